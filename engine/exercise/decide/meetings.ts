import type { PlanMeeting } from "#engine/plan/meeting.ts";
import type { CommandOf } from "../command.ts";
import { lookUp } from "../look-up.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { MeetingState } from "../state.ts";
import { happen } from "../unfolding.ts";
import { onlyTexts, playerOf, type Answered, type Asking, type Player } from "./asking.ts";

type MeetingCommand = CommandOf<"raise-hand" | "lower-hand" | "give-floor" | "yield-floor">;

interface Sitting extends Player {
  readonly meeting: PlanMeeting;
  readonly now: MeetingState;
}

/** Hands and the floor: a member raises a hand, the chair gives the floor, who has it or the chair gives it back. */
export function decideMeetings(asking: Asking, command: MeetingCommand): Answered {
  const stray = onlyTexts(asking);
  if (stray !== undefined) return stray;
  const sitting = sittingOf(asking, command.meeting);
  if ("refused" in sitting) return sitting;
  switch (command.type) {
    case "raise-hand":
      return raise(asking, sitting);
    case "lower-hand":
      return lower(asking, sitting);
    case "give-floor":
      return give(asking, sitting, command.seat);
    case "yield-floor":
      return yieldFloor(asking, sitting);
    default:
      return command satisfies never;
  }
}

/** A player in a meeting of theirs. */
function sittingOf(asking: Asking, id: string): Sitting | Refusal {
  const player = playerOf(asking);
  if ("refused" in player) return player;
  const meeting = lookUp(asking.u.plan.meetings, id);
  const now = lookUp(asking.u.state.meetings, id);
  if (meeting === undefined || now === undefined) return refuse("unknown-meeting", { meeting: id });
  if (!meeting.members.includes(player.role.id)) return refuse("not-in-meeting", { meeting: id });
  return { ...player, meeting, now };
}

function isUp({ hands }: MeetingState, seat: string): boolean {
  return hands.some((hand) => hand.seat === seat);
}

/** Who has the floor need not ask for it. A hand that is up stays where it is in the queue. */
function raise({ u, at }: Asking, { meeting, now, seat, role }: Sitting): Answered {
  if (now.floor?.seat === seat.id || isUp(now, seat.id)) return undefined;
  happen(u, at, { type: "hand-raised", meeting: meeting.id, seat: seat.id, role: role.id });
  return undefined;
}

function lower({ u, at }: Asking, { meeting, now, seat, role }: Sitting): Answered {
  if (!isUp(now, seat.id)) return undefined;
  happen(u, at, { type: "hand-lowered", meeting: meeting.id, seat: seat.id, role: role.id });
  return undefined;
}

/** The chair gives the floor to any member who is there, whoever had it; a raised hand is not needed. */
function give({ u, at }: Asking, { meeting, now, seat, role }: Sitting, to: string): Answered {
  if (role.id !== meeting.chair) return refuse("not-in-chair", { meeting: meeting.id });
  const speaker = lookUp(u.state.seats, to);
  if (speaker === undefined) return refuse("unknown-seat", { seat: to });
  if (!meeting.members.includes(speaker.role)) return refuse("not-in-meeting", { meeting: meeting.id, seat: to });
  if (speaker.holder === "nobody") return refuse("seat-empty", { seat: to });
  if (now.floor?.seat === to) return undefined;
  happen(u, at, { type: "floor-given", meeting: meeting.id, seat: to, role: speaker.role, by: seat.id });
  return undefined;
}

function yieldFloor({ u, at }: Asking, { meeting, now, seat, role }: Sitting): Answered {
  if (now.floor === undefined) return undefined;
  if (now.floor.seat !== seat.id && role.id !== meeting.chair) return refuse("not-in-chair", { meeting: meeting.id });
  const speaker = u.state.seats[now.floor.seat]?.role ?? role.id;
  happen(u, at, { type: "floor-yielded", meeting: meeting.id, seat: now.floor.seat, role: speaker });
  return undefined;
}
