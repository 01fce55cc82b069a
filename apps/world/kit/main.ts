/*
 * `npm run models` makes every model of the world from this folder and writes them to `apps/world/models`.
 * A model whose stamp (sha256 of the sources it is made from) is still right is left alone; `--all` makes every one;
 * names as arguments make only those.
 *
 * AXES AND UNITS. Metres, y up, right-handed (in Babylon: `scene.useRightHandedSystem = true`). The place has +x along the
 * road (downhill, east) and +z down the slope (south). Everything that moves faces +z; its origin is on the ground at its middle.
 *
 * LOOK. Every material is unlit (KHR_materials_unlit) with all light in COLOR_0 (linear). Needs the loader extensions
 * KHR_materials_unlit, KHR_mesh_quantization, EXT_meshopt_compression and (sites) EXT_mesh_gpu_instancing. Nodes called `shadow` are see-through (blend).
 * What moves is lit neutrally: multiply its colour by `ambient.<light>` of manifest.json.
 *
 * FILES
 *   <site>-<light>.glb            nodes `block-…` (near, cull these), `far`, `plant-…` (each drawn once for every place in its
 *                                 EXT_mesh_gpu_instancing; cull the places yourself), `part-<part>--<value>` (shown while the part
 *                                 has the value), `sky` (a dome of 1 km: camera maxZ must be over 2000), `ground` (kilometre-41 only:
 *                                 for picking; hide it). Rooms have no `far` and no `sky`: what is outside is `block-view`.
 *   ambulance, fire-engine, police-car, hazmat-truck, command-vehicle, police-van, foam-pickup
 *                                 `body`, `light-a` (left lamps), `light-b` (right lamps), `shadow`.
 *   coach (undamaged), city-bus, lorry, van, rail-van, rescue-boat, tank-car, shunter   `body`, `shadow`.
 *   helicopter                    `body`, `rotor` (origin on the mast: put it at 0, 3.2, -0.2 and turn about y),
 *                                 `tail-rotor` (put it at 0.18, 2.5, -6.4 and turn about x), `shadow`.
 *   people                        one node per part, no transform of its own, origin at the joint: made for thin instances
 *                                 (instance colour × vertex colour). Placed by poses.json.
 *   props, set-…                  one node per thing, no transform, origin on the ground: thin instances too. `suitcase`, `holdall`
 *                                 and `blanket` (in people) are white for tinting; `tape` is 1 m along x at 1 m height.
 *   gloves                        `glove-left`, `glove-right`: wrist at the origin, fingers towards -z, palm down.
 *
 * poses.json   `skeleton`: joints in order (parents first), each with its offset from the parent. `poses[name].frames[i]`: `pelvis`
 *   (place of the pelvis over the ground point) and `turns[joint]` (quaternion x, y, z, w). A joint's matrix is
 *   parent × translate(offset) × rotate(turn); the pelvis takes `pelvis` for its offset. `body` and `outfits[role].wears` name
 *   part, joint and tint; a part is drawn with its joint's matrix. Left and right limbs share a part, hands do not. Tint `skin`, `hair`,
 *   `top`, `sleeve` (the top's, or skin when the outfit's sleeves are short), `bottom`, `shoes`, `gloves` (skin when the outfit has none),
 *   `helmet`, `accent` are colours of the outfit or to draw from `wardrobe`; `none` is white.
 *   Everybody also needs one `face-…` and its `brows-…` (calm, talking, worried, pain, gasping, closed; joint `head`; brows have the
 *   tint `hair`) and, without helmet, one `hair-…`.
 *   Casualty parts: `mask-oxygen`, `bandage-head`, `blood-face` on `head`; `sling` and `blood-patch` on `spine`; `tourniquet` on a hip
 *   (on a shoulder scaled by 0.7); `bandage-limb` on an elbow (on a knee scaled by 1.35); `card-…` hangs from its origin: on `spine`
 *   at 0, 0.3, 0.15; `blanket`, `stain-blood`, `stain-dirt` lie on the ground. `shadow` is a round dark patch for under a person.
 *
 * <site>-ground.json   the ground in centimetres, `solids`, `seats`, `clocks`.
 * scenarios/packs/art-kit.yaml   what scenarios may ask of the art kit, for `check`.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { artKitPack } from "./art-kit-pack.ts";
import { groundFile } from "./ground-file.ts";
import { modelFile } from "./model-file.ts";
import { AMBIENT_NIGHT } from "./night.ts";
import { poseFile } from "./pose-file.ts";
import { RECIPES, stampOf } from "./recipes.ts";
import type { Recipe } from "./recipes.ts";
import { SITES } from "./sites.ts";
import { sourceStamp } from "./source-stamp.ts";
import { AMBIENT } from "./studio.ts";

type Line = {
  readonly file: string;
  readonly source: string;
  readonly bytes: number;
  readonly triangles: number;
  readonly nodes: readonly string[];
};

const models = join(import.meta.dirname, "..", "models");
const manifestFile = join(models, "manifest.json");
const packFile = join(import.meta.dirname, "..", "..", "..", "scenarios", "packs", "art-kit.yaml");

/** The lines of the last run, by model name; a file that is not there counts as never made. */
function lastRun(): ReadonlyMap<string, Line> {
  if (!existsSync(manifestFile)) return new Map();
  const read: { models?: Record<string, Line> } = JSON.parse(readFileSync(manifestFile, "utf8"));
  return new Map(Object.entries(read.models ?? {}).filter(([, line]) => existsSync(join(models, line.file))));
}

/** What the manifest tells of each site: what an author may ask of it. */
function catalogue(): Parameters<typeof artKitPack>[0] {
  return Object.fromEntries(
    SITES.map(({ name, lights, indoor, parts, area }) => [name, { lights, indoor, parts, area }]),
  );
}

async function made(recipe: Recipe): Promise<Line> {
  const { name, nodes } = recipe;
  const source = stampOf(recipe);
  const built = nodes();
  const file = `${name}.glb`;
  writeFileSync(join(models, file), await modelFile(built, source));
  const triangles = built.reduce((sum, node) => sum + node.triangles.length, 0);
  return { file, source, bytes: statSync(join(models, file)).size, triangles, nodes: built.map((node) => node.name) };
}

async function run(names: readonly string[], all: boolean): Promise<void> {
  const last = lastRun();
  const lines: [string, Line][] = [];
  for (const recipe of RECIPES) {
    const known = last.get(recipe.name);
    const wanted = all || (names.length > 0 ? names.includes(recipe.name) : known?.source !== stampOf(recipe));
    const start = performance.now();
    const line = known && !wanted ? known : await made(recipe);
    lines.push([recipe.name, line]);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${recipe.name.padEnd(13)} ${String(line.triangles).padStart(7)} triangles ${String(Math.round(line.bytes / 1024)).padStart(5)} KB ${line === known ? "fresh" : `${seconds} s`}`,
    );
  }
  writeFileSync(join(models, "poses.json"), poseFile(sourceStamp("pose-file.ts")));
  for (const site of SITES)
    writeFileSync(
      join(models, `${site.name}-ground.json`),
      groundFile(site, sourceStamp(site.entry, "ground-file.ts")),
    );
  writeFileSync(packFile, artKitPack(catalogue(), Object.fromEntries(lines)));
  writeFileSync(
    manifestFile,
    `${JSON.stringify({ ambient: { ...AMBIENT, night: AMBIENT_NIGHT }, sites: catalogue(), models: Object.fromEntries(lines) }, undefined, 1)}\n`,
  );
}

const args = process.argv.slice(2);
await run(
  args.filter((arg) => !arg.startsWith("--")),
  args.includes("--all"),
);
