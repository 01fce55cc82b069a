import { joined, piece, placed } from "../shape.ts";
import type { Corner, Shape, Triangle } from "../shape.ts";
import { ball, box, capsule, cylinder, linear, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const STEEL = 0xb7bcc0;
const LINEN = 0xf2f0ea;

const castor = (x: number, z: number): Shape =>
  cylinder(0x2a2d30, 0.06, 0.06, 0.04, 10, { at: [x, 0.06, z], turn: [0, 0, Math.PI / 2] });

/** The side rail of a bed: two bars on three posts. */
const bedRail = (side: number, high: number): Shape =>
  joined(
    ...[0, 0.16].map((up) =>
      pipe(
        STEEL,
        [
          [side * 0.49, high + up, -0.5],
          [side * 0.49, high + up, 0.1],
          [side * 0.49, high + up, 0.6],
        ],
        0.014,
        6,
        2,
      ),
    ),
    ...[-0.5, 0.05, 0.6].map((z) => cylinder(STEEL, 0.012, 0.012, 0.34, 6, { at: [side * 0.49, high, z] })),
  );

/** Somebody asleep under the blanket: a head on the pillow, a body that lifts the cloth. */
const sleeper = (hair: Paint, skin: Paint): Shape =>
  joined(
    ball(skin, 0.1, { at: [0.02, 0.76, -0.72], scale: [0.86, 0.95, 1.15] }, 14, 10),
    ball(hair, 0.106, { at: [0.012, 0.765, -0.755], scale: [0.88, 0.92, 1.02] }, 12, 9),
    ball(skin, 0.02, { at: [0.025, 0.855, -0.69], scale: [0.7, 0.8, 1.2] }, 6, 5),
    capsule(0xcfe0e6, 0.17, 0.4, { at: [0, 0.68, -0.25], turn: [Math.PI / 2, 0, 0], scale: [1.25, 1, 0.72] }, 12),
    capsule(0x9fc0cf, 0.13, 0.72, { at: [0, 0.66, 0.38], turn: [Math.PI / 2, 0, 0], scale: [1.5, 1, 0.75] }, 12),
    capsule(skin, 0.042, 0.36, { at: [0.29, 0.7, -0.18], turn: [Math.PI / 2, 0, 0.12] }, 8),
  );

/** A hospital bed with its head at -z; the mattress is at 0.62 m. `patient` lies in it. */
export function hospitalBed(patient?: { readonly hair: Paint; readonly skin: Paint }): Fitting {
  return fitting(
    joined(
      ...[-0.38, 0.38].flatMap((x) => [-0.85, 0.85].map((z) => castor(x, z))),
      box(0x6f767b, [0.8, 0.1, 1.9], 0.02, { at: [0, 0.2, 0] }),
      ...[-0.45, 0.45].map((z) => box(0x8b9297, [0.5, 0.3, 0.12], 0.02, { at: [0, 0.35, z] })),
      box(0xd5d9da, [0.96, 0.06, 2.04], 0.015, { at: [0, 0.49, 0] }),
      box(0x6a8fa3, [0.9, 0.12, 1.98], 0.04, { at: [0, 0.57, 0] }),
      box(LINEN, [0.92, 0.02, 1.98], 0.008, { at: [0, 0.632, 0] }),
      box(0xfbfaf6, [0.6, 0.11, 0.38], 0.05, { at: [0, 0.67, -0.76], turn: [-0.12, 0, 0] }),
      ...(patient ? [sleeper(patient.hair, patient.skin)] : []),
      box(0x9fc0cf, [0.99, 0.035, 1.25], 0.015, { at: [0, 0.65, 0.37] }),
      box(LINEN, [0.995, 0.038, 0.18], 0.015, { at: [0, 0.652, -0.24] }),
      box(0xdfe3e2, [0.96, 0.5, 0.04], 0.02, { at: [0, 0.78, -1.06] }),
      box(0xdfe3e2, [0.96, 0.4, 0.04], 0.02, { at: [0, 0.68, 1.06] }),
      box(0x4d87a8, [0.5, 0.1, 0.006], 0, { at: [0, 0.9, -1.037], airy: true }),
      bedRail(-1, 0.72),
      bedRail(1, 0.72),
      box(0x30343a, [0.18, 0.09, 0.03], 0.008, { at: [0.2, 0.9, 1.09] }),
    ),
    [1.02, 2.16],
  );
}

/** A trolley for patients, narrower and higher than a bed, its head raised. */
export function patientTrolley(): Fitting {
  return fitting(
    joined(
      ...[-0.27, 0.27].flatMap((x) => [-0.75, 0.75].map((z) => placed(castor(0, 0), { at: [x, 0.02, z], scale: 1.3 }))),
      box(0x4f575d, [0.5, 0.1, 1.6], 0.02, { at: [0, 0.24, 0] }),
      ...[-0.42, 0.42].map((z) => cylinder(STEEL, 0.06, 0.07, 0.42, 12, { at: [0, 0.48, z] })),
      box(0xc9cdd0, [0.68, 0.05, 1.98], 0.015, { at: [0, 0.7, 0] }),
      box(0x2f4f63, [0.64, 0.09, 1.3], 0.03, { at: [0, 0.77, 0.32] }),
      box(0x2f4f63, [0.64, 0.09, 0.72], 0.03, { at: [0, 0.87, -0.62], turn: [0.42, 0, 0] }),
      box(0xfbfaf6, [0.46, 0.09, 0.3], 0.04, { at: [0, 1.04, -0.78], turn: [0.42, 0, 0] }),
      box(LINEN, [0.66, 0.025, 0.9], 0.01, { at: [0, 0.825, 0.4] }),
      placed(bedRail(-1, 0.86), { scale: [0.7, 1, 0.9] }),
      placed(bedRail(1, 0.86), { scale: [0.7, 1, 0.9] }),
      pipe(
        STEEL,
        [
          [-0.3, 0.75, 0.98],
          [-0.28, 0.95, 1.1],
          [0.28, 0.95, 1.1],
          [0.3, 0.75, 0.98],
        ],
        0.014,
        6,
        10,
      ),
      cylinder(0x1d7a3a, 0.06, 0.06, 0.42, 10, { at: [0, 0.36, -0.1], turn: [Math.PI / 2, 0, 0] }),
    ),
    [0.72, 2.1],
  );
}

/** A drip stand with two bags and a pump. */
export const dripStand = (): Shape =>
  joined(
    ...Array.from({ length: 5 }, (_, i) => {
      const a = (i / 5) * Math.PI * 2;
      return box(STEEL, [0.28, 0.025, 0.03], 0.008, {
        at: [Math.cos(a) * 0.14, 0.07, Math.sin(a) * 0.14],
        turn: [0, -a, 0],
      });
    }),
    cylinder(STEEL, 0.014, 0.016, 1.9, 8, { at: [0, 1.02, 0] }),
    pipe(
      STEEL,
      [
        [-0.14, 1.94, 0],
        [-0.1, 1.9, 0],
        [0, 1.97, 0],
        [0.1, 1.9, 0],
        [0.14, 1.94, 0],
      ],
      0.008,
      5,
      12,
    ),
    box(0xdcebf0, [0.11, 0.2, 0.04], 0.018, { at: [-0.12, 1.78, 0], finish: "gloss" }),
    box(0xe9dfc0, [0.1, 0.17, 0.04], 0.018, { at: [0.12, 1.79, 0], finish: "gloss" }),
    pipe(
      0xd4e2e6,
      [
        [-0.12, 1.68, 0],
        [-0.1, 1.4, 0.03],
        [-0.03, 1.25, 0.06],
        [0.04, 1.05, 0.1],
      ],
      0.004,
      4,
      10,
    ),
    box(0xe6e8e8, [0.14, 0.2, 0.12], 0.015, { at: [0, 1.2, 0.07] }),
    box([0.1, 0.5, 0.3], [0.09, 0.04, 0.004], 0, { at: [0, 1.25, 0.132], finish: "glow", airy: true }),
    ...[0.02, 0.06, 0.1].map((dy) =>
      box(0x4f8fb0, [0.07, 0.016, 0.004], 0, { at: [0, 1.13 + dy * 0.7, 0.132], airy: true }),
    ),
  );

/** A curtain hanging in folds from a rail along x, `wide` metres, seen from both sides. */
export function curtain(wide: number, paint: Paint, top = 2.25): Shape {
  const c = linear(paint);
  const folds = Math.round(wide / 0.07);
  const at = (i: number, y: number): Vec => [
    (i / folds - 0.5) * wide,
    y,
    (i % 2 === 0 ? 0.035 : -0.035) * (y > 1 ? 0.8 : 1.1),
  ];
  const corner = (i: number, y: number, back: boolean): Corner => ({
    p: at(i, y),
    n: [(i % 2 === 0 ? 0.5 : -0.5) * (back ? -1 : 1), 0, back ? -0.86 : 0.86],
    c: times(c, i % 2 === 0 ? 1.05 : 0.82),
  });
  const triangles = [false, true].flatMap((back) =>
    Array.from({ length: folds }, (_, i): readonly Triangle[] => {
      const [a, b, d, e] = [
        corner(i, 0.35, back),
        corner(i + 1, 0.35, back),
        corner(i + 1, top, back),
        corner(i, top, back),
      ];
      return back
        ? [
            [b, a, e],
            [b, e, d],
          ]
        : [
            [a, b, d],
            [a, d, e],
          ];
    }).flat(),
  );
  return joined(
    piece(triangles, "matte", { coarse: 3, fine: 1 }),
    box(0xdfe2e2, [wide + 0.04, 0.03, 0.035], 0.006, { at: [0, top + 0.02, 0] }),
  );
}

/** The panel over a bed's head at a wall at z = 0: oxygen, suction, sockets, a reading lamp, a call button. */
export function bedHead(): Shape {
  return joined(
    box(0xd8dedd, [1.5, 0.22, 0.06], 0.01, { at: [0, 1.3, 0.03] }),
    box([1, 0.93, 0.78], [0.6, 0.03, 0.06], 0, { at: [-0.1, 1.43, 0.04], finish: "glow", airy: true }),
    ...[
      [-0.55, 0x2f6fb0],
      [-0.4, 0xe0c23a],
      [-0.25, 0x2f8a4f],
    ].map(([x = 0, paint = 0]) =>
      joined(
        cylinder(paint, 0.036, 0.036, 0.02, 12, { at: [x, 1.3, 0.068], turn: [Math.PI / 2, 0, 0], airy: true }),
        cylinder(0x20242a, 0.014, 0.014, 0.022, 8, { at: [x, 1.3, 0.07], turn: [Math.PI / 2, 0, 0], airy: true }),
      ),
    ),
    ...[0.1, 0.28, 0.46].map((x) => box(0xf5f5f0, [0.1, 0.1, 0.01], 0.003, { at: [x, 1.3, 0.063], airy: true })),
    box(0xc8392e, [0.05, 0.08, 0.02], 0.006, { at: [0.64, 1.3, 0.065], airy: true }),
    pipe(
      0x8fd0c0,
      [
        [-0.55, 1.3, 0.09],
        [-0.52, 1.1, 0.12],
        [-0.4, 0.95, 0.2],
        [-0.3, 0.85, 0.4],
      ],
      0.006,
      5,
      10,
    ),
  );
}

/** A small cabinet beside a bed with a glass, flowers and a card. */
export const bedCabinet = (flower: Paint): Fitting =>
  fitting(
    joined(
      box(0xd7c6a6, [0.44, 0.72, 0.44], 0.012, { at: [0, 0.43, 0] }),
      box(0xc4b08c, [0.4, 0.2, 0.012], 0.004, { at: [0, 0.66, 0.222] }),
      box(0x6f7479, [0.1, 0.014, 0.02], 0.004, { at: [0, 0.68, 0.235] }),
      box(0xc4b08c, [0.4, 0.4, 0.012], 0.004, { at: [0, 0.32, 0.222] }),
      cylinder(0x9fc8d8, 0.04, 0.03, 0.14, 10, { at: [-0.1, 0.86, -0.08], finish: "gloss" }),
      ...[0, 1, 2, 3, 4].map((i) =>
        ball(
          flower,
          0.035,
          { at: [-0.1 + Math.cos(i * 1.3) * 0.06, 1.02 + (i % 2) * 0.04, -0.08 + Math.sin(i * 1.3) * 0.06] },
          7,
          5,
        ),
      ),
      ...[0, 1, 2].map((i) =>
        cylinder(0x3d6b35, 0.004, 0.004, 0.16, 4, {
          at: [-0.1 + i * 0.02, 0.95, -0.08],
          turn: [0.1 * i, 0, 0.15 * (i - 1)],
        }),
      ),
      cylinder(0xd9e8ee, 0.032, 0.028, 0.1, 10, { at: [0.1, 0.84, 0.08], finish: "gloss" }),
      box(0xf1d9d0, [0.12, 0.16, 0.004], 0, { at: [0.12, 0.87, -0.1], turn: [-0.2, -0.3, 0] }),
    ),
    [0.46, 0.46],
  );
