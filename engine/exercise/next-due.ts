import type { ExerciseTime } from "#engine/time.ts";
import type { ExerciseState } from "./state.ts";

/** When something next happens by itself, ENDEX included; undefined once nothing more can. Says nothing of a pause. */
export function nextDue(state: ExerciseState): ExerciseTime | undefined {
  return state.timers[0]?.due;
}
