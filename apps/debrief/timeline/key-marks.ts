import type { ExerciseTime } from "#engine/time.ts";
import type { Mark } from "./marks.ts";

/** The mark of a decision or inject after a time, or before it; undefined beyond the last or first. */
export function nextKeyMark(marks: readonly Mark[], at: ExerciseTime, way: 1 | -1): Mark | undefined {
  const keys = marks.filter(({ key }) => key);
  return way === 1 ? keys.find((mark) => mark.at > at) : keys.findLast((mark) => mark.at < at);
}

/** The mark nearest to a time in one lane, no farther than `withinMs`; marks that matter most win over close ones. */
export function nearestMark(
  marks: readonly Mark[],
  lane: string,
  at: ExerciseTime,
  withinMs: number,
): Mark | undefined {
  const near = marks.filter((mark) => mark.lane === lane && Math.abs(mark.at - at) <= withinMs);
  const far = (mark: Mark): number => Math.abs(mark.at - at) + (mark.key ? 0 : withinMs / 2);
  return near.toSorted((a, b) => far(a) - far(b))[0];
}
