import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Point } from "../inputs/aim.ts";
import type { ModelNode } from "./glb.ts";
import { matrixOf } from "./matrix.ts";
import { standAt } from "./meshes.ts";

/** Things that stand in many places, of which only those before one's eyes are drawn. */
export interface Plants {
  /** Looks where the eyes are and which way they look; cheap enough for every frame. */
  look(eye: Point, forward: Point): void;
}

interface Kind {
  readonly mesh: Mesh;
  readonly centres: readonly Point[];
  readonly matrices: readonly Float32Array[];
  shown: string;
}

/** Whatever is nearer than this is drawn even behind one's back: it may be wide. */
const near = 9;
/** The cosine of half the angle that is drawn: 70 degrees, wider than any headset's half. */
const edge = Math.cos((70 * Math.PI) / 180);

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
    look(eye, forward) {
      for (const kind of all) show(kind, eye, forward);
    },
  };
}

function show(kind: Kind, [x, , z]: Point, forward: Point): void {
  const size = Math.hypot(forward[0], forward[2]);
  // Straight up or down, everything round is at the edge of the view.
  const wide = size < 0.5;
  const seen: number[] = [];
  for (const [i, at] of kind.centres.entries()) {
    const [dx, dz] = [at[0] - x, at[2] - z];
    const away = Math.hypot(dx, dz);
    if (wide || away < near || (dx * forward[0] + dz * forward[2]) / (away * size) > edge) seen.push(i);
  }
  const key = seen.join();
  if (key === kind.shown) return;
  kind.shown = key;
  const matrices = new Float32Array(seen.length * 16);
  for (const [n, i] of seen.entries()) matrices.set(kind.matrices[i] ?? [], n * 16);
  standAt(kind.mesh, matrices);
}
