import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { overlayText, readOverlay } from "#engine/scenario/overlay.ts";
import { updatedOverlay } from "#engine/scenario/write-overlay.ts";
import { readText } from "../read-text.ts";
import { readArguments, textOf } from "./arguments.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { unlessWritten } from "./why-not-written.ts";

const help = `hotwash translate <scenario> --to <language>

Writes locale/<language>.yaml beside the scenario, or brings it up to date: texts that are new are added, those that have
changed are marked stale, and nothing is taken out. Players are offered the language when the file says reviewed: true.

  --to <language>   such as et or pt-BR`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { to: { type: "string" } }, ["scenario"]);
  if ("misuse" in read) return misused(terminal, "translate", read);
  const to = textOf(read.values, "to") ?? "";
  if (!overlayText.shape.locale.safeParse(to).success)
    return misused(terminal, "translate", { misuse: `--to is a language such as et or pt-BR, not "${to}".` });
  const opened = await openScenario(read.words[0] ?? "");
  if ("misuse" in opened) return misused(terminal, "translate", opened);
  const { ready, files } = opened;
  if (ready === undefined) {
    reportProblems(opened, terminal);
    return 1;
  }
  if (to === ready.scenario.locale)
    return misused(terminal, "translate", { misuse: `The scenario is written in "${to}" already.` });
  const file = path.join(path.dirname(files.source.file), "locale", `${to}.yaml`);
  const text = await readText(file);
  const { overlay, problems } =
    text === undefined ? { overlay: undefined, problems: [] } : readOverlay({ file, text }, ready.texts);
  if (text !== undefined && overlay === undefined) {
    reportProblems({ files, problems }, terminal);
    return 1;
  }
  const updated = updatedOverlay(text, to, ready.texts);
  const failed = await unlessWritten(write(file, updated.text), `"${file}" was not written`);
  if (failed !== undefined) return misused(terminal, "translate", failed);
  const { added, stale, gone } = updated;
  terminal.out(
    `${file}: ${ready.texts.length} texts, ${added} new, ${stale} stale, ${gone} that the scenario has no more.`,
  );
  if (overlay?.reviewed !== true) terminal.out("Hidden from players until it says reviewed: true.");
  return 0;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

export const translate: CliCommand = { help, run };
