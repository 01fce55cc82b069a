import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { PoseFile } from "../people/skeleton.ts";
import manifest from "../models/manifest.json";
import type { Light } from "./air.ts";
import { type Corners, cornersOf } from "./corners.ts";
import { FileMissing, type Tally, kitFile } from "./fetched.ts";
import { readModel } from "./read-model.ts";
import type { HeightFile } from "./site-ground.ts";

/** What everybody in every place is made of. */
export interface Models {
  /** By part. */
  readonly people: ReadonlyMap<string, Corners>;
  readonly gloves: readonly Mesh[];
  readonly poses: PoseFile;
}

/** A site of the kit in one light. */
export interface SiteModels {
  readonly built: readonly Mesh[];
  readonly heights: HeightFile;
  /** The value each part has when nothing is said. */
  readonly unsaid: Readonly<Record<string, string>>;
}

interface SiteLine {
  readonly lights: readonly string[];
  readonly indoor: boolean;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const sites = new Map<string, SiteLine>(Object.entries(manifest.sites));
const lines = new Map<string, { readonly bytes: number; readonly nodes: readonly string[] }>(
  Object.entries(manifest.models),
);

/** Whether a site of the kit is a room. */
export function isIndoor(site: string | undefined): boolean {
  return sites.get(site ?? "")?.indoor === true;
}

/** A light that a site is baked in: the one asked for, else the one nearest to it. */
export function bakedLight(site: string, light: Light): Light {
  const order: Readonly<Record<Light, readonly Light[]>> = {
    day: ["day", "dusk", "night"],
    dusk: ["dusk", "day", "night"],
    night: ["night", "dusk", "day"],
  };
  return order[light].find((one) => sites.get(site)?.lights.includes(one)) ?? "day";
}

/** Files that hold a thing each, or many: by the name of the thing. */
const holders: ReadonlyMap<string, string> = new Map(
  [...lines].flatMap(([file, { nodes }]) => {
    if (file === "people" || file === "gloves" || [...sites.keys()].some((site) => file.startsWith(`${site}-`)))
      return [];
    return nodes.includes("body") ? [[file, file] as const] : nodes.map((node) => [node, file] as const);
  }),
);

/** The file that holds a thing which can stand in a place; undefined when the kit has none of that name. */
export function holderOf(thing: string): string | undefined {
  return holders.get(thing);
}

/** What some files weigh together, by what the manifest says of them, in bytes. */
export function weightOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (lines.get(name)?.bytes ?? 0), 0);
}

/** The files that everybody needs, whichever place they come to. */
export const companyFiles = ["people", "gloves"] as const;

/** Fetches and decodes what people are made of. */
export async function fetchCompany(scene: Scene, tally: Tally): Promise<Models> {
  const [people, gloves, poses] = await Promise.all([
    fetchModel(scene, "people", tally),
    fetchModel(scene, "gloves", tally),
    json<PoseFile>("poses.json", tally),
  ]);
  return { people: partsOf(people), gloves, poses };
}

/** Fetches and decodes a site in a light. */
export async function fetchSite(scene: Scene, site: string, light: Light, tally: Tally): Promise<SiteModels> {
  const building = fetchModel(scene, `${site}-${light}`, tally);
  const heights = await json<HeightFile>(`${site}-ground.json`, tally).catch((fault: unknown) => {
    void building.then((meshes) => meshes.forEach((mesh) => mesh.dispose())).catch(() => undefined);
    throw fault;
  });
  const built = await building;
  const parts = Object.entries(sites.get(site)?.parts ?? {});
  return { built, heights, unsaid: Object.fromEntries(parts.map(([part, [first = ""]]) => [part, first])) };
}

/** Fetches and decodes a model. Rejects with `FileMissing`, also when the file is no model. */
export async function fetchModel(scene: Scene, name: string, tally: Tally): Promise<readonly Mesh[]> {
  const file = await kitFile(`${name}.glb`, tally);
  return readModel(scene, file).catch((fault: unknown) => {
    throw new FileMissing(name, fault);
  });
}

async function json<T>(name: string, tally: Tally): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await kitFile(name, tally)));
}

/** People are sewn of parts: nothing of these is drawn as it stands in the file. */
function partsOf(meshes: readonly Mesh[]): ReadonlyMap<string, Corners> {
  const parts = new Map(meshes.map((mesh) => [mesh.name, cornersOf(mesh)]));
  for (const mesh of meshes) mesh.dispose();
  return parts;
}
