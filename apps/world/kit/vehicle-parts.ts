import { lettering } from "./lettering.ts";
import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, quad, slab, turned } from "./solids.ts";
import type { Flat, Paint } from "./solids.ts";
import type { Vec } from "./vector.ts";

/** A vehicle drives towards +x, its left side is -z; the two blue lights are apart so that they can flash. */
export type Vehicle = { readonly body: Shape; readonly lightA: Shape; readonly lightB: Shape };

export const TRIM = 0x25282b;
const TYRE = 0x2a2b2d;
export const GLASS: Vec = [0.012, 0.018, 0.022];
export const LAMP = 0xeef2f0;
export const TAIL = 0xa8120f;
const BLUE: Vec = [0.05, 0.24, 0.95];

/** A wheel with a rounded tyre and a spoked rim, its outer face towards +z. */
export function wheel(radius: number, width: number, spokes = 5, rim: Paint = 0xa9adb1): Shape {
  const w = width / 2;
  const tyre = turned(
    TYRE,
    [
      [radius * 0.62, -w],
      [radius * 0.93, -w],
      [radius, -w * 0.6],
      [radius, w * 0.6],
      [radius * 0.93, w],
      [radius * 0.62, w * 0.98],
    ],
    18,
    { turn: [Math.PI / 2, 0, 0], coarse: 1 },
  );
  const disc = cylinder(0x2b2d30, radius * 0.62, radius * 0.62, 0.02, 14, {
    turn: [Math.PI / 2, 0, 0],
    at: [0, 0, w * 0.45],
  });
  const ring = turned(
    rim,
    [
      [radius * 0.53, w * 0.86],
      [radius * 0.62, w * 0.9],
      [radius * 0.63, w * 0.6],
    ],
    16,
    { turn: [Math.PI / 2, 0, 0], finish: "gloss", scale: [1, 1, 1] },
  );
  const arms = Array.from({ length: spokes }, (_, i) => {
    const a = (i / spokes) * Math.PI * 2;
    return box(rim, [radius * 0.5, radius * 0.15, 0.025], 0.01, {
      at: [Math.cos(a) * radius * 0.32, Math.sin(a) * radius * 0.32, w * 0.74],
      turn: [0, 0, a],
      finish: "gloss",
    });
  });
  const hub = cylinder(rim, radius * 0.13, radius * 0.16, 0.05, 12, {
    turn: [Math.PI / 2, 0, 0],
    at: [0, 0, w * 0.82],
  });
  return joined(tyre, disc, ring, ...arms, hub);
}

/** Wheels on both sides at the given places along x. */
export const wheels = (at: readonly number[], track: number, radius: number, width: number, spokes = 5): Shape =>
  bothSides(joined(...at.map((x) => placed(wheel(radius, width, spokes), { at: [x, radius, track / 2 - width / 2] }))));

/** A side view as a thin plate standing at z, for doors, glass and stripes on the right side. */
export const plate = (paint: Paint, outline: Flat, z: number, look: Parameters<typeof slab>[4] = {}): Shape =>
  slab(paint, outline, 0.012, 0, { ...look, at: [0, 0, z] });

export const rect = (x0: number, y0: number, x1: number, y1: number): Flat => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** Squares of two paints in rows, on the plane z. */
export function checks(
  paints: readonly [number, number],
  x0: number,
  x1: number,
  y0: number,
  rows: number,
  size: readonly [number, number],
  z: number,
): Shape {
  const columns = Math.round((x1 - x0) / size[0]);
  const squares = Array.from({ length: columns * rows }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const [x, y] = [x0 + column * size[0], y0 + row * size[1]];
    return quad(
      paints[(row + column) % 2 === 0 ? 0 : 1],
      [x, y, z],
      [x + size[0], y, z],
      [x + size[0], y + size[1], z],
      [x, y + size[1], z],
      "gloss",
      { airy: true },
    );
  });
  return joined(...squares);
}

