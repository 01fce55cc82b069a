import { AMBIENT, DAY, DUSK } from "../kit/studio.ts";

type Colour = readonly [number, number, number];

/** The air of a time of day: what distance fades into, as it is shown, and how bright everything that moves is. */
export interface Air {
  readonly haze: Colour;
  /** Metres at which haze begins, and over which it takes all but a third. */
  readonly hazeFrom: number;
  readonly hazeTo: number;
  /** Linear, for what the kit has lit neutrally. */
  readonly ambient: Colour;
  /** Towards the sun, and how strongly it shines on people; linear. */
  readonly sun: Colour;
  readonly sunColour: Colour;
}

/** The air the kit has painted the place and its sky in, so that what moves fades into the same. */
export function airOf(light: "day" | "dusk"): Air {
  const { haze, hazeFrom, hazeTo, sun, sunColour } = light === "day" ? DAY : DUSK;
  const shine = (channel: number): number => channel * 0.3;
  return {
    haze: [shown(haze[0]), shown(haze[1]), shown(haze[2])],
    hazeFrom,
    hazeTo,
    ambient: AMBIENT[light],
    sun: [...sun],
    sunColour: [shine(sunColour[0]), shine(sunColour[1]), shine(sunColour[2])],
  };
}

const shown = (linear: number): number => linear ** (1 / 2.2);
