import { breadth, lettering } from "./lettering.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, pipe, quad, turned } from "./solids.ts";

/** A heart's trace on a screen at `z`. */
const trace = (z: number): readonly (readonly [number, number, number])[] =>
  [
    [-0.07, 0],
    [-0.045, 0],
    [-0.035, 0.022],
    [-0.024, -0.016],
    [-0.014, 0],
    [0.01, 0],
    [0.02, 0.022],
    [0.03, -0.016],
    [0.04, 0],
  ].map(([x = 0, y = 0]): readonly [number, number, number] => [x - 0.025, 0.15 + y, z + 0.005]);

/** A defibrillator on its back foot: screen with a trace, big buttons, the name, a handle. */
export function defibrillator(): Shape {
  const z = 0.062;
  return joined(
    box(0x2b2e32, [0.3, 0.24, 0.12], 0.025, { at: [0, 0.12, 0] }),
    box(0x4f9a3c, [0.304, 0.05, 0.122], 0.01, { at: [0, 0.03, 0] }),
    box(0x0e2a1e, [0.15, 0.1, 0.006], 0, { at: [-0.045, 0.15, z], finish: "glow" }),
    pipe([0.3, 0.95, 0.5], trace(z), 0.0018, 3, 18, { finish: "glow" }),
    ...[
      [0.19, 0x3fae4a],
      [0.15, 0xe9a13a],
      [0.105, 0xd8321f],
    ].map(([y = 0, paint = 0]) =>
      cylinder(paint, 0.017, 0.017, 0.012, 12, { at: [0.095, y, z], turn: [Math.PI / 2, 0, 0] }),
    ),
    lettering(0xf4f1e8, "AED", { height: 0.03, weight: 0.2, at: [-0.06, 0.07, z + 0.002] }),
    pipe(
      0x1b1d20,
      [
        [-0.1, 0.235, 0],
        [-0.09, 0.29, 0],
        [0.09, 0.29, 0],
        [0.1, 0.235, 0],
      ],
      0.012,
      5,
      12,
    ),
    pipe(
      0x55595e,
      [
        [0.15, 0.08, 0.03],
        [0.21, 0.05, 0.08],
        [0.19, 0.012, 0.16],
        [0.06, 0.01, 0.2],
      ],
      0.006,
      4,
      12,
    ),
  );
}

/** An oxygen bottle lying in its carrying frame with a reducer and a tube. */
export const oxygenBottle = (): Shape =>
  joined(
    turned(
      0xe8e8e2,
      [
        [0.001, 0],
        [0.045, 0.004],
        [0.052, 0.02],
        [0.052, 0.3],
        [0.034, 0.35],
        [0.018, 0.365],
        [0.001, 0.368],
      ],
      14,
      { finish: "gloss" },
    ),
    turned(
      0x2f8a4a,
      [
        [0.0525, 0.22],
        [0.0525, 0.27],
      ],
      14,
    ),
    lettering(0x1c2a22, "O 2", { height: 0.04, weight: 0.2, at: [0, 0.15, 0.0535] }),
    cylinder(0xb9a24a, 0.014, 0.016, 0.05, 10, { at: [0, 0.388, 0] }),
    cylinder(0x26282b, 0.03, 0.03, 0.012, 10, { at: [0, 0.42, 0] }),
    cylinder(0xe8e8e2, 0.022, 0.022, 0.016, 12, { at: [0.036, 0.39, 0.014], turn: [Math.PI / 2, 0, 0] }),
    pipe(
      0x9fd0c4,
      [
        [-0.016, 0.39, 0],
        [-0.08, 0.36, 0.04],
        [-0.09, 0.18, 0.07],
        [-0.05, 0.02, 0.1],
      ],
      0.006,
      4,
      14,
    ),
  );

