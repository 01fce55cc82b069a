import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, capsule, cylinder, pipe, quad, slab, turned } from "./solids.ts";
import type { Vec } from "./vector.ts";

/** A traffic cone of 75 cm. */
export const cone = (): Shape =>
  joined(
    box(0x26282b, [0.42, 0.05, 0.42], 0.02, { at: [0, 0.025, 0] }),
    turned(
      0xee5a1c,
      [
        [0.17, 0.05],
        [0.155, 0.06],
        [0.034, 0.74],
        [0.02, 0.75],
        [0.001, 0.75],
      ],
      16,
    ),
    turned(
      0xf3f1ea,
      [
        [0.118, 0.275],
        [0.0905, 0.435],
      ],
      16,
    ),
    turned(
      0xf3f1ea,
      [
        [0.078, 0.51],
        [0.06, 0.61],
      ],
      16,
    ),
  );

/** A post with a weighted foot for cordon tape; the tape's height is 1 m. */
export const tapePost = (): Shape =>
  joined(
    turned(
      0x26282b,
      [
        [0.19, 0],
        [0.19, 0.03],
        [0.06, 0.07],
        [0.02, 0.08],
      ],
      14,
    ),
    cylinder(0xe7e4db, 0.018, 0.018, 1.05, 8, { at: [0, 0.55, 0] }),
    cylinder(0xd23a22, 0.02, 0.02, 0.12, 8, { at: [0, 0.98, 0] }),
  );

const tapeStripe = (paint: number, x0: number, x1: number): Shape =>
  box(paint, [x1 - x0, 0.07, 0.004], 0, { at: [(x0 + x1) / 2, 1 - 0.05 * (1 - (((x0 + x1) / 2) * 2) ** 2), 0] });

/** Cordon tape 1 m long along x at 1 m height, striped; scale it along x. */
export const tape = (): Shape =>
  joined(
    ...Array.from({ length: 5 }, (_, i) => {
      const [a, b] = [i * 0.2 - 0.5, i * 0.2 - 0.3];
      return joined(tapeStripe(0x2450a8, a, (a + b) / 2), tapeStripe(0xf2f0e8, (a + b) / 2, b));
    }),
  );

const triangle = (k: number): readonly (readonly [number, number])[] => [
  [-0.25 * k, 0],
  [0.25 * k, 0],
  [0, 0.433 * k],
];

export const warningTriangle = (): Shape => {
  const hole = triangle(0.62).map(([x, y]): readonly [number, number] => [x, y + 0.055]);
  return joined(
    placed(slab(0xd3271d, triangle(1), 0.02, 0.003, { finish: "gloss" }, [hole]), {
      at: [0, 0.05, 0],
      turn: [-0.12, 0, 0],
    }),
    box(0x2a2d31, [0.4, 0.02, 0.16], 0.006, { at: [0, 0.02, 0] }),
  );
};

export const suitcase = (): Shape =>
  joined(
    box([0.92, 0.92, 0.92], [0.44, 0.66, 0.26], 0.05, { at: [0, 0.36, 0] }),
    ...[-0.12, 0, 0.12].map((x) => box([0.78, 0.78, 0.78], [0.03, 0.56, 0.272], 0.01, { at: [x, 0.37, 0] })),
    pipe(
      [0.25, 0.25, 0.26],
      [
        [-0.1, 0.68, -0.06],
        [-0.1, 0.78, -0.06],
        [0.1, 0.78, -0.06],
        [0.1, 0.68, -0.06],
      ],
      0.012,
      4,
      6,
    ),
    ...[-0.15, 0.15].map((x) => ball([0.15, 0.15, 0.16], 0.035, { at: [x, 0.03, 0] }, 6, 4)),
  );

export const holdall = (): Shape =>
  joined(
    capsule([0.9, 0.9, 0.9], 0.15, 0.34, { at: [0, 0.15, 0], turn: [0, 0, Math.PI / 2], scale: [1, 1, 1.1] }, 12),
    pipe(
      [0.4, 0.4, 0.4],
      [
        [-0.14, 0.26, 0.06],
        [-0.1, 0.38, 0.03],
        [0.1, 0.38, 0.03],
        [0.14, 0.26, 0.06],
      ],
      0.012,
      5,
      10,
    ),
    box([0.55, 0.55, 0.55], [0.5, 0.012, 0.012], 0, { at: [0, 0.302, 0] }),
  );

const onCircle = (k: number, radius: number): Vec => [
  Math.cos((k / 32) * Math.PI * 2) * radius,
  0.02,
  Math.sin((k / 32) * Math.PI * 2) * radius,
];

/** A ring on the ground, 1 m in radius, that shows where one may go. */
export const ring = (c: Vec): Shape =>
  joined(
    ...Array.from({ length: 32 }, (_, i) =>
      quad(c, onCircle(i, 0.9), onCircle(i + 1, 0.9), onCircle(i + 1, 1), onCircle(i, 1), "glow", { airy: true }),
    ),
  );
