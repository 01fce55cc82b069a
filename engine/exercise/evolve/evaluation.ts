import type { RowId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ActionState, ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfEvaluation = among(
  "action-opened",
  "action-counted",
  "action-overdue",
  "action-met",
  "action-missed",
  "note-pinned",
  "objective-rated",
);

/** Expected actions with their evidence, and what people rated. Notes change no state: they are read from the log. */
export function evolveEvaluation(state: ExerciseState, is: Among<typeof isOfEvaluation>): ExerciseState {
  switch (is.type) {
    case "action-opened":
      return withAction(state, is.row, (action) => ({ ...action, by: is.by, late: is.late }));
    case "action-counted":
      return withAction(state, is.row, (action) => ({
        ...action,
        evidence: [...action.evidence, is.seq],
        keys: [...action.keys, is.key],
      }));
    case "action-overdue":
      return withAction(state, is.row, (action) => ({ ...action, status: "overdue" }));
    case "action-met":
      return withAction(state, is.row, (action) => ({ ...action, status: is.status, evidence: is.evidence }));
    case "action-missed":
      return withAction(state, is.row, (action) => ({ ...action, status: is.status }));
    case "note-pinned":
      return state;
    case "objective-rated": {
      const { rating, evidence } = is;
      return { ...state, ratings: { ...state.ratings, [is.objective]: { rating, evidence } } };
    }
    default:
      return is satisfies never;
  }
}

function withAction(state: ExerciseState, row: RowId, change: (action: ActionState) => ActionState): ExerciseState {
  const action = state.actions[row];
  return action === undefined ? state : { ...state, actions: { ...state.actions, [row]: change(action) } };
}
