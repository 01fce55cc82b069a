import type { MapPoint } from "#engine/exercise/map-point.ts";
import { lessMotion } from "../shared/settings/device-settings.ts";
import { nearestFree } from "./moving/ground.ts";
import { eyeHeight, steppedBy, stoodAt, towards, turnedBy } from "./moving/me.ts";
import type { Act, Intent } from "./inputs/intent.ts";
import { nextOf, sameTarget, within } from "./inputs/within-reach.ts";
import type { Target } from "./inputs/aim.ts";
import type { Standing } from "./world-state.ts";

/** What the screen round the place does with what is meant there. */
export interface Meanings {
  /** Meaning somebody is going up to them. Inside a headset nobody is moved but by their own jump. */
  readonly walksUp: boolean;
  /** A casualty or a colleague was meant. */
  readonly use: (target: Target) => void;
  readonly tablet: () => void;
  /** Radio or phone, into the hand or back. */
  readonly take: (thing: "radio" | "phone") => void;
  /** A pin is wanted at a point of the place. */
  readonly pin: (point: MapPoint) => void;
  readonly back: () => void;
}

/** The one place where intents become movement, or something to show. */
export function acting(world: Standing, meanings: Meanings): Act {
  return (intent) => done(world, intent, meanings);
}

function done(world: Standing, intent: Intent, meanings: Meanings): boolean {
  switch (intent.intent) {
    case "aim":
      world.aim = intent.target;
      return intent.target !== undefined;
    case "use":
      return used(world, intent.target, meanings);
    case "go":
      world.me = stoodAt(world.me, world.ground, nearestFree(goable(world), intent.target));
      world.goal = undefined;
      return true;
    case "take":
      meanings.take(intent.thing);
      return true;
    case "pin":
      return pinned(world, intent.target, meanings);
    case "walk":
      if (world.through !== undefined) return false;
      world.goal = undefined;
      world.me = steppedBy(world.me, goable(world), intent.right, intent.forward);
      return true;
    case "turn":
      world.me = turnedBy(world.me, (intent.left * Math.PI) / 180, (intent.up * Math.PI) / 180);
      return true;
    case "next":
      return aimedNext(world, intent.step);
    case "tablet":
      meanings.tablet();
      return true;
    case "back":
      world.aim = undefined;
      world.goal = undefined;
      meanings.back();
      return true;
    default:
      return intent satisfies never;
  }
}

/** The ground as far as this viewer may go now; who looks on from outside may go anywhere. */
export function goable({ plan, ground, keeper, feed }: Standing): Standing["ground"] {
  return plan.seat === undefined ? ground : keeper.ground(feed.view.value);
}

function used(world: Standing, target: Target, meanings: Meanings): boolean {
  if (target.kind === "ground") {
    const spot = { x: target.at[0], z: target.at[2] };
    // A walk that goes on by itself is movement that nobody steers: who wants little of it stands there at once.
    if (lessMotion.value) world.me = stoodAt(world.me, world.ground, nearestFree(goable(world), spot));
    else world.goal = spot;
    return true;
  }
  world.aim = target;
  const at = meanings.walksUp ? world.cast.placeOf(target) : undefined;
  if (at !== undefined) {
    const spot = { x: at[0], z: at[2] };
    const far = Math.hypot(spot.x - world.me.x, spot.z - world.me.z);
    if (far > 2.4) {
      const share = 1.7 / far;
      world.goal = { x: spot.x + (world.me.x - spot.x) * share, z: spot.z + (world.me.z - spot.z) * share };
    }
  }
  meanings.use(target);
  return true;
}

/** Marks the spot, and asks what is there. Who only looks on sets no pins. */
function pinned(world: Standing, target: Target, { pin }: Meanings): boolean {
  const at = world.cast.placeOf(target);
  if (at === undefined || world.plan.seat === undefined) return false;
  world.pinning = [at[0], at[2]];
  pin(world.pinning);
  return true;
}

function aimedNext(world: Standing, step: 1 | -1): boolean {
  const targets = within(world.cast.bodies(), world.me);
  const held = targets.find((target) => world.aim !== undefined && sameTarget(target, world.aim));
  world.aim = nextOf(targets, held, step);
  const at = world.aim === undefined ? undefined : world.cast.placeOf(world.aim);
  if (at === undefined) return false;
  const away = Math.hypot(at[0] - world.me.x, at[2] - world.me.z);
  const down = Math.atan2(world.me.floor + eyeHeight - at[1] - 0.6, away);
  world.me = { ...world.me, yaw: towards(world.me, { x: at[0], z: at[2] }), pitch: -Math.min(0.9, down) };
  return true;
}
