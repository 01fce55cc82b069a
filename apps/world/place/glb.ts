/** Decodes what meshopt compressed: the part of its decoder that a model needs. */
export interface Decoder {
  decodeGltfBuffer(
    target: Uint8Array,
    count: number,
    size: number,
    source: Uint8Array,
    mode: string,
    filter?: string,
  ): void;
}

/** Numbers as they stand in the file: how many to a corner, and the bytes from one corner to the next. */
export interface Column {
  readonly data: ArrayBufferView;
  readonly type: number;
  readonly size: number;
  readonly stride: number;
  readonly normalized: boolean;
}

/** One node of a model: its corners, colours and triangles, and where it stands. */
export interface ModelNode {
  readonly name: string;
  readonly position: Column;
  readonly colour: Column;
  readonly count: number;
  readonly indices: Uint16Array | Uint32Array;
  readonly translation: readonly [number, number, number];
  readonly scale: readonly [number, number, number];
  /** Drawn after the rest and seen through. */
  readonly blend: boolean;
  /** Drawn once for each of these, such as a tree; undefined when it stands alone. */
  readonly stands?: readonly Stand[];
}

/** Where one of many stands: its place, its turn, and its size. */
interface Stand {
  readonly at: Triple;
  readonly turn: readonly [number, number, number, number];
  readonly scale: number;
}

type Triple = readonly [number, number, number];

interface Gltf {
  readonly nodes: readonly {
    name?: string;
    mesh?: number;
    translation?: Triple;
    scale?: Triple;
    extensions?: { EXT_mesh_gpu_instancing?: { attributes: Record<string, number> } };
  }[];
  readonly meshes: readonly {
    primitives: readonly { attributes: Record<string, number>; indices: number; material?: number }[];
  }[];
  readonly materials?: readonly { alphaMode?: string }[];
  readonly accessors: readonly {
    bufferView: number;
    byteOffset?: number;
    componentType: number;
    normalized?: boolean;
    count: number;
    type: string;
  }[];
  readonly bufferViews: readonly {
    byteOffset?: number;
    byteLength: number;
    byteStride?: number;
    extensions?: {
      EXT_meshopt_compression?: {
        byteOffset?: number;
        byteLength: number;
        byteStride: number;
        count: number;
        mode: string;
        filter?: string;
      };
    };
  }[];
}

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;

/**
 * Reads a GLB of our own kit: flat nodes, one primitive each, unlit colours in the corners, meshopt-compressed. Throws an
 * Error that says what is wrong when it is not one. It is no general glTF reader; that would be ten times the script.
 */
export function readGlb(file: ArrayBuffer, decoder: Decoder): readonly ModelNode[] {
  const { gltf, binary } = chunksOf(file);
  const views = new Map<number, Uint8Array>();
  const view = (index: number): Uint8Array => {
    const known = views.get(index) ?? decodedView(gltf, index, binary, decoder);
    views.set(index, known);
    return known;
  };
  return gltf.nodes.flatMap((node) => {
    const primitive = node.mesh === undefined ? undefined : gltf.meshes[node.mesh]?.primitives[0];
    if (primitive === undefined) return [];
    const { POSITION: position, COLOR_0: colour } = primitive.attributes;
    if (position === undefined || colour === undefined) throw new Error(`Model node ${node.name} has no colours.`);
    const indices = columnOf(gltf, primitive.indices, view).data;
    if (!(indices instanceof Uint16Array || indices instanceof Uint32Array))
      throw new Error("A model has odd indices.");
    return {
      name: node.name ?? "",
      position: columnOf(gltf, position, view),
      colour: columnOf(gltf, colour, view),
      count: gltf.accessors[position]?.count ?? 0,
      indices,
      translation: node.translation ?? ([0, 0, 0] as const),
      scale: node.scale ?? ([1, 1, 1] as const),
      blend: gltf.materials?.[primitive.material ?? -1]?.alphaMode === "BLEND",
      ...standsOf(gltf, node.extensions?.EXT_mesh_gpu_instancing?.attributes, view),
    };
  });
}

