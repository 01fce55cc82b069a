import type { FindingValue } from "./pack-schema.ts";

/** What a condition can look at. In a pack's step only findings exist. */
export type Operand =
  | { readonly kind: "value"; readonly value: FindingValue }
  | { readonly kind: "variable"; readonly id: string }
  | { readonly kind: "finding"; readonly id: string }
  | { readonly kind: "decision"; readonly id: string }
  | { readonly kind: "elapsed" }
  | { readonly kind: "tagged-count" }
  | {
      readonly kind: "fired" | "met" | "overdue" | "shown" | "tagged" | "taken" | "closed" | "in" | "up";
      readonly id: string;
    }
  | { readonly kind: "free" | "there"; readonly id: string }
  | { readonly kind: "sum"; readonly left: Operand; readonly right: Operand; readonly sign: 1 | -1 };

/**
 * A condition, parsed and proved: total, typed, without side effects. `decision` reads as the option taken,
 * or `closed`, `open`, `lapsed`; `elapsed` as milliseconds; `fired` … `closed` as flags; `free` (of a resource) and
 * `there` (of `<resource>.<zone>`) as numbers of units.
 */
export type Condition =
  | { readonly op: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly op: "not"; readonly of: Condition }
  | { readonly op: "==" | "!=" | "<" | "<=" | ">" | ">="; readonly left: Operand; readonly right: Operand }
  | { readonly op: "flag"; readonly of: Operand };

/** The first thing wrong with a condition: `at` and `length` count characters of its text, from 0. */
export interface ConditionFault {
  readonly fault: "condition-syntax" | "condition-name" | "condition-type";
  readonly at: number;
  readonly length: number;
  readonly message: string;
  readonly help?: string;
}
