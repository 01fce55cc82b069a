import { Buffer, VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { Matrix, Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Geometry } from "@babylonjs/core/Meshes/geometry.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { type Column, type Glb, type GlbNode, indicesOf, numbersOf, readGlb } from "./glb.ts";

/**
 * Reads a GLB of the art kit: its nodes as meshes, by name, that nothing draws before `painted` says how. Their numbers
 * lie on the card as they stand in the file. Rejects when it is no GLB, or names what is not known here. This is all of
 * glTF that the kit writes; a loader of all of it would be forty kilobytes more before the first frame.
 */
export async function readModel(scene: Scene, file: Uint8Array): Promise<readonly Mesh[]> {
  const glb = await readGlb(file);
  const meshes = (glb.head.nodes ?? []).flatMap((node) => meshOf(scene, glb, node));
  for (const mesh of meshes) scene.removeMesh(mesh);
  return meshes;
}

function meshOf(scene: Scene, glb: Glb, node: GlbNode): readonly Mesh[] {
  const [primitive] = glb.head.meshes?.[node.mesh ?? -1]?.primitives ?? [];
  const { POSITION: place, COLOR_0: colour } = primitive?.attributes ?? {};
  if (primitive?.indices === undefined || place === undefined) return [];
  const mesh = new Mesh(node.name ?? "", scene);
  mesh.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  const places = glb.column(place);
  const geometry = new Geometry(`${mesh.name}-corners`, scene);
  geometry.setVerticesBuffer(onCard(scene, places, VertexBuffer.PositionKind), places.count);
  if (colour !== undefined) {
    const colours = glb.column(colour);
    geometry.setVerticesBuffer(onCard(scene, colours, VertexBuffer.ColorKind), colours.count);
    mesh.hasVertexAlpha = colours.size === 4;
  }
  geometry.setIndices(indicesOf(glb.column(primitive.indices)), places.count);
  geometry.applyToMesh(mesh);
  stand(mesh, node);
  instance(mesh, glb, node);
  bound(mesh, places);
  return [mesh];
}

function onCard(scene: Scene, { bytes, offset, stride, size, type, normalized }: Column, kind: string) {
  const buffer = new Buffer(scene.getEngine(), bytes, false, stride, false, false, true);
  return new VertexBuffer(scene.getEngine(), buffer, kind, {
    updatable: false,
    stride,
    offset,
    size,
    type,
    normalized,
    useBytes: true,
    takeBufferOwnership: true,
  });
}

function stand(mesh: Mesh, { translation = [0, 0, 0], scale = [1, 1, 1] }: GlbNode): void {
  mesh.position.set(translation[0] ?? 0, translation[1] ?? 0, translation[2] ?? 0);
  mesh.scaling.set(scale[0] ?? 1, scale[1] ?? 1, scale[2] ?? 1);
  mesh.computeWorldMatrix(true);
}

/** What stands in many places. */
function instance(mesh: Mesh, glb: Glb, { extensions }: GlbNode): void {
  const columns = extensions?.EXT_mesh_gpu_instancing?.attributes;
  if (columns?.["TRANSLATION"] === undefined) return;
  const read = (name: string): Float32Array | undefined =>
    columns[name] === undefined ? undefined : numbersOf(glb.column(columns[name]));
  const [at, turns, scales] = [read("TRANSLATION"), read("ROTATION"), read("SCALE")];
  const count = (at?.length ?? 0) / 3;
  const matrices = new Float32Array(count * 16);
  for (let i = 0; i < count; i += 1) {
    const scale = scales === undefined ? Vector3.One() : Vector3.FromArray(scales, i * 3);
    const turn = turns === undefined ? Quaternion.Identity() : Quaternion.FromArray(turns, i * 4);
    Matrix.Compose(scale, turn, Vector3.FromArray(at ?? [], i * 3)).copyToArray(matrices, i * 16);
  }
  mesh.thinInstanceSetBuffer("matrix", matrices, 16, true);
}

/** How far it reaches: the file says so, and nothing need be counted. */
function bound(mesh: Mesh, { min, max, normalized }: Column): void {
  if (min === undefined || max === undefined || normalized) {
    mesh.refreshBoundingInfo();
    return;
  }
  mesh.buildBoundingInfo(Vector3.FromArray(min), Vector3.FromArray(max), mesh.getWorldMatrix());
}
