import type { Baked, Spot } from "./bake.ts";
import type { Daylight } from "./light.ts";
import { toned } from "./light.ts";
import { cloudy } from "./noise.ts";
import { add, clamp, dot, mix, smooth, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

const RADIUS = 1000;

function skyColour(direction: Vec, light: Daylight, evening: boolean): Vec {
  const up = clamp(direction[1]);
  const toSun = Math.max(0, dot(direction, light.sun));
  const horizon = evening ? mix([0.62, 0.5, 0.5], [1.5, 0.72, 0.32], toSun ** 3) : light.haze;
  const zenith: Vec = evening ? [0.1, 0.17, 0.38] : [0.13, 0.31, 0.66];
  const base = mix(evening ? horizon : times(horizon, 1.02), zenith, up ** (evening ? 0.5 : 0.46));
  const glow = times(evening ? [1.6, 0.7, 0.25] : [1, 0.92, 0.74], 0.5 * toSun ** 60 + 0.12 * toSun ** 8);
  const plane = [direction[0] / (up + 0.14), direction[2] / (up + 0.14)] as const;
  const mass = cloudy(plane[0] * 0.9 + 3, plane[1] * 0.9 + 7, 5, 70);
  const cover = smooth(0.52, 0.7, mass) * smooth(0.015, 0.1, up) * 0.9;
  const under = cloudy(plane[0] * 0.9 + 3.06, plane[1] * 0.9 + 6.95, 4, 70);
  const lit = clamp(0.6 + (mass - under) * 5);
  const cloud = evening
    ? mix([0.3, 0.26, 0.36], [1.25, 0.66, 0.46], lit * (0.4 + 0.6 * toSun))
    : mix([0.62, 0.68, 0.76], [1.12, 1.1, 1.06], lit);
  return mix(add(base, glow), cloud, cover);
}

/** The dome of the sky with its clouds, round the middle of the place. */
export function sky(light: Daylight, evening: boolean): readonly Baked[] {
  const [across, up] = [72, 26];
  const spot = (i: number, j: number): Spot => {
    const a = (i / across) * Math.PI * 2;
    const e = -0.12 + 1.69 * (j / up) ** 1.5;
    const direction: Vec = [Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)];
    const colour = skyColour(unit(direction), light, evening);
    return { p: times(direction, RADIUS), c: evening ? toned(times(colour, 0.8)) : toned(times(colour, 0.86)) };
  };
  return Array.from({ length: across * up }, (_, k): readonly Baked[] => {
    const [i, j] = [k % across, Math.floor(k / across)];
    const [a, b, c, d] = [spot(i, j), spot(i + 1, j), spot(i + 1, j + 1), spot(i, j + 1)];
    return [
      [a, b, c],
      [a, c, d],
    ];
  }).flat();
}
