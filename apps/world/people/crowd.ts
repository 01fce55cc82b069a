import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import { clothOf, garmentMesh } from "./cloth.ts";
import { fadeRow, flushRows, openRows, rowStart, tintRow } from "./crowd-rows.ts";
import type { Tints } from "./crowd-rows.ts";
import type { Garment } from "./tailor.ts";
import { flushWardrobe, openWardrobe, wear, wearFrom } from "./wardrobe.ts";

/** Everybody's bodies: one texture of joints and colours for all, and one draw for each garment that somebody wears. */
export interface Crowd {
  /** A free row; undefined when 96 people are drawn already. */
  take(): number | undefined;
  free(row: number): void;
  /** The joints of a row, to be written in place; call `touch` afterwards. */
  readonly joints: Float32Array;
  jointsStart(row: number): number;
  tint(row: number, tints: Tints): void;
  /** How much of a body is drawn, 0 to 1: what is missing is left out dot by dot. */
  fade(row: number, whole: number): void;
  /** What a row wears, by garment name; unknown names are left out. */
  wear(row: number, garments: readonly string[]): void;
  /** How far a row is from the eye, in metres, and whether it is before it: those far away are drawn coarsely. */
  distance(row: number, away: number, ahead: boolean): void;
  touch(): void;
  /** Sends what has changed to the card; once a frame. */
  flush(): void;
  dispose(): void;
}

/** Opens a crowd that can wear the garments. */
export function openCrowd(scene: Scene, air: Air, garments: readonly Garment[]): Crowd {
  const rows = openRows(scene);
  const material = clothOf(scene, air, rows.texture);
  const meshes = new Map(garments.map((garment) => [garment.name, garmentMesh(scene, garment, material)]));
  const wardrobe = openWardrobe(meshes);
  return {
    take: () => rows.free.pop(),
    free(row) {
      wear(wardrobe, row, []);
      rows.free.push(row);
    },
    joints: rows.data,
    jointsStart: rowStart,
    tint: (row, tints) => tintRow(rows, row, tints),
    fade: (row, whole) => fadeRow(rows, row, whole),
    wear: (row, names) => wear(wardrobe, row, names),
    distance: (row, away, ahead) => wearFrom(wardrobe, row, away, ahead),
    touch: () => void (rows.changed = true),
    flush() {
      flushRows(rows);
      flushWardrobe(wardrobe);
    },
    dispose() {
      for (const mesh of meshes.values()) mesh.dispose();
      material.dispose();
      rows.texture.dispose();
    },
  };
}
