import { baked } from "./bake.ts";
import { hazmatTruck } from "./hazmat-truck.ts";
import { obstaclesOf } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { contact, facingZ, vehicleNodes } from "./recipe.ts";
import { placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { shunter } from "./shunter.ts";
import { STUDIO } from "./studio.ts";
import { tankCar } from "./tank-car.ts";
import { foamPickup, rescueBoat } from "./trailers.ts";
import { commandVehicle, policeVan, railVan } from "./vans.ts";

export const hazmatTruckNodes = (): readonly ModelNode[] => vehicleNodes(hazmatTruck(), 2.4, 7.8);
export const commandVehicleNodes = (): readonly ModelNode[] => vehicleNodes(commandVehicle(), 2, 6);
export const policeVanNodes = (): readonly ModelNode[] => vehicleNodes(policeVan(), 2, 6);
export const foamPickupNodes = (): readonly ModelNode[] => vehicleNodes(foamPickup(), 1.9, 9);

/** A thing on wheels that has no blue lights: `body` and `shadow`. */
function plain(shape: Shape, wide: number, long: number): readonly ModelNode[] {
  const whole = facingZ(shape);
  return [
    { name: "body", triangles: baked(whole, STUDIO, obstaclesOf(whole), 0.1), step: 0.002, packed: true },
    contact(wide, long),
  ];
}

/** What runs on rails stands as high as the rails of the rail yard. */
const onRails = (shape: Shape): Shape => placed(shape, { at: [0, 0.17, 0] });

export const railVanNodes = (): readonly ModelNode[] => plain(railVan(), 2, 6);
export const rescueBoatNodes = (): readonly ModelNode[] => plain(rescueBoat(), 1.6, 4.6);
export const tankCarNodes = (): readonly ModelNode[] => plain(onRails(tankCar("21")), 2.2, 12);
export const shunterNodes = (): readonly ModelNode[] => plain(onRails(shunter()), 2.4, 8.8);
