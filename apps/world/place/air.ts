import type { Daylight } from "../kit/light.ts";
import { AMBIENT_NIGHT, NIGHT } from "../kit/night.ts";
import { AMBIENT, DAY, DUSK } from "../kit/studio.ts";
import type { Light, Weather } from "#engine/scenario/place-schema.ts";

export type Colour = readonly [number, number, number];

export type { Light, Weather };

/** The air of a time of day and a weather: what distance fades into, and how bright everything that moves is. */
export interface Air {
  /** As it is shown. */
  readonly haze: Colour;
  /** Metres at which haze begins, and over which it takes all but a third. */
  readonly hazeFrom: number;
  readonly hazeTo: number;
  /** Linear, for what the kit has lit neutrally. */
  readonly ambient: Colour;
  /** Towards the sun, and how strongly it shines on people; linear. */
  readonly sun: Colour;
  readonly sunColour: Colour;
  readonly weather: WeatherAir;
}

/** What a weather does to everything that is seen, baked things and the sky too. Clear air does nothing. */
interface WeatherAir {
  /** What is multiplied into every colour as it is shown. */
  readonly tint: Colour;
  /** How much of the colours it takes away, 0 to 1. */
  readonly grey: number;
  /** What distance fades into, as it is shown; and the share of what is left that each metre takes. */
  readonly veil: Colour;
  readonly thick: number;
  /** How much of the sky it covers, 0 to 1. */
  readonly cover: number;
  /** How much hot air trembles over the ground, 0 to 1. */
  readonly shimmer: number;
}

const weathers: Readonly<Record<Weather, WeatherAir>> = {
  clear: { tint: [1, 1, 1], grey: 0, veil: [1, 1, 1], thick: 0, cover: 0, shimmer: 0 },
  overcast: { tint: [0.86, 0.88, 0.91], grey: 0.4, veil: [0.72, 0.75, 0.78], thick: 0.0008, cover: 0.85, shimmer: 0 },
  rain: { tint: [0.8, 0.83, 0.87], grey: 0.4, veil: [0.58, 0.62, 0.66], thick: 0.0045, cover: 0.94, shimmer: 0 },
  snow: { tint: [0.94, 0.97, 1.02], grey: 0.42, veil: [0.83, 0.85, 0.88], thick: 0.007, cover: 0.95, shimmer: 0 },
  fog: { tint: [0.92, 0.94, 0.95], grey: 0.35, veil: [0.77, 0.79, 0.8], thick: 0.024, cover: 1, shimmer: 0 },
  heat: { tint: [1.13, 1.06, 0.94], grey: 0.08, veil: [0.99, 0.93, 0.8], thick: 0.0022, cover: 0.42, shimmer: 1 },
};

interface Hour {
  readonly sky: Daylight;
  readonly ambient: Colour;
  /** How bright clouds and fog are. */
  readonly veil: number;
}

const hours: Readonly<Record<Light, Hour>> = {
  day: { sky: DAY, ambient: AMBIENT.day, veil: 1 },
  dusk: { sky: DUSK, ambient: AMBIENT.dusk, veil: 0.52 },
  night: { sky: NIGHT, ambient: AMBIENT_NIGHT, veil: 0.2 },
};

/** In a room the lamps are on, and there is no weather: what moves is as bright as the kit's panels make it. */
const rooms: Readonly<Record<Light, Colour>> = {
  day: [0.94, 0.95, 0.95],
  dusk: [0.82, 0.79, 0.74],
  night: [0.74, 0.7, 0.63],
};

/** The air the kit has painted the place and its sky in, so that what moves fades into the same. */
export function airOf(light: Light, weather: Weather = "clear", indoors = false): Air {
  const { sky, ambient, veil } = hours[light];
  const { sun, sunColour } = sky;
  const over = weathers[indoors ? "clear" : weather];
  // A cloud hides the sun: what it no longer lights, the sky does.
  const shine = indoors ? 0 : 0.3 * (1 - over.cover * 0.8);
  return {
    ...hazeOf(sky, indoors),
    ambient: indoors ? rooms[light] : ambient,
    sun: [...sun],
    sunColour: scaled(sunColour, shine),
    weather: { ...over, veil: scaled(over.veil, veil) },
  };
}

function hazeOf({ haze, hazeFrom, hazeTo }: Daylight, indoors: boolean): Pick<Air, "haze" | "hazeFrom" | "hazeTo"> {
  const colour: Colour = [shown(haze[0]), shown(haze[1]), shown(haze[2])];
  return indoors ? { haze: colour, hazeFrom: 1e6, hazeTo: 1e6 } : { haze: colour, hazeFrom, hazeTo };
}

const shown = (linear: number): number => linear ** (1 / 2.2);

const scaled = ([r, g, b]: Colour, by: number): Colour => [r * by, g * by, b * by];
