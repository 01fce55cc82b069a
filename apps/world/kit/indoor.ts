import type { Daylight } from "./light.ts";
import { unit } from "./vector.ts";

/** A room by day: soft light from everywhere as from many ceiling panels; windows and lamps are added by the site. */
export const INDOOR_DAY: Daylight = {
  sun: unit([-0.45, 0.7, 0.5]),
  sunColour: [1.1, 1.0, 0.84],
  zenith: [0.72, 0.74, 0.76],
  horizon: [0.62, 0.62, 0.62],
  bounce: [0.36, 0.34, 0.31],
  exposure: 0.72,
  haze: [0, 0, 0],
  hazeFrom: 1e6,
  hazeTo: 1e6,
  lamps: [],
};

/** The same room at night: only its lamps, warm, and dark windows. */
export const INDOOR_NIGHT: Daylight = {
  ...INDOOR_DAY,
  sunColour: [0, 0, 0],
  zenith: [0.46, 0.42, 0.37],
  horizon: [0.38, 0.36, 0.34],
  bounce: [0.24, 0.22, 0.19],
  exposure: 0.78,
};
