import { finished, lampsOn, surfaceStart, sunshine } from "./light.ts";
import type { Daylight, Obstacles, Openness, Reach } from "./light.ts";
import { middle } from "./shape.ts";
import type { Corner, Piece, Shape, Triangle } from "./shape.ts";
import { add, dot, mix, size, sub, times } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A corner with its light in it: all that a model file keeps. */
export type Spot = { readonly p: Vec; readonly c: Vec };
export type Baked = readonly [Spot, Spot, Spot];

type Lit = Reach & { readonly open: Openness };
type Studio = { readonly light: Daylight; readonly obstacles: Obstacles; readonly tolerance: number };

/**
 * Shades a shape: splits it where light, colour or ground change faster than the mesh can carry,
 * then cuts triangles along the edge of the sun's shadow, so shadows are crisp without a fine mesh.
 */
export function baked(shape: Shape, light: Daylight, obstacles: Obstacles, tolerance = 0.06): readonly Baked[] {
  const studio = { light, obstacles, tolerance };
  return shape.flatMap((one) => bakedPiece(one, studio));
}

function bakedPiece(one: Piece, studio: Studio): readonly Baked[] {
  const lit = new Map<Corner, Lit>();
  const litOf = (corner: Corner): Lit => {
    const found = lit.get(corner);
    if (found) return found;
    const made = {
      open: studio.obstacles.openness(corner, one.finish === "leaf"),
      sunny: one.finish === "glow" ? 0 : sunshine(corner, one.finish, studio.light, studio.obstacles),
      lamps: one.finish === "glow" ? [] : lampsOn(corner, studio.light, studio.obstacles),
    };
    lit.set(corner, made);
    return made;
  };
  const still = one.finish === "leaf" || one.finish === "glow";
  const triangles = still ? one.triangles : split(one, litOf, studio);
  const cutter = still ? undefined : shadowCutter(one, litOf, studio);
  const spots = new Map<Corner, Spot>();
  const spot = (corner: Corner): Spot => {
    const found = spots.get(corner) ?? spotOf(corner, litOf(corner), one, studio);
    spots.set(corner, found);
    return found;
  };
  return triangles.flatMap((t): readonly Baked[] => cutter?.(t) ?? [[spot(t[0]), spot(t[1]), spot(t[2])]]);
}

const spotOf = (corner: Corner, lit: Lit, { finish }: Piece, { light }: Studio): Spot => ({
  p: corner.p,
  c: finished(corner, finish, lit.open, lit, light),
});

const gap = (a: Vec, b: Vec): number => {
  const d = (i: 0 | 1 | 2): number => Math.abs(Math.sqrt(a[i]) - Math.sqrt(b[i]));
  return Math.max(d(0), d(1), d(2));
};

/** Roughness from which shadows are left soft: nobody comes near. */
const FAR = 4;

type LitOf = (corner: Corner) => Lit;
type Halver = (a: Corner, b: Corner) => Corner | undefined;

/** Numbers corners, so that an edge has one key however it is named. */
function edgeKeys(): (a: Corner, b: Corner) => number {
  const ids = new Map<Corner, number>();
  const id = (corner: Corner): number => {
    const found = ids.get(corner) ?? ids.size;
    ids.set(corner, found);
    return found;
  };
  return (a, b) => {
    const [i, j] = [id(a), id(b)];
    return Math.min(i, j) * 67108864 + Math.max(i, j);
  };
}

function split(one: Piece, litOf: LitOf, studio: Studio): readonly Triangle[] {
  const key = edgeKeys();
  const edges = new Map<number, Corner | undefined>();
  const decide = (a: Corner, b: Corner): Corner | undefined => {
    const k = key(a, b);
    if (edges.has(k)) return edges.get(k);
    const made = halved(a, b, one, litOf, studio);
    edges.set(k, made);
    return made;
  };
  let current = one.triangles;
  for (let pass = 0; pass < 10; pass++) {
    const next = current.flatMap((triangle) => parts(triangle, decide));
    if (next.length === current.length) break;
    current = next;
  }
  return current;
}

/** The corner in the middle of an edge if the edge should be split there. */
function halved(a: Corner, b: Corner, one: Piece, litOf: LitOf, { light, tolerance }: Studio): Corner | undefined {
  const length = size(sub(a.p, b.p));
  const flat = middle(a, b);
  const rough = one.roughness?.(flat.p) ?? 1;
  const fine = one.fine * rough;
  if (length < fine) return undefined;
  const corner = one.settle ? one.settle(flat) : flat;
  if (length > one.coarse * rough) return corner;
  if (size(sub(corner.p, flat.p)) > 0.035 * rough) return corner;
  const [from, to, mid] = [litOf(a), litOf(b), litOf(corner)];
  if (from.sunny !== to.sunny || from.sunny !== mid.sunny)
    return length > fine * 2.4 && rough < FAR ? corner : undefined;
  const colour = (at: Corner, l: Lit): Vec => finished(at, one.finish, l.open, l, light);
  const between = mix(colour(a, from), colour(b, to), 0.5);
  return gap(between, colour(corner, mid)) > tolerance * Math.sqrt(rough) ? corner : undefined;
}

