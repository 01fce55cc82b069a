import { product, turned } from "../people/skeleton.ts";
import type { Turn, Vec } from "../people/skeleton.ts";

/**
 * The 16 numbers of a thing that stands at a place, turned; and of a part of it that turns about a place of its own. The
 * first column's spare number is 1: how strongly `paint` lets it shine.
 */
export function matrixOf(
  at: Vec,
  turn: Turn,
  part?: { readonly at: Vec; readonly turn: Turn },
  scale = 1,
): Float32Array {
  if (part !== undefined) {
    const [dx, dy, dz] = turned(turn, part.at);
    return matrixOf([at[0] + dx, at[1] + dy, at[2] + dz], product(turn, part.turn), undefined, scale);
  }
  const x = turned(turn, [scale, 0, 0]);
  const y = turned(turn, [0, scale, 0]);
  const z = turned(turn, [0, 0, scale]);
  return new Float32Array([...x, 1, ...y, 0, ...z, 0, ...at, 1]);
}
