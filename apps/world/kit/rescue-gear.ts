import { lettering } from "./lettering.ts";
import { bent, bothSides, divided, joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, pipe, slab, turned } from "./solids.ts";

const stretcherLegs = (): Shape =>
  joined(
    ...[-0.7, 0.7].map((x) =>
      pipe(
        0x9aa0a6,
        [
          [x, 0.05, -0.2],
          [x, 0.14, -0.2],
          [x, 0.14, 0.2],
          [x, 0.05, 0.2],
        ],
        0.014,
        4,
        5,
      ),
    ),
  );

/** A scoop stretcher with straps, 1.95 m along z. */
export const stretcher = (): Shape =>
  joined(
    bothSides(
      pipe(
        0xb9bec3,
        [
          [0.92, 0.16, 0.2],
          [0.4, 0.16, 0.24],
          [-0.4, 0.16, 0.24],
          [-0.98, 0.16, 0.16],
        ],
        0.02,
        5,
        8,
      ),
    ),
    slab(
      0xe5a81e,
      [
        [-0.9, 0.13],
        [0.9, 0.13],
        [0.9, 0.17],
        [0.6, 0.19],
        [0.1, 0.15],
        [-0.5, 0.17],
        [-0.9, 0.22],
      ],
      0.42,
      0.01,
    ),
    ...[-0.6, 0, 0.55].map((x) =>
      bent(box(0x1d2023, [0.05, 0.012, 0.48], 0.003, { at: [x, 0.215, 0] }), ([a, y, z]) => [a, y - z * z * 0.5, z]),
    ),
    bothSides(
      joined(
        ...[-0.7, 0.7].map((x) =>
          cylinder(0x2a2d31, 0.05, 0.05, 0.03, 12, { at: [x, 0.05, 0.2], turn: [Math.PI / 2, 0, 0] }),
        ),
      ),
    ),
    stretcherLegs(),
  );

/** A treatment sheet of 2.4 × 2 m with a hem. */
export const groundSheet = (): Shape =>
  bent(
    divided(
      joined(
        box(0x2f6fb0, [2.4, 0.02, 2], 0.006, { at: [0, 0.02, 0], coarse: 1 }),
        box(0xe6e3da, [2.3, 0.004, 0.06], 0, { at: [0, 0.033, 0.9] }),
        box(0xe6e3da, [2.3, 0.004, 0.06], 0, { at: [0, 0.033, -0.9] }),
      ),
      0.55,
    ),
    ([x, y, z]) => [x, y + 0.012 * Math.sin(x * 7 + z * 3) * Math.sin(z * 6), z],
    0.3,
  );

/** A green first-aid rucksack lying open-side up. */
export const medicalBag = (): Shape =>
  joined(
    box(0x2d8a4e, [0.52, 0.3, 0.34], 0.07, { at: [0, 0.16, 0] }),
    box(0x26764a, [0.36, 0.2, 0.08], 0.03, { at: [0, 0.14, 0.19] }),
    box(0xe9ecea, [0.5, 0.03, 0.345], 0.01, { at: [0, 0.2, 0] }),
    pipe(
      0x1c2a22,
      [
        [-0.14, 0.3, 0],
        [-0.1, 0.38, 0],
        [0.1, 0.38, 0],
        [0.14, 0.3, 0],
      ],
      0.014,
      5,
      10,
    ),
    box(0xf4f4f0, [0.12, 0.036, 0.012], 0, { at: [0, 0.14, 0.234] }),
    box(0xf4f4f0, [0.036, 0.12, 0.012], 0, { at: [0, 0.14, 0.234] }),
  );

/** A 9-litre foam extinguisher. */
export const extinguisher = (): Shape =>
  joined(
    turned(
      0xc0221b,
      [
        [0.085, 0],
        [0.09, 0.02],
        [0.09, 0.46],
        [0.06, 0.53],
        [0.03, 0.55],
        [0.001, 0.55],
      ],
      16,
      { finish: "gloss" },
    ),
    turned(
      0xe9dfc4,
      [
        [0.0905, 0.26],
        [0.0905, 0.38],
      ],
      16,
    ),
    lettering(0x7a1a12, "FOAM", { height: 0.05, at: [0, 0.32, 0.092] }),
    box(0x1a1c1e, [0.05, 0.06, 0.12], 0.012, { at: [0, 0.58, 0.02] }),
    pipe(
      0x16181a,
      [
        [0, 0.56, 0.05],
        [0.08, 0.55, 0.1],
        [0.13, 0.42, 0.06],
        [0.12, 0.2, 0.04],
      ],
      0.014,
      6,
      14,
    ),
    turned(
      0x16181a,
      [
        [0.014, 0],
        [0.03, 0.1],
      ],
      8,
      { at: [0.12, 0.08, 0.04] },
    ),
  );

/** A foam line: branch pipe and a length of hose on the ground. */
export const foamLine = (): Shape =>
  joined(
    pipe(
      0xd9cfae,
      [
        [-2, 0.04, 0.2],
        [-1.3, 0.04, -0.3],
        [-0.6, 0.04, 0.35],
        [0.1, 0.04, 0.1],
        [0.6, 0.05, 0],
      ],
      0.038,
      6,
      26,
    ),
    turned(
      0xc0221b,
      [
        [0.035, 0],
        [0.05, 0.1],
        [0.05, 0.45],
        [0.075, 0.55],
        [0.07, 0.6],
      ],
      12,
      { at: [0.6, 0.06, 0], turn: [0, 0, -Math.PI / 2] },
    ),
  );
