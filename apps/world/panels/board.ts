import type { Point, Ray } from "../inputs/aim.ts";
import { type Size, pixel, sheet } from "./sheet.ts";

/** Where a board hangs: its middle, which way it faces (radians, 0 faces +z), how far it leans back, and how large it is. */
export interface Hanging {
  readonly middle: Point;
  readonly yaw: number;
  readonly lean: number;
  /** Metres of the board for each metre of its sheet. */
  readonly scale: number;
}

/** How far away a board hangs, in metres, and how large it looks; 1 is as large as its sheet says. */
export interface Reach {
  readonly away: number;
  readonly looks: number;
}

/** At the end of a ray. */
export const atRay: Reach = { away: sheet.away, looks: 1 };
/** Where a finger can touch it, and large enough for one: 64 mm at 1 m. */
export const atHand: Reach = { away: 0.6, looks: 1.15 };

/** Below eye level, so that the place is seen over it. */
const drop = 0.16 / sheet.away;
const lean = 0.1;
/** It stays where it hangs until one is this far from it, or looks this far past it: in the distance it hangs at. */
const farAway = 1.6;
const tooNear = 0.45;
const past = (55 * Math.PI) / 180;

/** A board hung before somebody: ahead of where the head looks, turned to it, never higher than the eyes. */
export function hungBefore([x, y, z]: Point, yaw: number, { away, looks }: Reach = atRay): Hanging {
  return {
    middle: [x - Math.sin(yaw) * away, y - drop * away, z - Math.cos(yaw) * away],
    yaw,
    lean,
    scale: (looks * away) / sheet.away,
  };
}

/** Whether a board has been left behind and should follow; turning the head a little never moves it. */
export function leftBehind({ middle }: Hanging, head: Point, yaw: number, { away }: Reach = atRay): boolean {
  const [dx, dz] = [middle[0] - head[0], middle[2] - head[2]];
  const far = Math.hypot(dx, dz) / away;
  if (far > farAway || far < tooNear || Math.abs(middle[1] + drop * away - head[1]) > away / 2) return true;
  const towards = Math.atan2(-dx, -dz);
  return Math.abs(turned(towards - yaw)) > past;
}

/** A board on its way from one hanging to another, `share` of the way gone this frame. */
export function drawnTo(from: Hanging, to: Hanging, share: number): Hanging {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    middle: [mix(from.middle[0], to.middle[0]), mix(from.middle[1], to.middle[1]), mix(from.middle[2], to.middle[2])],
    yaw: from.yaw + turned(to.yaw - from.yaw) * share,
    lean: mix(from.lean, to.lean),
    scale: mix(from.scale, to.scale),
  };
}

/** A board that follows: where it hangs, and where it is on its way to; undefined while it is still. */
export interface Following {
  readonly hanging: Hanging;
  readonly to: Hanging | undefined;
}

/** A board a frame later, which comes along once it was left behind; `share` of the way is gone in a frame. */
export function cameAlong(
  { hanging, to }: Following,
  head: Point,
  yaw: number,
  reach: Reach,
  share: number,
): Following {
  const wanted = hungBefore(head, yaw, reach);
  const left = leftBehind(hanging, head, yaw, reach) || (to ?? hanging).scale !== wanted.scale;
  const target = left ? wanted : to;
  if (target === undefined) return { hanging, to };
  const next = drawnTo(hanging, target, share);
  const there = Math.hypot(next.middle[0] - target.middle[0], next.middle[2] - target.middle[2]) < 0.01;
  return there ? { hanging: target, to: undefined } : { hanging: next, to: target };
}

/** The axes of a board: to its right, up, and out of it towards the reader. */
export function axesOf({ yaw, lean: back }: Hanging): {
  readonly right: Point;
  readonly up: Point;
  readonly out: Point;
} {
  const [s, c, sl, cl] = [Math.sin(yaw), Math.cos(yaw), Math.sin(back), Math.cos(back)];
  return { right: [c, 0, -s], up: [-s * sl, cl, -c * sl], out: [s * cl, sl, c * cl] };
}

/** Where a ray meets a board, in pixels of its sheet, and how far away; undefined when it misses it or comes from behind. */
export function boardHit(
  hanging: Hanging,
  ray: Ray,
  across: number = sheet.across * hanging.scale,
  tall: number = sheet.height * pixel * hanging.scale,
): { readonly x: number; readonly y: number; readonly distance: number } | undefined {
  const { right, up, out } = axesOf(hanging);
  const facing = dot(ray.direction, out);
  if (facing > -0.05) return undefined;
  const way: Point = [
    hanging.middle[0] - ray.from[0],
    hanging.middle[1] - ray.from[1],
    hanging.middle[2] - ray.from[2],
  ];
  const distance = dot(way, out) / facing;
  if (distance < 0) return undefined;
  const on: Point = [
    ray.direction[0] * distance - way[0],
    ray.direction[1] * distance - way[1],
    ray.direction[2] * distance - way[2],
  ];
  const [x, y] = [dot(on, right), dot(on, up)];
  if (Math.abs(x) > across / 2 || Math.abs(y) > tall / 2) return undefined;
  const size = pixel * hanging.scale;
  return { x: (x + across / 2) / size, y: (tall / 2 - y) / size, distance };
}

/** So far before a board a finger is about to touch it, and so far behind it still does, in metres. */
export const touchReach = { before: 0.09, behind: 0.05 } as const;

/**
 * What a fingertip is before on a board: how many metres before it, less than nothing when it is through. `hit` says what
 * a ray meets there.
 */
export function touchOf<H extends { readonly distance: number }>(
  hanging: Hanging,
  tip: Point,
  hit: (ray: Ray) => H | undefined,
): H | undefined {
  const { out } = axesOf(hanging);
  const from: Point = [tip[0] + out[0], tip[1] + out[1], tip[2] + out[2]];
  const on = hit({ from, direction: [-out[0], -out[1], -out[2]] });
  if (on === undefined) return undefined;
  const distance = on.distance - 1;
  return distance > touchReach.before || distance < -touchReach.behind ? undefined : { ...on, distance };
}

/** Where a pixel of a board hangs. */
export function pointOn(hanging: Hanging, across: number, down: number, { width, height }: Size = sheet): Point {
  const { right, up } = axesOf(hanging);
  const x = (across - width / 2) * pixel * hanging.scale;
  const y = (height / 2 - down) * pixel * hanging.scale;
  const [mx, my, mz] = hanging.middle;
  return [mx + right[0] * x + up[0] * y, my + right[1] * x + up[1] * y, mz + right[2] * x + up[2] * y];
}

const dot = (one: Point, other: Point): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
const turned = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));
