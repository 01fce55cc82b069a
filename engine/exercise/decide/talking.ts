import type { RoleId, SeatId } from "#engine/ids.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { beginTalk, hush } from "../settle/talking.ts";
import type { SeatState } from "../state.ts";
import { isNear, nearGroupOf, talkWaitMs, talkgroup } from "../talkgroup.ts";
import { happen, type Unfolding } from "../unfolding.ts";
import { onlyTexts, type Answered, type Asking } from "./asking.ts";

type TalkCommand = CommandOf<"turn-voice" | "press-talk" | "release-talk">;

/**
 * Voice on and off, and the key that opens a talkgroup. Talk is not play: it is free in the lobby and while the clock
 * stands, and above all in a real emergency.
 */
export function decideTalking(asking: Asking, command: TalkCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const seat = speakerOf(asking);
  if ("refused" in seat) return seat;
  switch (command.type) {
    case "turn-voice":
      return turn(asking, seat, command.on);
    case "press-talk":
      return press(asking, seat, command.channel);
    case "release-talk":
      release(asking, seat.id);
      return undefined;
    default:
      return command satisfies never;
  }
}

/** A seat that a person holds: bots have no voice. */
function speakerOf({ u, by }: Asking): SeatState | Refusal {
  if (by.kind !== "seat") return refuse("not-yours");
  const seat = lookUp(u.state.seats, by.seat);
  if (seat === undefined) return refuse("unknown-seat", { seat: by.seat });
  return seat.holder === "person" ? seat : refuse("seat-empty", { seat: by.seat });
}

function turn({ u, at }: Asking, { id, role }: SeatState, on: boolean): Answered {
  if (u.state.voices.includes(id) !== on) happen(u, at, { type: "voice-turned", seat: id, role, on });
  return undefined;
}

/** One talkgroup at a time: pressing another lets go of the first. On a radio channel the first who presses has it. */
function press(asking: Asking, { id: seat, role }: SeatState, channel: string | undefined): Answered {
  const { u, at } = asking;
  if (!u.state.voices.includes(seat)) return refuse("voice-off");
  const group = channel === undefined ? nearGroupOf(u.plan, u.state, seat) : radioOf(u, role, channel);
  if (group === undefined) return refuse("no-talkgroup");
  if (typeof group !== "string") return group;
  const { seats, speakers, asked } = talkgroup(u.state, group);
  if (!seats.includes(seat)) return refuse("talkgroup-full", { seats: seats.length });
  if (asked?.seat === seat || speakers.some((speaker) => speaker.seat === seat)) return undefined;
  const busy = isNear(group) ? undefined : (speakers[0] ?? asked)?.seat;
  if (busy !== undefined) return refuse("talk-busy", { channel: group, seat: busy });
  const { state, delayMs } = channelOf(u, group);
  if (state === "down") return refuse("channel-down", { channel: group });
  release(asking, seat);
  if (state === "up") beginTalk(u, at, group, seat);
  else happen(u, at, { type: "talk-asked", group, seat, role, opens: at + talkWaitMs(delayMs) });
  return undefined;
}

function radioOf(u: Unfolding, role: RoleId, channel: string): string | Refusal {
  const radio = lookUp(u.plan.channels, channel);
  if (radio === undefined) return refuse("unknown-channel", { channel });
  if (!radio.members.includes(role)) return refuse("not-on-channel", { channel });
  return radio.kind === "radio" ? channel : refuse("no-talkgroup");
}

/** How a talkgroup's channel is. Trouble belongs to play: while the clock stands every channel carries voice. */
function channelOf({ state }: Unfolding, group: string) {
  const up = { state: "up", delayMs: 0 } as const;
  return state.status === "running" ? (lookUp(state.channels, group) ?? up) : up;
}

function release({ u, at }: Asking, seat: SeatId): void {
  for (const group of Object.keys(u.state.talkgroups)) hush(u, at, group, seat, "released");
}
