import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { coarser } from "./coarse-model.ts";
import { cornersOf, meshOf } from "./corners.ts";
import type { Tally } from "./fetched.ts";
import { painted } from "./meshes.ts";
import { fetchModel, holderOf } from "./models.ts";

/** The materials things are painted with. */
export interface Coats {
  readonly moving: ShaderMaterial;
  readonly shadow: ShaderMaterial;
  readonly lamp: ShaderMaterial;
}

/** What a thing of a model is drawn with. */
export interface Kind {
  readonly meshes: readonly { readonly mesh: Mesh; readonly name: string; readonly range: "near" | "far" | "both" }[];
  readonly halfX: number;
  readonly halfZ: number;
  readonly drives: boolean;
}

/** The kinds of things that are known: fetched when a place first needs one, and kept. */
export interface Kinds {
  readonly known: ReadonlyMap<string, Kind>;
  /** Fetches those of these things that are not known yet. Rejects when one cannot be had; the others are known then. */
  fetch(things: Iterable<string>, tally: Tally): Promise<void>;
  /** The files that would have to be fetched for these things. */
  missing(things: Iterable<string>): readonly string[];
}

/** Opens the kinds of a scene; none is known at first. */
export function openKinds(scene: Scene, coats: Coats): Kinds {
  const known = new Map<string, Kind>();
  const coming = new Map<string, Promise<void>>();
  const missing = (things: Iterable<string>): readonly string[] => {
    const files = [...things].filter((thing) => !known.has(thing)).map(holderOf);
    return [...new Set(files.filter((file) => file !== undefined))];
  };
  const bring = async (file: string, tally: Tally): Promise<void> => {
    const parts = await fetchModel(scene, file, tally);
    const drives = parts.some(({ name }) => name === "body");
    if (drives) known.set(file, kindOf(scene, parts, coats, true));
    else for (const part of parts) known.set(part.name, kindOf(scene, [part], coats, false));
  };
  return {
    known,
    missing,
    async fetch(things, tally) {
      const all = missing(things).map((file) => {
        const on = coming.get(file) ?? bring(file, tally).finally(() => coming.delete(file));
        coming.set(file, on);
        return on;
      });
      await Promise.all(all);
    },
  };
}

function kindOf(scene: Scene, parts: readonly Mesh[], coats: Coats, drives: boolean): Kind {
  const body = parts.find(({ name }) => name === "body");
  const far = drives && body !== undefined ? [meshOf(scene, "body", coarser(cornersOf(body), 0.27))] : [];
  const made = (mesh: Mesh, range: "near" | "far" | "both") => {
    const lamp = mesh.name.startsWith("light-");
    painted(mesh, mesh.hasVertexAlpha ? coats.shadow : lamp ? coats.lamp : coats.moving);
    mesh.alphaIndex = 100;
    mesh.alwaysSelectAsActiveMesh = true;
    mesh.setEnabled(false);
    return { mesh, name: mesh.name, range };
  };
  const meshes = [
    ...parts.map((mesh) => made(mesh, drives && mesh === body ? "near" : "both")),
    ...far.map((mesh) => made(mesh, "far")),
  ];
  const half = body?.getBoundingInfo().boundingBox.extendSizeWorld;
  return { meshes, halfX: half?.x ?? 0, halfZ: half?.z ?? 0, drives };
}
