import type { CasualtyId } from "#engine/ids.ts";
import { isIn } from "#engine/plan/chart.ts";
import type { PlanCondition } from "#engine/plan/plan.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { Sight } from "#engine/plan/weigh.ts";
import type { FindingValue } from "#engine/scenario/pack-schema.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { ExerciseState } from "./state.ts";

/** The condition a casualty is in. Throws for a casualty that is not in both plan and state: a bug. */
export function conditionOf(plan: Plan, state: ExerciseState, id: CasualtyId): PlanCondition {
  const condition = plan.casualties[id]?.conditions[state.casualties[id]?.condition ?? ""];
  if (condition === undefined) throw new Error(`casualty ${id} is in no condition of the plan`);
  return condition;
}

/**
 * What a condition of the plan sees in a state at a time, which may be later than the state's last entry; findings are
 * those of one casualty, where there is one.
 */
export function sightOf(plan: Plan, state: ExerciseState, at: ExerciseTime, casualty?: CasualtyId): Sight {
  return {
    variable: (id) => there(state.variables[id], id),
    finding: (id) => there(casualty === undefined ? undefined : findingsOf(plan, state, casualty)[id], id),
    decision: (id) => {
      const { status, option } = there(state.decisions[id], id);
      return status === "taken" ? there(option, id) : status;
    },
    elapsed: () => at,
    taggedCount: () => Object.values(state.casualties).filter(({ tag }) => tag !== undefined).length,
    flag: (kind, id) => flag(state, kind, id),
    units: (kind, id) => units(plan, state, kind, id),
  };
}

/** Every finding of a casualty as it is now. */
export function findingsOf(
  plan: Plan,
  state: ExerciseState,
  casualty: CasualtyId,
): Readonly<Record<string, FindingValue>> {
  return conditionOf(plan, state, casualty).findings;
}

/** An action stays `overdue` once its tolerance is over too; it is `met` in time or late. */
function flag(state: ExerciseState, kind: Parameters<Sight["flag"]>[0], id: string): boolean {
  switch (kind) {
    case "fired":
      return there(state.rows[id], id).status === "delivered";
    case "met":
      return ["in-time", "late"].includes(there(state.actions[id], id).status);
    case "overdue":
      return ["overdue", "not-met"].includes(there(state.actions[id], id).status);
    case "shown":
      return there(state.props[id], id);
    case "tagged":
      return there(state.casualties[id], id).tag !== undefined;
    case "taken":
      return there(state.cases[id], id).takenAt !== undefined;
    case "closed":
      return there(state.cases[id], id).status === "closed";
    case "in":
      return inState(state, id);
    case "up":
      return there(state.channels[id], id).state !== "down";
    default:
      return kind satisfies never;
  }
}

/** Those that stand in a zone: `free` asks for home, `there` names the zone after the resource. */
function units(plan: Plan, state: ExerciseState, kind: "free" | "there", named: string): number {
  const [id = "", zone] = named.split(".");
  return there(state.resources[id], id).at[kind === "free" ? (plan.resources[id]?.home ?? "") : (zone ?? "")] ?? 0;
}

/** `<chart>.<state>`: whether the chart is in the state, or in one inside it. */
function inState(state: ExerciseState, id: string): boolean {
  const dot = id.indexOf(".");
  return isIn(there(state.lanes[`chart/${id.slice(0, dot)}`], id), id.slice(dot + 1));
}

function there<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`a condition looks at ${id}, which is not there`);
  return value;
}
