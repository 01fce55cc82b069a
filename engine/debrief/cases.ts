import type { RoleId, SeatId } from "#engine/ids.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { entriesOf, type Course, type When } from "./course.ts";

/** A stretch in which a seat had a case: from taking it until it was handed on, taken over, closed, or ENDEX. */
interface Owning {
  readonly seat: SeatId;
  readonly role: RoleId;
  readonly from: When;
  readonly until: ExerciseTime;
}

/**
 * Whether a case was put together with what it really is the same as: `merged` with such a one, `missed` when it has one
 * and was not, `wrong` when it was merged with another; absent for a case that stands alone, and while it is open.
 */
type Sameness = "merged" | "missed" | "wrong";

export interface CaseAccount {
  readonly case: string;
  readonly kind: string;
  readonly opened: When;
  readonly due?: ExerciseTime;
  readonly overdue?: When;
  readonly owners: readonly Owning[];
  /** From its opening to the first taking; absent when nobody took it. */
  readonly waitedMs?: number;
  readonly closed?: When & { readonly disposition: string; readonly seat: SeatId; readonly into?: string };
  /** From its opening to its closing; to ENDEX while it is open. */
  readonly openMs: number;
  /** The case it really is the same as. */
  readonly same?: string;
  readonly sameness?: Sameness;
}

/** Every case that came in, in the order of its coming: who had it, how long, and what became of it. */
export function cases(course: Course): readonly CaseAccount[] {
  return entriesOf(course, "case-opened").map(({ seq, at, is }) => {
    const { case: id, kind, due } = is;
    const overdue = entriesOf(course, "case-overdue").find((entry) => entry.is.case === id);
    const closing = entriesOf(course, "case-closed").find((entry) => entry.is.case === id);
    const owners = ownersOf(course, id);
    const end = closing?.at ?? course.end;
    const first = owners[0]?.from.at;
    const same = course.plan.cases[id]?.same;
    const sameness = closing === undefined ? undefined : samenessOf(course.plan, id, closing.is.into);
    return {
      case: id,
      kind,
      opened: { seq, at },
      ...(due === undefined ? {} : { due }),
      ...(overdue === undefined ? {} : { overdue: { seq: overdue.seq, at: overdue.at } }),
      owners,
      ...(first === undefined ? {} : { waitedMs: first - at }),
      ...(closing === undefined ? {} : { closed: closedAs(closing) }),
      openMs: end - at,
      ...(same === undefined ? {} : { same }),
      ...(sameness === undefined ? {} : { sameness }),
    };
  });
}

function closedAs({
  seq,
  at,
  is,
}: ReturnType<typeof entriesOf<"case-closed">>[number]): NonNullable<CaseAccount["closed"]> {
  const { disposition, seat, into } = is;
  return { seq, at, disposition, seat, ...(into === undefined ? {} : { into }) };
}

function ownersOf(course: Course, id: string): readonly Owning[] {
  const moves = course.told.flatMap(({ entry: { seq, at, is } }) =>
    (is.type === "case-taken" || is.type === "case-handed" || is.type === "case-closed") && is.case === id
      ? [{ seq, at, is }]
      : [],
  );
  return moves.flatMap(({ seq, at, is }, index) => {
    if (is.type !== "case-taken") return [];
    const until = moves[index + 1]?.at ?? course.end;
    return [{ seat: is.seat, role: is.role, from: { seq, at }, until }];
  });
}

/** The author says of one of two that it is the same as the other; either may be merged into the other. */
function samenessOf(plan: Plan, id: string, into: string | undefined): Sameness | undefined {
  if (into !== undefined) return rootOf(plan, id) === rootOf(plan, into) ? "merged" : "wrong";
  return plan.cases[id]?.same === undefined ? undefined : "missed";
}

/** Where following `same` leads; authors who let it go round get one of the ring. */
function rootOf(plan: Plan, id: string): string {
  const seen = new Set([id]);
  for (let at = id; ;) {
    const next = plan.cases[at]?.same;
    if (next === undefined || seen.has(next)) return next === undefined ? at : ([...seen].toSorted()[0] ?? at);
    seen.add(next);
    at = next;
  }
}
