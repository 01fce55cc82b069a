import type { Draft, LineProblem } from "./draft.ts";
import { freeId, slugOf } from "./slug.ts";
import { idText } from "#engine/ids.ts";
import type { Timeline } from "./timeline.ts";

/** When a row comes, or by when an action is expected; `row` is an id. Lengths as authors write them. */
export type When =
  | { readonly kind: "at"; readonly at: number }
  | { readonly kind: "hand" }
  | { readonly kind: "after" | "overdue"; readonly row: string; readonly delay: string };

/** A row with its id and its time. */
export interface Planned {
  readonly id: string;
  readonly draft: Draft;
  readonly when: When;
}

/** How long after the row before it an action without a time is expected: an assumption to be reviewed. */
const withoutTime = { delay: "10m", ms: 600_000 };

/** The id of the answer that a row's message asks for. */
export function answerId(row: string): string {
  return `${row}-E`;
}

function rowId({ cells: { number }, line }: Draft): string {
  if (number === undefined) return `R${line}`;
  if (idText.safeParse(number).success && number.length <= 40) return number;
  const slug = slugOf(number, "M").toUpperCase();
  return /^[0-9]/.test(number) ? slug.replace(/^M-(?=\d)/, "M") : slug;
}

interface Numbered {
  readonly id: string;
  readonly draft: Draft;
}

/** The rows by their number and by their id; a number goes before an id. */
type Register = ReadonlyMap<string, Numbered>;

function register(rows: readonly Numbered[]): Register {
  return new Map([
    ...rows.map((row) => [row.id, row] as const),
    ...rows.flatMap((row) => (row.draft.cells.number === undefined ? [] : [[row.draft.cells.number, row] as const])),
  ]);
}

function numbered(drafts: readonly Draft[]): readonly Numbered[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const id = freeId(rowId(draft), taken);
    taken.add(id);
    return { id, draft };
  });
}

/** The row of which a row such as `5-A` is the contingent twin: the same content another way, when nobody answers. */
function twinBase({ cells: { number }, message }: Draft, rows: Register): Numbered | undefined {
  const [, base] = /^(.*\S)\s*-\s*A$/i.exec(number ?? "") ?? [];
  return base === undefined || message === undefined ? undefined : rows.get(base);
}

/** What is overdue when a row goes unanswered: the row itself when it is an action, else the answer to its message. */
function overdueOf({ id, draft }: Numbered): string | undefined {
  if (draft.action !== undefined) return id;
  return draft.message === undefined ? undefined : answerId(id);
}

function waitsFor(row: Numbered, rows: Register): When | { readonly fault: string } | undefined {
  const { waits, action } = row.draft;
  if (waits === undefined) return undefined;
  if (waits.kind === "hand")
    return action === undefined ? waits : { fault: "what players do has a time: write by when" };
  const other = rows.get(waits.row);
  const answered = rows.get(waits.row.replace(/-E$/, ""));
  const answer = answered?.draft.message !== undefined && waits.row.endsWith("-E") ? answerId(answered.id) : undefined;
  const missing = { fault: `it waits for "${waits.row}", which is not among the rows` };
  if (waits.kind === "after") {
    if (other === undefined) return missing;
    if (other.draft.action !== undefined)
      return { fault: `it waits for "${waits.row}", which is an action: name a row` };
    return { kind: "after", row: other.id, delay: waits.delay };
  }
  if (row.draft.action !== undefined) return { fault: "only what is sent can wait until something is overdue" };
  const target = other === undefined ? answer : overdueOf(other);
  return target === undefined ? missing : { kind: "overdue", row: target, delay: waits.delay };
}

/** A row's time where nothing but its columns of time says it. */
function timeOf(row: Numbered, before: Numbered | undefined, timeline: Timeline): When | { readonly fault: string } {
  const { draft } = row;
  const time = draft.kind === "contingency" && draft.cells.at === undefined ? "none" : timeline.timeOf(draft.cells);
  if (time !== "none") return "at" in time ? { kind: "at", at: time.at } : time;
  if (draft.action === undefined) return { kind: "hand" };
  if (before === undefined) return { kind: "at", at: withoutTime.ms };
  return { kind: "after", row: before.id, delay: withoutTime.delay };
}

/**
 * Gives rows their ids and times. A row that waits for one that is left out is left out too. `timeline` is asked in the
 * order of the rows.
 */
export function planTimes(
  drafts: readonly Draft[],
  timeline: Timeline,
): { readonly planned: readonly Planned[]; readonly problems: readonly LineProblem[] } {
  const rows = numbered(drafts);
  const all = register(rows);
  const planned: Planned[] = [];
  const problems: LineProblem[] = [];
  let before: Numbered | undefined;
  for (const row of rows) {
    const base = row.draft.waits === undefined && row.draft.cells.at === undefined && twinBase(row.draft, all);
    const overdue = base ? overdueOf(base) : undefined;
    const twin: When | undefined =
      base === undefined || base === false
        ? undefined
        : overdue === undefined
          ? { kind: "hand" }
          : { kind: "overdue", row: overdue, delay: "0s" };
    const when = waitsFor(row, all) ?? twin ?? timeOf(row, before, timeline);
    if ("fault" in when) problems.push({ line: row.draft.line, why: when.fault });
    else planned.push({ ...row, when });
    if (row.draft.action === undefined && !("fault" in when)) before = row;
  }
  return withoutWaiting(planned, problems);
}

/** The row a time counts from: of the answer to a message that is the message's. */
function countsFrom(when: When, ids: ReadonlySet<string>): string | undefined {
  if (!("row" in when)) return undefined;
  return when.kind === "after" || ids.has(when.row) ? when.row : when.row.replace(/-E$/, "");
}

/** Leaves out what waits for a row that is left out, or in the end for itself. */
function withoutWaiting(
  planned: readonly Planned[],
  problems: readonly LineProblem[],
): { readonly planned: readonly Planned[]; readonly problems: readonly LineProblem[] } {
  const ids = new Set(planned.map(({ id }) => id));
  const comes = new Set<string>();
  for (let before = -1; before < comes.size;) {
    before = comes.size;
    for (const { id, when } of planned) {
      const from = countsFrom(when, ids);
      if (from === undefined || comes.has(from)) comes.add(id);
    }
  }
  const why = "it waits for a row that was left out, or for itself";
  const waiting = planned.filter(({ id }) => !comes.has(id)).map(({ draft }) => ({ line: draft.line, why }));
  return { planned: planned.filter(({ id }) => comes.has(id)), problems: [...problems, ...waiting] };
}
