import { settings } from "../../shared/settings/device-settings.ts";
import { aimed } from "../inputs/aim.ts";
import type { Target } from "../inputs/aim.ts";
import { sameTarget } from "../inputs/within-reach.ts";
import { throwArc } from "../moving/arc.ts";
import type { Arc } from "../moving/arc.ts";
import type { Ground } from "../moving/ground.ts";
import type { Button } from "../panels/panel.ts";
import type { Carried } from "../carried/carried.ts";
import type { Pressable } from "../panels/tablet.ts";
import type { Standing } from "../world-state.ts";
import { type HandState } from "./hands.ts";
import { type Steer, type Stick, type Ways, restingStick, steered, waysOf } from "./steering.ts";
import type { Carry } from "./carry.ts";
import type { Wrist } from "./wrist.ts";

/** What one hand points at in one frame: the tablet, and whatever else is written on, hides what is behind it. */
export type Meant =
  | { readonly kind: "button"; readonly button: Button | undefined; readonly distance: number }
  | { readonly kind: "wrist"; readonly emergency: boolean; readonly distance: number }
  | { readonly kind: "carried"; readonly thing: Carried; readonly distance: number }
  | { readonly kind: "target"; readonly target: Target; readonly distance: number }
  | { readonly kind: "nothing" };

/** How far a hand reaches by pointing, in metres. */
const reach = 14;

/** One hand from frame to frame: what it points at, and what it has just asked for. */
export interface AimedHand {
  readonly hand: HandState;
  readonly meant: Meant;
  readonly arc: Arc | undefined;
  readonly steer: Steer;
  readonly ways: Ways;
  /** The trigger was let go, or the pinch opened, over the thing it was closed over. */
  readonly pressed: Meant | undefined;
  /** The lower button of the controller was pushed: the tablet's; or the upper: the call for help. */
  readonly tablet: boolean;
  readonly emergency: boolean;
  readonly memory: HandMemory;
}

/** What is remembered of a hand. */
export interface HandMemory {
  readonly select: boolean;
  /** What the press began on, and what was meant last. */
  readonly held: Meant | undefined;
  readonly last: Meant | undefined;
  /** A fingertip was before the tablet, so that it touches it when it comes on. */
  readonly near: boolean;
  /** It is a bare hand, or only a pinch: it has no stick. */
  readonly bare: boolean;
  readonly stick: Stick;
  readonly lower: boolean;
  readonly upper: boolean;
}

export const restingHand: HandMemory = {
  select: false,
  held: undefined,
  last: undefined,
  near: false,
  bare: false,
  stick: restingStick,
  lower: false,
  upper: false,
};

/** What there is to press before one, apart from the place: what is written on, what one carries, the watch. */
export interface About {
  readonly boards: readonly Pressable[];
  readonly carry: Pick<Carry, "meet">;
  readonly wrist: Pick<Wrist, "side" | "hit">;
}

/** Reads a hand against what there is to point at. `ground` is as far as one may go. */
export function aimHand(hand: HandState, memory: HandMemory, world: Standing, ground: Ground, about: About): AimedHand {
  const { tip } = hand;
  const touch = tip === undefined ? undefined : nearest(about.boards.map((board) => board.touch(tip)));
  const meant: Meant =
    touch === undefined
      ? meantBy(hand, world, about)
      : { kind: "button", button: touch.button, distance: Math.max(0.02, touch.distance) };
  const ways = waysOf(hand.side, settings.value.comfort);
  const steer = steered(memory.stick, hand.stick, ways);
  const { ray } = hand;
  const arc = (steer.aiming || steer.land) && ray !== undefined ? throwArc(ground, ray.from, ray.direction) : undefined;
  const pressing = touch === undefined ? byPinch(hand.select, meant, memory) : byTouch(touch.distance, meant, memory);
  return {
    hand,
    meant,
    arc,
    steer,
    ways,
    pressed: pressing.pressed,
    tablet: hand.lowerButton && !memory.lower,
    emergency: hand.upperButton && !memory.upper,
    memory: {
      select: pressing.select,
      held: pressing.held,
      last: meant,
      near: touch !== undefined && (touch.distance > 0 || memory.near),
      bare: hand.joints.length > 0 || hand.passing,
      stick: steer.stick,
      lower: hand.lowerButton,
      upper: hand.upperButton,
    },
  };
}

