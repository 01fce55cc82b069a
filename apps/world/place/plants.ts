import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Point } from "../inputs/aim.ts";
import type { ModelNode } from "./glb.ts";
import { matrixOf } from "./matrix.ts";
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

/** Readies the meshes of nodes that stand in many places. */
export function openPlants(kinds: readonly { readonly node: ModelNode; readonly mesh: Mesh }[]): Plants {
  const all = kinds.map(({ node, mesh }): Kind => {
    mesh.alwaysSelectAsActiveMesh = true;
    const stands = node.stands ?? [];
    return {
      mesh,
      centres: stands.map(({ at }) => at),
      matrices: stands.map(({ at, turn, scale }) => matrixOf(at, turn, undefined, scale)),
      shown: "none",
    };
  });
  return {
    look(sight) {
      for (const kind of all) show(kind, sight);
    },
  };
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
