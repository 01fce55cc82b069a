import type { ScenarioText } from "#engine/scenario/schema.ts";
import { readScenario } from "#engine/scenario/read.ts";
import { noActuals } from "../../debrief-server/msel-sheet/actual.ts";
import type { Cells } from "../../debrief-server/msel-sheet/column-words.ts";
import { exportCells } from "../../debrief-server/msel-sheet/export-cells.ts";
import { findRows } from "../../debrief-server/msel-sheet/find-rows.ts";
import { importRows, scenarioText } from "../../debrief-server/msel-sheet/import-msel.ts";
import type { Imported } from "../../debrief-server/msel-sheet/import-msel.ts";
import { noMapping } from "../../debrief-server/msel-sheet/mapping.ts";
import type { SheetLine } from "../../debrief-server/msel-sheet/draft.ts";
import { readSpreadsheet } from "../../debrief-server/msel-sheet/read-spreadsheet.ts";
import { writeWorkbook } from "../../debrief-server/msel-sheet/write-workbook.ts";
import { readWrittenTime } from "../../debrief-server/msel-sheet/written-time.ts";

/** A scenario as `check` reads it from the file that an import made of rows; fails with its problems. */
export interface Read extends Imported {
  readonly read: ScenarioText;
}

/** Imports rows as the command line does. */
export function imported(lines: readonly SheetLine[], startex?: string): Read {
  const at = startex === undefined ? undefined : readWrittenTime(startex);
  const made = importRows(lines, { id: "flood", title: "Flood", startex: at });
  if ("refused" in made) throw new Error(made.refused);
  const file = { file: "scenario.yaml", text: scenarioText(made.scenario, "a test") };
  const read = readScenario(file, []);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 2));
  return { ...made, read: read.scenario };
}

/** The rows of a spreadsheet in bytes, as the command line finds them. */
export async function linesOf(file: string, bytes: Uint8Array): Promise<readonly SheetLine[]> {
  const grids = await readSpreadsheet(file, bytes);
  if ("refused" in grids) throw new Error(grids.refused);
  const found = findRows(grids, noMapping);
  if ("refused" in found) throw new Error(found.refused);
  return found.lines;
}

/** Writes a scenario as a workbook and reads its rows again. */
export async function thereAndBack(scenario: ScenarioText): Promise<readonly SheetLine[]> {
  return linesOf("msel.xlsx", await writeWorkbook(exportCells(scenario, noActuals), [["Scenario", scenario.title]]));
}

/** Cells that a row said and another does not say in the same words. */
export function lost(before: Cells, after: Cells | undefined): readonly string[] {
  return Object.entries(before).flatMap(([field, text]) => {
    const kept = Object.entries(after ?? {}).find(([name]) => name === field)?.[1];
    return field === "at" || kept === text ? [] : [`${field}: ${JSON.stringify(text)} became ${JSON.stringify(kept)}`];
  });
}
