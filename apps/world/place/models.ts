import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { PoseFile } from "../people/skeleton.ts";
import manifest from "../models/manifest.json";
import { type Corners, cornersOf } from "./corners.ts";
import { readModel } from "./read-model.ts";
import type { HeightFile } from "./site-ground.ts";

/** Where each model lies, by file name; served beside the script, from our own server only. */
const files = import.meta.glob<string>("../models/*.{glb,json}", { query: "?url", import: "default", eager: true });

/** Everything that is fetched before the place can be shown. */
export interface Models {
  readonly site: readonly Mesh[];
  /** What people are made of, by part. */
  readonly people: ReadonlyMap<string, Corners>;
  readonly props: readonly Mesh[];
  readonly gloves: readonly Mesh[];
  /** Vehicles, by model name. */
  readonly vehicles: ReadonlyMap<string, readonly Mesh[]>;
  readonly poses: PoseFile;
  readonly heights: HeightFile;
}

/** What has come so far, and of how much: bytes. */
export type Progress = (done: number, whole: number) => void;

/** A model that could not be had: which, and whether the network or the file was at fault. */
class ModelMissing extends Error {
  readonly model: string;
  constructor(model: string, cause: unknown) {
    super(`The model ${model} could not be read.`, { cause });
    this.model = model;
  }
}

const vehicleNames = ["ambulance", "fire-engine", "police-car", "coach", "helicopter"] as const;

const againMs = 10_000;

/** Fetches and decodes the models of a site in a light, those of its vehicles that are named, and people. */
export async function fetchModels(
  scene: Scene,
  site: string,
  light: "day" | "dusk",
  wanted: ReadonlySet<string>,
  progress: Progress,
): Promise<Models> {
  const vehicles = vehicleNames.filter((name) => wanted.has(name));
  const tally = counter([`${site}-${light}`, "people", "props", "gloves", ...vehicles], progress);
  const model = (name: string): Promise<readonly Mesh[]> => fetchModel(scene, name, tally);
  const json = async <T>(name: string): Promise<T> => JSON.parse(new TextDecoder().decode(await fetched(name, tally)));
  const [built, people, props, gloves, poses, heights, ...driven] = await Promise.all([
    model(`${site}-${light}`),
    model("people"),
    model("props"),
    model("gloves"),
    json<PoseFile>("poses.json"),
    json<HeightFile>(`${site}-ground.json`),
    ...vehicles.map(model),
  ]);
  const byName = new Map(vehicles.map((name, i) => [name, driven[i] ?? []] as const));
  return { site: built, people: partsOf(people), props, gloves, vehicles: byName, poses, heights };
}

/**
 * Fetches, one after another, the vehicles that were not there at first, since nobody is told which will come; what
 * could not be had is asked for again until the place is `left`.
 */
export async function fetchOtherVehicles(
  scene: Scene,
  known: ReadonlyMap<string, unknown>,
  vehicles: { learn(model: string, parts: readonly Mesh[]): void },
  left: () => boolean,
): Promise<void> {
  const missing: string[] = vehicleNames.filter((name) => !known.has(name));
  for (let name = missing.shift(); name !== undefined && !left(); name = missing.shift()) {
    const parts = await fetchModel(scene, name, () => undefined).catch(() => undefined);
    if (left()) return;
    if (parts !== undefined) vehicles.learn(name, parts);
    else {
      missing.push(name);
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

/** People are sewn of parts: nothing of these is drawn as it stands in the file. */
function partsOf(meshes: readonly Mesh[]): ReadonlyMap<string, Corners> {
  const parts = new Map(meshes.map((mesh) => [mesh.name, cornersOf(mesh)]));
  for (const mesh of meshes) mesh.dispose();
  return parts;
}

async function fetchModel(scene: Scene, name: string, tally: (bytes: number) => void): Promise<readonly Mesh[]> {
  const file = await fetched(`${name}.glb`, tally);
  return readModel(scene, file).catch((fault: unknown) => {
    throw new ModelMissing(name, fault);
  });
}

/** Counts bytes as they come, out of what the manifest says the models weigh. */
function counter(names: readonly string[], progress: Progress): (bytes: number) => void {
  const weights = new Map<string, number>(Object.entries(manifest.models).map(([name, { bytes }]) => [name, bytes]));
  const whole = names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    progress(Math.min(done, whole), whole);
  };
}

async function fetched(name: string, tally: (bytes: number) => void): Promise<Uint8Array> {
  const url = files[`../models/${name}`];
  if (url === undefined) throw new ModelMissing(name, "not built");
  const response = await fetch(url).catch((fault: unknown) => {
    throw new ModelMissing(name, fault);
  });
  if (!response.ok || response.body === null) throw new ModelMissing(name, response.status);
  const chunks: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    tally(part.value.length);
  }
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
