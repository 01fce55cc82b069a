import { Document, Logger, NodeIO } from "@gltf-transform/core";
import type { Accessor, Material, Node } from "@gltf-transform/core";
import {
  EXTMeshGPUInstancing,
  EXTMeshoptCompression,
  KHRMaterialsUnlit,
  KHRMeshQuantization,
} from "@gltf-transform/extensions";
import { reorder } from "@gltf-transform/functions";
import { MeshoptEncoder } from "meshoptimizer";
import type { Baked, Spot } from "./bake.ts";
import { clamp } from "./vector.ts";
import type { Vec } from "./vector.ts";

/**
 * One node of a model. `step` is the grid its places are rounded to, in metres: with `packed`, places are whole
 * numbers of steps and the node carries the scale; without, they are plain metres (needed for thin instances).
 * `veil` gives a see-through node: the alpha of each place.
 */
export type ModelNode = {
  readonly name: string;
  readonly triangles: readonly Baked[];
  readonly step: number;
  readonly packed: boolean;
  readonly veil?: (p: Vec) => number;
  /** The node is drawn once for each of these, turned about y and scaled (EXT_mesh_gpu_instancing). */
  readonly stands?: readonly { readonly at: Vec; readonly turn: number; readonly scale: number }[];
};

type Woven = {
  readonly places: readonly Vec[];
  readonly colours: readonly (readonly number[])[];
  readonly index: Uint32Array<ArrayBuffer>;
};

const io = new NodeIO()
  .registerExtensions([KHRMaterialsUnlit, EXTMeshGPUInstancing, EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ "meshopt.encoder": MeshoptEncoder });

/** The bytes of a compressed GLB with the given nodes, stamped with the hash of the source that made it. */
export async function modelFile(nodes: readonly ModelNode[], stamp: string): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const document = new Document().setLogger(new Logger(Logger.Verbosity.ERROR));
  document.createBuffer();
  document.createExtension(KHRMeshQuantization).setRequired(true);
  const scene = document.createScene().setExtras({ source: stamp });
  document.getRoot().setDefaultScene(scene);
  const [solid, veil] = [unlitMaterial(document, false), unlitMaterial(document, true)];
  for (const node of nodes) scene.addChild(nodeOf(document, node, node.veil ? veil : solid));
  if (!nodes.some((node) => node.veil)) veil.dispose();
  await document.transform(reorder({ encoder: MeshoptEncoder, target: "size" }));
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  return io.writeBinary(document);
}

function unlitMaterial(document: Document, blend: boolean): Material {
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit();
  const material = document.createMaterial(blend ? "veil" : "baked").setExtension("KHR_materials_unlit", unlit);
  return blend ? material.setAlphaMode("BLEND") : material;
}

function nodeOf(document: Document, model: ModelNode, material: Material) {
  const woven = weave(model);
  const flat = woven.places.flat();
  const low: Vec = model.packed ? lowest(woven.places) : [0, 0, 0];
  const places = model.packed
    ? new Uint16Array(flat.map((v, i) => v - low[i % 3 === 0 ? 0 : i % 3 === 1 ? 1 : 2]))
    : new Float32Array(flat.map((v) => v * model.step));
  const position = accessor(document, "VEC3", places);
  const colour = accessor(document, model.veil ? "VEC4" : "VEC3", new Uint8Array(woven.colours.flat())).setNormalized(
    true,
  );
  const primitive = document
    .createPrimitive()
    .setMaterial(material)
    .setAttribute("POSITION", position)
    .setAttribute("COLOR_0", colour)
    .setIndices(accessor(document, "SCALAR", woven.index));
  const node = document.createNode(model.name).setMesh(document.createMesh(model.name).addPrimitive(primitive));
  if (model.stands) instanced(document, node, model.stands, model.step, low);
  else if (model.packed) {
    node.setScale([model.step, model.step, model.step]);
    node.setTranslation([low[0] * model.step, low[1] * model.step, low[2] * model.step]);
  }
  return node;
}

const near = (v: number): number => Math.round(v * 256) / 256;

/** Places of instances. The grid's step and its lowest corner go into each, so that the node itself stays plain. */
function instanced(
  document: Document,
  node: Node,
  stands: NonNullable<ModelNode["stands"]>,
  step: number,
  low: Vec,
): void {
  const at = stands.flatMap(({ at: [x, y, z], turn, scale }) => {
    const [c, s, k] = [Math.cos(turn), Math.sin(turn), step * scale];
    return [near(x + (low[0] * c + low[2] * s) * k), near(y + low[1] * k), near(z + (low[2] * c - low[0] * s) * k)];
  });
  const turns = stands.flatMap(({ turn }) => [0, near(Math.sin(turn / 2)), 0, near(Math.cos(turn / 2))]);
  const scales = stands.flatMap(({ scale }) => Array.from({ length: 3 }, () => near(scale * 4) * 0.25 * step));
  node.setExtension(
    "EXT_mesh_gpu_instancing",
    document
      .createExtension(EXTMeshGPUInstancing)
      .setRequired(true)
      .createInstancedMesh()
      .setAttribute("TRANSLATION", accessor(document, "VEC3", new Float32Array(at)))
      .setAttribute("ROTATION", accessor(document, "VEC4", new Float32Array(turns)))
      .setAttribute("SCALE", accessor(document, "VEC3", new Float32Array(scales))),
  );
}

function accessor(
  document: Document,
  type: "SCALAR" | "VEC3" | "VEC4",
  data: Accessor["getArray"] extends () => infer A ? NonNullable<A> : never,
): Accessor {
  const made = document.createAccessor().setType(type).setArray(data);
  const [buffer] = document.getRoot().listBuffers();
  return buffer ? made.setBuffer(buffer) : made;
}

const lowest = (places: readonly Vec[]): Vec =>
  places.reduce(
    (low, p) => [Math.min(low[0], p[0]), Math.min(low[1], p[1]), Math.min(low[2], p[2])],
    [Infinity, Infinity, Infinity],
  );

/** Rounds places to the grid and colours to bytes, and gives equal corners one number. */
function weave({ triangles, step, veil }: ModelNode): Woven {
  const known = new Map<string, number>();
  const places: Vec[] = [];
  const colours: (readonly number[])[] = [];
  const number = ({ p, c }: Spot): number => {
    const place: Vec = [Math.round(p[0] / step), Math.round(p[1] / step), Math.round(p[2] / step)];
    const bytes = [...c, ...(veil ? [veil(p)] : [])].map((v) => Math.round(clamp(v) * 255));
    const key = `${place.join()}/${bytes.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = places.length;
    places.push(place);
    colours.push(bytes);
    known.set(key, made);
    return made;
  };
  const index: number[] = [];
  for (const [a, b, c] of triangles) {
    const [i, j, k] = [number(a), number(b), number(c)];
    const [p, q, r] = [places[i], places[j], places[k]];
    const apart = new Set([p, q, r].map(String)).size === 3;
    if (apart) index.push(i, j, k);
  }
  return { places, colours, index: new Uint32Array(index) };
}
