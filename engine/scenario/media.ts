/** The pictures that every browser shows and that run no script. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A model of an author's own: a glTF 2.0 in one binary file. */
export const modelType = "model/gltf-binary";

/** What a model was found to hold, or why it cannot be read. */
export type ModelFacts =
  | {
      readonly broken: "truncated" | "not-gltf-2" | "no-json" | "points-outside" | "nodes-in-a-ring" | "nodes-nowhere";
    }
  | {
      /** As drawn: a mesh that several nodes show counts for each. */
      readonly triangles: number;
      /** Parts that are drawn one by one. */
      readonly draws: number;
      /** Pixels of the longest side of any texture. */
      readonly widest: number;
      /** Bytes of all its numbers once they are unpacked. */
      readonly unpacked: number;
      readonly extensions: readonly string[];
      /** Files outside the model that it asks for. */
      readonly asksFor: readonly string[];
      /** What it holds that moves or looks by itself: animations, skins, cameras. */
      readonly moves: readonly string[];
    };

/** A file of the folder `media` beside a scenario, as it was found. */
export interface MediaFile {
  readonly name: string;
  readonly bytes: number;
  /** What its content says it is, whatever its name says. */
  readonly type: PictureType | typeof modelType | "svg" | "other";
  /** Of its content, in hexadecimal; empty where the file is too large to be read, or lies elsewhere. */
  readonly sha256: string;
  /** Whether it lies in the folder itself, and is not a link that leads out of it. */
  readonly inside: boolean;
  /** Of a picture: pixels across and down; absent where its head does not say. */
  readonly size?: readonly [number, number];
  /** Of a picture: its end is missing. */
  readonly cut?: true;
  /** Of a model. */
  readonly model?: ModelFacts;
}

/** The files of the folder `media`; undefined when there is no such folder. */
export type MediaFolder = readonly MediaFile[] | undefined;

/** The most that one picture of a message may weigh, a photo sphere, a model, and all files of a scenario together. */
export const mostPictureBytes = 1_000_000;
export const mostPhotoBytes = 8_000_000;
export const mostModelBytes = 4_000_000;
export const mostMediaBytes = 10_000_000;
export const mostPlaceBytes = 40_000_000;

/** The widest photo sphere: what cards of headsets take; and the narrowest in which anything is made out. */
export const mostPhotoWidth = 8192;
export const leastPhotoWidth = 512;

/** The most that a model may ask of a headset beside everybody in the place. */
export const modelLimits = { triangles: 150_000, draws: 40, widest: 4096, unpacked: 48_000_000 } as const;

/** What a model may need beyond the core of glTF 2.0. */
export const modelExtensions: readonly string[] = [
  "KHR_mesh_quantization",
  "EXT_meshopt_compression",
  "KHR_materials_unlit",
  "EXT_mesh_gpu_instancing",
];
