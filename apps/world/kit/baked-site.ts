import { baked, middleOf } from "./bake.ts";
import type { Baked } from "./bake.ts";
import { obstaclesOf } from "./light.ts";
import type { Daylight } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import type { Vec } from "./vector.ts";

/** A site before light falls on it. */
export interface UnlitSite {
  readonly light: Daylight;
  /** Everything that stands there, the ground included. */
  readonly built: Shape;
  /** Shapes of parts by node name without the prefix: `screens--blue`. They throw no shadow on the rest. */
  readonly parts?: Readonly<Record<string, Shape>>;
  /** The block a place belongs to: at most eight names, and `far` for what nobody comes near. */
  readonly blockOf: (p: Vec) => string;
  readonly sky?: readonly Baked[];
  /** How different a corner's light may be before an edge is split; smaller is finer and heavier. */
  readonly tolerance?: number;
}

/** The nodes that lit triangles fall into by where their middles are: `block-…`, and `far` on a coarser grid. */
export function blocksOf(lit: readonly Baked[], blockOf: UnlitSite["blockOf"]): readonly ModelNode[] {
  const blocks = new Map<string, Baked[]>();
  for (const triangle of lit) {
    const name = blockOf(middleOf(triangle));
    const list = blocks.get(name);
    if (list) list.push(triangle);
    else blocks.set(name, [triangle]);
  }
  return [...blocks]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, triangles]): ModelNode =>
      name === "far"
        ? { name, triangles, step: 0.04, packed: true }
        : { name: `block-${name}`, triangles, step: 0.004, packed: true },
    );
}

/** The nodes of a site whose light is baked: `block-…`, `far`, `part-…` and `sky`. */
export function bakedSite({ light, built, parts = {}, blockOf, sky, tolerance }: UnlitSite): readonly ModelNode[] {
  const obstacles = obstaclesOf(built);
  const variants = Object.entries(parts).map(([name, shape]): ModelNode => {
    const around = obstaclesOf(joined(built, shape));
    return { name: `part-${name}`, triangles: baked(shape, light, around, tolerance), step: 0.004, packed: true };
  });
  return [
    ...blocksOf(baked(built, light, obstacles, tolerance), blockOf),
    ...variants,
    ...(sky === undefined ? [] : [{ name: "sky", triangles: sky, step: 0.5, packed: true }]),
  ];
}
