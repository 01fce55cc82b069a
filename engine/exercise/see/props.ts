import type { SeatFact } from "../seat-event.ts";
import { looksAnew, seesSite, type Look } from "./look.ts";

/** Things on the site, for whoever sees it. */
export function seeProps(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  if (!seesSite(plan, after, viewer)) return [];
  if (is.type === "prop-shown") return [{ type: "prop", prop: is.prop, shown: is.shown }];
  if (!looksAnew(look) || seesSite(plan, before, viewer)) return [];
  return Object.entries(after.props).map(([prop, shown]) => ({ type: "prop", prop, shown }));
}
