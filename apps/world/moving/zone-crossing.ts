import type { PlanZone } from "#engine/plan/plan.ts";
import type { Spot } from "./ground.ts";
import { zoneAt } from "./reach.ts";

/** What is remembered about which zone a walker is in, and which it has just stepped into. */
export interface Crossing {
  readonly zone: string | undefined;
  readonly stepped?: { readonly zone: string; readonly at: number };
}

/** How long one must be in another zone before it counts, in ms. */
export const crossingMs = 300;

/**
 * Follows a walker: `entered` names a zone once, when it has been in it for 300 ms. Between zones one is still in the
 * last. `now` is any steady clock in ms.
 */
export function crossed(
  crossing: Crossing,
  zones: readonly PlanZone[],
  spot: Spot,
  now: number,
): { readonly crossing: Crossing; readonly entered?: string } {
  const zone = zoneAt(zones, spot, crossing.zone);
  if (zone === undefined || zone === crossing.zone) return { crossing: { zone: crossing.zone } };
  if (crossing.stepped?.zone !== zone) return { crossing: { zone: crossing.zone, stepped: { zone, at: now } } };
  if (now - crossing.stepped.at < crossingMs) return { crossing };
  return { crossing: { zone }, entered: zone };
}
