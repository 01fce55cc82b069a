import type { SeenFeature } from "#engine/exercise/seen-place.ts";

/** A feature on its way from how it was to how it is. */
export interface EasedFeature {
  readonly seen: SeenFeature;
  /** Metres above the site's zero. */
  readonly level: number;
  /** 0 to 1; one that comes or goes grows from nothing and dwindles to it. Of water it is how fast it runs. */
  readonly strength: number;
  /** Radians, 0 is +x, counter-clockwise from above. */
  readonly heading: number;
  readonly length: number;
  readonly radius: number;
  /** Nothing of it changes any more. */
  readonly settled: boolean;
}

/** How long something takes to come most of the way to a new value, in ms. */
const paces = { level: 3500, strength: 1600, heading: 4000, length: 3000, radius: 4000 } as const;
/** Who has looked away for longer than this finds things as they are: nobody is shown an hour in a minute. */
const asleepMs = 2000;

/** Follows the features that are there: each comes to its new values little by little. */
export function easeFeatures(
  before: ReadonlyMap<string, EasedFeature>,
  seen: readonly SeenFeature[],
  passedMs: number,
): ReadonlyMap<string, EasedFeature> {
  const next = new Map<string, EasedFeature>();
  const first = before.size === 0;
  for (const feature of seen) {
    const was = before.get(feature.id);
    const at = was === undefined ? arriving(feature, first) : was;
    next.set(feature.id, towards(at, feature, strengthOf(feature), passedMs));
  }
  for (const [id, was] of before) {
    if (next.has(id)) continue;
    const gone = towards(was, was.seen, 0, passedMs);
    if (gone.strength > 0) next.set(id, gone);
  }
  return next;
}

/** What somebody finds on coming in is there; what comes about before their eyes grows. */
function arriving(seen: SeenFeature, there: boolean): EasedFeature {
  return {
    seen,
    level: seen.level ?? 0,
    strength: there ? strengthOf(seen) : 0,
    heading: radians(seen.heading ?? 0),
    length: seen.length ?? 0,
    radius: there ? (seen.radius ?? 0) : 0,
    settled: false,
  };
}

function strengthOf({ what, strength }: SeenFeature): number {
  if (what === "water") return Math.max(0, Math.min(1, strength ?? 0));
  return what === "fire" || what === "smoke" || what === "plume" ? Math.max(0, Math.min(1, strength ?? 1)) : 1;
}

function towards(was: EasedFeature, seen: SeenFeature, strength: number, passedMs: number): EasedFeature {
  const to = {
    level: seen.level ?? 0,
    strength,
    heading: was.heading + turnTo(was.heading, radians(seen.heading ?? 0)),
    length: seen.length ?? 0,
    radius: seen.radius ?? 0,
  };
  const step = (name: keyof typeof paces): number => stepped(was[name], to[name], passedMs, paces[name]);
  const now = {
    level: step("level"),
    strength: step("strength"),
    heading: step("heading"),
    length: step("length"),
    radius: step("radius"),
  };
  const settled =
    now.level === to.level &&
    now.strength === to.strength &&
    now.heading === to.heading &&
    now.length === to.length &&
    now.radius === to.radius;
  return { seen, ...now, settled: settled && was.seen === seen };
}

function stepped(from: number, to: number, passedMs: number, paceMs: number): number {
  if (passedMs >= asleepMs || Math.abs(to - from) < 0.002) return to;
  return from + (to - from) * (1 - Math.exp(-passedMs / paceMs));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The short way round from one heading to another. */
function turnTo(from: number, to: number): number {
  const by = (to - from) % (Math.PI * 2);
  return by > Math.PI ? by - Math.PI * 2 : by < -Math.PI ? by + Math.PI * 2 : by;
}
