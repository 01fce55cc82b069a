import * as z from "zod";
import type { ModelFacts } from "#engine/scenario/media.ts";
import { misplaced } from "./model-nodes.ts";
import { pictureSize } from "./picture-size.ts";

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;

const count = z.number().int().min(0).max(4e9);
const listed = <T extends z.ZodType>(item: T) => z.array(item).max(20_000).optional().default([]);

const packed = z.looseObject({
  buffer: count,
  byteOffset: count.optional(),
  byteLength: count,
  byteStride: count,
  count,
});
const instanced = z.looseObject({ attributes: z.record(z.string(), count) });
const view = z.looseObject({
  buffer: count,
  byteOffset: count.optional().default(0),
  byteLength: count,
  extensions: z.looseObject({ EXT_meshopt_compression: packed.optional() }).optional(),
});
const primitive = z.looseObject({
  mode: count.optional().default(4),
  indices: count.optional(),
  attributes: z.record(z.string(), count),
});

/** What is looked at of the JSON of a glTF. Everything else in it is left to the loader. */
const gltf = z.looseObject({
  asset: z.looseObject({ version: z.string() }),
  extensionsUsed: listed(z.string()),
  extensionsRequired: listed(z.string()),
  nodes: listed(
    z.looseObject({
      mesh: count.optional(),
      children: listed(count),
      matrix: z.unknown().optional(),
      translation: z.unknown().optional(),
      rotation: z.unknown().optional(),
      scale: z.unknown().optional(),
      extensions: z.looseObject({ EXT_mesh_gpu_instancing: instanced.optional() }).optional(),
    }),
  ),
  meshes: listed(z.looseObject({ primitives: listed(primitive) })),
  accessors: listed(z.looseObject({ count, bufferView: count.optional() })),
  bufferViews: listed(view),
  buffers: listed(z.looseObject({ byteLength: count, uri: z.string().optional() })),
  images: listed(z.looseObject({ uri: z.string().optional(), bufferView: count.optional() })),
  animations: listed(z.unknown()),
  skins: listed(z.unknown()),
  cameras: listed(z.unknown()),
});
type Gltf = z.infer<typeof gltf>;

/** Whether bytes begin as a binary glTF does. */
export function isModel(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === magic;
}

/**
 * What a binary glTF holds, of its head and its JSON alone: nothing is unpacked, and nothing that the file claims of
 * itself is believed where it can be counted.
 */
export function modelFacts(bytes: Buffer): ModelFacts {
  const parts = chunksOf(bytes);
  if ("broken" in parts) return parts;
  const read = jsonIn(parts.json);
  if (read === undefined) return { broken: "no-json" };
  if (!read.asset.version.startsWith("2.")) return { broken: "not-gltf-2" };
  if (!staysInside(read, parts.binary.length)) return { broken: "points-outside" };
  const amiss = misplaced(read.nodes);
  if (amiss !== undefined) return { broken: amiss };
  return {
    ...drawnOf(read),
    widest: widestOf(read, parts.binary),
    unpacked: read.bufferViews.reduce((sum, { byteLength, extensions }) => {
      const { EXT_meshopt_compression: small } = extensions ?? {};
      return sum + (small === undefined ? byteLength : small.count * small.byteStride);
    }, 0),
    extensions: [...new Set([...read.extensionsUsed, ...read.extensionsRequired])],
    asksFor: [...read.buffers, ...read.images].flatMap(({ uri }) => (uri === undefined ? [] : [uri.slice(0, 60)])),
    moves: (["animations", "skins", "cameras"] as const).filter((kind) => read[kind].length > 0),
  };
}

