import { breadth, lettering } from "../lettering.ts";
import { as, joined, piece, placed } from "../shape.ts";
import type { Corner, Shape, Triangle } from "../shape.ts";
import { linear } from "../solids.ts";
import type { Paint } from "../solids.ts";

/** A place on a sheet, in metres from its middle: right and up. */
export type Point = readonly [x: number, y: number];

/** Points written as `x,y x,y …`. */
export const way = (text: string): readonly Point[] =>
  text.split(" ").map((pair): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x, y];
  });

/** What is drawn later lies this much higher on the sheet, so that nothing flickers. */
const LAYER = 0.0015;
const FLAT = { airy: true, coarse: 9, fine: 9 } as const;

/** A filled outline that bends outward everywhere, anticlockwise. */
export function area(paint: Paint, outline: readonly Point[], layer = 1): Shape {
  const c = linear(paint);
  const corners = outline.map(([x, y]): Corner => ({ p: [x, y, layer * LAYER], n: [0, 0, 1], c }));
  const [first] = corners;
  if (first === undefined) return [];
  const triangles = corners.slice(1, -1).flatMap((corner, i): readonly Triangle[] => {
    const next = corners[i + 2];
    return next === undefined ? [] : [[first, corner, next]];
  });
  return piece(triangles, "matte", FLAT);
}

/** A rectangle about its middle. */
export const patch = (paint: Paint, [x, y]: Point, wide: number, high: number, layer = 1): Shape =>
  area(
    paint,
    [
      [x - wide / 2, y - high / 2],
      [x + wide / 2, y - high / 2],
      [x + wide / 2, y + high / 2],
      [x - wide / 2, y + high / 2],
    ],
    layer,
  );

export const disc = (paint: Paint, [x, y]: Point, radius: number, layer = 2, sides = 10): Shape =>
  area(
    paint,
    Array.from({ length: sides }, (_, i): Point => {
      const a = (i / sides) * Math.PI * 2;
      return [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
    }),
    layer,
  );

/** A line of the given width through points. */
export function stroke(paint: Paint, points: readonly Point[], width: number, layer = 2): Shape {
  return joined(
    ...points.slice(1).map((to, i) => {
      const from = points[i] ?? to;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const k = width / 2 / (Math.hypot(dx, dy) || 1);
      const [ax, ay] = [dx * k, dy * k];
      return area(
        paint,
        [
          [from[0] - ax * 0.6 + ay, from[1] - ay * 0.6 - ax],
          [to[0] + ax * 0.6 + ay, to[1] + ay * 0.6 - ax],
          [to[0] + ax * 0.6 - ay, to[1] + ay * 0.6 + ax],
          [from[0] - ax * 0.6 - ay, from[1] - ay * 0.6 + ax],
        ],
        layer,
      );
    }),
  );
}

/** A line of capitals: `at` is its middle, or its left end. */
export function words(
  paint: Paint,
  line: string,
  [x, y]: Point,
  height: number,
  { left = false, layer = 3, weight = 0.16 }: { left?: boolean; layer?: number; weight?: number } = {},
): Shape {
  const shift = left ? breadth(line, height) / 2 : 0;
  return lettering(paint, line, { height, weight, at: [x + shift, y, layer * LAYER] });
}

/** The drawing as a screen shows it: with its own light. */
export const shining = (drawing: Shape): Shape => as(drawing, { finish: "glow" });

/** The drawing on a sheet that stands upright: its middle at a height, leaning back by `lean` radians. */
export const hung = (drawing: Shape, height: number, forward = 0, lean = 0): Shape =>
  placed(drawing, { at: [0, height, forward], turn: [-lean, 0, 0] });
