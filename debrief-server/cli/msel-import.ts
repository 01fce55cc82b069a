import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { drawProblem } from "#engine/scenario/frame.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { findRows } from "../msel-sheet/find-rows.ts";
import { importRows, scenarioText } from "../msel-sheet/import-msel.ts";
import type { Imported } from "../msel-sheet/import-msel.ts";
import type { Mapping } from "../msel-sheet/mapping.ts";
import { noMapping, readMapping } from "../msel-sheet/mapping.ts";
import { readSpreadsheet } from "../msel-sheet/read-spreadsheet.ts";
import { slugOf } from "../msel-sheet/slug.ts";
import { sizes } from "../msel-sheet/unpack.ts";
import { toldDuration } from "../msel-sheet/told-duration.ts";
import type { WrittenTime } from "../msel-sheet/written-time.ts";
import { readWrittenTime } from "../msel-sheet/written-time.ts";
import type { readArguments } from "./arguments.ts";
import { textOf } from "./arguments.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { whyNotWritten } from "./why-not-written.ts";

type Values = Extract<ReturnType<typeof readArguments>, { readonly values: unknown }>["values"];

interface Wanted {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly into: string;
  readonly mapping: Mapping;
  readonly startex?: WrittenTime | undefined;
}

/** Makes a scenario folder of a spreadsheet, or says why not and writes nothing. */
export async function importMsel(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const wanted = await readWishes(file, values);
  if ("misuse" in wanted) return misused(terminal, "msel", wanted);
  const refuse = (why: string): ExitCode => {
    terminal.err(`"${file}" was not imported, and nothing was written. ${why}`);
    return 1;
  };
  if ("refused" in wanted) return refuse(wanted.refused);
  const grids = await readSpreadsheet(file, wanted.bytes);
  if ("refused" in grids) return refuse(grids.refused);
  const found = findRows(grids, wanted.mapping);
  if ("refused" in found) return refuse("draft" in found ? `${found.refused}\n\n${found.draft}` : found.refused);
  const name = path.basename(path.resolve(wanted.into));
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[-_]+/g, " ");
  const made = importRows(found.lines, {
    id: slugOf(name, "scenario"),
    title,
    startex: wanted.startex,
    duration: toldDuration(grids),
  });
  if ("refused" in made) return refuse(made.refused);
  const text = scenarioText(made.scenario, path.basename(file));
  const checked = readScenario({ file: path.join(wanted.into, "scenario.yaml"), text }, []);
  if (!checked.ok)
    return refuse(
      `It makes no sound scenario.\n\n${checked.problems.map((problem) => drawProblem(problem, [])).join("\n\n")}`,
    );
  const failed = await writeFolder(wanted.into, text);
  if (failed !== undefined) return misused(terminal, "msel", failed);
  for (const note of found.notes) terminal.err(note);
  return report(made, found.lines.length, wanted.into, terminal);
}

async function readWishes(file: string, values: Values): Promise<Wanted | Misuse | { readonly refused: string }> {
  const into = textOf(values, "into");
  if (into === undefined) return { misuse: "Say where the scenario goes, with --into <new folder>." };
  const inside = await readdir(into).catch((error: unknown) => (isMissing(error) ? [] : undefined));
  if (inside === undefined || inside.length > 0)
    return { misuse: `"${into}" is there already and is no empty folder. Name a new one.` };
  const written = textOf(values, "startex");
  const startex = written === undefined ? undefined : readWrittenTime(written);
  if (written !== undefined && startex?.clock === undefined)
    return { misuse: `--startex is a time such as 210900AUG2011 or 09:00, not "${written}".` };
  const mapFile = textOf(values, "map");
  const map = mapFile === undefined ? "" : await readFile(mapFile, "utf8").catch(() => undefined);
  if (map === undefined) return { misuse: `There is no mapping file at "${mapFile}".` };
  const mapping = mapFile === undefined ? noMapping : readMapping(map);
  if ("refused" in mapping) return { misuse: mapping.refused };
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > sizes.file) return { refused: `It has more than ${sizes.file / 1_000_000} MB: no MSEL is that large.` };
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return { misuse: `There is no spreadsheet at "${file}".` };
  return { file, bytes, into, mapping, startex };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Writes the folder beside its place and moves it there, so that it is there whole or not at all. */
async function writeFolder(into: string, text: string): Promise<Misuse | undefined> {
  const target = path.resolve(into);
  let beside: string | undefined;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    beside = await mkdtemp(path.join(path.dirname(target), ".msel-import-"));
    await writeFile(path.join(beside, "scenario.yaml"), text);
    await rmdir(target).catch(() => undefined);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true });
    return { misuse: `The scenario was not written to "${into}": ${whyNotWritten(error)}.` };
  }
}

function report({ scenario, problems }: Imported, rows: number, into: string, terminal: Terminal): ExitCode {
  const { roles, personas = {}, channels = {}, msel = [], duration } = scenario;
  for (const { line, why } of problems) terminal.err(`Row ${line} was left out: ${why}.`);
  const expected = msel.filter(({ kind }) => kind === "expectedAction").length;
  const sizesOf = [
    counted(Object.keys(roles).length, "role"),
    counted(Object.keys(personas).length, "persona"),
    counted(Object.keys(channels).length, "channel"),
    counted(msel.length - expected, "inject"),
    counted(expected, "expected action"),
  ];
  terminal.out(
    `${rows - problems.length} of ${rows} rows were imported into ${into}: ${sizesOf.join(", ")}, ${duration}.`,
  );
  if (expected > 0) terminal.out("What shows each expected action is a guess: review the rows whose note says so.");
  return problems.length === 0 ? 0 : 1;
}
