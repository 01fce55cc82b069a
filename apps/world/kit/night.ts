import type { Daylight } from "./light.ts";
import { unit } from "./vector.ts";

/** A clear night near a town: a high half moon, a sky that glows a little. Lamps are added by the site. */
export const NIGHT: Daylight = {
  sun: unit([-0.42, 0.78, 0.3]),
  sunColour: [0.16, 0.2, 0.3],
  zenith: [0.05, 0.07, 0.13],
  horizon: [0.1, 0.1, 0.14],
  bounce: [0.03, 0.03, 0.035],
  exposure: 0.9,
  haze: [0.045, 0.05, 0.075],
  hazeFrom: 40,
  hazeTo: 260,
  lamps: [],
};

/** What a moving model's colours are multiplied by at night, in linear colour. */
export const AMBIENT_NIGHT = [0.2, 0.22, 0.3] as const;
