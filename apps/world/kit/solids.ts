import {
  CapsuleGeometry,
  CatmullRomCurve3,
  CylinderGeometry,
  ExtrudeGeometry,
  IcosahedronGeometry,
  LatheGeometry,
  Path,
  Shape as Outline,
  SphereGeometry,
  TubeGeometry,
  Vector2,
  Vector3,
} from "three";
import type { BufferGeometry } from "three";
import { creased, piece, placed } from "./shape.ts";
import type { Corner, Finish, Grain, Place, Shape, Triangle } from "./shape.ts";
import { hex, sub, cross, unit, add, times } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A colour as `0xrrggbb`, or already linear. */
export type Paint = number | Vec;
export type Look = Place & Grain & { readonly finish?: Finish };

export const linear = (paint: Paint): Vec => (typeof paint === "number" ? hex(paint) : paint);

function taken(geometry: BufferGeometry, paint: Paint, look: Look): Shape {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  const [place, normal] = [flat.getAttribute("position"), flat.getAttribute("normal")];
  const c = linear(paint);
  const shared = new Map<string, Corner>();
  const corner = (i: number): Corner => {
    const p: Vec = [place.getX(i), place.getY(i), place.getZ(i)];
    const n: Vec = [normal.getX(i), normal.getY(i), normal.getZ(i)];
    const key = [...p, ...n].map((v) => Math.round(v * 4096)).join();
    const known = shared.get(key);
    if (known) return known;
    const made = { p, n, c };
    shared.set(key, made);
    return made;
  };
  const triangles: Triangle[] = [];
  for (let i = 0; i < place.count; i += 3) {
    const triangle: Triangle = [corner(i), corner(i + 1), corner(i + 2)];
    if (new Set(triangle).size === 3) triangles.push(triangle);
  }
  return placed(piece(triangles, look.finish, look), look);
}

/** A box of the given size about its middle, with edges rounded by `round` when that is more than 0. */
export function box(paint: Paint, [x, y, z]: Vec, round = 0, look: Look = {}): Shape {
  const [a, b, c] = [x / 2, y / 2, z / 2];
  const r = Math.min(round * 0.8, a * 0.98, b * 0.98, c * 0.98);
  if (r > 0) return chamfered(linear(paint), [a, b, c], r, look);
  const sides: readonly (readonly [Vec, Vec, Vec, Vec])[] = [
    [
      [a, -b, c],
      [a, -b, -c],
      [a, b, -c],
      [a, b, c],
    ],
    [
      [-a, -b, -c],
      [-a, -b, c],
      [-a, b, c],
      [-a, b, -c],
    ],
    [
      [-a, b, c],
      [a, b, c],
      [a, b, -c],
      [-a, b, -c],
    ],
    [
      [-a, -b, -c],
      [a, -b, -c],
      [a, -b, c],
      [-a, -b, c],
    ],
    [
      [-a, -b, c],
      [a, -b, c],
      [a, b, c],
      [-a, b, c],
    ],
    [
      [a, -b, -c],
      [-a, -b, -c],
      [-a, b, -c],
      [a, b, -c],
    ],
  ];
  return placed(
    sides.flatMap(([p, q, r2, s]) => quad(paint, p, q, r2, s, look.finish, look)),
    look,
  );
}

