import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "../look-up.ts";
import type { SeatFact } from "../seat-event.ts";
import { looksAnew, seesSite, type Look } from "./look.ts";

/** Things on the site, for whoever sees it. */
export function seeProps(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  if (!seesSite(plan, after, viewer)) return [];
  if (is.type === "prop-shown") return is.shown ? shown(plan, is.prop) : [{ type: "prop-gone", prop: is.prop }];
  if (!looksAnew(look) || seesSite(plan, before, viewer)) return [];
  return Object.keys(plan.props).flatMap((prop) => (after.props[prop] === true ? shown(plan, prop) : []));
}

/** A thing is told of when it is there: what is still to come has no name, no model and no place. */
function shown(plan: Plan, id: string): readonly SeatFact[] {
  const found = lookUp(plan.props, id);
  if (found === undefined) return [];
  const { shown: _shown, ...prop } = found;
  return [{ type: "prop", prop }];
}
