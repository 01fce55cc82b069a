import type { Spot } from "../moving/ground.ts";
import type { Body, Target } from "./aim.ts";

/** How near somebody must be to deal with them by keys alone, in metres. */
const keyReach = 7;

/** The people and casualties within reach, nearest first: what Tab goes through. */
export function within(bodies: readonly Body[], from: Spot): readonly Target[] {
  return bodies
    .map(({ target, from: [x, , z] }) => ({ target, away: Math.hypot(x - from.x, z - from.z) }))
    .filter(({ away }) => away <= keyReach)
    .toSorted((one, other) => one.away - other.away)
    .map(({ target }) => target);
}

/** The target after or before one; undefined beyond the ends, so that the focus can leave. */
export function nextOf(targets: readonly Target[], now: Target | undefined, step: 1 | -1): Target | undefined {
  const at = targets.findIndex((target) => now !== undefined && sameTarget(target, now));
  return targets[at < 0 ? (step > 0 ? 0 : targets.length - 1) : at + step];
}

/** Whether two targets are the same person, casualty or thing. */
export function sameTarget(one: Target, other: Target): boolean {
  if (one.kind === "casualty" && other.kind === "casualty") return one.casualty === other.casualty;
  if (one.kind === "person" && other.kind === "person") return one.seat === other.seat;
  if (one.kind === "thing" && other.kind === "thing") return one.prop === other.prop;
  if (one.kind === "prop" && other.kind === "prop") return one.prop === other.prop;
  return false;
}
