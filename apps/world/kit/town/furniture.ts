import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pebble, pipe, quad, turned } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "./wall.ts";

const IRON = 0x2a2f2d;
const STEEL = 0x8b9093;
const post = (paint: Paint, radius: number, high: number, sides = 8): Shape =>
  cylinder(paint, radius * 0.8, radius, high, sides, { at: [0, high / 2, 0], ...WHOLE });

/** Where the light of a lamp comes from, above its foot. */
export const LANTERN: Vec = [0, 4.1, 0];
/** Where the light of a street lamp comes from: over the road, towards +z. */
export const STREET_LAMP: Vec = [0, 6.6, 1.5];

/** An old lantern on an iron post. */
export function lantern(lit: boolean): Shape {
  const glass: Vec = lit ? [1, 0.8, 0.46] : [0.5, 0.52, 0.5];
  return joined(
    turned(
      IRON,
      [
        [0.19, 0],
        [0.19, 0.1],
        [0.13, 0.2],
        [0.12, 0.75],
        [0.075, 0.9],
        [0.055, 3.5],
        [0.09, 3.56],
        [0.05, 3.7],
        [0.07, 3.8],
      ],
      8,
      WHOLE,
    ),
    cylinder(glass, 0.23, 0.13, 0.46, 6, { at: [0, 4.08, 0], finish: lit ? "glow" : "glass", ...WHOLE, airy: true }),
    cylinder(IRON, 0.05, 0.3, 0.22, 6, { at: [0, 4.42, 0], ...WHOLE, airy: true }),
    pebble(IRON, 0.06, 0, { at: [0, 4.58, 0], ...WHOLE, airy: true }),
    box(IRON, [0.6, 0.035, 0.035], 0, { at: [0, 3.4, 0], ...WHOLE }),
  );
}

/** A plain street lamp of 6.8 m with an arm towards +z. */
export function streetLamp(lit: boolean): Shape {
  return joined(
    post(0x6f7679, 0.085, 6.6),
    box(0x5f6669, [0.2, 0.9, 0.2], 0.02, { at: [0, 0.45, 0], ...WHOLE }),
    pipe(
      0x6f7679,
      [
        [0, 6.3, 0],
        [0, 6.72, 0.3],
        [0, 6.78, 1.1],
      ],
      0.05,
      6,
      6,
      WHOLE,
    ),
    box(0x4d5356, [0.26, 0.1, 0.75], 0.03, { at: [0, 6.78, 1.45], ...WHOLE }),
    quad(
      lit ? [1, 0.88, 0.62] : [0.7, 0.72, 0.7],
      [-0.1, 6.72, 1.15],
      [0.1, 6.72, 1.15],
      [0.1, 6.72, 1.78],
      [-0.1, 6.72, 1.78],
      lit ? "glow" : "matte",
      WHOLE,
    ),
  );
}

/** A bench of wooden slats on iron feet, looking to +z. */
export const bench = (): Shape =>
  joined(
    ...[-0.16, -0.02, 0.12, 0.26].map((z) => box(0x8a6440, [1.8, 0.04, 0.11], 0, { at: [0, 0.46, z], ...WHOLE })),
    ...[0.62, 0.76, 0.9].map((y) =>
      box(0x8a6440, [1.8, 0.1, 0.035], 0, { at: [0, y, -0.24 - (y - 0.6) * 0.2], turn: [-0.2, 0, 0], ...WHOLE }),
    ),
    ...[-0.75, 0.75].map((x) =>
      joined(
        box(IRON, [0.06, 0.44, 0.06], 0, { at: [x, 0.22, 0.26], ...WHOLE }),
        box(IRON, [0.06, 0.98, 0.06], 0, { at: [x, 0.48, -0.25], turn: [-0.14, 0, 0], ...WHOLE }),
        box(IRON, [0.06, 0.05, 0.56], 0, { at: [x, 0.42, 0.02], ...WHOLE }),
        box(IRON, [0.06, 0.04, 0.5], 0, { at: [x, 0.66, 0], ...WHOLE }),
      ),
    ),
  );

/** A litter bin. */
export const litterBin = (): Shape =>
  joined(
    cylinder(0x34463e, 0.26, 0.23, 0.8, 10, { at: [0, 0.46, 0], ...WHOLE }),
    cylinder(0x1c2422, 0.2, 0.2, 0.02, 10, { at: [0, 0.87, 0], ...WHOLE }),
    cylinder(0xb9a35a, 0.265, 0.262, 0.05, 10, { at: [0, 0.72, 0], ...WHOLE }),
  );

