import type { AgencyId, RoleId, RowId, ZoneId } from "#engine/ids.ts";
import type { PlanEffect } from "./msel.ts";

type ById<T> = Readonly<Record<string, T>>;

/** Units of one kind that an agency has. */
export interface PlanResource {
  readonly id: string;
  readonly title: string;
  readonly agency: AgencyId;
  readonly count: number;
  readonly home: ZoneId;
  readonly sentBy: readonly RoleId[];
  /** Milliseconds to a zone, from wherever they are. */
  readonly travel: ById<number>;
}

/** A kind of case, and who handles it. */
export interface PlanCaseKind {
  readonly id: string;
  readonly title: string;
  readonly fields: ById<{ readonly title: string }>;
  readonly handledBy: readonly RoleId[];
  readonly handsTo: readonly RoleId[];
  readonly dispositions: ById<{ readonly title: string; readonly merges: boolean }>;
}

/** A case that a row opens. `same` is the case it really is the same as: for the debrief, no seat is sent it. */
export interface PlanCase {
  readonly id: string;
  readonly kind: string;
  readonly row: RowId;
  readonly about: ById<string>;
  readonly dueMs?: number;
  readonly same?: string;
  readonly on: ById<readonly PlanEffect[]>;
}

/**
 * How long units take from one zone to another, in milliseconds; undefined when there is no way. Back home they take as
 * long as out, unless the author gives the way home itself.
 */
export function tripMs(
  { home, travel }: Pick<PlanResource, "home" | "travel">,
  from: ZoneId,
  to: ZoneId,
): number | undefined {
  const known = Object.hasOwn(travel, to) ? travel[to] : undefined;
  if (known !== undefined || to !== home) return known;
  return Object.hasOwn(travel, from) ? travel[from] : undefined;
}
