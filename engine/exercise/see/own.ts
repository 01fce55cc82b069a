import type { SeatFact } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { onTheWay } from "../whereabouts.ts";
import { lookUp } from "../look-up.ts";
import { changed, isMe, type Look } from "./look.ts";

/** What a seat knows of itself: where it is, what it is busy with, what it found, what it knew before. */
export function seeOwn(look: Look): readonly SeatFact[] {
  const { before, after, viewer } = look;
  return viewer.kind === "seat"
    ? [
        ...seeZone(look, viewer.seat),
        ...seeAsked(look),
        ...seeTask(before, after, viewer.seat),
        ...seeFinding(look),
        ...seeHeld(look),
      ]
    : seeFinding(look);
}

/** Said when somebody takes the seat, at STARTEX, and whenever it goes elsewhere. */
function seeZone({ after, is }: Look, seat: string): readonly SeatFact[] {
  const zone = after.seats[seat]?.zone;
  const told =
    is.type === "exercise-started" || ((is.type === "seat-taken" || is.type === "zone-entered") && is.seat === seat);
  return told && zone !== undefined ? [{ type: "zone", zone, onTheWay: onTheWay(after, seat) }] : [];
}

function seeAsked({ is, viewer }: Look): readonly SeatFact[] {
  return is.type === "follow-asked" && isMe(viewer, is.of) ? [{ type: "asked-to-follow", by: is.seat }] : [];
}

function seeTask(before: ExerciseState, after: ExerciseState, seat: string): readonly SeatFact[] {
  return changed(
    [seat],
    (id) => before.seats[id]?.task,
    (id) => after.seats[id]?.task,
  ).map(({ now }) => (now === undefined ? { type: "task" } : { type: "task", task: now }));
}

function seeFinding({ is, viewer }: Look): readonly SeatFact[] {
  if (is.type !== "casualty-assessed" || (viewer.kind === "seat" && viewer.seat !== is.seat)) return [];
  return [{ type: "finding", casualty: is.casualty, finding: is.finding, value: is.value }];
}

/** Facts that a seat knows at STARTEX, with their words. */
function seeHeld({ plan, is, viewer }: Look): readonly SeatFact[] {
  if (is.type !== "facts-held" || !isMe(viewer, is.seat)) return [];
  const claims = is.claims.map((claim) => {
    const text = lookUp(plan.facts, claim.id)?.text;
    return text === undefined ? claim : { ...claim, text };
  });
  return [{ type: "held", claims }];
}
