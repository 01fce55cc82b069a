import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import type { Told } from "#engine/exercise/told.ts";
import { createCounters } from "../../debrief-server/counters.ts";
import { createExercise } from "../../debrief-server/room/create-exercise.ts";
import { type LiveExercise } from "../../debrief-server/room/live-exercise.ts";
import { createRooms } from "../../debrief-server/room/rooms.ts";
import { createShelf } from "../../debrief-server/scenario-shelf.ts";
import type { ExerciseStore } from "../../debrief-server/store/exercise-store.ts";
import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";

const shelf = createShelf(join(import.meta.dirname, "shelf"));
const trainer = { kind: "trainer", person: "t" } as const;
const server = { kind: "server" } as const;

/** An exercise of the canaries over a store of the test's own, with time in its hands. */
async function setup(change: (store: ExerciseStore) => ExerciseStore = (store) => store) {
  let steady = 0;
  const store = change(createMemoryExerciseStore(() => steady));
  const ports = { store, log: pino({ level: "silent" }), counters: createCounters(), expireDays: 30 };
  const open = () => createRooms({ ...ports, steady: () => steady, now: () => 1_000 });
  const plan = await shelf.plan("canaries");
  if (plan === undefined) throw new Error("no plan");
  const exercise = await createExercise(store, { plan, solo: false, sample: false }, { now: 0, expireDays: 30 });
  async function enter(rooms: ReturnType<typeof open>): Promise<LiveExercise> {
    const live = await rooms.open(exercise);
    if (typeof live === "string") throw new Error(live);
    return live;
  }
  return { store, exercise, ports, open, enter, pass: (ms: number) => (steady += ms) };
}

function follow({ room }: LiveExercise) {
  const told: Told[] = [];
  const closed: string[] = [];
  room.audience.addControl({
    news: ({ entries }) => void told.push(...entries),
    poses: () => undefined,
    closed: (reason) => void closed.push(reason),
  });
  return { told, closed, types: () => told.map(({ entry }) => entry.is.type) };
}

test("[SRV9] nobody is told what is not on disk: when it cannot be written, the room gives up and says so", async () => {
  let broken = false;
  const { open, enter, ports, store, exercise } = await setup((inner) => ({
    ...inner,
    append: (batch) => (broken ? Promise.reject(new Error("disk full")) : inner.append(batch)),
  }));
  const rooms = open();
  const live = await enter(rooms);
  const { types, closed } = follow(live);
  expect(await live.room.order(trainer, { type: "start" })).toMatchObject({ ok: true });
  const before = types();
  broken = true;
  const answers = await Promise.all([
    live.room.order(trainer, { type: "pause" }, { reason: "A break" }),
    live.room.order(trainer, { type: "resume" }),
  ]);
  expect(answers).toEqual([
    { ok: false, fault: "not-durable" },
    { ok: false, fault: "not-durable" },
  ]);
  expect([types(), closed]).toEqual([before, ["not-durable"]]);
  expect(await live.room.order(trainer, { type: "end" })).toMatchObject({ ok: false, fault: "not-durable" });
  expect(ports.counters.read()).toEqual({ "room.not-durable": 1 });
  broken = false;
  const again = await enter(rooms);
  expect(again).not.toBe(live);
  expect(again.room.ledger.upTo()).toBe((await store.exercise(exercise))?.length);
  await rooms.close();
});

test("[SRV9] a room whose exercise was taken over by another server steps down and writes nothing more", async () => {
  const { open, enter, pass, store, exercise } = await setup();
  const first = open();
  const live = await enter(first);
  const { closed } = follow(live);
  pass(10_000);
  const second = open();
  const other = await enter(second);
  expect(await live.room.order(trainer, { type: "start" })).toEqual({ ok: false, fault: "closed" });
  expect(closed).toEqual(["moved"]);
  expect(await other.room.order(trainer, { type: "start" })).toMatchObject({ ok: true });
  expect((await store.exercise(exercise))?.length).toBe(other.room.ledger.upTo());
  await Promise.all([first.close(), second.close()]);
});

test("[SRV15] an exercise that was running when its server ended waits, interrupted, at the last mark", async () => {
  const { open, enter, pass } = await setup();
  const first = open();
  const live = await enter(first);
  await live.room.order(trainer, { type: "start" });
  pass(61_250);
  await live.markClock();
  // The process is gone: nobody closes the room, and its lease runs out.
  pass(3_600_000);
  const again = await enter(open());
  expect(again.room.reading()).toEqual({ status: "interrupted", at: 61_250, rate: 1 });
  pass(5_000);
  expect(again.room.reading().at).toBe(61_250);
  expect(await again.room.order(trainer, { type: "resume" })).toMatchObject({ ok: true });
  pass(750);
  expect(again.room.reading()).toMatchObject({ status: "running", at: 62_000 });
  await first.close();
});

test("[SRV5] what is due happens at its own time, however late the server looks", async () => {
  const { open, enter, pass } = await setup();
  const rooms = open();
  const live = await enter(rooms);
  const { told } = follow(live);
  await live.room.order(trainer, { type: "start" });
  pass(1_700_000);
  await live.room.order(server, { type: "leave-seat", seat: "medic" });
  await live.room.order(trainer, { type: "pause" }, { reason: "A break" });
  const delivered = told.flatMap(({ entry }) =>
    entry.is.type === "inject-delivered" ? [`${entry.is.row} ${entry.at}`] : [],
  );
  expect(delivered).toEqual(["R1 1000", "P1 1000", "E1 1000", "D1 2000", "L1 1500000"]);
  expect(told.at(-1)?.entry).toMatchObject({ at: 1_700_000, is: { type: "exercise-paused" } });
  await rooms.close();
});

test("[SRV16] a room that nobody follows and in which no time runs is put away, and opened again when asked for", async () => {
  const { open, enter, pass, exercise } = await setup();
  const rooms = open();
  await enter(rooms);
  pass(10 * 60_000);
  const ends = performance.now() + 5_000;
  while (rooms.live(exercise) !== undefined && performance.now() < ends) {
    pass(6 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(rooms.live(exercise)).toBeUndefined();
  expect((await enter(rooms)).room.reading().status).toBe("lobby");
  await rooms.close();
});
