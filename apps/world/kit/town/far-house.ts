import type { Shape } from "../shape.ts";
import { house } from "./house.ts";
import type { HousePlan } from "./house.ts";
import { plaster } from "./periods.ts";

/** What differs among the houses behind a place: `storeys` floors of one height, a plastered wall, the colour of the roof. */
type FarHousePlan = Pick<HousePlan, "width" | "deep" | "bays" | "rise" | "seed" | "chimneys" | "lit"> & {
  readonly storeys: number;
  readonly storey: number;
  readonly wall: number;
  readonly tiles: number;
};

/** A house that is only seen from afar: a gable, no belts, nothing round its plain windows. */
export const farHouse = ({ storeys, storey, wall, tiles, ...plan }: FarHousePlan): Shape =>
  house({
    ...plan,
    floors: Array.from({ length: storeys }, () => storey),
    period: { ...plaster(wall), roof: tiles, belts: false, window: { bars: "plain", deep: 0.1, surround: "none" } },
    roof: "gable",
    afar: true,
  });
