import type { SeatId } from "#engine/ids.ts";
import type { PlanZone } from "#engine/plan/plan.ts";
import { packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type PoseTrack, type Sent, hear, poseAt, sample } from "#engine/pose/track.ts";
import { openFrameGate } from "./sane-frames.ts";

/** The others' bodies as they are heard, and what is left to say of one's own. */
export interface PoseBuffer {
  /** Takes whatever came as bodies off the wire; what makes no sense changes nothing. */
  hear(message: unknown): void;
  /** Everybody but `own`, smoothed, 100 ms behind. */
  now(own: SeatId | undefined): ReadonlyMap<SeatId, Pose>;
  /** One's own frame when it is time to send it; undefined while there is nothing new to say. */
  offer(own: SeatId, pose: Pose): Uint8Array | undefined;
  /** Counts the seats of a plan from now on, as the server does; another order of them forgets what was heard. */
  seats(plan: Whereabouts): void;
  forget(seat: SeatId): void;
}

/** Whose bodies there can be, and where. */
interface Whereabouts {
  readonly roles: Readonly<Record<string, { readonly seats: readonly SeatId[] }>>;
  readonly zones: Readonly<Record<string, PlanZone>>;
}

/** A pose buffer; `now` counts real milliseconds steadily. */
export function createPoseBuffer(now: () => number): PoseBuffer {
  const gate = openFrameGate(now);
  const tracks = new Map<SeatId, PoseTrack>();
  let order: readonly SeatId[] = [];
  let sent: Sent | undefined;
  return {
    hear: (message) => {
      for (const frame of gate.through(message)) {
        const seat = order[frame.seatIndex];
        if (seat !== undefined) tracks.set(seat, hear(tracks.get(seat), frame, now()));
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
    seats: ({ roles, zones }) => {
      const next = seatOrder(Object.values(roles).flatMap(({ seats }) => seats));
      gate.expect(next.length, Object.values(zones));
      if (next.join(" ") !== order.join(" ")) tracks.clear();
      order = next;
    },
    forget: (seat) => void tracks.delete(seat),
  };
}
