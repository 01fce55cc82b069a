import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, pipe, slab, turned } from "./solids.ts";

/** Half the gauge, to the middle of the rail head, in metres. */
export const HALF_GAUGE = 0.75;
/** The underframe's upper edge over the rails. */
export const DECK = 1.2;
const IRON = 0x2c2724;
const RUST = 0x4a3a30;
const TREAD = 0xa7a6a3;

/** Two flanged wheels on an axle across the track; everything on rails stands with its rails at y = 0 and runs along x. */
export function wheelset(radius = 0.46): Shape {
  const wheel = turned(
    IRON,
    [
      [radius * 0.4, -0.06],
      [radius + 0.028, -0.07],
      [radius, -0.03],
      [radius - 0.006, 0.06],
      [radius * 0.8, 0.06],
      [radius * 0.72, 0.02],
      [0.001, 0.05],
    ],
    12,
    { turn: [Math.PI / 2, 0, 0], coarse: 2 },
  );
  const tread = turned(
    TREAD,
    [
      [radius + 0.002, -0.028],
      [radius - 0.004, 0.058],
    ],
    12,
    { turn: [Math.PI / 2, 0, 0] },
  );
  return joined(
    bothSides(placed(joined(wheel, tread), { at: [0, radius, HALF_GAUGE] })),
    cylinder(RUST, 0.08, 0.08, 1.4, 6, { at: [0, radius, 0], turn: [Math.PI / 2, 0, 0] }),
  );
}

/** Axle box and leaf spring of a two-axle wagon, outside the wheel. */
const axleGuard = (): Shape =>
  bothSides(
    joined(
      slab(
        IRON,
        [
          [-0.34, 0.98],
          [-0.12, 0.36],
          [0.12, 0.36],
          [0.34, 0.98],
          [0.16, 0.98],
          [0.06, 0.56],
          [-0.06, 0.56],
          [-0.16, 0.98],
        ],
        0.03,
        0,
        { at: [0, 0, 0.96] },
      ),
      box(0x3c3530, [0.24, 0.24, 0.2], 0.04, { at: [0, 0.46, 1] }),
      box(IRON, [0.9, 0.05, 0.1], 0, { at: [0, 0.72, 1.02] }),
      box(IRON, [0.64, 0.04, 0.1], 0, { at: [0, 0.67, 1.02] }),
      box(IRON, [0.3, 0.04, 0.1], 0, { at: [0, 0.63, 1.02] }),
    ),
  );

/** One axle of a two-axle wagon at `x`. */
export const singleAxle = (x: number): Shape => placed(joined(wheelset(), axleGuard()), { at: [x, 0, 0] });

/** A two-axle bogie with cast side frames, 1.8 m between the axles. */
export function bogie(x: number): Shape {
  const side = joined(
    slab(
      IRON,
      [
        [-1.2, 0.5],
        [-0.7, 0.5],
        [-0.42, 0.34],
        [0.42, 0.34],
        [0.7, 0.5],
        [1.2, 0.5],
        [1.2, 0.66],
        [0.5, 0.82],
        [-0.5, 0.82],
        [-1.2, 0.66],
      ],
      0.16,
      0.02,
      { at: [0, 0, 1] },
    ),
    ...[-0.9, 0.9].flatMap((dx) => [
      box(0x3c3530, [0.3, 0.26, 0.2], 0.04, { at: [dx, 0.46, 1.02] }),
      cylinder(0x6a6660, 0.09, 0.09, 0.04, 8, { at: [dx, 0.46, 1.13], turn: [Math.PI / 2, 0, 0] }),
      ...[-0.21, 0.21].map((d) => cylinder(RUST, 0.07, 0.07, 0.2, 6, { at: [dx + d, 0.62, 1] })),
    ]),
  );
  return placed(
    joined(
      bothSides(side),
      box(IRON, [0.4, 0.24, 2], 0.03, { at: [0, 0.72, 0] }),
      ...[-0.9, 0.9].map((dx) => placed(wheelset(), { at: [dx, 0, 0] })),
    ),
    { at: [x, 0, 0] },
  );
}

const bufferHead = (): Shape =>
  joined(
    cylinder(IRON, 0.09, 0.11, 0.34, 8, { at: [0.17, 0, 0], turn: [0, 0, -Math.PI / 2] }),
    turned(
      0x4b4744,
      [
        [0.1, 0.34],
        [0.23, 0.4],
        [0.22, 0.44],
        [0.001, 0.46],
      ],
      10,
      { turn: [0, 0, -Math.PI / 2] },
    ),
  );

/** Buffers, hook, brake hose and steps at the end at x = `x`, which faces +x. */
export const endGear = (x: number): Shape =>
  placed(
    joined(
      box(IRON, [0.1, 0.36, 2.5], 0.01, { at: [-0.02, 1.04, 0] }),
      ...[-0.875, 0.875].map((z) => placed(bufferHead(), { at: [0.03, 1.06, z] })),
      box(0x55504b, [0.34, 0.1, 0.06], 0.02, { at: [0.18, 1.04, 0] }),
      box(0x55504b, [0.06, 0.34, 0.12], 0.02, { at: [0.32, 0.92, 0] }),
      pipe(
        0x1a1a1b,
        [
          [0.04, 0.95, 0.3],
          [0.24, 0.9, 0.32],
          [0.26, 0.6, 0.34],
          [0.14, 0.46, 0.34],
        ],
        0.025,
        4,
        6,
      ),
      bothSides(
        pipe(
          0xe0b022,
          [
            [-0.04, 1.16, 1.22],
            [0.16, 1.22, 1.24],
            [0.16, 1.5, 1.24],
            [-0.04, 1.56, 1.22],
          ],
          0.015,
          3,
          6,
        ),
      ),
    ),
    { at: [x, 0, 0] },
  );

/** The same at the end that faces -x. */
export const rearGear = (x: number): Shape => placed(endGear(0), { at: [x, 0, 0], turn: [0, Math.PI, 0] });

/** Long beams, cross beams and brake rods of an underframe from -`half` to `half`. */
export function underframe(half: number, paint = IRON): Shape {
  const ribs = Array.from({ length: 5 }, (_, i) =>
    box(paint, [0.12, 0.16, 2.3], 0, { at: [(i - 2) * half * 0.42, 1.08, 0] }),
  );
  return joined(
    bothSides(box(paint, [half * 2, 0.26, 0.1], 0.01, { at: [0, 1.07, 1.16], coarse: 2 })),
    box(paint, [half * 2, 0.22, 0.3], 0, { at: [0, 1.07, 0], coarse: 2 }),
    ...ribs,
    cylinder(0x3a3632, 0.18, 0.18, 0.8, 10, { at: [0.6, 0.8, 0.4], turn: [0, 0, Math.PI / 2] }),
    bothSides(cylinder(RUST, 0.025, 0.025, half * 1.1, 5, { at: [0, 0.72, 0.5], turn: [0, 0, Math.PI / 2] })),
  );
}

/** A ladder of `rungs` rungs, `tall` metres, on the plane z = 0, its foot at the origin. */
export const ladder = (tall: number, rungs: number, paint = 0xd8d5cc): Shape =>
  joined(
    ...[-0.2, 0.2].map((x) => box(paint, [0.035, tall, 0.035], 0, { at: [x, tall / 2, 0] })),
    ...Array.from({ length: rungs }, (_, i) =>
      cylinder(paint, 0.014, 0.014, 0.4, 5, { at: [0, ((i + 0.6) * tall) / rungs, 0], turn: [0, 0, Math.PI / 2] }),
    ),
  );
