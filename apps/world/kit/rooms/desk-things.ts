import { divided, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, capsule, cylinder, pipe, turned } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { patch, shining, stroke, words } from "./drawing.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const DARK = 0x24272b;

export interface Screen {
  readonly wide: number;
  readonly high: number;
}
/** A screen of 24 inches, and one for a wall. */
export const MONITOR: Screen = { wide: 0.53, high: 0.3 };
export const WALL_SCREEN: Screen = { wide: 1.44, high: 0.82 };

/** What a monitor at the origin shows, without the monitor: for parts that change. */
export const onMonitor = (shown: Shape, { high }: Screen = MONITOR): Shape =>
  placed(shining(shown), { at: [0, 0.13 + high / 2, -0.0015], turn: [-0.06, 0, 0] });

/** A monitor on its foot, facing +z, its foot on the desk at the origin; `shown` is drawn about the screen's middle. */
export function monitor(shown: Shape, { wide, high }: Screen = MONITOR): Shape {
  const middle = 0.13 + high / 2;
  return joined(
    box(DARK, [0.24, 0.012, 0.18], 0.004, { at: [0, 0.006, -0.04] }),
    box(DARK, [0.05, 0.22, 0.02], 0.006, { at: [0, 0.11, -0.07] }),
    box(DARK, [wide + 0.022, high + 0.026, 0.03], 0.008, { at: [0, middle, -0.018], turn: [-0.06, 0, 0] }),
    onMonitor(shown, { wide, high }),
  );
}

/** Keyboard with its rows of keys, and a mouse at its right. */
export function keyboard(): Shape {
  const rows = [0.28, 0.14, 0, -0.14, -0.28];
  return joined(
    box(DARK, [0.42, 0.018, 0.13], 0.005, { at: [0, 0.01, 0], turn: [0.05, 0, 0] }),
    ...rows.map((k, i) =>
      box(0x3c4147, [i === 4 ? 0.2 : 0.39, 0.006, 0.019], 0, {
        at: [i === 4 ? -0.03 : 0, 0.021 - k * 0.017, k * 0.19],
        airy: true,
      }),
    ),
    capsule(DARK, 0.028, 0.04, { at: [0.29, 0.012, 0.01], turn: [Math.PI / 2, 0, 0], scale: [1, 1, 0.55] }, 8),
  );
}

/** A desk telephone with its handset, keys, display, and a coiled cord. */
export function phone(): Shape {
  const coil = Array.from({ length: 16 }, (_, i): Vec => {
    const t = i / 15;
    return [
      -0.08 - 0.035 * Math.sin(t * Math.PI),
      0.02 + 0.008 * Math.cos(i * 2.2),
      0.09 - t * 0.17 + 0.008 * Math.sin(i * 2.2),
    ];
  });
  const keys = Array.from({ length: 12 }, (_, i) =>
    box(0xd8dadb, [0.015, 0.006, 0.012], 0, {
      at: [0.02 + (i % 3) * 0.022, 0.063 - Math.floor(i / 3) * 0.0075, -0.005 + Math.floor(i / 3) * 0.02],
      turn: [0.35, 0, 0],
      airy: true,
    }),
  );
  return joined(
    box(0x2f3338, [0.2, 0.05, 0.19], 0.012, { at: [0, 0.034, 0], turn: [0.3, 0, 0] }),
    box(0x1f2226, [0.05, 0.03, 0.2], 0.014, { at: [-0.062, 0.085, 0.0], turn: [0.3, 0, 0] }),
    box(0x1f2226, [0.052, 0.035, 0.05], 0.014, { at: [-0.062, 0.085, -0.075], turn: [0.3, 0, 0] }),
    box(0x1f2226, [0.052, 0.035, 0.05], 0.014, { at: [-0.062, 0.045, 0.08], turn: [0.3, 0, 0] }),
    placed(shining(patch([0.28, 0.4, 0.34], [0, 0], 0.08, 0.03)), {
      at: [0.042, 0.082, -0.045],
      turn: [-Math.PI / 2 + 0.3, 0, 0],
    }),
    ...keys,
    pipe(0x1f2226, coil, 0.004, 3, 20),
  );
}

/** A mug, with something in it. */
export const mug = (paint: Paint, drink: Paint = 0x3a2416): Shape =>
  joined(
    turned(
      paint,
      [
        [0.001, 0.004],
        [0.034, 0.004],
        [0.038, 0.012],
        [0.039, 0.092],
        [0.035, 0.092],
        [0.033, 0.07],
      ],
      10,
    ),
    cylinder(drink, 0.034, 0.034, 0.002, 10, { at: [0, 0.074, 0] }),
    pipe(
      paint,
      [
        [0.036, 0.075, 0],
        [0.066, 0.066, 0],
        [0.062, 0.036, 0],
        [0.036, 0.026, 0],
      ],
      0.006,
      4,
      8,
    ),
  );

/** A glass bottle of water. */
export const bottle = (paint: Paint = 0x7fb4cf): Shape =>
  joined(
    turned(
      paint,
      [
        [0.001, 0],
        [0.033, 0],
        [0.034, 0.14],
        [0.014, 0.19],
        [0.014, 0.215],
      ],
      12,
      { finish: "gloss" },
    ),
    cylinder(0x2f6aa8, 0.016, 0.016, 0.02, 10, { at: [0, 0.222, 0] }),
  );

