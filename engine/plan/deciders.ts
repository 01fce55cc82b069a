import type { DecisionId, RoleId } from "#engine/ids.ts";
import type { Plan } from "./plan.ts";

/** The roles a decision is up to: those who may take or propose it, or who vote on it. */
export function deciders({ decisions }: Pick<Plan, "decisions">, id: DecisionId): readonly RoleId[] {
  const { roles = [], vote } = decisions[id] ?? {};
  return vote?.roles ?? roles;
}
