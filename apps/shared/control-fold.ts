import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";

/**
 * What is so now, folded from a log that grows: each entry once, however often it is read. A log that is not a longer
 * form of the last one is folded from its beginning.
 */
export function foldOf(plan: Plan, told: ReadonlySignal<readonly Told[]>): ReadonlySignal<ExerciseState> {
  let state = initialState(plan);
  let length = 0;
  let first: Told | undefined;
  return computed(() => {
    const log = told.value;
    if (log.length < length || log[0] !== first) [state, length] = [initialState(plan), 0];
    first = log[0];
    state = log.slice(length).reduce((before, { entry }) => evolve(before, entry), state);
    length = log.length;
    return state;
  });
}