/** Loose sheets with lines of writing, lying; `turn` says how untidy. */
export function papers(turns: readonly number[], heading = "REPORT"): Shape {
  return joined(
    ...turns
      .map((turn, i) =>
        placed(
          joined(
            patch([0.88, 0.87, 0.83], [0, 0], 0.21, 0.297, i * 2),
            words([0.1, 0.12, 0.16], heading, [-0.085, 0.115], 0.014, { left: true, layer: i * 2 + 1 }),
            ...Array.from({ length: 7 }, (_, k) =>
              stroke(
                [0.42, 0.44, 0.48],
                [
                  [-0.085, 0.08 - k * 0.027],
                  [0.04 + ((k * 37) % 5) * 0.011, 0.08 - k * 0.027],
                ],
                0.004,
                i * 2 + 1,
              ),
            ),
          ),
          { at: [i * 0.03, 0.003, i * 0.012], turn: [-Math.PI / 2, 0, 0] },
        ),
      )
      .map((sheet, i) => placed(sheet, { turn: [0, turns[i] ?? 0, 0] })),
  );
}

/** A yellow pad with a pen on it. */
export const pad = (): Shape =>
  joined(
    box(0xf1dd75, [0.15, 0.012, 0.21], 0.003, { at: [0, 0.006, 0] }),
    ...Array.from({ length: 6 }, (_, k) =>
      placed(
        stroke(
          [0.2, 0.25, 0.45],
          [
            [-0.055, 0],
            [0.01 + (k % 3) * 0.02, 0],
          ],
          0.003,
          1,
        ),
        { at: [0, 0.0125, -0.07 + k * 0.022], turn: [-Math.PI / 2, 0, 0] },
      ),
    ),
    cylinder(0x1e3f88, 0.005, 0.005, 0.14, 8, { at: [0.05, 0.018, 0.02], turn: [Math.PI / 2, 0, 0.5] }),
  );

/** A headset with a microphone, lying on its side. */
export const headset = (): Shape =>
  joined(
    pipe(
      0x1c1e21,
      [
        [-0.07, 0.03, 0],
        [-0.055, 0.03, -0.08],
        [0, 0.03, -0.115],
        [0.055, 0.03, -0.08],
        [0.07, 0.03, 0],
      ],
      0.007,
      5,
      10,
    ),
    ...[-1, 1].map((side) =>
      cylinder(0x2b2e33, 0.032, 0.032, 0.03, 8, { at: [side * 0.07, 0.03, 0.01], turn: [0, 0, Math.PI / 2] }),
    ),
    pipe(
      0x1c1e21,
      [
        [0.075, 0.03, 0.02],
        [0.07, 0.025, 0.08],
        [0.02, 0.02, 0.1],
      ],
      0.004,
      5,
      8,
    ),
  );

/** A desk with a modesty panel and legs; the top is at 0.74 m, whoever works there sits at +z. */
export function desk(wide: number, deep = 0.8, top: Paint = 0xc9a878, frame: Paint = 0x8d9296): Fitting {
  const leg = (x: number, z: number): Shape => box(frame, [0.06, 0.7, 0.06], 0.008, { at: [x, 0.35, z] });
  const [x, z] = [wide / 2 - 0.08, deep / 2 - 0.1];
  return fitting(
    joined(
      divided(box(top, [wide, 0.028, deep], 0.008, { at: [0, 0.726, 0] }), 0.45),
      box(0x2b2d30, [wide - 0.02, 0.01, deep - 0.02], 0, { at: [0, 0.706, 0] }),
      leg(-x, z),
      leg(x, z),
      leg(-x, -z),
      leg(x, -z),
      box(frame, [wide - 0.2, 0.36, 0.02], 0.004, { at: [0, 0.5, -z] }),
      ...[-x, x].map((at) => box(frame, [0.05, 0.04, deep - 0.2], 0, { at: [at, 0.68, 0] })),
      pipe(
        0x17181a,
        [
          [wide * 0.2, 0.7, -z + 0.05],
          [wide * 0.22, 0.3, -z + 0.12],
          [wide * 0.3, 0.012, -z + 0.05],
        ],
        0.008,
        5,
        8,
      ),
    ),
    [wide, deep],
  );
}

/** A drawer unit on castors, under a desk or beside it. */
export const drawers = (paint: Paint = 0xd9d6cd): Shape =>
  joined(
    box(paint, [0.42, 0.54, 0.55], 0.008, { at: [0, 0.32, 0] }),
    ...[0.48, 0.32, 0.16].map((y) =>
      joined(
        box(paint, [0.4, 0.145, 0.01], 0.003, { at: [0, y, 0.278] }),
        box(0x777b80, [0.12, 0.014, 0.02], 0.004, { at: [0, y + 0.03, 0.29] }),
      ),
    ),
    ...[-0.16, 0.16].flatMap((px) =>
      [-0.2, 0.2].map((pz) => box(0x1b1c1e, [0.03, 0.05, 0.05], 0, { at: [px, 0.026, pz] })),
    ),
  );
