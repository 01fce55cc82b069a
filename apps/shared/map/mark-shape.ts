import type { UnitMark } from "./unit-model.ts";

/** The outline of a pin from its point, as the rest of a path of SVG, where one pixel is so many metres. */
export function pinOutline(px: number): string {
  return `l${px * 6} ${-px * 11}a${px * 6.4} ${px * 6.4} 0 1 0 ${-px * 12} 0z`;
}

/** Half the width and height of a unit's plate, and how far apart the middles of neighbours are, in pixels. */
export const unitPlate = { half: 15, tall: 9, apart: 36 } as const;
const { half, tall } = unitPlate;

/**
 * The outline of units in pixels about their middle, as a path of SVG: a plate that is open at its base and filled where
 * it was sent, and one with a point, turned to where it goes, while it is under way.
 */
export const unitOutlines: Readonly<Record<UnitMark["status"], string>> = {
  base: plate(),
  there: plate(),
  way: `M${-half} ${-tall}H${half - 4}L${half + 5} 0L${half - 4} ${tall}H${-half}Z`,
};

function plate(): string {
  return `M${-half} ${-tall}H${half}V${tall}H${-half}Z`;
}

/** How far units under way are turned to where they go, in degrees clockwise; their count is not turned with them. */
export function unitTurn({ spot, goal }: Pick<UnitMark, "spot" | "goal">): number {
  if (spot === undefined || goal === undefined) return 0;
  return Math.round((Math.atan2(goal[1] - spot[1], goal[0] - spot[0]) * 180) / Math.PI);
}

/** A stroke's word, with as much of its remark as has room. */
export function strokeLabel(what: string, text: string | undefined): string {
  return text === undefined ? what : shortened(`${what}: ${text}`, 26);
}

/** What units are called beside their plate. */
export function unitLabel(title: string): string {
  return shortened(title, 18);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
