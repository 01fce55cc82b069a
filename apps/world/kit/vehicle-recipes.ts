import { ambulance } from "./ambulance.ts";
import { baked } from "./bake.ts";
import { policeCar } from "./car.ts";
import { coach } from "./coach.ts";
import { fireEngine } from "./fire-engine.ts";
import { helicopterBody, rotor, tailRotor } from "./helicopter.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { contact, facingZ, propNode, vehicleNodes } from "./recipe.ts";
import { as, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { STUDIO } from "./studio.ts";
import type { Vehicle } from "./vehicle-parts.ts";

/** Every place loads these: their faces are split for shade only where that is worth its bytes. */
const lean = (vehicle: Vehicle): Vehicle => ({ ...vehicle, body: as(vehicle.body, { fine: 0.34 }) });

export const ambulanceNodes = (): readonly ModelNode[] => vehicleNodes(lean(ambulance()), 2.1, 6);
export const fireEngineNodes = (): readonly ModelNode[] => vehicleNodes(lean(fireEngine()), 2.5, 7.8);
export const policeCarNodes = (): readonly ModelNode[] => vehicleNodes(lean(policeCar()), 1.8, 4.4);

export function coachNodes(): readonly ModelNode[] {
  const whole = as(facingZ(coach()), { fine: 0.34 });
  return [
    { name: "body", triangles: baked(whole, STUDIO, obstaclesOf(whole), 0.11), step: 0.002, packed: true },
    contact(2.5, 11.8),
  ];
}

const turning = (name: string, shape: Shape): ModelNode => ({ ...propNode(name, shape), packed: false });

export function helicopterNodes(): readonly ModelNode[] {
  const body = as(facingZ(helicopterBody()), { fine: 0.34 });
  return [
    { name: "body", triangles: baked(body, STUDIO, obstaclesOf(body), 0.095), step: 0.002, packed: true },
    turning("rotor", rotor()),
    turning("tail-rotor", placed(tailRotor(), { turn: [0, -Math.PI / 2, 0] })),
    contact(2, 8, 0.6, 1.2),
  ];
}
