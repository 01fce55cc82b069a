import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { artKitPack } from "../../apps/world/kit/art-kit-pack.ts";
import { BODY, OUTFITS } from "../../apps/world/kit/outfits.ts";
import { groundFile } from "../../apps/world/kit/ground-file.ts";
import { outfits } from "../../engine/scenario/people-schema.ts";
import { poseFile } from "../../apps/world/kit/pose-file.ts";
import { RECIPES, stampOf } from "../../apps/world/kit/recipes.ts";
import { SITES } from "../../apps/world/kit/sites.ts";
import { sourceStamp } from "../../apps/world/kit/source-stamp.ts";

const models = join(import.meta.dirname, "../../apps/world/models");
const line = z.object({
  file: z.string(),
  source: z.string(),
  bytes: z.number(),
  triangles: z.number(),
  nodes: z.array(z.string()),
});
type Line = z.infer<typeof line>;
const manifest = z
  .object({ models: z.record(z.string(), line) })
  .parse(JSON.parse(readFileSync(join(models, "manifest.json"), "utf8")));
const gltf = z.object({
  scenes: z.array(z.object({ extras: z.object({ source: z.string() }) })),
  nodes: z.array(
    z.object({
      name: z.string(),
      mesh: z.number(),
      extensions: z
        .object({ EXT_mesh_gpu_instancing: z.object({ attributes: z.record(z.string(), z.number()) }) })
        .optional(),
    }),
  ),
  meshes: z.array(z.object({ primitives: z.array(z.object({ indices: z.number() })) })),
  accessors: z.array(z.object({ count: z.number() })),
});

function headOf(file: string): z.infer<typeof gltf> {
  const bytes = readFileSync(join(models, file));
  return gltf.parse(JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString("utf8")));
}

function lineOf(name: string): Line {
  const found = manifest.models[name];
  if (found === undefined) throw new Error(`no model ${name}`);
  return found;
}

function staleModels(lines: Readonly<Record<string, Line>>): readonly string[] {
  return RECIPES.filter((recipe) => lines[recipe.name]?.source !== stampOf(recipe)).map(({ name }) => name);
}

/** Triangles of each node, and how often it is drawn. */
function drawnOf(name: string): readonly { name: string; triangles: number; times: number }[] {
  const head = headOf(lineOf(name).file);
  return head.nodes.map((node) => {
    const indices = head.meshes[node.mesh]?.primitives[0]?.indices ?? -1;
    const stands = node.extensions?.EXT_mesh_gpu_instancing.attributes["TRANSLATION"];
    return {
      name: node.name,
      triangles: (head.accessors[indices]?.count ?? 0) / 3,
      times: stands === undefined ? 1 : (head.accessors[stands]?.count ?? 0),
    };
  });
}

