import type { RoleId, SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** The lane of what belongs to no role. No role can have this id: it has a space. */
export const exerciseLane = "the exercise";

/** One lane of the timeline: a role, under its agency, or the exercise itself. */
export interface Lane {
  /** A role's id, or `exerciseLane`. */
  readonly id: string;
  readonly title: string;
  readonly agency?: { readonly name: string; readonly dress: string };
}

/** The lanes from top to bottom: the exercise, then each agency's roles together, as the scenario lists them. */
export function lanesOf(plan: Plan, exerciseTitle: string): readonly Lane[] {
  const roles = Object.values(plan.agencies).flatMap((agency) =>
    Object.values(plan.roles)
      .filter((role) => role.agency === agency.id)
      .map((role) => ({ id: role.id, title: role.title, agency: { name: agency.name, dress: agency.dress } })),
  );
  return [{ id: exerciseLane, title: exerciseTitle }, ...roles];
}

/** The role each seat belongs to. */
export function roleBySeat(plan: Plan): ReadonlyMap<SeatId, RoleId> {
  return new Map(Object.values(plan.roles).flatMap((role) => role.seats.map((seat) => [seat, role.id] as const)));
}
