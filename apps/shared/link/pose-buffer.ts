import type { SeatId } from "#engine/ids.ts";
import { packPose, seatOrder, unpackPoses } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type PoseTrack, type Sent, hear, poseAt, sample } from "#engine/pose/track.ts";

/** The others' bodies as they are heard, and what is left to say of one's own. */
export interface PoseBuffer {
  /** Takes a bundle off the wire; garbage changes nothing. */
  hear(bundle: Uint8Array): void;
  /** Everybody but `own`, smoothed, 100 ms behind. */
  now(own: SeatId | undefined): ReadonlyMap<SeatId, Pose>;
  /** One's own frame when it is time to send it; undefined while there is nothing new to say. */
  offer(own: SeatId, pose: Pose): Uint8Array | undefined;
  /** Counts seats in this order from now on, as the server does; a new order forgets what was heard. */
  seats(seats: Iterable<SeatId>): void;
  forget(seat: SeatId): void;
}

/** A pose buffer; `now` counts real milliseconds steadily. */
export function createPoseBuffer(now: () => number): PoseBuffer {
  const tracks = new Map<SeatId, PoseTrack>();
  let order: readonly SeatId[] = [];
  let sent: Sent | undefined;
  return {
    hear: (bytes) => {
      for (const { frames } of unpackPoses(bytes) ?? []) {
        for (const frame of frames) {
          const seat = order[frame.seatIndex];
          if (seat !== undefined) tracks.set(seat, hear(tracks.get(seat), frame, now()));
        }
      }
    },
    now: (own) => {
      const poses = new Map<SeatId, Pose>();
      for (const [seat, track] of tracks) {
        const pose = seat === own ? undefined : poseAt(track, now());
        if (pose !== undefined) poses.set(seat, pose);
      }
      return poses;
    },
    offer: (own, pose) => {
      const index = order.indexOf(own);
      const next = sample(sent, pose, now());
      if (index < 0 || next === sent) return undefined;
      sent = next;
      return packPose(index, pose, now());
    },
    seats: (seats) => {
      const next = seatOrder(seats);
      if (next.join(" ") !== order.join(" ")) tracks.clear();
      order = next;
    },
    forget: (seat) => void tracks.delete(seat),
  };
}