function standsOf(
  gltf: Gltf,
  attributes: Record<string, number> | undefined,
  viewOf: (view: number) => Uint8Array,
): { readonly stands?: readonly Stand[] } {
  const { TRANSLATION: at, ROTATION: turn, SCALE: scale } = attributes ?? {};
  if (at === undefined || turn === undefined || scale === undefined) return {};
  const floats = (index: number): ArrayLike<number> => {
    const { data } = columnOf(gltf, index, viewOf);
    if (!(data instanceof Float32Array)) throw new Error("A model has odd places of what stands many times.");
    return data;
  };
  const [places, turns, scales] = [floats(at), floats(turn), floats(scale)];
  const stands = Array.from({ length: gltf.accessors[at]?.count ?? 0 }, (_, i): Stand => {
    const [p, q] = [(k: number): number => places[i * 3 + k] ?? 0, (k: number): number => turns[i * 4 + k] ?? 0];
    return { at: [p(0), p(1), p(2)], turn: [q(0), q(1), q(2), q(3)], scale: scales[i * 3] ?? 1 };
  });
  return { stands };
}

function chunksOf(file: ArrayBuffer): { readonly gltf: Gltf; readonly binary: Uint8Array } {
  if (file.byteLength < 28) throw new Error("A model file is cut short.");
  const head = new DataView(file);
  if (head.getUint32(0, true) !== magic) throw new Error("A model file is not a GLB.");
  const length = head.getUint32(12, true);
  if (head.getUint32(16, true) !== jsonChunk || head.getUint32(8, true) !== file.byteLength) {
    throw new Error("A model file is cut short.");
  }
  const gltf: Gltf = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, length)));
  return { gltf, binary: new Uint8Array(file, 28 + length) };
}

function decodedView(gltf: Gltf, index: number, binary: Uint8Array, decoder: Decoder): Uint8Array {
  const view = gltf.bufferViews[index];
  if (view === undefined) throw new Error("A model names a buffer view that it does not have.");
  const packed = view.extensions?.EXT_meshopt_compression;
  if (packed === undefined) {
    return binary.slice(view.byteOffset ?? 0, (view.byteOffset ?? 0) + view.byteLength);
  }
  const target = new Uint8Array(packed.count * packed.byteStride);
  const start = packed.byteOffset ?? 0;
  const source = binary.subarray(start, start + packed.byteLength);
  decoder.decodeGltfBuffer(target, packed.count, packed.byteStride, source, packed.mode, packed.filter);
  return target;
}

const sizes: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };
const bytesOf: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };

function columnOf(gltf: Gltf, index: number, viewOf: (view: number) => Uint8Array): Column {
  const accessor = gltf.accessors[index];
  if (accessor === undefined) throw new Error("A model names an accessor that it does not have.");
  const bytes = viewOf(accessor.bufferView);
  const size = sizes[accessor.type] ?? 1;
  const one = bytesOf[accessor.componentType] ?? 4;
  const view = gltf.bufferViews[accessor.bufferView];
  const stride = view?.extensions?.EXT_meshopt_compression?.byteStride ?? view?.byteStride ?? size * one;
  const start = bytes.byteOffset + (accessor.byteOffset ?? 0);
  const count = accessor.count === 0 ? 0 : ((accessor.count - 1) * stride) / one + size;
  return {
    data: arrayOf(accessor.componentType, bytes.buffer, start, count),
    type: accessor.componentType,
    size,
    stride,
    normalized: accessor.normalized ?? false,
  };
}

function arrayOf(type: number, buffer: ArrayBufferLike, start: number, count: number): ArrayBufferView {
  switch (type) {
    case 5120:
      return new Int8Array(buffer, start, count);
    case 5121:
      return new Uint8Array(buffer, start, count);
    case 5122:
      return new Int16Array(buffer, start, count);
    case 5123:
      return new Uint16Array(buffer, start, count);
    case 5125:
      return new Uint32Array(buffer, start, count);
    case 5126:
      return new Float32Array(buffer, start, count);
    default:
      throw new Error(`A model has numbers of the unknown type ${type}.`);
  }
}
