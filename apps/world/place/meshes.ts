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

/** Keeps a mesh out of sight until something shows it; shown, it is drawn without asking whether it is in view. */
export function inWaiting(mesh: Mesh): Mesh {
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.setEnabled(false);
  return mesh;
}

/** Those whose matrices lie where they can be written over. */
const writable = new WeakSet<Mesh>();

/** Sets where a mesh's instances stand: 16 numbers each, all on the card at once. None hides the mesh. */
export function standAt(mesh: Mesh, matrices: Float32Array): void {
  mesh.setEnabled(matrices.length > 0);
  // As many as before are written over; for others the card makes room anew, which costs more.
  if (writable.has(mesh) && matrices.length > 0 && mesh.thinInstanceCount * 16 === matrices.length) {
    mesh.thinInstancePartialBufferUpdate("matrix", matrices, 0);
    return;
  }
  mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
  writable.add(mesh);
}
