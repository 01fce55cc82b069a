import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Ground } from "../moving/ground.ts";
import { slopeTurn } from "../people/slope.ts";
import type { Vec } from "../people/skeleton.ts";
import type { Air } from "./air.ts";
import { matrixOf } from "./matrix.ts";
import { painted, standAt } from "./meshes.ts";
import { paint } from "./paint.ts";

/** Rings on the ground: round what is pointed at, and where one would land. */
export interface Rings {
  /** Shows rings at these places, each with a size; none hides them. */
  show(places: readonly { readonly at: Vec; readonly size: number }[]): void;
}

/** Rings made of the kit's ring; they lie on the slope and are seen through what stands on them. */
export function openRings(scene: Scene, air: Air, ground: Ground, ring: Mesh | undefined): Rings {
  const mesh = ring && painted(ring, paint("ring", scene, air, { own: true, blend: true }));
  if (mesh !== undefined) {
    mesh.alphaIndex = 200;
    mesh.alwaysSelectAsActiveMesh = true;
    mesh.setEnabled(false);
  }
  let before = "";
  return {
    show(places) {
      const key = JSON.stringify(places);
      if (mesh === undefined || key === before) return;
      before = key;
      const all = new Float32Array(places.length * 16);
      for (const [i, { at, size }] of places.entries()) {
        const [x, y, z] = at;
        all.set(matrixOf([x, y + 0.05, z], slopeTurn(ground, at), undefined, size), i * 16);
      }
      standAt(mesh, all);
    },
  };
}
