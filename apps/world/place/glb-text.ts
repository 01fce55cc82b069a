import type { OwnCoat } from "./own-paint.ts";

/** What a GLB says of its materials and pictures, which the loader leaves out. */
interface Said {
  readonly nodes?: readonly { readonly name?: string; readonly mesh?: number }[];
  readonly meshes?: readonly { readonly primitives: readonly { readonly material?: number }[] }[];
  readonly materials?: readonly {
    readonly alphaMode?: string;
    readonly alphaCutoff?: number;
    readonly doubleSided?: boolean;
    readonly extensions?: { readonly KHR_materials_unlit?: unknown };
    readonly pbrMetallicRoughness?: {
      readonly baseColorFactor?: readonly number[];
      readonly baseColorTexture?: { readonly index: number };
    };
  }[];
  readonly textures?: readonly { readonly source?: number }[];
  readonly images?: readonly { readonly bufferView?: number }[];
  readonly bufferViews?: readonly { readonly byteOffset?: number; readonly byteLength: number }[];
}

/** A GLB's text and the bytes behind it. */
export interface GlbText {
  readonly said: Said;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The numbers of the materials of what is drawn, by the names that the loader gives to meshes. */
  readonly materials: ReadonlyMap<string, number | undefined>;
}

/** Reads the text of a GLB. Throws when it is none. */
export function textOf(file: Uint8Array<ArrayBuffer>): GlbText {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 20 || data.getUint32(0, true) !== 0x46546c67) throw new Error("The file is no GLB.");
  const length = data.getUint32(12, true);
  const said: Said = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + length)));
  return { said, bytes: file.subarray(20 + length + 8), materials: materialsIn(said) };
}

/** A mesh has its node's name; one of several primitives that and its number. Of nodes of one name the first counts. */
function materialsIn({ nodes = [], meshes = [] }: Said): GlbText["materials"] {
  const all = nodes.flatMap(({ name, mesh }, i) => {
    const primitives = meshes[mesh ?? -1]?.primitives ?? [];
    const own = name === undefined || name === "" ? `node${i}` : name;
    return primitives.map(
      ({ material }, n) => [primitives.length === 1 ? own : `${own}_primitive${n}`, material] as const,
    );
  });
  return new Map(all.toReversed());
}

/** How a material is to be drawn, and the number of its picture; one that is not said is white. */
export function materialOf(
  { said }: GlbText,
  index: number | undefined,
): Omit<OwnCoat, "picture" | "coloured"> & { readonly picture: number | undefined } {
  const { alphaMode, alphaCutoff, doubleSided, extensions, pbrMetallicRoughness } = said.materials?.[index ?? -1] ?? {};
  const { baseColorFactor = [1, 1, 1, 1], baseColorTexture } = pbrMetallicRoughness ?? {};
  return {
    base: baseColorFactor,
    picture: said.textures?.[baseColorTexture?.index ?? -1]?.source,
    lit: extensions?.KHR_materials_unlit !== undefined,
    blend: alphaMode === "BLEND",
    cut: alphaMode === "MASK" ? (alphaCutoff ?? 0.5) : 0,
    twoSided: doubleSided === true,
  };
}

/** The bytes of a picture in the file; undefined when it lies elsewhere. */
export function pictureOf({ said, bytes }: GlbText, image: number): Uint8Array<ArrayBuffer> | undefined {
  const view = said.bufferViews?.[said.images?.[image]?.bufferView ?? -1];
  if (view === undefined) return undefined;
  const from = view.byteOffset ?? 0;
  return bytes.slice(from, from + view.byteLength);
}
