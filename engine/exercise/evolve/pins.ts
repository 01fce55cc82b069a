import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfPins = among("pin-set", "pin-taken-off");

/** What stands on the shared map. A pin's number is never given again. */
export function evolvePins(state: ExerciseState, is: Among<typeof isOfPins>): ExerciseState {
  switch (is.type) {
    case "pin-set": {
      const { pin, seat, role, zone, way, kind, point } = is;
      const set = { seat, role, zone, way, kind, at: state.at, ...(point === undefined ? {} : { point }) };
      return { ...state, pins: { ...state.pins, [pin]: set }, pinCount: state.pinCount + 1 };
    }
    case "pin-taken-off": {
      const { [is.pin]: _gone, ...pins } = state.pins;
      return { ...state, pins };
    }
    default:
      return is satisfies never;
  }
}
