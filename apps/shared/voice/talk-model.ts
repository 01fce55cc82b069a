import "../wording/voice-words.ts";
import type { SeenTalkgroup } from "#engine/exercise/seat-event.ts";
import { channelNow } from "#engine/exercise/seat-view.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Hearing } from "#engine/wire/voice.ts";
import type { Sight } from "../panels/sight.ts";
import { say } from "../wording/say.ts";

/** Why one can or cannot speak into a talkgroup now. */
type TalkState = "ready" | "mine" | "waiting" | "busy" | "down" | "full" | "out";

/** One talkgroup of the viewer: a radio channel, or who is near. */
export interface TalkLine {
  readonly id: string;
  readonly title: string;
  /** Title, and what is in the way. */
  readonly line: string;
  readonly state: TalkState;
  readonly speakers: readonly { readonly seat: SeatId; readonly name: string }[];
  /** When a congested channel opens to the viewer. */
  readonly opens?: number;
}

/** The talkgroups a viewer can speak into, in the order of their channels; who is near comes last. */
export function talkLines(sight: Sight): readonly TalkLine[] {
  const { plan, view } = sight;
  const radio = Object.values(plan.channels).filter(({ kind }) => kind === "radio");
  const near = view.zone !== undefined && !view.onTheWay && view.run.status !== "lobby";
  return [
    ...radio.map(({ id, title }) => talkLine(sight, id, title)),
    ...(near ? [talkLine(sight, "near", say("voice.near"))] : []),
  ];
}

function talkLine(sight: Sight, id: string, title: string): TalkLine {
  const group = sight.view.talkgroups[id] ?? { id, seats: [], speakers: [] };
  const state = talkState(sight, group);
  const opens = group.asked?.seat === sight.plan.seat?.id ? group.asked?.opens : undefined;
  return {
    id,
    title,
    line: state === "down" || state === "full" ? say(`voice.line.${state}`, { group: title }) : title,
    state,
    speakers: group.speakers.map(({ seat }) => ({ seat, name: sight.names("seat", seat) })),
    ...(opens === undefined ? {} : { opens }),
  };
}

function talkState({ plan, view }: Sight, { id, seats, speakers, asked }: SeenTalkgroup): TalkState {
  const own = plan.seat?.id ?? "";
  if (speakers.some(({ seat }) => seat === own)) return "mine";
  if (asked?.seat === own) return "waiting";
  if (id !== "near" && view.run.status === "running" && channelNow(plan, view, id) === "down") return "down";
  if (id !== "near" && (speakers.length > 0 || asked !== undefined)) return "busy";
  if (seats.includes(own)) return "ready";
  return view.people[own]?.voice === true ? "full" : "out";
}

/** Who speaks now, of all the viewer may hear; never the viewer. */
export function talking(sight: Sight): readonly { readonly seat: SeatId; readonly words: string }[] {
  const own = sight.plan.seat?.id;
  return talkLines(sight).flatMap(({ title, speakers }) =>
    speakers
      .filter(({ seat }) => seat !== own)
      .map(({ seat, name }) => ({ seat, words: say("voice.talks", { name, group: title }) })),
  );
}

/** How one person hears the viewer: as their browser says, or why they cannot. */
export interface HearLine {
  readonly seat: SeatId;
  readonly name: string;
  readonly how: Hearing | "off" | "full";
  readonly words: string;
}

/** Everybody who belongs to a talkgroup and is there, with how they hear the viewer; who does not hear comes first. */
export function hearLines(
  sight: Sight,
  target: string,
  heardBy: Readonly<Record<SeatId, Hearing>>,
): readonly HearLine[] {
  const { plan, view, names } = sight;
  const group = view.talkgroups[target];
  const members = plan.channels[target]?.members;
  const here = Object.values(view.people).filter(
    ({ seat, holder, present, role, zone }) =>
      seat !== plan.seat?.id &&
      holder === "person" &&
      present &&
      (members?.includes(role) ?? (zone !== undefined && group?.seats.includes(seat) === true) ?? false),
  );
  return here
    .map(({ seat, voice }): HearLine => {
      const inGroup = group?.seats.includes(seat) === true;
      const how = voice !== true ? "off" : inGroup ? (heardBy[seat] ?? "connecting") : "full";
      return { seat, name: names("seat", seat), how, words: say(`voice.hears.${how}`) };
    })
    .toSorted((one, other) => Number(one.how === "connected") - Number(other.how === "connected"));
}