/** The JSON and the numbers of a file whose lengths are what its head says. */
function chunksOf(
  bytes: Buffer,
): { readonly json: Buffer; readonly binary: Buffer } | Extract<ModelFacts, { readonly broken: string }> {
  if (bytes.length < 20 || bytes.readUInt32LE(8) !== bytes.length) return { broken: "truncated" };
  if (bytes.readUInt32LE(4) !== 2) return { broken: "not-gltf-2" };
  const end = 20 + bytes.readUInt32LE(12);
  if (end > bytes.length) return { broken: "truncated" };
  if (bytes.readUInt32LE(16) !== jsonChunk) return { broken: "no-json" };
  const json = bytes.subarray(20, end);
  if (end + 8 > bytes.length) return { json, binary: Buffer.alloc(0) };
  const binary = bytes.subarray(end + 8);
  const told = bytes.readUInt32LE(end);
  if (bytes.readUInt32LE(end + 4) !== binaryChunk || told > binary.length) return { broken: "truncated" };
  return { json, binary: binary.subarray(0, told) };
}

function jsonIn(bytes: Buffer): Gltf | undefined {
  try {
    return gltf.safeParse(JSON.parse(bytes.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

/** Whether everything that is pointed at is there. Buffers after the first hold nothing: they are what meshopt unpacks into. */
function staysInside({ bufferViews, accessors, nodes, meshes }: Gltf, binary: number): boolean {
  const views = bufferViews.every(({ buffer, byteOffset, byteLength, extensions }) => {
    const { EXT_meshopt_compression: small } = extensions ?? {};
    if (small !== undefined) return small.buffer === 0 && (small.byteOffset ?? 0) + small.byteLength <= binary;
    return buffer === 0 && byteOffset + byteLength <= binary;
  });
  const numbers = accessors.every(({ count: so, bufferView }) => {
    if (bufferView === undefined) return so === 0;
    const { byteLength, extensions } = bufferViews[bufferView] ?? { byteLength: -1 };
    const { EXT_meshopt_compression: small } = extensions ?? {};
    // Each thing counted takes a byte at least.
    return so <= (small === undefined ? byteLength : small.count * small.byteStride);
  });
  const shapes = meshes.every(({ primitives }) =>
    primitives.every(({ indices, attributes }) =>
      [indices, ...Object.values(attributes)].every((n) => n === undefined || n < accessors.length),
    ),
  );
  return views && numbers && shapes && nodes.every(({ mesh }) => mesh === undefined || mesh < meshes.length);
}

/** Every node draws its mesh, and one that is instanced draws it so many times in one go. */
function drawnOf({ nodes, meshes, accessors }: Gltf): { readonly triangles: number; readonly draws: number } {
  const trianglesOf = ({ mode, indices, attributes }: z.infer<typeof primitive>): number => {
    const corners = accessors[indices ?? attributes["POSITION"] ?? -1]?.count ?? 0;
    return mode === 4 ? corners / 3 : mode > 4 ? Math.max(0, corners - 2) : 0;
  };
  const drawn = nodes.map(({ mesh, extensions }) => {
    const primitives = meshes[mesh ?? -1]?.primitives ?? [];
    const [instances] = Object.values(extensions?.EXT_mesh_gpu_instancing?.attributes ?? {});
    const times = instances === undefined ? 1 : (accessors[instances]?.count ?? 0);
    return {
      triangles: times * primitives.reduce((sum, one) => sum + trianglesOf(one), 0),
      draws: primitives.length,
    };
  });
  return {
    triangles: Math.ceil(drawn.reduce((sum, { triangles }) => sum + triangles, 0)),
    draws: drawn.reduce((sum, { draws }) => sum + draws, 0),
  };
}

/** A texture whose head says no size counts as the widest there can be. */
function widestOf({ images, bufferViews }: Gltf, binary: Buffer): number {
  const sides = images.flatMap(({ bufferView }) => {
    const held = bufferView === undefined ? undefined : bufferViews[bufferView];
    if (held === undefined) return [];
    return pictureSize(binary.subarray(held.byteOffset, held.byteOffset + held.byteLength)) ?? [Infinity];
  });
  return Math.max(0, ...sides);
}
