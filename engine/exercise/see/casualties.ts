import type { CasualtyId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { conditionOf } from "../sight.ts";
import type { SeatFact, SeenCasualty, Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { casualtySpot } from "../whereabouts.ts";
import { changed, looksAnew, seesZone, standsIn, type Look } from "./look.ts";

/** Casualties in one's place: from afar where they are, how they lie and their tag; from near what one sees and hears. */
export function seeCasualties(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  const ids = looksAnew(look) ? Object.keys(after.casualties) : "casualty" in is ? [is.casualty] : [];
  return changed(
    ids,
    (id) => seenCasualty(plan, before, viewer, id),
    (id) => seenCasualty(plan, after, viewer, id),
  ).map(({ id, now }) =>
    now === undefined ? { type: "casualty-gone", casualty: id } : { type: "casualty", casualty: now },
  );
}

/** A casualty as a viewer sees it now; undefined when it cannot be seen. */
export function seenCasualty(
  plan: Plan,
  state: ExerciseState,
  viewer: Viewer,
  id: CasualtyId,
): SeenCasualty | undefined {
  const person = plan.casualties[id];
  const now = state.casualties[id];
  if (person === undefined || now === undefined || !seesZone(plan, state, viewer, now.zone)) return undefined;
  const { look, posture, signs } = conditionOf(plan, state, id);
  const near = standsIn(plan, state, viewer, now.zone) ? { near: { look, signs, done: now.done } } : {};
  const tag = now.tag === undefined ? {} : { tag: now.tag.category };
  const led = now.led === undefined ? {} : { led: now.led };
  return {
    id,
    zone: now.zone,
    at: casualtySpot(plan, person, now.zone),
    facing: person.facing,
    posture,
    ...tag,
    ...led,
    ...near,
  };
}
