import type { RoleId, RowId } from "#engine/ids.ts";
import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import type { Citation } from "#engine/scenario/written.ts";
import type { ExerciseTime } from "#engine/time.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** One expected action against what happened. A status and evidence, never a rating. */
export interface ExpectedActual {
  readonly row: RowId;
  readonly title: string;
  readonly who: readonly RoleId[];
  readonly critical: boolean;
  readonly task?: string;
  readonly source?: Citation;
  /** The target and the end of its tolerance; absent while the row it counts from was not delivered. */
  readonly by?: ExerciseTime;
  readonly late?: ExerciseTime;
  readonly from?: RowId;
  /** `waiting` and `overdue` only in an exercise that has not ended; `not-due`: its target lies after an early ENDEX. */
  readonly status: "in-time" | "late" | "not-met" | "no-opportunity" | "not-due" | "waiting" | "overdue";
  /** When it was met, who completed it, and how far from the target: positive when after it. */
  readonly met?: When & { readonly role?: RoleId; readonly offByMs: number };
  /** The roles in whose entries the evidence stands, in its order. */
  readonly actual: readonly RoleId[];
  readonly counted: number;
  readonly needed: number;
  /** The entries that count as evidence, also of an action that was not met. */
  readonly evidence: readonly number[];
  /** Rows that came because it was overdue. */
  readonly contingencies: readonly (When & { readonly row: RowId })[];
}

function rolesIn({ told }: Course, evidence: readonly number[]): readonly RoleId[] {
  const roles = evidence.flatMap((seq) => {
    const is = told[seq - 1]?.entry.is;
    return is !== undefined && "role" in is && is.role !== undefined ? [is.role] : [];
  });
  return [...new Set(roles)];
}

function contingencies(course: Course, id: RowId): ExpectedActual["contingencies"] {
  const waiting = course.plan.injects.filter(({ trigger }) => trigger.kind === "overdue" && trigger.row === id);
  return entriesOf(course, "inject-delivered")
    .filter(({ is }) => waiting.some((inject) => inject.id === is.row))
    .map(({ seq, at, is }) => ({ seq, at, row: is.row }));
}

function metOf(course: Course, id: RowId, by: ExerciseTime | undefined): ExpectedActual["met"] {
  const met = entriesOf(course, "action-met").find(({ is }) => is.row === id);
  if (met === undefined) return undefined;
  const { seq, at, is } = met;
  return { seq, at, offByMs: at - (by ?? at), ...(is.role === undefined ? {} : { role: is.role }) };
}

function compare(course: Course, action: PlanExpectedAction): ExpectedActual {
  const { id: row, title, who, critical, task, source, from, pattern } = action;
  const state = course.final.actions[row];
  const { by, late, status = "waiting", evidence = [] } = state ?? {};
  const met = metOf(course, row, by);
  return {
    row,
    title,
    who,
    critical,
    ...(task === undefined ? {} : { task }),
    ...(source === undefined ? {} : { source }),
    ...(by === undefined ? {} : { by }),
    ...(late === undefined ? {} : { late }),
    ...(from === undefined ? {} : { from }),
    status: status === "no-opportunity" && (by ?? 0) > course.final.at ? "not-due" : status,
    ...(met === undefined ? {} : { met }),
    actual: rolesIn(course, evidence),
    counted: met === undefined ? (state?.keys.length ?? 0) : pattern.count,
    needed: pattern.count,
    evidence,
    contingencies: contingencies(course, row),
  };
}

/** Every expected action against what happened, in the order of the MSEL. */
export function expectedActual(course: Course): readonly ExpectedActual[] {
  return course.plan.expected.map((action) => compare(course, action));
}
