/** The conditions of a plan are those the author wrote, parsed: the language belongs to the scenario. */
export type { Condition, Operand } from "#engine/scenario/condition.ts";
