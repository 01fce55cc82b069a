import type { ExerciseTime } from "#engine/time.ts";
import type { PlanPhase } from "./plan.ts";

/** How the story's clock goes: at exercise time `since` it stood at `at`, and goes `compression` times as fast. */
export interface StoryLine {
  readonly since: ExerciseTime;
  /** Milliseconds from midnight of the story's first day. */
  readonly at: number;
  readonly compression: number;
}

/**
 * How the story's clock goes at an exercise time. A phase with a story time sets it, at its own compression or else as
 * fast as the exercise; one that only has a compression changes its pace; through any other it goes on. Undefined
 * before the first phase that sets it. `phases` are in the order of their times.
 */
export function storyLine(phases: readonly PlanPhase[], time: ExerciseTime): StoryLine | undefined {
  let line: StoryLine | undefined;
  for (const { at, story, compression } of phases) {
    if (at > time) break;
    if (story !== undefined) line = { since: at, at: story, compression: compression ?? 1 };
    else if (compression !== undefined && line !== undefined)
      line = { since: at, at: storyTime(line, at), compression };
  }
  return line;
}

/** The story's time at an exercise time, in milliseconds from midnight of its first day. */
export function storyTime({ since, at, compression }: StoryLine, time: ExerciseTime): number {
  return at + Math.round((time - since) * compression);
}
