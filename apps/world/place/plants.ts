import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Point } from "../inputs/aim.ts";
import { standAt } from "./meshes.ts";
import type { Sight } from "./sight.ts";

/** Things that stand in many places, of which only those before one's eyes are drawn. */
export interface Plants {
  /** Looks through somebody's eyes; cheap enough for every frame. */
  look(sight: Sight): void;
}

interface Kind {
  readonly mesh: Mesh;
  readonly centres: readonly Point[];
  readonly matrices: readonly Float32Array[];
  /** For each whether it is drawn: 1 or 0; at first neither. */
  readonly drawn: Uint8Array;
}

/** How far a tree reaches from its trunk, in metres. */
const wide = 6;

/** Readies meshes that stand in many places. */
export function openPlants(meshes: readonly Mesh[]): Plants {
  const all = meshes.map((mesh): Kind => {
    mesh.alwaysSelectAsActiveMesh = true;
    const stands = mesh.thinInstanceGetWorldMatrices();
    return {
      mesh,
      centres: stands.map(({ m }) => [m[12] ?? 0, m[13] ?? 0, m[14] ?? 0]),
      matrices: stands.map(({ m }) => shining(m)),
      drawn: new Uint8Array(stands.length).fill(2),
    };
  });
  return {
    look(sight) {
      for (const kind of all) show(kind, sight);
    },
  };
}

/** A matrix that says how strongly `paint` lets its instance shine, as `matrixOf` does: fully. */
function shining(matrix: ArrayLike<number>): Float32Array {
  const numbers = Float32Array.from(matrix);
  numbers[3] = 1;
  return numbers;
}

function show({ mesh, centres, matrices, drawn }: Kind, sight: Sight): void {
  let [count, changed] = [0, false];
  for (let i = 0; i < drawn.length; i += 1) {
    const at = centres[i];
    const seen = at !== undefined && sight.ahead(at, wide) ? 1 : 0;
    if (drawn[i] !== seen) changed = true;
    drawn[i] = seen;
    count += seen;
  }
  if (!changed) return;
  const all = new Float32Array(count * 16);
  let next = 0;
  for (let i = 0; i < drawn.length; i += 1) {
    if (drawn[i] !== 1) continue;
    all.set(matrices[i] ?? [], next * 16);
    next += 1;
  }
  standAt(mesh, all);
}
