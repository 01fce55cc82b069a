import type { SeatId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfPractising = among("prop-read", "help-asked", "help-ended", "step-done");

/** Who asks for help, and who has done which step. What somebody read stands in the log alone. */
export function evolvePractising(state: ExerciseState, is: Among<typeof isOfPractising>): ExerciseState {
  switch (is.type) {
    case "prop-read":
      return state;
    case "step-done":
      return { ...state, practised: added(state.practised, is.seat, is.step) };
    case "help-asked":
    case "help-ended": {
      const seat = state.seats[is.seat];
      if (seat === undefined) return state;
      const { asksHelp: _asksHelp, ...quiet } = seat;
      const now = is.type === "help-asked" ? { ...quiet, asksHelp: state.at } : quiet;
      return { ...state, seats: { ...state.seats, [is.seat]: now } };
    }
    default:
      return is satisfies never;
  }
}

type Lists = Readonly<Record<SeatId, readonly string[]>>;

function added(lists: Lists, seat: SeatId, one: string): Lists {
  const list = lists[seat] ?? [];
  return list.includes(one) ? lists : { ...lists, [seat]: [...list, one] };
}

/** Another person in a seat begins anew: the steps of the former one are not theirs. */
export function withoutPractice(state: ExerciseState, seat: SeatId): ExerciseState {
  const { [seat]: _done, ...practised } = state.practised;
  return { ...state, practised };
}
