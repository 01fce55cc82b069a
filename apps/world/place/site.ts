import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "./air.ts";
import type { ModelNode } from "./glb.ts";
import { meshOf } from "./meshes.ts";
import { paint } from "./paint.ts";
import { openPlants } from "./plants.ts";
import type { Plants } from "./plants.ts";

/** Puts the place itself into the scene: its blocks, its plants, what lies far away, and the sky behind it all. */
export function raiseSite(scene: Scene, air: Air, nodes: readonly ModelNode[]): Plants {
  const baked = paint("site", scene, air, { finished: true });
  const sky = paint("sky", scene, air, { finished: true, behind: true });
  sky.backFaceCulling = false;
  const meshes = nodes.flatMap((node): readonly { readonly node: ModelNode; readonly mesh: Mesh }[] => {
    // The kit's ground is for picking with; we ask the height-field instead.
    if (node.name === "ground") return [];
    const mesh = meshOf(scene, node, node.name === "sky" ? sky : baked);
    if (node.name === "sky") mesh.alwaysSelectAsActiveMesh = true;
    return [{ node, mesh }];
  });
  return openPlants(meshes.filter(({ node }) => node.stands !== undefined));
}