/** Slanting stripes on the back (x = `x`), facing backwards, rising to the middle. */
export function chevrons(
  paints: readonly [number, number],
  x: number,
  half: number,
  y0: number,
  y1: number,
  stripe = 0.26,
): Shape {
  const bands: Shape[] = [];
  const drop = half * 0.7;
  const count = Math.ceil((y1 - y0 + drop) / stripe);
  const cutTo = (y: number): number => Math.min(y1, Math.max(y0, y));
  const cells = 6;
  for (let i = 0; i < count; i++)
    for (let k = 0; k < cells; k++) {
      const [z0, z1] = [(k / cells) * half, ((k + 1) / cells) * half];
      const low = y0 - drop + i * stripe;
      const rise = (z: number): number => (1 - z / half) * drop;
      const [a, b] = [cutTo(low + rise(z0)), cutTo(low + rise(z1))];
      const [c, d] = [cutTo(low + stripe + rise(z1)), cutTo(low + stripe + rise(z0))];
      if (d - a < 0.001 && c - b < 0.001) continue;
      bands.push(
        quad(paints[i % 2 === 0 ? 0 : 1], [x, a, z0], [x, b, z1], [x, c, z1], [x, d, z0], "gloss", { airy: true }),
      );
    }
  return bothSides(placed(joined(...bands), {}));
}

/** A word on both sides of a vehicle, readable from outside. */
export const onSides = (
  paint: Paint,
  word: string,
  height: number,
  x: number,
  y: number,
  z: number,
  weight = 0.2,
): Shape =>
  joined(
    lettering(paint, word, { height, weight, at: [x, y, z] }),
    lettering(paint, word, { height, weight, at: [x, y, -z], turn: [0, Math.PI, 0] }),
  );

/** A word on the front (facing +x) or the back (facing -x). */
export const onEnd = (paint: Paint, word: string, height: number, at: Vec, front: boolean, lean = 0): Shape =>
  placed(lettering(paint, word, { height, weight: 0.2, turn: [-lean, 0, 0] }), {
    turn: [0, front ? Math.PI / 2 : -Math.PI / 2, 0],
    at,
  });

/** A number plate. */
export const numberPlate = (text: string, at: Vec, front: boolean): Shape =>
  joined(
    box(front ? 0xf2f1ea : 0xf0c93a, [0.016, 0.115, 0.52], 0.004, { at }),
    onEnd(0x111111, text, 0.075, [at[0] + (front ? 0.0095 : -0.0095), at[1], at[2]], front),
  );

/** A lamp that keeps its own blue whatever the light; the runtime makes it flash. */
export const blueLamp = (size: Vec, at: Vec): Shape => box(BLUE, size, 0.05, { at, finish: "glow" });

/** A roof bar: a dark base with a blue end on the left (a) and on the right (b). */
export function lightBar(x: number, y: number, half: number, long = 0.3): Vehicle {
  const body = joined(
    box(TRIM, [long * 0.9, 0.05, half * 2 - 0.04], 0.02, { at: [x, y + 0.02, 0] }),
    box(0xdfe3e6, [long * 0.92, 0.11, half * 0.34], 0.03, { at: [x, y + 0.095, 0], finish: "gloss" }),
  );
  const end = (s: number): Shape => blueLamp([long, 0.13, half * 0.8], [x, y + 0.1, s * half * 0.6]);
  return { body, lightA: end(-1), lightB: end(1) };
}

/** A thin dark line on the side, as the edge of a door or a locker. */
export const seam = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  z: number,
  wide = 0.014,
  paint = 0x26282b,
): Shape => {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const k = wide / 2 / Math.hypot(dx, dy);
  const [nx, ny] = [-dy * k, dx * k];
  return quad(
    paint,
    [x0 - nx, y0 - ny, z],
    [x1 - nx, y1 - ny, z],
    [x1 + nx, y1 + ny, z],
    [x0 + nx, y0 + ny, z],
    "matte",
    { airy: true },
  );
};
