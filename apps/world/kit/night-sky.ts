import { unlit } from "./bake.ts";
import type { Baked } from "./bake.ts";
import { cloudy, drawFrom } from "./noise.ts";
import { joined, piece } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { onDome, SKY_RADIUS, skyDome } from "./sky-dome.ts";
import { add, cross, mix, smooth, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A dark blue dome, paler towards the horizon and warm where the town's lamps are, with thin cloud. */
function dome(glow: Vec): Shape {
  const at = (direction: Vec): Corner => {
    const up = Math.max(0, direction[1]);
    const base = mix([0.05, 0.055, 0.085], [0.012, 0.018, 0.042], smooth(0, 0.6, up));
    const town = times(glow, Math.exp(-up * 9));
    const plane = [direction[0] / (up + 0.2), direction[2] / (up + 0.2)] as const;
    const cover = smooth(0.5, 0.75, cloudy(plane[0] * 0.7 + 5, plane[1] * 0.7 + 2, 3, 41)) * smooth(0.03, 0.2, up);
    const cloud = add(times(base, 1.7), times(glow, 0.25));
    return onDome(direction, mix(add(base, town), cloud, cover * 0.8));
  };
  return piece(skyDome({ across: 56, up: 16, crowd: 1.3 }, at), "glow");
}

/** A flat disc or star on the dome: `wide` radians across. */
function light(direction: Vec, wide: number, colour: Vec, sides: number): Shape {
  const across = unit(cross(Math.abs(direction[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], direction));
  const along = cross(direction, across);
  const middle = times(direction, SKY_RADIUS * 0.985);
  const rim = Array.from({ length: sides }, (_, i): Corner => {
    const turn = (i / sides) * Math.PI * 2;
    const out = (wide / 2) * SKY_RADIUS;
    const p = add(middle, add(times(across, Math.cos(turn) * out), times(along, Math.sin(turn) * out)));
    return { p, n: direction, c: colour };
  });
  const [first] = rim;
  if (first === undefined) return [];
  const triangles = rim.slice(1, -1).flatMap((b, i): readonly Triangle[] => {
    const c = rim[i + 2];
    return c ? [[first, b, c]] : [];
  });
  return piece(triangles, "glow");
}

function stars(count: number): Shape {
  const draw = drawFrom(19);
  const all = Array.from({ length: count }, () => {
    const a = draw() * Math.PI * 2;
    const e = Math.asin(0.1 + 0.9 * draw());
    const bright = 0.12 + 0.75 * draw() ** 3;
    const direction: Vec = [Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)];
    return light(direction, 0.0014 + 0.0012 * bright, times([0.92, 0.95, 1], bright), 4);
  });
  return joined(...all);
}

/** The night sky: stars, a moon a little past half, and the glow of a town (linear colour) along the horizon. */
export function nightSky(moon: Vec, glow: Vec = [0.05, 0.035, 0.02]): readonly Baked[] {
  const shade = unit(add(moon, [0.006, 0.003, 0.004]));
  return unlit(
    joined(
      dome(glow),
      stars(420),
      light(moon, 0.016, [0.85, 0.86, 0.82], 20),
      light(shade, 0.0155, [0.05, 0.06, 0.1], 20),
    ),
  );
}
