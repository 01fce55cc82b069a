import { corner, element } from "./meshes.ts";
import type { ModelNode } from "./glb.ts";

/**
 * A model's node with fewer corners, for when it is far away: corners in one cell of a grid, `cell` metres wide, become one
 * in their middle, and triangles that fall together are left out.
 */
export function coarseNode(node: ModelNode, cell: number): ModelNode {
  const cells = new Map<number, number>();
  // For each cell: the sum of its corners' places and colours, and how many they are.
  const sums = new Float64Array(node.count * 7);
  const to = new Uint32Array(node.count);
  for (let i = 0; i < node.count; i += 1) {
    let key = 0;
    const place = [0, 0, 0];
    for (const axis of [0, 1, 2] as const) {
      const at = corner(node, i, axis) * node.scale[axis] + node.translation[axis];
      place[axis] = at;
      key = key * 16_384 + Math.round(at / cell) + 8192;
    }
    const known = cells.get(key) ?? cells.size;
    cells.set(key, known);
    to[i] = known;
    for (const axis of [0, 1, 2] as const) {
      add(sums, known * 7 + axis, place[axis] ?? 0);
      add(sums, known * 7 + 3 + axis, element(node.colour, i, axis));
    }
    add(sums, known * 7 + 6, 1);
  }
  const count = cells.size;
  const places = new Float32Array(count * 3);
  const colours = new Uint8Array(count * 4).fill(255);
  for (let i = 0; i < count; i += 1) {
    const n = sums[i * 7 + 6] ?? 1;
    for (const axis of [0, 1, 2] as const) {
      places[i * 3 + axis] = (sums[i * 7 + axis] ?? 0) / n;
      colours[i * 4 + axis] = Math.round((sums[i * 7 + 3 + axis] ?? 0) / n);
    }
  }
  return {
    name: node.name,
    position: { data: places, type: 5126, size: 3, stride: 12, normalized: false },
    colour: { data: colours, type: 5121, size: 4, stride: 4, normalized: true },
    count,
    indices: Uint32Array.from(whole(node.indices, to)),
    translation: [0, 0, 0],
    scale: [1, 1, 1],
    blend: node.blend,
  };
}

function add(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}

/** The triangles whose corners are still three. */
function whole(indices: ArrayLike<number>, to: Uint32Array): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [to[indices[i] ?? 0] ?? 0, to[indices[i + 1] ?? 0] ?? 0, to[indices[i + 2] ?? 0] ?? 0];
    if (a !== b && b !== c && a !== c) kept.push(a, b, c);
  }
  return kept;
}
