import type { ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { lookUp } from "../look-up.ts";
import type { SeatFact, SeenResource, Viewer } from "../seat-event.ts";
import type { ExerciseState } from "../state.ts";
import { onTheWay } from "../whereabouts.ts";
import { changed, looksAnew, type Look } from "./look.ts";

/** Units: all of them for their agency and those who may send them; for others those that stand in their zone. */
export function seeResources(look: Look): readonly SeatFact[] {
  const { plan, before, after, is, viewer } = look;
  const ids = looksAnew(look) ? Object.keys(after.resources) : "resource" in is ? [is.resource] : [];
  return changed(
    ids,
    (id) => seenResource(plan, before, viewer, id),
    (id) => seenResource(plan, after, viewer, id),
  ).map(({ id, now }) =>
    now === undefined ? { type: "resource-gone", resource: id } : { type: "resource", resource: now },
  );
}

/** A resource as a viewer knows it now; undefined in the lobby, and where none of its units are in sight. */
export function seenResource(plan: Plan, state: ExerciseState, viewer: Viewer, id: string): SeenResource | undefined {
  const made = lookUp(plan.resources, id);
  const now = lookUp(state.resources, id);
  if (made === undefined || now === undefined || state.status === "lobby") return undefined;
  const { title, agency, count, home, travel, sentBy } = made;
  const role = viewer.kind === "seat" ? plan.roles[state.seats[viewer.seat]?.role ?? ""] : undefined;
  const maySend = role !== undefined && sentBy.includes(role.id);
  if (viewer.kind === "all" || maySend || role?.agency === agency) {
    const trips = now.trips.map(({ role: _role, ...trip }) => trip);
    return { id, title, agency, at: now.at, whole: { count, home, travel, trips, maySend } };
  }
  const zone = zoneOf(state, viewer.seat);
  const here = zone === undefined ? undefined : lookUp(now.at, zone);
  return zone === undefined || here === undefined ? undefined : { id, title, agency, at: { [zone]: here } };
}

/** Where a seat stands, on the site or in its room; nowhere while it is on its way. */
function zoneOf(state: ExerciseState, seat: string): ZoneId | undefined {
  return onTheWay(state, seat) ? undefined : state.seats[seat]?.zone;
}
