import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { disc, hung, patch, shining, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { WALL_SCREEN } from "./desk-things.ts";
import type { Screen } from "./desk-things.ts";

/** Hand-writing: lines of letters under each other from the upper left, one colour each. */
export const written = (
  lines: readonly (readonly [line: string, ink: Paint])[],
  [x, y]: Point,
  height: number,
  pitch = height * 1.7,
): Shape =>
  joined(
    ...lines.map(([line, ink], i) =>
      words(ink, line, [x + (i % 3) * 0.012, y - i * pitch], height, { left: true, weight: 0.13 }),
    ),
  );

/** A whiteboard on a wall at z = 0, its middle at `middle` metres, with pens; `drawn` is about its middle. */
export function whiteboard(wide: number, high: number, drawn: Shape, middle = 1.5): Shape {
  return joined(
    box(0xa9aeb2, [wide + 0.05, high + 0.05, 0.022], 0.006, { at: [0, middle, 0.011] }),
    box(0xf8f8f5, [wide, high, 0.006], 0, { at: [0, middle, 0.022], finish: "gloss" }),
    hung(drawn, middle, 0.0255),
    box(0x9da2a6, [wide * 0.4, 0.014, 0.07], 0.004, { at: [0, middle - high / 2 - 0.03, 0.05] }),
    ...[0x1c3f94, 0xb5221b, 0x1d7a3a].map((paint, i) =>
      cylinder(paint, 0.009, 0.009, 0.12, 8, {
        at: [-0.1 + i * 0.15, middle - high / 2 - 0.014, 0.055],
        turn: [0, 0.3 * i, Math.PI / 2],
      }),
    ),
    box(0x3a4a66, [0.13, 0.035, 0.05], 0.008, { at: [0.34 * wide * 0.5, middle - high / 2 - 0.008, 0.05] }),
  );
}

const NOTES = [0xefece4, 0xf3e79a, 0xcfe3ee] as const;

/** A notice board of cork with notes and papers pinned to it, on a wall at z = 0. */
export function noticeBoard(wide: number, high: number, titles: readonly string[], middle = 1.5): Shape {
  const notes = titles.map((title, i) => {
    const columns = Math.max(1, Math.floor(wide / 0.3));
    const [x, y] = [((i % columns) + 0.5 - columns / 2) * 0.29, high / 2 - 0.21 - Math.floor(i / columns) * 0.34];
    return placed(
      joined(
        patch(NOTES[i % 3] ?? 0xffffff, [0, 0], 0.21, 0.29),
        words(0x1c222b, title, [0, 0.1], Math.min(0.022, 0.19 / title.length), {}),
        ...Array.from({ length: 6 }, (_, k) =>
          stroke(
            [0.45, 0.46, 0.48],
            [
              [-0.085, 0.06 - k * 0.026],
              [0.03 + ((k * 7 + i * 3) % 5) * 0.013, 0.06 - k * 0.026],
            ],
            0.004,
          ),
        ),
        disc([0.7, 0.1, 0.08], [0, 0.132], 0.008, 4, 8),
      ),
      { at: [x, y, 0], turn: [0, 0, ((i * 29) % 7) * 0.01 - 0.03] },
    );
  });
  return joined(
    box(0xb08d5e, [wide + 0.05, high + 0.05, 0.024], 0.006, { at: [0, middle, 0.012] }),
    box(0xb98f58, [wide, high, 0.006], 0, { at: [0, middle, 0.0235] }),
    hung(joined(...notes), middle, 0.0275),
  );
}

/** A flat display on a wall at z = 0. */
export const wallScreen = (shown: Shape, { wide, high }: Screen = WALL_SCREEN, middle = 1.75): Shape =>
  joined(
    box(0x16181b, [wide + 0.03, high + 0.035, 0.05], 0.008, { at: [0, middle, 0.035] }),
    hung(shining(shown), middle, 0.0605),
  );

/** A flip chart on three legs with writing on its sheet, facing +z. */
export function flipChart(drawn: Shape): Shape {
  const leg = (x: number, z: number): Shape =>
    pipe(
      0x8d9297,
      [
        [x, 0.01, z],
        [x * 0.55, 1.9, -0.02],
      ],
      0.014,
      6,
      2,
    );
  return joined(
    leg(-0.42, 0.12),
    leg(0.42, 0.12),
    leg(0, -0.6),
    box(0xc9cccb, [0.72, 1.04, 0.02], 0.006, { at: [0, 1.36, 0.06], turn: [-0.09, 0, 0] }),
    box(0x5f666c, [0.72, 0.05, 0.04], 0.01, { at: [0, 1.9, 0.015], turn: [-0.09, 0, 0] }),
    box(0xfaf9f4, [0.66, 0.95, 0.008], 0, { at: [0, 1.38, 0.073], turn: [-0.09, 0, 0] }),
    hung(drawn, 1.38, 0.0785, 0.09),
    box(0x8d9297, [0.72, 0.02, 0.06], 0.005, { at: [0, 0.84, 0.12] }),
    cylinder(0xb5221b, 0.009, 0.009, 0.13, 8, { at: [0.1, 0.86, 0.12], turn: [0, 0, Math.PI / 2] }),
    cylinder(0x1c3f94, 0.009, 0.009, 0.13, 8, { at: [-0.12, 0.86, 0.125], turn: [0, 0.2, Math.PI / 2] }),
  );
}
