import type { SeatId, ZoneId } from "#engine/ids.ts";
import type { Gesture, Pose } from "#engine/pose/pose.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Spot } from "./standing-places.ts";

/** A stretch of a body's time: it goes along a way, then stays at its end until the next leg, looking at something. */
export interface Leg {
  readonly from: ExerciseTime;
  readonly until: ExerciseTime;
  readonly way: readonly Spot[];
  readonly posture: "standing" | "kneeling" | "sitting";
  readonly towards: Spot;
}

/** A body that nobody moves: where the log has it go from its last entry on. */
export interface Walker {
  readonly seat: SeatId;
  readonly zone: ZoneId;
  /** In order of time, the first begun by now; none before there is anybody in the seat. */
  readonly legs: readonly Leg[];
  /** The person's own body was here and stays where it was left, until the log takes it elsewhere. */
  readonly real: boolean;
  /** What it was last seen to do with its hands, and until when. */
  readonly did?: { readonly gesture: Gesture; readonly until: ExerciseTime };
}

/** The eyes of such a body over the ground under it, in metres. */
const eyes = { standing: 1.65, walking: 1.65, kneeling: 1.0, sitting: 1.2 } as const;

/** The body at a time from its last entry on; undefined when the seat has none. Marked as synthetic. */
export function walkerPose({ legs, did }: Walker, at: ExerciseTime): Pose | undefined {
  const leg = legAt(legs, at);
  if (leg === undefined) return undefined;
  const { spot, ahead } = alongLeg(leg, at);
  const posture = ahead === undefined ? leg.posture : "walking";
  const [x, z] = spot;
  const [tx, tz] = ahead ?? leg.towards;
  // A head without a turn looks along −z.
  const yaw = Math.atan2(x - tx, z - tz);
  const rotation = [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)] as const;
  const gesture = did !== undefined && at < did.until ? { gesture: did.gesture } : {};
  const head = { position: [x, eyes[posture], z], rotation } as const;
  return { head, posture, speaking: false, ...gesture, synthetic: true };
}

/** Where a body is at a time, and the next corner of its way while it walks. */
export function walkerSpot({ legs }: Walker, at: ExerciseTime): Spot | undefined {
  const leg = legAt(legs, at);
  return leg === undefined ? undefined : alongLeg(leg, at).spot;
}

/** When the body comes to rest, if the log holds nothing else for it. */
export function restsAt({ legs, did }: Walker): ExerciseTime {
  return Math.max(legs.at(-1)?.until ?? 0, did?.until ?? 0);
}

function legAt(legs: readonly Leg[], at: ExerciseTime): Leg | undefined {
  return legs.findLast(({ from }) => from <= at) ?? legs[0];
}

function alongLeg(
  { from, until, way, towards }: Leg,
  at: ExerciseTime,
): { readonly spot: Spot; readonly ahead?: Spot } {
  const total = lengthOf(way);
  const end = way.at(-1) ?? towards;
  if (at >= until || total === 0) return { spot: end };
  let left = (total * Math.max(0, at - from)) / (until - from);
  for (const [index, ahead] of way.entries()) {
    const behind = way[index - 1];
    if (behind === undefined) continue;
    const length = apart(behind, ahead);
    if (left <= length && length > 0) {
      const share = left / length;
      const spot = [behind[0] + (ahead[0] - behind[0]) * share, behind[1] + (ahead[1] - behind[1]) * share] as const;
      return { spot, ahead: share === 1 ? (way[index + 1] ?? ahead) : ahead };
    }
    left -= length;
  }
  return { spot: end };
}

/** Metres of a way. */
export function lengthOf(way: readonly Spot[]): number {
  return way.slice(1).reduce((sum, spot, index) => sum + apart(way[index] ?? spot, spot), 0);
}

function apart(a: Spot, b: Spot): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
