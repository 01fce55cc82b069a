import { compilePlan } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { SourceText } from "#engine/scenario/source.ts";
import { testPacks } from "./marked-scenario.ts";

/** The plan of a scenario text; fails the test with its problems when there are any. */
export function planOf(text: string, packs: readonly SourceText[] = testPacks()): Plan {
  const result = readScenario({ file: "scenario.yaml", text }, packs);
  if (!result.ok || result.problems.length > 0) throw new Error(JSON.stringify(result.problems, undefined, 2));
  return compilePlan(result.scenario, result.packs);
}
