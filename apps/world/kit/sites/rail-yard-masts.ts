import { lettering } from "../lettering.ts";
import type { Lamp } from "../light.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { NORTH } from "./rail-yard-layout.ts";

const STEEL = 0x8a9094;
const DARK = 0x35393c;

/** A strut of square section between two places. */
function strut(paint: number, a: Vec, b: Vec, thick: number): Shape {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const length = Math.hypot(dx, dy, dz);
  return box(paint, [length, thick, thick], 0, {
    turn: [0, -Math.atan2(dz, dx), Math.asin(dy / length)],
    at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2],
    coarse: 6,
    fine: 0.6,
  });
}

/** A lattice column of four legs with braces, `tall` metres. */
function lattice(tall: number, half: number, step: number): Shape {
  const legs = [-1, 1].flatMap((sx) =>
    [-1, 1].map((sz) =>
      box(STEEL, [0.07, tall, 0.07], 0, { at: [sx * half, tall / 2, sz * half], coarse: 8, fine: 1 }),
    ),
  );
  const braces = Array.from({ length: Math.floor(tall / step) }, (_, i): readonly Shape[] => {
    const [low, high, s] = [i * step + 0.2, (i + 1) * step + 0.2, i % 2 === 0 ? 1 : -1];
    return [-1, 1].flatMap((k) => [
      strut(STEEL, [-half * s, low, k * half], [half * s, high, k * half], 0.04),
      strut(STEEL, [k * half, low, -half * s], [k * half, high, half * s], 0.04),
    ]);
  }).flat();
  return joined(...legs, ...braces, box(0x9a978f, [half * 4, 0.3, half * 4], 0, { at: [0, 0.1, 0] }));
}

const SPAN = { north: -23.2, south: -2.75, high: 7.3 } as const;

/** A portal over the four northern tracks that carries the contact wires. */
function portal(): Shape {
  const { north, south, high } = SPAN;
  const width = south - north;
  const bays = 10;
  const chords = [0, 0.6].map((up) =>
    box(STEEL, [0.1, 0.1, width], 0, { at: [0, high + up, (north + south) / 2], coarse: 8 }),
  );
  const zigzag = Array.from({ length: bays }, (_, i) => {
    const [z0, z1] = [north + (width * i) / bays, north + (width * (i + 1)) / bays];
    const [y0, y1] = i % 2 === 0 ? [high, high + 0.6] : [high + 0.6, high];
    return strut(STEEL, [0, y0, z0], [0, y1, z1], 0.05);
  });
  const posts = [north, south].map((z) => placed(lattice(high + 0.7, 0.17, 0.9), { at: [0, 0, z] }));
  const arms = NORTH.flatMap((z) => [
    box(STEEL, [0.06, 1.5, 0.06], 0, { at: [0, high - 0.75, z + 1.2] }),
    cylinder(0x6b3b2c, 0.07, 0.07, 0.4, 8, { at: [0, 6, z + 0.95], turn: [Math.PI / 2, 0, 0] }),
    strut(STEEL, [0, 6, z + 0.8], [0, 5.62, z], 0.04),
    strut(STEEL, [0, 6.6, z + 1.2], [0, 6.72, z], 0.04),
  ]);
  return joined(...chords, ...zigzag, ...posts, ...arms);
}

const PORTALS = [-110, -62, -12, 38, 88] as const;

/** The wire of one track from portal to portal: the contact wire, the sagging messenger and its droppers. */
function wires(z: number): Shape {
  return joined(
    ...PORTALS.slice(0, -1).flatMap((x0, i): readonly Shape[] => {
      const x1 = PORTALS[i + 1] ?? x0;
      const at = (t: number): number => x0 + (x1 - x0) * t;
      const sag = (t: number): number => 6.72 - 3.6 * 0.95 * t * (1 - t);
      const steps = 8;
      const messenger = Array.from({ length: steps }, (_, k) => {
        const [t, u] = [k / steps, (k + 1) / steps];
        return strut(DARK, [at(t), sag(t), z], [at(u), sag(u), z], 0.022);
      });
      const droppers = [0.125, 0.375, 0.625, 0.875].map((t) => strut(DARK, [at(t), 5.6, z], [at(t), sag(t), z], 0.014));
      return [strut(DARK, [x0, 5.6, z], [x1, 5.6, z], 0.026), ...messenger, ...droppers];
    }),
  ).map((one) => ({ ...one, airy: true }));
}

