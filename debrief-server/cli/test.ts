import { playFileTests } from "#engine/bots/file-test.ts";
import type { FileTestResult } from "#engine/bots/file-test.ts";
import { readArguments, textOf } from "./arguments.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash test <scenario> [--format text|json]

Plays the rehearsals that stand in the scenario file under \`tests\`, each with its bots, its seed and its script, and says
what did not come about as the file expects.

  --format json   the outcome of each as JSON

Ends with 0 when all pass (or there is none), with 1 when one fails or the scenario has errors.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { format: { type: "string", default: "text" } }, ["scenario"]);
  if ("misuse" in read) return misused(terminal, "test", read);
  const format = textOf(read.values, "format");
  if (format !== "text" && format !== "json")
    return misused(terminal, "test", { misuse: `--format is text or json, not "${format}".` });
  const opened = await openScenario(read.words[0] ?? "");
  if ("misuse" in opened) return misused(terminal, "test", opened);
  if (opened.ready === undefined) {
    reportProblems(opened, terminal);
    return 1;
  }
  const results = playFileTests(opened.ready.plan, opened.ready.scenario.tests);
  terminal.out(format === "json" ? JSON.stringify(results, undefined, 2) : inWords(results));
  return results.every(({ misses }) => misses.length === 0) ? 0 : 1;
}

function inWords(results: readonly FileTestResult[]): string {
  const passed = results.filter(({ misses }) => misses.length === 0).length;
  if (results.length === 0) return "The file has no tests.";
  return [
    ...results.flatMap(({ name, misses }) => [
      `${misses.length === 0 ? "passed" : "FAILED"}  ${name}`,
      ...misses.map(({ what, expected, found }) => `        ${what}: ${expected}; found: ${found}`),
    ]),
    `${passed} of ${results.length} tests of the file passed.`,
  ].join("\n");
}

export const test: CliCommand = { help, run };