describe("models", () => {
  test("[ART1] every model is made from the sources as they are; run `npm run models` when this fails", () => {
    expect(staleModels(manifest.models)).toEqual([]);
    for (const { name } of RECIPES) {
      expect(headOf(lineOf(name).file).scenes[0]?.extras.source).toBe(lineOf(name).source);
    }
  });

  test("[ART1] a model with another hash is stale", () => {
    const faulty = { ...manifest.models, people: { ...lineOf("people"), source: "0".repeat(64) } };
    expect(staleModels(faulty)).toContain("people");
  });

  test("[ART1] poses and heights are what their sources say", () => {
    expect(readFileSync(join(models, "poses.json"), "utf8")).toBe(poseFile(sourceStamp("pose-file.ts")));
    for (const site of SITES) {
      const text = readFileSync(join(models, `${site.name}-ground.json`), "utf8");
      expect(text).toBe(groundFile(site, sourceStamp(site.entry, "ground-file.ts")));
    }
  });

  test("[ART1] the pack by which scenarios are checked is what the art kit has; run `npm run models` when this fails", () => {
    const written = artKitPack(Object.fromEntries(SITES.map((site) => [site.name, site])), manifest.models);
    expect(readFileSync(join(import.meta.dirname, "../../scenarios/packs/art-kit.yaml"), "utf8")).toBe(written);
  });

  test("[ART2] the manifest tells bytes, triangles and nodes of the files", () => {
    for (const [name, { file, bytes, nodes, triangles }] of Object.entries(manifest.models)) {
      expect(statSync(join(models, file)).size).toBe(bytes);
      const drawn = drawnOf(name);
      expect(drawn.map((node) => node.name)).toEqual(nodes);
      expect(drawn.reduce((sum, node) => sum + node.triangles, 0)).toBeLessThanOrEqual(triangles);
    }
  });

  const baked = SITES.flatMap(({ name, lights, indoor }) =>
    lights.map((light) => ({ site: `${name}-${light}`, indoor })),
  );

  test.each(baked)("[ART3] what a place loads with $site is at most 1.5 MB", ({ site }) => {
    const loaded = [site, "ambulance", "fire-engine", "police-car", "helicopter", "people", "props", "gloves"];
    expect(loaded.reduce((sum, name) => sum + lineOf(name).bytes, 0)).toBeLessThanOrEqual(1.5 * 1024 * 1024);
  });

  test("[ART3] vehicles, parts of people and sites keep to their triangles", () => {
    const vehicles = Object.keys(manifest.models).filter((name) => lineOf(name).nodes.includes("body"));
    for (const name of vehicles.filter((one) => one !== "coach")) {
      expect(lineOf(name).triangles, name).toBeLessThanOrEqual(25_000);
    }
    for (const part of drawnOf("people")) expect(part.triangles, part.name).toBeLessThanOrEqual(1500);
    for (const { site } of baked) {
      const seen = drawnOf(site).filter(({ name }) => name !== "ground");
      const all = seen.reduce((sum, node) => sum + node.triangles * node.times, 0);
      expect(all).toBeLessThanOrEqual(300_000);
    }
  });

  test.each(baked)("[ART4] $site is blocks, parts, a sky and plants, in few draws", ({ site, indoor }) => {
    const drawn = drawnOf(site).filter(({ name }) => name !== "ground");
    const names = drawn.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^(block-|part-[a-z-]+--[a-z-]+$|plant-|far$|sky$)/);
    const blocks = names.filter((name) => name.startsWith("block-") || name === "far");
    expect(blocks.length).toBeGreaterThanOrEqual(1);
    expect(blocks.length).toBeLessThanOrEqual(10);
    if (!indoor) expect(names).toContain("sky");
    expect(names.filter((name) => !name.startsWith("part-")).length).toBeLessThanOrEqual(20);
    for (const plant of drawn.filter(({ name }) => name.startsWith("plant-"))) {
      expect(plant.times, plant.name).toBeGreaterThan(1);
    }
  });

  test.each(SITES.flatMap((site) => site.lights.map((light) => ({ site, light }))))(
    "[ART4] $site.name in $light has a node for each value of each of its parts",
    ({ site, light }) => {
      const wanted = Object.entries(site.parts).flatMap(([part, values]) =>
        values.map((value) => `part-${part}--${value}`),
      );
      const nodes = lineOf(`${site.name}-${light}`).nodes.filter((name) => name.startsWith("part-"));
      expect(nodes.toSorted()).toEqual(wanted.toSorted());
    },
  );

  test("[ART5] vehicles have a body, two lamps and a shadow", () => {
    const flashing = ["ambulance", "fire-engine", "police-car", "hazmat-truck", "command-vehicle", "police-van"];
    for (const name of [...flashing, "foam-pickup"]) {
      expect(lineOf(name).nodes).toEqual(["body", "light-a", "light-b", "shadow"]);
    }
    expect(lineOf("helicopter").nodes).toEqual(expect.arrayContaining(["body", "rotor", "tail-rotor", "shadow"]));
  });

  test("[ART11] what a scenario may dress a role in is what the kit has", () => {
    const kit = Object.keys(OUTFITS).filter((name) => !name.startsWith("civilian-"));
    expect([...outfits].toSorted()).toEqual(kit.toSorted());
  });

  test("[ART5] people have every part that they are told to wear", () => {
    const parts = new Set(lineOf("people").nodes);
    const worn = Object.values(OUTFITS).flatMap(({ wears }) => wears);
    for (const { part } of [...BODY, ...worn]) expect(parts, part).toContain(part);
    const loose = ["calm", "worried", "pain", "closed"].map((mood) => `face-${mood}`);
    const hair = ["short", "long", "bun", "curly", "balding"].map((style) => `hair-${style}`);
    const care = ["mask-oxygen", "tourniquet", "bandage-head", "bandage-limb", "sling", "blanket", "blood-face"];
    const cards = ["p1", "p2", "p3", "dead"].map((category) => `card-${category}`);
    for (const part of [...loose, ...hair, ...care, ...cards, "stain-blood", "shadow"]) expect(parts).toContain(part);
  });
});
