import type { SeenPerson } from "#engine/exercise/seat-event.ts";
import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { Chair } from "../moving/ground.ts";

/** Whether somebody sits where they are: at a desk, or in a zone nobody walks in. */
function sits(plan: SeatPlan, { role, zone }: SeenPerson): boolean {
  return plan.roles[role]?.desk === true || plan.zones[zone ?? ""]?.onSite === false;
}

/**
 * Who sits on which chair: each the nearest free one to the middle of their zone, in the order of their seats' names, so
 * that everybody sees everybody on the same one. Who finds none stands.
 */
export function seating(
  plan: SeatPlan,
  people: readonly SeenPerson[],
  chairs: readonly Chair[],
): ReadonlyMap<string, Chair> {
  const free = new Set(chairs);
  const taken = new Map<string, Chair>();
  for (const person of people.toSorted((one, other) => (one.seat < other.seat ? -1 : 1))) {
    if (!sits(plan, person)) continue;
    const [x, , z] = plan.zones[person.zone ?? ""]?.centre ?? [0, 0, 0];
    const away = ([a, , b]: Chair): number => Math.hypot(a - x, b - z);
    const [nearest] = [...free].toSorted((one, other) => away(one) - away(other));
    if (nearest === undefined || away(nearest) > (plan.zones[person.zone ?? ""]?.radius ?? 0) + 1) continue;
    free.delete(nearest);
    taken.set(person.seat, nearest);
  }
  return taken;
}
