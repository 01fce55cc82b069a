import { as, bent, bothSides, divided, joined, painted } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, slab } from "./solids.ts";
import {
  checks,
  GLASS,
  LAMP,
  lightBar,
  numberPlate,
  onEnd,
  onSides,
  seam,
  TAIL,
  TRIM,
  wheels,
} from "./vehicle-parts.ts";
import type { Vehicle } from "./vehicle-parts.ts";
import { hex, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";
import { noise } from "./noise.ts";

const HALF = 0.89;

/** Rounds the body in plan and draws the sides in towards the roof. */
function curved([x, y, z]: Vec): Vec {
  const nose = 0.13 * smooth(1.3, 2.25, x) ** 1.6 + 0.09 * smooth(-1.5, -2.25, x) ** 1.6;
  const roof = 0.2 * smooth(0.9, 1.5, y) + 0.02 * smooth(0.6, 0.9, y);
  const belly = 0.05 * smooth(0.55, 0.25, y);
  const bow = 0.07 * (1 - (z / HALF) ** 2) * smooth(1.9, 2.2, Math.abs(x)) * Math.sign(x);
  return [x + bow, y, z * (1 - nose - roof - belly)];
}

export type CarStyle = {
  readonly paint: number;
  readonly estate?: boolean;
  readonly number: string;
  readonly trim?: number;
  /** The headlamps burn. */
  readonly lit?: boolean;
};

const fitted = (shape: Shape): Shape => bent(divided(shape, 0.34), curved, 0.82);

/** The pillars between the windows, on both sides. */
function pillars(paint: number, estate: boolean, tail: number): Shape {
  const post = (x0: number, x1: number, w: number): Shape =>
    slab(
      paint,
      [
        [x0, 0.96],
        [x0 + w, 0.96],
        [x1 + w, 1.45],
        [x1, 1.45],
      ],
      0.05,
      0.01,
      { at: [0, 0, HALF - 0.028], finish: "gloss" },
    );
  return bothSides(
    joined(
      post(1.02, 0.32, 0.085),
      post(-0.36, -0.4, 0.09),
      post(estate ? -1.32 : -1.2, estate ? -1.28 : -0.98, 0.12),
      post(tail - 0.12, estate ? -1.66 : -1.16, estate ? 0.14 : 0.1),
    ),
  );
}

function roofOf(paint: number, estate: boolean): Shape {
  return slab(
    paint,
    [
      [0.42, 1.4],
      [0.34, 1.45],
      [-0.05, 1.492],
      [estate ? -1.55 : -1.08, 1.475],
      [estate ? -1.7 : -1.24, 1.415],
      [-0.3, 1.43],
    ],
    HALF * 2 - 0.02,
    0.03,
    { finish: "gloss", coarse: 0.5 },
  );
}

function shell({ paint, estate = false }: CarStyle): Shape {
  const tail = estate ? -2.02 : -1.72;
  const lower = slab(
    paint,
    [
      [-2.1, 0.3],
      ...arch(-1.36, 0.34, 0.385, 0.27),
      ...arch(1.38, 0.34, 0.385, 0.27),
      [2.08, 0.27],
      [2.2, 0.4],
      [2.22, 0.6],
      [2.06, 0.75],
      [1.55, 0.88],
      [1.02, 0.97],
      [-1.5, 1],
      [-2.1, 0.99],
      [-2.2, 0.82],
      [-2.2, 0.44],
    ],
    HALF * 2,
    0.05,
    { finish: "gloss", coarse: 0.6, fine: 0.1 },
  );
  const house = slab(
    GLASS,
    [
      [1.08, 0.95],
      [0.36, 1.41],
      [-0.05, 1.46],
      [estate ? -1.55 : -1.1, 1.44],
      [tail - 0.12, 0.98],
    ],
    HALF * 2 - 0.04,
    0.05,
    { finish: "glass", coarse: 0.3, fine: 0.12 },
  );
  return joined(lower, house, roofOf(paint, estate), pillars(paint, estate, tail));
}

function details(style: CarStyle): Shape {
  const z = HALF + 0.004;
  const sides = bothSides(
    joined(
      seam(0.98, 0.36, 1, 0.95, z),
      seam(-0.36, 0.34, -0.36, 0.96, z),
      seam(-1.06, 0.72, -1.2, 0.97, z),
      seam(-0.94, 0.34, 0.94, 0.34, z),
      seam(-2.1, 0.9, 2, 0.72, z, 0.008),
      box(TRIM, [1.94, 0.1, 0.03], 0.01, { at: [0.01, 0.31, HALF - 0.008] }),
      box(style.trim ?? style.paint, [0.17, 0.025, 0.025], 0.01, { at: [-0.16, 0.82, HALF + 0.006] }),
      box(style.trim ?? style.paint, [0.17, 0.025, 0.025], 0.01, { at: [-0.98, 0.84, HALF + 0.006] }),
      box(style.lit ? [1, 0.93, 0.74] : LAMP, [0.34, 0.12, 0.26], 0.05, {
        at: [2.07, 0.675, 0.66],
        turn: [0, 0.18, -0.28],
        finish: style.lit ? "glow" : "gloss",
      }),
      box(style.lit ? [0.9, 0.06, 0.04] : TAIL, [0.12, 0.2, 0.24], 0.04, {
        at: [-2.17, 0.86, 0.7],
        finish: style.lit ? "glow" : "gloss",
      }),
      box(0x1f2225, [0.3, 0.14, 0.3], 0.05, { at: [2.03, 0.655, 0.66], turn: [0, 0.18, -0.28] }),
      box(0xe8893a, [0.05, 0.06, 0.14], 0.02, { at: [2.2, 0.5, 0.66] }),
      box(0xc9c7c0, [0.03, 0.05, 0.12], 0.01, { at: [2.2, 0.42, 0.66] }),
    ),
  );
  const ends = joined(
    box(TRIM, [0.08, 0.12, 0.9], 0.03, { at: [2.19, 0.62, 0] }),
    box(TRIM, [0.1, 0.16, 1.3], 0.03, { at: [2.15, 0.4, 0] }),
    box(0x9ba0a5, [0.03, 0.02, 0.82], 0.005, { at: [2.235, 0.64, 0] }),
    box(TRIM, [0.1, 0.2, 1.4], 0.04, { at: [-2.16, 0.45, 0] }),
    numberPlate(style.number, [2.215, 0.44, 0], true),
    numberPlate(style.number, [-2.225, 0.66, 0], false),
  );
  const under = box(0x121315, [3.9, 0.12, 1.4], 0.03, { at: [0, 0.28, 0] });
  const mirror = bothSides(
    joined(
      box(style.paint, [0.1, 0.13, 0.17], 0.04, { at: [0.86, 1.02, 0.92], finish: "gloss" }),
      box([0.2, 0.26, 0.32], [0.01, 0.1, 0.13], 0, { at: [0.808, 1.02, 0.92], finish: "glass" }),
      box(TRIM, [0.05, 0.03, 0.1], 0, { at: [0.88, 0.97, 0.82] }),
    ),
  );
  const wells = bothSides(
    joined(...[-1.36, 1.38].map((x) => box(0x0c0d0e, [0.74, 0.5, 0.3], 0.1, { at: [x, 0.42, 0.62] }))),
  );
  return joined(bent(sides, curved, 0.82), bent(divided(ends, 0.35), curved, 0.82), under, mirror, wells);
}

/** A car of 4.4 m. */
const car = (style: CarStyle): Shape =>
  joined(fitted(shell(style)), details(style), wheels([-1.36, 1.38], 1.74, 0.33, 0.22));

/** A car with its front or back stove in, bonnet buckled, glass starred and paint scraped. */
export function wreckedCar(style: CarStyle, front: boolean): Shape {
  const sign = front ? 1 : -1;
  const crush = ([x, y, z]: Vec): Vec => {
    const t = smooth(0.7, 2.2, x * sign);
    const jag = (noise(z * 5 + 3, y * 6, 8) - 0.5) * 0.34 + (noise(z * 13, x * 9, 9) - 0.5) * 0.1;
    const lean = 0.32 * smooth(-0.9, 0.9, z * 0.9);
    const ridge = 0.2 * Math.exp(-(((x * sign - 1.25) / 0.28) ** 2)) * smooth(0.8, 0.95, y);
    return [x - sign * t * (0.28 + lean + jag), y + ridge - 0.05 * t, z * (1 + 0.04 * t) + jag * 0.25 * t];
  };
  const dirt = hex(0x33302c);
  const body = painted(bent(joined(divided(fitted(shell(style)), 0.34), details(style)), crush, 0.86), (p, _n, c) => {
    const scrape = smooth(0.56, 0.66, noise(p[0] * 4, p[1] * 7 + p[2] * 3, 4)) * smooth(0.8, 1.8, p[0] * sign);
    const starred = c[0] < 0.02 && noise(p[0] * 14, p[1] * 14 + p[2] * 14, 6) > 0.62 && p[0] * sign > 0;
    if (starred) return hex(0x9fb0b5);
    return [c[0] + (dirt[0] - c[0]) * scrape, c[1] + (dirt[1] - c[1]) * scrape, c[2] + (dirt[2] - c[2]) * scrape];
  });
  return joined(as(body, { coarse: 0.6, fine: 0.14 }), wheels([-1.36, 1.38], 1.74, 0.33, 0.22));
}

/** A police car in chequered yellow and blue. */
export function policeCar(): Vehicle {
  const style: CarStyle = { paint: 0xeef0f0, estate: true, number: "PD 41-07" };
  const paints: readonly [number, number] = [0x1c3f9e, 0xe9d21f];
  const z = HALF + 0.003;
  const livery = bothSides(
    joined(
      checks(paints, -1.95, 1.95, 0.735, 1, [0.39, 0.2], z),
      checks([paints[1], paints[0]], -0.78, 0.78, 0.535, 1, [0.39, 0.2], z),
    ),
  );
  const words = joined(
    bent(divided(onSides(0x16348a, "POLICE", 0.15, 0.02, 0.435, z + 0.004), 0.12), curved),
    bent(divided(onEnd(0x16348a, "POLICE", 0.12, [-2.206, 0.885, 0], false), 0.1), curved, -1),
  );
  const bonnet = bent(divided(placedFlat(0x16348a, "POLICE"), 0.1), ([x, y, zz]) => [x, y, zz]);
  const bar = lightBar(-0.25, 1.49, 0.58);
  const aerials = [
    box(TRIM, [0.012, 0.5, 0.012], 0, { at: [-1.2, 1.7, 0.2] }),
    box(TRIM, [0.012, 0.34, 0.012], 0, { at: [-1.35, 1.62, -0.2] }),
    box(TRIM, [0.14, 0.03, 0.1], 0.01, { at: [-0.75, 1.5, 0] }),
  ].flat();
  const body = joined(car(style), bent(divided(livery, 0.2), curved), words, bonnet, aerials, bar.body);
  return { body, lightA: bar.lightA, lightB: bar.lightB };
}

/** The word on the sloping bonnet, to be read from the front. */
function placedFlat(paint: number, word: string): Shape {
  const flat = onEnd(paint, word, 0.2, [0, 0, 0], true);
  return bent(
    flat,
    ([, y, z]) => {
      const x = 1.52 - y;
      return [x, 0.895 - (x - 1.5) * 0.2 + 0.006, z];
    },
    -1,
  );
}