/** A box with its edges cut off and smoothed over: 44 triangles. */
function chamfered(c: Vec, [a, b, d]: Vec, r: number, look: Look): Shape {
  const signs = [1, -1] as const;
  const corner = (sx: number, sy: number, sz: number, axis: 0 | 1 | 2): Corner => ({
    p: [sx * (axis === 0 ? a : a - r), sy * (axis === 1 ? b : b - r), sz * (axis === 2 ? d : d - r)],
    n: [axis === 0 ? sx : 0, axis === 1 ? sy : 0, axis === 2 ? sz : 0],
    c,
  });
  const triangles: Triangle[] = [];
  const add3 = (p: Corner, q: Corner, s: Corner, out: Vec): void => {
    const face = cross(sub(q.p, p.p), sub(s.p, p.p));
    triangles.push(face[0] * out[0] + face[1] * out[1] + face[2] * out[2] > 0 ? [p, q, s] : [p, s, q]);
  };
  const add4 = (p: Corner, q: Corner, s: Corner, t: Corner, out: Vec): void => {
    add3(p, q, s, out);
    add3(p, s, t, out);
  };
  for (const u of signs) {
    add4(corner(u, 1, 1, 0), corner(u, -1, 1, 0), corner(u, -1, -1, 0), corner(u, 1, -1, 0), [u, 0, 0]);
    add4(corner(1, u, 1, 1), corner(-1, u, 1, 1), corner(-1, u, -1, 1), corner(1, u, -1, 1), [0, u, 0]);
    add4(corner(1, 1, u, 2), corner(-1, 1, u, 2), corner(-1, -1, u, 2), corner(1, -1, u, 2), [0, 0, u]);
    for (const v of signs) {
      add4(corner(u, v, 1, 0), corner(u, v, -1, 0), corner(u, v, -1, 1), corner(u, v, 1, 1), [u, v, 0]);
      add4(corner(u, 1, v, 0), corner(u, -1, v, 0), corner(u, -1, v, 2), corner(u, 1, v, 2), [u, 0, v]);
      add4(corner(1, u, v, 1), corner(-1, u, v, 1), corner(-1, u, v, 2), corner(1, u, v, 2), [0, u, v]);
      for (const w of signs) add3(corner(u, v, w, 0), corner(u, v, w, 1), corner(u, v, w, 2), [u, v, w]);
    }
  }
  return placed(piece(welded(triangles), look.finish, look), look);
}

/** Makes equal corners one object, so that they are lit and split once. */
function welded(triangles: readonly Triangle[]): readonly Triangle[] {
  const known = new Map<string, Corner>();
  const one = (corner: Corner): Corner => {
    const key = [...corner.p, ...corner.n].join();
    const found = known.get(key) ?? corner;
    known.set(key, found);
    return found;
  };
  return triangles.map(([p, q, s]): Triangle => [one(p), one(q), one(s)]);
}

/** A four-cornered flat face; the corners run anticlockwise seen from its front. */
export function quad(paint: Paint, a: Vec, b: Vec, c: Vec, d: Vec, finish: Finish = "matte", grain: Grain = {}): Shape {
  const n = unit(cross(sub(b, a), sub(c, a)));
  const to = (p: Vec): Corner => ({ p, n, c: linear(paint) });
  const [p, q, r, s] = [to(a), to(b), to(c), to(d)];
  return piece(
    [
      [p, q, r],
      [p, r, s],
    ],
    finish,
    grain,
  );
}

/** A cylinder or cone along y about its middle. */
export const cylinder = (
  paint: Paint,
  top: number,
  bottom: number,
  height: number,
  sides = 12,
  look: Look = {},
): Shape => taken(new CylinderGeometry(top, bottom, height, sides), paint, look);

export const ball = (paint: Paint, radius: number, look: Look = {}, across = 14, down = 10): Shape =>
  taken(new SphereGeometry(radius, across, down), paint, look);

/** The part of a ball above `share` of its height from the top (0 … 1). */
export const dome = (paint: Paint, radius: number, share: number, look: Look = {}, across = 16, down = 6): Shape =>
  taken(new SphereGeometry(radius, across, down, 0, Math.PI * 2, 0, Math.PI * share), paint, look);

export const pebble = (paint: Paint, radius: number, detail: number, look: Look = {}): Shape =>
  taken(new IcosahedronGeometry(radius, detail), paint, look);

/** A rod with round ends along y about its middle; `length` is without the ends. */
export const capsule = (paint: Paint, radius: number, length: number, look: Look = {}, sides = 10): Shape =>
  taken(new CapsuleGeometry(radius, length, 3, sides), paint, look);

