import type { Corners } from "./corners.ts";

/**
 * A shape with fewer corners, for when it is far away: corners in one cell of a grid, `cell` metres wide, move to its
 * middle, and triangles that fall together are left out. Corners of different colours stay apart, so that a window does
 * not run into the paint round it.
 */
export function coarser(fine: Corners, cell: number): Corners {
  const count = fine.places.length / 3;
  const sums: Sums = {
    // For each cell the sum of its places and their count; for each kept corner its cell, and the sum of its colours.
    places: new Float64Array(count * 4),
    colours: new Float64Array(count * 4),
    cellOf: new Uint32Array(count),
    to: new Uint32Array(count),
  };
  const cells = new Map<number, number>();
  const kept = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const place = numbered(cells, cellKey(fine, i, cell));
    const known = numbered(kept, place * 512 + colourKey(fine, i));
    sums.cellOf[known] = place;
    sums.to[i] = known;
    gather(sums, fine, i, place, known);
  }
  return wovenOf(fine.indices, kept.size, sums);
}

interface Sums {
  readonly places: Float64Array;
  readonly colours: Float64Array;
  readonly cellOf: Uint32Array;
  /** For each fine corner the one that is kept. */
  readonly to: Uint32Array;
}

const axes = [0, 1, 2] as const;

function cellKey({ places }: Corners, i: number, cell: number): number {
  return axes.reduce<number>((key, axis) => key * 16_384 + Math.round((places[i * 3 + axis] ?? 0) / cell) + 8192, 0);
}

/** Eight shades of each colour. */
function colourKey({ colours }: Corners, i: number): number {
  return axes.reduce<number>((key, axis) => key * 8 + (Math.round((colours[i * 4 + axis] ?? 0) * 255) >> 5), 0);
}

/** The number of a key: the one it has, or the next. */
function numbered(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

function gather(sums: Sums, fine: Corners, i: number, place: number, known: number): void {
  for (const axis of axes) {
    add(sums.places, place * 4 + axis, fine.places[i * 3 + axis] ?? 0);
    add(sums.colours, known * 4 + axis, fine.colours[i * 4 + axis] ?? 0);
  }
  add(sums.places, place * 4 + 3, 1);
  add(sums.colours, known * 4 + 3, 1);
}

function wovenOf(indices: ArrayLike<number>, count: number, { places: at, colours: paint, cellOf, to }: Sums): Corners {
  const places = new Float32Array(count * 3);
  const colours = new Float32Array(count * 4).fill(1);
  for (let i = 0; i < count; i += 1) {
    const place = cellOf[i] ?? 0;
    for (const axis of axes) {
      places[i * 3 + axis] = (at[place * 4 + axis] ?? 0) / (at[place * 4 + 3] ?? 1);
      colours[i * 4 + axis] = (paint[i * 4 + axis] ?? 0) / (paint[i * 4 + 3] ?? 1);
    }
  }
  return { places, colours, indices: whole(indices, to, cellOf) };
}

function add(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}

/** The triangles whose corners still lie in three cells. */
function whole(indices: ArrayLike<number>, to: Uint32Array, cellOf: Uint32Array): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [to[indices[i] ?? 0] ?? 0, to[indices[i + 1] ?? 0] ?? 0, to[indices[i + 2] ?? 0] ?? 0] as const;
    const [a, b, c] = [cellOf[corners[0]], cellOf[corners[1]], cellOf[corners[2]]];
    if (a !== b && b !== c && a !== c) kept.push(...corners);
  }
  return kept;
}
