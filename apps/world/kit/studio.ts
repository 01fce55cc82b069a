import type { Daylight } from "./light.ts";
import { times, unit } from "./vector.ts";

/** A late morning in early autumn: warm sun from the south-west, clear sky. */
export const DAY: Daylight = {
  sun: unit([-0.5, 0.72, 0.42]),
  sunColour: [2.15, 1.9, 1.5],
  zenith: [0.44, 0.6, 0.92],
  horizon: [0.7, 0.76, 0.82],
  bounce: [0.3, 0.3, 0.2],
  exposure: 0.62,
  haze: [0.6, 0.69, 0.77],
  hazeFrom: 70,
  hazeTo: 520,
  lamps: [],
};

/** Half an hour before sunset: a low red sun, a cool sky. Lamps are added by the site. */
export const DUSK: Daylight = {
  sun: unit([-0.86, 0.2, 0.36]),
  sunColour: [2.0, 0.86, 0.36],
  zenith: [0.16, 0.23, 0.46],
  horizon: [0.46, 0.38, 0.42],
  bounce: [0.12, 0.11, 0.12],
  exposure: 0.72,
  haze: [0.42, 0.36, 0.41],
  hazeFrom: 45,
  hazeTo: 330,
  lamps: [],
};

/** Light for what moves: soft from everywhere, a little more from above, so that it fits any heading. */
export const STUDIO: Daylight = {
  sun: unit([0.22, 0.95, 0.2]),
  sunColour: [1.0, 0.96, 0.88],
  zenith: [0.78, 0.84, 0.96],
  horizon: [0.92, 0.93, 0.94],
  bounce: [0.34, 0.33, 0.3],
  exposure: 0.7,
  haze: [0, 0, 0],
  hazeFrom: 1e6,
  hazeTo: 1e6,
  lamps: [],
};

/** Light for the parts of a person, which turn every way: hardly any direction, no cast shadows. */
export const PORTRAIT: Daylight = {
  ...STUDIO,
  sunColour: [0, 0, 0],
  zenith: [1.75, 1.76, 1.82],
  horizon: [1.0, 0.98, 0.96],
  bounce: [0.42, 0.4, 0.38],
  exposure: 0.92,
  lamps: [{ at: [1.6, 3.4, 4], colour: times([1, 0.95, 0.88], 1.5), reach: 14 }],
};

/** What a moving model's colours are multiplied by in each light, in linear colour. */
export const AMBIENT = { day: [1, 1, 1], dusk: [0.52, 0.46, 0.5] } as const;
