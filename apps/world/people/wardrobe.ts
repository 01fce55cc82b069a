import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import { detailAt, wornAt } from "./coarser.ts";
import type { Detail } from "./coarser.ts";

/** Who wears what: one mesh for each garment, drawn once for all who wear it. */
export interface Wardrobe {
  readonly meshes: ReadonlyMap<string, Mesh>;
  /** What each row has on, by garment name, coarse or fine as it is drawn. */
  readonly worn: Map<number, readonly string[]>;
  /** What each row was given to wear. */
  readonly owned: Map<number, readonly string[]>;
  readonly details: Map<number, Detail>;
  /** Garments whose wearers have changed. */
  readonly changed: Set<string>;
}

/** A wardrobe of these meshes, which nobody wears. */
export function openWardrobe(meshes: ReadonlyMap<string, Mesh>): Wardrobe {
  return { meshes, worn: new Map(), owned: new Map(), details: new Map(), changed: new Set() };
}

/** Gives a row garments to wear; none undresses it. */
export function wear(wardrobe: Wardrobe, row: number, names: readonly string[]): void {
  const { worn, owned, details, changed } = wardrobe;
  owned.set(row, names);
  const now = wornAt(names, details.get(row) ?? "fine");
  for (const name of [...(worn.get(row) ?? []), ...now]) changed.add(name);
  if (now.length === 0) worn.delete(row);
  else worn.set(row, now);
}

/** Has a row's garments as fine as its distance in metres asks for. */
export function wearFrom(wardrobe: Wardrobe, row: number, away: number, ahead: boolean): void {
  const { details, owned } = wardrobe;
  const was = details.get(row) ?? "fine";
  const is = detailAt(away, was, ahead);
  if (was === is) return;
  details.set(row, is);
  wear(wardrobe, row, owned.get(row) ?? []);
}

/** Tells the meshes who wears them now. */
export function flushWardrobe({ meshes, worn, changed }: Wardrobe): void {
  for (const name of changed) {
    const wearers = [...worn].filter(([, names]) => names.includes(name)).map(([row]) => row);
    dress(meshes.get(name), wearers);
  }
  changed.clear();
}

/** An instance's matrix carries nothing but the row it is drawn from. */
function dress(mesh: Mesh | undefined, rows: readonly number[]): void {
  if (mesh === undefined) return;
  const matrices = new Float32Array(rows.length * 16);
  for (const [i, row] of rows.entries()) matrices[i * 16] = row;
  mesh.setEnabled(rows.length > 0);
  if (rows.length > 0) mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
}
