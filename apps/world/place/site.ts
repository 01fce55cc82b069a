import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Ground } from "../moving/ground.ts";
import type { Air } from "./air.ts";
import { coarser } from "./coarse-model.ts";
import { cornersOf, meshOf } from "./corners.ts";
import { inWaiting, painted } from "./meshes.ts";
import type { SiteModels } from "./models.ts";
import { paint } from "./paint.ts";
import { openParts, partPrefix } from "./parts.ts";
import { openPlants } from "./plants.ts";
import type { Scenery } from "./scenery.ts";
import type { Sight } from "./sight.ts";

/** A block with more triangles than this is drawn coarsely from afar. */
const heavy = 12_000;
/** From how far away, in metres to its nearest side, such a block is drawn how coarsely: the width of a cell in metres. */
const tiers = [
  { from: 6, cell: 0.05 },
  { from: 18, cell: 0.09 },
] as const;
/** What nobody comes near to is always drawn so. */
const farTiers = [{ from: 0, cell: 0.5 }] as const;
/** A plant is drawn coarsely from afar where that leaves at most this share of its triangles. */
const worthwhile = 0.45;
/** Coming nearer, a coarser one holds for so many metres more. */
const hold = 2;

interface Tier {
  readonly from: number;
  readonly cell: number;
}

interface Block {
  readonly fine: Mesh;
  /** The coarser ones that are made already, nearest first. */
  readonly coarser: { readonly from: number; readonly mesh: Mesh }[];
  shown: Mesh;
}

/** Puts a site into the scene: its blocks, its plants, what lies far away, and the sky behind it all. */
export function raiseSite(
  scene: Scene,
  air: Air,
  { built: made, unsaid }: Pick<SiteModels, "built" | "unsaid">,
  ground: Ground,
): Scenery {
  const baked = paint("site", scene, air, { finished: true });
  const sky = paint("sky", scene, air, { finished: true, behind: true });
  sky.backFaceCulling = false;
  // The kit's ground is for picking with; we ask the height-field instead.
  const drawn = made.filter(({ name }) => name !== "ground");
  for (const mesh of drawn) painted(mesh, mesh.name === "sky" ? sky : baked);
  for (const mesh of drawn) if (mesh.name === "sky") mesh.alwaysSelectAsActiveMesh = true;
  const plants = openPlants(
    drawn.filter((mesh) => mesh.hasThinInstances),
    (mesh, cell) => farPlant(scene, mesh, baked, cell),
  );
  const blocks = drawn.filter(isBlock).map((fine): Block => ({ fine, coarser: [], shown: fine }));
  const stop = coarsenLater(scene, baked, blocks);
  const show = openParts(drawn, unsaid);
  show({});
  return {
    ground,
    look(sight) {
      plants.look(sight);
      for (const block of blocks) choose(block, sight);
    },
    show,
    tremble: (share, time) => void baked.setVector2("shimmer", { x: share, y: time }),
    dispose() {
      stop();
      plants.dispose();
      for (const mesh of [...made, ...blocks.flatMap(({ coarser: all }) => all.map(({ mesh: one }) => one))])
        mesh.dispose();
      for (const material of [baked, sky]) material.dispose();
    },
  };
}

/** What stands in many places, as it is drawn from afar; undefined where little is gained, as with leaves. */
function farPlant(scene: Scene, mesh: Mesh, material: ShaderMaterial, cell: number): Mesh | undefined {
  const rough = coarser(cornersOf(mesh), cell);
  if (rough.indices.length > mesh.getTotalIndices() * worthwhile) return undefined;
  return inWaiting(painted(meshOf(scene, mesh.name, rough), material));
}

function isBlock(mesh: Mesh): boolean {
  return (
    mesh.name !== "sky" &&
    !mesh.name.startsWith(partPrefix) &&
    !mesh.hasThinInstances &&
    mesh.getTotalIndices() / 3 > heavy
  );
}

/** Afterwards, one by one: nobody waits for what is only seen from afar. Answers with what stops it. */
function coarsenLater(scene: Scene, material: ShaderMaterial, blocks: readonly Block[]): () => void {
  const all = blocks.flatMap((block) =>
    (block.fine.name === "far" ? farTiers : tiers).map((tier) => ({ block, tier }) as const),
  );
  const waits = all.map(({ block, tier }, i) => setTimeout(() => coarsen(scene, block, material, tier), 800 + i * 250));
  return () => {
    for (const wait of waits) clearTimeout(wait);
  };
}

function coarsen(scene: Scene, { fine, coarser: made }: Block, material: ShaderMaterial, { from, cell }: Tier): void {
  const mesh = painted(meshOf(scene, fine.name, coarser(cornersOf(fine), cell)), material);
  mesh.setEnabled(false);
  made.push({ from, mesh });
}

function choose(block: Block, { eye }: Sight): void {
  const { minimumWorld: low, maximumWorld: high } = block.fine.getBoundingInfo().boundingBox;
  const away = Math.hypot(outside(eye[0], low.x, high.x), outside(eye[2], low.z, high.z));
  const wanted = block.coarser.findLast(({ from, mesh }) => away >= (mesh === block.shown ? from - hold : from));
  const next = wanted?.mesh ?? block.fine;
  if (next === block.shown) return;
  block.shown.setEnabled(false);
  next.setEnabled(true);
  block.shown = next;
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, 0, value - high);
}
