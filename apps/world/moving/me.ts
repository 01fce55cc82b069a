import { walked } from "./ground.ts";
import type { Ground, Spot } from "./ground.ts";

/** Eyes over the ground of somebody who stands, in metres. */
export const eyeHeight = 1.65;
/** How fast one walks, metres a second; twice that when in a hurry. */
export const pace = 1.4;

/** Where somebody without a headset is, and how they look: radians, 0 looks along -z, to the left and up is positive. */
export interface Me {
  readonly x: number;
  readonly z: number;
  readonly yaw: number;
  readonly pitch: number;
  /** Eyes over the ground; more than a person's only for who looks on from above. */
  readonly height: number;
  /** The ground under one, smoothed, so that a kerb does not jolt. */
  readonly floor: number;
}

const steepest = 1.4;

/** Turned, never over one's own head. */
export function turnedBy(me: Me, left: number, up: number): Me {
  return { ...me, yaw: me.yaw + left, pitch: Math.max(-steepest, Math.min(steepest, me.pitch + up)) };
}

/** Walked so many metres to the right and forward of where one looks, as far as the ground lets one. */
export function steppedBy(me: Me, ground: Ground, right: number, forward: number): Me {
  const [s, c] = [Math.sin(me.yaw), Math.cos(me.yaw)];
  const by = { x: right * c - forward * s, z: -right * s - forward * c };
  return { ...me, ...walked(ground, me, by) };
}

/** Stood at a spot, at once. */
export function stoodAt(me: Me, ground: Ground, spot: Spot, yaw = me.yaw): Me {
  return { ...me, x: spot.x, z: spot.z, yaw, floor: ground.height(spot.x, spot.z) ?? me.floor };
}

/** Follows the ground underfoot. */
export function grounded(me: Me, ground: Ground, passedMs: number): Me {
  const height = ground.height(me.x, me.z) ?? me.floor;
  return { ...me, floor: me.floor + (height - me.floor) * Math.min(1, passedMs / 90) };
}

/** The turn that looks from one spot towards another. */
export function towards(from: Spot, to: Spot): number {
  return Math.atan2(from.x - to.x, from.z - to.z);
}
