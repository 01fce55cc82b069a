import { questionKey, questionsOf, type Question } from "#engine/slices/question.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { keyOf, type Finding } from "./finding.ts";

/** What can never come about, by the keys of the questions that were answered so. */
export function neverFindings(plan: Plan, never: ReadonlySet<string>): readonly Finding[] {
  return questionsOf(plan).flatMap((question) => (never.has(questionKey(question)) ? [neverFinding(question)] : []));
}

function neverFinding(question: Question): Finding {
  switch (question.kind) {
    case "inject":
    case "contingency": {
      const message = `the row '${question.row}' is never delivered, whatever anybody does`;
      const help = "look at what it comes after, and at its 'when'";
      return { code: "never-delivered", severity: "warning", at: keyOf("msel", question.row), message, help };
    }
    case "expected": {
      const message = `the expected action '${question.row}' can never be met`;
      const help = "look at who is to do it, at its 'match', and at what it counts from";
      return { code: "never-met", severity: "warning", at: keyOf("msel", question.row), message, help };
    }
    case "option": {
      const { decision, option } = question;
      const message = `the option '${option}' of '${decision}' can never be taken`;
      const help = "look at its 'when', and at what opens the decision";
      return {
        code: "never-possible",
        severity: "warning",
        at: keyOf("decisions", decision, "options", option),
        message,
        help,
      };
    }
    case "ending": {
      const message = `the ending '${question.ending}' is never reached, whatever anybody does`;
      const help = "look at its 'when', and at the endings before it";
      return { code: "never-reached", severity: "error", at: keyOf("endings", question.ending), message, help };
    }
    default:
      return question satisfies never;
  }
}
