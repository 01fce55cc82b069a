import { add, cross, mix, rotate, size, sub, turnOf, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A corner: place, outward direction, and colour before light falls on it. Shared by reference between triangles. */
export type Corner = { readonly p: Vec; readonly n: Vec; readonly c: Vec };
export type Triangle = readonly [Corner, Corner, Corner];

/**
 * How a surface takes light: `matte` is shaded in full, `gloss` adds a sky sheen, `glass` mirrors the sky,
 * `leaf` lets light through and is never split, `glow` keeps its own colour.
 */
export type Finish = "matte" | "gloss" | "glass" | "leaf" | "glow";

/** Triangles of one finish. `coarse` is the longest edge kept, `fine` the shortest made when light changes quickly. */
export type Piece = {
  readonly triangles: readonly Triangle[];
  readonly finish: Finish;
  readonly coarse: number;
  readonly fine: number;
  /** Pieces that cast no shadow and hide no sky: decals, grass. */
  readonly airy?: boolean;
  /** How much rougher the mesh may be at a place; 1 where nothing is said. */
  readonly roughness?: (p: Vec) => number;
  /** Puts a new corner made while splitting back on the true surface. */
  readonly settle?: (corner: Corner) => Corner;
};
export type Shape = readonly Piece[];

export type Grain = { readonly coarse?: number; readonly fine?: number; readonly airy?: boolean };

export function piece(triangles: readonly Triangle[], finish: Finish = "matte", grain: Grain = {}): Shape {
  return [
    { triangles, finish, coarse: grain.coarse ?? 4, fine: grain.fine ?? 0.25, ...(grain.airy ? { airy: true } : {}) },
  ];
}

/** The same shape, with its finish or its grain changed. */
export function as(shape: Shape, change: Grain & { readonly finish?: Finish }): Shape {
  return shape.map((one) => ({ ...one, ...change }));
}

export function joined(...shapes: readonly Shape[]): Shape {
  return shapes.flat();
}

/** Moves every corner; corners that were shared stay shared. */
export function mapped(shape: Shape, move: (corner: Corner) => Corner, flip = false): Shape {
  return shape.map((one) => {
    const seen = new Map<Corner, Corner>();
    const to = (corner: Corner): Corner => {
      const known = seen.get(corner);
      if (known) return known;
      const moved = move(corner);
      seen.set(corner, moved);
      return moved;
    };
    const triangles = one.triangles.map(([a, b, c]): Triangle =>
      flip ? [to(a), to(c), to(b)] : [to(a), to(b), to(c)],
    );
    return { ...one, triangles };
  });
}

export type Place = { readonly at?: Vec; readonly turn?: Vec; readonly scale?: Vec | number };

/** Scales, then turns about x, y and z (radians), then moves. A negative scale mirrors and keeps faces outward. */
export function placed(shape: Shape, { at = [0, 0, 0], turn = [0, 0, 0], scale = 1 }: Place): Shape {
  const [sx, sy, sz] = typeof scale === "number" ? ([scale, scale, scale] as const) : scale;
  const matrix = turnOf(...turn);
  return mapped(
    shape,
    ({ p, n, c }) => ({
      p: add(rotate(matrix, [p[0] * sx, p[1] * sy, p[2] * sz]), at),
      n: unit(rotate(matrix, [n[0] / sx, n[1] / sy, n[2] / sz])),
      c,
    }),
    sx * sy * sz < 0,
  );
}

/** The shape and its mirror image across the plane z = 0. */
export const bothSides = (shape: Shape): Shape => joined(shape, placed(shape, { scale: [1, 1, -1] }));

export function painted(shape: Shape, paint: (p: Vec, n: Vec, c: Vec) => Vec): Shape {
  return mapped(shape, ({ p, n, c }) => ({ p, n, c: paint(p, n, c) }));
}

/** Bends the shape by moving its places; directions are worked out again, smooth below `crease` (cosine). */
export function bent(shape: Shape, move: (p: Vec) => Vec, crease = 0.75): Shape {
  return shape.map((one) => ({
    ...one,
    triangles: creased(
      one.triangles.map(([a, b, c]): Triangle => [
        { ...a, p: move(a.p) },
        { ...b, p: move(b.p) },
        { ...c, p: move(c.p) },
      ]),
      crease,
    ),
  }));
}

const key = (p: Vec): string => `${Math.round(p[0] * 5e3)},${Math.round(p[1] * 5e3)},${Math.round(p[2] * 5e3)}`;

/** Works out directions from the faces: faces that meet at a place and differ less than `crease` are smoothed. */
export function creased(triangles: readonly Triangle[], crease: number): readonly Triangle[] {
  const around = new Map<string, Vec[]>();
  const faces = triangles
    .map((triangle) => ({
      triangle,
      face: cross(sub(triangle[1].p, triangle[0].p), sub(triangle[2].p, triangle[0].p)),
    }))
    .filter(({ face }) => size(face) > 1e-10);
  for (const { triangle, face } of faces)
    for (const corner of triangle) {
      const k = key(corner.p);
      const list = around.get(k);
      if (list) list.push(face);
      else around.set(k, [face]);
    }
  return faces.map(({ triangle, face }) => {
    const own = unit(face);
    const soften = (corner: Corner): Corner => {
      const near = (around.get(key(corner.p)) ?? []).filter((other) => dotUnit(own, other) > crease);
      return { p: corner.p, n: unit(near.reduce(add, [0, 0, 0])), c: corner.c };
    };
    return [soften(triangle[0]), soften(triangle[1]), soften(triangle[2])];
  });
}

const dotUnit = (a: Vec, b: Vec): number => {
  const other = unit(b);
  return a[0] * other[0] + a[1] * other[1] + a[2] * other[2];
};

/** Halves edges until none is longer than `longest`, so that a bend or a colour has corners to live on. */
export function divided(shape: Shape, longest: number): Shape {
  return shape.map((one) => ({ ...one, triangles: one.triangles.flatMap((triangle) => halves(triangle, longest)) }));
}

function halves(triangle: Triangle, longest: number): readonly Triangle[] {
  const [a, b, c] = triangle;
  const [ab, bc, ca] = [size(sub(a.p, b.p)), size(sub(b.p, c.p)), size(sub(c.p, a.p))];
  if (Math.max(ab, bc, ca) <= longest) return [triangle];
  if (ab >= bc && ab >= ca) {
    const m = middle(a, b);
    return [...halves([a, m, c], longest), ...halves([m, b, c], longest)];
  }
  return halves(bc >= ca ? [b, c, a] : [c, a, b], longest);
}

export const middle = (a: Corner, b: Corner): Corner => ({
  p: mix(a.p, b.p, 0.5),
  n: unit(add(a.n, b.n)),
  c: mix(a.c, b.c, 0.5),
});
