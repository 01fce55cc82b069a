import type { ModelNode } from "./model-file.ts";
import { peopleNodes } from "./people-recipe.ts";
import { hazmatSet } from "./prop-sets/hazmat.ts";
import { roadsideSet } from "./prop-sets/roadside.ts";
import { signSet } from "./prop-sets/signs.ts";
import { gloveNodes, propNodes } from "./prop-recipes.ts";
import { officeNodes } from "./prop-sets/set-office.ts";
import {
  commandVehicleNodes,
  foamPickupNodes,
  hazmatTruckNodes,
  policeVanNodes,
  railVanNodes,
  rescueBoatNodes,
  shunterNodes,
  tankCarNodes,
} from "./service-vehicles.ts";
import { SITES } from "./sites.ts";
import { townNodes } from "./prop-sets/town.ts";
import { sourceStamp } from "./source-stamp.ts";
import { cityBusNodes, lorryNodes, vanNodes } from "./town-vehicles.ts";
import { ambulanceNodes, coachNodes, fireEngineNodes, helicopterNodes, policeCarNodes } from "./vehicle-recipes.ts";

/** What can be made: a model's name, the file it is made from with all that this imports, and how. */
export type Recipe = { readonly name: string; readonly entry: string; readonly nodes: () => readonly ModelNode[] };

const of = (entry: string, name: string, nodes: Recipe["nodes"]): Recipe => ({ name, entry, nodes });

export const RECIPES: readonly Recipe[] = [
  ...SITES.flatMap(({ name, entry, lights, nodes }) =>
    lights.map((light) => of(entry, `${name}-${light}`, () => nodes(light))),
  ),
  of("vehicle-recipes.ts", "ambulance", ambulanceNodes),
  of("vehicle-recipes.ts", "fire-engine", fireEngineNodes),
  of("vehicle-recipes.ts", "police-car", policeCarNodes),
  of("vehicle-recipes.ts", "coach", coachNodes),
  of("vehicle-recipes.ts", "helicopter", helicopterNodes),
  of("town-vehicles.ts", "city-bus", cityBusNodes),
  of("town-vehicles.ts", "lorry", lorryNodes),
  of("town-vehicles.ts", "van", vanNodes),
  of("people-recipe.ts", "people", peopleNodes),
  of("prop-recipes.ts", "props", propNodes),
  of("prop-recipes.ts", "gloves", gloveNodes),
  of("prop-sets/set-office.ts", "set-office", officeNodes),
  of("prop-sets/town.ts", "set-town", townNodes),
  of("service-vehicles.ts", "hazmat-truck", hazmatTruckNodes),
  of("service-vehicles.ts", "command-vehicle", commandVehicleNodes),
  of("service-vehicles.ts", "police-van", policeVanNodes),
  of("service-vehicles.ts", "foam-pickup", foamPickupNodes),
  of("service-vehicles.ts", "rescue-boat", rescueBoatNodes),
  of("service-vehicles.ts", "rail-van", railVanNodes),
  of("service-vehicles.ts", "tank-car", tankCarNodes),
  of("service-vehicles.ts", "shunter", shunterNodes),
  of("prop-sets/hazmat.ts", "set-hazmat", hazmatSet),
  of("prop-sets/roadside.ts", "set-roadside", roadsideSet),
  of("prop-sets/signs.ts", "set-signs", signSet),
];

/** The stamp that a model made by a recipe carries: of its sources, and of what writes the file. */
export const stampOf = ({ entry }: Recipe): string => sourceStamp(entry, "model-file.ts");
