import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { patch, shining, words } from "./drawing.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const EXHAUST: readonly { readonly paint: number; readonly through: readonly Vec[]; readonly radius: number }[] = [
  {
    paint: 0x6f5a4a,
    through: [
      [-0.95, 1.06, 0.42],
      [0, 1.06, 0.42],
      [0.75, 1.06, 0.42],
      [0.95, 1.3, 0.42],
    ],
    radius: 0.06,
  },
  {
    paint: 0x8d9297,
    through: [
      [0.95, 1.25, 0.42],
      [0.95, 2.2, 0.42],
      [0.9, 3.0, 0.3],
    ],
    radius: 0.1,
  },
];

/** What the engine turns: a drum with flanges. */
const alternator = (): Shape =>
  joined(
    cylinder(0x3f6f52, 0.42, 0.42, 1.0, 20, { at: [1.15, 0.72, 0], turn: [0, 0, Math.PI / 2] }),
    ...[1.62, 0.7].map((x) =>
      cylinder(0x2f5a41, 0.44, 0.44, 0.08, 20, { at: [x, 0.72, 0], turn: [0, 0, Math.PI / 2] }),
    ),
  );

/** A diesel engine with its alternator on a frame, along x, its exhaust going up. */
export function generator(paint: Paint): Fitting {
  const cylinders = Array.from({ length: 6 }, (_, i) =>
    joined(
      box(paint, [0.2, 0.2, 0.34], 0.03, { at: [-0.85 + i * 0.26, 1.22, 0] }),
      cylinder(0x3c4146, 0.03, 0.03, 0.06, 8, { at: [-0.85 + i * 0.26, 1.34, 0.08] }),
      pipe(
        0x8b9297,
        [
          [-0.85 + i * 0.26, 1.2, 0.18],
          [-0.85 + i * 0.26, 1.1, 0.34],
          [-0.8 + i * 0.26, 1.06, 0.4],
        ],
        0.035,
        6,
        4,
      ),
    ),
  );
  return fitting(
    joined(
      box(0x2b3036, [3.4, 0.16, 0.9], 0.02, { at: [0, 0.1, 0] }),
      box(paint, [1.8, 0.72, 0.66], 0.05, { at: [-0.2, 0.72, 0] }),
      ...cylinders,
      ...EXHAUST.map((one) => pipe(one.paint, one.through, one.radius, 10, 8)),
      alternator(),
      box(0x24282d, [0.12, 1.1, 0.86], 0.02, { at: [-1.38, 0.82, 0] }),
      ...Array.from({ length: 9 }, (_, i) =>
        box(0x5c646b, [0.02, 0.98, 0.04], 0, { at: [-1.45, 0.82, -0.36 + i * 0.09], airy: true }),
      ),
      cylinder(0xd9a53a, 0.11, 0.11, 0.3, 14, { at: [-0.9, 0.62, 0.42] }),
      cylinder(0xf0ede4, 0.11, 0.11, 0.3, 14, { at: [-0.6, 0.62, 0.42] }),
      box(0xd9dcdb, [0.46, 0.56, 0.16], 0.015, { at: [0.4, 1.35, -0.3] }),
    ),
    [3.5, 1],
  );
}

/** A day tank with a glass on its front at +z and a red line at a fifth of it. */
export const dayTank = (): Shape =>
  joined(
    box(0x9fa7ab, [1.5, 1.2, 0.8], 0.04, { at: [0, 1.25, 0] }),
    ...[-0.6, 0.6].flatMap((x) => [-0.28, 0.28].map((z) => box(0x55595e, [0.1, 0.66, 0.1], 0, { at: [x, 0.33, z] }))),
    box(0x24282d, [0.16, 1.0, 0.05], 0.01, { at: [0.45, 1.25, 0.42] }),
    ...[0.74, 1.76].map((y) => box(0xb98a3a, [0.12, 0.06, 0.08], 0.01, { at: [0.45, y, 0.44] })),
    ...Array.from({ length: 9 }, (_, i) =>
      placed(patch(0xf2efe6, [0, 0], i % 4 === 0 ? 0.05 : 0.03, 0.006), { at: [0.37, 0.85 + i * 0.1, 0.4455] }),
    ),
    placed(patch(0xc8241c, [0, 0], 0.24, 0.014, 3), { at: [0.42, 0.97, 0.449] }),
    placed(words(0x1c222b, "DAY TANK", [0, 0], 0.1), { at: [-0.3, 1.55, 0.401] }),
    placed(words(0xb5221b, "DIESEL", [0, 0], 0.08), { at: [-0.3, 1.38, 0.401] }),
    pipe(
      0xb98a3a,
      [
        [-0.75, 0.8, 0.2],
        [-1.1, 0.7, 0.3],
        [-1.4, 0.3, 0.4],
      ],
      0.035,
      8,
      6,
    ),
  );

/** The fuel in the tank's glass. */
export const fuelColumn = (level: number): Shape =>
  joined(
    placed(patch(level <= 0.2 ? 0xd9622a : 0xd9a53a, [0, 0], 0.05, 0.9 * level), {
      at: [0.45, 0.8 + 0.45 * level, 0.4475],
    }),
    placed(patch(0xe8edf0, [0, 0], 0.05, 0.9 * (1 - level)), { at: [0.45, 1.7 - 0.45 * (1 - level), 0.4475] }),
  );

/** A cabinet of switches with lamps and dials, its back at z = 0. */
export function switchboard(on: boolean): Shape {
  return joined(
    ...[0, 1, 2].map((i) =>
      joined(
        ...[0, 1].map((k) =>
          placed(
            shining(
              patch(
                on === (k === 0) ? (k === 0 ? [0.1, 0.65, 0.2] : [0.8, 0.08, 0.05]) : [0.05, 0.05, 0.05],
                [0, 0],
                0.05,
                0.05,
              ),
            ),
            { at: [(i - 1) * 0.82 - 0.1 + k * 0.2, 1.35, 0.504] },
          ),
        ),
        placed(joined(patch(0xf6f4ec, [0, 0], 0.2, 0.14), patch(0x15171a, [on ? 0.03 : -0.06, -0.01], 0.006, 0.1, 3)), {
          at: [(i - 1) * 0.82, 1.65, 0.502],
        }),
      ),
    ),
  );
}

export const switchCabinets = (): Fitting => ({
  ...fitting(
    joined(
      ...[0, 1, 2].map((i) =>
        joined(
          box(0x8f9a9a, [0.8, 2.0, 0.5], 0.012, { at: [(i - 1) * 0.82, 1, 0.25] }),
          box(0x24282d, [0.05, 0.18, 0.03], 0.008, { at: [(i - 1) * 0.82 + 0.32, 1.05, 0.51] }),
          box(0x2b3036, [0.24, 0.18, 0.01], 0, { at: [(i - 1) * 0.82, 1.65, 0.498], airy: true }),
          placed(words(0x1c222b, ["MAINS", "G 1", "G 2"][i] ?? "", [0, 0], 0.06), {
            at: [(i - 1) * 0.82, 1.86, 0.502],
          }),
        ),
      ),
    ),
  ),
  solids: [{ x: 0, z: 0.25, halfX: 1.24, halfZ: 0.27, turn: 0 }],
});
