import type { DecisionId, OptionId, RowId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** Something of a scenario of which one asks whether it can ever come about. */
export type Question =
  /** The row is delivered: as planned, or by the trainer's hand when that is the only way it has. */
  | { readonly kind: "inject" | "contingency"; readonly row: RowId }
  /** Players take this option; that it stands because time ran out does not count. */
  | { readonly kind: "option"; readonly decision: DecisionId; readonly option: OptionId }
  /** The exercise ends with it. */
  | { readonly kind: "ending"; readonly ending: string }
  /** The action is met, in time or late. */
  | { readonly kind: "expected"; readonly row: RowId };

/** Every question there is about a plan, in the order of the file. */
export function questionsOf({ injects, expected, decisions, endings }: Plan): readonly Question[] {
  return [
    ...injects.map(({ id, kind }): Question => ({ kind: kind === "contingency" ? "contingency" : "inject", row: id })),
    ...expected.map(({ id }): Question => ({ kind: "expected", row: id })),
    ...Object.values(decisions).flatMap(({ id, options }) =>
      options.map((option): Question => ({ kind: "option", decision: id, option: option.id })),
    ),
    ...endings.map(({ id }): Question => ({ kind: "ending", ending: id })),
  ];
}

/** A name of its own for each question of a plan. */
export function questionKey(question: Question): string {
  switch (question.kind) {
    case "inject":
    case "contingency":
      return `row ${question.row}`;
    case "expected":
      return `action ${question.row}`;
    case "option":
      return `decision ${question.decision} ${question.option}`;
    case "ending":
      return `ending ${question.ending}`;
    default:
      return question satisfies never;
  }
}
