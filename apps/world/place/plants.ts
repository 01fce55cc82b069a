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
  shown: string;
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
      shown: "none",
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

function show(kind: Kind, sight: Sight): void {
  const seen: number[] = [];
  for (const [i, at] of kind.centres.entries()) if (sight.ahead(at, wide)) seen.push(i);
  const key = seen.join();
  if (key === kind.shown) return;
  kind.shown = key;
  const matrices = new Float32Array(seen.length * 16);
  for (const [n, i] of seen.entries()) matrices.set(kind.matrices[i] ?? [], n * 16);
  standAt(kind.mesh, matrices);
}
