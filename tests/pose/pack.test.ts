import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bundlePoses,
  frameBytes,
  packPose,
  seatOrder,
  unpackPose,
  unpackPoses,
  withSeat,
} from "../../engine/pose/pack.ts";
import type { Placement, Pose } from "../../engine/pose/pose.ts";
import { turnApart } from "../../engine/pose/turn.ts";

const metre = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
const rotation = fc
  .tuple(metre(1), metre(1), metre(1), metre(1))
  .filter((four) => Math.hypot(...four) > 0.1)
  .map(([x, y, z, w]): Placement["rotation"] => {
    const length = Math.hypot(x, y, z, w);
    return [x / length, y / length, z / length, w / length];
  });
const placement = (most: number): fc.Arbitrary<Placement> =>
  fc.record({ position: fc.tuple(metre(most), metre(30), metre(most)), rotation });
const pose: fc.Arbitrary<Pose> = fc.record(
  {
    head: placement(500),
    left: placement(1),
    right: placement(1),
    posture: fc.constantFrom("standing", "walking", "kneeling", "sitting"),
    speaking: fc.boolean(),
    synthetic: fc.constant(true as const),
  },
  { requiredKeys: ["head", "posture", "speaking"] },
);
/** Hands are within reach of the head. */
const body = pose.map(({ left, right, ...rest }): Pose => {
  const near = (hand: Placement): Placement => ({
    ...hand,
    position: [
      rest.head.position[0] + hand.position[0],
      rest.head.position[1] + hand.position[1] / 30,
      rest.head.position[2] + hand.position[2],
    ],
  });
  return { ...rest, ...(left && { left: near(left) }), ...(right && { right: near(right) }) };
});

const standing: Pose = {
  head: { position: [1.25, 1.7, -60.5], rotation: [0, 0, 0, 1] },
  posture: "standing",
  speaking: false,
};

describe("a pose on the wire", () => {
  test("[POS1] a body is 35 bytes and comes back within a millimetre and a quarter of a degree", () => {
    fc.assert(
      fc.property(fc.nat(1023), body, fc.nat(0xffff), (seatIndex, was, tick) => {
        const bytes = packPose(seatIndex, was, tick);
        expect(bytes).toHaveLength(frameBytes);
        const frame = unpackPose(bytes);
        if (frame === undefined) throw new Error("a packed pose was refused");
        expect(frame).toMatchObject({ seatIndex, tick });
        expect(frame.pose).toMatchObject({ posture: was.posture, speaking: was.speaking });
        // [POS8] A synthetic body says so.
        expect(frame.pose.synthetic).toBe(was.synthetic);
        for (const part of ["head", "left", "right"] as const) {
          const [one, other] = [was[part], frame.pose[part]];
          if (one === undefined || other === undefined) {
            expect(other).toBe(one);
            continue;
          }
          for (const axis of [0, 1, 2]) {
            expect(Math.abs((one.position[axis] ?? 0) - (other.position[axis] ?? 0))).toBeLessThan(0.00101);
          }
          expect((turnApart(one.rotation, other.rotation) * 180) / Math.PI).toBeLessThan(0.25);
        }
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  test("[POS1] no turn at all and whole millimetres are exact", () => {
    expect(unpackPose(packPose(3, standing, 12))).toEqual({ seatIndex: 3, tick: 12, pose: standing });
  });

  test("[POS2] a pose with a number that is not finite is not packed", () => {
    const lost: Pose = { ...standing, head: { ...standing.head, position: [Number.NaN, 1, 1] } };
    expect(() => packPose(1, lost)).toThrow(RangeError);
    const flat: Pose = { ...standing, head: { ...standing.head, rotation: [0, 0, 0, 0] } };
    expect(() => packPose(1, flat)).toThrow(RangeError);
    expect(() => packPose(1024, standing)).toThrow(RangeError);
  });

  test("[POS2] garbage is refused: length, spare bit, a hand that is not there, a turn that is none", () => {
    const good = packPose(1, standing);
    const with255 = (place: number): Uint8Array => good.with(place, 255);
    expect(unpackPose(good)).toBeDefined();
    expect(unpackPose(good.subarray(1))).toBeUndefined();
    expect(unpackPose(with255(0))).toBeUndefined();
    expect(unpackPose(with255(20))).toBeUndefined();
    expect(unpackPose(good.with(11, 255).with(12, 255).with(13, 0).with(14, 0))).toBeUndefined();
  });

  test("[POS2] whatever bytes come, a frame is refused or packs to the same again", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: frameBytes, maxLength: frameBytes }), (bytes) => {
        const frame = unpackPose(bytes);
        if (frame === undefined) return;
        const again = unpackPose(packPose(frame.seatIndex, frame.pose, frame.tick));
        expect(again?.pose.head.position).toEqual(frame.pose.head.position);
      }),
      { numRuns: 2000, seed: 41 },
    );
  });
});