/** The triangles that replace one whose edges are halved where `halve` gives a corner. */
export function parts(triangle: Triangle, halve: Halver): readonly Triangle[] {
  const [a, b, c] = triangle;
  const [ab, bc, ca] = [halve(a, b), halve(b, c), halve(c, a)];
  if (ab && bc && ca)
    return [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ];
  if (ab && bc)
    return [
      [ab, b, bc],
      [a, ab, bc],
      [a, bc, c],
    ];
  if (bc && ca)
    return [
      [bc, c, ca],
      [b, bc, ca],
      [b, ca, a],
    ];
  if (ca && ab)
    return [
      [ca, a, ab],
      [c, ca, ab],
      [c, ab, b],
    ];
  if (ab)
    return [
      [a, ab, c],
      [ab, b, c],
    ];
  if (bc)
    return [
      [b, bc, a],
      [bc, c, a],
    ];
  if (ca)
    return [
      [c, ca, b],
      [ca, a, b],
    ];
  return [triangle];
}

/** Cuts a triangle whose corners differ in sunshine into a sunny and a shady part; leaves others alone. */
function shadowCutter(one: Piece, litOf: LitOf, studio: Studio): (t: Triangle) => readonly Baked[] | undefined {
  const key = edgeKeys();
  const found = new Map<number, readonly [Spot, Spot]>();
  const crossing = (sunny: Corner, shady: Corner): readonly [Spot, Spot] => {
    const k = key(sunny, shady);
    const made = found.get(k) ?? shadowEdge(sunny, shady, one, litOf, studio);
    found.set(k, made);
    return made;
  };
  return (triangle) => {
    const sunnies = triangle.filter((corner) => litOf(corner).sunny > 0).length;
    if (sunnies === 0 || sunnies === 3 || (one.roughness?.(triangle[0].p) ?? 1) > FAR) return undefined;
    const odd = sunnies === 1;
    const [a, b, c] = triangle;
    const alone = (corner: Corner): boolean => litOf(corner).sunny > 0 === odd;
    const [p, q, r] = alone(a) ? [a, b, c] : alone(b) ? [b, c, a] : [c, a, b];
    const faint = triangle.every((corner) => dot(corner.n, studio.light.sun) < 0.12);
    if (faint) return undefined;
    const spot = (corner: Corner): Spot => spotOf(corner, litOf(corner), one, studio);
    const [q1, q2] = odd ? crossing(p, q) : reversed(crossing(q, p));
    const [r1, r2] = odd ? crossing(p, r) : reversed(crossing(r, p));
    return [
      [spot(p), q1, r1],
      [q2, spot(q), spot(r)],
      [q2, spot(r), r2],
    ];
  };
}

const reversed = ([a, b]: readonly [Spot, Spot]): readonly [Spot, Spot] => [b, a];

/** Finds where on an edge the shadow begins; gives that place twice, in sunshine and in shade. */
function shadowEdge(
  sunny: Corner,
  shady: Corner,
  one: Piece,
  litOf: LitOf,
  { light, obstacles }: Studio,
): readonly [Spot, Spot] {
  const at = (t: number): Corner => ({
    p: mix(sunny.p, shady.p, t),
    n: mix(sunny.n, shady.n, t),
    c: mix(sunny.c, shady.c, t),
  });
  let [low, high] = [0, 1];
  for (let i = 0; i < 7; i++) {
    const t = (low + high) / 2;
    const corner = at(t);
    const reached = dot(corner.n, light.sun) > 0 && obstacles.clear(surfaceStart(corner), light.sun, 220);
    if (reached) low = t;
    else high = t;
  }
  const t = Math.min(0.97, Math.max(0.03, (low + high) / 2));
  const corner = at(t);
  const [from, to] = [litOf(sunny).open, litOf(shady).open];
  const open = {
    up: blend(from.up, to.up, t),
    side: blend(from.side, to.side, t),
    below: blend(from.below, to.below, t),
  };
  const { lamps } = litOf(shady);
  const spot = (sun: number): Spot => ({
    p: corner.p,
    c: finished(corner, one.finish, open, { sunny: sun, lamps }, light),
  });
  return [spot(1), spot(0)];
}

const blend = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Paint only, for pieces that carry their own light, and for looking at a shape without waiting. */
export const unlit = (shape: Shape): readonly Baked[] =>
  shape.flatMap((one) => one.triangles.map(([a, b, c]): Baked => [a, b, c]));

export const middleOf = ([a, b, c]: Baked): Vec => times(add(add(a.p, b.p), c.p), 1 / 3);
