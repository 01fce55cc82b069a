import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ball, box, cylinder, pipe, quad, skin } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "../town/wall.ts";

const STEEL = 0xa4a9ac;

/** A crowd-control fence 2.3 m long, with feet. */
export const crowdBarrier = (): Shape =>
  joined(
    pipe(
      STEEL,
      [
        [-1.12, 0.16, 0],
        [-1.12, 1.02, 0],
        [-1.04, 1.1, 0],
        [1.04, 1.1, 0],
        [1.12, 1.02, 0],
        [1.12, 0.16, 0],
      ],
      0.021,
      6,
      20,
      WHOLE,
    ),
    box(STEEL, [2.24, 0.036, 0.036], 0, { at: [0, 0.2, 0], ...WHOLE }),
    ...Array.from({ length: 17 }, (_, i) =>
      box(STEEL, [0.016, 0.88, 0.016], 0, { at: [-1 + i * 0.125, 0.65, 0], ...WHOLE }),
    ),
    ...[-0.85, 0.85].map((x) =>
      joined(
        box(STEEL, [0.06, 0.03, 0.62], 0, { at: [x, 0.02, 0], ...WHOLE }),
        box(STEEL, [0.03, 0.2, 0.03], 0, { at: [x, 0.1, 0], ...WHOLE }),
      ),
    ),
    box(0xf2f0ea, [0.62, 0.26, 0.014], 0, { at: [0, 0.86, 0.024], ...WHOLE }),
    ...[-0.21, 0, 0.21].map((x) => box(0xc4261c, [0.1, 0.26, 0.016], 0, { at: [x, 0.86, 0.024], ...WHOLE })),
  );

const FRUIT: readonly (readonly [paint: number, size: number])[] = [
  [0xc0392b, 0.055],
  [0xd9a02c, 0.06],
  [0x6b8e3a, 0.07],
  [0xb8632a, 0.05],
  [0xe0c95a, 0.05],
  [0x8a3350, 0.045],
];

/** A crate heaped with fruit. */
const crate = (x: number, z: number, y: number, [paint, size]: readonly [number, number]): Shape =>
  placed(
    joined(
      box(0x9a7850, [0.5, 0.18, 0.36], 0, { at: [0, 0.09, 0], ...WHOLE }),
      box(paint, [0.44, 0.06, 0.3], 0.03, { at: [0, 0.2, 0], ...WHOLE }),
      ...Array.from({ length: 9 }, (_, i) =>
        ball(
          paint,
          size,
          { at: [-0.16 + (i % 3) * 0.16, 0.235 + (i % 2) * 0.012, -0.1 + Math.floor(i / 3) * 0.1], ...WHOLE },
          6,
          4,
        ),
      ),
    ),
    { at: [x, y, z], turn: [0.22, 0, 0] },
  );

/** A market stall with a striped roof, its crates towards +z. */
export function marketStall(): Shape {
  const [w, d] = [3, 2];
  const stripes = Array.from({ length: 10 }, (_, i): Shape => {
    const [l, r] = [-w / 2 - 0.15 + i * 0.33, -w / 2 - 0.15 + (i + 1) * 0.33];
    const paint = i % 2 === 0 ? 0xe9e3d2 : 0x2f6a4c;
    const slope = (z: number, y: number): readonly [Vec, Vec, Vec, Vec] => [
      [l, y, z],
      [r, y, z],
      [r, 2.75, 0],
      [l, 2.75, 0],
    ];
    const [a, b, c, e] = slope(d / 2 + 0.3, 2.2);
    const [p, q, s, t] = slope(-d / 2 - 0.3, 2.2);
    return joined(
      quad(paint, a, b, c, e, "matte", WHOLE),
      quad(paint, q, p, t, s, "matte", WHOLE),
      quad(paint, [l, 1.98, d / 2 + 0.3], [r, 1.98, d / 2 + 0.3], b, a, "matte", WHOLE),
      quad(paint, b, a, e, c, "matte", { ...WHOLE, airy: true }),
    );
  });
  const legs = [-w / 2, w / 2].flatMap((x) =>
    [-d / 2, d / 2].map((z) => cylinder(0x8a8478, 0.03, 0.03, 2.2, 6, { at: [x, 1.1, z], ...WHOLE })),
  );
  const crates = FRUIT.flatMap((fruit, i) => [
    crate(-1.2 + (i % 3) * 0.6 + (i > 2 ? 0.3 : 0), i > 2 ? 0.1 : 0.52, i > 2 ? 0.98 : 0.84, fruit),
  ]);
  return joined(
    ...stripes,
    ...legs,
    box(0x9a7850, [w, 0.06, 1.4], 0, { at: [0, 0.82, 0.2], turn: [0.22, 0, 0], ...WHOLE }),
    quad(0x3d5a46, [-w / 2, 0.05, 0.92], [w / 2, 0.05, 0.92], [w / 2, 0.7, 0.9], [-w / 2, 0.7, 0.9], "matte", WHOLE),
    ...crates,
    ...FRUIT.slice(0, 2).map((fruit, i) => crate(0.95, 0.35 - i * 0.5, 0.88 + i * 0.1, fruit)),
    box(0xf4f1e6, [0.34, 0.2, 0.01], 0, { at: [-0.9, 1.28, 0.4], ...WHOLE }),
  );
}

