import type { Condition, Operand } from "./condition.ts";

/** Everything a condition looks at, sums taken apart. */
export function operandsOf(condition: Condition): readonly Operand[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(operandsOf);
    case "not":
      return operandsOf(condition.of);
    case "flag":
      return leaves(condition.of);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return [...leaves(condition.left), ...leaves(condition.right)];
    default:
      return condition satisfies never;
  }
}

function leaves(operand: Operand): readonly Operand[] {
  return operand.kind === "sum" ? [...leaves(operand.left), ...leaves(operand.right)] : [operand];
}
