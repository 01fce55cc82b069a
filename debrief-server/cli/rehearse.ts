import { writeFile } from "node:fs/promises";
import { playFileTests } from "#engine/bots/file-test.ts";
import type { FileTestResult } from "#engine/bots/file-test.ts";
import { policyNames } from "#engine/bots/policy.ts";
import type { PolicyName } from "#engine/bots/policy.ts";
import { rehearse as play } from "#engine/bots/rehearse.ts";
import type { Casting } from "#engine/bots/rehearse.ts";
import type { RehearsalSummary } from "#engine/bots/summary.ts";
import { writeLog } from "#engine/log/log-file.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { tPlus } from "#engine/time.ts";
import { readArguments, textOf } from "./arguments.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash rehearse <scenario> [--bots <policy>] [--seed <number>] [--log <file>] [--json]
hotwash rehearse <scenario> --tests [--json]

Plays a scenario with a bot in every seat, from STARTEX to its end, as fast as it can be computed.

  --bots <policy>        ${policyNames.join(", ")}; typical when left out
  --bots role=policy,…   a policy for some roles; the others are typical
  --seed <number>        the same seed gives the same exercise; 1 when left out
  --log <file>           writes the log, which can be replayed and verified
  --json                 the outcome as JSON, with the hash of the last state
  --tests                plays the tests in the scenario file; ends with 1 when one fails`;

const options = {
  bots: { type: "string" },
  seed: { type: "string" },
  log: { type: "string" },
  json: { type: "boolean" },
  tests: { type: "boolean" },
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
  const { plan, scenario } = opened.ready;
  const json = values["json"] === true;
  if (values["tests"] === true) {
    if (["bots", "seed", "log"].some((name) => values[name] !== undefined))
      return misused(terminal, "rehearse", { misuse: "--tests takes bots and seeds from the file." });
    return reportTests(playFileTests(plan, scenario.tests), json, terminal);
  }
  const casting = readCasting(plan, textOf(values, "bots") ?? "typical");
  if ("misuse" in casting) return misused(terminal, "rehearse", casting);
  const seed = textOf(values, "seed") ?? "1";
  if (!/^\d{1,10}$/.test(seed))
    return misused(terminal, "rehearse", { misuse: `--seed is a whole number, not "${seed}".` });
  const file = textOf(values, "log");
  const closed = file === undefined ? undefined : await written(file, "");
  if (closed !== undefined) return misused(terminal, "rehearse", closed);
  const { log, summary } = play(plan, casting, Number(seed));
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
  return writeFile(file, text).then(
    () => undefined,
    (error: unknown) => ({ misuse: `The log was not written to "${file}": ${String(error)}.` }),
  );
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
    `Casualties tagged: ${casualties.tagged.length} of ${casualties.of}, ${casualties.right} by the protocol`,
    ...Object.entries(refusals).map(([code, times]) => `Refused ${times} times: ${code}`),
    `${entries} entries, state ${stateHash}`,
  ];
  return lines.join("\n");
}

function reportTests(results: readonly FileTestResult[], json: boolean, terminal: Terminal): ExitCode {
  const failed = results.filter(({ misses }) => misses.length > 0).length;
  if (json) terminal.out(JSON.stringify(results, undefined, 2));
  else {
    for (const { name, misses } of results) {
      terminal.out(`${misses.length === 0 ? "passed" : "FAILED"}  ${name}`);
      for (const { what, expected, found } of misses) terminal.out(`        ${what}: ${expected}; found: ${found}`);
    }
    terminal.out(`${results.length - failed} of ${results.length} tests of the file passed.`);
  }
  return failed === 0 ? 0 : 1;
}

export const rehearse: CliCommand = { help, run };
