import { unlit } from "./bake.ts";
import type { Baked } from "./bake.ts";
import type { Daylight } from "./light.ts";
import { cloudy } from "./noise.ts";
import { piece } from "./shape.ts";
import { onDome, skyDome } from "./sky-dome.ts";
import { clamp, mix, smooth, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A day under cloud between two showers: light from the whole sky, a breath of sun, no hard shadows. */
export const GREY_DAY: Daylight = {
  sun: unit([-0.5, 0.72, 0.42]),
  sunColour: [0.44, 0.42, 0.38],
  zenith: [1.02, 1.06, 1.12],
  horizon: [0.86, 0.89, 0.93],
  bounce: [0.34, 0.33, 0.3],
  exposure: 0.66,
  haze: [0.56, 0.6, 0.64],
  hazeFrom: 55,
  hazeTo: 330,
  lamps: [],
};

function cloudAt(direction: Vec): Vec {
  const up = clamp(direction[1]);
  const plane = [direction[0] / (up + 0.16), direction[2] / (up + 0.16)] as const;
  const mass = cloudy(plane[0] * 0.55 + 2, plane[1] * 0.9 + 5, 4, 71);
  const ragged = cloudy(plane[0] * 1.7, plane[1] * 2.6 + 3, 3, 73);
  const dark = smooth(0.38, 0.66, mass * 0.7 + ragged * 0.3);
  const cloud = mix([0.9, 0.92, 0.94], [0.34, 0.375, 0.42], dark * (0.45 + 0.55 * smooth(0, 0.3, up)));
  return mix([0.68, 0.71, 0.74], cloud, smooth(0.01, 0.16, up));
}

/** The dome of a grey sky: bands of cloud, paler along the horizon. */
export function greySky(): readonly Baked[] {
  const triangles = skyDome({ across: 88, up: 26, crowd: 1.45 }, (direction) =>
    onDome(direction, times(cloudAt(direction), 0.66)),
  );
  return unlit(piece(triangles, "glow"));
}
