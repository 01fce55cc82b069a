import type { SeatId } from "#engine/ids.ts";
import { unpackPose, withSeat } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type TokenBucket, createTokenBucket } from "./token-bucket.ts";

const framesPerSecond = 20;
const framesAtOnce = 6;

/** The frames of people's own bodies, as their clients send them. */
export interface OwnBodies {
  /** Takes what a seat's client sent; answers with the body, or why it was dropped. */
  offer(seat: SeatId, bytes: unknown): Pose | "garbage" | "too-many";
  /** The frames that have come since they were asked for. */
  fresh(): ReadonlyMap<SeatId, Uint8Array>;
  /** The last frame of each: what stands still is silent, and who comes later must see it. */
  last(): ReadonlyMap<SeatId, Uint8Array>;
  forget(seat: SeatId): void;
}

/** `order` says which index a seat has on the wire. */
export function createOwnBodies(order: readonly SeatId[], steady: () => number): OwnBodies {
  const buckets = new Map<SeatId, TokenBucket>();
  const last = new Map<SeatId, Uint8Array>();
  let fresh = new Map<SeatId, Uint8Array>();
  return {
    offer(seat, bytes) {
      const bucket = buckets.get(seat) ?? createTokenBucket(framesPerSecond, framesAtOnce, steady);
      buckets.set(seat, bucket);
      if (!bucket.take()) return "too-many";
      const index = order.indexOf(seat);
      if (!(bytes instanceof Uint8Array) || index < 0) return "garbage";
      const pose = unpackPose(bytes)?.pose;
      // Nobody's own body is worked out from the log.
      if (pose === undefined || pose.synthetic === true) return "garbage";
      const frame = withSeat(bytes, index);
      fresh.set(seat, frame);
      last.set(seat, frame);
      return pose;
    },
    fresh() {
      const frames = fresh;
      fresh = new Map();
      return frames;
    },
    last: () => last,
    forget: (seat) => void last.delete(seat),
  };
}
