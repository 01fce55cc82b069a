import { bent, joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { cylinder, pipe, turned } from "../solids.ts";
import type { Flat } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "./wall.ts";

/** Outlines as radius and height, from the foot. */
const RIM: Flat = [
  [3.7, 0],
  [3.7, 0.5],
  [3.1, 0.52],
  [3.1, 0.12],
  [0.6, 0.1],
  [0.01, 0.1],
];
const STAIN: Flat = [
  [3.06, 0.14],
  [2.2, 0.13],
  [2.2, 0.128],
];
const WATER: Flat = [
  [3.1, 0.38],
  [1.6, 0.38],
  [0.01, 0.38],
];
const BOWL: Flat = [
  [0.62, 0.1],
  [0.5, 0.5],
  [0.3, 0.8],
  [0.34, 1.3],
  [0.9, 1.5],
  [0.95, 1.58],
  [0.3, 1.52],
  [0.001, 1.5],
];

const crisp = (shape: Shape): Shape => bent(shape, (p) => p, 0.85);
const round = (k: number, radius: number): Vec => [Math.cos(k * 1.047) * radius, 0, Math.sin(k * 1.047) * radius];

const jet = (k: number): Shape => {
  const [x, , z] = round(k, 1.7);
  return pipe(
    [0.62, 0.72, 0.76],
    [
      [x, 0.38, z],
      [x * 0.86, 1.15, z * 0.86],
      [x * 0.6, 1.35, z * 0.6],
      [x * 0.42, 1, z * 0.42],
      [x * 0.36, 0.4, z * 0.36],
    ],
    0.035,
    5,
    12,
    { ...WHOLE, airy: true },
  );
};

/** A round fountain with a bowl on a foot, its rim to sit on; dry and stained, or full with six jets that play. */
export const fountain = (plays: boolean): Shape =>
  joined(
    crisp(turned(0xa9a498, RIM, 28, { coarse: 2, fine: 0.6 })),
    crisp(turned(0xb3aea2, BOWL, 16, { coarse: 2, fine: 0.6 })),
    plays
      ? turned([0.1, 0.17, 0.18], WATER, 28, { ...WHOLE, finish: "glass", airy: true })
      : turned(0x7f8a84, STAIN, 28, { ...WHOLE, airy: true }),
    ...[0, 1, 2, 3, 4, 5].map((k) => {
      const [x, , z] = round(k, 1.7);
      return cylinder(0x6b7073, 0.04, 0.06, plays ? 0.4 : 0.26, 6, { at: [x, 0.24, z], ...WHOLE });
    }),
    ...(plays ? [0, 1, 2, 3, 4, 5].map(jet) : []),
  );
