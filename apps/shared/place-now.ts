import type { SeatPlan } from "#engine/exercise/seat-plan.ts";

/** The place of a zone, else the first of the plan, where one comes to; undefined when there is none. */
export function placeNow(plan: SeatPlan, zone: string | undefined): SeatPlan["places"][string] | undefined {
  return plan.places[plan.zones[zone ?? ""]?.place ?? ""] ?? Object.values(plan.places)[0];
}
