import type { DecisionId, RoleId } from "#engine/ids.ts";
import type { PlanDecision } from "./msel.ts";
import type { Plan } from "./plan.ts";

/** The roles a decision is up to: those who may take or propose it, or who vote on it. */
export function deciders({ decisions }: Pick<Plan, "decisions">, id: DecisionId): readonly RoleId[] {
  const { roles = [], vote } = decisions[id] ?? {};
  return vote?.roles ?? roles;
}

/** The roles that may open a decision by hand: those it names, and the chair of its meeting. */
export function openers({ meetings }: Pick<Plan, "meetings">, { openedBy, meeting }: PlanDecision): readonly RoleId[] {
  const chair = meeting === undefined ? undefined : meetings[meeting]?.chair;
  return chair === undefined ? openedBy : [...openedBy, chair];
}
