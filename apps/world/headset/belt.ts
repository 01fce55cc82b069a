import type { Carried } from "../carried/carried.ts";
import type { Point } from "../inputs/aim.ts";

/** How far under the eyes things hang, how far before the wearer, and how far apart, in metres: in reach of who sits. */
const under = 0.58;
const before = 0.3;
const apart = 0.24;
/** They never hang lower over the ground than this. */
const lowest = 0.35;
/** The body stays where it is until the head has turned this far past it, and then comes along. */
const past = (40 * Math.PI) / 180;

/** The turn of a wearer's body, which only their head tells of. */
export function bodyYaw(now: number, head: number): number {
  const turn = Math.atan2(Math.sin(head - now), Math.cos(head - now));
  return Math.abs(turn) <= past ? now : now + turn - Math.sign(turn) * past;
}

/** Where each thing hangs, from the side that does not point to the side that does. */
export function beltSpots(
  head: Point,
  yaw: number,
  floor: number,
  things: readonly Carried[],
  main: "left" | "right",
): ReadonlyMap<Carried, Point> {
  const [ahead, right] = [
    [-Math.sin(yaw), -Math.cos(yaw)],
    [Math.cos(yaw), -Math.sin(yaw)],
  ] as const;
  const side = main === "right" ? 1 : -1;
  const y = Math.max(floor + lowest, head[1] - under);
  return new Map(
    things.map((thing, i) => {
      const across = (i - (things.length - 1) / 2) * apart * side;
      const forward = before - Math.abs(across) * 0.25;
      const at: Point = [
        head[0] + ahead[0] * forward + right[0] * across,
        y,
        head[2] + ahead[1] * forward + right[1] * across,
      ];
      return [thing, at] as const;
    }),
  );
}
