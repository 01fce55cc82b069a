import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import type { ModelNode } from "../place/glb.ts";
import { meshOf, standAt } from "../place/meshes.ts";
import { paint } from "../place/paint.ts";
import { turned } from "./skeleton.ts";
import type { Turn, Vec } from "./skeleton.ts";

/** A soft dark patch under somebody: where, on which slope, how wide and how long. */
export interface Shadow {
  readonly at: Vec;
  readonly turn: Turn;
  readonly wide: number;
  readonly long: number;
}

/** Shows the patches under everybody; one draw. */
export type ShowShadows = (shadows: readonly Shadow[]) => void;

/** Readies the kit's patch; without it nobody has a shadow. */
export function openShadows(scene: Scene, air: Air, node: ModelNode | undefined): ShowShadows {
  if (node === undefined) return () => undefined;
  const mesh: Mesh = meshOf(scene, node, paint("shadows", scene, air, { blend: true }));
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.setEnabled(false);
  return (shadows) => {
    const all = new Float32Array(shadows.length * 16);
    for (const [i, { at, turn, wide, long }] of shadows.entries()) {
      const [x, y, z] = [turned(turn, [wide, 0, 0]), turned(turn, [0, 1, 0]), turned(turn, [0, 0, long])];
      all.set([...x, 1, ...y, 0, ...z, 0, at[0], at[1] + 0.01, at[2], 1], i * 16);
    }
    standAt(mesh, all);
  };
}
