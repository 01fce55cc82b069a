import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfRun = among(
  "exercise-started",
  "exercise-paused",
  "exercise-resumed",
  "exercise-interrupted",
  "rate-changed",
  "clock-marked",
  "phase-begun",
  "exercise-ended",
  "emergency-called",
  "emergency-cleared",
);

/** How the exercise runs. After ENDEX no timer is left, so that nothing more happens by itself. */
export function evolveRun(state: ExerciseState, is: Among<typeof isOfRun>): ExerciseState {
  switch (is.type) {
    case "exercise-started":
    case "exercise-resumed":
      return { ...state, status: "running" };
    case "exercise-paused":
      return { ...state, status: "paused" };
    case "exercise-interrupted":
      return { ...state, status: "interrupted" };
    case "rate-changed":
      return { ...state, rate: is.rate };
    case "clock-marked":
      return state;
    case "phase-begun":
      return { ...state, phase: is.phase };
    case "exercise-ended": {
      const ending = is.ending === undefined ? { by: is.by } : { by: is.by, ending: is.ending };
      return { ...state, status: "ended", ending, timers: [] };
    }
    case "emergency-called":
      return { ...state, emergency: true };
    case "emergency-cleared":
      return { ...state, emergency: false };
    default:
      return is satisfies never;
  }
}
