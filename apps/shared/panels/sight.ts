import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { type Names, namesOfSeat } from "../wording/names.ts";

/**
 * All that a panel is made of: one viewer's plan and view at one time. Panel models are pure functions of it, with the
 * sentences already said, so that HTML and the panels inside a headset show the same.
 */
export interface Sight {
  readonly plan: SeatPlan;
  readonly view: SeatView;
  readonly at: ExerciseTime;
  readonly names: Names;
}

/** One viewer's sight. */
export function sightOf(plan: SeatPlan, view: SeatView, at: ExerciseTime): Sight {
  return { plan, view, at, names: namesOfSeat(plan, view) };
}
