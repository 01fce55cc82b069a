import type { MselRow } from "#engine/scenario/msel-schema.ts";
import type { Cells } from "./column-words.ts";
import { isWithdrawn, kindOf, kindWords } from "./kind-words.ts";
import { isControl, meansEverybody, nameKey, namesIn, nobodySaid, noWaySaid } from "./people-words.ts";
import type { WaitsFor } from "./row-words.ts";
import { readWaits } from "./row-words.ts";

/** A row of a spreadsheet: `line` is its number in the file. */
export interface SheetLine {
  readonly line: number;
  readonly cells: Cells;
}

/** Why a row of a spreadsheet was left out. */
export interface LineProblem {
  readonly line: number;
  readonly why: string;
}

/** A row as far as it can be understood alone. People and channels are names. */
export interface Draft extends SheetLine {
  readonly kind: MselRow["kind"];
  readonly title: string;
  readonly message?: { readonly from: string; readonly to: readonly string[]; readonly text: string };
  readonly action?: { readonly who: readonly string[]; readonly to?: string };
  readonly channel: string;
  /** What its exercise time says that is no time; `hand` as well for what was taken out of the plan. */
  readonly waits?: WaitsFor;
}

/** The longest a text of a scenario may be, less what may be put before a note. */
const longest = 4000;
const longestNote = longest - 200;
const longestTitle = 200;

/** A text of at most so many characters, on one line. */
export function asTitle(text: string, most = longestTitle): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** Why a row cannot be kept as it is, whatever it means. */
function tooMuch(cells: Cells): string | undefined {
  for (const [field, text] of Object.entries(cells)) {
    const most = field === "notes" ? longestNote : longest;
    if (text.length > most) return `its ${field} has ${text.length} characters; there may be ${most}`;
  }
  const names = [...namesIn(cells.from), ...namesIn(cells.to), cells.channel ?? ""];
  const name = names.find((text) => text.length > longestTitle);
  return name === undefined ? undefined : `the name "${name.slice(0, 40)}…" has more than ${longestTitle} characters`;
}

function numberFault(number: string | undefined): string | undefined {
  if (number === undefined || !/^\d{4}-\d{2}-\d{2}(T|\b)/.test(number)) return undefined;
  return `its number is the date ${number}: the spreadsheet took a number such as 5-1 for one; make the column text`;
}

type Shape = Pick<Draft, "kind" | "message" | "action">;

/** What a row says, or who is to do what; or why neither can be told. */
function shapeOf(cells: Cells): Shape | string {
  const known = kindOf(cells.kind);
  if (known === undefined)
    return `nobody knows the kind "${asTitle(cells.kind ?? "", 40)}": use ${kindWords.join(", ")}, or give it one of these under kinds in a mapping file`;
  const from = namesIn(cells.from);
  const to = namesIn(cells.to);
  const players = to.filter((name) => !isControl(name));
  const says = known.reads === "message" || (known.reads === "expectation" && from.length > 0 && players.length > 0);
  if (!says) return actionOf(cells, from, to);
  const kind = known.reads === "expectation" ? "inject" : known.kind;
  if (players.length === 0) return { kind };
  const text = cells.description ?? cells.subject ?? cells.expected ?? "";
  return { kind, message: { from: from[0] ?? nobodySaid, to: players, text } };
}

function actionOf(cells: Cells, from: readonly string[], to: readonly string[]): Shape | string {
  if (isWithdrawn(cells.status)) return { kind: "administrative" };
  const who = (from.length > 0 ? from : to).filter((name) => !isControl(name));
  if (who.length === 0) return "it does not say which player should do it";
  const acts = kindOf(cells.kind)?.reads === "action";
  const own = new Set(who.map(nameKey));
  const other = acts ? to.find((name) => !meansEverybody(name) && !own.has(nameKey(name))) : undefined;
  return { kind: "expectedAction", action: { who, ...(other === undefined ? {} : { to: other }) } };
}

function waitsOf(cells: Cells): WaitsFor | undefined {
  const said = readWaits(cells.at ?? "");
  return said ?? (isWithdrawn(cells.status) ? { kind: "hand" } : undefined);
}

/** Understands a row by itself, or says why it cannot. */
export function draftOf({ line, cells }: SheetLine): Draft | LineProblem {
  const title = cells.subject ?? cells.description?.split("\n")[0] ?? cells.expected?.split("\n")[0];
  const why = tooMuch(cells) ?? numberFault(cells.number);
  if (why !== undefined) return { line, why };
  if (title === undefined) return { line, why: "it has no subject and no description" };
  const shape = shapeOf(cells);
  if (typeof shape === "string") return { line, why: shape };
  const waits = waitsOf(cells);
  return {
    line,
    cells,
    ...shape,
    title: asTitle(title, cells.subject === undefined ? 80 : longestTitle),
    channel: cells.channel?.replaceAll(/\s+/g, " ") ?? noWaySaid,
    ...(waits === undefined ? {} : { waits }),
  };
}
