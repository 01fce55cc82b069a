import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";
import { withCasualty } from "./casualties.ts";

/** Whether an entry changes what this file keeps. */
export const isOfConduct = among("casualty-led", "casualty-stays", "follow-asked", "person-reported", "report-settled");

/** Whom casualties follow, and what was reported. */
export function evolveConduct(state: ExerciseState, is: Among<typeof isOfConduct>): ExerciseState {
  switch (is.type) {
    case "casualty-led":
      return withCasualty(state, is.casualty, (casualty) => ({ ...casualty, led: is.seat }));
    case "casualty-stays":
      return withCasualty(state, is.casualty, ({ led: _led, ...casualty }) => casualty);
    case "follow-asked": // said for who is asked
      return state;
    case "person-reported": {
      const report = { at: state.at, seat: is.seat, about: is.about };
      return { ...state, reports: { ...state.reports, [state.seq]: report } };
    }
    case "report-settled": {
      const report = state.reports[is.report];
      if (report === undefined) return state;
      return { ...state, reports: { ...state.reports, [is.report]: { ...report, settledAt: state.at } } };
    }
    default:
      return is satisfies never;
  }
}
