import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { drawFrom } from "../noise.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "./wall.ts";
import { casement } from "./window.ts";
import type { WindowLook } from "./window.ts";

/** A roof over a house of `width` along x from 0 and `deep` back along -z, whose walls end at `eaves`. */
export type RoofPlan = {
  readonly width: number;
  readonly deep: number;
  readonly eaves: number;
  readonly rise: number;
  readonly paint: Paint;
  readonly wall: Paint;
};

const TILE = { coarse: 5, fine: 1.2 } as const;
const face = (paint: Paint, a: Vec, b: Vec, c: Vec, d: Vec): Shape => quad(paint, a, b, c, d, "matte", TILE);

/** Lines of tiles along a slope, which make it read as a roof. */
function courses(paint: Paint, x0: number, x1: number, from: Vec, to: Vec, count: number): Shape {
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const t = (i + 0.5) / count;
      const [y, z] = [from[1] + (to[1] - from[1]) * t + 0.03, from[2] + (to[2] - from[2]) * t];
      const [dy, dz] = [(to[1] - from[1]) * 0.012, (to[2] - from[2]) * 0.012];
      const lines = { ...WHOLE, airy: true };
      return quad(paint, [x0, y, z], [x1, y, z], [x1, y + dy, z + dz], [x0, y + dy, z + dz], "matte", lines);
    }),
  );
}

const darker = 0x3a3634;

/** A ridge along the street, gable walls at both ends, tile courses, a gutter. */
export function gable({ width: w, deep, eaves, rise, paint, wall }: RoofPlan): Shape {
  const [out, side, drop] = [0.35, 0.12, 0.2];
  const [x0, x1] = [-side, w + side];
  const ridge = eaves + rise;
  const end = (x: number, turn: boolean): Shape => {
    const [a, b, c]: readonly [Vec, Vec, Vec] = [
      [x, eaves, 0],
      [x, eaves, -deep],
      [x, ridge, -deep / 2],
    ];
    return turn ? face(wall, b, a, c, c) : face(wall, a, b, c, c);
  };
  const front: readonly [Vec, Vec] = [
    [0, eaves - drop, out],
    [0, ridge, -deep / 2],
  ];
  return joined(
    face(paint, [x0, eaves - drop, out], [x1, eaves - drop, out], [x1, ridge, -deep / 2], [x0, ridge, -deep / 2]),
    face(
      paint,
      [x1, eaves - drop, -deep - out],
      [x0, eaves - drop, -deep - out],
      [x0, ridge, -deep / 2],
      [x1, ridge, -deep / 2],
    ),
    quad(
      darker,
      [x0, eaves - drop - 0.01, -0.02],
      [x1, eaves - drop - 0.01, -0.02],
      [x1, eaves - drop - 0.01, out],
      [x0, eaves - drop - 0.01, out],
      "matte",
      WHOLE,
    ),
    courses(darker, x0, x1, front[0], front[1], 9),
    box(paint, [w + 2 * side, 0.14, 0.3], 0, { at: [w / 2, ridge + 0.03, -deep / 2], ...WHOLE }),
    gutter(w, eaves - drop, out),
    end(w, false),
    end(0, true),
  );
}

/** A half-round gutter along the eaves. */
const gutter = (w: number, y: number, out: number): Shape =>
  box(0x5a5d60, [w + 0.2, 0.12, 0.13], 0, { at: [w / 2, y, out + 0.04], ...WHOLE });

/** A downpipe from the eaves to the ground. */
export const downpipe = (x: number, eaves: number): Shape =>
  joined(
    pipe(
      0x5a5d60,
      [
        [x, eaves - 0.25, 0.32],
        [x, eaves - 0.7, 0.09],
        [x, eaves - 1.3, 0.08],
        [x, 0.2, 0.08],
      ],
      0.05,
      6,
      6,
      WHOLE,
    ),
    ...[0.25, 0.5, 0.8].map((t) => box(0x4a4d50, [0.16, 0.05, 0.14], 0, { at: [x, eaves * t, 0.06], ...WHOLE })),
  );

