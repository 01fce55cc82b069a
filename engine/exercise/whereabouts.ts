import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Plan, PlanCasualty } from "#engine/plan/plan.ts";
import type { ExerciseState } from "./state.ts";

/** Whether a seat has not arrived yet: it hears its channels, and sees and does nothing of the site. */
export function onTheWay(state: ExerciseState, seat: SeatId): boolean {
  return state.lanes[`seat/${seat}`] === "on-the-way";
}

/** Whether a seat stands on the site now. Desks and people on their way do not. */
export function onSite(plan: Plan, state: ExerciseState, seat: SeatId): boolean {
  const zone = state.seats[seat]?.zone;
  return zone !== undefined && plan.zones[zone]?.onSite === true && !onTheWay(state, seat);
}

/**
 * What is seen at once from a zone: its place; without one, the empty name for what is on site, and for a room elsewhere
 * a name of its own that no place can have.
 */
export function placeOf(plan: Pick<Plan, "zones">, zone: ZoneId): string {
  const { place, onSite: on = false } = plan.zones[zone] ?? {};
  return place ?? (on ? "" : `zone/${zone}`);
}

/**
 * The place that a seat sees from where it is: nothing from a room without one, and nothing of the site from the way
 * there.
 */
export function placeSeen(plan: Plan, state: ExerciseState, seat: SeatId): string | undefined {
  const zone = plan.zones[state.seats[seat]?.zone ?? ""];
  if (zone === undefined || (zone.place === undefined && !zone.onSite)) return undefined;
  return zone.onSite && onTheWay(state, seat) ? undefined : placeOf(plan, zone.id);
}

/** Whether two seats stand in one zone, both arrived, so that they see and hear each other. */
export function together(state: ExerciseState, one: SeatId, other: SeatId): boolean {
  const [here, there] = [state.seats[one]?.zone, state.seats[other]?.zone];
  return here !== undefined && here === there && onTheWay(state, one) === onTheWay(state, other);
}

/** Where a casualty lies: as the author put it, or, once moved, at a place of its own around the middle of the zone. */
export function casualtySpot(plan: Plan, { id, at, zone }: PlanCasualty, now: ZoneId): PlanCasualty["at"] {
  const there = plan.zones[now];
  if (now === zone || there === undefined) return at;
  const order = Object.keys(plan.casualties).indexOf(id);
  // A sunflower: equal area for everybody, and nobody's place depends on who else is there.
  const out = there.radius * 0.7 * Math.sqrt((order + 0.5) / Object.keys(plan.casualties).length);
  const turn = order * 2.399963;
  const [x, y, z] = there.centre;
  return [x + out * Math.cos(turn), y, z + out * Math.sin(turn)];
}

const walks = new WeakMap<Plan, Map<ZoneId, ReadonlyMap<ZoneId, number>>>();

/** The walking time of the shortest path between two zones, in milliseconds; undefined when there is none. */
export function walkMs(plan: Plan, from: ZoneId, to: ZoneId): number | undefined {
  const table = walks.get(plan) ?? new Map<ZoneId, ReadonlyMap<ZoneId, number>>();
  walks.set(plan, table);
  const known = table.get(from) ?? shortest(plan, from);
  table.set(from, known);
  return known.get(to);
}

/** Dijkstra over a handful of zones: the nearest zone not yet settled is settled next. */
function shortest(plan: Plan, from: ZoneId): ReadonlyMap<ZoneId, number> {
  const settled = new Map<ZoneId, number>();
  const open = new Map([[from, 0]]);
  while (open.size > 0) {
    const [zone, ms] = [...open].reduce((best, next) => (next[1] < best[1] ? next : best));
    open.delete(zone);
    settled.set(zone, ms);
    for (const [next, length] of Object.entries(plan.zones[zone]?.paths ?? {}))
      if (!settled.has(next)) open.set(next, Math.min(open.get(next) ?? Infinity, ms + length));
  }
  return settled;
}
