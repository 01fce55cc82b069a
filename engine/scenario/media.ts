/** The pictures that every browser shows and that run no script. */
export const pictureTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A file of the folder `media` beside a scenario, as it was found. */
export interface MediaFile {
  readonly name: string;
  readonly bytes: number;
  /** What its content says it is, whatever its name says. */
  readonly type: PictureType | "svg" | "other";
  /** Of its content, in hexadecimal; empty where the file is too large to be read, or lies elsewhere. */
  readonly sha256: string;
  /** Whether it lies in the folder itself, and is not a link that leads out of it. */
  readonly inside: boolean;
}

/** The files of the folder `media`; undefined when there is no such folder. */
export type MediaFolder = readonly MediaFile[] | undefined;

/** The most that one picture, and all those of a scenario together, may weigh. */
export const mostPictureBytes = 1_000_000;
export const mostMediaBytes = 10_000_000;
