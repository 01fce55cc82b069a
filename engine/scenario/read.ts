import type { Packs } from "./packs.ts";
import type { Problem } from "./problem.ts";
import { readPacks, type PackShelf } from "./read-packs.ts";
import { scenarioText, type ScenarioText } from "./schema.ts";
import { shapeProblems } from "./shape-problem.ts";
import type { SourceText } from "./source.ts";
import { readYaml } from "./yaml-tree.ts";

/** A scenario that can be compiled, or why it cannot. Warnings come with either. */
export type ReadResult =
  | { readonly ok: true; readonly scenario: ScenarioText; readonly packs: Packs; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function plain<T>(read: ReadonlyMap<string, { readonly pack: T }>): Record<string, T> {
  return Object.fromEntries([...read].map(([id, { pack }]) => [id, pack]));
}

function packsOf(shelf: PackShelf): Packs {
  return {
    findings: shelf.findings[0]?.pack.findings ?? {},
    triage: plain(shelf.triage),
    interventions: plain(shelf.interventions),
    forms: plain(shelf.forms),
  };
}

/**
 * Reads a scenario file and the packs at hand. Reports everything that is wrong, each with its place; never throws,
 * whatever the text. Without errors the result compiles.
 */
export function readScenario(file: SourceText, packs: readonly SourceText[]): ReadResult {
  const shelf = readPacks(packs);
  const { source, problems } = readYaml(file);
  const all = [...problems, ...[...shelf.problems.values()].flat()];
  if (source === undefined) return { ok: false, problems: all };
  const shape = scenarioText.safeParse(source.root.value);
  if (!shape.success)
    return { ok: false, problems: [...all, ...shapeProblems(source, scenarioText, shape.error.issues)] };
  if (all.some(({ severity }) => severity === "error")) return { ok: false, problems: all };
  return { ok: true, scenario: shape.data, packs: packsOf(shelf), problems: all };
}
