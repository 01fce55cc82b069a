import { sightOf } from "#engine/exercise/sight.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { holds } from "#engine/plan/weigh.ts";
import { keyOf, type Finding } from "./finding.ts";

/** Pairs of endings that both held when an exercise ended: only their order in the file decided which was reached. */
export function endingsTogether(plan: Plan, ended: readonly ExerciseState[]): readonly Finding[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const state of ended) {
    const sight = sightOf(plan, state, state.at);
    const held = plan.endings.flatMap(({ id, when }) => (when !== undefined && holds(when, sight) ? [id] : []));
    for (const [index, one] of held.entries())
      for (const other of held.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
  }
  return [...pairs.values()].map(([one, other]) => ({
    code: "endings-together",
    severity: "warning",
    at: keyOf("endings", other),
    message: `the endings '${one}' and '${other}' can hold at once; the first in the file is reached`,
    help: "say in the conditions what tells them apart, or leave it to the order",
    related: { at: keyOf("endings", one), message: "this one is reached" },
  }));
}
