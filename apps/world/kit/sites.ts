import type { Clocked } from "./rooms/wall-clock.ts";
import type { SiteSource } from "./site-source.ts";
import { cityHallCounter } from "./sites/city-hall-counter.ts";
import { controlRoom } from "./sites/control-room.ts";
import { councilChamber } from "./sites/council-chamber.ts";
import { dutyOffice } from "./sites/duty-office.ts";
import { hospitalDesk } from "./sites/hospital-desk.ts";
import { itRoom } from "./sites/it-room.ts";
import { kilometre41 } from "./sites/kilometre-41.ts";
import { operationsCentre } from "./sites/operations-centre.ts";
import { plantRoom } from "./sites/plant-room.ts";
import { railYard } from "./sites/rail-yard.ts";
import { restCentre } from "./sites/rest-centre.ts";
import { riverside } from "./sites/riverside.ts";
import { situationCentre } from "./sites/situation-centre.ts";
import { squareCivic } from "./sites/square-civic.ts";
import { squareMarket } from "./sites/square-market.ts";
import { ward } from "./sites/ward.ts";

/** Every site of the kit. */
export const SITES: readonly (SiteSource & Clocked)[] = [
  kilometre41,
  cityHallCounter,
  controlRoom,
  councilChamber,
  dutyOffice,
  hospitalDesk,
  itRoom,
  operationsCentre,
  plantRoom,
  railYard,
  restCentre,
  riverside,
  situationCentre,
  squareCivic,
  squareMarket,
  ward,
];