/** A responder's red rucksack with reflecting bands and pockets. */
export const backpack = (): Shape =>
  joined(
    box(0xb5291f, [0.36, 0.5, 0.22], 0.07, { at: [0, 0.26, 0] }),
    box(0x96211a, [0.3, 0.22, 0.09], 0.04, { at: [0, 0.17, 0.13] }),
    box(0x96211a, [0.28, 0.12, 0.06], 0.03, { at: [0, 0.4, 0.12] }),
    ...[0.28, 0.06].map((y) => box(0xe9ecea, [0.364, 0.028, 0.224], 0.004, { at: [0, y, 0] })),
    box(0xf4f4f0, [0.09, 0.028, 0.01], 0, { at: [0, 0.18, 0.176] }),
    box(0xf4f4f0, [0.028, 0.09, 0.01], 0, { at: [0, 0.18, 0.176] }),
    ...[-0.1, 0.1].map((x) =>
      pipe(
        0x22252a,
        [
          [x, 0.46, -0.1],
          [x, 0.44, -0.18],
          [x * 1.1, 0.24, -0.19],
          [x, 0.08, -0.11],
        ],
        0.018,
        4,
        8,
      ),
    ),
    pipe(
      0x22252a,
      [
        [-0.05, 0.5, -0.04],
        [-0.03, 0.55, -0.04],
        [0.03, 0.55, -0.04],
        [0.05, 0.5, -0.04],
      ],
      0.01,
      4,
      8,
    ),
  );

/** A steel crowd barrier of 2.2 m along x. */
export const barrier = (): Shape =>
  joined(
    ...[0.22, 1.08].map((y) => box(0xaeb4b8, [2.1, 0.04, 0.04], 0, { at: [0, y, 0] })),
    ...[-1.05, 1.05].map((x) => box(0xaeb4b8, [0.04, 1, 0.04], 0, { at: [x, 0.6, 0] })),
    ...Array.from({ length: 14 }, (_, i) =>
      box(0x9ba1a5, [0.016, 0.84, 0.016], 0, { at: [-0.975 + i * 0.15, 0.65, 0] }),
    ),
    ...[-0.75, 0.75].flatMap((x) => [
      box(0x8b9196, [0.05, 0.03, 0.6], 0, { at: [x, 0.015, 0] }),
      box(0x8b9196, [0.04, 0.22, 0.04], 0, { at: [x, 0.12, 0] }),
    ]),
    quad(0xd2301f, [-0.5, 0.72, 0.012], [0.5, 0.72, 0.012], [0.5, 0.95, 0.012], [-0.5, 0.95, 0.012], "matte", {
      airy: true,
    }),
    lettering(0xf4f1e8, "NO ENTRY", { height: 0.13, weight: 0.2, at: [0, 0.835, 0.014] }),
  );

/** How a sign looks: the paint of its board and of its letters. */
export type SignPaint = { readonly board: number; readonly ink: number };

/** One line of a board, as large as it has room for, on its front or its back. */
function boardLine(ink: number, line: string, y: number, height: number, back: boolean): Shape {
  const fit = Math.min(1, 1.12 / breadth(line, height));
  return lettering(ink, line, {
    height,
    weight: 0.18,
    scale: [fit, 1, 1],
    at: [0, y, back ? -0.017 : 0.017],
    turn: [0, back ? Math.PI : 0, 0],
  });
}

/** A sign on a folding stand with one or two lines and a frame, facing +z and readable from behind. */
export function standingSign({ board, ink }: SignPaint, lines: readonly string[]): Shape {
  const height = lines.length === 1 ? 0.3 : 0.2;
  const tall = 0.33 * lines.length + 0.24;
  const middle = 0.86 + tall / 2;
  const text = lines.flatMap((line, i) => {
    const y = middle + 0.165 * (lines.length - 1) - i * 0.33;
    return [false, true].map((back) => boardLine(ink, line, y, height, back));
  });
  const frame = [-1, 1].flatMap((s) => [
    box(ink, [1.26, 0.016, 0.034], 0, { at: [0, middle + s * (tall / 2 - 0.035), 0], airy: true }),
    box(ink, [0.016, tall - 0.07, 0.034], 0, { at: [s * 0.622, middle, 0], airy: true }),
  ]);
  const legs = [-0.52, 0.52].flatMap((x) =>
    [-1, 1].map((s) =>
      placed(box(0x8b9096, [0.03, 0.94, 0.03], 0, { at: [0, -0.45, 0] }), { at: [x, 0.89, 0], turn: [s * 0.3, 0, 0] }),
    ),
  );
  return joined(
    box(board, [1.32, tall, 0.03], 0.008, { at: [0, middle, 0] }),
    ...frame,
    ...text,
    ...legs,
    ...[-0.52, 0.52].map((x) => box(0x8b9096, [0.02, 0.02, 0.34], 0, { at: [x, 0.46, 0] })),
  );
}
