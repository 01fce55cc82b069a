import type { SeatId } from "#engine/ids.ts";
import { seatOrder, unpackPoses } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type PoseSample, interpolate } from "#engine/pose/track.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** A body that was silent for longer than this before and after a moment is not shown at it. */
const awayMs = 30_000;

/**
 * Where bodies were at any exercise time, from the recorded bundles of everybody, in any order. Undefined when a byte is
 * not of a recording. `seats` are all the seats of the plan.
 */
export function recordedPoses(
  bytes: Uint8Array,
  seats: Iterable<SeatId>,
): ((at: ExerciseTime) => ReadonlyMap<SeatId, Pose>) | undefined {
  const bundles = unpackPoses(bytes);
  if (bundles === undefined) return undefined;
  const order = seatOrder(seats);
  const tracks = new Map<SeatId, PoseSample[]>();
  for (const { at, frames } of bundles) {
    for (const { seatIndex, pose } of frames) {
      const seat = order[seatIndex];
      if (seat === undefined) continue;
      const track = tracks.get(seat);
      if (track === undefined) tracks.set(seat, [{ at, pose }]);
      else track.push({ at, pose });
    }
  }
  for (const track of tracks.values()) track.sort((one, other) => one.at - other.at);
  return (at) => posesAt(tracks, at);
}

function posesAt(tracks: ReadonlyMap<SeatId, readonly PoseSample[]>, at: ExerciseTime): ReadonlyMap<SeatId, Pose> {
  const poses = new Map<SeatId, Pose>();
  for (const [seat, track] of tracks) {
    const [first, last] = [track[0], track.at(-1)];
    if (first === undefined || last === undefined || at < first.at - awayMs || at > last.at + awayMs) continue;
    const pose = interpolate(track, at);
    if (pose !== undefined) poses.set(seat, pose);
  }
  return poses;
}
