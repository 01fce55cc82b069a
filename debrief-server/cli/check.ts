import process from "node:process";
import type { Plan } from "#engine/plan/plan.ts";
import { usualLoad } from "#engine/proof/load-findings.ts";
import { numberOf, readArguments, textOf, type Values } from "./arguments.ts";
import { counted } from "./counted.ts";
import { deepCheck, type DeepCheck } from "./deep-check.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { statesOf } from "./watch-files.ts";

const help = `hotwash check <scenario> [--format text|json] [--watch]
hotwash check <scenario> --deep [--format text|json] [--save-witness <folder>] [--idle <minutes>] [--crowded <messages>]

Reads a scenario and says everything that is wrong with it, with its place in the file.
<scenario> is a folder with a scenario.yaml, or a file. Packs are looked for beside it, then among Hotwash's own.

  --format json   one JSON array of problems on standard output: code, severity, message, span, related, help
  --watch         checks again whenever a file of it is saved, until Ctrl-C
  --deep          says of every row, expected action, option and ending whether it can come about, as a log on the
                  real engine shows or as was proved that it never does; and what else is amiss in how it can go
  --save-witness <folder>  writes those logs there, and what of them the file's own tests can say
  --idle <minutes>         warns of a role with nothing to do for longer; 4 when left out
  --crowded <messages>     warns of a role with more messages than that in a minute; 6 when left out

Ends with 0 when there is no error (warnings may remain), with 1 when there is one.`;

const options = {
  format: { type: "string", default: "text" },
  watch: { type: "boolean" },
  deep: { type: "boolean" },
  "save-witness": { type: "string" },
  idle: { type: "string" },
  crowded: { type: "string" },
} as const;

type Format = "text" | "json";

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, options, ["scenario"]);
  if ("misuse" in read) return misused(terminal, "check", read);
  const format = textOf(read.values, "format");
  if (format !== "text" && format !== "json")
    return misused(terminal, "check", { misuse: `--format is text or json, not "${format}".` });
  const scenario = read.words[0] ?? "";
  const deep = readDeep(read.values, format);
  if (deep !== undefined && "misuse" in deep) return misused(terminal, "check", deep);
  if (deep !== undefined) return checkedDeeply(scenario, deep, terminal);
  return read.values["watch"] === true ? watched(scenario, format, terminal) : checked(scenario, format, terminal);
}

/** What was asked of a deep check; undefined when none was. */
function readDeep(values: Values, format: Format): DeepCheck | Misuse | undefined {
  const beside = ["save-witness", "idle", "crowded"].find((name) => values[name] !== undefined);
  if (values["deep"] !== true) return beside === undefined ? undefined : { misuse: `--${beside} goes with --deep.` };
  if (values["watch"] === true) return { misuse: "--deep plays the scenario through and does not watch." };
  const [idle = usualLoad.idleMs / minuteMs, crowded = usualLoad.messages] = [
    numberOf(values, "idle", 1),
    numberOf(values, "crowded", 1),
  ];
  if (typeof idle !== "number") return idle;
  if (typeof crowded !== "number") return crowded;
  const folder = textOf(values, "save-witness");
  return { format, idleMs: idle * minuteMs, messages: crowded, ...(folder === undefined ? {} : { folder }) };
}

const minuteMs = 60_000;

async function checkedDeeply(scenario: string, deep: DeepCheck, terminal: Terminal): Promise<ExitCode> {
  const opened = await openScenario(scenario);
  if ("misuse" in opened) return misused(terminal, "check", opened);
  if (opened.ready !== undefined) return deepCheck(opened, opened.ready.plan, deep, terminal);
  if (deep.format === "json") terminal.out(JSON.stringify({ problems: opened.problems }, undefined, 2));
  else reportProblems(opened, terminal);
  return 1;
}

async function checked(scenario: string, format: Format, terminal: Terminal): Promise<ExitCode> {
  const opened = await openScenario(scenario);
  if ("misuse" in opened) return misused(terminal, "check", opened);
  if (format === "json") terminal.out(JSON.stringify(opened.problems, undefined, 2));
  else reportProblems(opened, terminal);
  if (opened.ready === undefined || opened.problems.some(({ severity }) => severity === "error")) return 1;
  if (format === "text") terminal.out(sizes(opened.ready.plan));
  return 0;
}

/** Checks now and after every save, on a clear screen, until it is interrupted; ends as the last check did. */
async function watched(scenario: string, format: Format, terminal: Terminal): Promise<ExitCode> {
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  let code: ExitCode | undefined;
  for await (const _ of statesOf(scenario, stopped.signal)) {
    if (code !== undefined && format === "text") terminal.out(clearScreen);
    const next = await checked(scenario, format, terminal);
    if (code === undefined && next === 2) return next;
    code = next;
  }
  return code ?? 0;
}

const clearScreen = "\u001B[2J\u001B[3J\u001B[H";

function sizes({ id, version, injects, expected, decisions, casualties }: Plan): string {
  const parts = [
    counted(injects.length, "inject"),
    counted(expected.length, "expected action"),
    counted(Object.keys(decisions).length, "decision"),
    counted(Object.keys(casualties).length, "casualty", "casualties"),
  ];
  return `${id} ${version} is ready to play: ${parts.join(", ")}.`;
}

export const check: CliCommand = { help, run };
