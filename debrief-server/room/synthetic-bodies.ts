import { noWalkers, seenAt, walkOn } from "#engine/bots/walk-track.ts";
import { restsAt, walkerPose } from "#engine/bots/walker.ts";
import { placeSeen } from "#engine/exercise/whereabouts.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type Sent, sample } from "#engine/pose/track.ts";
import type { Room } from "./room.ts";

/** A body that sends nothing for so long is moved by the log again, once the log moves it. */
const silentMs = 2_000;

/** Bodies of those in a place who send none: bots, and people who play without the place in 3D. */
export interface SyntheticBodies {
  /** Something became durable. */
  hear(entries: readonly Entry[]): void;
  /** A person's own body was here. */
  yield(seat: SeatId, pose: Pose): void;
  /** The bodies that have moved since they were asked for, at most ten times a second each. */
  moved(): ReadonlyMap<SeatId, Pose>;
  /** All of them, as they stand now. */
  all(): ReadonlyMap<SeatId, Pose>;
  /** Whether any of them may still move by itself. */
  restless(): boolean;
}

/** `entries` is the log so far. */
export function createSyntheticBodies(room: Room, entries: readonly Entry[], steady: () => number): SyntheticBodies {
  const { plan } = room;
  let walkers = entries.reduce((before, entry) => walkOn(plan, before, entry), noWalkers(plan));
  const sent = new Map<SeatId, Sent>();
  const ownAt = new Map<SeatId, number>();
  let unsaid = true;
  const spokeLately = (seat: SeatId): boolean => steady() - (ownAt.get(seat) ?? -Infinity) < silentMs;
  function all(): ReadonlyMap<SeatId, Pose> {
    const { at } = room.reading();
    const poses = new Map<SeatId, Pose>();
    for (const walker of Object.values(walkers.bodies)) {
      if (walker.real || spokeLately(walker.seat) || !standsThere(room, walker.seat)) continue;
      const pose = walkerPose(walker, at);
      if (pose !== undefined) poses.set(walker.seat, pose);
    }
    return poses;
  }
  function moved(): ReadonlyMap<SeatId, Pose> {
    unsaid = false;
    const fresh = [...all()].filter(([seat, pose]) => {
      const last = sent.get(seat);
      const next = sample(last, pose, steady());
      if (next !== undefined) sent.set(seat, next);
      // What stands still is said twice more, as a client does.
      unsaid ||= next !== undefined && next.repeated < 2;
      return next !== last;
    });
    return new Map(fresh);
  }
  return {
    all,
    moved,
    hear(fresh) {
      walkers = fresh.reduce((before, entry) => walkOn(plan, before, entry), walkers);
      unsaid = true;
    },
    yield(seat, { head: { position } }) {
      walkers = seenAt(walkers, seat, room.reading().at, [position[0], position[2]]);
      ownAt.set(seat, steady());
      sent.delete(seat);
    },
    restless() {
      const { status, at } = room.reading();
      const bodies = Object.values(walkers.bodies);
      const walks = status === "running" && bodies.some((walker) => restsAt(walker) > at);
      return unsaid || walks || bodies.some(({ seat, real }) => !real && spokeLately(seat));
    },
  };
}

/** Whether there is somebody in the seat, in a place, to be seen: nobody is in the lobby. */
function standsThere({ plan, ledger }: Room, seat: SeatId): boolean {
  const state = ledger.state();
  return (
    state.status !== "lobby" && state.seats[seat]?.holder !== "nobody" && placeSeen(plan, state, seat) !== undefined
  );
}
