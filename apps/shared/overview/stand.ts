import type { PlanZone } from "#engine/plan/plan.ts";

/** A spot seen from above: x to the right, y downwards (the place's z), in metres. */
export type Spot = readonly [x: number, y: number];

/** Nothing stands closer than this to its neighbour, in metres. */
const gapM = 2.4;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A spot for the `n`-th of those who are in a zone without a place of their own: an even spiral around the middle, so
 * that nobody covers anybody and the same order always gives the same spots.
 */
export function standIn(zone: PlanZone, n: number): Spot {
  const reach = Math.min(zone.radius * 0.8, gapM * Math.sqrt(n + 0.3));
  const angle = n * goldenAngle + Math.PI / 3;
  return [zone.centre[0] + reach * Math.cos(angle), zone.centre[2] + reach * Math.sin(angle)];
}

/** A rectangle of the place, in metres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame widened until it holds some spots too, each with a margin of `marginM`. */
export function frameRound({ x, y, width, height }: Frame, spots: readonly Spot[], marginM = 2): Frame {
  const left = Math.min(x, ...spots.map(([sx]) => sx - marginM));
  const top = Math.min(y, ...spots.map(([, sy]) => sy - marginM));
  const right = Math.max(x + width, ...spots.map(([sx]) => sx + marginM));
  const bottom = Math.max(y + height, ...spots.map(([, sy]) => sy + marginM));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest frame that holds every zone whole, with a margin of `marginM`; undefined when there are none. */
export function frameOf(zones: readonly PlanZone[], marginM = 2): Frame | undefined {
  if (zones.length === 0) return undefined;
  const left = Math.min(...zones.map(({ centre, radius }) => centre[0] - radius)) - marginM;
  const top = Math.min(...zones.map(({ centre, radius }) => centre[2] - radius)) - marginM;
  const right = Math.max(...zones.map(({ centre, radius }) => centre[0] + radius)) + marginM;
  const bottom = Math.max(...zones.map(({ centre, radius }) => centre[2] + radius)) + marginM;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
