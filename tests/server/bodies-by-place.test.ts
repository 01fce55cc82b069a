import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { seatOrder, unpackPoses } from "#engine/pose/pack.ts";
import { createCounters } from "../../debrief-server/counters.ts";
import { createExercise } from "../../debrief-server/room/create-exercise.ts";
import { type Rooms, createRooms } from "../../debrief-server/room/rooms.ts";
import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";
import { sourceFile } from "../support/marked-scenario.ts";
import { planOf } from "../support/read-plan.ts";

const plan = planOf(sourceFile("tests/scenarios/features/water-and-screens.yaml").text);
const order = seatOrder(Object.values(plan.roles).flatMap(({ seats }) => seats));
let steady = 1000;
let rooms: Rooms | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
});
afterEach(async () => {
  const closing = rooms?.close();
  await vi.advanceTimersByTimeAsync(1000);
  await closing;
  vi.useRealTimers();
});

test("[PLC5] bots at desks with a place have bodies there, and nobody in another place is sent them", async () => {
  const store = createMemoryExerciseStore(() => steady);
  const ports = { store, log: pino({ level: "silent" }), counters: createCounters(), expireDays: 30 };
  rooms = createRooms({ ...ports, steady: () => steady, now: () => 1000 });
  const exercise = await createExercise(store, { plan, solo: false, sample: false }, { now: 0, expireDays: 30 });
  const live = await rooms.open(exercise);
  if (typeof live === "string") throw new Error(live);
  const { room } = live;
  for (const seat of ["crew", "crew.2", "relief", "control", "mayor", "clerk"])
    await room.order(
      { kind: "server" },
      { type: "take-seat", pseudonym: "X", seat, holder: "bot", person: `bot:${seat}` },
    );
  const seen = new Map<string, Set<string>>();
  const listener = (who: string) => ({
    news: () => undefined,
    apart: () => undefined,
    closed: () => undefined,
    poses(bundle: Uint8Array) {
      for (const { frames } of unpackPoses(bundle) ?? [])
        for (const { seatIndex } of frames) seen.set(who, new Set([...(seen.get(who) ?? []), order[seatIndex] ?? ""]));
    },
  });
  room.audience.addControl(listener("all"));
  for (const seat of ["crew", "control", "clerk", "relief"])
    room.audience.addSeat({
      seat,
      browser: seat,
      window: seat,
      opened: 0,
      draws: true,
      ranked: () => undefined,
      ...listener(seat),
    });
  await room.order({ kind: "trainer", person: "t" }, { type: "start" });
  steady += 1500;
  await vi.advanceTimersByTimeAsync(1500);
  const names = (who: string): readonly string[] => [...(seen.get(who) ?? [])].toSorted();
  expect(names("all")).toEqual(["control", "crew", "crew.2", "mayor"]);
  expect(names("crew")).toEqual(["crew", "crew.2"]);
  expect(names("control")).toEqual(["control", "mayor"]);
  expect([names("clerk"), names("relief")]).toEqual([[], []]);
});
