import { parts, unlit } from "./bake.ts";
import type { Baked } from "./bake.ts";
import type { Corner } from "./shape.ts";
import { onDome, skyDome } from "./sky-dome.ts";
import type { Daylight } from "./light.ts";
import { cloudy } from "./noise.ts";
import { add, clamp, dot, mix, smooth, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

function skyColour(direction: Vec, light: Daylight, evening: boolean): Vec {
  const up = clamp(direction[1]);
  const toSun = Math.max(0, dot(direction, light.sun));
  const horizon = evening ? mix([0.62, 0.5, 0.5], [1.5, 0.72, 0.32], toSun ** 3) : light.haze;
  const zenith: Vec = evening ? [0.1, 0.17, 0.38] : [0.13, 0.31, 0.66];
  const base = mix(evening ? horizon : times(horizon, 1.02), zenith, up ** (evening ? 0.5 : 0.46));
  const glow = times(evening ? [1.6, 0.7, 0.25] : [1, 0.92, 0.74], 0.5 * toSun ** 60 + 0.12 * toSun ** 8);
  const plane = [direction[0] / (up + 0.14), direction[2] / (up + 0.14)] as const;
  const mass = cloudy(plane[0] * 0.9 + 3, plane[1] * 0.9 + 7, 3, 70);
  const cover = smooth(0.55, 0.72, mass) * smooth(0.015, 0.1, up) * 0.9;
  const under = cloudy(plane[0] * 0.9 + 3.06, plane[1] * 0.9 + 6.95, 3, 70);
  const lit = clamp(0.6 + (mass - under) * 5);
  const cloud = evening
    ? mix([0.3, 0.26, 0.36], [1.25, 0.66, 0.46], lit * (0.4 + 0.6 * toSun))
    : mix([0.62, 0.68, 0.76], [1.12, 1.1, 1.06], lit);
  return mix(add(base, glow), cloud, cover);
}

/** The dome of the sky with its clouds, round the middle of the place; finer where clouds have edges. */
export function sky(light: Daylight, evening: boolean): readonly Baked[] {
  const at = (direction: Vec): Corner =>
    onDome(direction, times(skyColour(direction, light, evening), evening ? 0.8 : 0.86));
  let triangles = skyDome({ across: 64, up: 18, crowd: 1.4 }, at);
  for (let pass = 0; pass < 2; pass++) triangles = triangles.flatMap((triangle) => parts(triangle, halver(at)));
  return unlit([{ triangles, finish: "glow", coarse: 1, fine: 1 }]);
}

/** Gives the corner in the middle of an edge where the sky is not what its ends say. */
function halver(at: (direction: Vec) => Corner): (a: Corner, b: Corner) => Corner | undefined {
  return (a, b) => {
    const flat = mix(a.c, b.c, 0.5);
    const corner = at(unit(add(a.n, b.n)));
    const off = Math.max(...([0, 1, 2] as const).map((i) => Math.abs(Math.sqrt(corner.c[i]) - Math.sqrt(flat[i]))));
    return off > 0.014 ? corner : undefined;
  };
}
