import type { PlanZone } from "#engine/plan/plan.ts";

/** A spot seen from above: x to the right, y downwards (the place's z), in metres. */
export type Spot = readonly [x: number, y: number];

/** Where nothing stands closer than this to its neighbour, in metres. */
const gapM = 1.7;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A spot for the `n`-th of those who are in a zone without a place of their own: an even spiral from the middle, so that
 * nobody covers anybody and the same order always gives the same spots. `turn` keeps two groups in one zone apart.
 */
export function standIn(zone: PlanZone, n: number, turn = 0): Spot {
  const reach = Math.min(zone.radius * 0.82, gapM * Math.sqrt(n + 0.5));
  const angle = n * goldenAngle + turn;
  return [zone.centre[0] + reach * Math.cos(angle), zone.centre[2] + reach * Math.sin(angle)];
}

/** A rectangle of the place, in metres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest frame that holds every zone whole, with a margin of `marginM`; undefined when there are none. */
export function frameOf(zones: readonly PlanZone[], marginM = 2): Frame | undefined {
  if (zones.length === 0) return undefined;
  const sides = zones.map(({ centre: [x, , z], radius }) => ({
    left: x - radius,
    right: x + radius,
    top: z - radius,
    bottom: z + radius,
  }));
  const x = Math.min(...sides.map(({ left }) => left)) - marginM;
  const y = Math.min(...sides.map(({ top }) => top)) - marginM;
  return {
    x,
    y,
    width: Math.max(...sides.map(({ right }) => right)) + marginM - x,
    height: Math.max(...sides.map(({ bottom }) => bottom)) + marginM - y,
  };
}
