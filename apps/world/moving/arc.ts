import type { Ground } from "./ground.ts";

type Point = readonly [number, number, number];

/** Where a thrown arc lands, and the points it is drawn through. `lands` is absent where nobody could stand. */
export interface Arc {
  readonly points: readonly Point[];
  readonly lands?: Point;
}

const speed = 9;
const gravity = 9.8;
const stepS = 0.04;
const longestS = 2.4;

/**
 * The arc of a teleport from a hand: thrown along `direction` (a unit vector) at 9 m/s, until it meets the ground. It
 * lands only on ground one can stand on, at most about 12 m away.
 */
export function throwArc(ground: Ground, from: Point, direction: Point): Arc {
  const points: Point[] = [from];
  for (let t = stepS; t <= longestS; t += stepS) {
    const point: Point = [
      from[0] + direction[0] * speed * t,
      from[1] + direction[1] * speed * t - (gravity * t * t) / 2,
      from[2] + direction[2] * speed * t,
    ];
    const height = ground.height(point[0], point[2]);
    if (height !== undefined && point[1] <= height) {
      const before = points.at(-1) ?? from;
      const hit = meeting(ground, before, point);
      points.push(hit);
      return ground.free(hit[0], hit[2]) ? { points, lands: hit } : { points };
    }
    points.push(point);
  }
  return { points };
}

/** Where between two points, one above and one below, the ground lies. */
function meeting(ground: Ground, above: Point, below: Point): Point {
  let [low, high] = [0, 1];
  const at = (t: number): Point => [
    above[0] + (below[0] - above[0]) * t,
    above[1] + (below[1] - above[1]) * t,
    above[2] + (below[2] - above[2]) * t,
  ];
  for (let i = 0; i < 12; i += 1) {
    const middle = (low + high) / 2;
    const [x, y, z] = at(middle);
    if (y > (ground.height(x, z) ?? -Infinity)) low = middle;
    else high = middle;
  }
  const [x, , z] = at(high);
  return [x, ground.height(x, z) ?? below[1], z];
}
