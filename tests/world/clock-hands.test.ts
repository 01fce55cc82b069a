import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { handsOf } from "../../apps/world/features/clock-hands.ts";
import type { HeightFile } from "../../apps/world/place/site-ground.ts";
import { clockTime } from "../../apps/world/place-frame.ts";

const minute = 60_000;

/** Where a hand points from the middle of its clock: its second column, in metres. */
const points = (hands: Float32Array, n: number): Float32Array => hands.slice(n * 16 + 4, n * 16 + 7);

test("[WLD18] at three the hour hand points to the right of who stands before the clock, the minute hand up", () => {
  const south = handsOf([{ at: [1, 2, -4], turn: 0, radius: 0.2 }], 180);
  expect([...points(south, 0)]).toEqual([expect.closeTo(0.11), expect.closeTo(0), expect.closeTo(0)]);
  expect([...points(south, 1)]).toEqual([expect.closeTo(0), expect.closeTo(0.164), expect.closeTo(0)]);
  // On the opposite wall the right is the other way, and the hands lie before the wall.
  const north = handsOf([{ at: [1, 2, 4], turn: Math.PI, radius: 0.2 }], 180);
  expect(points(north, 0)[0]).toBeCloseTo(-0.11);
  expect(north[14]).toBeLessThan(4);
});

test("[WLD18] clocks go with the story, and with the device where there is none", () => {
  const story = { since: 2 * minute, at: 170 * minute, compression: 12 };
  const phase = { type: "phase", phase: "night", title: "Night", story } as const;
  expect(clockTime({ phase }, 7 * minute)).toBe(230 * minute);
  expect(clockTime({}, 7 * minute, new Date(2026, 0, 1, 9, 41))).toBe((9 * 60 + 41) * minute);
});

test("[WLD18] the clocks of every room hang at a wall, above heads", () => {
  const files = readdirSync("apps/world/models").filter((name) => name.endsWith("-ground.json"));
  const grounds = files.map((name): HeightFile => JSON.parse(readFileSync(`apps/world/models/${name}`, "utf8")));
  const clocks = grounds.flatMap(({ west, north, clocks: own = [] }) =>
    own.map(({ at: [x, y, z] }) => ({
      y,
      off: Math.min(
        Math.abs(-x - west + 0.3),
        Math.abs(x - west + 0.3),
        Math.abs(-z - north + 0.3),
        Math.abs(z - north + 0.3),
      ),
    })),
  );
  expect(clocks.length).toBeGreaterThan(10);
  for (const { y, off } of clocks) {
    expect(y).toBeGreaterThan(2);
    expect(off).toBeLessThan(0.02);
  }
});
