import { draw } from "#engine/random.ts";

/** How a seat is played when nobody plays it. `mixed` draws one of the others for each seat. */
export const policyNames = ["best", "typical", "slow", "silent", "mixed"] as const;
export type PolicyName = (typeof policyNames)[number];

type Range = readonly [from: number, to: number];

/** What a policy is in numbers. Chances are from 0 to 1; they are drawn once for each thing they are about. */
export interface Policy {
  readonly name: PolicyName;
  /** Milliseconds between making up one's mind and acting. */
  readonly thinksMs: Range;
  /** Milliseconds until a message that waits is opened. */
  readonly opensMs: Range;
  /** Milliseconds from hearing a fact to passing it on. */
  readonly passesMs: Range;
  /** The share of the time allowed that goes by before a decision or a report; above 1 is too late. */
  readonly waits: Range;
  /** That something owed to others (a report, a fact, an acknowledgement, a second look) never comes. */
  readonly misses: number;
  /** That a tag is one category more urgent than the findings give. */
  readonly overTriage: number;
  /** That the option the doctrine prefers is chosen, where there is another acceptable one. */
  readonly prefers: number;
  /** That a field which may stay empty stays empty. */
  readonly forgets: number;
}

const best: Policy = {
  name: "best",
  thinksMs: [600, 1600],
  opensMs: [1500, 5000],
  passesMs: [2000, 8000],
  waits: [0.12, 0.3],
  misses: 0,
  overTriage: 0,
  prefers: 1,
  forgets: 0,
};

const typical: Policy = {
  name: "typical",
  thinksMs: [2000, 6000],
  opensMs: [6000, 40_000],
  passesMs: [15_000, 70_000],
  waits: [0.35, 0.95],
  misses: 0.12,
  overTriage: 0.15,
  prefers: 0.6,
  forgets: 0.4,
};

const slow: Policy = {
  name: "slow",
  thinksMs: [9000, 24_000],
  opensMs: [30_000, 150_000],
  passesMs: [60_000, 240_000],
  waits: [0.8, 1.8],
  misses: 0.35,
  overTriage: 0.25,
  prefers: 0.3,
  forgets: 0.7,
};

/** Looks on and does nothing at all. */
const silent: Policy = { ...best, name: "silent", misses: 1 };

/** The policy that a seat plays by in a run with this seed. */
export function policyFor(name: PolicyName, seed: number, seat: string): Policy {
  switch (name) {
    case "best":
      return best;
    case "typical":
      return typical;
    case "slow":
      return slow;
    case "silent":
      return silent;
    case "mixed": {
      const chance = draw(seed, `bot/${seat}/policy`, 0);
      if (chance < 0.3) return best;
      if (chance < 0.75) return typical;
      return chance < 0.93 ? slow : silent;
    }
    default:
      return name satisfies never;
  }
}

/** A number from a range, drawn for one thing. */
export function between([from, to]: Range, chance: number): number {
  return from + (to - from) * chance;
}
