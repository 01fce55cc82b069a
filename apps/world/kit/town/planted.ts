import { baked } from "../bake.ts";
import { obstaclesOf } from "../light.ts";
import type { Daylight } from "../light.ts";
import type { ModelNode } from "../model-file.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Vec } from "../vector.ts";

/** A place where one of a kind stands; turns should be small for what the sun lights, since a kind is lit once. */
export type Stand = { readonly at: Vec; readonly turn: number; readonly scale: number };

/** A node drawn once for each stand: lit alone on open ground, without the place's lamps unless some are given. */
export function standing(
  name: string,
  shape: Shape,
  stands: readonly Stand[],
  light: Daylight,
  lamps: Daylight["lamps"] = [],
): ModelNode {
  const ground = box(0x777777, [16, 0.1, 16], 0, { at: [0, -0.06, 0] });
  const triangles = baked(
    shape,
    { ...light, hazeFrom: light.hazeFrom < 0 ? light.hazeFrom : 1e6, lamps },
    obstaclesOf(joined(shape, ground)),
    0.09,
  );
  return { name: `plant-${name}`, triangles, step: 0.008, packed: true, stands };
}
