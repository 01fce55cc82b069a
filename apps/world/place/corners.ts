import { Constants } from "@babylonjs/core/Engines/constants.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** The corners of a mesh as plain numbers, to make another shape of: three numbers of place, four of colour. */
export interface Corners {
  /** Metres from the model's middle. */
  readonly places: Float32Array;
  /** 0 to 1, linear. */
  readonly colours: Float32Array;
  readonly indices: ArrayLike<number>;
}

/** The corners of a mesh of a model, where they are in it. */
export function cornersOf(mesh: Mesh): Corners {
  const { position, scaling } = mesh;
  const places = Float32Array.from(mesh.getVerticesData(VertexBuffer.PositionKind) ?? []);
  for (let i = 0; i < places.length; i += 3) {
    places[i] = (places[i] ?? 0) * scaling.x + position.x;
    places[i + 1] = (places[i + 1] ?? 0) * scaling.y + position.y;
    places[i + 2] = (places[i + 2] ?? 0) * scaling.z + position.z;
  }
  return { places, colours: coloursOf(mesh, places.length / 3), indices: mesh.getIndices() ?? [] };
}

/** What is not seen through has no fourth number in its file. */
function coloursOf(mesh: Mesh, count: number): Float32Array {
  const written = mesh.getVerticesData(VertexBuffer.ColorKind) ?? [];
  const size = mesh.getVertexBuffer(VertexBuffer.ColorKind)?.getSize() ?? 4;
  const colours = new Float32Array(count * 4).fill(1);
  for (let i = 0; i < count; i += 1)
    for (let part = 0; part < size; part += 1) colours[i * 4 + part] = written[i * size + part] ?? 1;
  return colours;
}

/** A mesh of corners, whose triangles face the way a model's do; their common material leaves that to each mesh. */
export function meshOf(scene: Scene, name: string, { places, colours, indices }: Corners): Mesh {
  const mesh = new Mesh(name, scene);
  mesh.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  mesh.setVerticesData(VertexBuffer.PositionKind, places);
  mesh.setVerticesData(VertexBuffer.ColorKind, colours, false, 4);
  mesh.setIndices(Uint32Array.from(indices), places.length / 3);
  return mesh;
}
