import type { Carried } from "../carried/carried.ts";
import type { Point } from "../inputs/aim.ts";

/** Who holds a thing: a hand by its key; nobody's when it hangs before a wearer whose hands are not seen. */
interface Hold {
  readonly by: string | undefined;
  /** It stays in the hand without being gripped, until it is put back. */
  readonly stays: boolean;
  /** For how long its hand has not been seen, in ms. */
  readonly lostMs: number;
}

/** What is held; everything else hangs at the belt. */
export type Carrying = ReadonlyMap<Carried, Hold>;

/** A hand as far as it takes things: where it is, and what is closed now and was a frame ago. */
export interface Taker {
  readonly key: string;
  readonly at: Point | undefined;
  readonly grips: boolean;
  readonly gripped: boolean;
  readonly pinches: boolean;
  readonly pinched: boolean;
}

/** A hand so near to a thing's place means it, in metres. */
const near = 0.15;
/** A thing whose hand is not seen for so long hangs at the belt again. */
const patienceMs = 2500;

/** What a frame has done. */
export interface Carriage {
  readonly carrying: Carrying;
  /** The hands that have closed on a thing in this frame: what else that closing would have meant is not meant. */
  readonly closed: readonly Closed[];
}

/** A hand that has closed on a thing, and how. */
export interface Closed {
  readonly key: string;
  readonly by: "grip" | "pinch";
}

/**
 * Who holds what after a frame. A grip takes for as long as it is closed, or, where what is held is pressed once and
 * again, until the next; a trigger or a pinch takes for good. At its own place a thing goes back with the next closing.
 */
export function carried(
  now: Carrying,
  takers: readonly Taker[],
  spots: ReadonlyMap<Carried, Point>,
  passedMs: number,
  toggles: boolean,
): Carriage {
  const next = new Map(seen(now, takers, spots, passedMs));
  const closed: Closed[] = [];
  for (const hand of takers) {
    const grip = hand.grips && !hand.gripped;
    const pinch = hand.pinches && !hand.pinched;
    const by = grip ? "grip" : "pinch";
    const held = [...next].find(([, hold]) => hold.by === hand.key);
    if (held !== undefined) {
      const [thing, { stays }] = held;
      const home = pinch && isNear(hand.at, spots.get(thing));
      if (stays ? grip || home : !hand.grips || home) {
        next.delete(thing);
        if (grip || pinch) closed.push({ key: hand.key, by });
      }
    } else if (grip || pinch) {
      const thing = nearest(hand.at, spots, next);
      if (thing === undefined) continue;
      next.set(thing, { by: hand.key, stays: pinch || toggles, lostMs: 0 });
      closed.push({ key: hand.key, by });
    }
  }
  return { carrying: next, closed };
}

/** A thing taken up for good, out of the hand of whoever held it; a hand holds one thing. */
export function takenUp(now: Carrying, thing: Carried, by: string | undefined): Carrying {
  const others = [...now].filter(([other, hold]) => other !== thing && (by === undefined || hold.by !== by));
  return new Map([...others, [thing, { by, stays: true, lostMs: 0 }]]);
}

/** Put back at the belt. */
export function putBack(now: Carrying, thing: Carried): Carrying {
  return new Map([...now].filter(([other]) => other !== thing));
}

/** What is still held: by a hand that is seen, or was until just now, and of what the wearer has. */
function seen(now: Carrying, takers: readonly Taker[], spots: ReadonlyMap<Carried, Point>, passedMs: number) {
  return [...now].flatMap(([thing, hold]): readonly (readonly [Carried, Hold])[] => {
    if (!spots.has(thing)) return [];
    if (hold.by === undefined) return [[thing, hold]];
    const there = takers.some(({ key, at }) => key === hold.by && at !== undefined);
    const lostMs = there ? 0 : hold.lostMs + passedMs;
    return lostMs > patienceMs ? [] : [[thing, { ...hold, lostMs }]];
  });
}

function nearest(at: Point | undefined, spots: ReadonlyMap<Carried, Point>, held: Carrying): Carried | undefined {
  const free = [...spots].filter(([thing, spot]) => !held.has(thing) && isNear(at, spot));
  return free.toSorted(([, one], [, other]) => away(at, one) - away(at, other))[0]?.[0];
}

/** Whether a hand is at a thing's place. */
export function isNear(at: Point | undefined, spot: Point | undefined): boolean {
  return spot !== undefined && away(at, spot) <= near;
}

function away(at: Point | undefined, spot: Point): number {
  return at === undefined ? Infinity : Math.hypot(at[0] - spot[0], at[1] - spot[1], at[2] - spot[2]);
}
