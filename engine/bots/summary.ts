import type { ExerciseState } from "#engine/exercise/state.ts";
import { stateHash } from "#engine/exercise/state-hash.ts";
import type { CasualtyId, DecisionId, RowId } from "#engine/ids.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Log } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** How an exercise came out, in codes and numbers. */
export interface RehearsalSummary {
  readonly endedAt: ExerciseTime;
  readonly by: "trainer" | "duration" | "ending";
  readonly ending?: { readonly id: string; readonly title: string; readonly good: boolean };
  /** Expected actions by how they came out; `of` is all of them. */
  readonly expected: {
    readonly of: number;
    readonly inTime: readonly RowId[];
    readonly late: readonly RowId[];
    readonly notMet: readonly RowId[];
    readonly noOpportunity: readonly RowId[];
  };
  readonly delivered: readonly RowId[];
  readonly decisions: readonly {
    readonly id: DecisionId;
    readonly status: "closed" | "open" | "taken" | "lapsed";
    readonly option?: string;
    readonly doctrine?: "preferred" | "acceptable" | "contrary";
  }[];
  readonly casualties: {
    readonly of: number;
    readonly tagged: readonly CasualtyId[];
    /** Last tags that are what the protocol gave when they were given. */
    readonly right: number;
  };
  /** Why commands were refused, and how often. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly entries: number;
  readonly stateHash: string;
}

/** Sums up an exercise that has ended. */
export function summarise(
  plan: Plan,
  state: ExerciseState,
  log: Log,
  refusals: Readonly<Record<string, number>>,
): RehearsalSummary {
  const { by, ending } = endOf(state);
  const reached = plan.endings.find(({ id }) => id === ending);
  return {
    endedAt: state.at,
    by,
    ...(reached === undefined ? {} : { ending: { id: reached.id, title: reached.title, good: reached.good } }),
    expected: expectedOf(state),
    delivered: Object.entries(state.rows).flatMap(([row, { status }]) => (status === "delivered" ? [row] : [])),
    decisions: decisionsOf(plan, state),
    casualties: casualtiesOf(state, log),
    refusals,
    entries: state.seq,
    stateHash: stateHash(state),
  };
}

function endOf({ ending, status }: ExerciseState): NonNullable<ExerciseState["ending"]> {
  if (ending === undefined) throw new Error(`the exercise has not ended: ${status}`);
  return ending;
}

function expectedOf({ actions }: ExerciseState): RehearsalSummary["expected"] {
  const rows = (...wanted: readonly string[]): readonly RowId[] =>
    Object.entries(actions).flatMap(([row, { status }]) => (wanted.includes(status) ? [row] : []));
  return {
    of: Object.keys(actions).length,
    inTime: rows("in-time"),
    late: rows("late"),
    notMet: rows("not-met", "overdue", "waiting"),
    noOpportunity: rows("no-opportunity"),
  };
}

function decisionsOf(plan: Plan, { decisions }: ExerciseState): RehearsalSummary["decisions"] {
  return Object.values(plan.decisions).map(({ id, options }) => {
    const { status, option } = decisions[id] ?? { status: "closed" as const };
    const doctrine = options.find((one) => one.id === option)?.doctrine;
    return { id, status, ...(option === undefined ? {} : { option }), ...(doctrine === undefined ? {} : { doctrine }) };
  });
}

function casualtiesOf({ casualties }: ExerciseState, log: Log): RehearsalSummary["casualties"] {
  const last = new Map<CasualtyId, boolean>();
  for (const { entry } of toldIn(log))
    if (entry.is.type === "casualty-tagged") last.set(entry.is.casualty, entry.is.category === entry.is.protocol);
  return {
    of: Object.keys(casualties).length,
    tagged: [...last.keys()].toSorted(),
    right: [...last.values()].filter(Boolean).length,
  };
}
