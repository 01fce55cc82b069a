import type { PlanZone } from "#engine/plan/plan.ts";

/** A label's middle and half its size, in pixels of the plan. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWide: number;
}

const letterPx = 7.4;
const paddingPx = 20;
const tallPx = 24;

/**
 * On which side of its circle each zone's name stands: above, or below where it would cover a name above another circle.
 * `pxPerM` is the scale of the plan. Widths are those of the interface's font at its usual size, so that two names may
 * still touch, but not hide each other.
 */
export function labelSides(
  zones: readonly Pick<PlanZone, "id" | "title" | "centre" | "radius">[],
  pxPerM: number,
): ReadonlyMap<string, "above" | "below"> {
  const placed: Box[] = [];
  const sides = new Map<string, "above" | "below">();
  for (const { id, title, centre, radius } of zones) {
    const halfWide = (title.length * letterPx + paddingPx) / 2;
    const at = (side: 1 | -1): Box => ({ x: centre[0] * pxPerM, y: (centre[2] + side * radius) * pxPerM, halfWide });
    const below = placed.some((other) => covers(other, at(-1))) && !placed.some((other) => covers(other, at(1)));
    sides.set(id, below ? "below" : "above");
    placed.push(at(below ? 1 : -1));
  }
  return sides;
}

function covers(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfWide + b.halfWide && Math.abs(a.y - b.y) < tallPx;
}
