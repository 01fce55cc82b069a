import { isIn } from "#engine/plan/chart.ts";
import type { PlanBound, PlanNumber } from "#engine/plan/place.ts";
import { lookUp } from "./look-up.ts";
import type { ExerciseState } from "./state.ts";

/** A bound value as it is in a state; undefined where there is none. */
export function valueOf<T>(state: ExerciseState, bound: PlanBound<T>): T | undefined {
  switch (bound.kind) {
    case "always":
      return bound.value;
    case "chart": {
      const inner = mostInner(state.lanes[`chart/${bound.chart}`] ?? "", Object.keys(bound.at));
      return inner === undefined ? bound.else : bound.at[inner];
    }
    case "variable":
      return lookUp(bound.at, String(state.variables[bound.variable])) ?? bound.else;
    default:
      return bound satisfies never;
  }
}

/** A bound number as it is in a state; undefined where there is none. */
export function numberOf(state: ExerciseState, bound: PlanNumber): number | undefined {
  if (bound.kind !== "range") return valueOf(state, bound);
  const { variable, range, min, max } = bound;
  const [from, to] = range;
  const now = state.variables[variable];
  if (typeof now !== "number") return undefined;
  return max === min ? from : from + ((to - from) * (now - min)) / (max - min);
}

/** Of the ways that a chart is in, the longest; of equally long ones the first. */
function mostInner(lane: string, ways: readonly string[]): string | undefined {
  const on = ways.filter((way) => isIn(lane, way));
  const depth = (way: string): number => way.split(".").length;
  return on.reduce<string | undefined>(
    (best, way) => (best === undefined || depth(way) > depth(best) ? way : best),
    undefined,
  );
}
