import type { RowId } from "#engine/ids.ts";
import type { PlanInject } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/**
 * When each row of the MSEL would come if everything went as written; absent where that depends on what people do.
 * An estimate for a plan that has not run: a row that follows another is counted from the other's own planned time.
 */
export function plannedDues(plan: Plan): ReadonlyMap<RowId, ExerciseTime> {
  const injects = new Map(plan.injects.map((row) => [row.id, row]));
  const known = new Map<RowId, ExerciseTime>();
  const asked = new Set<RowId>();

  const dueOf = (id: RowId): ExerciseTime | undefined => {
    const row = injects.get(id);
    // A row asked for while it is being worked out follows itself: it has no planned time.
    if (known.has(id) || row === undefined || asked.has(id)) return known.get(id);
    asked.add(id);
    const due = dueOfTrigger(row);
    if (due !== undefined) known.set(id, due);
    return due;
  };
  const dueOfTrigger = ({ trigger }: PlanInject): ExerciseTime | undefined => {
    switch (trigger.kind) {
      case "at":
        return trigger.at;
      case "after-row":
        return later(dueOf(trigger.row), trigger.delayMs);
      case "after-decision":
      case "by-hand":
        return undefined;
      case "overdue":
        return later(expectedBy(trigger.row), trigger.delayMs);
      default:
        return trigger satisfies never;
    }
  };
  const expectedBy = (id: RowId): ExerciseTime | undefined => {
    const action = plan.expected.find((row) => row.id === id);
    if (action === undefined) return undefined;
    return action.from === undefined ? action.byMs : later(dueOf(action.from), action.byMs);
  };

  for (const row of plan.injects) dueOf(row.id);
  for (const row of plan.expected) {
    const by = expectedBy(row.id);
    if (by !== undefined) known.set(row.id, by);
  }
  return known;
}

function later(due: ExerciseTime | undefined, byMs: number): ExerciseTime | undefined {
  return due === undefined ? undefined : due + byMs;
}
