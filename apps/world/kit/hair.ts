import { noise } from "./noise.ts";
import { joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { CROWN, SKULL, skullPlace } from "./skull.ts";
import { ball, skin } from "./solids.ts";
import { clamp, lerp, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const STRAND: Vec = [1, 1, 1];

/** A height round the head, at degrees from the face to the back, the same on both sides. */
type Line = readonly (readonly [degrees: number, y: number])[];

/** Where hair ends: over the brow, at the temples, before and over the ear, at the nape. */
const SHORT: Line = [
  [0, 0.07],
  [20, 0.0705],
  [38, 0.066],
  [50, 0.052],
  [60, 0.04],
  [70, 0.016],
  [80, -0.012],
  [88, -0.006],
  [96, 0.03],
  [110, 0.014],
  [124, -0.03],
  [150, -0.06],
  [180, -0.066],
];
const PARTED: Line = [
  [0, 0.066],
  [22, 0.058],
  [40, 0.046],
  [56, 0.026],
  [70, 0],
  [84, -0.03],
  [104, -0.05],
  [130, -0.064],
  [180, -0.072],
];

function heightAt(line: Line, degrees: number): number {
  const above = line.findIndex(([at]) => at >= degrees);
  const [from, to] = [line[Math.max(0, above - 1)], line[above]];
  if (from === undefined || to === undefined) return 0;
  const t = to[0] === from[0] ? 0 : (degrees - from[0]) / (to[0] - from[0]);
  return lerp(from[1], to[1], t * t * (3 - 2 * t));
}

/** How a head of hair is cut: where it ends, how far it stands off on top and at its sides, how curly it is. */
interface Cut {
  readonly line: Line;
  readonly top: number;
  readonly sides: number;
  readonly curl?: number;
  /** It falls to one side from a parting. */
  readonly swept?: number;
}

const degreesRound = [0, 12, 25, 38, 48, 58, 68, 79, 88, 98, 112, 130, 155];
const round: readonly number[] = [...degreesRound.toReversed().map((turn) => -turn), ...degreesRound.slice(1), 180];

/** Hair over the skull from the crown down to its line, full above and thin at the edge, which is turned under. */
function cap({ line, top, sides, curl = 0, swept = 0 }: Cut): Shape {
  const rows = [1.02, 1, 0.86, 0.66, 0.44, 0.22, 0.07, 0];
  const rings = rows.map((share) =>
    round.map((degrees): Vec => {
      const end = heightAt(line, Math.abs(degrees));
      const turn = (degrees * Math.PI) / 180;
      const y = lerp(CROWN * 0.9995, end, share ** 0.85);
      const edge = share > 1 ? -0.03 : share === 1 ? 0.028 : 1;
      const upper = smooth(0.02, 0.1, y);
      const full = edge === 1 ? lerp(sides, top, upper) : edge;
      const lock = edge === 1 ? 0.014 * Math.sin(turn * 9 + y * 30) : 0;
      const bunch = curl * noise(degrees * 0.075, y * 62, 3);
      const lean = swept * Math.sin(turn) * upper;
      return skullPlace(y, turn, full + (edge === 1 ? (lock + bunch + lean) * smooth(0, 0.3, share) : 0));
    }),
  );
  return skin(STRAND, rings, -0.4, { open: true });
}

export const HAIR = ["short", "long", "bun", "curly", "balding", "beard"] as const;
export type HairStyle = (typeof HAIR)[number];

const STYLES: Readonly<Record<HairStyle, () => Shape>> = {
  short: () => cap({ line: SHORT, top: 0.17, sides: 0.075, swept: 0.035 }),
  curly: () => cap({ line: PARTED, top: 0.16, sides: 0.1, curl: 0.22 }),
  bun: () =>
    joined(
      cap({ line: SHORT, top: 0.075, sides: 0.055 }),
      ball(STRAND, 0.037, { at: [0, 0.05, -0.126], scale: [1, 0.95, 0.85] }, 9, 7),
    ),
  long: () => joined(cap({ line: PARTED, top: 0.14, sides: 0.12 }), fall()),
  balding: () => band(72, 0.05, 0.055),
  beard: () => beard(),
};

/** A head of hair, or a beard, white for tinting, attached where the head is. */
export function hair(style: HairStyle): Shape {
  return placed(shaded(STYLES[style]()), { at: SKULL });
}

/** Locks are a little darker between one another and towards the neck. */
const shaded = (shape: Shape): Shape =>
  mapped(shape, ({ p, n }) => {
    const lock = 0.5 + 0.5 * Math.sin(Math.atan2(p[0], p[2]) * 13 + p[1] * 46);
    const k = clamp(0.76 + 0.18 * lock + 1.1 * p[1], 0.56, 1);
    return { p, n, c: [k, k, k] };
  });

/** What is left round the back of a bald head, from `from` degrees on, up to a height. */
function band(from: number, height: number, full: number): Shape {
  const turns = round.filter((degrees) => Math.abs(degrees) >= from).toSorted((a, b) => wrap(a) - wrap(b));
  const edge = (degrees: number): number => smooth(from - 2, from + 26, Math.abs(degrees));
  const ring = (share: number, off: number): readonly Vec[] =>
    turns.map((degrees) => {
      const low = heightAt(SHORT, Math.abs(degrees));
      const y = lerp(low, Math.max(low + 0.004, height * edge(degrees)), share);
      return skullPlace(y, (degrees * Math.PI) / 180, off * Math.max(0.25, edge(degrees)));
    });
  return skin(STRAND, sheet([ring(0, 0.02), ring(0.3, full), ring(0.75, full), ring(1, 0.01)]), -0.4, { open: true });
}

const wrap = (degrees: number): number => (degrees < 0 ? degrees + 360 : degrees);

/** A sheet that is not closed to a ring: there along its outside, and back along its inside. */
function sheet(rows: readonly (readonly Vec[])[]): readonly (readonly Vec[])[] {
  return rows.map((row) =>
    [...row, ...row.map(([x, y, z]): Vec => [x * 0.985, y, z * 0.985]).toReversed()].toReversed(),
  );
}

/** A short full beard: along the jaw from ear to ear, round the mouth, under the chin. */
function beard(): Shape {
  const upper: Line = [
    [0, -0.073],
    [10, -0.071],
    [17, -0.056],
    [24, -0.047],
    [40, -0.05],
    [60, -0.04],
    [74, -0.014],
    [84, 0.004],
  ];
  const turns = [-84, -76, -66, -54, -42, -31, -23, -16, -9, 0, 9, 16, 23, 31, 42, 54, 66, 76, 84];
  const ring = (share: number, off: number): readonly Vec[] =>
    turns.map((degrees) => {
      const high = heightAt(upper, Math.abs(degrees));
      const low = lerp(-0.1205, -0.07, smooth(36, 84, Math.abs(degrees)));
      return skullPlace(lerp(high, low, share), (degrees * Math.PI) / 180, off);
    });
  return skin(STRAND, sheet([ring(1, 0.02), ring(0.75, 0.075), ring(0.35, 0.075), ring(0, 0.03)]), -0.4, {
    open: true,
  });
}

/** Hair that falls behind the ears to the shoulders. */
function fall(): Shape {
  const rings = [0.062, 0.02, -0.035, -0.09, -0.14, -0.178].map((y, i) => {
    const wide = [0.0885, 0.092, 0.0925, 0.093, 0.09, 0.072][i] ?? 0.09;
    const deep = [0.112, 0.114, 0.109, 0.101, 0.094, 0.08][i] ?? 0.1;
    const outer = Array.from({ length: 13 }, (_, j): Vec => {
      const a = Math.PI * (-0.03 + (1.06 * j) / 12);
      const tuck = 0.05 * (1 - Math.sin(a));
      return [Math.cos(a) * wide * (1 - tuck), y, -Math.sin(a) * deep - 0.014];
    });
    const inner = outer.map(([x, , z]): Vec => [x * 0.84, y, z * 0.76 - 0.002]).toReversed();
    return [...outer, ...inner].toReversed();
  });
  return skin(
    STRAND,
    rings.toReversed().map((ring) => ring.toReversed()),
    -0.2,
  );
}