describe("a bundle", () => {
  test("[POS3] bundles stand one after another and come back in order", () => {
    const one = bundlePoses(50, [packPose(0, standing, 1), packPose(1, standing, 2)]);
    const two = bundlePoses(100, []);
    const bundles = unpackPoses(new Uint8Array([...one, ...two]));
    expect(bundles?.map(({ at, frames }) => [at, frames.map(({ seatIndex }) => seatIndex)])).toEqual([
      [50, [0, 1]],
      [100, []],
    ]);
    expect(one).toHaveLength(6 + 2 * frameBytes);
  });

  test("[POS2] a bundle that is cut, of another format or with a bad frame is refused whole", () => {
    const bundle = bundlePoses(50, [packPose(0, standing)]);
    expect(unpackPoses(bundle)).toHaveLength(1);
    expect(unpackPoses(bundle.subarray(0, -1))).toBeUndefined();
    expect(unpackPoses(bundle.with(0, 2))).toBeUndefined();
    expect(unpackPoses(bundle.with(6, 255))).toBeUndefined();
    expect(unpackPoses(new Uint8Array([1]))).toBeUndefined();
  });

  test("[POS3] the relay says whose a frame is", () => {
    const forged = packPose(7, { ...standing, speaking: true }, 9);
    const frame = unpackPose(withSeat(forged, 2));
    expect(frame).toMatchObject({ seatIndex: 2, tick: 9, pose: { speaking: true } });
    // A Node buffer is a window into memory that others use: neither may be touched by the other.
    const pooled = Buffer.concat([Buffer.alloc(64, 0x55), forged]).subarray(64);
    const mine = withSeat(pooled, 3);
    expect(unpackPose(mine)).toMatchObject({ seatIndex: 3, tick: 9 });
    expect(unpackPose(pooled)).toMatchObject({ seatIndex: 7 });
    expect(new Uint8Array(pooled.buffer, pooled.byteOffset - 64, 64).every((byte) => byte === 0x55)).toBe(true);
    pooled.fill(0);
    expect(unpackPose(mine)).toMatchObject({ seatIndex: 3 });
    expect(seatOrder(["fire-ic", "ambulance.2", "ambulance"])).toEqual(["ambulance", "ambulance.2", "fire-ic"]);
  });
});

test("[POS10] without a left hand a body says what its hands do, in the first byte of the absent one", () => {
  for (const gesture of ["radio", "writing", "pointing", "raised-hand"] as const) {
    expect(unpackPose(packPose(3, { ...standing, gesture }))?.pose.gesture).toBe(gesture);
  }
  expect(unpackPose(packPose(3, standing))?.pose).not.toHaveProperty("gesture");
  const hand = { position: [1.3, 1.2, -60.2], rotation: [0, 0, 0, 1] } as const;
  expect(unpackPose(packPose(3, { ...standing, left: hand, gesture: "radio" }))?.pose).not.toHaveProperty("gesture");
  const unknown = packPose(3, standing);
  unknown[15] = 9;
  expect(unpackPose(unknown)).toBeUndefined();
});

test("[POS2] garbage of any length is refused without harm: noise, NaN, a megabyte", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      for (const bundle of unpackPoses(bytes) ?? [])
        for (const { pose: read } of bundle.frames)
          for (const axis of read.head.position) expect(Number.isFinite(axis)).toBe(true);
      expect(() => unpackPose(bytes)).not.toThrow();
    }),
    { numRuns: 300, seed: 7 },
  );
  const huge = new Uint8Array(1_048_576).fill(1);
  expect(unpackPose(huge)).toBeUndefined();
  expect(unpackPoses(huge)).toBeUndefined();
  for (const bad of [NaN, Infinity, -Infinity]) {
    expect(() => packPose(0, { ...standing, head: { ...standing.head, position: [bad, 1, 0] } })).toThrow(RangeError);
  }
});
