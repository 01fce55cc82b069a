import type { Entry } from "#engine/exercise/entry.ts";
import { placeOf } from "#engine/exercise/whereabouts.ts";
import type { SeatId } from "#engine/ids.ts";
import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import type { PoseChunk } from "../store/exercise-store.ts";
import { createOwnBodies } from "./own-bodies.ts";
import { type PoseRecording, createPoseRecording } from "./pose-recording.ts";
import type { Room } from "./room.ts";
import { createSyntheticBodies } from "./synthetic-bodies.ts";
import { createTicker } from "./ticker.ts";

const tickMs = 50;
/** Synthetic bodies go out in every second tick: ten times a second. */
const syntheticTicks = 2;
/** What a bundle can hold. */
const mostFrames = 255;

interface PoseListener {
  poses(bundle: Uint8Array): void;
}
/** Whether two seats are not to see each other. */
type Apart = (one: SeatId, other: SeatId) => boolean;
type Frames = ReadonlyMap<SeatId, Uint8Array>;

/** Passes bodies on to those who are in the same place. Lossy, and never decides anything. */
export interface PoseRelay {
  /** Takes what a seat's client sent. */
  offer(seat: SeatId, bytes: unknown): "taken" | "garbage" | "too-many";
  /** Something became durable: bodies that nobody moves go where it takes them. */
  hear(entries: readonly Entry[]): void;
  /** Tells somebody who has come, to a seat or to control, how everybody they see stands. */
  greet(seat: SeatId | undefined, listener: PoseListener): void;
  /** Saves what is recorded so far. */
  flush(): void;
  close(): void;
}

/**
 * The latest frame of each seat goes out every 50 ms, in one packet for each place. Who is in a place and sends none has
 * a synthetic body, worked out from the log (`entries` so far), ten times a second while it moves.
 */
export function createPoseRelay(
  room: Room,
  entries: readonly Entry[],
  save: (chunk: PoseChunk) => void,
  steady: () => number,
  apart: Apart = () => false,
): PoseRelay {
  const order = seatOrder(Object.values(room.plan.roles).flatMap(({ seats }) => seats));
  const [own, synthetic] = [createOwnBodies(order, steady), createSyntheticBodies(room, entries, steady)];
  const recording = createPoseRecording(save);
  const newcomers = new Set<SeatId>();
  let ticks = 0;
  const ticker = createTicker(tickMs, () => {
    const fresh = own.fresh();
    const moved = ++ticks % syntheticTicks === 0 ? synthetic.moved() : new Map<SeatId, Pose>();
    sendBundles(room, new Map([...packed(moved, order, steady()), ...fresh]), apart);
    record(room, recording, fresh);
    for (const listener of room.audience.seats()) if (newcomers.has(listener.seat)) greet(listener.seat, listener);
    newcomers.clear();
    return fresh.size === 0 && !synthetic.restless() ? "rests" : "goes on";
  });
  function greet(seat: SeatId | undefined, listener: PoseListener): void {
    const frames = new Map([...own.last(), ...packed(synthetic.all(), order, steady())]);
    show(room, seat, listener, frames, apart);
  }
  ticker.wake();
  return {
    greet,
    offer(seat, bytes) {
      const pose = own.offer(seat, bytes);
      if (typeof pose === "string") return pose;
      synthetic.yield(seat, pose);
      ticker.wake();
      return "taken";
    },
    hear(latest) {
      synthetic.hear(latest);
      for (const { is } of latest) {
        if (is.type === "zone-entered") newcomers.add(is.seat);
        for (const seat of handedOver(room, is)) own.forget(seat);
      }
      ticker.wake();
    },
    flush: () => recording.flush(),
    close() {
      ticker.stop();
      recording.flush();
    },
  };
}

function packed(poses: ReadonlyMap<SeatId, Pose>, order: readonly SeatId[], now: number): Frames {
  return new Map([...poses].map(([seat, pose]) => [seat, packPose(order.indexOf(seat), pose, now)]));
}

/** Shows what is seen from a seat's place; from control, all. */
function show(room: Room, seat: SeatId | undefined, listener: PoseListener, frames: Frames, apart: Apart): void {
  const place = seat === undefined ? undefined : whereIs(room, seat);
  const isSeen = (other: SeatId): boolean =>
    seat === undefined || (whereIs(room, other) === place && !apart(seat, other));
  const seen = [...frames].filter(([other]) => isSeen(other));
  if (seen.length > 0) listener.poses(bundleOf(room, seen));
}

/** The seats whose last body is no longer anybody's. */
function handedOver(room: Room, is: Entry["is"]): readonly SeatId[] {
  if (is.type === "seat-taken" || is.type === "seat-left") return [is.seat];
  if (is.type !== "person-erased") return [];
  return Object.values(room.head().seats).flatMap(({ id, person }) => (person === is.person ? [id] : []));
}

function sendBundles(room: Room, frames: Frames, apart: Apart): void {
  const places = Map.groupBy(frames, ([seat]) => whereIs(room, seat));
  for (const [place, found] of places) {
    const bundle = bundleOf(room, found);
    for (const listener of room.audience.control()) listener.poses(bundle);
    for (const listener of room.audience.seats()) {
      if (whereIs(room, listener.seat) !== place) continue;
      const seen = found.filter(([other]) => !apart(listener.seat, other));
      if (seen.length === found.length) listener.poses(bundle);
      else if (seen.length > 0) listener.poses(bundleOf(room, seen));
    }
  }
}

function bundleOf(room: Room, frames: readonly (readonly [SeatId, Uint8Array])[]): Uint8Array {
  return bundlePoses(
    room.reading().at,
    frames.slice(0, mostFrames).map(([, frame]) => frame),
  );
}

function record(room: Room, recording: PoseRecording, frames: Frames): void {
  const { status, at } = room.reading();
  if (status !== "running") return;
  for (const [seat, frame] of frames) {
    const person = room.head().seats[seat]?.person;
    if (person !== undefined) recording.add(person, frame, at);
  }
}

/** Who is in one place sees each other's bodies. */
function whereIs(room: Room, seat: SeatId): string {
  return placeOf(room.plan, room.head().seats[seat]?.zone ?? "");
}
