import { readArguments, textOf } from "./arguments.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash check <scenario> [--format text|json]

Reads a scenario and says everything that is wrong with it, with its place in the file.
<scenario> is a folder with a scenario.yaml, or a file. Packs are looked for beside it, then among Hotwash's own.

  --format json   one JSON array of problems on standard output

Ends with 0 when there is no error (warnings may remain), with 1 when there is one.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { format: { type: "string", default: "text" } }, ["scenario"]);
  if ("misuse" in read) return misused(terminal, "check", read);
  const format = textOf(read.values, "format");
  if (format !== "text" && format !== "json")
    return misused(terminal, "check", { misuse: `--format is text or json, not "${format}".` });
  const opened = await openScenario(read.words[0] ?? "");
  if ("misuse" in opened) return misused(terminal, "check", opened);
  if (format === "json") terminal.out(JSON.stringify(opened.problems, undefined, 2));
  else reportProblems(opened, terminal);
  if (opened.ready === undefined) return 1;
  if (format === "text") {
    const { id, version, injects, expected, decisions, casualties } = opened.ready.plan;
    const sizes = [
      `${injects.length} injects`,
      `${expected.length} expected actions`,
      `${Object.keys(decisions).length} decisions`,
      `${Object.keys(casualties).length} casualties`,
    ];
    terminal.out(`${id} ${version} is ready to play: ${sizes.join(", ")}.`);
  }
  return 0;
}

export const check: CliCommand = { help, run };
