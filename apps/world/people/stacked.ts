import type { Vec } from "./skeleton.ts";

/** Something to read: where its lower edge hangs, and how wide and tall it is drawn, in metres. */
export interface Plate {
  readonly at: Vec;
  readonly wide: number;
  readonly tall: number;
}

/** Room left between two plates, as a share of their height. */
const gap = 0.12;

/**
 * The heights that plates hang at so that none covers another to an eye: the first keeps its own, each that would cover
 * one before it is lifted over that one, where it stands. In the order given: the nearest first.
 */
export function stacked(plates: readonly Plate[], eye: Vec): readonly number[] {
  const placed: Angles[] = [];
  return plates.map((plate) => {
    const angles = seenFrom(eye, plate);
    for (let tries = 0; tries <= placed.length; tries += 1) {
      const under = placed.find((other) => covers(angles, other));
      if (under === undefined) break;
      angles.low = under.low + under.tall * (1 + gap);
    }
    placed.push(angles);
    return eye[1] + Math.tan(angles.low) * angles.away;
  });
}

/** How a plate is seen: which way, how far up its lower edge, and how much of the view it takes, in radians. */
interface Angles {
  readonly turn: number;
  low: number;
  readonly wide: number;
  readonly tall: number;
  readonly away: number;
}

function seenFrom(eye: Vec, { at, wide, tall }: Plate): Angles {
  const [dx, dy, dz] = [at[0] - eye[0], at[1] - eye[1], at[2] - eye[2]];
  const away = Math.max(0.1, Math.hypot(dx, dz));
  const low = Math.atan2(dy, away);
  return { turn: Math.atan2(dx, dz), low, wide: wide / away, tall: Math.atan2(dy + tall, away) - low, away };
}

function covers(one: Angles, other: Angles): boolean {
  const apart = Math.abs(Math.atan2(Math.sin(one.turn - other.turn), Math.cos(one.turn - other.turn)));
  if (apart >= (one.wide + other.wide) / 2) return false;
  return one.low < other.low + other.tall && other.low < one.low + one.tall;
}
