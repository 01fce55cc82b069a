import { NodeIO } from "@gltf-transform/core";
import type { Accessor, Node } from "@gltf-transform/core";
import {
  EXTMeshGPUInstancing,
  EXTMeshoptCompression,
  KHRMaterialsUnlit,
  KHRMeshQuantization,
} from "@gltf-transform/extensions";
import type { InstancedMesh } from "@gltf-transform/extensions";
import { MeshoptDecoder } from "meshoptimizer";
import type { Spot } from "./bake.ts";
import type { Vec } from "./vector.ts";

/** Triangles one after another, three corners each. */
export type Soup = readonly Spot[];

const io = new NodeIO()
  .registerExtensions([KHRMaterialsUnlit, EXTMeshGPUInstancing, EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ "meshopt.decoder": MeshoptDecoder });

/** The nodes of a model file of ours as triangles, by name; what stands in many places is there as often. */
export async function readNodes(file: string): Promise<ReadonlyMap<string, Soup>> {
  await MeshoptDecoder.ready;
  const document = await io.read(file);
  return new Map(
    document
      .getRoot()
      .listNodes()
      .map((node) => [node.getName(), soupOf(node)]),
  );
}

type Move = (p: Vec) => Vec;

function vectorAt(values: Accessor | null | undefined, i: number): Vec {
  const [x = 0, y = 0, z = 0] = values?.getElement(i, []) ?? [];
  return [x, y, z];
}

function movesOf(node: Node): readonly Move[] {
  const many = node.getExtension<InstancedMesh>("EXT_mesh_gpu_instancing");
  if (many === null) {
    const [shift, scale] = [node.getTranslation(), node.getScale()];
    return [([x, y, z]) => [x * scale[0] + shift[0], y * scale[1] + shift[1], z * scale[2] + shift[2]]];
  }
  const [places, turns, scales] = ["TRANSLATION", "ROTATION", "SCALE"].map((name) => many.getAttribute(name));
  return Array.from({ length: places?.getCount() ?? 0 }, (_, i): Move => {
    const [at, size] = [vectorAt(places, i), vectorAt(scales, i)];
    const [, half = 0, , real = 1] = turns?.getElement(i, []) ?? [];
    const [c, s] = [real * real - half * half, 2 * real * half];
    return ([x, y, z]) => [
      x * size[0] * c + z * size[2] * s + at[0],
      y * size[1] + at[1],
      z * size[2] * c - x * size[0] * s + at[2],
    ];
  });
}

function soupOf(node: Node): Soup {
  const part = node.getMesh()?.listPrimitives()[0];
  const order = part?.getIndices();
  const [places, colours] = [part?.getAttribute("POSITION"), part?.getAttribute("COLOR_0")];
  return movesOf(node).flatMap((move) =>
    Array.from({ length: order?.getCount() ?? 0 }, (_, k): Spot => {
      const i = order?.getScalar(k) ?? 0;
      return { p: move(vectorAt(places, i)), c: vectorAt(colours, i) };
    }),
  );
}
