import type { MselRow } from "#engine/scenario/msel-schema.ts";
import { parseTPlus, parseLength, tPlus } from "#engine/time.ts";
import type { Cells } from "./column-words.ts";
import { kindOf, wordFor } from "./kind-words.ts";
import { namesCell } from "./people-words.ts";

/** What an expected action from a spreadsheet is told to its controller: nobody has looked at its evidence yet. */
export const reviewNote = "Made from a spreadsheet: review what shows this action, and the time given for it.";

/** The names by which a spreadsheet knows what a scenario knows by id. */
export interface Names {
  readonly person: (id: string) => string;
  readonly channel: (id: string) => string;
  readonly number: (row: string) => string;
}

/** When a row comes, where its exercise time is not a time. `row` is a number of the spreadsheet. */
export type WaitsFor =
  | { readonly kind: "hand" }
  | { readonly kind: "after" | "overdue"; readonly row: string; readonly delay: string };

/** Reads `by hand`, `10m after 5` and `30s after 5 is overdue`; undefined for any other text. */
export function readWaits(text: string): WaitsFor | undefined {
  if (/^by hand\b/i.test(text)) return { kind: "hand" };
  const [, delay = "", row = "", overdue] = /^(\S+) after (.+?)( is overdue)?$/is.exec(text) ?? [];
  if (delay === "" || parseLength(delay) === undefined) return undefined;
  return { kind: overdue === undefined ? "after" : "overdue", row, delay };
}

function timeIn({ at, by, after, within, overdue }: MselRow, names: Names): string {
  const exact = parseTPlus(at ?? by ?? "");
  if (exact !== undefined) return tPlus(exact);
  if (overdue !== undefined) return `${overdue.delay} after ${names.number(overdue.row)} is overdue`;
  if (after?.row !== undefined) return `${within ?? after.delay} after ${names.number(after.row)}`;
  if (after?.decision === undefined) return "by hand";
  return `by hand: ${after.delay} after decision ${[after.decision, after.option].filter(Boolean).join(" ")}`;
}

/** The note of a row without what `reviewNote` said before it. */
function notesIn({ kind, note }: MselRow): Cells {
  if (note === undefined) return {};
  const own = kind === "expectedAction" && note.startsWith(reviewNote) ? note.slice(reviewNote.length).trim() : note;
  return own === "" ? {} : { notes: own };
}

function peopleIn(row: MselRow, names: Names, { kind, from }: Cells): Cells {
  const all = (ids: readonly string[]): string => namesCell(ids.map(names.person));
  if (row.kind !== "expectedAction") {
    return {
      ...(row.from === undefined ? {} : { from: all([row.from]) }),
      ...(row.to.length === 0 ? {} : { to: all(row.to) }),
      ...(row.channel === undefined ? {} : { channel: names.channel(row.channel) }),
    };
  }
  if (kindOf(kind)?.reads === "expectation") return from === undefined ? { to: all(row.who) } : {};
  const to = row.match?.sent?.to;
  return { from: all(row.who), ...(to === undefined ? {} : { to: all([to]) }) };
}

/**
 * What the columns of a spreadsheet say of a row by its own keys; `written` are the cells in the planners' words that
 * decide how the others are read.
 */
export function cellsOf(row: MselRow, names: Names, written: Cells): Cells {
  return {
    number: row.id,
    at: timeIn(row, names),
    kind: wordFor(row.kind),
    subject: row.title,
    ...peopleIn(row, names, written),
    ...(row.text === undefined ? {} : { description: row.text }),
    ...notesIn(row),
  };
}
