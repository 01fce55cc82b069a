import type { Scene } from "@babylonjs/core/scene.js";
import type { Sight } from "../../shared/panels/sight.ts";
import { settings } from "../../shared/settings/device-settings.ts";
import { type Carried, thingsOf } from "../carried/carried.ts";
import { type CarriedMeshes, type DrawnThing, openCarriedMeshes } from "../carried/carried-meshes.ts";
import { bodyHit } from "../inputs/aim.ts";
import type { Point, Ray } from "../inputs/aim.ts";
import type { Button } from "../panels/panel.ts";
import type { SlipBoard } from "../panels/slip-board.ts";
import type { Pressable, Tablet } from "../panels/tablet.ts";
import type { Standing } from "../world-state.ts";
import { beltSpots, bodyYaw } from "./belt.ts";
import { type Carrying, type Closed, carried, isNear, putBack, takenUp } from "./carrying.ts";
import { type HandRadio, openHandRadio } from "./hand-radio.ts";
import { type HandState, keyOf } from "./hands.ts";
import { atBelt, gripOf, inGrip, overHand, takingAt } from "./in-hand.ts";
import { feel } from "./pulses.ts";

/** Who wears the headset, in one frame. */
interface Wearer {
  readonly hands: readonly HandState[];
  readonly head: Point;
  readonly yaw: number;
  readonly sight: Sight;
}

/** What the wearer carries: it hangs before the belt, is taken into a hand, and goes back. Nothing of it is ever lost. */
export interface Carry {
  /** What is written on a thing in a hand, and can be pressed. */
  readonly boards: readonly Pressable[];
  /** Takes and puts back; answers with the hands as far as they are free for anything else. */
  take(wearer: Wearer, passedMs: number): readonly HandState[];
  /** What a ray meets of it. */
  meet(ray: Ray): { readonly thing: Carried; readonly distance: number } | undefined;
  /** Takes up what a hand has pointed at and pressed, or puts it back; who shows no hand has it before them. */
  press(thing: Carried, by: string | undefined): void;
  /** The keys to talk in the hands: of a radio its trigger, of a free hand its grip. */
  readonly keys: readonly { readonly squeeze: boolean }[];
  /** Draws it. */
  show(wearer: Wearer, meant: readonly (Carried | undefined)[], hovered: readonly (Button | undefined)[]): void;
  /** The thing that a hand holds. */
  inHand(side: HandState["side"]): Carried | undefined;
  /** The face of the radio, while it is held. */
  readonly face: SlipBoard;
  /** Where a thing hangs at the belt. */
  spotOf(thing: Carried): Point | undefined;
  /** All of it hangs at the belt again. */
  clear(): void;
  dispose(): void;
}

/** Of the board in a hand: its letters have a degree at half a metre. */
const tabletScale = 0.4;
/** How thick a thing is to a ray, in metres. */
const thick = 0.07;

/** Opens what a wearer carries. */
export function openCarry(scene: Scene, world: Standing, tablet: Tablet): Carry {
  const meshes = openCarriedMeshes(scene, world.air, world.kinds);
  const kept: Kept = {
    world,
    tablet,
    radio: openHandRadio(scene, world, tablet, () => void (kept.carrying = putBack(kept.carrying, "radio"))),
    meshes,
    things: thingsOf(world.plan),
    carrying: new Map(),
    past: new Map(),
    shut: new Map(),
    body: undefined,
    spots: new Map(),
    keys: [],
    drawn: [],
  };
  return {
    boards: [kept.radio.face],
    face: kept.radio.face,
    get keys() {
      return kept.keys;
    },
    take: (wearer, passedMs) => take(kept, wearer, passedMs),
    meet: (ray) => meet(kept, ray),
    press: (thing, by) => press(kept, thing, by),
    show: (wearer, meant, hovered) => show(kept, wearer, meant, hovered),
    inHand: (side) => [...kept.carrying].find(([, { by }]) => by?.startsWith(side) === true)?.[0],
    spotOf: (thing) => kept.spots.get(thing),
    clear() {
      kept.carrying = new Map();
      kept.past.clear();
      kept.shut.clear();
      kept.body = undefined;
      meshes.show([]);
      kept.radio.hide();
    },
    dispose() {
      kept.radio.dispose();
      meshes.dispose();
    },
  };
}

/** What is remembered of it from frame to frame. */
interface Kept {
  readonly world: Standing;
  readonly tablet: Tablet;
  readonly radio: HandRadio;
  readonly meshes: CarriedMeshes;
  readonly things: readonly Carried[];
  carrying: Carrying;
  readonly past: Map<string, { readonly grips: boolean; readonly pinches: boolean }>;
  /** Hands that have closed on a thing, until they open. */
  readonly shut: Map<string, Closed["by"]>;
  /** The turn of the body. */
  body: number | undefined;
  spots: ReadonlyMap<Carried, Point>;
  keys: readonly { readonly squeeze: boolean }[];
  drawn: readonly DrawnThing[];
}

function take(kept: Kept, wearer: Wearer, passedMs: number): readonly HandState[] {
  const { world, things } = kept;
  if (world.feed.view.value.run.status === "ended") return wearer.hands;
  kept.body = bodyYaw(kept.body ?? wearer.yaw, wearer.yaw);
  kept.spots = beltSpots(wearer.head, kept.body, world.me.floor, things, settings.value.comfort.main);
  const before = kept.carrying;
  const takers = wearer.hands.map((hand) => takerOf(kept, hand));
  const toggles = settings.value.comfort.holding === "toggle";
  const { carrying, closed } = carried(before, takers, kept.spots, passedMs, toggles);
  for (const { key, by } of closed) kept.shut.set(key, by);
  changed(kept, carrying, wearer.hands);
  for (const { key, grips, pinches } of takers) {
    if (kept.shut.get(key) === "grip" ? !grips : !pinches) kept.shut.delete(key);
    kept.past.set(key, { grips, pinches });
  }
  const free = wearer.hands.map((hand) => freed(kept, hand));
  kept.keys = wearer.hands.map((hand) => keyIn(kept, hand, wearer.sight));
  return free;
}

