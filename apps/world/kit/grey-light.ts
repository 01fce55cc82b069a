import { unlit } from "./bake.ts";
import type { Baked } from "./bake.ts";
import type { Daylight } from "./light.ts";
import { toned } from "./light.ts";
import { cloudy } from "./noise.ts";
import { piece } from "./shape.ts";
import type { Corner, Triangle } from "./shape.ts";
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

const RADIUS = 1000;

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
  const corner = (a: number, e: number): Corner => {
    const n: Vec = [Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)];
    return { p: times(n, RADIUS), n, c: toned(times(cloudAt(n), 0.66)) };
  };
  const [across, up] = [88, 26];
  const rings = Array.from({ length: up + 1 }, (_r, j) => {
    const e = -0.12 + 1.69 * (j / up) ** 1.45;
    const ring = Array.from({ length: across }, (_c, i) => corner((i / across) * Math.PI * 2, e));
    return [...ring, ...ring.slice(0, 1)];
  });
  const triangles = rings.flatMap((ring, j) =>
    ring.flatMap((a, i): readonly Triangle[] => {
      const [b, c, d] = [ring[i + 1], rings[j + 1]?.[i + 1], rings[j + 1]?.[i]];
      return b && c && d
        ? [
            [a, b, c],
            [a, c, d],
          ]
        : [];
    }),
  );
  return unlit(piece(triangles, "glow"));
}
