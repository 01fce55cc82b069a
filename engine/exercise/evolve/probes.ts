import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { ExerciseState, ProbeState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfProbes = among("probe-asked", "probe-answered", "probe-closed");

/** Probes and their answers. Whether an answer is right is read from the log. */
export function evolveProbes(state: ExerciseState, is: Among<typeof isOfProbes>): ExerciseState {
  const now = state.probes[is.probe];
  return now === undefined ? state : { ...state, probes: { ...state.probes, [is.probe]: changed(state, now, is) } };
}

function changed(state: ExerciseState, now: ProbeState, is: Among<typeof isOfProbes>): ProbeState {
  switch (is.type) {
    case "probe-asked":
      return { ...now, status: "asked", askedAt: state.at, until: is.until };
    case "probe-answered":
      return { ...now, answers: { ...now.answers, [is.seat]: is.option } };
    case "probe-closed":
      return { ...now, status: "over" };
    default:
      return is satisfies never;
  }
}
