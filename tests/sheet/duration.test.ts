import { expect, test } from "vitest";
import { importRows } from "../../debrief-server/msel-sheet/import-msel.ts";
import { durationLabel, toldDuration } from "../../debrief-server/msel-sheet/told-duration.ts";
import { readSpreadsheet } from "../../debrief-server/msel-sheet/read-spreadsheet.ts";
import { writeWorkbook } from "../../debrief-server/msel-sheet/write-workbook.ts";

const lines = [{ line: 3, cells: { number: "1", subject: "Begin", to: "Crew", at: "T+0:05" } }];

test.each([
  ["10m", "10m"],
  ["2m", "20m"],
  ["soon", "20m"],
])("[SHT2] a workbook that tells the duration %s makes one of %s", async (told, made) => {
  const grids = await readSpreadsheet("a.xlsx", await writeWorkbook([], [[durationLabel, told]]));
  if ("refused" in grids) throw new Error(grids.refused);
  expect(importRows(lines, { id: "a", title: "A", duration: toldDuration(grids) })).toMatchObject({
    scenario: { duration: made },
  });
});
