import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bundlePoses, packPose, seatOrder } from "#engine/pose/pack.ts";
import type { Pose } from "#engine/pose/pose.ts";
import { type PoseBuffer, createPoseBuffer } from "../../apps/shared/link/pose-buffer.ts";
import { aPlan } from "../support/a-plan.ts";

const plan = aPlan();
const order = seatOrder(Object.values(plan.roles).flatMap(({ seats }) => seats));
const officer = order.indexOf("officer");
const zones = Object.values(plan.zones);
let steady = 0;
let told: string[] = [];
beforeEach(() => {
  steady = 0;
  told = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void told.push(line));
});
afterEach(() => void vi.restoreAllMocks());

function opened(): PoseBuffer {
  const buffer = createPoseBuffer(() => steady);
  buffer.seats(plan);
  return buffer;
}

function at(x: number, more: Partial<Pose> = {}): Pose {
  return { head: { position: [x, 1.7, 0], rotation: [0, 0, 0, 1] }, posture: "standing", speaking: false, ...more };
}

function frame(pose: Pose, tick = 0, seat = officer): Uint8Array {
  return bundlePoses(0, [packPose(seat, pose, tick)]);
}

function officerAt(buffer: PoseBuffer): readonly number[] | undefined {
  return buffer.now(undefined).get("officer")?.head.position;
}

/** What may come instead of bodies: any bytes, a sound bundle with bytes of it changed, and what is no bytes at all. */
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }), fc.nat(0xffff), fc.nat(40), fc.boolean())
    .map(([changes, tick, seat, raw]) => {
      const bytes = bundlePoses(0, [packPose(seat, at(3), tick), packPose(officer, at(4), tick + 1)]);
      for (const [place, value] of changes) if (place < bytes.length) bytes[place] = value;
      return raw ? bytes : new Uint8Array(bytes).buffer;
    }),
  fc.anything(),
  fc.constantFrom(null, undefined, 4e9, "poses", { length: 4e9 }, [1, 2], new ArrayBuffer(10_000_000)),
);

test("[POS11] whatever comes as bodies, nothing is thrown, and who is drawn stands upright near the zones of the plan", () => {
  const nearest = (x: number, z: number): number =>
    Math.min(...zones.map(({ centre, radius }) => Math.hypot(x - centre[0], z - centre[2]) - radius));
  fc.assert(
    fc.property(fc.array(fc.tuple(garbage, fc.nat(400)), { maxLength: 60 }), (messages) => {
      const buffer = opened();
      for (const [message, ms] of messages) {
        steady += ms;
        buffer.hear(message);
        for (const [seat, pose] of buffer.now(undefined)) {
          expect(order).toContain(seat);
          const { position, rotation } = pose.head;
          expect([...position, ...rotation].every(Number.isFinite)).toBe(true);
          expect(Math.hypot(...rotation)).toBeCloseTo(1, 3);
          expect(nearest(position[0], position[2])).toBeLessThan(200);
          for (const hand of [pose.left, pose.right])
            if (hand !== undefined)
              expect(Math.hypot(...hand.position.map((v, i) => v - (position[i] ?? 0)))).toBeLessThan(8);
        }
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("[POS11] a body stays where it was last seen in its senses: not half a kilometre off, nor with a hand far from it", () => {
  const buffer = opened();
  buffer.hear(frame(at(2)));
  steady += 1000;
  buffer.hear(frame(at(500), 1000));
  buffer.hear(frame(at(3, { left: { position: [20, 1, 0], rotation: [0, 0, 0, 1] } }), 1050));
  steady += 1000;
  expect(officerAt(buffer)).toEqual([2, 1.7, 0]);
  buffer.hear(frame(at(3), 2100));
  steady += 1000;
  expect(officerAt(buffer)).toEqual([3, 1.7, 0]);
});

test("[POS11] of thousands in a second the first are taken, and after it the body is followed again", () => {
  const buffer = opened();
  for (let i = 0; i < 5000; i += 1) buffer.hear(frame(at(1 + i / 1000), i));
  steady += 500;
  expect(officerAt(buffer)?.[0]).toBeCloseTo(1.099, 2);
  steady += 2500;
  buffer.hear(frame(at(4), 23_000));
  steady += 1000;
  expect(officerAt(buffer)).toEqual([4, 1.7, 0]);
});

test("[POS11] a clock that runs backwards or leaps leaves a body at one of the places that were said", () => {
  const buffer = opened();
  for (const tick of [9000, 100, 65_535, 0, 40_000, 39_000, 39_050]) {
    steady += 50;
    buffer.hear(frame(at(tick / 10_000), tick));
    steady += 300;
    const [x = Number.NaN] = officerAt(buffer) ?? [];
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(6.6);
  }
});

test("[POS11] what was left out is told in one line a minute", () => {
  const buffer = opened();
  for (let i = 0; i < 500; i += 1) buffer.hear("no bodies");
  expect(told).toHaveLength(1);
  steady += 61_000;
  buffer.hear(frame(at(0), 0, 900));
  expect(told).toHaveLength(2);
  expect(told[1]).toContain("500");
});
