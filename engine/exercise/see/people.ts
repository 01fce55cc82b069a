import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "../look-up.ts";
import type { SeatFact, SeenPerson, Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { changed, looksAnew, movedSeat, seesSeat, type Look } from "./look.ts";

/** Who plays is known to everybody; where they are and what they do is seen. */
export function seePeople(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  const seats = seatsIn(look);
  if (is.type === "exercise-started") return seats.flatMap((seat) => fact(seenPerson(plan, after, viewer, seat)));
  return changed(
    seats,
    (seat) => seenPerson(plan, before, viewer, seat),
    (seat) => seenPerson(plan, after, viewer, seat),
  ).flatMap(({ now }) => fact(now));
}

/** The seats that may look different after this entry. */
function seatsIn(look: Look): readonly SeatId[] {
  const { after, is } = look;
  if (is.type === "person-erased" || looksAnew(look)) return Object.keys(after.seats);
  const seat = "seat" in is ? is.seat : movedSeat(is);
  return seat === undefined ? [] : [seat];
}

function fact(person: SeenPerson | undefined): readonly SeatFact[] {
  return person === undefined ? [] : [{ type: "person", person }];
}

/** A colleague as a viewer knows them now. */
export function seenPerson(plan: Plan, state: ExerciseState, viewer: Viewer, id: SeatId): SeenPerson | undefined {
  const seat = lookUp(state.seats, id);
  if (seat === undefined) return undefined;
  const { role, holder, pseudonym, present, device, zone, task, onBreak } = seat;
  const who = {
    seat: id,
    role,
    holder,
    present,
    device,
    ...(pseudonym === undefined ? {} : { pseudonym }),
    ...(onBreak === undefined ? {} : { onBreak }),
    ...(state.voices.includes(id) ? { voice: true as const } : {}),
  };
  if (!seesSeat(plan, state, viewer, id)) return who;
  return { ...who, zone, ...(task === undefined ? {} : { task }) };
}
