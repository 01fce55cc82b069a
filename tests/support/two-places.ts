import type { Plan } from "#engine/plan/plan.ts";
import { shelfPlan } from "./a-site-plan.ts";

/** Kilometre 41 in two places: the slope is by night, in the rain, and has something of every kind that changes. */
export function twoPlaces(): Plan {
  const plan = shelfPlan("kilometre-41");
  const [road] = Object.values(plan.places ?? {});
  const slope = plan.zones["slope"];
  if (road === undefined || slope === undefined) throw new Error("Kilometre 41 has lost its place.");
  const always = <T>(value: T) => ({ kind: "always", value }) as const;
  const below: NonNullable<Plan["places"]>[string] = {
    ...road,
    id: "below",
    title: "Below the road",
    light: always("night"),
    weather: always("rain"),
    spawn: slope.centre,
    pieces: [{ model: "cone", at: [[0, 0, 22]], facing: 0 }],
    features: {
      brook: { id: "brook", what: "water", title: "Brook", at: [0, 0, 24], size: [40, 12], level: always(-4) },
      fire: { id: "fire", what: "fire", title: "Fire", at: [4, -4, 22], size: [2, 2], strength: always(1) },
      gas: { id: "gas", what: "plume", title: "Gas", at: [-6, -4, 20], length: always(20), heading: always(90) },
      oil: { id: "oil", what: "spill", title: "Oil", at: [2, -3, 20], radius: always(2) },
      smoke: { id: "smoke", what: "smoke", title: "Smoke", at: [6, -4, 22], size: [2, 2] },
    },
  };
  const zones = { ...plan.zones, slope: { ...slope, place: "below" } };
  return { ...plan, zones, places: { ...plan.places, below } };
}
