import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "./air.ts";
import { coarseNode } from "./coarse-model.ts";
import type { ModelNode } from "./glb.ts";
import { meshOf } from "./meshes.ts";
import { paint } from "./paint.ts";
import { openPlants } from "./plants.ts";
import type { Sight } from "./sight.ts";

/** The place itself, drawn for whoever looks. */
export interface Site {
  /** Looks through somebody's eyes; cheap enough for every frame. */
  look(sight: Sight): void;
}

/** A block with more triangles than this is drawn coarsely from afar. */
const heavy = 12_000;
/** From how far away, in metres to its nearest side, such a block is drawn how coarsely: the width of a cell in metres. */
const tiers = [
  { from: 5, cell: 0.06 },
  { from: 10, cell: 0.12 },
] as const;
/** What nobody comes near to is always drawn so. */
const farTiers = [{ from: 0, cell: 0.5 }] as const;
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

/** Puts the place into the scene: its blocks, its plants, what lies far away, and the sky behind it all. */
export function raiseSite(scene: Scene, air: Air, nodes: readonly ModelNode[]): Site {
  const baked = paint("site", scene, air, { finished: true });
  const sky = paint("sky", scene, air, { finished: true, behind: true });
  sky.backFaceCulling = false;
  const blocks: Block[] = [];
  const later: (() => void)[] = [];
  const meshes = nodes.flatMap((node): readonly { readonly node: ModelNode; readonly mesh: Mesh }[] => {
    // The kit's ground is for picking with; we ask the height-field instead.
    if (node.name === "ground") return [];
    const mesh = meshOf(scene, node, node.name === "sky" ? sky : baked);
    if (node.name === "sky") mesh.alwaysSelectAsActiveMesh = true;
    if (node.name !== "sky" && node.stands === undefined && node.indices.length / 3 > heavy) {
      const block: Block = { fine: mesh, coarser: [], shown: mesh };
      blocks.push(block);
      // Afterwards, one by one: nobody waits for what is only seen from afar.
      for (const tier of node.name === "far" ? farTiers : tiers)
        later.push(() => coarsen(scene, block, node, baked, tier));
    }
    return [{ node, mesh }];
  });
  for (const [i, make] of later.entries()) setTimeout(make, 800 + i * 250);
  const plants = openPlants(meshes.filter(({ node }) => node.stands !== undefined));
  return {
    look(sight) {
      plants.look(sight);
      for (const block of blocks) choose(block, sight);
    },
  };
}

function coarsen(scene: Scene, block: Block, node: ModelNode, material: ShaderMaterial, { from, cell }: Tier): void {
  if (scene.isDisposed) return;
  const mesh = meshOf(scene, coarseNode(node, cell), material);
  mesh.setEnabled(false);
  block.coarser.push({ from, mesh });
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