const sheet = (x: number, y: number, w: number, h: number, paint: number, lines: number): Shape =>
  joined(
    box(paint, [w, h, 0.008], 0, { at: [x, y, 0.055], ...WHOLE }),
    ...Array.from({ length: lines }, (_, i) =>
      box(0x5a6068, [w * (i % 3 === 2 ? 0.5 : 0.74), 0.012, 0.004], 0, {
        at: [x - (i % 3 === 2 ? w * 0.12 : 0), y + h / 2 - 0.12 - i * 0.045, 0.062],
        ...WHOLE,
      }),
    ),
    box(0xb3362c, [0.02, 0.02, 0.01], 0, { at: [x, y + h / 2 - 0.02, 0.064], ...WHOLE }),
  );

/** A board on two posts under a small roof, with a heading, a plan and papers on it; read from +z. */
export const noticeBoard = (): Shape =>
  joined(
    ...[-0.95, 0.95].map((x) => box(0x4b3a2a, [0.12, 2.3, 0.12], 0.01, { at: [x, 1.15, 0], ...WHOLE })),
    box(0x4b3a2a, [2, 1.3, 0.06], 0, { at: [0, 1.4, 0], ...WHOLE }),
    box(0xb79a6a, [1.84, 0.98, 0.02], 0, { at: [0, 1.28, 0.04], ...WHOLE }),
    box(0x2c4a44, [1.84, 0.22, 0.03], 0, { at: [0, 1.93, 0.04], ...WHOLE }),
    lettering(0xf4efdf, "NOTICES", { height: 0.13, at: [0, 1.93, 0.058] }),
    box(0x3a2e24, [2.5, 0.06, 0.5], 0, { at: [0, 2.36, 0.1], turn: [0.28, 0, 0], ...WHOLE }),
    sheet(-0.66, 1.42, 0.36, 0.5, 0xf6f3ea, 7),
    sheet(-0.22, 1.38, 0.36, 0.5, 0xf1e7b8, 6),
    sheet(-0.6, 0.96, 0.3, 0.28, 0xdfe8ee, 3),
    box(0xe9efe4, [0.8, 0.72, 0.008], 0, { at: [0.46, 1.28, 0.055], ...WHOLE }),
    ...[-0.2, 0.05, 0.24].map((y) => box(0xb9c2c6, [0.72, 0.035, 0.004], 0, { at: [0.46, 1.28 + y, 0.062], ...WHOLE })),
    ...[-0.18, 0.14].map((x) => box(0xb9c2c6, [0.035, 0.64, 0.004], 0, { at: [0.46 + x, 1.28, 0.063], ...WHOLE })),
    box(0x7fa06a, [0.2, 0.16, 0.004], 0, { at: [0.62, 1.45, 0.064], ...WHOLE }),
    cylinder(0xc4261c, 0.03, 0.03, 0.01, 10, { at: [0.4, 1.24, 0.066], turn: [Math.PI / 2, 0, 0], ...WHOLE }),
  );

/** A wheeled bin of 240 litres, its lid towards +z. */
export function wheelieBin(): Shape {
  const ring = (y: number, w: number, d: number): readonly Vec[] => [
    [-w, y, -d],
    [-w, y, d],
    [w, y, d],
    [w, y, -d],
  ];
  return joined(
    skin(0x3d4a42, [ring(0.06, 0.22, 0.26), ring(0.98, 0.28, 0.34)], 0.3, { ...WHOLE }),
    box(0x33403a, [0.62, 0.07, 0.78], 0.03, { at: [0, 1.01, 0], turn: [-0.04, 0, 0], ...WHOLE }),
    box(0x2b3630, [0.5, 0.05, 0.06], 0.02, { at: [0, 0.98, -0.42], ...WHOLE }),
    ...[-0.25, 0.25].map((x) =>
      cylinder(0x1b1d1e, 0.12, 0.12, 0.07, 12, { at: [x, 0.12, -0.26], turn: [0, 0, Math.PI / 2], ...WHOLE }),
    ),
    lettering(0xe9e6d8, "12", { height: 0.2, at: [0, 0.7, 0.325], turn: [-0.08, 0, 0] }),
  );
}

/** The bin lying in water, lid open, its upper side above the origin's level. */
export const binAfloat = (): Shape => placed(wheelieBin(), { at: [0, 0.12, -0.4], turn: [1.35, 0, 0.25] });