/** A steep lower slope with windows in it and a shallow top, behind a cornice. */
export function mansard({ width: w, deep, eaves, rise, paint, wall }: RoofPlan): Shape {
  const [step, low] = [0.9, eaves + rise * 0.78];
  const top = eaves + rise;
  return joined(
    face(paint, [0, eaves, 0.05], [w, eaves, 0.05], [w, low, -step], [0, low, -step]),
    face(paint, [0, low, -step], [w, low, -step], [w, top, -deep / 2], [0, top, -deep / 2]),
    face(paint, [w, low, -deep + step], [0, low, -deep + step], [0, top, -deep / 2], [w, top, -deep / 2]),
    face(paint, [w, eaves, -deep], [0, eaves, -deep], [0, low, -deep + step], [w, low, -deep + step]),
    face(wall, [w, eaves, 0], [w, eaves, -deep], [w, low, -deep + step], [w, low, -step]),
    face(wall, [0, eaves, -deep], [0, eaves, 0], [0, low, -step], [0, low, -deep + step]),
    face(wall, [w, low, -step], [w, low, -deep + step], [w, top, -deep / 2], [w, top, -deep / 2]),
    face(wall, [0, low, -deep + step], [0, low, -step], [0, top, -deep / 2], [0, top, -deep / 2]),
    courses(darker, 0, w, [0, eaves, 0.05], [0, low, -step], 6),
    gutter(w, eaves + 0.02, 0.1),
  );
}

/** A flat roof behind a parapet, with a coping. */
export function parapet({ width: w, deep, eaves, rise, paint, wall }: RoofPlan): Shape {
  const high = eaves + rise;
  return joined(
    face(paint, [0, eaves + 0.1, 0], [w, eaves + 0.1, 0], [w, eaves + 0.1, -deep], [0, eaves + 0.1, -deep]),
    box(wall, [w, rise, 0.24], 0, { at: [w / 2, eaves + rise / 2, -0.12], coarse: 4, fine: 1 }),
    ...[0.12, w - 0.12].map((x) => box(wall, [0.24, rise, deep], 0, { at: [x, eaves + rise / 2, -deep / 2], ...TILE })),
    box(0xb9b4a8, [w + 0.1, 0.09, 0.36], 0, { at: [w / 2, high + 0.04, -0.11], ...WHOLE }),
  );
}

/** A chimney of brick with pots. */
export function chimney(at: Vec, high: number, seed: number): Shape {
  const draw = drawFrom(seed);
  const pots = 2 + Math.floor(draw() * 3);
  return placed(
    joined(
      box(0x8a4f3c, [0.5 + pots * 0.24, high, 0.62], 0, { at: [0, high / 2, 0], ...WHOLE }),
      box(0x9b8f80, [0.62 + pots * 0.24, 0.12, 0.74], 0, { at: [0, high, 0], ...WHOLE }),
      ...Array.from({ length: pots }, (_, i) =>
        cylinder(0xb06a48, 0.09, 0.12, 0.42, 6, { at: [(i - (pots - 1) / 2) * 0.26, high + 0.24, 0], ...WHOLE }),
      ),
    ),
    { at },
  );
}

/** A dormer with its own little gable; its window's foot is at the origin. */
export function dormer(look: WindowLook, paint: Paint, wall: Paint, lit: boolean, seed: number): Shape {
  const [w, h, deep] = [1.3, 1.5, 2.2];
  const half = w / 2;
  const hole = { x0: -0.42, x1: 0.42, y0: 0.16, y1: 1.34 };
  const cheek = (x: number): Shape => box(wall, [0.06, h, deep], 0, { at: [x, h / 2, -deep / 2], ...WHOLE });
  return joined(
    quad(wall, [-half, 0, 0], [hole.x0, 0, 0], [hole.x0, h, 0], [-half, h, 0], "matte", WHOLE),
    quad(wall, [hole.x1, 0, 0], [half, 0, 0], [half, h, 0], [hole.x1, h, 0], "matte", WHOLE),
    quad(wall, [hole.x0, 0, 0], [hole.x1, 0, 0], [hole.x1, hole.y0, 0], [hole.x0, hole.y0, 0], "matte", WHOLE),
    quad(wall, [hole.x0, hole.y1, 0], [hole.x1, hole.y1, 0], [hole.x1, h, 0], [hole.x0, h, 0], "matte", WHOLE),
    quad(wall, [-half, h, 0], [half, h, 0], [0, h + 0.55, 0], [0, h + 0.55, 0], "matte", WHOLE),
    casement(hole, { ...look, surround: "none" }, lit, drawFrom(seed)),
    cheek(-half),
    cheek(half),
    face(paint, [half + 0.12, h - 0.1, 0.14], [half + 0.12, h - 0.1, -deep], [0, h + 0.6, -deep], [0, h + 0.6, 0.14]),
    face(paint, [-half - 0.12, h - 0.1, -deep], [-half - 0.12, h - 0.1, 0.14], [0, h + 0.6, 0.14], [0, h + 0.6, -deep]),
  );
}
