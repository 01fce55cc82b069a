import { BoundingInfo } from "@babylonjs/core/Culling/boundingInfo.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Buffer, VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Material } from "@babylonjs/core/Materials/material.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Column, ModelNode } from "./glb.ts";

/** A mesh of a model's node, drawn with a material. Numbers go to the card as they stand in the file. */
export function meshOf(scene: Scene, node: ModelNode, material: Material): Mesh {
  const mesh = new Mesh(node.name, scene);
  mesh.setVerticesBuffer(columnBuffer(scene, node.position, VertexBuffer.PositionKind), true, node.count);
  mesh.setVerticesBuffer(columnBuffer(scene, node.colour, VertexBuffer.ColorKind));
  mesh.setIndices(node.indices, node.count);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.position = Vector3.FromArray(node.translation);
  mesh.scaling = Vector3.FromArray(node.scale);
  const [low, high] = extent(node);
  mesh.setBoundingInfo(new BoundingInfo(low, high));
  mesh.freezeWorldMatrix();
  mesh.doNotSyncBoundingInfo = true;
  return mesh;
}

function columnBuffer(scene: Scene, column: Column, kind: string): VertexBuffer {
  const buffer = new Buffer(scene.getEngine(), bytesOf(column), false, column.stride, false, false, true);
  return new VertexBuffer(
    scene.getEngine(),
    buffer,
    kind,
    false,
    false,
    column.stride,
    false,
    0,
    column.size,
    column.type,
    column.normalized,
    true,
  );
}

function bytesOf({ data }: Column): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function extent(node: ModelNode): readonly [Vector3, Vector3] {
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  const at = new Vector3();
  for (let i = 0; i < node.count; i += 1) {
    at.set(corner(node, i, 0), corner(node, i, 1), corner(node, i, 2));
    low.minimizeInPlace(at);
    high.maximizeInPlace(at);
  }
  return [low, high];
}

const bytes: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };

/** One number of a corner's place, as it stands in the file, before the node's scale. */
export function corner({ position }: ModelNode, i: number, axis: number): number {
  return element(position, i, axis);
}

/** One number of a column. */
export function element(column: Column, i: number, part: number): number {
  const { data, stride, type } = column;
  if (!isNumbers(data)) return 0;
  return data[(i * stride) / (bytes[type] ?? 4) + part] ?? 0;
}

function isNumbers(data: ArrayBufferView): data is Float32Array | Uint16Array | Int16Array | Uint8Array | Int8Array {
  return !(data instanceof DataView);
}

/** Sets where a mesh's instances stand: 16 numbers each, all on the card at once. None hides the mesh. */
export function standAt(mesh: Mesh, matrices: Float32Array): void {
  mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
  mesh.setEnabled(matrices.length > 0);
}
