import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeLog } from "#engine/log/log-file.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { asProblems } from "#engine/proof/finding.ts";
import { examine } from "#engine/proof/examine.ts";
import type { LoadLimits } from "#engine/proof/load-findings.ts";
import type { Answer, ModelCheck, Witness } from "#engine/proof/model-check.ts";
import { testOf } from "#engine/proof/witness-test.ts";
import { counted } from "./counted.ts";
import { reportProblems, type OpenedScenario } from "./open-scenario.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { unlessWritten } from "./why-not-written.ts";

/** What a person asked of a deep check. */
export interface DeepCheck extends LoadLimits {
  readonly format: "text" | "json";
  /** Where the logs are written that show what can come about. */
  readonly folder?: string;
}

const limits = { moments: 20_000, plays: 80 };

/** Checks how a scenario can go, and says of everything whether it can come about. */
export async function deepCheck(
  opened: OpenedScenario,
  plan: Plan,
  asked: DeepCheck,
  terminal: Terminal,
): Promise<ExitCode> {
  const { check, findings } = examine(plan, { ...limits, ...asked });
  const problems = [...opened.problems, ...asProblems(opened.files.source, findings)];
  const { folder } = asked;
  const failed =
    folder === undefined
      ? undefined
      : await unlessWritten(saveWitnesses(plan, check, folder), `The logs were not written to "${folder}"`);
  if (failed !== undefined) return misused(terminal, "check", failed);
  if (asked.format === "json") terminal.out(JSON.stringify(asData(problems, check), undefined, 2));
  else {
    reportProblems({ ...opened, problems }, terminal);
    terminal.out(inWords(check));
  }
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

function asData(problems: OpenedScenario["problems"], { answers, witnesses }: ModelCheck) {
  return {
    problems,
    answers,
    notShown: shareNotShown(answers),
    witnesses: witnesses.map(({ casting, seed, script, shows }, index) => {
      return { log: logName(index), casting, seed, script, shows };
    }),
  };
}

/** The share of questions that were answered neither way. */
function shareNotShown(answers: readonly Answer[]): number {
  const open = answers.filter(({ verdict }) => verdict === "not-shown").length;
  return answers.length === 0 ? 0 : open / answers.length;
}

const kinds = {
  inject: "Injects",
  contingency: "Contingencies",
  expected: "Expected actions met",
  option: "Options taken",
  ending: "Endings",
} as const;

function inWords({ answers, witnesses }: ModelCheck): string {
  const lines = Object.entries(kinds).flatMap(([kind, title]) => {
    const about = answers.filter(({ question }) => question.kind === kind);
    const count = (verdict: Answer["verdict"]): number => about.filter((answer) => answer.verdict === verdict).length;
    const shown = `${count("reachable")} reachable, ${count("never")} never, ${count("not-shown")} not shown`;
    return about.length === 0 ? [] : [`${title}: ${shown}`];
  });
  const open = answers.flatMap(({ key, ...answer }) =>
    answer.verdict === "not-shown"
      ? [`  ${key}: ${answer.why === "too-large" ? "too much to go through" : "it may be, but no play came to it"}`]
      : [],
  );
  const share = `Not shown either way: ${(100 * shareNotShown(answers)).toFixed(1)}%`;
  return [...lines, share, ...open, `${counted(witnesses.length, "log shows", "logs show")} what is reachable.`].join(
    "\n",
  );
}

function logName(index: number): string {
  return `${String(index + 1).padStart(2, "0")}.ndjson`;
}

/** Each witness as a log, and all that a scenario file can say as tests for it. */
async function saveWitnesses(plan: Plan, { witnesses }: ModelCheck, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, { rehearsal }] of witnesses.entries())
    await writeFile(path.join(folder, logName(index)), writeLog(rehearsal.log));
  const tests = witnesses.flatMap((witness) => testOf(plan, witness, titleOf(witness)) ?? []);
  // JSON is YAML: a line each, to be copied into the scenario file.
  const lines = tests.map((test) => `  - ${JSON.stringify(test)}`);
  await writeFile(path.join(folder, "tests.yaml"), `${["tests:", ...lines].join("\n")}\n`);
}

function titleOf({ shows }: Witness): string {
  return `shows ${shows.join(", ")}`.slice(0, 200);
}
