import { stateAt } from "./chart-paths.ts";
import type { ChartText } from "./chart-schema.ts";

/** A state and the states in it that are on as soon as it is entered, as ways from the root. */
export function beginningsOf(chart: ChartText, way: readonly string[]): readonly (readonly string[])[] {
  const state = stateAt(chart, way);
  if (state === undefined) return [];
  const { parallel, initial, states } = state;
  const first = parallel ? Object.keys(states) : initial === undefined ? [] : [initial];
  return [way, ...first.flatMap((id) => beginningsOf(chart, [...way, id]))];
}

/** Every state that a chart can come to, as ways from the root; conditions are taken to hold at some time. */
export function reachable(
  chart: ChartText,
  leadsTo: (way: readonly string[]) => readonly (readonly string[])[],
): ReadonlySet<string> {
  const found = new Map<string, readonly string[]>();
  const enter = (way: readonly string[]): void => {
    for (const entered of beginningsOf(chart, way)) found.set(entered.join("."), entered);
    for (let up = way.slice(0, -1); up.length > 0; up = up.slice(0, -1)) found.set(up.join("."), up);
  };
  enter([]);
  // A map that grows while it is walked is walked to its end.
  for (const way of found.values()) for (const target of leadsTo(way)) enter(target);
  return new Set(found.keys());
}
