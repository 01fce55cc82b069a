import type { PlanZone } from "#engine/plan/plan.ts";
import type { Spot } from "./ground.ts";

type Zones = Readonly<Record<string, PlanZone>>;

/** How far beside the straight way between two neighbouring zones one may walk, in metres. */
const verge = 6;
/** How far beyond a zone's edge one may step. */
const edge = 2;

/** The zones of a plan that are in a place. */
export function placeZones(zones: Zones, place: string): readonly PlanZone[] {
  return Object.values(zones).filter((zone) => zone.place === place);
}

/** Whether a spot belongs to the exercise: in or at a zone of the site, or beside the way between two neighbours. */
export function withinReach(zones: readonly PlanZone[], { x, z }: Spot): boolean {
  if (zones.some((zone) => Math.hypot(x - zone.centre[0], z - zone.centre[2]) <= zone.radius + edge)) return true;
  return zones.some((zone) =>
    zones.some((other) => {
      const joined = zone.paths[other.id] !== undefined || other.paths[zone.id] !== undefined;
      return joined && zone.id < other.id && besides(zone.centre, other.centre, x, z) <= verge;
    }),
  );
}

/**
 * The zone a spot is in: of those whose circle holds it the one whose middle is nearest, measured by radius. The zone one
 * comes from keeps half a metre more, so that standing on a border does not flicker.
 */
export function zoneAt(zones: readonly PlanZone[], { x, z }: Spot, from?: string): string | undefined {
  let best: string | undefined;
  let least = 1;
  for (const zone of zones) {
    const radius = zone.radius + (zone.id === from ? 0.5 : 0);
    const share = Math.hypot(x - zone.centre[0], z - zone.centre[2]) / radius;
    if (share > least || (share === least && best !== undefined)) continue;
    least = share;
    best = zone.id;
  }
  return best;
}

function besides(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
  x: number,
  z: number,
): number {
  const [dx, dz] = [other[0] - one[0], other[2] - one[2]];
  const along = ((x - one[0]) * dx + (z - one[2]) * dz) / (dx * dx + dz * dz || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - one[0] - dx * t, z - one[2] - dz * t);
}
