import { piece } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** How far something laid on a face stands off it, in metres, and how much more in its middle. */
interface Off {
  readonly lift: number;
  readonly swell?: number;
  /** The colour at a place of it, where it is not the same all over. */
  readonly shade?: (x: number, y: number) => Vec;
}

type Flat = readonly (readonly [x: number, y: number])[];

/**
 * A flat outline laid on a face that stands at `at(x, y)`: lips, an eye, a brow. The outline runs against the clock
 * seen from the front, and its middle sees all of it.
 */
export function laid(paint: Vec, at: (x: number, y: number) => number, outline: Flat, off: Off): Shape {
  const middle = outline.reduce(([x, y], [a, b]) => [x + a / outline.length, y + b / outline.length] as const, [0, 0]);
  const ring = (share: number, swell: number): readonly Corner[] =>
    outline.map(([x, y]) => cornerAt(middle[0] + (x - middle[0]) * share, middle[1] + (y - middle[1]) * share, swell));
  const cornerAt = (x: number, y: number, swell: number): Corner => ({
    p: [x, y, at(x, y) + off.lift + swell],
    n: facing(at, x, y),
    c: off.shade?.(x, y) ?? paint,
  });
  const swell = off.swell ?? 0;
  const [outer, inner] = [ring(1, 0), ring(0.55, swell * 0.75)];
  const hub = cornerAt(middle[0], middle[1], swell);
  return piece(
    outer.flatMap((a, i): readonly Triangle[] => {
      const j = (i + 1) % outer.length;
      const [b, c, d] = [outer[j], inner[i], inner[j]];
      if (b === undefined || c === undefined || d === undefined) return [];
      return [
        [a, b, d],
        [a, d, c],
        [c, d, hub],
      ];
    }),
  );
}

/** A strip laid on a face along a line, so wide at each of its places: a brow, a lid, a shut mouth. */
export function strip(
  paint: Vec,
  at: (x: number, y: number) => number,
  line: readonly (readonly [x: number, y: number, wide: number])[],
  lift: number,
): Shape {
  const edge = (side: 1 | -1): readonly Corner[] =>
    line.map(([x, y, wide]) => ({
      p: [x, y + (side * wide) / 2, at(x, y + (side * wide) / 2) + lift],
      n: facing(at, x, y),
      c: paint,
    }));
  const [low, high] = [edge(-1), edge(1)];
  return piece(
    low.flatMap((a, i): readonly Triangle[] => {
      const [b, c, d] = [low[i + 1], high[i], high[i + 1]];
      if (b === undefined || c === undefined || d === undefined) return [];
      return [
        [a, b, d],
        [a, d, c],
      ];
    }),
  );
}

function facing(at: (x: number, y: number) => number, x: number, y: number): Vec {
  const step = 0.003;
  return unit([(at(x - step, y) - at(x + step, y)) / (2 * step), (at(x, y - step) - at(x, y + step)) / (2 * step), 1]);
}
