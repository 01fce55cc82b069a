import type { Cells, Field } from "./column-words.ts";
import { fields, plainWord } from "./column-words.ts";
import type { SheetLine } from "./draft.ts";
import type { Mapping } from "./mapping.ts";
import { fieldOf, mappingDraft } from "./mapping.ts";
import type { Grid } from "./read-workbook.ts";
import type { Refused } from "./refused.ts";

/** The rows of the MSEL in a spreadsheet, and what a person should know about how they were read. */
export interface FoundRows {
  readonly lines: readonly SheetLine[];
  readonly notes: readonly string[];
}

/** Headers nobody knows, with a mapping file to start from. */
export interface UnknownHeaders extends Refused {
  readonly draft: string;
}

/** The header is looked for in so many rows from the top: titles and banners stand above it. */
const searched = 30;

/** A text as a scenario may hold it: line ends as one sign, no control signs, no halves of signs, nothing around it. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufeff\ufffd]/gu, "")
    .trim();
}

interface Header {
  readonly grid: Grid;
  readonly at: number;
  readonly known: number;
}

function headerOf(grids: readonly Grid[], mapping: Mapping): Header | undefined {
  const rows = grids.flatMap((grid) =>
    grid.rows.slice(0, searched).map((row, at) => {
      const known = new Set(row.map((cell) => fieldOf(cell, mapping)).filter((field) => field !== undefined));
      return { grid, at, known: known.has("subject") || known.has("description") ? known.size : 0 };
    }),
  );
  return rows.filter(({ known }) => known >= 3).toSorted((a, b) => b.known - a.known)[0];
}

/** How spreadsheet programs call a column: `A` is 0. */
export function columnLetters(index: number): string {
  const first = index < 26 ? "" : String.fromCodePoint(64 + Math.floor(index / 26));
  return `${first}${String.fromCodePoint(65 + (index % 26))}`;
}

/** The name of a column that has no header, as a mapping file calls it. */
function columnName(header: string, index: number): string {
  if (plainWord(header) !== "") return cleanText(header);
  return `column ${columnLetters(index)}`;
}

function cellsIn(row: readonly string[], columns: readonly (Field | "ignore" | undefined)[], mapping: Mapping): Cells {
  const texts = new Map<Field, string>();
  for (const [index, field] of columns.entries()) {
    const text = cleanText(row[index] ?? "");
    if (field === undefined || field === "ignore" || text === "") continue;
    const before = texts.get(field);
    const divider = field === "story" || field === "date" || field === "time" ? " " : "\n";
    texts.set(field, before === undefined ? text : `${before}${divider}${text}`);
  }
  const kind = mapping.kinds.get(plainWord(texts.get("kind") ?? ""));
  if (kind !== undefined) texts.set("kind", kind);
  return Object.fromEntries(fields.flatMap((field) => (texts.has(field) ? [[field, texts.get(field)]] : [])));
}

function formulaNotes({ formulas, seeming = [] }: Grid): readonly string[] {
  return [
    ...(formulas.length === 0
      ? []
      : [`Formulas in ${firstTen(formulas)}: their shown values were taken, nothing was worked out.`]),
    ...(seeming.length === 0 ? [] : [`What looks like a formula in ${firstTen(seeming)} was taken as text.`]),
  ];
}

function firstTen(cells: readonly string[]): string {
  return `${cells.slice(0, 10).join(", ")}${cells.length > 10 ? ` and ${cells.length - 10} more cells` : ""}`;
}

/** Finds the MSEL in the sheets of a spreadsheet: the row of headers, and the rows under it that hold anything. */
export function findRows(grids: readonly Grid[], mapping: Mapping): FoundRows | Refused | UnknownHeaders {
  const header = headerOf(grids, mapping);
  if (header === undefined) return noHeader(grids);
  const { grid, at } = header;
  const rows = grid.rows.slice(at + 1);
  const width = Math.max(...grid.rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) => columnName(grid.rows[at]?.[index] ?? "", index));
  const columns = names.map((name) => fieldOf(name, mapping));
  const unknown = names.filter(
    (_, index) => columns[index] === undefined && rows.some((row) => cleanText(row[index] ?? "") !== ""),
  );
  if (unknown.length > 0) {
    const listed = unknown.map((name) => `"${name}"`).join(", ");
    return { refused: `Nobody knows what these columns are: ${listed}.`, draft: mappingDraft(unknown) };
  }
  const lines = rows
    .map((row, index) => ({ line: at + index + 2, cells: cellsIn(row, columns, mapping) }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  if (lines.length === 0) return { refused: "There is no row under the headers." };
  return { lines, notes: formulaNotes(grid) };
}

function noHeader(grids: readonly Grid[]): Refused | UnknownHeaders {
  const refused =
    "No row of headers was found: at least three columns must be known, a SUBJECT or an EVENT DESCRIPTION among them.";
  const widest = grids
    .flatMap(({ rows }) => rows.slice(0, searched))
    .map((row) => row.map(cleanText).filter((cell) => cell !== "" && cell.length <= 60))
    .toSorted((a, b) => b.length - a.length)[0];
  return widest === undefined || widest.length < 3 ? { refused } : { refused, draft: mappingDraft(widest) };
}
