import { Constants } from "@babylonjs/core/Engines/constants.js";
import { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { jointFloats } from "./skeleton.ts";
import type { Vec } from "./skeleton.ts";
import { tintNames } from "./tint-names.ts";
import type { TintName } from "./tint-names.ts";

export type Tints = Readonly<Partial<Record<TintName, Vec>>>;

/** Joints of the skeleton, and one more for what lies on the ground at the body's root. */
const jointCount = 16;

/** Where in a row its colours begin, and where stands how much of the body is drawn: in texels. */
export const rowParts = { tints: jointCount * 2, whole: jointCount * 2 + tintNames.length } as const;
const rowTexels = rowParts.whole + 1;
const rowFloats = rowTexels * 4;
const rowCount = 96;

/** A texture with a row for each body: its joints, its colours, and how much of it is drawn. */
export interface CrowdRows {
  readonly texture: RawTexture;
  readonly data: Float32Array;
  /** Row numbers that nobody has. */
  readonly free: number[];
  /** Something has changed that the card has not been sent. */
  changed: boolean;
}

/** Makes the rows, all free. */
export function openRows(scene: Scene): CrowdRows {
  const data = new Float32Array(rowFloats * rowCount);
  const texture = RawTexture.CreateRGBATexture(
    data,
    rowTexels,
    rowCount,
    scene,
    false,
    false,
    Texture.NEAREST_SAMPLINGMODE,
    Constants.TEXTURETYPE_FLOAT,
  );
  return { texture, data, free: Array.from({ length: rowCount }, (_, i) => rowCount - 1 - i), changed: true };
}

/** Where a row's joints begin. */
export const rowStart = (row: number): number => row * rowFloats;

/** Colours a row; what is not named keeps the colour it was made in. */
export function tintRow(rows: CrowdRows, row: number, tints: Tints): void {
  const start = rowStart(row) + jointCount * jointFloats;
  for (const [i, name] of tintNames.entries()) rows.data.set([...(tints[name] ?? [1, 1, 1]), 1], start + i * 4);
  rows.changed = true;
}

/** Sets how much of a body is drawn, 0 to 1. */
export function fadeRow(rows: CrowdRows, row: number, whole: number): void {
  const place = rowStart(row) + rowParts.whole * 4;
  if (rows.data[place] === Math.fround(whole)) return;
  rows.data[place] = whole;
  rows.changed = true;
}

/** Sends what has changed to the card. */
export function flushRows(rows: CrowdRows): void {
  if (rows.changed) rows.texture.update(rows.data);
  rows.changed = false;
}
