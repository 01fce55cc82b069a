import { cloudy, drawFrom, noise } from "../noise.ts";
import { mesh } from "../mesh.ts";
import { joined, piece } from "../shape.ts";
import type { Corner, Finish, Shape, Triangle } from "../shape.ts";
import { box, linear, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { clamp, hex, mix, times, unit } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "./wall.ts";

/** A rectangle of ground, in metres: west to east and north to south. */
export type Plot = { readonly x0: number; readonly x1: number; readonly z0: number; readonly z1: number };
export type Height = (x: number, z: number) => number;
type Colour = (x: number, z: number) => Vec;

const marks = (from: number, to: number, step: number): readonly number[] => {
  const count = Math.max(1, Math.round((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
};

/** A rectangle of ground as a mesh that follows `height`, coloured by `colour`. */
export function field(
  { x0, x1, z0, z1 }: Plot,
  height: Height,
  colour: Colour,
  step = 3,
  finish: Finish = "matte",
): Shape {
  const rows = marks(z0, z1, step).map((z) =>
    marks(x0, x1, step).map((x): Corner => {
      const e = 0.4;
      const n = unit([height(x - e, z) - height(x + e, z), 2 * e, height(x, z - e) - height(x, z + e)]);
      return { p: [x, height(x, z), z], n, c: colour(x, z) };
    }),
  );
  return piece(mesh(rows), finish, { coarse: step * 1.5, fine: 0.9 });
}

/** Colours of grounds that people walk and drive on. */
export const asphalt: Colour = (x, z) => {
  const grain = cloudy(x / 3.1, z / 1.7, 3, 51);
  return mix(hex(0x46484b), hex(0x5d5e60), clamp(grain * 1.4 - 0.2));
};
export const flags: Colour = (x, z) =>
  mix(hex(0x8c877d), hex(0xa39d91), clamp(cloudy(x / 2.2, z / 2.2, 3, 57) * 1.5 - 0.3));
export const setts: Colour = (x, z) =>
  mix(hex(0x645f58), hex(0x837c72), clamp(cloudy(x / 1.7, z / 1.7, 3, 59) * 1.6 - 0.3));
export const lawn: Colour = (x, z) =>
  mix(hex(0x4c5a38), hex(0x6b7a4c), clamp(cloudy(x / 2.6, z / 2.6, 3, 61) * 1.6 - 0.3));
export const earth: Colour = (x, z) =>
  mix(hex(0x5b4a39), hex(0x786852), clamp(cloudy(x / 1.9, z / 1.9, 3, 63) * 1.5 - 0.25));

const flat = { ...WHOLE, airy: true } as const;
/** What is painted or laid on the ground lies this far above it. */
const LIFT = 0.014;

/** A band on the ground from one place to another. */
export function stripe(
  paint: Paint,
  from: readonly [number, number],
  to: readonly [number, number],
  wide: number,
  height: Height,
  lift = LIFT,
): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, nz] = [((to[1] - from[1]) / length) * (wide / 2), (-(to[0] - from[0]) / length) * (wide / 2)];
  const parts = Math.max(1, Math.ceil(length / 5));
  const at = (t: number, k: number): Vec => {
    const [x, z] = [from[0] + (to[0] - from[0]) * t + nx * k, from[1] + (to[1] - from[1]) * t + nz * k];
    return [x, height(x, z) + lift, z];
  };
  return joined(
    ...Array.from({ length: parts }, (_, i) =>
      quad(paint, at(i / parts, -1), at((i + 1) / parts, -1), at((i + 1) / parts, 1), at(i / parts, 1), "matte", flat),
    ),
  );
}

/** A broken line. */
export function dashes(
  paint: Paint,
  from: readonly [number, number],
  to: readonly [number, number],
  wide: number,
  mark: number,
  gap: number,
  height: Height,
): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const at = (d: number): readonly [number, number] => [
    from[0] + ((to[0] - from[0]) * d) / length,
    from[1] + ((to[1] - from[1]) * d) / length,
  ];
  const count = Math.floor((length + gap) / (mark + gap));
  return joined(
    ...Array.from({ length: count }, (_, i) =>
      stripe(paint, at(i * (mark + gap)), at(i * (mark + gap) + mark), wide, height),
    ),
  );
}

/** Joints between slabs `size` metres long and wide, in rows that are half a slab apart. */
export function joints(
  { x0, x1, z0, z1 }: Plot,
  [long, wide]: readonly [number, number],
  height: Height,
  paint: Paint = 0x726d64,
): Shape {
  const rows = Math.max(1, Math.round((z1 - z0) / wide));
  const deep = (z1 - z0) / rows;
  const across = Array.from({ length: rows + 1 }, (_, j) =>
    stripe(paint, [x0, z0 + j * deep], [x1, z0 + j * deep], 0.022, height, 0.008),
  );
  const along = Array.from({ length: rows }, (_, j) => {
    const shift = j % 2 === 0 ? 0 : long / 2;
    const count = Math.floor((x1 - x0 - shift) / long);
    return Array.from({ length: count + 1 }, (_k, i) => {
      const x = x0 + shift + i * long;
      return x > x1 ? [] : stripe(paint, [x, z0 + j * deep], [x, z0 + (j + 1) * deep], 0.02, height, 0.008);
    });
  }).flat();
  return joined(...across, ...along);
}

/** A kerb of long stones, 15 cm wide, its top `high` above the road. */
export function kerb(
  from: readonly [number, number],
  to: readonly [number, number],
  high: number,
  height: Height,
  paint: Paint = 0xa5a097,
): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(1, Math.round(length / 3));
  const turn = Math.atan2(-(to[1] - from[1]), to[0] - from[0]);
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const t = (i + 0.5) / count;
      const [x, z] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
      const shade = times(linear(paint), 0.92 + 0.16 * noise(x * 3.3, z * 2.1, 5));
      return box(shade, [length / count - 0.02, high + 0.2, 0.16], 0, {
        at: [x, height(x, z) + high / 2 - 0.1, z],
        turn: [0, turn, 0],
        ...WHOLE,
      });
    }),
  );
}

