import type { Daylight } from "./light.ts";
import { unit } from "./vector.ts";

/** A clear night near a town: a high half moon, a sky that glows a little. Lamps are added by the site. */
export const NIGHT: Daylight = {
  sun: unit([-0.42, 0.78, 0.3]),
  sunColour: [0.19, 0.25, 0.39],
  zenith: [0.038, 0.056, 0.115],
  horizon: [0.075, 0.08, 0.125],
  bounce: [0.022, 0.023, 0.03],
  exposure: 0.95,
  haze: [0.036, 0.042, 0.068],
  hazeFrom: 40,
  hazeTo: 260,
  lamps: [],
};

/** What a moving model's colours are multiplied by at night, in linear colour. */
export const AMBIENT_NIGHT = [0.2, 0.22, 0.3] as const;
