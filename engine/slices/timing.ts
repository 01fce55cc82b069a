import type { ExerciseTime } from "#engine/time.ts";
import type { Bound, Deed } from "./moment.ts";
import type { Way } from "./search.ts";

/** Something people do on a way, and when. */
export interface TimedDeed {
  readonly at: ExerciseTime;
  readonly deed: Deed;
}

/**
 * What people do on a way, each at its earliest time: in whole seconds when the way can be gone so, else in milliseconds.
 * Undefined when there are no such times: a bug of the search.
 */
export function timedDeeds(way: Way): readonly TimedDeed[] | undefined {
  const times = earliest(way, 1000) ?? earliest(way, 1);
  return times && way.flatMap(({ deeds }, step) => deeds.map((deed) => ({ at: times[step] ?? 0, deed })));
}

/** The earliest time of each step, in multiples of a grain; undefined when the bounds leave none. */
function earliest(way: Way, grain: number): readonly ExerciseTime[] | undefined {
  const bounds = way
    .flatMap((step) => step.bounds)
    .map((bound) => ({ ...bound, most: Math.floor(bound.most / grain) }));
  const times = way.map(() => 0);
  for (let round = 0; round <= way.length; round += 1)
    if (!pushed(times, bounds)) return times.map((time) => time * grain);
  return undefined;
}

/** Moves steps later that are too early for those after them. Says whether any was moved. */
function pushed(times: number[], bounds: readonly Bound[]): boolean {
  let moved = false;
  for (const { after, before, most } of bounds) {
    const least = (times[after] ?? 0) - most;
    if ((times[before] ?? 0) >= least) continue;
    times[before] = least;
    moved = true;
  }
  // STARTEX cannot be moved: then the bounds never come to rest.
  return moved || times[0] !== 0;
}
