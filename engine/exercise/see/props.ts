import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "../look-up.ts";
import type { SeatFact, SeenProp, Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { changed, looksAnew, seesZone, type Look } from "./look.ts";

/** Things in a place, for whoever sees it. */
export function seeProps(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  const ids = looksAnew(look) ? Object.keys(plan.props) : is.type === "prop-shown" ? [is.prop] : [];
  return changed(
    ids,
    (id) => seenProp(plan, before, viewer, id),
    (id) => seenProp(plan, after, viewer, id),
  ).map(({ id, now }) => (now === undefined ? { type: "prop-gone", prop: id } : { type: "prop", prop: now }));
}

/** A thing is told of when it is there: what is still to come has no name, no model and no place. */
function seenProp(plan: Plan, state: ExerciseState, viewer: Viewer, id: string): SeenProp | undefined {
  const found = lookUp(plan.props, id);
  if (found === undefined || state.props[id] !== true || !seesZone(plan, state, viewer, found.zone)) return undefined;
  const { shown: _shown, reads, ...prop } = found;
  return reads === undefined ? prop : { ...prop, readable: true };
}
