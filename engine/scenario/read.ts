import { check } from "./check.ts";
import { completed, leftOut } from "./complete.ts";
import type { MediaFolder } from "./media.ts";
import type { Packs } from "./packs.ts";
import type { Problem } from "./problem.ts";
import { readPacks, type PackShelf } from "./read-packs.ts";
import { salvage } from "./salvage.ts";
import { scenarioText, triagePacksOf, type ScenarioText, type WrittenScenario } from "./schema.ts";
import { shapeProblems } from "./shape-problem.ts";
import type { Source, SourceText } from "./source.ts";
import { surveyOf } from "./survey.ts";
import { readYaml } from "./yaml-tree.ts";

/** A scenario that can be compiled, or why it cannot. Warnings come with either. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly scenario: ScenarioText;
      /** The same before what was left out was filled in. */
      readonly written: WrittenScenario;
      readonly packs: Packs;
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function plain<T>(read: ReadonlyMap<string, { readonly pack: T }>): Record<string, T> {
  return Object.fromEntries([...read].map(([id, { pack }]) => [id, pack]));
}

function packsOf(shelf: PackShelf, media: MediaFolder): Packs {
  return {
    findings: shelf.findings[0]?.pack.findings ?? {},
    triage: plain(shelf.triage),
    interventions: plain(shelf.interventions),
    forms: plain(shelf.forms),
    media,
  };
}

const mostProblems = 200;

/** At most 200 problems in the order of the file, the packs' after them; errors before warnings where some must be left out. */
function first(problems: readonly Problem[], { file }: SourceText): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const kept = [...errors, ...problems.filter(({ severity }) => severity === "warning")].slice(0, mostProblems);
  const away = ({ span }: Problem): number => (span.file === file ? 0 : 1);
  return kept.toSorted((a, b) => away(a) - away(b) || a.span.line - b.span.line || a.span.column - b.span.column);
}

/** The files whose faults stop the scenario: itself, the findings, and the packs it names. */
function filesInUse(scenario: ScenarioText, shelf: PackShelf): ReadonlySet<string> {
  const { packs } = scenario;
  const used = [
    ...shelf.findings,
    shelf.artKit,
    ...triagePacksOf(scenario).map((id) => shelf.triage.get(id)),
    ...packs.interventions.map((id) => shelf.interventions.get(id)),
    ...packs.forms.map((id) => shelf.forms.get(id)),
  ];
  return new Set(used.flatMap((read) => read?.source.file ?? []));
}

function found(written: WrittenScenario, source: Source, shelf: PackShelf, media: MediaFolder): readonly Problem[] {
  return [...leftOut(source, written), ...check(surveyOf(completed(written), source, shelf, media))];
}

/**
 * Reads a scenario file, the packs at hand and what the folder `media` beside it holds. Reports everything that is wrong
 * (the first 200), each with its place; never throws, whatever the text. Faults in packs the scenario does not use are
 * warnings. Without errors the result compiles.
 */
export function readScenario(file: SourceText, packs: readonly SourceText[], media?: MediaFolder): ReadResult {
  const shelf = readPacks(packs);
  const packProblems = [...shelf.problems.values()].flat();
  const { source, problems } = readYaml(file);
  if (source === undefined) return { ok: false, problems: first([...problems, ...packProblems], file) };
  const shape = scenarioText.safeParse(source.root.value);
  if (!shape.success) {
    const wrong = shapeProblems(source, scenarioText, shape.error.issues);
    const rest = salvage(source, shape.error.issues);
    const also =
      rest === undefined ? [] : found(rest.written, rest.source, shelf, media).filter((one) => !rest.doubts(one));
    return { ok: false, problems: first([...problems, ...wrong, ...also, ...packProblems], file) };
  }
  const scenario = completed(shape.data);
  const used = filesInUse(scenario, shelf);
  const all = [...problems, ...packProblems, ...found(shape.data, source, shelf, media)].map((problem): Problem => {
    const ours = problem.span.file === file.file || used.has(problem.span.file);
    return ours ? problem : { ...problem, severity: "warning" };
  });
  if (all.some(({ severity }) => severity === "error")) return { ok: false, problems: first(all, file) };
  return { ok: true, scenario, written: shape.data, packs: packsOf(shelf, media), problems: first(all, file) };
}
