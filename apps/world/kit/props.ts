import { lettering } from "./lettering.ts";
import { bent, bothSides, divided, joined, placed } from "./shape.ts";
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

/** Cordon tape 1 m long along x at 1 m height, striped; scale it along x. */
export const tape = (): Shape =>
  joined(
    ...Array.from({ length: 5 }, (_, i) => {
      const [a, b] = [i * 0.2 - 0.5, i * 0.2 - 0.3];
      const face = (paint: number, x0: number, x1: number): Shape =>
        box(paint, [x1 - x0, 0.07, 0.004], 0, { at: [(x0 + x1) / 2, 1 - 0.05 * (1 - (((x0 + x1) / 2) * 2) ** 2), 0] });
      return joined(face(0x2450a8, a, (a + b) / 2), face(0xf2f0e8, (a + b) / 2, b));
    }),
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
        6,
        14,
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
        5,
        10,
      ),
    ),
  );

/** A treatment sheet of 2.4 × 2 m with a hem. */
export const groundSheet = (): Shape =>
  bent(
    divided(
      joined(
        box(0x2f6fb0, [2.4, 0.02, 2], 0.006, { at: [0, 0.02, 0], coarse: 0.5 }),
        box(0xe6e3da, [2.3, 0.004, 0.06], 0, { at: [0, 0.033, 0.9] }),
        box(0xe6e3da, [2.3, 0.004, 0.06], 0, { at: [0, 0.033, -0.9] }),
      ),
      0.3,
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

export const radio = (): Shape =>
  joined(
    box(0x1b1d20, [0.058, 0.12, 0.034], 0.01, { at: [0, 0.06, 0] }),
    cylinder(0x1b1d20, 0.006, 0.008, 0.1, 8, { at: [-0.018, 0.165, 0] }),
    cylinder(0x33373b, 0.008, 0.008, 0.02, 10, { at: [0.016, 0.128, 0] }),
    box(0x8fd0b8, [0.04, 0.026, 0.003], 0, { at: [0, 0.094, 0.0175], finish: "glow" }),
    box(0x0d0e10, [0.04, 0.036, 0.003], 0, { at: [0, 0.046, 0.0175] }),
    box(0xd8352a, [0.005, 0.03, 0.014], 0.002, { at: [0.03, 0.08, 0] }),
  );

export const tablet = (): Shape =>
  joined(
    box(0x22252a, [0.25, 0.012, 0.18], 0.005, { at: [0, 0.006, 0] }),
    box(0x9cc8e6, [0.225, 0.002, 0.15], 0, { at: [0, 0.0125, 0], finish: "glow" }),
    ...[0, 1, 2, 3].map((i) =>
      box([0x2f7fc1, 0xf0f4f6, 0xe9a13a, 0xf0f4f6][i] ?? 0xffffff, [0.09 + 0.02 * (i % 2), 0.001, 0.018], 0, {
        at: [-0.03, 0.0142, -0.05 + i * 0.033],
        finish: "glow",
      }),
    ),
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
      7,
      40,
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

export const warningTriangle = (): Shape => {
  const tri = (k: number): readonly (readonly [number, number])[] => [
    [-0.25 * k, 0],
    [0.25 * k, 0],
    [0, 0.433 * k],
  ];
  const hole = tri(0.62).map(([x, y]): readonly [number, number] => [x, y + 0.055]);
  return joined(
    placed(slab(0xd3271d, tri(1), 0.02, 0.003, { finish: "gloss" }, [hole]), { at: [0, 0.05, 0], turn: [-0.12, 0, 0] }),
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
      5,
      10,
    ),
    ...[-0.15, 0.15].map((x) => ball([0.15, 0.15, 0.16], 0.035, { at: [x, 0.03, 0] }, 8, 6)),
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

/** An incident sign on a stand: a board with a word, facing +z. */
export const standSign = (board: number, ink: number, lines: readonly string[]): Shape =>
  joined(
    box(board, [1.3, 0.34 * lines.length + 0.22, 0.03], 0.01, { at: [0, 1.35, 0] }),
    ...[0.018, -0.018].map((z) =>
      joined(
        ...lines.map((line, i) =>
          lettering(ink, line, {
            height: 0.19,
            weight: 0.18,
            scale: [Math.min(1, 8 / line.length), 1, 1],
            at: [0, 1.35 + 0.17 * (lines.length - 1) - i * 0.34, z],
            turn: [0, z > 0 ? 0 : Math.PI, 0],
          }),
        ),
      ),
    ),
    ...[-0.5, 0.5].map((x) =>
      pipe(
        0x8b9096,
        [
          [x, 0.02, 0.35],
          [x, 1.2, 0.02],
        ],
        0.02,
        5,
        2,
      ),
    ),
    ...[-0.5, 0.5].map((x) =>
      pipe(
        0x8b9096,
        [
          [x, 0.02, -0.35],
          [x, 1.2, -0.02],
        ],
        0.02,
        5,
        2,
      ),
    ),
  );

/** A ring on the ground, 1 m in radius, that shows where one may go. */
export const ring = (c: Vec): Shape =>
  joined(
    ...Array.from({ length: 32 }, (_, i) => {
      const at = (k: number, r: number): Vec => [
        Math.cos((k / 32) * Math.PI * 2) * r,
        0.02,
        Math.sin((k / 32) * Math.PI * 2) * r,
      ];
      return quad(c, at(i, 0.9), at(i + 1, 0.9), at(i + 1, 1), at(i, 1), "glow", { airy: true });
    }).map((shape) => bent(shape, (p) => p)),
  );
