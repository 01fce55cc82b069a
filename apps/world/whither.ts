import type { SeatPlan } from "#engine/exercise/seat-plan.ts";
import type { SeatView } from "#engine/exercise/seat-view.ts";
import type { Light, Weather } from "./place/air.ts";

/** Where the viewer is to be: which place, which of its zones, and in which air. */
export interface Whither {
  readonly place: string;
  readonly zone: string | undefined;
  readonly light: Light;
  readonly weather: Weather;
}

/** Whose eyes, and which zone was gone to, of who looks on; and where they are now. */
interface Looking {
  readonly through: string | undefined;
  readonly watched: string | undefined;
  readonly place: string | undefined;
}

/**
 * The place a viewer is to see now: a seat its zone's, who looks through somebody's eyes theirs, who looks on the one gone
 * to. From a zone without a place one sees the place one was in, or at first the first of the plan. Undefined when the
 * plan has none.
 */
export function whither(plan: SeatPlan, view: SeatView, { through, watched, place }: Looking): Whither | undefined {
  const seen = through === undefined ? watched : view.people[through]?.zone;
  const zone = plan.seat === undefined ? seen : view.zone;
  const [first] = Object.keys(plan.places);
  const to = plan.places[plan.zones[zone ?? ""]?.place ?? place ?? first ?? ""];
  if (to === undefined) return undefined;
  const { light, weather } = view.air[to.id] ?? to.air;
  return { place: to.id, zone, light, weather };
}
