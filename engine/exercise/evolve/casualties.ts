import type { CasualtyId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among, HappeningOf } from "../entry.ts";
import type { CasualtyState, ExerciseState } from "../state.ts";
import { withoutTask, withTask } from "./seats.ts";

/** Whether an entry changes what this file keeps. */
export const isOfCasualties = among(
  "assessment-started",
  "casualty-assessed",
  "treatment-started",
  "treatment-finished",
  "treatment-stopped",
  "casualty-changed",
  "casualty-moved",
  "casualty-tagged",
  "walkers-called",
);

/** Casualties: where and how they are, their tags, what was found and done. */
export function evolveCasualties(state: ExerciseState, is: Among<typeof isOfCasualties>): ExerciseState {
  switch (is.type) {
    case "assessment-started": {
      const { casualty, finding, until } = is;
      return withTask(state, is.seat, { kind: "assessing", casualty, finding, until });
    }
    case "treatment-started": {
      const { casualty, intervention, until } = is;
      return withTask(state, is.seat, { kind: "treating", casualty, intervention, until });
    }
    case "casualty-assessed":
      return withFinding(withoutTask(state, is.seat), is);
    case "treatment-finished":
      return withCasualty(withoutTask(state, is.seat), is.casualty, (casualty) => ({
        ...casualty,
        done: [...casualty.done, is.intervention],
      }));
    case "treatment-stopped":
      return withoutTask(state, is.seat);
    case "casualty-changed":
      return withCasualty(state, is.casualty, (casualty) => ({ ...casualty, condition: is.condition }));
    case "casualty-moved":
      return withCasualty(state, is.casualty, (casualty) => ({ ...casualty, zone: is.zone }));
    case "casualty-tagged": {
      const tag = { category: is.category, seat: is.seat, at: state.at };
      return withCasualty(state, is.casualty, (casualty) => ({ ...casualty, tag }));
    }
    case "walkers-called":
      return state;
    default:
      return is satisfies never;
  }
}

/** Changes one casualty. One that the plan does not have stays unknown. */
export function withCasualty(
  state: ExerciseState,
  id: CasualtyId,
  change: (casualty: CasualtyState) => CasualtyState,
): ExerciseState {
  const casualty = state.casualties[id];
  return casualty === undefined ? state : { ...state, casualties: { ...state.casualties, [id]: change(casualty) } };
}

/** What a seat found last time it looked. */
function withFinding(state: ExerciseState, is: HappeningOf<"casualty-assessed">): ExerciseState {
  const bySeat = state.found[is.seat];
  const known = { ...bySeat?.[is.casualty], [is.finding]: is.value };
  return { ...state, found: { ...state.found, [is.seat]: { ...bySeat, [is.casualty]: known } } };
}
