import { writeFile } from "node:fs/promises";
import { policyNames } from "#engine/bots/policy.ts";
import type { PolicyName } from "#engine/bots/policy.ts";
import { rehearse as play } from "#engine/bots/rehearse.ts";
import type { Casting } from "#engine/bots/rehearse.ts";
import type { RehearsalSummary } from "#engine/bots/summary.ts";
import { asProblems } from "#engine/proof/finding.ts";
import { examineQuickly } from "#engine/proof/examine.ts";
import { writeLog } from "#engine/log/log-file.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { tPlus } from "#engine/time.ts";
import { numberOf, readArguments, textOf } from "./arguments.ts";
import { counted } from "./counted.ts";
import { runMany } from "./many-rehearsals.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { unlessWritten } from "./why-not-written.ts";

const help = `hotwash rehearse <scenario> [--bots <policy>] [--seed <number>] [--log <file>] [--json]
hotwash rehearse <scenario> --runs <number> [--bots <policy>] [--seed <number>] [--cores <number>] [--json]

Plays a scenario with a bot in every seat, from STARTEX to its end, as fast as it can be computed.

  --bots <policy>        ${policyNames.join(", ")}; typical when left out
  --bots role=policy,…   a policy for some roles; the others are typical
  --seed <number>        the same seed gives the same exercise; 1 when left out
  --log <file>           writes the log, which can be replayed and verified
  --json                 the outcome as JSON, with the hash of the last state
  --runs <number>        plays so many, with that seed and the next ones, on all cores, and says how they spread:
                         endings, decisions and how long they took, expected actions, what was never used, and which
                         roles were slowest
  --cores <number>       plays on so many cores; it makes no difference to the outcome

The tests in the file are played by: hotwash test <scenario>`;

const options = {
  bots: { type: "string" },
  seed: { type: "string" },
  log: { type: "string" },
  json: { type: "boolean" },
  runs: { type: "string" },
  cores: { type: "string" },
} as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, ["scenario"]);
  if ("misuse" in read) return misused(terminal, "rehearse", read);
  const { values, words } = read;
  const opened = await openScenario(words[0] ?? "");
  if ("misuse" in opened) return misused(terminal, "rehearse", opened);
  if (opened.ready === undefined) {
    reportProblems(opened, terminal);
    return 1;
  }
  const { plan } = opened.ready;
  const amiss = asProblems(opened.files.source, examineQuickly(plan));
  reportProblems({ ...opened, problems: [...opened.problems, ...amiss] }, terminal);
  const json = values["json"] === true;
  const casting = readCasting(plan, textOf(values, "bots") ?? "typical");
  if ("misuse" in casting) return misused(terminal, "rehearse", casting);
  const seed = numberOf(values, "seed", 0);
  const runs = numberOf(values, "runs", 1);
  const cores = numberOf(values, "cores", 1);
  for (const given of [seed, runs, cores])
    if (given !== undefined && typeof given !== "number") return misused(terminal, "rehearse", given);
  const file = textOf(values, "log");
  if (typeof runs === "number") {
    if (file !== undefined) return misused(terminal, "rehearse", { misuse: "--log is of one run, not of --runs." });
    const first = typeof seed === "number" ? seed : 1;
    await runMany(
      plan,
      { casting, seed: first, runs, json, ...(typeof cores === "number" ? { cores } : {}) },
      terminal,
    );
    return 0;
  }
  if (cores !== undefined) return misused(terminal, "rehearse", { misuse: "--cores goes with --runs." });
  const closed = file === undefined ? undefined : await written(file, "");
  if (closed !== undefined) return misused(terminal, "rehearse", closed);
  const { log, summary } = play(plan, casting, typeof seed === "number" ? seed : 1);
  const failed = file === undefined ? undefined : await written(file, writeLog(log));
  if (failed !== undefined) return misused(terminal, "rehearse", failed);
  terminal.out(json ? JSON.stringify(summary, undefined, 2) : inWords(summary));
  return 0;
}

function readCasting(plan: Plan, text: string): Casting | Misuse {
  const policies = text.split(",").map((part) => part.split("="));
  const roles: Record<string, PolicyName> = {};
  let policy: PolicyName = "typical";
  for (const [first = "", second, ...more] of policies) {
    const name = policyNames.find((known) => known === (second ?? first));
    if (name === undefined || more.length > 0)
      return { misuse: `There is no policy "${second ?? first}". The policies are ${policyNames.join(", ")}.` };
    if (second === undefined) policy = name;
    else if (Object.hasOwn(plan.roles, first)) roles[first] = name;
    else return { misuse: `There is no role "${first}". The roles are ${Object.keys(plan.roles).join(", ")}.` };
  }
  return { policy, roles };
}

async function written(file: string, text: string): Promise<Misuse | undefined> {
  return unlessWritten(writeFile(file, text), `The log was not written to "${file}"`);
}

function inWords(summary: RehearsalSummary): string {
  const { ending, by, endedAt, expected, decisions, casualties, entries, stateHash, refusals } = summary;
  const met = expected.inTime.length + expected.late.length;
  const lines = [
    `Ended at ${tPlus(endedAt)} by ${by}: ${ending === undefined ? "no ending" : `${ending.title} (${ending.good ? "good" : "bad"})`}`,
    `Expected actions met: ${met} of ${expected.of}, ${expected.late.length} of them late`,
    ...(expected.notMet.length > 0 ? [`  not met: ${expected.notMet.join(", ")}`] : []),
    ...(expected.noOpportunity.length > 0 ? [`  no opportunity: ${expected.noOpportunity.join(", ")}`] : []),
    ...decisions.map(
      ({ id, status, option, doctrine }) =>
        `Decision ${id}: ${[status, option, doctrine].filter((word) => word !== undefined).join(", ")}`,
    ),
    ...(casualties.of === 0
      ? []
      : [`Casualties tagged: ${casualties.tagged.length} of ${casualties.of}, ${casualties.right} by the protocol`]),
    ...Object.entries(refusals).map(([code, times]) => `Refused ${counted(times, "time")}: ${code}`),
    `${entries} entries, state ${stateHash}`,
  ];
  return lines.join("\n");
}

export const rehearse: CliCommand = { help, run };
