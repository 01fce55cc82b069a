import { scriptProblems } from "#engine/bots/script-problems.ts";
import { compilePlan } from "#engine/plan/compile.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { drawProblem } from "#engine/scenario/frame.ts";
import type { Problem } from "#engine/scenario/problem.ts";
import { readOverlay } from "#engine/scenario/overlay.ts";
import { readScenario } from "#engine/scenario/read.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { textsOf } from "#engine/scenario/texts.ts";
import type { Readable } from "#engine/scenario/texts.ts";
import { counted } from "./counted.ts";
import { readScenarioFiles } from "./scenario-files.ts";
import type { ScenarioFiles } from "./scenario-files.ts";
import type { Misuse, Terminal } from "./terminal.ts";

/** A scenario as it was found on the disk, with everything that is wrong with it. */
export interface OpenedScenario {
  readonly files: ScenarioFiles;
  readonly problems: readonly Problem[];
  /** Absent when it has errors. */
  readonly ready?: {
    readonly scenario: ScenarioText;
    readonly plan: Plan;
    /** Everything in it that somebody reads. */
    readonly texts: readonly Readable[];
  };
}

/** Opens the scenario that a person named by a folder or a file. */
export async function openScenario(path: string): Promise<OpenedScenario | Misuse> {
  const files = await readScenarioFiles(path);
  if (files === undefined)
    return { misuse: `There is no scenario at "${path}": name a folder with a scenario.yaml, or an ordinary file.` };
  const read = readScenario(files.source, files.packs, files.media);
  const problems = [...read.problems, ...scriptProblems(files.source)];
  if (!read.ok || problems.some(({ severity }) => severity === "error")) return { files, problems };
  const { scenario, packs, written } = read;
  const texts = textsOf(written, packs);
  const others = files.locales.flatMap((file) => readOverlay(file, texts).problems);
  return { files, problems: [...problems, ...others], ready: { scenario, plan: compilePlan(scenario, packs), texts } };
}

/** Writes every problem as a compiler does, then how many there are. Writes nothing when there is none. */
export function reportProblems({ files, problems }: OpenedScenario, terminal: Terminal): void {
  const texts = [files.source, ...files.packs, ...files.locales];
  for (const problem of problems) terminal.err(`${drawProblem(problem, texts).trimEnd()}\n`);
  if (problems.some(({ severity }) => severity === "error")) terminal.err(notYet);
  if (problems.length > 0) terminal.err(count(problems));
}

const notYet = "What never comes, what is never used and the other languages are looked at once there is no error.";

function count(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return `${counted(errors, "error")}, ${counted(warnings, "warning")}`;
}
