import type { MapPoint } from "./map-point.ts";

/** What a stroke on the shared map means: a limit, a way with its direction, a cordon round something, an area. */
export const strokeKinds = ["line", "route", "cordon", "area"] as const;
export type StrokeKind = (typeof strokeKinds)[number];

/** So many strokes a seat may have on the map at once. */
export const mostStrokes = 20;

/** A stroke has at most so many corners. */
export const mostCorners = 40;

/** Whether a stroke of a kind comes back to where it began. */
export function isClosed(kind: StrokeKind): boolean {
  return kind === "cordon" || kind === "area";
}

/** So many corners a stroke of a kind needs to be one. */
export function leastCorners(kind: StrokeKind): number {
  return isClosed(kind) ? 3 : 2;
}

/** The corners without those that only repeat the one before them, or, of a closed stroke, the first at the end. */
export function distinctCorners(kind: StrokeKind, points: readonly MapPoint[]): readonly MapPoint[] {
  const distinct = points.filter((point, i) => !same(point, points[i - 1]));
  const [first] = distinct;
  return isClosed(kind) && distinct.length > 1 && same(first, distinct.at(-1)) ? distinct.slice(0, -1) : distinct;
}

function same(one: MapPoint | undefined, other: MapPoint | undefined): boolean {
  return one !== undefined && one[0] === other?.[0] && one[1] === other[1];
}
