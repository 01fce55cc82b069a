import * as z from "zod";
import { command } from "#engine/exercise/command.ts";
import type { Problem } from "#engine/scenario/problem.ts";
import { shapeProblems } from "#engine/scenario/shape-problem.ts";
import type { SourceText } from "#engine/scenario/source.ts";
import { readYaml } from "#engine/scenario/yaml-tree.ts";

/** Of a scenario only what its tests do; everything else is proved by `readScenario`. */
const scripts = z.looseObject({
  tests: z.array(z.looseObject({ play: z.array(z.looseObject({ command })).default([]) })).default([]),
});

/**
 * What is wrong with the commands that a scenario's own tests give. They are commands of the exercise, which the scenario's
 * schema does not know; a file that `readScenario` found sound and that has none of these can be played with its tests.
 */
export function scriptProblems(file: SourceText): readonly Problem[] {
  const { source } = readYaml(file);
  if (source === undefined) return [];
  const read = scripts.safeParse(source.root.value);
  const ours = read.success ? [] : read.error.issues.filter(({ path }) => path.includes("command"));
  return shapeProblems(source, scripts, ours);
}
