import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import type { Command } from "#engine/exercise/command.ts";
import { createCounters } from "../../debrief-server/counters.ts";
import { createExercise } from "../../debrief-server/room/create-exercise.ts";
import type { LiveExercise } from "../../debrief-server/room/live-exercise.ts";
import { createRooms, deleteExpired } from "../../debrief-server/room/rooms.ts";
import { createShelf } from "../../debrief-server/scenario-shelf.ts";
import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";

const shelf = createShelf(join(import.meta.dirname, "shelf"));
const trainer = { kind: "trainer", person: "t" } as const;
const day = 24 * 60 * 60 * 1000;
const expireDays = 30;

/** A server with time in the test's hands; each exercise is opened, used, and left by everybody. */
async function serverWith(used: Readonly<Record<string, readonly Command[]>>) {
  let now = 0;
  const store = createMemoryExerciseStore(() => now);
  const ports = { store, log: pino({ level: "silent" }), counters: createCounters(), expireDays };
  const open = () => createRooms({ ...ports, steady: () => now, now: () => now });
  const rooms = open();
  const plan = await shelf.plan("canaries");
  if (plan === undefined) throw new Error("no plan");
  const ids = new Map<string, string>();
  for (const [name, commands] of Object.entries(used)) {
    const id = await createExercise(store, { plan, solo: false, sample: false }, { now, expireDays });
    ids.set(id, name);
    const live = await rooms.open(id);
    if (typeof live === "string") throw new Error(live);
    for (const command of commands) {
      expect(await live.room.order(by(command), command)).toMatchObject({ ok: true });
    }
    await live.settled();
  }
  return {
    rooms,
    open,
    id: (name: string) => [...ids].find(([, known]) => known === name)?.[0] ?? "",
    at: (time: number) => (now = time),
    expire: async (inRooms = rooms) => deleteExpired(await store.exercises(), inRooms, now),
    left: async () =>
      (await store.exercises()).map(({ id }) => ids.get(id)).toSorted((a = "", b = "") => a.localeCompare(b)),
  };
}
function by({ type }: Command) {
  return type === "take-seat" || type === "pause" ? ({ kind: "server" } as const) : trainer;
}
function follow(live: LiveExercise | string): () => void {
  if (typeof live === "string") throw new Error(live);
  const nothing = (): void => undefined;
  return live.room.audience.addControl({ news: nothing, poses: nothing, closed: nothing });
}
const joined: Command = { type: "take-seat", seat: "medic", holder: "person", pseudonym: "X", person: "p" };
const states = {
  lobby: [],
  joined: [joined],
  running: [joined, { type: "start" }],
  paused: [joined, { type: "start" }, { type: "pause" }],
  ended: [joined, { type: "start" }, { type: "end" }],
} as const;

test("[SRV14] whatever state everybody left it in, an exercise is deleted when its days are over, and not before", async () => {
  const server = await serverWith(states);
  const all = Object.keys(states).toSorted();
  server.at(30 * day - 1);
  expect(await server.expire()).toBe(0);
  expect(await server.left()).toEqual(all);
  server.at(30 * day);
  expect(await server.expire()).toBe(5);
  expect(await server.left()).toEqual([]);
  await server.rooms.close();
});

test("[SRV14] also when its server was restarted meanwhile and nobody opened it again", async () => {
  const server = await serverWith(states);
  await server.rooms.close();
  server.at(30 * day);
  const again = server.open();
  expect(await server.expire(again)).toBe(5);
  expect(await server.left()).toEqual([]);
  await again.close();
});

test("[SRV14] one that is followed stays until it is left; one that is opened again, and has not ended, begins its days anew", async () => {
  const server = await serverWith(states);
  const leave = follow(await server.rooms.open(server.id("paused")));
  await server.rooms.close();
  server.at(20 * day);
  const again = server.open();
  const stop = follow(await again.open(server.id("lobby")));
  stop();
  const gone = follow(await again.open(server.id("ended")));
  gone();
  leave();
  server.at(30 * day);
  await server.expire(again);
  expect(await server.left()).toEqual(["lobby"]);
  const follower = follow(await again.open(server.id("lobby")));
  server.at(50 * day);
  expect(await server.expire(again)).toBe(0);
  follower();
  expect(await server.expire(again)).toBe(1);
  await again.close();
});
