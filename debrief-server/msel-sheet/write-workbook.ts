import type { CellObject, SheetData } from "write-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import type { Cells } from "./column-words.ts";
import { columnWords, fields } from "./column-words.ts";

/** Stands over every sheet: nobody may take one for something real. */
const banner = "EXERCISE EXERCISE EXERCISE";

/**
 * Workbooks write some signs as `_x000D_`: a text that looks like one of these is written so that it is read as it was,
 * and so is one that every object inherits, such as `constructor`, which the writer would take for one it knows.
 */
function unmistaken(value: string): string {
  const escaped = value.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  if (!(escaped in Object.prototype)) return escaped;
  const first = escaped.codePointAt(0) ?? 0;
  return `_x${first.toString(16).padStart(4, "0")}_${escaped.slice(1)}`;
}

/** A text stays a text, also when somebody edits it: whatever it begins with, it never becomes a formula. */
function text(value: string, more: Partial<CellObject> = {}): CellObject {
  return { value: unmistaken(value), type: String, format: "@", wrap: true, alignVertical: "top", ...more };
}

function bannerRow(width: number): SheetData[number] {
  return [
    text(banner, {
      fontWeight: "bold",
      textColor: "#ffffff",
      backgroundColor: "#9a1b1b",
      wrap: false,
      columnSpan: width,
    }),
    ...Array.from({ length: width - 1 }, () => null),
  ];
}

function headings(words: readonly string[]): SheetData[number] {
  return words.map((word) => text(word, { fontWeight: "bold", backgroundColor: "#d9dee5" }));
}

/** Writes an MSEL and what is to be known about it as an .xlsx workbook, every sheet marked as exercise. */
export async function writeWorkbook(
  rows: readonly Cells[],
  about: readonly (readonly [string, string])[],
): Promise<Uint8Array> {
  const msel: SheetData = [
    bannerRow(fields.length),
    headings(fields.map((field) => columnWords[field].header)),
    ...rows.map((cells) => fields.map((field) => (cells[field] === undefined ? null : text(cells[field])))),
  ];
  const facts: SheetData = [
    bannerRow(2),
    ...about.map(([what, value]) => [text(what, { fontWeight: "bold" }), text(value)]),
  ];
  const blob = await writeXlsxFile([
    {
      data: msel,
      sheet: "MSEL",
      columns: fields.map((field) => ({ width: columnWords[field].width })),
      stickyRowsCount: 2,
      orientation: "landscape",
    },
    { data: facts, sheet: "About", columns: [{ width: 24 }, { width: 80 }] },
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
