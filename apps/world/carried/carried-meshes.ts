import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Turn, Vec } from "../people/skeleton.ts";
import type { Air } from "../place/air.ts";
import { cornersOf, meshOf } from "../place/corners.ts";
import { matrixOf } from "../place/matrix.ts";
import { inWaiting, painted, standAt } from "../place/meshes.ts";
import { paint } from "../place/paint.ts";
import type { Kinds } from "../place/things.ts";
import type { Carried } from "./carried.ts";

/** A thing as it is drawn for who carries it. */
export interface DrawnThing {
  readonly thing: Carried;
  readonly at: Vec;
  readonly turn: Turn;
  /** A hand is at it, or a ray: it is larger and brighter. */
  readonly meant: boolean;
}

/** What one carries, drawn for oneself: of the kit's own models, but not where others of them stand in the place. */
export interface CarriedMeshes {
  show(things: readonly DrawnThing[]): void;
  dispose(): void;
}

const models = ["radio", "phone", "tablet"] as const satisfies readonly Carried[];

/** Makes them as soon as their models are known. They are seen by night too: one must find them. */
export function openCarriedMeshes(scene: Scene, air: Air, kinds: Kinds): CarriedMeshes {
  const coat = paint("carried", scene, air, { own: true });
  const made = new Map<Carried, Mesh>();
  const meshFor = (thing: Carried): Mesh | undefined => {
    const known = made.get(thing) ?? copied(scene, kinds, thing);
    if (known === undefined) return undefined;
    if (!made.has(thing)) made.set(thing, inWaiting(painted(known, coat)));
    return known;
  };
  return {
    show(things) {
      for (const model of models) {
        const drawn = things.filter(({ thing }) => thing === model);
        const mesh = drawn.length === 0 ? made.get(model) : meshFor(model);
        if (mesh === undefined) continue;
        const all = new Float32Array(drawn.length * 16);
        for (const [i, { at, turn, meant }] of drawn.entries()) {
          const matrix = matrixOf(at, turn, undefined, meant ? 1.15 : 1);
          matrix[3] = meant ? 1.35 : 0.85;
          all.set(matrix, i * 16);
        }
        standAt(mesh, all);
      }
    },
    dispose() {
      for (const mesh of made.values()) mesh.dispose();
      coat.dispose();
    },
  };
}

/** A copy with corners of its own: instances of a mesh are kept with its corners. */
function copied(scene: Scene, kinds: Kinds, thing: Carried): Mesh | undefined {
  const mesh = kinds.known.get(thing)?.meshes[0]?.mesh;
  return mesh && meshOf(scene, `carried-${thing}`, cornersOf(mesh));
}
