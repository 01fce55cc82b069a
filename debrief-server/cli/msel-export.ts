import { writeFile } from "node:fs/promises";
import { courseOf } from "#engine/debrief/course.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Log } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { tPlus } from "#engine/time.ts";
import { actualsIn, noActuals } from "../msel-sheet/actual.ts";
import { beyondCells, exportCells } from "../msel-sheet/export-cells.ts";
import { durationLabel } from "../msel-sheet/told-duration.ts";
import { writeWorkbook } from "../msel-sheet/write-workbook.ts";
import type { readArguments } from "./arguments.ts";
import { textOf } from "./arguments.ts";
import { counted } from "./counted.ts";
import { openLog } from "./log-reading.ts";
import { openScenario, reportProblems } from "./open-scenario.ts";
import type { ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";
import { whyNotWritten } from "./why-not-written.ts";

type Values = Extract<ReturnType<typeof readArguments>, { readonly values: unknown }>["values"];

/** Writes the MSEL of a scenario as a spreadsheet, with what happened when a log is given. */
export async function exportMsel(given: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const out = textOf(values, "out");
  if (out === undefined || !/\.xlsx$/i.test(out))
    return misused(terminal, "msel", { misuse: "Say where the spreadsheet goes, with --out <file.xlsx>." });
  const opened = await openScenario(given);
  if ("misuse" in opened) return misused(terminal, "msel", opened);
  if (opened.ready === undefined) {
    reportProblems(opened, terminal);
    return 1;
  }
  const { scenario, plan } = opened.ready;
  const log = await logFor(plan, textOf(values, "log"));
  if (log !== undefined && "misuse" in log) return misused(terminal, "msel", log);
  if (log !== undefined && "broken" in log) {
    terminal.err(log.broken);
    return 1;
  }
  if (log !== undefined && log.header.scenario.behaviour !== plan.hashes.behaviour)
    terminal.err("The log was played with another state of this scenario: rows that it does not know stay empty.");
  const course = log === undefined ? undefined : courseOf(log.plan, toldIn(log));
  const rows = exportCells(scenario, course === undefined ? noActuals : actualsIn(course));
  const played = log === undefined ? [] : aboutLog(log, course?.end ?? 0);
  const failed = await written(out, await writeWorkbook(rows, [...about(scenario), ...played]));
  if (failed !== undefined) return misused(terminal, "msel", failed);
  const beyond = beyondCells(scenario);
  if (beyond.length > 0)
    terminal.err(
      `A spreadsheet has no place for conditions, effects, facts and most kinds of evidence, as in ${beyond.slice(0, 10).join(", ")}${beyond.length > 10 ? ", …" : ""}: keep the scenario file.`,
    );
  terminal.out(`${counted(rows.length, "row was", "rows were")} written to ${out}.`);
  return 0;
}

async function logFor(
  plan: Plan,
  file: string | undefined,
): Promise<Log | Misuse | { readonly broken: string } | undefined> {
  if (file === undefined) return undefined;
  const log = await openLog(file);
  if (!("header" in log) || log.header.scenario.id === plan.id) return log;
  return { misuse: `The log is of "${log.header.scenario.id}", not of "${plan.id}".` };
}

function about({ title, id, version, duration }: ScenarioText): readonly (readonly [string, string])[] {
  return [
    ["Scenario", title],
    ["Id and version", `${id} ${version}`],
    [durationLabel, duration],
  ];
}

function aboutLog({ header }: Log, end: number): readonly (readonly [string, string])[] {
  return [
    ["Exercise", header.exercise],
    ["Last entry", tPlus(end)],
  ];
}

async function written(file: string, bytes: Uint8Array): Promise<Misuse | undefined> {
  return writeFile(file, bytes, { flag: "wx" }).then(
    () => undefined,
    (error: unknown) => {
      const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
      return {
        misuse: taken
          ? `"${file}" is there already. Name a new file.`
          : `"${file}" was not written: ${whyNotWritten(error)}.`,
      };
    },
  );
}
