import { conduct } from "#engine/debrief/conduct.ts";
import type { RowAccount } from "#engine/debrief/conduct.ts";
import type { Course } from "#engine/debrief/course.ts";
import { entriesOf } from "#engine/debrief/course.ts";
import { expectedActual } from "#engine/debrief/expected-actual.ts";
import type { ExpectedActual } from "#engine/debrief/expected-actual.ts";
import { tPlus } from "#engine/time.ts";

/** What became of each row, by its id, in words. */
export type Actuals = ReadonlyMap<string, string>;

export const noActuals: Actuals = new Map();

function lengthWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function roleTitle({ plan }: Course, role: string): string {
  return plan.roles[role]?.title ?? role;
}

/** Who took a row's message in first, of each role. */
function openedBy(course: Course, row: string): string {
  const first = new Map<string, number>();
  for (const { at, is } of entriesOf(course, "message-opened"))
    if (is.row === row && !first.has(is.role)) first.set(is.role, at);
  const who = [...first].map(([role, at]) => `${roleTitle(course, role)} ${tPlus(at)}`);
  return who.length === 0 ? "" : ` Taken in by ${who.join(", ")}.`;
}

function deliveredWords(course: Course, { row, status, came, offByMs, reason }: RowAccount): string {
  switch (status) {
    case "delivered": {
      const off =
        offByMs === undefined || offByMs === 0 ? "" : ` (${lengthWords(offByMs)} ${offByMs > 0 ? "late" : "early"})`;
      const by = came?.by === "trainer" ? " by hand" : "";
      return `Delivered ${tPlus(came?.at ?? 0)}${by}${off}, entry ${came?.seq}.${openedBy(course, row)}`;
    }
    case "skipped":
      return `Skipped${reason === undefined ? "" : `: ${reason}`}.`;
    case "withheld":
      return "Withheld: its condition did not hold.";
    case "planned":
      return "Not delivered.";
    default:
      return status satisfies never;
  }
}

const statusWords: Readonly<Record<ExpectedActual["status"], string>> = {
  "in-time": "Done in time",
  late: "Done late",
  "not-met": "Not done",
  "no-opportunity": "No opportunity: what it counts from did not happen",
  "not-due": "Not due before ENDEX",
  waiting: "Still to be done",
  overdue: "Overdue",
};

function expectedWords(course: Course, action: ExpectedActual): string {
  const { status, met, by, actual, evidence, counted, needed } = action;
  const who = (met?.role === undefined ? actual : [met.role]).map((role) => roleTitle(course, role));
  const when = met === undefined ? "" : ` ${tPlus(met.at)}`;
  const target = by === undefined ? "" : `; target ${tPlus(by)}`;
  const off =
    met === undefined || met.offByMs === 0
      ? ""
      : `, ${lengthWords(met.offByMs)} ${met.offByMs > 0 ? "after" : "before"} it`;
  const part = met === undefined && counted > 0 ? ` (${counted} of ${needed})` : "";
  const shown = evidence.length === 0 ? "" : `; entries ${evidence.join(", ")}`;
  return `${statusWords[status]}${part}${when}${who.length === 0 ? "" : ` by ${who.join(", ")}`}${target}${off}${shown}.`;
}

/** What a log says became of each row: who, when and how, from its entries and from nothing else. */
export function actualsIn(course: Course): Actuals {
  return new Map([
    ...conduct(course).rows.map((account) => [account.row, deliveredWords(course, account)] as const),
    ...expectedActual(course).map((action) => [action.row, expectedWords(course, action)] as const),
  ]);
}
