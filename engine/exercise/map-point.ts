import type { ZoneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { PinWay } from "./pin-words.ts";
import { placeOf } from "./whereabouts.ts";

/** A point of a place's map, in metres of the place: to the east, then to the south. */
export type MapPoint = readonly [x: number, z: number];

/** So far beyond its outermost zones does the map of a place reach, in metres. */
const marginM = 40;
/** Within this share of a zone's radius a point is in its middle. */
const middleShare = 0.25;
const compass: readonly PinWay[] = ["e", "se", "s", "sw", "w", "nw", "n", "ne"];

/** Whether a point is on the map of a place: of one without zones there is none. */
export function isOnMap(plan: Pick<Plan, "zones">, place: string, [x, z]: MapPoint): boolean {
  const zones = zonesOf(plan, place);
  const within = (value: number, axis: 0 | 2): boolean =>
    value >= Math.min(...zones.map(({ centre, radius }) => centre[axis] - radius)) - marginM &&
    value <= Math.max(...zones.map(({ centre, radius }) => centre[axis] + radius)) + marginM;
  return within(x, 0) && within(z, 2);
}

/** The point to the tenth of a metre, which is as fine as a map is kept. */
export function toTenth([x, z]: MapPoint): MapPoint {
  // Adding zero makes a negative zero a plain one, which is how a log file would read it again.
  return [Math.round(x * 10) / 10 + 0, Math.round(z * 10) / 10 + 0];
}

/** Where on the map of a place a point is, in words' terms: its nearest zone, and the way from the middle of that. */
export function whereOnMap(
  plan: Pick<Plan, "zones">,
  place: string,
  [x, z]: MapPoint,
): { readonly zone: ZoneId; readonly way: PinWay } | undefined {
  const [nearest] = zonesOf(plan, place)
    .map((zone) => ({ ...zone, far: Math.hypot(x - zone.centre[0], z - zone.centre[2]) }))
    .toSorted((one, other) => one.far - one.radius - (other.far - other.radius));
  if (nearest === undefined) return undefined;
  const { id, centre, radius, far } = nearest;
  if (far <= radius * middleShare) return { zone: id, way: "middle" };
  const eighth = Math.round(Math.atan2(z - centre[2], x - centre[0]) / (Math.PI / 4));
  return { zone: id, way: compass[(eighth + 8) % 8] ?? "middle" };
}

function zonesOf(plan: Pick<Plan, "zones">, place: string): readonly Plan["zones"][string][] {
  return Object.values(plan.zones).filter(({ id }) => placeOf(plan, id) === place);
}
