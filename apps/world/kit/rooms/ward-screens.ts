import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { patch, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { INK, list } from "./screens-dispatch.ts";

/** Heart, breath and pressure over time, with their figures. */
export function vitals({ wide, high }: Screen, pulse: number, oxygen: number): Shape {
  const beat = (x: number): number => {
    const t = ((x * pulse) / 18) % 1;
    return t < 0.08 ? 0.12 : t < 0.14 ? -0.1 : t < 0.2 ? 1 : t < 0.26 ? -0.3 : t < 0.45 ? 0.16 : 0;
  };
  const trace = (paint: Vec, y: number, scale: number, f: (x: number) => number, steps: number): Shape =>
    stroke(
      paint,
      Array.from({ length: steps }, (_, i): Point => [
        -wide * 0.47 + (i / (steps - 1)) * wide * 0.64,
        y + f(i / (steps - 1)) * scale,
      ]),
      high * 0.012,
      2,
    );
  const figure = (paint: Vec, y: number, value: string, name: string): Shape =>
    joined(
      words(paint, value, [wide * 0.34, y], high * 0.15),
      words(paint, name, [wide * 0.24, y + high * 0.13], high * 0.04, { left: true }),
    );
  return joined(
    patch([0.004, 0.006, 0.008], [0, 0], wide, high, 0),
    trace(INK.green, high * 0.26, high * 0.14, beat, 44),
    trace(INK.cyan, -high * 0.04, high * 0.07, (x) => Math.sin(x * 26), 30),
    trace(INK.amber, -high * 0.32, high * 0.06, (x) => Math.abs(Math.sin(x * 14)), 24),
    figure(INK.green, high * 0.24, String(pulse), "HR"),
    figure(INK.cyan, -high * 0.08, String(oxygen), "SPO2"),
    words(INK.amber, "118/76", [wide * 0.34, -high * 0.36], high * 0.09),
  );
}

/** Beds and who lies in them. */
export const bedList = (screen: Screen): Shape =>
  list(
    screen,
    "BEDS",
    [0.07, 0.24, 0.62],
    [
      { mark: INK.green, cells: ["1", "MRS ARU", "STABLE"] },
      { mark: INK.amber, cells: ["2", "MR LEPP", "DRIP"] },
      { mark: INK.dim, cells: ["3", "FREE", "-"] },
      { mark: INK.amber, cells: ["4", "MR SUN", "HIP"] },
      { mark: INK.green, cells: ["5", "MRS KANG", "HOME"] },
    ],
  );

/** A screen that has stopped in the middle of its work: everything pale, and a word over it. */
export const frozenScreen = (screen: Screen): Shape => {
  const { wide, high } = screen;
  return joined(
    bedList(screen),
    patch([0.09, 0.1, 0.11], [0, 0], wide * 0.62, high * 0.26, 5),
    words(INK.light, "NOT RESPONDING", [0, high * 0.03], high * 0.062, { layer: 6 }),
    words(INK.dim, "WAIT OR RESTART", [0, -high * 0.07], high * 0.04, { layer: 6 }),
  );
};

/** A screen that has been taken: blue, with a demand. */
export const blueScreen = ({ wide, high }: Screen): Shape =>
  joined(
    patch([0.01, 0.09, 0.55], [0, 0], wide, high, 0),
    words([0.95, 0.96, 1], "YOUR FILES ARE LOCKED", [0, high * 0.2], high * 0.075),
    words([0.8, 0.86, 1], "DO NOT SWITCH OFF", [0, high * 0.02], high * 0.05),
    words([0.8, 0.86, 1], "48 HOURS LEFT", [0, -high * 0.1], high * 0.05),
    patch([0.95, 0.96, 1], [0, -high * 0.3], wide * 0.5, high * 0.012, 1),
  );

export const darkScreen = ({ wide, high }: Screen): Shape => patch([0.004, 0.005, 0.006], [0, 0], wide, high, 0);
