import type { PlanExpectedAction } from "#engine/plan/msel.ts";
import type { Plan, PlanRole } from "#engine/plan/plan.ts";
import { occasionOf } from "./story.ts";

/**
 * Whether anybody is able to do what an action expects, once there is an occasion: somebody who may, over a channel there
 * is. Says no only when it is sure, and nothing about time.
 */
export function mayBeMet(plan: Plan, action: PlanExpectedAction): boolean {
  const { pattern } = action;
  const who = rolesOf(plan, action);
  if (who.length === 0) return false;
  switch (pattern.type) {
    case "casualty-tagged":
      return (
        who.some(({ triages }) => triages) && Object.keys(plan.casualties).length >= distinctOf(action, "casualty")
      );
    case "treatment-finished": {
      const intervention = valueOf(action, "intervention");
      return intervention === undefined || who.some(({ does }) => does.includes(intervention));
    }
    case "message-opened":
      return who.some((role) => isTold(plan, occasionOf(action).rows, role));
    case "message-sent":
      return who.some((role) => canSend(plan, action, role));
    case "decision-taken":
      return distinctOf(action, "decision") === 1 && canTake(plan, action, who);
    default:
      return true;
  }
}

/** The roles whose entries count: those of the pattern's own test, or everybody. */
function rolesOf(plan: Plan, { pattern }: PlanExpectedAction): readonly PlanRole[] {
  const value = pattern.tests.find(({ field, op }) => field === "role" && op === "in")?.value;
  const roles = Object.values(plan.roles);
  return Array.isArray(value) ? roles.filter(({ id }) => value.includes(id)) : roles;
}

function valueOf({ pattern }: PlanExpectedAction, field: string): string | undefined {
  const value = pattern.tests.find((test) => test.field === field)?.value;
  return typeof value === "string" ? value : undefined;
}

/** How many different ones are needed; where the pattern names the one it is about there cannot be a second. */
function distinctOf(action: PlanExpectedAction, field: string): number {
  const { count, distinct } = action.pattern;
  if (distinct !== field) return 1;
  return valueOf(action, field) === undefined || count === 1 ? count : Infinity;
}

function isTold(plan: Plan, rows: readonly string[], { id }: PlanRole): boolean {
  return plan.injects
    .filter((row) => rows.includes(row.id))
    .some(({ to, channel, text, facts }) => {
      const heard = channel === undefined ? undefined : plan.channels[channel];
      const says = to.length > 0 && (text !== undefined || facts.length > 0);
      return says && (to.includes(id) || (heard?.kind === "radio" && heard.members.includes(id)));
    });
}

function canSend(plan: Plan, action: PlanExpectedAction, { id }: PlanRole): boolean {
  if (plan.injects.some(({ from }) => from === id)) return true;
  const [channel, to] = [valueOf(action, "channel"), valueOf(action, "to")];
  return Object.values(plan.channels).some(
    ({ id: over, members }) =>
      members.includes(id) && (channel === undefined || channel === over) && (to === undefined || members.includes(to)),
  );
}

function canTake(plan: Plan, action: PlanExpectedAction, who: readonly PlanRole[]): boolean {
  const decision = plan.decisions[occasionOf(action).decision ?? ""];
  if (decision === undefined || decision.joint !== undefined || decision.vote !== undefined) return true;
  return who.some(({ id }) => decision.roles.includes(id));
}

/** Whether everybody who may take a decision counts for an action that expects it; nobody, or only some of them. */
export function countedDeciders(plan: Plan, action: PlanExpectedAction, decision: string): "all" | "some" | "none" {
  const taken = plan.decisions[decision];
  if (taken === undefined) return "none";
  const who = new Set(rolesOf(plan, action).map(({ id }) => id));
  if (taken.joint !== undefined || taken.vote !== undefined)
    return who.size === Object.keys(plan.roles).length ? "all" : "some";
  const counted = taken.roles.filter((role) => who.has(role)).length;
  if (counted === 0) return "none";
  return counted === taken.roles.length ? "all" : "some";
}
