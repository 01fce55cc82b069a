import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfStrokes = among("stroke-drawn", "stroke-rubbed-out");

/** What is drawn on the shared map. A stroke's number is never given again. */
export function evolveStrokes(state: ExerciseState, is: Among<typeof isOfStrokes>): ExerciseState {
  switch (is.type) {
    case "stroke-drawn": {
      const { stroke, seat, role, zone, kind, points } = is;
      const drawn = { seat, role, zone, kind, points, at: state.at };
      return { ...state, strokes: { ...state.strokes, [stroke]: drawn }, strokeCount: state.strokeCount + 1 };
    }
    case "stroke-rubbed-out": {
      const { [is.stroke]: _gone, ...strokes } = state.strokes;
      return { ...state, strokes };
    }
    default:
      return is satisfies never;
  }
}
