import { baked } from "./bake.ts";
import { cityBus } from "./city-bus.ts";
import { obstaclesOf } from "./light.ts";
import { lorry } from "./lorry.ts";
import type { ModelNode } from "./model-file.ts";
import { contact, facingZ } from "./recipe.ts";
import type { Shape } from "./shape.ts";
import { STUDIO } from "./studio.ts";
import { van } from "./van.ts";

const nodesOf = (shape: Shape, wide: number, long: number): readonly ModelNode[] => {
  const whole = facingZ(shape);
  const triangles = baked(whole, STUDIO, obstaclesOf(whole), 0.07);
  return [{ name: "body", triangles, step: 0.002, packed: true }, contact(wide, long)];
};

export const lorryNodes = (): readonly ModelNode[] => nodesOf(lorry(), 2.5, 8);
export const cityBusNodes = (): readonly ModelNode[] => nodesOf(cityBus(), 2.5, 11);
export const vanNodes = (): readonly ModelNode[] => nodesOf(van(), 2, 5.4);
