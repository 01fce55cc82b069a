import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Counters } from "../counters.ts";
import type { ExerciseStore, StoredExercise } from "../store/exercise-store.ts";
import { type LiveExercise, type LivePorts, bringToLife } from "./live-exercise.ts";
import { openLog } from "./open-log.ts";

const leaseMs = 2_000;
const beatMs = 300;
/** A room that nobody follows and in which no time runs is put away after this. */
const idleMs = 5 * 60_000;
const roomsAtOnce = 200;

/** The exercises that are open on this server. */
export interface Rooms {
  /** Opens an exercise, or answers the one that is open. */
  open(exercise: string): Promise<LiveExercise | "no-such-exercise" | "full" | "elsewhere">;
  /** The exercise if it is open now. */
  live(exercise: string): LiveExercise | undefined;
  /** How many follow it now. */
  followers(exercise: string): number;
  /** Deletes an exercise and all that belongs to it. Answers false when there was none. */
  remove(exercise: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface RoomsPorts extends LivePorts {
  readonly log: Logger;
  readonly counters: Counters;
}

export function createRooms(ports: RoomsPorts): Rooms {
  const { store } = ports;
  const owner = randomUUID();
  const opening = new Map<string, Promise<LiveExercise | "no-such-exercise" | "elsewhere">>();
  const live = new Map<string, LiveExercise>();
  function forget(exercise: string): void {
    opening.delete(exercise);
    live.delete(exercise);
  }
  async function start(exercise: string): Promise<LiveExercise | "no-such-exercise" | "elsewhere"> {
    const found = await openExercise(exercise, owner, ports, forget);
    if (typeof found === "string") opening.delete(exercise);
    else live.set(exercise, found);
    return found;
  }
  async function putAway(found: LiveExercise, reason: "deleted" | "stopping"): Promise<void> {
    const { exercise } = found.room;
    forget(exercise);
    await found.close(reason);
    await store.releaseLease(exercise, owner);
  }
  const stopBeating = beat(owner, live, (found) => putAway(found, "stopping"), ports);
  return {
    async open(exercise) {
      const known = opening.get(exercise);
      if (known !== undefined) return known;
      if (opening.size >= roomsAtOnce) return "full";
      const started = start(exercise);
      opening.set(exercise, started);
      started.catch(() => forget(exercise));
      return started;
    },
    live: (exercise) => live.get(exercise),
    followers: (exercise) => live.get(exercise)?.room.audience.size() ?? 0,
    async remove(exercise) {
      const found = live.get(exercise);
      if (found !== undefined) await putAway(found, "deleted");
      return store.deleteExercise(exercise);
    },
    async close() {
      stopBeating();
      await Promise.all([...live.values()].map((found) => putAway(found, "stopping")));
    },
  };
}

async function openExercise(
  exercise: string,
  owner: string,
  ports: RoomsPorts,
  forget: (exercise: string) => void,
): Promise<LiveExercise | "no-such-exercise" | "elsewhere"> {
  const { store, log, counters } = ports;
  if ((await store.exercise(exercise)) === undefined) return "no-such-exercise";
  const fence = await takeLease(store, exercise, owner);
  if (fence === undefined) return "elsewhere";
  // Only now nobody else writes to it any more.
  const stored = await store.exercise(exercise);
  const opened = stored === undefined ? undefined : await openLog(store, stored, fence);
  if (stored === undefined || opened === undefined) return "elsewhere";
  return bringToLife(opened, stored, ports, (why, detail) => {
    log.error({ exercise, why, detail }, "room given up");
    counters.count(`room.${why}`);
    forget(exercise);
  });
}

/** The lease of a server that was killed runs on for a moment: that long it is worth waiting. */
async function takeLease(store: ExerciseStore, exercise: string, owner: string): Promise<number | undefined> {
  for (let waited = 0; waited <= leaseMs + beatMs; waited += 100) {
    const fence = await store.takeLease(exercise, owner, leaseMs);
    if (fence !== undefined) return fence;
    await wait(100);
  }
  return undefined;
}

/** Keeps the leases, notes how far each clock has come, and puts away what is idle. Answers with what ends it. */
function beat(
  owner: string,
  live: ReadonlyMap<string, LiveExercise>,
  putAway: (found: LiveExercise) => Promise<void>,
  { store, log, steady }: RoomsPorts,
): () => void {
  const busyAt = new Map<string, number>();
  async function once(): Promise<void> {
    const all = [...live.values()];
    if (all.length === 0) return;
    await Promise.all([store.keepLeases(owner, leaseMs), ...all.map((found) => found.markClock())]);
    await Promise.all(all.map((found) => found.standIn()));
    for (const found of all) {
      const { exercise, audience, reading } = found.room;
      if (audience.size() > 0 || reading().status === "running") busyAt.set(exercise, steady());
      const idleSince = busyAt.get(exercise) ?? steady();
      busyAt.set(exercise, idleSince);
      if (steady() - idleSince < idleMs) continue;
      busyAt.delete(exercise);
      await putAway(found);
    }
  }
  const timer = setInterval(() => {
    once().catch((error: unknown) => log.error(error, "heartbeat failed"));
  }, beatMs);
  return () => clearInterval(timer);
}

/** Deletes every exercise whose time is over and that nobody follows now. Answers how many. */
export async function deleteExpired(
  exercises: readonly Pick<StoredExercise, "id" | "expiresAt">[],
  rooms: Pick<Rooms, "remove" | "followers">,
  now: number,
): Promise<number> {
  const over = exercises.filter(
    ({ id, expiresAt }) => expiresAt !== null && expiresAt <= now && rooms.followers(id) === 0,
  );
  for (const { id } of over) await rooms.remove(id);
  return over.length;
}
