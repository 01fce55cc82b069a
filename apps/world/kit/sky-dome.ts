import { toned } from "./light.ts";
import type { Corner, Triangle } from "./shape.ts";
import { times } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** How far away the sky is, in metres. */
export const SKY_RADIUS = 1000;

/** A place on the dome with the light (linear) that comes from there. */
export const onDome = (direction: Vec, light: Vec): Corner => ({
  p: times(direction, SKY_RADIUS),
  n: direction,
  c: toned(light),
});

/** How fine a dome is: corners round it, rings up it, and how these crowd towards the horizon (1: evenly). */
export interface DomeGrid {
  readonly across: number;
  readonly up: number;
  readonly crowd: number;
}

/** The dome of a sky round the middle of the place, from a little under the horizon; `at` makes the corner of each direction. */
export function skyDome({ across, up, crowd }: DomeGrid, at: (direction: Vec) => Corner): readonly Triangle[] {
  const rings = Array.from({ length: up + 1 }, (_r, j) => {
    const e = -0.12 + 1.69 * (j / up) ** crowd;
    const ring = Array.from({ length: across }, (_c, i) => {
      const a = (i / across) * Math.PI * 2;
      return at([Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)]);
    });
    return [...ring, ...ring.slice(0, 1)];
  });
  return rings.flatMap((ring, j) =>
    ring.flatMap((a, i): readonly Triangle[] => {
      const [b, c, d] = [ring[i + 1], rings[j + 1]?.[i + 1], rings[j + 1]?.[i]];
      return b && c && d
        ? [
            [a, b, c],
            [a, c, d],
          ]
        : [];
    }),
  );
}