/** An iron bollard. */
export const bollard = (): Shape =>
  joined(
    turned(
      IRON,
      [
        [0.13, 0],
        [0.12, 0.08],
        [0.08, 0.14],
        [0.075, 0.82],
        [0.1, 0.86],
        [0.09, 0.94],
        [0.001, 1],
      ],
      8,
      WHOLE,
    ),
    cylinder(0xd9d4c5, 0.082, 0.082, 0.1, 8, { at: [0, 0.68, 0], ...WHOLE }),
  );

/** The iron grate round a street tree, with its guard. */
export const treeGrate = (): Shape =>
  joined(
    box(0x3a3b3b, [1.5, 0.03, 1.5], 0, { at: [0, 0.015, 0], ...WHOLE }),
    ...[-0.6, -0.45, -0.3, 0.3, 0.45, 0.6].map((x) =>
      box(0x1f2020, [0.05, 0.034, 1.3], 0, { at: [x, 0.017, 0], ...WHOLE }),
    ),
    cylinder(0x4b3d2e, 0.24, 0.24, 0.034, 10, { at: [0, 0.019, 0], ...WHOLE }),
  );

/** A bus shelter 4 m long, open to +z, with its bench, timetable and a lettered stop flag. */
export function busShelter(line: string, lit: boolean): Shape {
  const glass: Vec = [0.09, 0.115, 0.12];
  return joined(
    ...[-1.95, 0, 1.95].map((x) => box(STEEL, [0.07, 2.4, 0.07], 0, { at: [x, 1.2, -0.7], ...WHOLE })),
    ...[-1.95, 1.95].map((x) => box(STEEL, [0.07, 2.4, 0.07], 0, { at: [x, 1.2, 0.5], ...WHOLE })),
    box(0x4e5558, [4.2, 0.1, 1.6], 0.02, { at: [0, 2.45, -0.05], ...WHOLE }),
    ...[-0.98, 0.98].map((x) => box(glass, [1.86, 1.7, 0.02], 0, { at: [x, 1.3, -0.7], finish: "glass", ...WHOLE })),
    box(0x8a6440, [2.6, 0.05, 0.34], 0, { at: [-0.3, 0.48, -0.45], ...WHOLE }),
    ...[-1.4, 0.8].map((x) => box(STEEL, [0.06, 0.46, 0.06], 0, { at: [x, 0.23, -0.45], ...WHOLE })),
    box(0xe8e6df, [0.6, 0.9, 0.03], 0, { at: [1.5, 1.5, -0.66], finish: lit ? "glow" : "matte", ...WHOLE }),
    ...[1.75, 1.62, 1.49, 1.36].map((y) => box(0x444a55, [0.46, 0.025, 0.01], 0, { at: [1.5, y, -0.64], ...WHOLE })),
    box(0x1d4f9c, [2.2, 0.3, 0.04], 0, { at: [0, 2.66, 0.72], ...WHOLE }),
    lettering(0xf5f4ee, line, { height: 0.16, at: [0, 2.66, 0.745] }),
  );
}

/** A traffic light for one way, its lamps towards +z; all dark when there is no power. */
export function trafficLight(shows: "red" | "green" | "dark"): Shape {
  const lamp = (y: number, on: Vec, burns: boolean): Shape =>
    cylinder(burns ? on : [on[0] * 0.06 + 0.012, on[1] * 0.06 + 0.012, on[2] * 0.06 + 0.012], 0.095, 0.095, 0.03, 10, {
      at: [0, y, 0.13],
      turn: [Math.PI / 2, 0, 0],
      finish: burns ? "glow" : "gloss",
      ...WHOLE,
    });
  return joined(
    post(0x5d6265, 0.06, 3.3),
    box(0x1b1d1e, [0.32, 0.92, 0.22], 0.03, { at: [0, 2.9, 0], ...WHOLE }),
    lamp(3.2, [0.95, 0.08, 0.04], shows === "red"),
    lamp(2.9, [0.95, 0.6, 0.05], false),
    lamp(2.6, [0.1, 0.9, 0.4], shows === "green"),
    box(0xe0b43a, [0.12, 0.2, 0.08], 0, { at: [0, 1.1, 0.07], ...WHOLE }),
  );
}

