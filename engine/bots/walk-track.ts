import type { Entry } from "#engine/exercise/entry.ts";
import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Plan, PlanZone } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { PoseSample } from "#engine/pose/track.ts";
import { draw } from "#engine/random.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { pathTo } from "./route.ts";

type Point = readonly [x: number, y: number, z: number];

/** A body's movement that nobody made: worked out from where the log says the seat was. Always marked as such. */
export interface SyntheticTrack {
  readonly synthetic: true;
  readonly seat: SeatId;
  /** In exercise time. Between two samples the body stands still or walks straight on. */
  readonly samples: readonly PoseSample[];
}

/** A stretch of a seat's way: it stands in a zone, or walks to one, and may be busy with a casualty on the spot. */
interface Leg {
  readonly from: ExerciseTime;
  readonly until: ExerciseTime;
  readonly zones: readonly ZoneId[];
  readonly casualty?: string;
}

const heights = { standing: 1.65, walking: 1.65, kneeling: 1.0, sitting: 1.2 } as const;
const stepMs = 500;
/** How far from a casualty's middle somebody kneels. */
const besideMetres = 0.8;

/**
 * The body of one seat as its entries tell it: through the middle of each zone on its way, beside whoever it examines or
 * treats, else at a place of its own in the zone. The same log gives the same track.
 */
export function walkTrack(plan: Plan, entries: readonly Entry[], seat: SeatId, seed: number): SyntheticTrack {
  const role = Object.values(plan.roles).find(({ seats }) => seats.includes(seat));
  if (role === undefined) return { synthetic: true, seat, samples: [] };
  const legs = legsOf(plan, entries, seat, role.zone);
  const spot = (zone: ZoneId): Point => spotIn(plan.zones[zone], seed, `track/${seat}/${zone}`);
  const samples: PoseSample[] = [];
  let here = spot(role.zone);
  for (const leg of legs) {
    const { from, until, zones, casualty } = leg;
    const body = casualty === undefined ? undefined : plan.casualties[casualty];
    if (body !== undefined) {
      here = beside(body.at, here);
      samples.push(sampleAt(from, here, body.at, "kneeling"), sampleAt(until, here, body.at, "kneeling"));
      continue;
    }
    const way = [here, ...zones.slice(1, -1).map((zone) => plan.zones[zone]?.centre ?? here), spot(zones.at(-1) ?? "")];
    samples.push(...walked(way, from, until, role.desk ? "sitting" : "standing"));
    here = way.at(-1) ?? here;
  }
  return { synthetic: true, seat, samples };
}

function legsOf(plan: Plan, entries: readonly Entry[], seat: SeatId, start: ZoneId): readonly Leg[] {
  const legs: Leg[] = [];
  let zone = start;
  const stand = (at: ExerciseTime): void => void legs.push({ from: at, until: at, zones: [zone] });
  for (const { at, is } of entries) {
    if (!("seat" in is) || is.seat !== seat) continue;
    if (is.type === "seat-taken") stand(at);
    else if (is.type === "walk-started") legs.push({ from: at, until: is.until, zones: pathTo(plan, zone, is.to) });
    else if (is.type === "zone-entered") {
      zone = is.zone;
      if ((legs.at(-1)?.until ?? 0) < at || legs.at(-1)?.zones.at(-1) !== zone) stand(at);
    } else if (is.type === "assessment-started" || is.type === "treatment-started")
      legs.push({ from: at, until: is.until, zones: [zone], casualty: is.casualty });
  }
  return legs;
}

/** A place in the zone that is this seat's own, at most half its radius from the middle. */
function spotIn(zone: PlanZone | undefined, seed: number, key: string): Point {
  const [x, y, z] = zone?.centre ?? [0, 0, 0];
  const angle = draw(seed, key, 0) * 2 * Math.PI;
  const out = (zone?.radius ?? 0) * 0.5 * draw(seed, key, 1);
  return [x + out * Math.cos(angle), y, z + out * Math.sin(angle)];
}

function beside([x, y, z]: Point, from: Point): Point {
  const [dx, dz] = [from[0] - x, from[2] - z];
  const far = Math.hypot(dx, dz);
  if (far === 0) return [x + besideMetres, y, z];
  return [x + (dx / far) * besideMetres, y, z + (dz / far) * besideMetres];
}

/** Samples along a way at an even pace; of a way without length only its end. */
function walked(
  way: readonly Point[],
  from: ExerciseTime,
  until: ExerciseTime,
  still: "standing" | "sitting",
): readonly PoseSample[] {
  const lengths = way.slice(1).map((point, index) => apart(way[index] ?? point, point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const end = way.at(-1) ?? [0, 0, 0];
  const ahead = way.findLast((point) => apart(point, end) > 0) ?? [end[0] - 1, end[1], end[2]];
  const beyond: Point = [2 * end[0] - ahead[0], end[1], 2 * end[2] - ahead[2]];
  const last = sampleAt(until, end, beyond, still);
  if (total === 0 || until <= from) return [last];
  const steps = Math.max(1, Math.ceil((until - from) / stepMs));
  const moving = Array.from({ length: steps }, (_, step) => {
    const [place, towards] = along(way, lengths, (total * step) / steps);
    return sampleAt(from + Math.round(((until - from) * step) / steps), place, towards, "walking");
  });
  return [...moving, last];
}

/** The point so far along a way, and the corner ahead of it. */
function along(way: readonly Point[], lengths: readonly number[], metres: number): readonly [Point, Point] {
  let left = metres;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [way[index], way[index + 1]];
    if (a === undefined || b === undefined) break;
    if (left <= length && length > 0) {
      const share = left / length;
      return [[a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share], b];
    }
    left -= length;
  }
  const end = way.at(-1) ?? [0, 0, 0];
  return [end, end];
}

function apart(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
}

/** A head without a turn looks along −z. */
function sampleAt(at: ExerciseTime, [x, y, z]: Point, towards: Point, posture: Pose["posture"]): PoseSample {
  const yaw = Math.atan2(x - towards[0], z - towards[2]);
  const rotation = [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)] as const;
  return { at, pose: { head: { position: [x, y + heights[posture], z], rotation }, posture, speaking: false } };
}
