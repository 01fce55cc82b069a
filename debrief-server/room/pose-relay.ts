import type { SeatId } from "#engine/ids.ts";
import { bundlePoses, seatOrder, unpackPose, withSeat } from "#engine/pose/pack.ts";
import { type PoseRecording, createPoseRecording } from "./pose-recording.ts";
import type { PoseChunk } from "../store/exercise-store.ts";
import type { Room } from "./room.ts";
import { type TokenBucket, createTokenBucket } from "./token-bucket.ts";

const tickMs = 50;
const framesPerSecond = 20;
const framesAtOnce = 6;

/** Passes bodies on to those who are in the same place. Lossy, and never decides anything. */
export interface PoseRelay {
  /** Takes what a seat's client sent. */
  offer(seat: SeatId, bytes: unknown): "taken" | "garbage" | "too-many";
  /** Saves what is recorded so far. */
  flush(): void;
  close(): void;
}

/** The latest frame of each seat goes out every 50 ms, in one packet for each place. */
export function createPoseRelay(room: Room, save: (chunk: PoseChunk) => void, steady: () => number): PoseRelay {
  const order = seatOrder(Object.values(room.plan.roles).flatMap(({ seats }) => seats));
  const buckets = new Map<SeatId, TokenBucket>();
  const fresh = new Map<SeatId, Uint8Array>();
  const recording = createPoseRecording(save);
  let timer: NodeJS.Timeout | undefined;
  function tick(): void {
    if (fresh.size === 0) {
      clearInterval(timer);
      timer = undefined;
      return;
    }
    sendBundles(room, fresh);
    record(room, recording, fresh);
    fresh.clear();
  }
  return {
    offer(seat, bytes) {
      const bucket = buckets.get(seat) ?? createTokenBucket(framesPerSecond, framesAtOnce, steady);
      buckets.set(seat, bucket);
      if (!bucket.take()) return "too-many";
      const index = order.indexOf(seat);
      if (!(bytes instanceof Uint8Array) || index < 0 || unpackPose(bytes) === undefined) return "garbage";
      // A copy of its own: Node's buffers are windows into memory that others use.
      fresh.set(seat, withSeat(new Uint8Array(bytes), index));
      timer ??= setInterval(tick, tickMs);
      return "taken";
    },
    flush: () => recording.flush(),
    close() {
      clearInterval(timer);
      recording.flush();
    },
  };
}

function sendBundles(room: Room, frames: ReadonlyMap<SeatId, Uint8Array>): void {
  const { at } = room.reading();
  const places = Map.groupBy(frames, ([seat]) => placeOf(room, seat));
  for (const [place, found] of places) {
    const bundle = bundlePoses(
      at,
      found.map(([, frame]) => frame),
    );
    for (const listener of room.audience.control()) listener.poses(bundle);
    for (const listener of room.audience.seats()) {
      if (placeOf(room, listener.seat) === place) listener.poses(bundle);
    }
  }
}

function record(room: Room, recording: PoseRecording, frames: ReadonlyMap<SeatId, Uint8Array>): void {
  const { status, at } = room.reading();
  if (status !== "running") return;
  for (const [seat, frame] of frames) {
    const person = room.head().seats[seat]?.person;
    if (person !== undefined) recording.add(person, frame, at);
  }
}

/** The whole site is one place; every zone away from it is one of its own. */
function placeOf(room: Room, seat: SeatId): string {
  const zone = room.head().seats[seat]?.zone ?? "";
  return room.plan.zones[zone]?.onSite === true ? "" : zone;
}
