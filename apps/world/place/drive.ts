import type { Vec } from "../people/skeleton.ts";

/** Where a vehicle stands and how it is turned: radians about the upright, 0 faces +z. */
export interface Stand {
  readonly at: Vec;
  readonly yaw: number;
}

/** How long a vehicle takes to drive in, and from how far away. */
export const driveMs = 4000;
const runUp = 34;

/**
 * A vehicle on its way to where it will stand, `ms` after it appeared: it comes along the road from behind itself, brakes,
 * and swings into its place over the last stretch. `along` is the way the road runs, as a turn.
 */
export function drivenIn(to: Stand, along: number, ms: number): Stand {
  const share = Math.max(0, Math.min(1, ms / driveMs));
  const left = (1 - share) ** 2;
  if (left === 0) return to;
  const forwards = Math.cos(to.yaw - along) >= 0 ? along : along + Math.PI;
  const straight = Math.min(1, left * 6);
  const yaw = to.yaw + turn(forwards - to.yaw) * straight;
  const back = left * runUp;
  // Out along the road, and over to it sideways, so that the curve is one a driver could drive.
  const own = back * (1 - straight * 0.5);
  const road = back - own;
  return {
    at: [
      to.at[0] - Math.sin(to.yaw) * own * (1 - straight) - Math.sin(forwards) * (road + own * straight),
      to.at[1],
      to.at[2] - Math.cos(to.yaw) * own * (1 - straight) - Math.cos(forwards) * (road + own * straight),
    ],
    yaw,
  };
}

/** One round of a blue light. Each side flashes once in it, so that there are two flashes a second, below the three that harm. */
const flashRoundMs = 1000;

/** Which lamps of a vehicle shine: a double stroke would flash too often for people with photosensitive epilepsy; `steady` is for whom any is too much. */
export function lampsLit(now: number, steady: boolean): { readonly a: boolean; readonly b: boolean } {
  if (steady) return { a: true, b: true };
  const place = ((now % flashRoundMs) + flashRoundMs) % flashRoundMs;
  return { a: place < 320, b: place >= 500 && place < 820 };
}

const turn = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));