/** A colour-light signal on a mast, its lamps to the west; `lit` is the place of the lamp that burns, from above. */
function signal(lit: number, name: string): Shape {
  const paints = [0x2fae4e, 0xf0b43a, 0xe0301e] as const;
  const lamps = paints.map((paint, i) =>
    cylinder(i === lit ? paint : 0x171a1b, 0.1, 0.1, 0.06, 12, {
      at: [-0.16, 4.75 - i * 0.34, 0],
      turn: [0, 0, Math.PI / 2],
      finish: i === lit ? "glow" : "gloss",
    }),
  );
  const hoods = paints.map((_, i) => box(0x15171a, [0.24, 0.02, 0.24], 0, { at: [-0.24, 4.88 - i * 0.34, 0] }));
  return joined(
    cylinder(STEEL, 0.06, 0.075, 4.2, 10, { at: [0, 2.1, 0] }),
    box(0x15171a, [0.22, 1.2, 0.42], 0.03, { at: [-0.02, 4.41, 0] }),
    ...lamps,
    ...hoods,
    box(0xf2efe6, [0.03, 0.34, 0.34], 0, { at: [-0.09, 3.3, 0] }),
    lettering(0x15171a, name, { height: 0.18, at: [-0.11, 3.3, 0], turn: [0, -Math.PI / 2, 0] }),
    ...[-1, 1, 0].map((k) =>
      box(k === 0 ? 0xf2efe6 : 0xc22a20, [0.03, 0.3, 0.16], 0, { at: [-0.085, 2.5 + k * 0.3, 0] }),
    ),
    placed(box(0x9a978f, [0.5, 0.24, 0.5], 0, { at: [0, 0.08, 0] }), {}),
    ...Array.from({ length: 10 }, (_, i) => box(DARK, [0.02, 0.02, 0.34], 0, { at: [0.14, 0.7 + i * 0.32, 0] })),
  );
}

/** Where tape is drawn between two signal masts: the isolation line. */
export const LINE_X = -30;
export const LINE_MASTS = [-2.9, 2.9] as const;

/** Lamp towers: where they stand and how high. */
const TOWERS: readonly Vec[] = [
  [-41, 19, 24.4],
  [-26, 18, -24.6],
  [40, 18, 12.6],
  [62, 18, -25],
];

function tower(tall: number): Shape {
  const heads = Array.from({ length: 6 }, (_, i) => {
    const a = (i / 6) * Math.PI * 2;
    return placed(
      joined(
        box(DARK, [0.16, 0.4, 0.5], 0.02),
        box([0.95, 0.95, 0.86], [0.02, 0.34, 0.44], 0, { at: [0.085, 0, 0], finish: "gloss" }),
      ),
      { turn: [0, a, -0.6], at: [Math.cos(a) * 0.9, tall + 0.1, -Math.sin(a) * 0.9] },
    );
  });
  return joined(lattice(tall, 0.34, 1.8), cylinder(STEEL, 1, 1, 0.06, 12, { at: [0, tall - 0.15, 0] }), ...heads);
}

/** What the lamp towers and the gate give at night. */
export const yardLamps = (): readonly Lamp[] => [
  ...TOWERS.map(([x, y, z]): Lamp => ({ at: [x, y - 1, z], colour: [1.9, 1.75, 1.4], reach: 46 })),
  { at: [-79, 4.4, 4.6], colour: [2.1, 1.7, 1.1], reach: 15 },
  { at: [-74, 2.6, 5.2], colour: [1.2, 0.85, 0.45], reach: 6 },
  { at: [2, 4.2, 13.6], colour: [1.9, 1.5, 0.9], reach: 15 },
  { at: [26, 4.2, 13.6], colour: [1.9, 1.5, 0.9], reach: 15 },
  { at: [-30.6, 4, -2.9], colour: [0.5, 0.06, 0.04], reach: 5 },
];

