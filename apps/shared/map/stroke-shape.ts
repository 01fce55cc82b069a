import type { MapPoint } from "#engine/exercise/map-point.ts";
import { type StrokeKind, isClosed } from "#engine/exercise/stroke-words.ts";

/**
 * How a stroke is drawn, as paths of SVG, which a canvas takes too, in metres of the place. A kind is told by its dashes
 * and its ends: a line is unbroken, a route is dashed and has a head, a cordon is dotted with a post at each corner, an
 * area is hatched.
 */
export interface StrokeShape {
  readonly line: string;
  readonly width: number;
  /** Lengths of dashes and gaps in turn; none for an unbroken line. */
  readonly dashes: readonly number[];
  /** Filled: the head of a route, the posts of a cordon. */
  readonly ends: string;
  /** Thin lines inside an area. */
  readonly hatch: string;
  /** Where its word stands. */
  readonly label: MapPoint;
}

const widths: Readonly<Record<StrokeKind, number>> = { line: 3, route: 4, cordon: 3.5, area: 2 };
const dashed: Readonly<Record<StrokeKind, readonly number[]>> = { line: [], route: [14, 5], cordon: [4, 5], area: [] };

/** The shape of a stroke where one pixel is so many metres. */
export function strokeShape(kind: StrokeKind, points: readonly MapPoint[], px: number): StrokeShape {
  const line = points.map((point, i) => `${i === 0 ? "M" : "L"}${at(point)}`).join("");
  return {
    line: isClosed(kind) ? `${line}Z` : line,
    width: widths[kind] * px,
    dashes: dashed[kind].map((length) => length * px),
    ends: kind === "route" ? head(points, px * 13) : kind === "cordon" ? posts(points, px * 4) : "",
    hatch: kind === "area" ? hatch(points, px * 9) : "",
    label: labelOf(kind, points, px),
  };
}

const at = ([x, y]: MapPoint): string => `${round(x)} ${round(y)}`;
const round = (metres: number): number => Math.round(metres * 100) / 100;

/** An arrow's head at the end, along the last piece that is long enough to have a direction. */
function head(points: readonly MapPoint[], size: number): string {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip !== undefined && far(point, tip) > size / 4);
  if (tip === undefined || before === undefined) return "";
  const length = far(before, tip);
  const [ux, uy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const corner = (along: number, aside: number): MapPoint => [
    tip[0] + (ux * along - uy * aside) * size,
    tip[1] + (uy * along + ux * aside) * size,
  ];
  return `M${at(corner(0.55, 0))}L${at(corner(-0.6, 0.6))}L${at(corner(-0.3, 0))}L${at(corner(-0.6, -0.6))}Z`;
}

function posts(points: readonly MapPoint[], radius: number): string {
  return points
    .map(
      ([x, y]) =>
        `M${at([x - radius, y])}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0Z`,
    )
    .join("");
}

/** Slanting lines so far apart, from edge to edge. */
function hatch(points: readonly MapPoint[], apart: number): string {
  const sums = points.map(([x, y]) => x + y);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  // However large the area, there are no more lines than can be told apart.
  const step = Math.max(apart * Math.SQRT2, (most - least) / 60);
  const count = Math.max(0, Math.floor((most - least) / step - 0.5) + 1);
  return Array.from({ length: count }, (_, i) => crossed(points, least + (i + 0.5) * step)).join("");
}

/** The pieces of the line x + y = sum that lie inside. */
function crossed(points: readonly MapPoint[], sum: number): string {
  const meets = points.flatMap(([ax, ay], i): readonly MapPoint[] => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
    const [a, b] = [ax + ay - sum, bx + by - sum];
    if (a < 0 === b < 0) return [];
    const share = a / (a - b);
    return [[ax + (bx - ax) * share, ay + (by - ay) * share]];
  });
  const sorted = meets.toSorted(([one], [other]) => one - other);
  return sorted
    .flatMap((from, i) => {
      const to = sorted[i + 1];
      return i % 2 === 0 && to !== undefined ? [`M${at(from)}L${at(to)}`] : [];
    })
    .join("");
}

/** An area's word stands in its middle, a cordon's over its highest corner, any other's over the middle of its way. */
function labelOf(kind: StrokeKind, points: readonly MapPoint[], px: number): MapPoint {
  const [first = [0, 0]] = points;
  if (kind === "area") {
    const sum = points.reduce(([x, y], [dx, dy]) => [x + dx, y + dy] as const, [0, 0] as const);
    return [sum[0] / points.length, sum[1] / points.length];
  }
  if (kind === "cordon") {
    const top = points.reduce((best, point) => (point[1] < best[1] ? point : best), first);
    return [top[0], top[1] - px * 12];
  }
  const [x, y] = halfway(points);
  return [x, y - px * 12];
}

/** The point half way along. */
function halfway(points: readonly MapPoint[]): MapPoint {
  const [first = [0, 0]] = points;
  const whole = points.reduce((sum, point, i) => sum + far(points[i - 1] ?? point, point), 0);
  let left = whole / 2;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1] ?? point;
    const length = far(before, point);
    if (length > 0 && length >= left) {
      const share = left / length;
      return [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
    }
    left -= length;
  }
  return first;
}

const far = (one: MapPoint, other: MapPoint): number => Math.hypot(one[0] - other[0], one[1] - other[1]);
