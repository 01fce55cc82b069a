import { describe, expect, test } from "vitest";
import { orangePlate, toxicGasLabel } from "../../apps/world/kit/hazard-plates.ts";
import { HALF_GAUGE, wheelset } from "../../apps/world/kit/rolling-stock.ts";
import type { Shape } from "../../apps/world/kit/shape.ts";
import { TRACKS } from "../../apps/world/kit/sites/rail-yard-layout.ts";
import { LINE_MASTS, LINE_X } from "../../apps/world/kit/sites/rail-yard-masts.ts";
import { rails } from "../../apps/world/kit/sites/rail-yard-track.ts";

const places = (shape: Shape) => shape.flatMap(({ triangles }) => triangles.flat().map(({ p }) => p));
const reach = (shape: Shape, axis: 0 | 1 | 2): number => Math.max(...places(shape).map((p) => Math.abs(p[axis])));

describe("the rail yard", () => {
  test("a digit that dirt covers is not drawn on the orange plate, which is 40 by 30 cm", () => {
    const [clean, smeared] = [orangePlate("26", "1017"), orangePlate("26", "10_7")];
    expect(places(smeared)).not.toEqual(places(clean));
    expect(reach(clean, 0)).toBeCloseTo(0.2, 2);
    expect(reach(clean, 1)).toBeCloseTo(0.15, 2);
  });

  test("the danger label stands on its corner, a quarter of a metre from its middle", () => {
    expect(reach(toxicGasLabel(), 0)).toBeCloseTo(0.247, 2);
  });

  test("wheels run on the rails of the yard", () => {
    expect(Math.abs(reach(wheelset(), 2) - HALF_GAUGE)).toBeLessThan(0.1);
    expect(TRACKS.length).toBeGreaterThanOrEqual(5);
    expect(places(rails()).some(([, y]) => Math.abs(y - 0.17) < 0.001)).toBe(true);
  });

  test("the isolation line is forty metres before the cars, between two masts beside the lane", () => {
    expect(LINE_X).toBe(-30);
    expect(LINE_MASTS.map(Math.abs)).toEqual([2.9, 2.9]);
  });
});