/** A pipe through the given places. */
export function pipe(
  paint: Paint,
  through: readonly Vec[],
  radius: number,
  sides = 6,
  steps = 0,
  look: Look = {},
): Shape {
  const curve = new CatmullRomCurve3(through.map((p) => new Vector3(...p)));
  return taken(new TubeGeometry(curve, steps || (through.length - 1) * 4, radius, sides), paint, look);
}

/** A solid of revolution about y through (radius, height) points from bottom to top. */
export const turned = (
  paint: Paint,
  profile: readonly (readonly [number, number])[],
  sides = 16,
  look: Look = {},
): Shape =>
  taken(
    new LatheGeometry(
      profile.map(([r, y]) => new Vector2(r, y)),
      sides,
    ),
    paint,
    look,
  );

export type Flat = readonly (readonly [number, number])[];

/** A side view (x, y) given depth along z about z = 0, with bevelled edges; `holes` are cut through. */
export function slab(
  paint: Paint,
  outline: Flat,
  depth: number,
  bevel = 0.03,
  look: Look = {},
  holes: readonly Flat[] = [],
): Shape {
  const drawn = new Outline(outline.map(([x, y]) => new Vector2(x, y)));
  for (const hole of holes) drawn.holes.push(new Path(hole.map(([x, y]) => new Vector2(x, y))));
  const geometry = new ExtrudeGeometry(drawn, {
    depth: depth - 2 * bevel,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelThickness: bevel,
    bevelSegments: bevel > 0.045 ? 2 : 1,
    steps: 1,
  });
  geometry.translate(0, 0, bevel - depth / 2);
  return taken(geometry, paint, look).map((one) => ({ ...one, triangles: creased(one.triangles, 0.8) }));
}

/** Half-circle points cut into the lower edge of a side view, from left to right, for a wheel at `x`. */
export function arch(x: number, y: number, radius: number, floor: number, steps = 8): Flat {
  const start = Math.asin(Math.max(-1, Math.min(1, (floor - y) / radius)));
  return Array.from({ length: steps + 1 }, (_, i): readonly [number, number] => {
    const a = Math.PI - start - ((Math.PI - 2 * start) * i) / steps;
    return [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
  });
}

/**
 * A skin over rings of places (each ring closed, the same count, anticlockwise seen from the last ring).
 * Ends are closed with a fan unless `open`.
 */
export function skin(
  paint: Paint,
  rings: readonly (readonly Vec[])[],
  crease = 0.5,
  look: Look & { readonly open?: boolean } = {},
): Shape {
  const c = linear(paint);
  const corners = rings.map((ring) => ring.map((p): Corner => ({ p, n: [0, 1, 0], c })));
  const triangles: Triangle[] = [];
  corners.forEach((ring, i) => {
    const next = corners[i + 1];
    if (!next) return;
    ring.forEach((a, j) => {
      const k = (j + 1) % ring.length;
      const [b, d, e] = [ring[k], next[j], next[k]];
      if (b && d && e) triangles.push([a, b, e], [a, e, d]);
    });
  });
  if (!look.open) triangles.push(...lid(corners.at(0), c, true), ...lid(corners.at(-1), c, false));
  return placed(piece(creased(triangles, crease), look.finish, look), look);
}

function lid(ring: readonly Corner[] | undefined, c: Vec, flip: boolean): readonly Triangle[] {
  if (!ring) return [];
  const p = times(
    ring.reduce((sum, one) => add(sum, one.p), [0, 0, 0] as Vec),
    1 / ring.length,
  );
  const hub: Corner = { p, n: [0, 1, 0], c };
  return ring.flatMap((a, i): readonly Triangle[] => {
    const b = ring[(i + 1) % ring.length];
    if (!b) return [];
    return [flip ? [hub, b, a] : [hub, a, b]];
  });
}