/** Standing water: a thin dark sheet with a ragged edge that mirrors the sky. */
export function puddle(x: number, z: number, wide: number, deep: number, height: Height, seed: number): Shape {
  const draw = drawFrom(seed);
  const count = 14;
  const y = height(x, z) + 0.01;
  const rim = Array.from({ length: count }, (_, i): Vec => {
    const a = (-i / count) * Math.PI * 2;
    const r = 0.72 + 0.36 * draw();
    return [x + Math.cos(a) * wide * r, y, z + Math.sin(a) * deep * r];
  });
  const hub: Corner = { p: [x, y, z], n: [0, 1, 0], c: [0.15, 0.155, 0.16] };
  const edge = rim.map((p): Corner => ({ p, n: [0, 1, 0], c: [0.11, 0.112, 0.115] }));
  const triangles = edge.flatMap((a, i): readonly Triangle[] => {
    const b = edge[(i + 1) % count];
    return b ? [[hub, a, b]] : [];
  });
  return piece(triangles, "gloss", flat);
}

/** A gully grating by the kerb, and a manhole cover. */
export const drain = (x: number, z: number, height: Height): Shape =>
  joined(
    quadFlat(0x2b2c2e, x, z, 0.5, 0.34, height(x, z) + 0.012),
    ...Array.from({ length: 6 }, (_, i) => quadFlat(0x5f6163, x - 0.2 + i * 0.08, z, 0.03, 0.3, height(x, z) + 0.018)),
  );

export const quadFlat = (paint: Paint, x: number, z: number, wide: number, deep: number, y: number): Shape =>
  quad(
    paint,
    [x - wide / 2, y, z + deep / 2],
    [x + wide / 2, y, z + deep / 2],
    [x + wide / 2, y, z - deep / 2],
    [x - wide / 2, y, z - deep / 2],
    "matte",
    flat,
  );