function takerOf({ past }: Kept, hand: HandState) {
  const key = keyOf(hand);
  const before = past.get(key);
  return {
    key,
    at: hand.passing ? undefined : takingAt(hand),
    grips: hand.squeeze,
    gripped: before?.grips ?? hand.squeeze,
    pinches: hand.select,
    pinched: before?.pinches ?? hand.select,
  };
}

/** Tablet and phone are one board: what is taken shows itself, and what is put back goes. */
function changed(kept: Kept, next: Carrying, hands: readonly HandState[]): void {
  const { tablet, carrying: before } = kept;
  const alone = settings.value.comfort.hands === "one";
  let now = next;
  for (const thing of ["tablet", "phone"] as const) {
    const hold = now.get(thing);
    if (hold === undefined && before.has(thing) && tablet.showsAs === thing) tablet.close();
    if (hold === undefined || before.has(thing)) continue;
    if (alone || hold.by === undefined) {
      // One hand cannot hold it and press it: it hangs before the wearer, as it always does.
      now = putBack(now, thing);
      if (tablet.showsAs === thing) tablet.close();
      else tablet.show(thing);
    } else {
      now = putBack(now, thing === "tablet" ? "phone" : "tablet");
      tablet.show(thing);
    }
  }
  for (const thing of ["tablet", "phone"] as const) if (tablet.showsAs !== thing) now = putBack(now, thing);
  for (const [thing, { by }] of next)
    if (!before.has(thing)) feel(hands.find((hand) => keyOf(hand) === by)?.pad, "taken");
  kept.carrying = now;
}

function heldBy({ carrying }: Kept, key: string): Carried | undefined {
  return [...carrying].find(([, { by }]) => by === key)?.[0];
}

/** A hand without what it holds: it does not point, and what it has closed on a thing is not meant otherwise. */
function freed(kept: Kept, hand: HandState): HandState {
  const key = keyOf(hand);
  const holds = heldBy(kept, key);
  if (holds === undefined) return opened(kept, hand);
  const { ray: _, tip: __, ...rest } = hand;
  return { ...rest, select: false, squeeze: false, lowerButton: holds !== "radio" && hand.lowerButton };
}

/** The key to talk in a hand: of a radio its trigger, of a free hand its grip. */
function keyIn(kept: Kept, hand: HandState, sight: Sight): { readonly squeeze: boolean } {
  const holds = heldBy(kept, keyOf(hand));
  if (holds === undefined) return opened(kept, hand);
  return holds === "radio" ? kept.radio.key(opened(kept, hand), sight) : { squeeze: false };
}

/** A hand as if it had not closed on a thing, until it opens. */
function opened({ shut }: Kept, hand: HandState): HandState {
  const by = shut.get(keyOf(hand));
  return by === undefined ? hand : { ...hand, ...(by === "grip" ? { squeeze: false } : { select: false }) };
}

function meet({ drawn }: Kept, ray: Ray): { readonly thing: Carried; readonly distance: number } | undefined {
  const hits = drawn.flatMap(({ thing, at: [x, y, z] }) => {
    const to: Point = thing === "radio" ? [x, y + 0.16, z] : [x, y, z];
    const distance = bodyHit(ray, { from: [x, y, z], to, radius: thick });
    return distance === undefined ? [] : [{ thing, distance }];
  });
  return hits.toSorted((one, other) => one.distance - other.distance)[0];
}

function press(kept: Kept, thing: Carried, by: string | undefined): void {
  const next = kept.carrying.has(thing) ? putBack(kept.carrying, thing) : takenUp(kept.carrying, thing, by);
  changed(kept, next, []);
}

function show(
  kept: Kept,
  wearer: Wearer,
  meant: readonly (Carried | undefined)[],
  hovered: readonly (Button | undefined)[],
): void {
  const { tablet, radio, things, carrying, spots, body = wearer.yaw } = kept;
  const hands = wearer.hands.flatMap((hand) => {
    const thing = heldBy(kept, keyOf(hand));
    const grip = gripOf(hand, body);
    return thing === undefined || grip === undefined ? [] : [{ thing, grip }];
  });
  const free = things.filter((thing) => !carrying.has(thing) && tablet.showsAs !== thing);
  const reaching = wearer.hands.map((hand) => (hand.passing ? undefined : takingAt(hand)));
  kept.drawn = [
    ...free.flatMap((thing): readonly DrawnThing[] => {
      const spot = spots.get(thing);
      if (spot === undefined) return [];
      const near = meant.includes(thing) || reaching.some((at) => isNear(at, spot));
      return [{ thing, ...atBelt(thing, spot, body), meant: near }];
    }),
    ...radio.dock(carrying.has("radio") && carrying.get("radio")?.by === undefined, wearer.head, wearer.yaw),
  ];
  const held = hands.filter(({ thing }) => thing !== "tablet");
  kept.meshes.show([
    ...kept.drawn,
    ...held.map(({ thing, grip }) => ({ thing, ...inGrip(thing, grip), meant: false })),
  ]);
  const board = hands.find(({ thing }) => thing !== "radio");
  tablet.hold(board && overHand(board.grip.position, wearer.head, 0.22, tabletScale));
  const grip = hands.find(({ thing }) => thing === "radio")?.grip.position;
  radio.show(wearer.head, wearer.sight, grip, hovered);
}
