import type { SeatId } from "#engine/ids.ts";
import { seatOrder, unpackPoses } from "#engine/pose/pack.ts";
import type { PoseSample } from "#engine/pose/track.ts";

/** Where people's own bodies were, by seat, each in order of time. */
export type RecordedTracks = ReadonlyMap<SeatId, readonly PoseSample[]>;

/**
 * The tracks in the recorded bundles of everybody, in any order. Undefined when a byte is not of a recording. `seats`
 * are all the seats of the plan.
 */
export function recordedTracks(bytes: Uint8Array, seats: Iterable<SeatId>): RecordedTracks | undefined {
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
  return tracks;
}
