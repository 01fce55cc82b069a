import type { PlanMeeting } from "#engine/plan/meeting.ts";
import { isOfMeetings } from "../evolve/meetings.ts";
import type { SeatFact } from "../seat-event.ts";
import type { Look } from "./look.ts";

/** A meeting, for its members: from STARTEX on, and whenever a hand or the floor moves. */
export function seeMeetings(look: Look): readonly SeatFact[] {
  const { plan, is } = look;
  if (is.type === "exercise-started") return Object.values(plan.meetings).flatMap((meeting) => seen(look, meeting));
  const meeting = isOfMeetings(is) ? plan.meetings[is.meeting] : undefined;
  return meeting === undefined ? [] : seen(look, meeting);
}

function seen({ after, viewer }: Look, { id, title, chair, members }: PlanMeeting): readonly SeatFact[] {
  const role = viewer.kind === "seat" ? after.seats[viewer.seat]?.role : undefined;
  const now = after.meetings[id];
  if (now === undefined || role === undefined || !members.includes(role)) return [];
  const who = <T extends { readonly seat: string }>(one: T) => ({ ...one, role: after.seats[one.seat]?.role ?? "" });
  const floor = now.floor === undefined ? {} : { floor: who(now.floor) };
  const hands = now.hands.map(who);
  return [{ type: "meeting", meeting: { id, title, chair, members, mayChair: role === chair, hands, ...floor } }];
}
