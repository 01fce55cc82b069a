import { piece } from "../shape.ts";
import type { Corner, Finish, Grain, Shape, Triangle } from "../shape.ts";
import { linear, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { noise } from "../noise.ts";
import { joined } from "../shape.ts";
import { times } from "../vector.ts";
import type { Vec } from "../vector.ts";

/** A rectangle on a wall: metres to the right of the wall's left end, and above its foot. */
export type Opening = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Trim is never split: its light changes little, and there is much of it. */
export const WHOLE: Grain = { coarse: 99, fine: 99 };
const FLAT: Grain = { ...WHOLE, airy: true };
const WALL: Grain = { coarse: 3.6, fine: 0.7 };

const steps = (marks: readonly number[]): readonly number[] =>
  [...new Set(marks.map((v) => Math.round(v * 1000) / 1000))].toSorted((a, b) => a - b);

/** A little lighter and darker over a few metres, and dirty near the foot, as walls are. */
function weathered(c: Vec, x: number, y: number, seed: number): Vec {
  const stain = 0.95 + 0.1 * noise(x / 2.3, y / 1.9, seed);
  return times(c, y < 0.35 ? stain * 0.84 : stain);
}

/** A wall in the plane z = 0 seen from +z, from the origin to the right and up, with openings cut out. */
export function pierced(
  paint: Paint,
  width: number,
  height: number,
  openings: readonly Opening[],
  seed = 0,
  grain: Grain = WALL,
): Shape {
  const xs = steps([0, width, ...openings.flatMap(({ x0, x1 }) => [x0, x1])]);
  const ys = steps([0, height, ...openings.flatMap(({ y0, y1 }) => [y0, y1])]);
  const c = linear(paint);
  const corners = ys.map((y) => xs.map((x): Corner => ({ p: [x, y, 0], n: [0, 0, 1], c: weathered(c, x, y, seed) })));
  const open = (x: number, y: number): boolean =>
    openings.some(({ x0, y0, x1, y1 }) => x > x0 && x < x1 && y > y0 && y < y1);
  const triangles = corners.flatMap((row, j) =>
    row.flatMap((a, i): readonly Triangle[] => {
      const [b, d, e] = [row[i + 1], corners[j + 1]?.[i], corners[j + 1]?.[i + 1]];
      if (!b || !d || !e || open((a.p[0] + e.p[0]) / 2, (a.p[1] + e.p[1]) / 2)) return [];
      return [
        [a, b, e],
        [a, e, d],
      ];
    }),
  );
  return piece(triangles, "matte", grain);
}

/** A flat rectangle facing +z. */
export const panel = (
  paint: Paint,
  { x0, y0, x1, y1 }: Opening,
  z: number,
  finish: Finish = "matte",
  grain: Grain = WHOLE,
): Shape => quad(paint, [x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z], finish, grain);

/** The four sides of an opening, going back from the wall's face. */
export function reveal(paint: Paint, { x0, y0, x1, y1 }: Opening, deep: number): Shape {
  return joined(
    quad(paint, [x0, y0, 0], [x0, y0, -deep], [x0, y1, -deep], [x0, y1, 0], "matte", FLAT),
    quad(paint, [x1, y0, -deep], [x1, y0, 0], [x1, y1, 0], [x1, y1, -deep], "matte", FLAT),
    quad(paint, [x0, y1, -deep], [x1, y1, -deep], [x1, y1, 0], [x0, y1, 0], "matte", FLAT),
    quad(paint, [x0, y0, 0], [x1, y0, 0], [x1, y0, -deep], [x0, y0, -deep], "matte", FLAT),
  );
}

/** What stands out less than this throws no shadow worth its corners. */
const SLIGHT = 0.15;

/** A moulding along a wall, standing out by `out`: front and ends, and above and below where it is deep enough to be seen. */
export function ledge(paint: Paint, { x0, y0, x1, y1 }: Opening, out: number): Shape {
  const grain: Grain = { ...WHOLE, airy: out < SLIGHT };
  const face = (a: Vec, b: Vec, c: Vec, d: Vec): Shape => quad(paint, a, b, c, d, "matte", grain);
  const front = face([x0, y0, out], [x1, y0, out], [x1, y1, out], [x0, y1, out]);
  const ends = joined(
    face([x0, y0, 0], [x0, y0, out], [x0, y1, out], [x0, y1, 0]),
    face([x1, y0, out], [x1, y0, 0], [x1, y1, 0], [x1, y1, out]),
  );
  if (out <= 0.045) return joined(front, ends);
  return joined(
    front,
    ends,
    face([x0, y1, out], [x1, y1, out], [x1, y1, 0], [x0, y1, 0]),
    face([x0, y0, 0], [x1, y0, 0], [x1, y0, out], [x0, y0, out]),
  );
}
