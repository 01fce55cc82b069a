import type { HandState } from "./hands.ts";

/** What is remembered of a thumbstick between frames. */
export interface Stick {
  /** The arc of a teleport is out. */
  readonly aiming: boolean;
  /** A snap turn was made; the stick must come back first. */
  readonly turned: boolean;
}

/** What a thumbstick asks for in this frame. */
export interface Steer {
  readonly stick: Stick;
  /** Show where one would land. */
  readonly aiming: boolean;
  /** Land there now. */
  readonly land: boolean;
  /** Degrees to the left, at once. */
  readonly snap: number;
}

const out = 0.7;
const back = 0.4;

export const restingStick: Stick = { aiming: false, turned: false };

/** Reads a stick: pushed forward it aims and lands when let go, pushed sideways it turns once, by so many degrees. */
export function steered(before: Stick, { x, y }: HandState["stick"], degrees: number): Steer {
  const sideways = Math.abs(x) > Math.abs(y);
  const aiming = before.aiming ? Math.hypot(x, y) > back : y < -out && !sideways;
  const turns = !before.turned && !aiming && Math.abs(x) > out && sideways;
  const turned = before.turned ? Math.abs(x) > back : turns;
  return {
    stick: { aiming, turned },
    aiming,
    land: before.aiming && !aiming,
    snap: turns ? -Math.sign(x) * degrees : 0,
  };
}
