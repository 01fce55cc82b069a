import type { SeatId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";
import { withSeat } from "./seats.ts";

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
      return withSeat(state, is.seat, (seat) => ({ ...seat, asksHelp: state.at }));
    case "help-ended":
      return withSeat(state, is.seat, ({ asksHelp: _asksHelp, ...seat }) => seat);
    default:
      return is satisfies never;
  }
}

type Lists = Readonly<Record<SeatId, readonly string[]>>;

function added(lists: Lists, seat: SeatId, one: string): Lists {
  const list = lists[seat] ?? [];
  return list.includes(one) ? lists : { ...lists, [seat]: [...list, one] };
}
