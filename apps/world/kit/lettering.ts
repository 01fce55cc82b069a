import { piece, placed } from "./shape.ts";
import type { Corner, Place, Shape, Triangle } from "./shape.ts";
import { linear } from "./solids.ts";
import type { Paint } from "./solids.ts";
import type { Vec } from "./vector.ts";

/** Strokes of each letter on a grid 4 wide and 6 high: points as two digits, strokes parted by a bar. */
const STROKES: Readonly<Record<string, string>> = {
  A: "00 05 16 36 45 40|02 42",
  B: "00 06 36 45 44 33 03|33 42 41 30 00",
  C: "45 36 16 05 01 10 30 41",
  D: "00 06 26 44 42 20 00",
  E: "46 06 00 40|03 33",
  F: "46 06 00|03 33",
  G: "45 36 16 05 01 10 30 41 43 23",
  H: "00 06|40 46|03 43",
  I: "00 06",
  J: "46 41 30 10 01",
  K: "00 06|46 03 40",
  L: "06 00 40",
  M: "00 06 23 46 40",
  N: "00 06 40 46",
  O: "03 05 16 36 45 41 30 10 01 03",
  P: "00 06 36 45 43 32 02",
  Q: "03 05 16 36 45 41 30 10 01 03|22 40",
  R: "00 06 36 45 43 32 02|22 40",
  S: "45 36 16 05 04 13 33 42 41 30 10 01",
  T: "06 46|26 20",
  U: "06 01 10 30 41 46",
  V: "06 20 46",
  W: "06 10 24 30 46",
  X: "00 46|06 40",
  Y: "06 23 46|23 20",
  Z: "06 46 00 40",
  "0": "03 05 16 36 45 41 30 10 01 03",
  "1": "05 16 10",
  "2": "05 16 36 45 44 00 40",
  "3": "05 16 36 45 44 33 42 41 30 10 01|13 33",
  "4": "30 36 02 42",
  "5": "46 06 03 33 42 41 30 10 01",
  "6": "45 36 16 05 01 10 30 41 42 33 03",
  "7": "06 46 10",
  "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
  "9": "01 10 30 41 45 36 16 05 04 13 43",
  "-": "03 33",
  ".": "00 01",
  "/": "00 46",
  "+": "03 43|21 25",
  ">": "03 43|25 43 21",
  "<": "03 43|25 03 21",
};

type Point = readonly [number, number];
export type Writing = Place & { readonly height: number; readonly weight?: number; readonly mirrored?: boolean };

/** A line of capital letters in the plane z = 0, read from +z, centred on x and y. Throws on a letter it cannot draw. */
export function lettering(paint: Paint, line: string, writing: Writing): Shape {
  const { height, weight = 0.17 } = writing;
  const unit = height / 6;
  let pen = 0;
  const strips: Triangle[] = [];
  for (const letter of line) {
    if (letter === " ") {
      pen += 3;
      continue;
    }
    const strokes = STROKES[letter];
    if (strokes === undefined) throw new Error(`no strokes for the letter "${letter}"`);
    const lines = strokes.split("|").map((stroke) => stroke.split(" ").map(pointOf));
    const left = pen;
    for (const points of lines)
      strips.push(
        ...strip(
          points.map(([x, y]): Point => [(x + left) * unit, y * unit]),
          weight * height,
          linear(paint),
        ),
      );
    pen += Math.max(...lines.flat().map(([x]) => x)) + 1.9;
  }
  const centre: Vec = [(-(pen - 1.9) * unit) / 2, -height / 2, 0];
  return placed(placed(piece(strips, "matte", { airy: true, coarse: 9, fine: 9 }), { at: centre }), writing);
}

const pointOf = (text: string): Point => [Number(text[0]), Number(text[1])];

/** How wide a line of letters comes out, in metres. */
export function breadth(line: string, height: number): number {
  const widths = Array.from(line, (letter) => {
    if (letter === " ") return 3;
    const digits = (STROKES[letter] ?? "").split(/[ |]/).map((point) => Number(point[0]));
    return Math.max(...digits) + 1.9;
  });
  return ((widths.reduce((sum, w) => sum + w, 0) - 1.9) * height) / 6;
}

/** A flat band of the given width along points, with mitred corners; a closed line joins its ends. */
function strip(points: readonly Point[], width: number, c: Vec): readonly Triangle[] {
  const closed = String(points.at(0)) === String(points.at(-1));
  const sides = points.map((p, i): readonly [Corner, Corner] => {
    const before = i > 0 ? points[i - 1] : closed ? points.at(-2) : undefined;
    const after = i < points.length - 1 ? points[i + 1] : closed ? points[1] : undefined;
    const [a, b] = [direction(before, p), direction(p, after)];
    const [u, v] = [a ?? b ?? [1, 0], b ?? a ?? [1, 0]];
    const mitre: Point = [-(u[1] + v[1]), u[0] + v[0]];
    const length = Math.hypot(...mitre) || 1;
    const reach = Math.min(1.6, 2 / length) * (width / 2);
    const [mx, my] = [(mitre[0] / length) * reach, (mitre[1] / length) * reach];
    const cap = a && b ? 0 : width / 2;
    const [cx, cy] = a ? [u[0] * cap, u[1] * cap] : [-v[0] * cap, -v[1] * cap];
    const corner = (k: number): Corner => ({ p: [p[0] + cx + mx * k, p[1] + cy + my * k, 0], n: [0, 0, 1], c });
    return [corner(1), corner(-1)];
  });
  return sides.flatMap(([a, b], i): readonly Triangle[] => {
    const next = sides[i + 1];
    return next
      ? [
          [b, next[1], next[0]],
          [b, next[0], a],
        ]
      : [];
  });
}

function direction(a: Point | undefined, b: Point | undefined): Point | undefined {
  if (!a || !b) return undefined;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}
