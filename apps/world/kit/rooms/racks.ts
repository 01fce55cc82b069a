import { drawFrom } from "../noise.ts";
import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, pipe } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { patch, shining } from "./drawing.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const CABLES = [0x2f6fb0, 0xd9a53a, 0x3d8a4f, 0xc8472f] as const;
const HIGH = 2.05;

interface Unit {
  readonly y: number;
  readonly high: number;
}

/** The units of a rack from the floor up; the same for the same seed. */
function unitsOf(seed: number): readonly Unit[] {
  const draw = drawFrom(seed);
  const units: Unit[] = [];
  for (let y = 0.16; y < HIGH - 0.2;) {
    const high = draw() > 0.6 ? 0.178 : 0.089;
    if (draw() > 0.12) units.push({ y: y + high / 2, high });
    y += high;
  }
  return units;
}

/** A server rack 0.6 m wide and 1 m deep, facing +z, its lamps unlit. */
export function rack(seed: number): Fitting {
  const draw = drawFrom(seed + 50);
  const units = unitsOf(seed).map(({ y, high }, i) =>
    joined(
      box(i % 3 === 1 ? 0x5c646b : 0x2b3036, [0.48, high - 0.006, 0.02], 0, { at: [0, y, 0.475] }),
      as(
        joined(
          ...Array.from({ length: high > 0.1 ? 6 : 3 }, (_, k) =>
            box(0x15181b, [0.1, 0.02, 0.004], 0, {
              at: [-0.15 + (k % 3) * 0.115, y + (high > 0.1 ? (k < 3 ? 0.03 : -0.03) : 0), 0.486],
            }),
          ),
          ...[-0.225, 0.225].map((x) => box(0x9aa0a5, [0.014, high * 0.6, 0.016], 0, { at: [x, y, 0.49] })),
        ),
        { airy: true },
      ),
    ),
  );
  const cables = Array.from({ length: 4 }, (_, i) => {
    const [from, to] = [0.3 + draw() * 1.4, 0.3 + draw() * 1.4];
    const x = -0.258 + i * 0.006;
    return pipe(
      CABLES[i] ?? 0x2f6fb0,
      [
        [x + 0.06, from, 0.49],
        [x, (from + to) / 2 - 0.12, 0.52],
        [x + 0.05, to, 0.49],
      ],
      0.005,
      4,
      8,
      { airy: true },
    );
  });
  return fitting(
    joined(
      box(0x1b1e22, [0.6, HIGH, 0.94], 0.01, { at: [0, HIGH / 2, -0.02] }),
      ...[-0.275, 0.275].map((x) => box(0x24282d, [0.05, HIGH, 0.06], 0.006, { at: [x, HIGH / 2, 0.47] })),
      box(0x24282d, [0.6, 0.1, 0.06], 0.006, { at: [0, HIGH - 0.05, 0.47] }),
      box(0x24282d, [0.6, 0.1, 0.06], 0.006, { at: [0, 0.05, 0.47] }),
      box(0xe9e6dc, [0.16, 0.045, 0.004], 0, { at: [0, HIGH - 0.05, 0.503], airy: true }),
      ...units,
      ...cables,
    ),
    [0.6, 1],
  );
}

/** The lamps of a rack: `colour` says what a unit shows, or nothing for one that is off. */
export function rackLamps(seed: number, colour: (unit: number) => Vec | undefined): Shape {
  const top = colour(1);
  return joined(
    ...(top === undefined ? [] : [placed(shining(patch(top, [0, 0], 0.3, 0.025)), { at: [0, HIGH - 0.085, 0.502] })]),
    ...unitsOf(seed).flatMap(({ y }, i) => {
      const paint = colour(i);
      if (paint === undefined) return [];
      const spot = (x: number, tone: Vec, wide: number): Shape =>
        placed(shining(patch(tone, [0, 0], wide, 0.022)), { at: [x, y + 0.008, 0.489] });
      return [
        spot(0.16, paint, 0.05),
        spot(0.205, paint, 0.022),
        ...(i % 2 === 0 ? [spot(0.11, [0.1, 0.4, 0.75], 0.022)] : []),
      ];
    }),
  );
}

/** A lever behind glass in a frame on a wall at z = 0, and the sentence over it. */
export function emergencyLever(): Shape {
  return joined(
    box(0xc8241c, [0.46, 0.62, 0.04], 0.01, { at: [0, 1.4, 0.02] }),
    box(0xf1efe8, [0.36, 0.52, 0.02], 0.004, { at: [0, 1.4, 0.035] }),
    box(0x24282d, [0.12, 0.3, 0.04], 0.008, { at: [0, 1.36, 0.06] }),
    pipe(
      0x8f979c,
      [
        [0, 1.36, 0.09],
        [0, 1.44, 0.13],
        [0, 1.52, 0.14],
      ],
      0.014,
      8,
      4,
    ),
    box(0xc8241c, [0.18, 0.05, 0.05], 0.018, { at: [0, 1.55, 0.14], finish: "gloss" }),
    ...[-0.19, 0.19].map((x) => box(0xb7bcc0, [0.025, 0.56, 0.17], 0.004, { at: [x, 1.4, 0.1] })),
    ...[1.13, 1.67].map((y) => box(0xb7bcc0, [0.405, 0.025, 0.17], 0.004, { at: [0, y, 0.1] })),
    ...[-0.1, -0.06, 0.13].map((x, i) =>
      placed(patch(0xffffff, [0, 0], 0.012, 0.34), { at: [x, 1.4 + i * 0.03, 0.183], turn: [0, 0, -0.5] }),
    ),
  );
}

/** A ladder of steel under the ceiling with bundles of cables, along x. */
export const cableTray = (long: number, height: number): Shape =>
  joined(
    ...[-0.14, 0.14].map((z) => box(0xa9b0b4, [long, 0.05, 0.012], 0, { at: [0, height, z] })),
    ...Array.from({ length: Math.round(long / 0.4) }, (_, i) =>
      box(0xa9b0b4, [0.02, 0.012, 0.28], 0, { at: [-long / 2 + 0.2 + i * 0.4, height - 0.015, 0] }),
    ),
    ...CABLES.map((paint, i) => box(paint, [long, 0.03, 0.045], 0.01, { at: [0, height + 0.008, -0.1 + i * 0.06] })),
    ...[-long / 2 + 0.3, 0, long / 2 - 0.3].map((x) =>
      box(0x8b9297, [0.012, 0.3, 0.3], 0, { at: [x, height + 0.15, 0] }),
    ),
  );

/** A cooling unit as high as a rack, with a grille, a display and a pipe. */
export const cooler = (): Fitting =>
  fitting(
    joined(
      box(0xe3e5e4, [0.9, HIGH, 0.7], 0.015, { at: [0, HIGH / 2, 0] }),
      ...Array.from({ length: 12 }, (_, i) =>
        box(0x6f767b, [0.7, 0.016, 0.006], 0, { at: [0, 0.4 + i * 0.06, 0.352], airy: true }),
      ),
      box(0x2b3036, [0.3, 0.14, 0.012], 0.004, { at: [0, 1.6, 0.352] }),
      box([0.12, 0.5, 0.55], [0.2, 0.06, 0.004], 0, { at: [0, 1.61, 0.36], finish: "glow", airy: true }),
      pipe(
        0xb7bcc0,
        [
          [-0.35, HIGH, 0],
          [-0.35, HIGH + 0.4, 0],
          [-0.35, HIGH + 0.8, -0.1],
        ],
        0.05,
        8,
        4,
      ),
    ),
    [0.9, 0.72],
  );
