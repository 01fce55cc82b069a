import type { Placement, Pose } from "#engine/pose/pose.ts";
import { nearestFree } from "../moving/ground.ts";
import type { Ground, Spot } from "../moving/ground.ts";

/** A body as it stands on the ground of the place. */
export interface Grounded {
  readonly pose: Pose;
  /** The height of the ground under it. */
  readonly floor: number;
  /** How far it is drawn beside where it was said to be, in metres. */
  readonly aside: Spot;
}

/** Metres a second at which a body is moved out of what stands in its way. */
const asidePace = 2.5;
const eyes = 1.65;

/**
 * Brings a body to the ground. A synthetic one knows neither the slope nor what stands there: it stands on the one and
 * goes round the other, bit by bit, so that it never leaps. `was` is how far aside it was drawn before.
 */
export function grounded(ground: Ground, pose: Pose, was: Spot | undefined, passedMs: number): Grounded {
  const [x, y, z] = pose.head.position;
  const free = pose.synthetic === true ? nearestFree(ground, { x, z }) : { x, z };
  const wanted = { x: free.x - x, z: free.z - z };
  const aside = was === undefined ? wanted : towards(was, wanted, (asidePace * passedMs) / 1000);
  const at = { x: x + aside.x, z: z + aside.z };
  const height = ground.height(at.x, at.z);
  const floor = height ?? (pose.synthetic === true ? 0 : y - eyes);
  const lift = pose.synthetic === true ? floor : 0;
  if (lift === 0 && aside.x === 0 && aside.z === 0) return { pose, floor, aside };
  const moved = ({ position, rotation }: Placement): Placement => ({
    position: [position[0] + aside.x, position[1] + lift, position[2] + aside.z],
    rotation,
  });
  const { head, left, right } = pose;
  const hands = {
    ...(left === undefined ? {} : { left: moved(left) }),
    ...(right === undefined ? {} : { right: moved(right) }),
  };
  return { pose: { ...pose, ...hands, head: moved(head) }, floor, aside };
}

function towards(from: Spot, to: Spot, metres: number): Spot {
  const far = Math.hypot(to.x - from.x, to.z - from.z);
  if (far <= metres) return to;
  return { x: from.x + ((to.x - from.x) / far) * metres, z: from.z + ((to.z - from.z) / far) * metres };
}
