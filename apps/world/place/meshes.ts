import type { Material } from "@babylonjs/core/Materials/material.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";

/** Has a mesh drawn with a material from now on, where its model has it; it does not move by itself again. */
export function painted(mesh: Mesh, material: Material): Mesh {
  const scene = mesh.getScene();
  if (!scene.meshes.includes(mesh)) scene.addMesh(mesh);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.freezeWorldMatrix();
  mesh.doNotSyncBoundingInfo = true;
  return mesh;
}

/** Sets where a mesh's instances stand: 16 numbers each, all on the card at once. None hides the mesh. */
export function standAt(mesh: Mesh, matrices: Float32Array): void {
  mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
  mesh.setEnabled(matrices.length > 0);
}
