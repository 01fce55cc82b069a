import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import { standAt } from "../place/meshes.ts";
import { paint } from "../place/paint.ts";
import type { Turn, Vec } from "./skeleton.ts";

/** A soft dark patch under somebody: where, on which slope, how wide and how long. */
export interface Shadow {
  readonly at: Vec;
  readonly turn: Turn;
  readonly wide: number;
  readonly long: number;
}

/** Shows the patches under everybody; one draw. */
export type ShowShadows = (shadows: readonly Shadow[]) => void;

const around = 11;
/** Rings of the patch: how far out, and how dark. */
const rings = [
  [0, 0.62],
  [0.45, 0.5],
  [0.75, 0.2],
  [1, 0],
] as const;

/** Readies the patch: a disc of one metre that fades to its rim. */
export function openShadows(scene: Scene, air: Air): ShowShadows {
  const mesh = new Mesh("shadow", scene);
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (const [ring, [out, dark]] of rings.entries()) {
    for (let i = 0; i < around; i += 1) {
      const angle = (i / around) * Math.PI * 2;
      positions.push(Math.cos(angle) * out * 0.62, 0, Math.sin(angle) * out * 0.62);
      colours.push(0.012, 0.014, 0.016, dark);
      const [a, b] = [ring * around + i, ring * around + ((i + 1) % around)];
      if (ring > 0) indices.push(a - around, b, a, a - around, b - around, b);
    }
  }
  mesh.setVerticesData(VertexBuffer.PositionKind, positions);
  mesh.setVerticesData(VertexBuffer.ColorKind, colours, false, 4);
  mesh.setIndices(indices);
  mesh.material = paint("shadows", scene, air, { blend: true });
  mesh.alphaIndex = 100;
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.doNotSyncBoundingInfo = true;
  mesh.isPickable = false;
  mesh.setEnabled(false);
  let all = new Float32Array(0);
  return (shadows) => {
    if (all.length !== shadows.length * 16) all = new Float32Array(shadows.length * 16);
    for (let i = 0; i < shadows.length; i += 1) {
      const shadow = shadows[i];
      if (shadow !== undefined) lay(shadow, all, i * 16);
    }
    standAt(mesh, all);
  };
}

/** The 16 numbers of a patch, into `out` from `start`: its turn with the patch's length and width along its axes. */
function lay({ at, turn: [x, y, z, w], wide, long }: Shadow, out: Float32Array, start: number): void {
  out[start] = (1 - 2 * (y * y + z * z)) * wide;
  out[start + 1] = 2 * (x * y + w * z) * wide;
  out[start + 2] = 2 * (x * z - w * y) * wide;
  out[start + 3] = 1;
  out[start + 4] = 2 * (x * y - w * z);
  out[start + 5] = 1 - 2 * (x * x + z * z);
  out[start + 6] = 2 * (y * z + w * x);
  out[start + 7] = 0;
  out[start + 8] = 2 * (x * z + w * y) * long;
  out[start + 9] = 2 * (y * z - w * x) * long;
  out[start + 10] = (1 - 2 * (x * x + y * y)) * long;
  out[start + 11] = 0;
  out[start + 12] = at[0];
  out[start + 13] = at[1] + 0.03;
  out[start + 14] = at[2];
  out[start + 15] = 1;
}
