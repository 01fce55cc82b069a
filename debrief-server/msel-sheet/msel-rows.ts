import type * as z from "zod";
import { mselRow } from "#engine/scenario/msel-schema.ts";
import type { MselRow } from "#engine/scenario/msel-schema.ts";
import { tPlus } from "#engine/time.ts";
import type { Cast, CastRow } from "./cast.ts";
import type { Cells } from "./column-words.ts";
import { fields } from "./column-words.ts";
import { asTitle } from "./draft.ts";
import type { Objectives } from "./objectives.ts";
import type { Planned, When } from "./plan-times.ts";
import { answerId } from "./plan-times.ts";
import type { Names } from "./row-words.ts";
import { cellsOf, reviewNote } from "./row-words.ts";

/** A row as a scenario file says it. */
type RowFile = z.input<typeof mselRow>;

/** How long after a message its answer is expected, and the tolerance of every action: assumptions to be reviewed. */
const answerWithin = "10m";
const tolerance = "5m";

/** A row as a scenario knows it. */
export function rowOf(file: RowFile): MselRow {
  return { ...mselRow.parse(file), title: file.title ?? file.id };
}

/** The action that a row's message asks for: an answer to it by one of those it goes to. */
export function answerTo({ id, title, to, task, sheet }: MselRow): RowFile {
  const [expected] = (sheet?.expected ?? "").split("\n");
  return {
    id: answerId(id),
    kind: "expectedAction",
    title: asTitle(expected === undefined || expected === "" ? `An answer to: ${title}` : expected),
    ...(task === undefined ? {} : { task }),
    note: reviewNote,
    who: [...to],
    match: { sent: { re: id } },
    after: { row: id },
    within: answerWithin,
    late: tolerance,
  };
}

function deliveredWhen(when: When): Pick<RowFile, "at" | "after" | "overdue"> {
  switch (when.kind) {
    case "at":
      return { at: tPlus(when.at) };
    case "hand":
      return {};
    case "after":
      return { after: { row: when.row, delay: when.delay } };
    case "overdue":
      return { overdue: { row: when.row, delay: when.delay } };
    default:
      return when satisfies never;
  }
}

function expectedWhen(when: When): Pick<RowFile, "by" | "after" | "within"> {
  if (when.kind === "at") return { by: tPlus(when.at) };
  return "row" in when ? { after: { row: when.row }, within: when.delay } : {};
}

/** The keys that decide what happens. */
function decidingKeys({ id, draft, when }: Planned, cast: CastRow, asks: boolean, task: string | undefined): RowFile {
  const { title, message, action, cells } = draft;
  const kind = when.kind === "overdue" ? "contingency" : draft.kind;
  const notes = [...(action === undefined ? [] : [reviewNote]), ...(cells.notes === undefined ? [] : [cells.notes])];
  const told = {
    ...(task === undefined ? {} : { task }),
    ...(notes.length === 0 ? {} : { note: notes.join("\n\n") }),
  };
  if (action !== undefined) {
    const sent = cast.tells === undefined ? {} : { to: cast.tells };
    return { id, kind, title, ...told, ...expectedWhen(when), who: [...cast.who], match: { sent }, late: tolerance };
  }
  if (message === undefined || cast.from === undefined || cast.channel === undefined)
    return { id, kind, title, ...told, ...deliveredWhen(when) };
  const { from, to, channel } = cast;
  const demands = asks ? { demands: "action" as const } : {};
  return {
    id,
    kind,
    title,
    ...told,
    ...deliveredWhen(when),
    from,
    to: [...to],
    channel,
    text: message.text,
    ...demands,
  };
}

/** The cells that the row's own keys do not say in the same words. */
function keptCells(row: MselRow, cells: Cells, names: Names): RowFile["sheet"] {
  const said = cellsOf(row, names, cells);
  const kept = fields.filter((field) => field !== "at" && cells[field] !== undefined && cells[field] !== said[field]);
  return kept.length === 0 ? undefined : Object.fromEntries(kept.map((field) => [field, cells[field]]));
}

/** The MSEL that planned rows make: each row, and after it the answer that its message asks for. */
export function mselOf(planned: readonly Planned[], cast: Cast, taskOf: Objectives["taskOf"]): readonly RowFile[] {
  const own = new Set(planned.map(({ id }) => id));
  const awaited = new Set(planned.flatMap(({ when }) => (when.kind === "overdue" ? [when.row] : [])));
  const numbers = new Map(planned.map(({ id, draft }) => [id, draft.cells.number ?? id]));
  const names: Names = {
    person: (id) => cast.roles[id]?.title ?? cast.personas?.[id]?.name ?? id,
    channel: (id) => cast.channels?.[id]?.title ?? id,
    number: (id) => numbers.get(id) ?? id,
  };
  return planned.flatMap((row, index): readonly RowFile[] => {
    const { id, draft } = row;
    const castRow = cast.rows[index];
    if (castRow === undefined) return [];
    const answered = draft.message !== undefined && (draft.cells.expected !== undefined || awaited.has(answerId(id)));
    const keys = decidingKeys(row, castRow, answered, taskOf(draft.cells));
    const sheet = keptCells(rowOf(keys), draft.cells, names);
    const file = sheet === undefined ? keys : { ...keys, sheet };
    return answered && !own.has(answerId(id)) ? [file, answerTo(rowOf(file))] : [file];
  });
}
