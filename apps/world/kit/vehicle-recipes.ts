import { ambulance } from "./ambulance.ts";
import { baked } from "./bake.ts";
import { policeCar } from "./car.ts";
import { coach } from "./coach.ts";
import { fireEngine } from "./fire-engine.ts";
import { helicopterBody, rotor, tailRotor } from "./helicopter.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { contact, facingZ, propNode, vehicleNodes } from "./recipe.ts";
import { placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { STUDIO } from "./studio.ts";

export const ambulanceNodes = (): readonly ModelNode[] => vehicleNodes(ambulance(), 2.1, 6);
export const fireEngineNodes = (): readonly ModelNode[] => vehicleNodes(fireEngine(), 2.5, 7.8);
export const policeCarNodes = (): readonly ModelNode[] => vehicleNodes(policeCar(), 1.8, 4.4);

export function coachNodes(): readonly ModelNode[] {
  const whole = facingZ(coach());
  return [
    { name: "body", triangles: baked(whole, STUDIO, obstaclesOf(whole), 0.06), step: 0.002, packed: true },
    contact(2.5, 11.8),
  ];
}

const turning = (name: string, shape: Shape): ModelNode => ({ ...propNode(name, shape), packed: false });

export function helicopterNodes(): readonly ModelNode[] {
  const body = facingZ(helicopterBody());
  return [
    { name: "body", triangles: baked(body, STUDIO, obstaclesOf(body), 0.06), step: 0.002, packed: true },
    turning("rotor", rotor()),
    turning("tail-rotor", placed(tailRotor(), { turn: [0, -Math.PI / 2, 0] })),
    contact(2, 8, 0.6, 1.2),
  ];
}
