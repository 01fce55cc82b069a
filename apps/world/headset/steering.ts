import type { DeviceSettings } from "../../shared/settings/device-settings.ts";
import type { HandState } from "./hands.ts";

/** What is remembered of a thumbstick between frames. */
export interface Stick {
  /** The arc of a teleport is out. */
  readonly aiming: boolean;
  /** A snap turn was made; the stick must come back first. */
  readonly turned: boolean;
  /** It is pushed forward or back, and must come back before the next push. */
  readonly pushed: boolean;
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

/** What the stick of one hand is for, as its wearer has set it. */
export interface Ways {
  readonly jumps: boolean;
  readonly walks: boolean;
  /** Sideways it steps aside, rather than turning. */
  readonly strafes: boolean;
  readonly turns: boolean;
  /** Degrees of a turn at once; 0 where there is none. */
  readonly snap: number;
  /** A jump is aimed by one push and done by the next, with nothing held. */
  readonly toggles: boolean;
}

const out = 0.7;
const back = 0.4;

export const restingStick: Stick = { aiming: false, turned: false, pushed: false };

/** The stick of the hand that points turns, the other's walks; who uses one hand does both with it. */
export function waysOf(side: HandState["side"], comfort: DeviceSettings["comfort"]): Ways {
  const { moving, turning, hands, main, holding } = comfort;
  const alone = hands === "one" || side === "none";
  const walks = moving === "smooth" && (alone || side !== main);
  const strafes = walks && !alone;
  return {
    walks,
    strafes,
    jumps: !walks,
    turns: turning === "smooth" && (alone || side === main),
    snap: turning === "smooth" || strafes ? 0 : Number(turning),
    toggles: holding === "toggle",
  };
}

/**
 * Reads a stick: pushed forward it aims and lands when let go, or at the next push; pulled back it gives up aiming; pushed
 * sideways it turns once.
 */
export function steered(before: Stick, { x, y }: HandState["stick"], ways: Ways): Steer {
  const sideways = Math.abs(x) > Math.abs(y);
  const pushed = before.pushed ? Math.abs(y) > back : Math.abs(y) > out && !sideways;
  const push = pushed && !before.pushed;
  const aiming = ways.jumps && aims(before, { x, y }, push, ways);
  const turns = !before.turned && !aiming && Math.abs(x) > out && sideways;
  const turned = before.turned ? Math.abs(x) > back : turns;
  return {
    stick: { aiming, turned, pushed },
    aiming,
    land: ways.jumps && before.aiming && !aiming && (!ways.toggles || y < 0),
    snap: turns ? -Math.sign(x) * ways.snap : 0,
  };
}

function aims(before: Stick, { x, y }: HandState["stick"], push: boolean, { toggles }: Ways): boolean {
  if (toggles) return push ? !before.aiming && y < 0 : before.aiming;
  return before.aiming ? Math.hypot(x, y) > back : push && y < 0;
}
