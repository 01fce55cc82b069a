import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { standingPlace } from "#engine/bots/standing-places.ts";
import type { Command } from "#engine/exercise/command.ts";
import { packPose, unpackPoses } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { draw } from "#engine/random.ts";
import { createPoseBuffer } from "../../apps/shared/link/pose-buffer.ts";
import { createCounters } from "../../debrief-server/counters.ts";
import { createExercise } from "../../debrief-server/room/create-exercise.ts";
import { type Rooms, createRooms } from "../../debrief-server/room/rooms.ts";
import { createShelf } from "../../debrief-server/scenario-shelf.ts";
import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";

const shelf = createShelf(join(import.meta.dirname, "shelf"));
const trainer = { kind: "trainer", person: "t" } as const;
const server = { kind: "server" } as const;
let steady = 0;
let rooms: Rooms | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
  steady = 1000;
});
afterEach(async () => {
  const closing = rooms?.close();
  await vi.advanceTimersByTimeAsync(1000);
  await closing;
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  steady += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

/** A running exercise with a bot in the medic's seat and somebody without 3D in the officer's. */
async function running() {
  const store = createMemoryExerciseStore(() => steady);
  const ports = { store, log: pino({ level: "silent" }), counters: createCounters(), expireDays: 30 };
  rooms = createRooms({ ...ports, steady: () => steady, now: () => 1000 });
  const plan = await shelf.plan("canaries");
  if (plan === undefined) throw new Error("no plan");
  const exercise = await createExercise(store, { plan, solo: false, sample: false }, { now: 0, expireDays: 30 });
  const live = await rooms.open(exercise);
  if (typeof live === "string") throw new Error(live);
  const { room } = live;
  const take = { type: "take-seat", pseudonym: "X" } as const;
  await room.order(server, { ...take, seat: "medic", holder: "bot", person: "bot:medic" });
  await room.order(server, { ...take, seat: "officer", holder: "person", person: "p" });
  const act = (seat: string, command: Command) => room.order({ kind: "seat", seat }, command);
  await act("officer", { type: "set-presence", present: true, device: "no-3d" });
  await room.order(trainer, { type: "start" });
  return { live, plan, act };
}
type Running = Awaited<ReturnType<typeof running>>;

/** Someone who watches over a line on which each packet may be lost or late, at 72 drawn frames a second. */
function watcher({ live: { room }, plan }: Running, loss: number) {
  const buffer = createPoseBuffer(() => steady);
  buffer.seats(plan);
  const packets: { readonly bundle: Uint8Array; readonly due: number }[] = [];
  const steps = new Map<string, number>();
  let [count, lost] = [0, 0];
  let shown: ReadonlyMap<string, Pose> = new Map();
  room.audience.addControl({
    news: () => undefined,
    closed: () => undefined,
    poses(bundle) {
      count += 1;
      if (draw(7, "lost", count) < loss) lost += 1;
      else packets.push({ bundle, due: steady + 30 + draw(7, "late", count) * 20 });
    },
  });
  async function watch(forMs: number): Promise<void> {
    for (const end = steady + forMs; steady < end;) {
      await pass(1000 / 72);
      for (const packet of packets.splice(0)) {
        if (packet.due > steady) packets.push(packet);
        else buffer.hear(packet.bundle);
      }
      const before = shown;
      shown = buffer.now(undefined);
      for (const [seat, { head }] of shown) {
        const was = before.get(seat)?.head.position;
        if (was === undefined) continue;
        const step = Math.hypot(head.position[0] - was[0], head.position[2] - was[2]);
        steps.set(seat, Math.max(steps.get(seat) ?? 0, step));
      }
    }
  }
  return { watch, steps, shown: (seat: string) => shown.get(seat), count: () => count, lost: () => lost };
}
const isNear = (pose: Pose | undefined, [x, z]: readonly [number, number]): boolean =>
  Math.hypot((pose?.head.position[0] ?? Infinity) - x, (pose?.head.position[2] ?? Infinity) - z) < 0.02;
const own = (x: number, z: number): Pose => ({
  head: { position: [x, 1.7, z], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
});

test("[SRV21] two who send no body are seen to walk, over a line that loses 5 %, in no step above 0.2 m", async () => {
  const exercise = await running();
  const seen = watcher(exercise, 0.05);
  await seen.watch(1500);
  expect(seen.shown("medic")?.synthetic).toBe(true);
  for (const [medic, officer] of [
    ["road", "crash"],
    ["crash", "road"],
  ] as const) {
    expect(await exercise.act("medic", { type: "walk", to: medic })).toMatchObject({ ok: true });
    expect(await exercise.act("officer", { type: "walk", to: officer })).toMatchObject({ ok: true });
    await seen.watch(10_000);
    expect(seen.shown("medic")?.posture).toBe("walking");
    await seen.watch(13_000);
    expect(isNear(seen.shown("medic"), standingPlace(exercise.plan, medic, "medic"))).toBe(true);
    expect(isNear(seen.shown("officer"), standingPlace(exercise.plan, officer, "officer"))).toBe(true);
  }
  expect(seen.lost()).toBeGreaterThan(5);
  for (const seat of ["medic", "officer"]) {
    expect(seen.steps.get(seat)).toBeGreaterThan(0.01);
    expect(seen.steps.get(seat)).toBeLessThan(0.2);
  }
}, 30_000);

test("[SRV21] at most ten packets a second, none when all stand still or time does, and who comes sees everybody", async () => {
  const exercise = await running();
  const seen = watcher(exercise, 0);
  await seen.watch(3000);
  const still = seen.count();
  await seen.watch(20_000);
  expect(seen.count()).toBe(still);
  await exercise.act("officer", { type: "walk", to: "crash" });
  await seen.watch(10_000);
  expect(seen.count() - still).toBeLessThanOrEqual(101);
  expect(seen.count() - still).toBeGreaterThan(80);
  await exercise.live.room.order(trainer, { type: "pause" }, { reason: "A break" });
  await seen.watch(2000);
  const paused = seen.count();
  await seen.watch(5000);
  expect(seen.count()).toBe(paused);
  const greeted: Uint8Array[] = [];
  for (const seat of [undefined, "medic", "control"]) {
    exercise.live.poses.greet(seat, { poses: (bundle) => void greeted.push(bundle) });
  }
  // From the desk nobody of the site is seen.
  expect(greeted.map((bundle) => unpackPoses(bundle)?.[0]?.frames.length)).toEqual([2, 2]);
}, 30_000);

test("[SRV21] a body of one's own is never overridden, not by standing still either, until the log moves the seat", async () => {
  const exercise = await running();
  const { poses } = exercise.live;
  const seen = watcher(exercise, 0);
  await seen.watch(1000);
  const [x, z] = standingPlace(exercise.plan, "road", "officer");
  await exercise.act("officer", { type: "set-presence", present: true, device: "desktop" });
  for (let n = 0; n < 20; n += 1) {
    expect(poses.offer("officer", packPose(1, own(x + 1 + n / 20, z), steady))).toBe("taken");
    await seen.watch(50);
  }
  await seen.watch(10_000);
  expect(seen.shown("officer")?.synthetic).toBeUndefined();
  expect(isNear(seen.shown("officer"), [x + 1.95, z])).toBe(true);
  const greeted: Uint8Array[] = [];
  poses.greet(undefined, { poses: (bundle) => void greeted.push(bundle) });
  const frames = unpackPoses(greeted[0] ?? new Uint8Array())?.[0]?.frames ?? [];
  expect(frames.map(({ seatIndex, pose }) => [seatIndex, pose.synthetic])).toEqual([
    [3, undefined],
    [2, true],
  ]);
  await exercise.act("officer", { type: "walk", to: "crash" });
  await seen.watch(10_000);
  expect(seen.shown("officer")).toMatchObject({ synthetic: true, posture: "walking" });
  await seen.watch(13_000);
  expect(isNear(seen.shown("officer"), standingPlace(exercise.plan, "crash", "officer"))).toBe(true);
  expect(seen.steps.get("officer")).toBeLessThan(0.2);
}, 30_000);

test("[SRV21] nobody's own body may say that it is synthetic", async () => {
  const { live } = await running();
  expect(live.poses.offer("officer", packPose(1, { ...own(1, 1), synthetic: true }))).toBe("garbage");
});