type Pressing = Pick<HandMemory, "select" | "held"> & Pick<AimedHand, "pressed">;

/** A trigger or a pinch presses when it is let go over the thing it was closed over. */
function byPinch(select: boolean, meant: Meant, memory: HandMemory): Pressing {
  const began = select && !memory.select;
  const held = began ? meant : memory.held;
  const ended = !select && memory.select;
  return {
    select,
    held: select ? held : undefined,
    pressed: ended && held !== undefined && sameThing(held, meant) ? meant : undefined,
  };
}

/** How far a finger that has touched must come back before it can touch again, in metres. */
const lifted = 0.012;

/** A finger presses when it meets the tablet from before it. */
function byTouch(distance: number, meant: Meant, memory: HandMemory): Pressing {
  const select = memory.select ? distance < lifted : distance <= 0 && memory.near;
  return { select, held: undefined, pressed: select && !memory.select ? meant : undefined };
}

/** What a hand presses that is gone since the last frame: a pinch that there was only as long as it was closed. */
export function letGo({ select, held, last }: HandMemory): Meant | undefined {
  return select && held !== undefined && last !== undefined && sameThing(held, last) ? last : undefined;
}

function nearest<H extends { readonly distance: number }>(hits: readonly (H | undefined)[]): H | undefined {
  return hits.filter((hit) => hit !== undefined).toSorted((one, other) => one.distance - other.distance)[0];
}

function meantBy({ ray, side }: HandState, world: Standing, { boards, carry, wrist }: About): Meant {
  if (ray === undefined) return { kind: "nothing" };
  const watch = side === wrist.side ? undefined : wrist.hit(ray);
  const page = nearest(boards.map((board) => board.hit(ray)));
  const own = carry.meet(ray);
  const first = nearest<Meant & { readonly distance: number }>([
    watch && { kind: "wrist", ...watch },
    page && { kind: "button", button: page.button, distance: page.distance },
    own && { kind: "carried", ...own },
  ]);
  if (first !== undefined) return first;
  const hit = aimed(ray, world.cast.bodies(), world.ground, reach);
  return hit === undefined ? { kind: "nothing" } : { kind: "target", target: hit.target, distance: hit.distance };
}

/**
 * Whether a press began and ended on the same thing. Buttons are known by what is written on them, as panels are made
 * anew; of the ground any part is the same, since a hand is never quite still.
 */
export function sameThing(one: Meant, other: Meant): boolean {
  if (one.kind === "button" && other.kind === "button") return one.button?.label === other.button?.label;
  if (one.kind === "target" && other.kind === "target") {
    return (one.target.kind === "ground" && other.target.kind === "ground") || sameTarget(one.target, other.target);
  }
  if (one.kind === "carried" && other.kind === "carried") return one.thing === other.thing;
  if (one.kind === "wrist" && other.kind === "wrist") return one.emergency === other.emergency;
  return one.kind === other.kind;
}

/** How far a hand's ray is drawn, and whether it means something there. */
export function rayOf({ meant }: AimedHand): { readonly reach: number; readonly meant: boolean } {
  switch (meant.kind) {
    case "button":
      return { reach: meant.distance, meant: meant.button !== undefined };
    case "wrist":
    case "carried":
      return { reach: meant.distance, meant: true };
    case "target":
      return { reach: meant.distance, meant: meant.target.kind !== "ground" };
    case "nothing":
      return { reach: 3, meant: false };
    default:
      return meant satisfies never;
  }
}
