import { MeshoptDecoder } from "meshoptimizer/decoder";

/** Where the bytes of some columns lie; packed ones are unpacked once. */
interface View {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
  readonly extensions?: {
    readonly EXT_meshopt_compression?: {
      readonly byteOffset?: number;
      readonly byteLength: number;
      readonly byteStride: number;
      readonly count: number;
      readonly mode: string;
      readonly filter?: string;
    };
  };
}

interface Accessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly normalized?: boolean;
  readonly count: number;
  readonly type: string;
  readonly min?: readonly number[];
  readonly max?: readonly number[];
}

/** A node of a file: where it is, and what is drawn there. */
export interface GlbNode {
  readonly name?: string;
  readonly mesh?: number;
  readonly children?: readonly number[];
  readonly matrix?: readonly number[];
  readonly translation?: readonly number[];
  readonly rotation?: readonly number[];
  readonly scale?: readonly number[];
  readonly extensions?: {
    readonly EXT_mesh_gpu_instancing?: { readonly attributes: Readonly<Record<string, number>> };
  };
}

/** Triangles of one material. */
interface GlbPrimitive {
  readonly attributes: Readonly<Record<string, number>>;
  readonly indices?: number;
  readonly material?: number;
  readonly mode?: number;
}

interface GlbMaterial {
  readonly alphaMode?: string;
  readonly doubleSided?: boolean;
  readonly pbrMetallicRoughness?: {
    readonly baseColorFactor?: readonly number[];
    readonly baseColorTexture?: { readonly index: number };
  };
}

/** What a GLB says of itself, as far as we draw it. */
interface GlbHead {
  readonly nodes?: readonly GlbNode[];
  readonly meshes?: readonly { readonly name?: string; readonly primitives: readonly GlbPrimitive[] }[];
  readonly accessors?: readonly Accessor[];
  readonly bufferViews?: readonly View[];
  readonly materials?: readonly GlbMaterial[];
  readonly textures?: readonly { readonly source?: number }[];
  readonly images?: readonly { readonly bufferView?: number; readonly mimeType?: string }[];
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly scene?: number;
  readonly extensionsRequired?: readonly string[];
}

/** Numbers of one kind, one row for each corner, as they lie on the card. */
export interface Column {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  /** Numbers in a row. */
  readonly size: number;
  /** The code of their type in WebGL. */
  readonly type: number;
  readonly normalized: boolean;
  readonly count: number;
  readonly min?: readonly number[];
  readonly max?: readonly number[];
}

/** A GLB that can be read from. */
export interface Glb {
  readonly head: GlbHead;
  /** Throws when the file has no such column, or one that reaches beyond its bytes. */
  column(accessor: number): Column;
  /** The bytes of a view, such as a picture's. */
  bytes(view: number): Uint8Array;
}

const sizes: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };
const widths: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };

/** What a file may ask for. All else would be drawn wrongly, and is refused. */
const known: ReadonlySet<string> = new Set([
  "EXT_meshopt_compression",
  "EXT_mesh_gpu_instancing",
  "KHR_mesh_quantization",
  "KHR_materials_unlit",
]);

/** Reads a GLB with its bytes in it. Rejects when it is none, or asks for something that is not known here. */
export async function readGlb(file: Uint8Array): Promise<Glb> {
  const { head, body } = chunksOf(file);
  const strange = head.extensionsRequired?.find((name) => !known.has(name));
  if (strange !== undefined) throw new Error(`The file asks for ${strange}.`);
  await MeshoptDecoder.ready;
  const unpacked = new Map<number, Uint8Array>();
  const bytes = (index: number): Uint8Array => {
    const done = unpacked.get(index) ?? viewOf(head, body, index);
    unpacked.set(index, done);
    return done;
  };
  return { head, bytes, column: (index) => columnOf(head, bytes, index) };
}