const ring = (x: number, paint: Paint): Shape =>
  joined(
    ...Array.from({ length: 10 }, (_, i) => {
      const a = (i / 10) * Math.PI * 2;
      return box(paint, [0.21, 0.03, 0.03], 0, {
        at: [x + Math.cos(a) * 0.32, 0.34 + Math.sin(a) * 0.32, 0],
        turn: [0, 0, a + Math.PI / 2],
        ...WHOLE,
      });
    }),
  );

/** A parked bicycle along x. */
export const bicycle = (paint: Paint): Shape =>
  joined(
    ring(-0.52, 0x1d1e20),
    ring(0.52, 0x1d1e20),
    ...(
      [
        [
          [-0.52, 0.34, 0],
          [-0.16, 0.82, 0],
        ],
        [
          [-0.16, 0.82, 0],
          [0.36, 0.86, 0],
        ],
        [
          [-0.08, 0.3, 0],
          [0.38, 0.82, 0],
        ],
        [
          [-0.16, 0.86, 0],
          [-0.06, 0.3, 0],
        ],
        [
          [0.52, 0.34, 0],
          [0.36, 1, 0],
        ],
        [
          [-0.52, 0.34, 0],
          [-0.06, 0.3, 0],
        ],
      ] as const
    ).map(([a, b]) => pipe(paint, [a, b], 0.02, 4, 1, WHOLE)),
    box(0x1d1e20, [0.26, 0.06, 0.14], 0.02, { at: [-0.18, 0.92, 0], ...WHOLE }),
    box(0x2a2c2e, [0.05, 0.03, 0.56], 0, { at: [0.34, 1.03, 0], ...WHOLE }),
  );

/** Hoops of steel to lock bicycles to. */
export const cycleHoop = (): Shape =>
  pipe(
    STEEL,
    [
      [-0.4, 0, 0],
      [-0.4, 0.7, 0],
      [-0.3, 0.8, 0],
      [0.3, 0.8, 0],
      [0.4, 0.7, 0],
      [0.4, 0, 0],
    ],
    0.03,
    6,
    12,
    WHOLE,
  );

/** A pillar box for letters. */
export const letterBox = (): Shape =>
  joined(
    box(0xe0b52c, [0.5, 0.75, 0.34], 0.05, { at: [0, 1.15, 0], ...WHOLE }),
    box(0x3a3d3f, [0.1, 0.8, 0.1], 0, { at: [0, 0.4, 0], ...WHOLE }),
    box(0x1d1e20, [0.34, 0.04, 0.02], 0, { at: [0, 1.36, 0.175], ...WHOLE }),
    lettering(0x1d1e20, "POST", { height: 0.1, at: [0, 1.2, 0.178] }),
  );

/** A name plate of a street on a wall, in the plane z = 0. */
export const namePlate = (name: string): Shape =>
  joined(
    box(0x1b3b73, [0.2 + name.length * 0.125, 0.3, 0.03], 0, { ...WHOLE }),
    lettering(0xf5f4ee, name, { height: 0.15, at: [0, 0, 0.02] }),
  );

/** Two lamps of a car or a wall lamp: a bracket with a small lantern, in the plane z = 0. */
export const wallLamp = (lit: boolean): Shape =>
  joined(
    box(IRON, [0.1, 0.3, 0.05], 0, { at: [0, 0, 0.02], ...WHOLE, airy: true }),
    box(IRON, [0.04, 0.04, 0.3], 0, { at: [0, 0.1, 0.17], ...WHOLE, airy: true }),
    cylinder(lit ? [1, 0.78, 0.42] : [0.5, 0.52, 0.5], 0.12, 0.08, 0.24, 6, {
      at: [0, -0.02, 0.32],
      finish: lit ? "glow" : "glass",
      ...WHOLE,
      airy: true,
    }),
    cylinder(IRON, 0.02, 0.16, 0.1, 6, { at: [0, 0.15, 0.32], ...WHOLE, airy: true }),
  );

/** A wooden or stone tub with a clipped plant. */
export const planter = (paint: Paint, turn = 0): Shape =>
  placed(
    joined(
      box(paint, [0.9, 0.55, 0.9], 0.04, { at: [0, 0.28, 0], ...WHOLE }),
      pebble([0.07, 0.115, 0.045], 0.52, 1, { at: [0, 0.92, 0], finish: "leaf", ...WHOLE }),
    ),
    { turn: [0, turn, 0] },
  );
