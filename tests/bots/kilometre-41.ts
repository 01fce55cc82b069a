import { globSync, readFileSync } from "node:fs";
import { compilePlan } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";

const source = (file: string): { readonly file: string; readonly text: string } => ({
  file,
  text: readFileSync(file, "utf8"),
});

/** The scenario that comes with Hotwash, as it is on the disk. */
export function kilometre41(): { readonly scenario: ScenarioText; readonly plan: Plan } {
  const packs = globSync("scenarios/packs/*.yaml").toSorted().map(source);
  const read = readScenario(source("scenarios/kilometre-41/scenario.yaml"), packs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { scenario: read.scenario, plan: compilePlan(read.scenario, read.packs) };
}
