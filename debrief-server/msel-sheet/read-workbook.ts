import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import type { Refused } from "./refused.ts";
import type { Parts } from "./unpack.ts";
import { unpack } from "./unpack.ts";

/** One sheet as texts: rows of cells, empty ones as empty texts. `formulas` are the cells whose shown value was taken. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly formulas: readonly string[];
  /** The cells of a table without formulas that a spreadsheet program would take for one: they are texts. */
  readonly seeming?: readonly string[];
}

/** More rows or columns are refused: a single cell far out would make a sheet of millions. */
export const extent = { rows: 5000, columns: 200 } as const;

const decoder = new TextDecoder();

/** What the markup of a sheet says before anything is read from it. */
interface SheetSurvey {
  /** A row or cell whose place is no place. */
  readonly odd: boolean;
  /** A cell outside the extent. */
  readonly far: boolean;
  /** The cells that hold a formula. */
  readonly formulas: readonly string[];
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}

/** The places that a tag names; it may name more than one, of which a reader would take any. */
function placesIn(tag: string): readonly string[] {
  return [...tag.matchAll(/\sr\s*=\s*["']([^"']*)/g)].map(([, place = ""]) => place);
}

/** Looks through the tags of a sheet, each once: what is between one `<` and the next. */
function survey(xml: string): SheetSurvey {
  const formulas: string[] = [];
  let [odd, far, cell] = [false, false, ""];
  for (const tag of xml.split("<")) {
    const [, name = ""] = /^(?:\w+:)?(c|row|f)[\s/>]/.exec(tag) ?? [];
    if (name === "f") formulas.push(cell);
    if (name !== "c" && name !== "row") continue;
    const places = placesIn(tag);
    const shape = name === "c" ? /^([A-Z]{1,3})(\d{1,7})$/ : /^()(\d{1,7})$/;
    odd ||= places.length > 1 || places.some((place) => !shape.test(place));
    const [, letters = "", row = ""] = shape.exec(places[0] ?? "") ?? [];
    const empty = /\/>\s*$/.test(tag);
    if (name === "c" && !empty) far ||= Number(row) > extent.rows || columnNumber(letters) > extent.columns;
    if (name === "c") cell = places[0] ?? "";
  }
  return { odd, far, formulas };
}

const damaged =
  "It is damaged or written in a way that cannot be read. Open it in a spreadsheet program and save it again.";

/** Why a workbook's parts are not to be read, whatever is in its cells. */
function unwelcome(parts: Parts, surveys: readonly SheetSurvey[]): string | undefined {
  const names = Object.keys(parts);
  const types = decoder.decode(parts["[Content_Types].xml"] ?? new Uint8Array());
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name)) || /macroEnabled/i.test(types))
    return "It holds macros. Save it as a workbook without macros (.xlsx).";
  if (!names.includes("xl/workbook.xml")) return "It is no workbook: an .xlsx file of a spreadsheet program is needed.";
  const marked = names.some(
    (name) => /\.(xml|rels)$/.test(name) && /<!(DOCTYPE|ENTITY)/i.test(decoder.decode(parts[name])),
  );
  if (marked) return "It declares entities, which no workbook does.";
  if (surveys.some(({ odd }) => odd)) return damaged;
  if (surveys.some(({ far }) => far))
    return `A sheet of it is larger than ${extent.rows} rows or ${extent.columns} columns: no MSEL is. Delete what lies outside the list.`;
  return undefined;
}

/** A cell's value as a text: a date as `2011-08-21 09:00`, a time of day as `09:00`. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!(value instanceof Date)) return "";
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const clock = iso.slice(11, 19).replace(/:00$/, "");
  if (value.getUTCFullYear() < 1901) return clock;
  return clock === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`;
}

/** Reads every sheet of an .xlsx workbook. Nothing in it is run, followed or worked out. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[] | Refused> {
  const unpacked = unpack(bytes);
  if ("refused" in unpacked) return unpacked;
  const { parts } = unpacked;
  const sheets = Object.keys(parts).filter((name) => name.endsWith(".xml"));
  const surveys = sheets.map((name) => survey(decoder.decode(parts[name])));
  const why = unwelcome(parts, surveys);
  if (why !== undefined) return { refused: why };
  const formulas = surveys.flatMap((surveyed) => surveyed.formulas);
  try {
    // What is read is what was looked at: the parts are packed anew.
    const read = await readXlsxFile(zipSync(parts, { level: 0 }).buffer, { trim: false });
    return read.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)), formulas }));
  } catch {
    return { refused: damaged };
  }
}
