import { CsvError, parse } from "csv-parse/sync";
import type { Grid } from "./read-workbook.ts";
import { columnLetters } from "./find-rows.ts";
import { extent } from "./read-workbook.ts";
import type { Refused } from "./refused.ts";

const delimiters = [",", ";", "\t"] as const;

/** The sign that divides the columns: the one of which the line with most signs has most. */
function delimiterOf(text: string): string {
  const lines = text.split("\n", 30);
  const most = (sign: string): number => Math.max(...lines.map((line) => line.split(sign).length));
  return delimiters.reduce((best, sign) => (most(sign) > most(best) ? sign : best));
}

/** Reads comma-separated values in UTF-8, divided by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): Grid | Refused {
  const text = decoded(bytes);
  if (text === undefined)
    return { refused: "It is not UTF-8 text. Save it as “CSV UTF-8” in the spreadsheet program, or as .xlsx." };
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: false,
    });
    if (rows.length > extent.rows || rows.some((row) => row.length > extent.columns))
      return { refused: `It has more than ${extent.rows} rows or ${extent.columns} columns: no MSEL has.` };
    return { name: "CSV", rows, formulas: [], seeming: seemingFormulas(rows) };
  } catch (error) {
    return { refused: `It is no table of comma-separated values: ${quoteFault(error)}.` };
  }
}

/** The cells, such as `C7`, that a spreadsheet program would work out. */
function seemingFormulas(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((row, line) =>
    row.flatMap((cell, column) =>
      /^\s*(?:[=＝@]|[+-]\w*[(|!])/u.test(cell) ? [`${columnLetters(column)}${line + 1}`] : [],
    ),
  );
}

const opened = "a cell begins with a quotation mark that is never closed";
const beside =
  "a quotation mark stands beside other signs of its cell: write the whole cell between two, and each inside it twice";

/** What is wrong with the quotation marks of a table, and in which row. */
function quoteFault(error: unknown): string {
  if (!(error instanceof CsvError)) return "it cannot be read";
  const record = error["records"];
  const row = typeof record === "number" ? `in row ${record + 1} ` : "";
  return `${row}${error.code === "CSV_QUOTE_NOT_CLOSED" ? opened : beside}`;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
