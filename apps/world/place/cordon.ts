import type { Ground } from "../moving/ground.ts";
import { pointing } from "../people/arm.ts";
import type { Vec } from "../people/skeleton.ts";
import { matrixOf } from "./matrix.ts";

/** A cordon: where its posts stand, and the tape between them. */
export interface Cordon {
  readonly posts: readonly Float32Array[];
  readonly tapes: readonly Float32Array[];
}

/** About how far apart posts stand, in metres. */
const apart = 3.2;

/** Tape round a place, on posts that stand where one can stand; it hangs from post to post over whatever lies between. */
export function cordonRound(ground: Ground, centre: Vec, radius: number): Cordon {
  const count = Math.max(6, Math.round((2 * Math.PI * radius) / apart));
  const feet = Array.from({ length: count }, (_, i): Vec => {
    const turn = (i / count) * Math.PI * 2;
    const [x, z] = [centre[0] + Math.cos(turn) * radius, centre[2] + Math.sin(turn) * radius];
    return [x, ground.height(x, z) ?? centre[1], z];
  });
  return {
    posts: feet.map((foot) => matrixOf(foot, [0, 0, 0, 1])),
    tapes: feet.map((foot, i) => tape(foot, feet[(i + 1) % feet.length] ?? foot)),
  };
}

/** The kit's metre of tape runs along x at a metre's height: stretched between two posts, as steep as they are. */
function tape(from: Vec, to: Vec): Float32Array {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = Math.hypot(dx, dy, dz);
  const upright = pointing([0, 0, 0], [0, -1, 0], [-dz / (length || 1), 0, dx / (length || 1)]);
  const matrix = matrixOf([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2], upright);
  // Along the way instead of along x, however steep; upright all the same.
  matrix.set([dx, dy, dz], 0);
  return matrix;
}
