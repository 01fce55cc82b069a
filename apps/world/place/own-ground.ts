import type { Ground } from "../moving/ground.ts";
import type { Vec } from "../people/skeleton.ts";

/** Three corners, in metres of the place. */
export type Corner3 = readonly [Vec, Vec, Vec];

/** Metres of a cell, and how many cells lie on either side of where one enters. */
const cell = 0.5;
const reach = 120;
const side = reach * 2 + 1;

/** As much as one steps up or down from a cell to the next; as little as must be free over it. */
const step = 0.45;
const knee = 0.45;
const head = 1.7;

/**
 * The ground of a model that says nothing of where one walks: what lies flat enough and can be reached from the spawn on
 * foot, without stepping high or through anything that stands in the way between knee and head.
 */
export function walkableGround(triangles: Iterable<Corner3>, spawn: Vec): Ground {
  const cells: Cells = { spawn, floors: new Map(), walls: new Map() };
  for (const triangle of triangles) sample(cells, triangle);
  const heights = flooded(cells);
  const at = (x: number, z: number): number | undefined => heights.get(cellAt(spawn, x, z) ?? -1);
  return {
    height: (x, z) => smoothed(at, x, z),
    free: (x, z) => at(x, z) !== undefined,
  };
}

/** Heights by cell: of what is flat, and of what is steep. */
interface Cells {
  readonly spawn: Vec;
  readonly floors: Map<number, number[]>;
  readonly walls: Map<number, number[]>;
}

function cellAt(spawn: Vec, x: number, z: number): number | undefined {
  const [column, row] = [Math.round((x - spawn[0]) / cell) + reach, Math.round((z - spawn[2]) / cell) + reach];
  return column < 0 || row < 0 || column >= side || row >= side ? undefined : row * side + column;
}

/** Notes the heights of a triangle at points at most half a cell apart. */
function sample({ spawn, floors, walls }: Cells, [a, b, c]: Corner3): void {
  const [u, v] = [minus(b, a), minus(c, a)];
  const up = u[2] * v[0] - u[0] * v[2];
  const size = Math.hypot(u[1] * v[2] - u[2] * v[1], up, u[0] * v[1] - u[1] * v[0]);
  // Nothing that has no size, or whose corners are no numbers, is stood on.
  if (!(size > 0 && size < Infinity)) return;
  const into = Math.abs(up) / size > 0.7 ? floors : walls;
  const longest = Math.max(Math.hypot(...u), Math.hypot(...v), Math.hypot(...minus(c, b)));
  const count = Math.min(400, Math.max(1, Math.ceil(longest / (cell / 2))));
  for (let i = 0; i <= count; i += 1)
    for (let j = 0; j <= count - i; j += 1) {
      const [s, t] = [i / count, j / count];
      const key = cellAt(spawn, a[0] + u[0] * s + v[0] * t, a[2] + u[2] * s + v[2] * t);
      if (key === undefined) continue;
      const list = into.get(key) ?? [];
      if (list.length === 0) into.set(key, list);
      const y = a[1] + u[1] * s + v[1] * t;
      if (list.length < 64 && !list.some((known) => Math.abs(known - y) < 0.05)) list.push(y);
    }
}

/** Walks from the spawn over every cell that can be stepped to. */
function flooded({ spawn, floors, walls }: Cells): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const start = cellAt(spawn, spawn[0], spawn[2]) ?? 0;
  heights.set(start, nearest(floors.get(start) ?? [], spawn[1]) ?? spawn[1]);
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const from = heights.get(key) ?? 0;
    for (const next of neighbours(key)) {
      if (heights.has(next)) continue;
      const floor = steppedOn(floors.get(next) ?? [], walls.get(next) ?? [], from);
      if (floor === undefined) continue;
      heights.set(next, floor);
      open.push(next);
    }
  }
  return heights;
}

/** What one steps on who comes from a height: the highest that is not too high, under which nothing is in the way. */
function steppedOn(floors: readonly number[], walls: readonly number[], from: number): number | undefined {
  const clear = (floor: number): boolean => ![...walls, ...floors].some((y) => y > floor + knee && y < floor + head);
  const near = floors.filter((floor) => Math.abs(floor - from) <= step && clear(floor));
  return near.length === 0 ? undefined : Math.max(...near);
}

function neighbours(key: number): readonly number[] {
  const column = key % side;
  const all = [key - side, key + side, ...(column > 0 ? [key - 1] : []), ...(column < side - 1 ? [key + 1] : [])];
  return all.filter((next) => next >= 0 && next < side * side);
}

function nearest(heights: readonly number[], to: number): number | undefined {
  let best: number | undefined;
  for (const height of heights) if (best === undefined || Math.abs(height - to) < Math.abs(best - to)) best = height;
  return best;
}

/** Between the cells round a spot, so that nobody walks in steps. */
function smoothed(at: (x: number, z: number) => number | undefined, x: number, z: number): number | undefined {
  const here = at(x, z);
  if (here === undefined) return undefined;
  const round = [at(x - cell / 2, z), at(x + cell / 2, z), at(x, z - cell / 2), at(x, z + cell / 2)];
  const known = round.filter((height) => height !== undefined && Math.abs(height - here) <= step);
  return known.reduce<number>((sum, height) => sum + (height ?? 0), here) / (known.length + 1);
}

const minus = (p: Vec, q: Vec): Vec => [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
