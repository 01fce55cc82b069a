import { bent, bothSides, divided, joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { arch, box, cylinder, slab } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { smooth } from "../vector.ts";
import type { Vec } from "../vector.ts";

const HALF = 0.87;
const GLASS: Vec = [0.014, 0.02, 0.024];

/** A car that stands in a street, driving towards +x: light enough to stand a dozen times. */
export type ParkedStyle = { readonly paint: Paint; readonly estate?: boolean };

/** Draws the sides in towards the roof and rounds the ends in plan. */
function rounded([x, y, z]: Vec): Vec {
  const roof = 0.19 * smooth(0.85, 1.5, y);
  const ends = 0.12 * smooth(1.4, 2.2, Math.abs(x)) ** 1.5;
  return [x, y, z * (1 - roof - ends)];
}

function lower(paint: Paint): Shape {
  const outline = [
    [-2.12, 0.3],
    ...arch(-1.3, 0.33, 0.37, 0.27, 4),
    ...arch(1.34, 0.33, 0.37, 0.27, 4),
    [2.1, 0.28],
    [2.18, 0.42],
    [2.16, 0.64],
    [1.95, 0.78],
    [1.05, 0.95],
    [-1.6, 0.98],
    [-2.14, 0.92],
    [-2.2, 0.5],
  ] as const;
  return slab(
    paint,
    outline.map(([x = 0, y = 0]) => [x, y] as const),
    HALF * 2,
    0.04,
    { finish: "gloss", coarse: 9, fine: 9 },
  );
}

function cabin({ paint, estate = false }: ParkedStyle): Shape {
  const back = estate ? -2.05 : -1.75;
  const end = estate ? -1.7 : -1.15;
  const glass = slab(
    GLASS,
    [
      [1.08, 0.93],
      [0.32, 1.42],
      [end, 1.42],
      [back, 0.95],
    ],
    HALF * 2 - 0.05,
    0.03,
    { finish: "glass", coarse: 9, fine: 9 },
  );
  const roof = slab(
    paint,
    [
      [0.4, 1.4],
      [0.25, 1.47],
      [-0.2, 1.5],
      [end + 0.1, 1.48],
      [end - 0.1, 1.4],
    ],
    HALF * 2 - 0.03,
    0.03,
    { finish: "gloss", coarse: 9, fine: 9 },
  );
  const pillar = (x: number, lean: number, wide: number): Shape =>
    slab(
      paint,
      [
        [x, 0.94],
        [x + wide, 0.94],
        [x + wide + lean, 1.44],
        [x + lean, 1.44],
      ],
      0.04,
      0,
      { at: [0, 0, HALF - 0.015], finish: "gloss", coarse: 9, fine: 9 },
    );
  return joined(
    glass,
    roof,
    bothSides(
      joined(pillar(-0.32, -0.03, 0.09), pillar(1.0, -0.72, 0.07), pillar(back + 0.1, estate ? 0.26 : 0.5, 0.13)),
    ),
  );
}

function wheel(x: number): Shape {
  const on = { turn: [Math.PI / 2, 0, 0], coarse: 9, fine: 9 } as const;
  return joined(
    cylinder(0x1b1c1d, 0.32, 0.32, 0.2, 12, { ...on, at: [x, 0.32, HALF - 0.1] }),
    cylinder(0x74787c, 0.21, 0.21, 0.03, 8, { ...on, at: [x, 0.32, HALF + 0.002] }),
    cylinder(0x2c2e30, 0.09, 0.09, 0.04, 5, { ...on, at: [x, 0.32, HALF + 0.006] }),
    box(0x0c0d0e, [0.72, 0.46, 0.26], 0, { at: [x, 0.42, HALF - 0.3], coarse: 9, fine: 9 }),
  );
}

const seam = (x: number): Shape =>
  box(0x141516, [0.016, 0.6, 0.01], 0, { at: [x, 0.66, HALF + 0.002], coarse: 9, fine: 9 });

export function parkedCar(style: ParkedStyle): Shape {
  const small = { coarse: 9, fine: 9 } as const;
  const sides = bothSides(
    joined(
      wheel(-1.3),
      wheel(1.34),
      seam(0.95),
      seam(-0.3),
      seam(-1.15),
      box(0x25282b, [2.0, 0.08, 0.03], 0, { at: [0, 0.32, HALF - 0.004], ...small }),
      box(0x1d2022, [0.16, 0.03, 0.02], 0, { at: [-0.14, 0.83, HALF + 0.008], ...small }),
      box(0x1d2022, [0.16, 0.03, 0.02], 0, { at: [-0.95, 0.84, HALF + 0.008], ...small }),
      box(0xe6ebea, [0.2, 0.13, 0.34], 0.03, { at: [2.06, 0.68, 0.58], finish: "gloss", ...small }),
      box(0xa01410, [0.08, 0.22, 0.24], 0.02, { at: [-2.15, 0.78, 0.62], finish: "gloss", ...small }),
      box(style.paint, [0.1, 0.12, 0.18], 0.03, { at: [0.8, 1.0, 0.93], finish: "gloss", ...small }),
    ),
  );
  const ends = joined(
    box(0x1d2022, [0.06, 0.12, 0.8], 0, { at: [2.17, 0.56, 0], ...small }),
    box(0xe9e7da, [0.03, 0.11, 0.5], 0, { at: [2.2, 0.42, 0], ...small }),
    box(0xe9e7da, [0.03, 0.11, 0.5], 0, { at: [-2.2, 0.66, 0], ...small }),
    box(0x25282b, [0.1, 0.18, 1.5], 0.03, { at: [-2.14, 0.42, 0], ...small }),
    box(0x121315, [3.8, 0.1, 1.4], 0, { at: [0, 0.27, 0], ...small }),
  );
  return joined(
    bent(divided(joined(lower(style.paint), cabin(style)), 1), rounded, 0.8),
    bent(sides, rounded, 0.8),
    ends,
  );
}
