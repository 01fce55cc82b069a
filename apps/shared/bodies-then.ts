import { type Walkers, noWalkers, seenAt, walkOn } from "#engine/bots/walk-track.ts";
import { type Walker, walkerPose } from "#engine/bots/walker.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type PoseSample, interpolate } from "#engine/pose/track.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { RecordedTracks } from "./recorded-poses.ts";

/** A body that was silent for so long is where the log has it, if the log has moved it. */
const silentMs = 2_000;

/** A seat's body as the log has it from a time on. */
interface Stretch {
  readonly at: ExerciseTime;
  readonly walker: Walker;
}

/**
 * Where everybody's body was at any exercise time: the person's own where it was recorded, else one worked out from the
 * log, as it was shown live. A recorded body that is silent stands where it was until the log moves the seat.
 */
export function bodiesThen(
  plan: Plan,
  told: readonly Told[],
  recorded: RecordedTracks,
): (at: ExerciseTime) => ReadonlyMap<SeatId, Pose> {
  const stretches = stretchesOf(plan, told, recorded);
  return (at) => {
    const poses = new Map<SeatId, Pose>();
    for (const [seat, course] of stretches) {
      const pose = bodyAt(course, recorded.get(seat) ?? [], at);
      if (pose !== undefined) poses.set(seat, pose);
    }
    return poses;
  };
}

function bodyAt(course: readonly Stretch[], track: readonly PoseSample[], at: ExerciseTime): Pose | undefined {
  const stretch = lastBy(course, at);
  const own = lastBy(track, at);
  const isOwn =
    own !== undefined &&
    (stretch === undefined || stretch.walker.real || own.at > stretch.at || at - own.at < silentMs);
  if (isOwn) return interpolate(track, at);
  return stretch === undefined ? undefined : walkerPose(stretch.walker, at);
}

/** Follows the log once, and each seat's own body wherever it was by then. */
function stretchesOf(
  plan: Plan,
  told: readonly Told[],
  recorded: RecordedTracks,
): ReadonlyMap<SeatId, readonly Stretch[]> {
  const stretches = new Map<SeatId, Stretch[]>(Object.keys(noWalkers(plan).bodies).map((seat) => [seat, []]));
  let walkers = noWalkers(plan);
  for (const { entry } of told) {
    const seat = "seat" in entry.is ? entry.is.seat : undefined;
    if (seat !== undefined) walkers = withOwn(walkers, seat, recorded.get(seat) ?? [], entry.at, stretches.get(seat));
    const next = walkOn(plan, walkers, entry);
    const walker = seat === undefined ? undefined : next.bodies[seat];
    if (walker !== undefined && walker !== walkers.bodies[walker.seat]) {
      stretches.get(walker.seat)?.push({ at: entry.at, walker });
    }
    walkers = next;
  }
  return stretches;
}

function withOwn(
  walkers: Walkers,
  seat: SeatId,
  track: readonly PoseSample[],
  at: ExerciseTime,
  course: readonly Stretch[] = [],
): Walkers {
  const own = lastBy(track, at);
  if (own === undefined || own.at < (course.at(-1)?.at ?? 0)) return walkers;
  const [x, , z] = own.pose.head.position;
  return seenAt(walkers, seat, own.at, [x, z]);
}

/** The last of some in order of time that is not after a time. */
function lastBy<T extends { readonly at: ExerciseTime }>(some: readonly T[], at: ExerciseTime): T | undefined {
  let low = 0;
  let high = some.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((some[middle]?.at ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return some[low - 1];
}
