import type { ModelNode } from "./glb.ts";
import { corner, element } from "./meshes.ts";

/**
 * A model's node with fewer corners, for when it is far away: corners in one cell of a grid, `cell` metres wide, move to
 * its middle, and triangles that fall together are left out. Corners of different colours stay apart, so that a window
 * does not run into the paint round it.
 */
export function coarseNode(node: ModelNode, cell: number): ModelNode {
  const cells = new Map<number, number>();
  const kept = new Map<number, number>();
  // For each cell the sum of its places and their count; for each kept corner its cell, and the sum of its colours.
  const places = new Float64Array(node.count * 4);
  const colours = new Float64Array(node.count * 4);
  const cellOf = new Uint32Array(node.count);
  const to = new Uint32Array(node.count);
  for (let i = 0; i < node.count; i += 1) {
    let key = 0;
    let colour = 0;
    for (const axis of [0, 1, 2] as const) {
      const at = corner(node, i, axis) * node.scale[axis] + node.translation[axis];
      key = key * 16_384 + Math.round(at / cell) + 8192;
      colour = colour * 8 + (element(node.colour, i, axis) >> 5);
    }
    const place = cells.get(key) ?? cells.size;
    cells.set(key, place);
    const known = kept.get(place * 512 + colour) ?? kept.size;
    kept.set(place * 512 + colour, known);
    cellOf[known] = place;
    to[i] = known;
    for (const axis of [0, 1, 2] as const) {
      add(places, place * 4 + axis, corner(node, i, axis) * node.scale[axis] + node.translation[axis]);
      add(colours, known * 4 + axis, element(node.colour, i, axis));
    }
    add(places, place * 4 + 3, 1);
    add(colours, known * 4 + 3, 1);
  }
  return wovenOf(node, kept.size, places, colours, cellOf, to);
}

function wovenOf(
  node: ModelNode,
  count: number,
  places: Float64Array,
  colours: Float64Array,
  cellOf: Uint32Array,
  to: Uint32Array,
): ModelNode {
  const position = new Float32Array(count * 3);
  const colour = new Uint8Array(count * 4).fill(255);
  for (let i = 0; i < count; i += 1) {
    const place = cellOf[i] ?? 0;
    for (const axis of [0, 1, 2] as const) {
      position[i * 3 + axis] = (places[place * 4 + axis] ?? 0) / (places[place * 4 + 3] ?? 1);
      colour[i * 4 + axis] = Math.round((colours[i * 4 + axis] ?? 0) / (colours[i * 4 + 3] ?? 1));
    }
  }
  return {
    name: node.name,
    position: { data: position, type: 5126, size: 3, stride: 12, normalized: false },
    colour: { data: colour, type: 5121, size: 4, stride: 4, normalized: true },
    count,
    indices: Uint32Array.from(whole(node.indices, to, cellOf)),
    translation: [0, 0, 0],
    scale: [1, 1, 1],
    blend: node.blend,
  };
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
