import { branchesOf, targetOf } from "#engine/scenario/chart-paths.ts";
import type { ChartState, ChartText, Transition, Transitions } from "#engine/scenario/chart-schema.ts";
import type { ConditionNames } from "#engine/scenario/parse-condition.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import type { PlanChart, PlanState, PlanTransition } from "./chart.ts";
import { effectsOf } from "./compile-effects.ts";
import { conditionOf, each, lengthMs } from "./compile-parts.ts";
import { given } from "./given.ts";

/** The chart that is being compiled, and the names its conditions may use. */
interface Making {
  readonly chart: ChartText;
  readonly names: ConditionNames;
}

/** The charts of a scenario: targets as ways from the root, conditions parsed, lengths in order. */
export function compileCharts({ charts }: ScenarioText, names: ConditionNames): Record<string, PlanChart> {
  return each(charts, (chart, id) => ({ id, title: chart.title, root: stateOf({ chart, names }, [], chart) }));
}

function stateOf(making: Making, way: readonly string[], written: ChartText | ChartState): PlanState {
  const { title, initial, parallel, after, on, always, states } = written;
  const leads = (to: Transitions): readonly PlanTransition[] =>
    branchesOf(to).map((branch) => transitionOf(making, way, branch));
  return given({
    title: way.length === 0 ? undefined : title,
    initial,
    parallel,
    entry: "entry" in written ? effectsOf(written.entry) : [],
    exit: "exit" in written ? effectsOf(written.exit) : [],
    after: timed(Object.entries(after).map(([length, to]) => ({ ms: lengthMs(length), transitions: leads(to) }))),
    on: each(on, leads),
    always: always.map((branch) => transitionOf(making, way, branch)),
    states: each(states, (inner, id) => stateOf(making, [...way, id], inner)),
  });
}

/** In order of time; one time written in two ways (`60s`, `1m`) is one. */
function timed(after: PlanState["after"]): PlanState["after"] {
  const lengths = [...new Set(after.map(({ ms }) => ms))].toSorted((a, b) => a - b);
  return lengths.map((ms) => ({
    ms,
    transitions: after.filter((one) => one.ms === ms).flatMap(({ transitions }) => transitions),
  }));
}

function transitionOf({ chart, names }: Making, way: readonly string[], written: Transition): PlanTransition {
  const { to, when, effects } = written;
  const target = to === undefined ? undefined : targetOf(chart, way, to);
  if (to !== undefined && target === undefined) throw new Error(`a transition leads nowhere: ${to}`);
  return given({
    to: target?.join("."),
    when: when === undefined ? undefined : conditionOf(when, names),
    effects: effectsOf(effects),
  });
}
