import type { ExerciseState } from "#engine/exercise/state.ts";
import type { PlanExpectedAction, PlanInject } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** An expected action that somebody should be at now: how it stands, and what can be fired to prompt it. */
export interface OpenAction {
  readonly row: PlanExpectedAction;
  readonly status: "waiting" | "overdue";
  readonly by: ExerciseTime;
  /** Positive: still so long to the target. Negative: overdue by so long. */
  readonly leftMs: number;
  /** The objective that stands at risk. */
  readonly objective?: string;
  /** Contingency rows written for it that have not been delivered. */
  readonly contingencies: readonly PlanInject[];
}

/** How far ahead an expected action is shown before its target. */
const aheadMs = 5 * 60_000;

/**
 * Expected actions whose clock runs, worst first: overdue before due, critical before the rest, then by time.
 * Those due later than `aheadMs` from now are left out.
 */
export function openActions(plan: Plan, state: ExerciseState, at: ExerciseTime): readonly OpenAction[] {
  const open = plan.expected.flatMap((row) => {
    const action = state.actions[row.id];
    if (action?.by === undefined || (action.status !== "waiting" && action.status !== "overdue")) return [];
    if (action.status === "waiting" && action.by - at > aheadMs) return [];
    const objective = row.task === undefined ? undefined : plan.tasks[row.task]?.objective;
    return [
      {
        row,
        status: action.status,
        by: action.by,
        leftMs: action.by - at,
        ...(objective === undefined ? {} : { objective }),
        contingencies: contingenciesOf(plan, state, row.id),
      },
    ];
  });
  const rank = (one: OpenAction): number => (one.status === "overdue" ? 0 : 2) + (one.row.critical ? 0 : 1);
  return open.toSorted((a, b) => rank(a) - rank(b) || a.by - b.by);
}

function contingenciesOf(plan: Plan, state: ExerciseState, action: string): readonly PlanInject[] {
  return plan.injects.filter(
    ({ id, trigger }) =>
      trigger.kind === "overdue" &&
      trigger.row === action &&
      (state.rows[id]?.status ?? "planned") !== "delivered" &&
      state.rows[id]?.status !== "skipped",
  );
}