/** Portals with wires, signals, lamp towers: all too thin to throw a shadow that one would see. */
export function masts(): Shape {
  return joined(
    ...PORTALS.map((x) => placed(portal(), { at: [x, 0, 0] })),
    ...NORTH.slice(1).map(wires),
    placed(signal(2, "N1"), { at: [LINE_X, 0, LINE_MASTS[0]] }),
    placed(signal(2, "S1"), { at: [LINE_X, 0, LINE_MASTS[1]] }),
    placed(signal(2, "N3"), { at: [-40, 0, -12.3] }),
    placed(signal(0, "N4"), { at: [-54, 0, -21.8] }),
    ...TOWERS.map(([x, y, z]) => placed(tower(y), { at: [x, 0, z] })),
  ).map((one) => ({ ...one, airy: true }));
}

/** The roll of tape and its posts, laid ready at the foot of a mast before anybody has drawn the line. */
export const tapeReady = (): Shape =>
  joined(
    ...[0, 0.1].map((d) =>
      cylinder(0xe7e4db, 0.02, 0.02, 1.1, 8, {
        at: [LINE_X - 0.7, 0.05 + d * 0.3, LINE_MASTS[1] + d],
        turn: [0, d, Math.PI / 2],
      }),
    ),
    cylinder(0xd2301f, 0.11, 0.11, 0.08, 16, { at: [LINE_X - 0.5, 0.07, LINE_MASTS[1] - 0.4] }),
    cylinder(0xf4f1e8, 0.04, 0.04, 0.084, 10, { at: [LINE_X - 0.5, 0.07, LINE_MASTS[1] - 0.4] }),
  );

/** Tape across the lane and the tracks beside it, at 1 m, with its posts. */
export function isolationTape(): Shape {
  const places: readonly number[] = [-12.2, -7.5, LINE_MASTS[0], LINE_MASTS[1], 7.5, 12.2];
  const posts = [places[0] ?? 0, places[1] ?? 0, 7.5, 12.2].map((z) =>
    joined(
      cylinder(0xe7e4db, 0.02, 0.02, 1.1, 8, { at: [LINE_X, 0.55, z] }),
      cylinder(0x26282b, 0.17, 0.19, 0.06, 12, { at: [LINE_X, 0.03, z] }),
    ),
  );
  const bands = places.slice(0, -1).flatMap((z0, i): readonly Shape[] => {
    const z1 = places[i + 1] ?? z0;
    const count = Math.round((z1 - z0) / 0.26);
    return Array.from({ length: count }, (_, k) => {
      const [t, u] = [k / count, (k + 1) / count];
      const drop = (v: number): number => 1.02 - 0.3 * v * (1 - v);
      const [a, b] = [z0 + (z1 - z0) * t, z0 + (z1 - z0) * u];
      const paint = k % 2 === 0 ? 0xd2301f : 0xf4f1e8;
      return box(paint, [0.006, 0.08, b - a + 0.004], 0, {
        at: [LINE_X, drop((t + u) / 2), (a + b) / 2],
        turn: [Math.atan2(drop(t) - drop(u), b - a), 0, 0],
        airy: true,
        coarse: 3,
      });
    });
  });
  return joined(...posts, ...bands, knot(LINE_MASTS[0]), knot(LINE_MASTS[1]));
}

const knot = (z: number): Shape =>
  pipe(
    0xd2301f,
    [
      [LINE_X - 0.09, 1.02, z],
      [LINE_X - 0.1, 0.8, z + 0.03],
      [LINE_X - 0.08, 0.55, z + 0.01],
    ],
    0.02,
    4,
    6,
  );
