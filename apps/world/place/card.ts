import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { inWaiting, painted } from "./meshes.ts";

/** A card of two triangles, from -1 to 1, that a shader of its own puts where it is seen. */
export function cardMesh(scene: Scene, name: string, material: ShaderMaterial): Mesh {
  const mesh = new Mesh(name, scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, [-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]);
  mesh.setIndices([0, 1, 2, 0, 2, 3]);
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  return inWaiting(painted(mesh, material));
}
