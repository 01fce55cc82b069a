import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry } from "./entry.ts";
import { settle } from "./settle.ts";
import type { ExerciseState } from "./state.ts";
import { unfolding } from "./unfolding.ts";

/**
 * Everything that happens by itself up to and at a time: each timer at its own deadline, in the order of deadline and
 * setting, with all that follows from it before the next, so that it makes no difference how often the clock is read.
 * Nothing happens unless the exercise runs; ENDEX is the last thing that can.
 */
export function advance(plan: Plan, state: ExerciseState, to: ExerciseTime): readonly Entry[] {
  const u = unfolding(plan, state);
  for (;;) {
    const timer = u.state.timers[0];
    if (u.state.status !== "running" || timer === undefined || timer.due > to) return u.entries;
    settle(u, timer.due);
  }
}
