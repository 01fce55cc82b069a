import type { ExerciseTime } from "#engine/time.ts";

/** The part of the exercise that is shown. */
export interface Stretch {
  readonly from: ExerciseTime;
  readonly to: ExerciseTime;
}

/** Nothing is shown closer than this. */
const leastMs = 5_000;

/** `wanted`, made to lie within 0..`endMs`, no shorter than five seconds and no longer than the whole. */
export function fit(wanted: Stretch, endMs: number): Stretch {
  const whole = Math.max(endMs, leastMs);
  const length = Math.min(whole, Math.max(leastMs, wanted.to - wanted.from));
  const from = Math.min(Math.max(0, wanted.from), whole - length);
  return { from: Math.round(from), to: Math.round(from + length) };
}

/** `by` 2 shows twice as close, 0.5 half as close; `around` stays where it is on the screen. */
export function zoom({ from, to }: Stretch, by: number, around: ExerciseTime, endMs: number): Stretch {
  const anchor = Math.min(to, Math.max(from, around));
  return fit({ from: anchor - (anchor - from) / by, to: anchor + (to - anchor) / by }, endMs);
}

/** Moves the stretch by so much exercise time. */
export function pan({ from, to }: Stretch, byMs: number, endMs: number): Stretch {
  return fit({ from: from + byMs, to: to + byMs }, endMs);
}

/** The stretch moved as little as needed so that `at` is inside, with a tenth of its length to spare. */
export function follow(stretch: Stretch, at: ExerciseTime, endMs: number): Stretch {
  const spare = (stretch.to - stretch.from) / 10;
  if (at < stretch.from) return pan(stretch, at - stretch.from - spare, endMs);
  if (at > stretch.to) return pan(stretch, at - stretch.to + spare, endMs);
  return stretch;
}

/** Where a time lies in the stretch: 0 at its start, 1 at its end. */
export function shareOf({ from, to }: Stretch, at: ExerciseTime): number {
  return (at - from) / (to - from);
}

/** The time at a share of the stretch, in whole milliseconds. */
export function timeAt({ from, to }: Stretch, share: number): ExerciseTime {
  return Math.round(from + share * (to - from));
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400].map((s) => s * 1000);

/** Round times at which the axis is labelled: at most `most` of them, at a step people count in. */
export function axisTimes({ from, to }: Stretch, most: number): readonly ExerciseTime[] {
  const step = steps.find((ms) => (to - from) / ms <= most) ?? 28_800_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, n) => first + n * step);
}
