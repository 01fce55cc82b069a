import type { Condition, Operand } from "#engine/plan/condition.ts";
import type { Plan } from "#engine/plan/plan.ts";

/**
 * Numbers of tags such that any number is to every condition of the plan as one of them: those it is compared with and
 * their neighbours, or every number where it is compared with something that changes.
 */
export function tagCountsOf(plan: Plan): readonly number[] {
  const most = Object.keys(plan.casualties).length;
  const conditions = [
    ...plan.injects.map(({ when }) => when),
    ...Object.values(plan.decisions).flatMap(({ options }) => options.map(({ when }) => when)),
    ...plan.endings.map(({ when }) => when),
  ].filter((when) => when !== undefined);
  const compared = conditions.flatMap(comparedIn);
  if (compared.includes("anything")) return Array.from({ length: most + 1 }, (_, count) => count);
  const near = compared.flatMap((count) => (count === "anything" ? [] : [count - 1, count, count + 1]));
  return [...new Set([0, ...near, most])].filter((count) => count >= 0 && count <= most).toSorted((a, b) => a - b);
}

function comparedIn(condition: Condition): readonly (number | "anything")[] {
  if ("left" in condition) {
    const [left, right] = [condition.left, condition.right];
    if (!counts(left) && !counts(right)) return [];
    const other = left.kind === "tagged-count" ? right : left;
    return other.kind === "value" && typeof other.value === "number" ? [Math.floor(other.value)] : ["anything"];
  }
  if (condition.op === "flag") return [];
  return condition.op === "not" ? comparedIn(condition.of) : condition.of.flatMap(comparedIn);
}

function counts(operand: Operand): boolean {
  if (operand.kind === "sum") return counts(operand.left) || counts(operand.right);
  return operand.kind === "tagged-count";
}
