import type { Condition, Operand } from "./condition.ts";
import type { FindingValue } from "./pack-schema.ts";

/**
 * What a condition is weighed against. A look at something that does not exist there is a bug of the caller, since
 * every condition was proved: it may throw.
 */
export interface Sight {
  variable(id: string): FindingValue;
  finding(id: string): FindingValue;
  /** The option taken, or `closed`, `open`, `lapsed`. */
  decision(id: string): string;
  /** Exercise time in milliseconds. */
  elapsed(): number;
  /** How many casualties carry a tag. */
  taggedCount(): number;
  flag(kind: "fired" | "met" | "overdue" | "shown" | "tagged" | "taken" | "closed" | "in" | "up", id: string): boolean;
  /** How many units of a resource are free at home, or stand in a zone (`<resource>.<zone>`). */
  units(kind: "free" | "there", id: string): number;
}

function read(operand: Operand, sight: Sight): FindingValue {
  switch (operand.kind) {
    case "value":
      return operand.value;
    case "variable":
      return sight.variable(operand.id);
    case "finding":
      return sight.finding(operand.id);
    case "decision":
      return sight.decision(operand.id);
    case "elapsed":
      return sight.elapsed();
    case "tagged-count":
      return sight.taggedCount();
    case "fired":
    case "met":
    case "overdue":
    case "shown":
    case "tagged":
    case "taken":
    case "closed":
    case "in":
    case "up":
      return sight.flag(operand.kind, operand.id);
    case "free":
    case "there":
      return sight.units(operand.kind, operand.id);
    case "sum":
      return Number(read(operand.left, sight)) + operand.sign * Number(read(operand.right, sight));
    default:
      return operand satisfies never;
  }
}

/** Whether a condition holds. Reads only what it must: `and` and `or` stop at the first part that decides. */
export function holds(condition: Condition, sight: Sight): boolean {
  switch (condition.op) {
    case "and":
      return condition.of.every((part) => holds(part, sight));
    case "or":
      return condition.of.some((part) => holds(part, sight));
    case "not":
      return !holds(condition.of, sight);
    case "flag":
      return read(condition.of, sight) === true;
    case "==":
      return read(condition.left, sight) === read(condition.right, sight);
    case "!=":
      return read(condition.left, sight) !== read(condition.right, sight);
    case "<":
      return read(condition.left, sight) < read(condition.right, sight);
    case "<=":
      return read(condition.left, sight) <= read(condition.right, sight);
    case ">":
      return read(condition.left, sight) > read(condition.right, sight);
    case ">=":
      return read(condition.left, sight) >= read(condition.right, sight);
    default:
      return condition satisfies never;
  }
}

function absent(): never {
  throw new Error("a pack's condition can look at findings only");
}

/** A sight that knows only the findings on one casualty, for packs. A finding that is not there throws: a bug. */
export function findingsSight(findings: Readonly<Record<string, FindingValue>>): Sight {
  const finding = (id: string): FindingValue => {
    const value = Object.hasOwn(findings, id) ? findings[id] : undefined;
    if (value === undefined) throw new Error(`finding ${id} has no value`);
    return value;
  };
  return {
    finding,
    variable: absent,
    decision: absent,
    elapsed: absent,
    taggedCount: absent,
    flag: absent,
    units: absent,
  };
}
