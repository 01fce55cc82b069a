import { bothWays } from "./head.ts";
import { laid, strip } from "./laid.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { faceAt, SKULL } from "./skull.ts";
import { hex, mix, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

export const MOODS = ["calm", "talking", "worried", "pain", "gasping", "closed"] as const;
export type Mood = (typeof MOODS)[number];

interface Features {
  /** How wide the eye is open: 1 is at rest. */
  readonly eye: number;
  /** The inner end of the brow over where it rests, in metres, and the whole brow. */
  readonly inner: number;
  readonly brow: number;
  /** Half the width of the mouth, how far it is open, and its corners over its middle. */
  readonly mouth: number;
  readonly open: number;
  readonly corner: number;
  readonly teeth: boolean;
}

const SETS: Readonly<Record<Mood, Features>> = {
  calm: { eye: 1, inner: 0, brow: 0, mouth: 0.0225, open: 0, corner: 0.0012, teeth: false },
  talking: { eye: 1.02, inner: 0.001, brow: 0.0015, mouth: 0.018, open: 0.0062, corner: 0.0006, teeth: true },
  worried: { eye: 1.2, inner: 0.0062, brow: 0.0025, mouth: 0.019, open: 0.0022, corner: -0.0016, teeth: false },
  pain: { eye: 0.42, inner: -0.0042, brow: -0.0026, mouth: 0.0235, open: 0.0088, corner: -0.001, teeth: true },
  gasping: { eye: 0.55, inner: 0.005, brow: 0.002, mouth: 0.0165, open: 0.0105, corner: -0.0022, teeth: false },
  closed: { eye: 0, inner: 0.0006, brow: -0.0006, mouth: 0.02, open: 0.0014, corner: 0, teeth: false },
};

const WHITE = hex(0xeae4da);
const IRIS = hex(0x4b3323);
const PUPIL = hex(0x0c0a09);
const GLINT = hex(0xffffff);
const LASH = hex(0x2a1a14);
const RIM = hex(0x9a6a58);
const GAP = hex(0x3c1414);
const TEETH = hex(0xe6e1d4);
const BROW: Vec = [0.62, 0.6, 0.58];

/** The middle of the left eye, half its width, and half its height above and below at rest. */
const EYE = { x: 0.0318, y: 0.0068, wide: 0.0148, high: 0.0064, low: 0.0048 } as const;

const lidOver = (u: number, open: number): number => EYE.y + u * 0.0009 + EYE.high * open * (1 - u * u) ** 0.62;
const lidUnder = (u: number, open: number): number => EYE.y + u * 0.0009 - EYE.low * open ** 0.6 * (1 - u * u) ** 0.75;
const across = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => -1 + (2 * i) / (n - 1));

/** Eyes and mouth of a mood, in their own colours. Attached where the head is. */
export function face(mood: Mood): Shape {
  const set = SETS[mood];
  return placed(joined(bothWays(set.eye > 0 ? openEye(set.eye) : shutEye()), mouthOf(set)), { at: SKULL });
}

/** The brows of a mood, to be tinted like the hair. */
export function brows(mood: Mood): Shape {
  const { inner, brow } = SETS[mood];
  const line = [0, 0.2, 0.45, 0.7, 0.88, 1].map((t): readonly [number, number, number] => [
    0.0135 + t * 0.0345,
    0.0238 + brow + inner * (1 - t) ** 1.6 + 0.0042 * Math.sin(Math.min(1, t * 1.25) * Math.PI * 0.72),
    0.0056 * (1 - t * t * 0.78),
  ]);
  return placed(bothWays(strip(BROW, faceAt, line, 0.0016)), { at: SKULL });
}

function openEye(open: number): Shape {
  const over = across(9).map((u): readonly [number, number] => [EYE.x + u * EYE.wide, lidOver(u, open)]);
  const under = across(9).map((u): readonly [number, number] => [EYE.x + u * EYE.wide, lidUnder(u, open)]);
  const white = laid(WHITE, faceAt, [...under, ...over.slice(1, -1).toReversed()], {
    lift: 0.0006,
    swell: 0.0034,
    // The lid's shadow on the eye.
    shade: (_, y) => mix(WHITE, [0.36, 0.31, 0.29], smooth(EYE.y + 0.001, EYE.y + EYE.high * open, y) * 0.85),
  });
  const held = (x: number, y: number): readonly [number, number] => {
    const u = Math.max(-0.98, Math.min(0.98, (x - EYE.x) / EYE.wide));
    return [x, Math.max(lidUnder(u, open) + 0.0003, Math.min(lidOver(u, open) - 0.0002, y))];
  };
  const disc = (radius: number, sides: number): readonly (readonly [number, number])[] =>
    Array.from({ length: sides }, (_, i) => {
      const a = (i / sides) * Math.PI * 2;
      return held(EYE.x - 0.0006 + Math.cos(a) * radius, EYE.y + 0.0009 + Math.sin(a) * radius);
    });
  const iris = laid(IRIS, faceAt, disc(0.0064, 12), {
    lift: 0.0038,
    swell: 0.0009,
    shade: (_, y) => mix(IRIS, [0.02, 0.014, 0.01], smooth(EYE.y - 0.001, EYE.y + 0.006, y) * 0.7),
  });
  const pupil = laid(PUPIL, faceAt, disc(0.0029, 8), { lift: 0.0049 });
  const glint = laid(GLINT, faceAt, square(EYE.x + 0.0014, EYE.y + 0.0032 * Math.min(1, open), 0.001), {
    lift: 0.0056,
  });
  const lash = strip(
    LASH,
    faceAt,
    across(9).map((u) => [EYE.x + u * EYE.wide * 1.06, lidOver(u, open) + 0.0004, 0.0012 + 0.0014 * (1 - u * u)]),
    0.0046,
  );
  const rim = strip(
    RIM,
    faceAt,
    across(7).map((u) => [EYE.x + u * EYE.wide, lidUnder(u, open) - 0.0003, 0.0012 * (1 - u * u * 0.6)]),
    0.0022,
  );
  return joined(white, iris, pupil, ...(open > 0.6 ? [glint] : []), lash, rim);
}

/** Lids that lie on each other, a little below the middle. */
const shutEye = (): Shape =>
  strip(
    LASH,
    faceAt,
    across(9).map((u) => [EYE.x + u * EYE.wide, EYE.y - 0.0012 - 0.0034 * (1 - u * u), 0.0008 + 0.0014 * (1 - u * u)]),
    0.0022,
  );

function mouthOf({ mouth, open, corner, teeth }: Features): Shape {
  const middle = -0.0606;
  const line = across(9);
  const lift = (u: number): number => middle + corner * u * u;
  if (open === 0) {
    return strip(
      GAP,
      faceAt,
      line.map((u) => [u * mouth, lift(u), 0.0013 * (1 - u * u * 0.7)]),
      0.0036,
    );
  }
  const over = line.map((u): readonly [number, number] => [u * mouth, lift(u) + open * 0.42 * (1 - u * u)]);
  const under = line.map((u): readonly [number, number] => [u * mouth, lift(u) - open * (1 - u * u)]);
  const gap = laid(GAP, faceAt, [...under, ...over.slice(1, -1).toReversed()], { lift: 0.0036 });
  if (!teeth) return gap;
  const row = strip(
    TEETH,
    faceAt,
    line.slice(2, -2).map((u) => [u * mouth, lift(u) + open * 0.26 * (1 - u * u), open * 0.28]),
    0.0041,
  );
  return joined(gap, row);
}

const square = (x: number, y: number, half: number): readonly (readonly [number, number])[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];
