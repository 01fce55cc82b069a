import type { ExerciseTime } from "#engine/time.ts";
import { placedStates } from "./chart.ts";
import type { Condition, Operand } from "./condition.ts";
import type { Plan } from "./plan.ts";

/**
 * The times at which an ending, a casualty's walk or a chart's `always` may come to hold by time alone, sorted: wherever `elapsed` meets a
 * constant, that millisecond and the next. Looking at each of them makes the outcome independent of how often the clock
 * is read.
 */
export function elapsedTimes(plan: Plan): readonly ExerciseTime[] {
  const watched = [
    ...Object.values(plan.charts).flatMap((chart) =>
      placedStates(chart).flatMap(({ state }) => state.always.flatMap(({ when }) => when ?? [])),
    ),
    ...plan.endings.flatMap(({ when }) => (when === undefined ? [] : [when])),
    ...Object.values(plan.casualties).flatMap(({ walksTo }) => (walksTo === undefined ? [] : [walksTo.when])),
  ];
  const times = new Set(watched.flatMap(timesIn));
  return [...times].filter((at) => at > 0 && at < plan.durationMs).toSorted((a, b) => a - b);
}

/** The times at which a condition may come or cease to hold by time alone: it is the same at all times between two of them. */
export function timesIn(condition: Condition): readonly ExerciseTime[] {
  if ("left" in condition) return meeting(condition.left, condition.right);
  if (condition.op === "flag") return [];
  return condition.op === "not" ? timesIn(condition.of) : condition.of.flatMap(timesIn);
}

/** Solves `left == right` for `elapsed`, where everything else in both is constant. */
function meeting(left: Operand, right: Operand): readonly ExerciseTime[] {
  const [l, r] = [line(left), line(right)];
  if (l === undefined || r === undefined || l.times === r.times) return [];
  const at = Math.floor((r.plus - l.plus) / (l.times - r.times));
  return [at, at + 1];
}

/** An operand as `times · elapsed + plus`; undefined when it depends on anything else. */
function line(operand: Operand): { readonly times: number; readonly plus: number } | undefined {
  if (operand.kind === "elapsed") return { times: 1, plus: 0 };
  if (operand.kind === "value")
    return typeof operand.value === "number" ? { times: 0, plus: operand.value } : undefined;
  if (operand.kind !== "sum") return undefined;
  const [left, right] = [line(operand.left), line(operand.right)];
  if (left === undefined || right === undefined) return undefined;
  return { times: left.times + operand.sign * right.times, plus: left.plus + operand.sign * right.plus };
}