function chunksOf(file: Uint8Array): { readonly head: GlbHead; readonly body: Uint8Array } {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 20 || data.getUint32(0, true) !== 0x46546c67) throw new Error("The file is no GLB.");
  const length = data.getUint32(12, true);
  const head: GlbHead = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + length)));
  const start = 20 + length + 8;
  return { head, body: start <= file.length ? file.subarray(start) : new Uint8Array() };
}

function viewOf(head: GlbHead, body: Uint8Array, index: number): Uint8Array {
  const view = head.bufferViews?.[index];
  if (view === undefined) throw new Error(`The file has no view ${index}.`);
  const packed = view.extensions?.EXT_meshopt_compression;
  if (packed === undefined) return slice(body, view.byteOffset ?? 0, view.byteLength);
  const source = slice(body, packed.byteOffset ?? 0, packed.byteLength);
  const target = new Uint8Array(packed.count * packed.byteStride);
  MeshoptDecoder.decodeGltfBuffer(target, packed.count, packed.byteStride, source, packed.mode, packed.filter);
  return target;
}

/** A copy, so that its numbers begin at the beginning of their buffer. */
function slice(body: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > body.length) throw new Error("The file ends too early.");
  return body.slice(from, from + length);
}

function columnOf(head: GlbHead, bytes: (view: number) => Uint8Array, index: number): Column {
  const accessor = head.accessors?.[index];
  const size = sizes[accessor?.type ?? ""];
  const width = widths[accessor?.componentType ?? 0];
  if (accessor?.bufferView === undefined || size === undefined || width === undefined)
    throw new Error(`The file's column ${index} cannot be read.`);
  const { bufferView, byteOffset = 0, componentType, normalized = false, count, min, max } = accessor;
  const view = head.bufferViews?.[bufferView];
  const stride = view?.byteStride ?? view?.extensions?.EXT_meshopt_compression?.byteStride ?? 0;
  const row = size * width;
  // Numbers of one column alone have a stride of their own; those that lie after one another have none.
  const column = { bytes: bytes(bufferView), offset: byteOffset, stride: stride >= row ? stride : row };
  if (count > 0 && byteOffset + (count - 1) * column.stride + row > column.bytes.length)
    throw new Error(`The file's column ${index} is too long.`);
  const limits = min === undefined || max === undefined ? {} : { min, max };
  return { ...column, size, type: componentType, normalized, count, ...limits };
}

/** The numbers of a column as they are meant, row after row: whole ones that stand for shares become shares. */
export function numbersOf({ bytes, offset, stride, size, type, normalized, count }: Column): Float32Array {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = widths[type] ?? 4;
  const numbers = new Float32Array(count * size);
  for (let row = 0; row < count; row += 1)
    for (let i = 0; i < size; i += 1)
      numbers[row * size + i] = numberAt(data, offset + row * stride + i * width, type, normalized);
  return numbers;
}

function numberAt(data: DataView, at: number, type: number, normalized: boolean): number {
  switch (type) {
    case 5120:
      return normalized ? Math.max(-1, data.getInt8(at) / 127) : data.getInt8(at);
    case 5121:
      return normalized ? data.getUint8(at) / 255 : data.getUint8(at);
    case 5122:
      return normalized ? Math.max(-1, data.getInt16(at, true) / 32_767) : data.getInt16(at, true);
    case 5123:
      return normalized ? data.getUint16(at, true) / 65_535 : data.getUint16(at, true);
    case 5125:
      return data.getUint32(at, true);
    default:
      return data.getFloat32(at, true);
  }
}

/** The corners of each triangle, three by three. */
export function indicesOf(column: Column): Uint16Array | Uint32Array {
  const data = new DataView(column.bytes.buffer, column.bytes.byteOffset, column.bytes.byteLength);
  const indices = column.type === 5125 ? new Uint32Array(column.count) : new Uint16Array(column.count);
  for (let i = 0; i < column.count; i += 1)
    indices[i] = numberAt(data, column.offset + i * column.stride, column.type, false);
  return indices;
}
