import { settings } from "../../shared/settings/device-settings.ts";
import type { Ground } from "../moving/ground.ts";
import { type AimedHand, type Meant, sameThing } from "./hand-aim.ts";
import { keyOf } from "./hands.ts";
import { type Inside, settle } from "./inside.ts";
import { feel } from "./pulses.ts";

/** Metres a second of smooth walking: slow enough for most stomachs. */
const smoothPace = 1.4;
/** Degrees a second of smooth turning. */
const smoothTurn = 75;

/** What a thumbstick does: jumps, turns, or walks; answers whether the view moves by itself. */
export function steer(inside: Inside, aim: AimedHand, ground: Ground, passedMs: number): boolean {
  const { ways, hand } = aim;
  const sideways = Math.abs(hand.stick.x) > Math.abs(hand.stick.y);
  const turning = ways.turns && sideways && Math.abs(hand.stick.x) > 0.3;
  if (turning) inside.headset.turn((-hand.stick.x * smoothTurn * passedMs) / 1000);
  const walking = !turning && ways.walks && walk(inside, hand.stick, ways.strafes, passedMs);
  if (aim.steer.snap !== 0) {
    inside.headset.turn(aim.steer.snap);
    inside.vignette.blink();
  }
  jump(inside, aim, ground);
  return turning || walking;
}

function walk(inside: Inside, { x, y }: AimedHand["hand"]["stick"], strafes: boolean, passedMs: number): boolean {
  const aside = strafes ? x : 0;
  if (Math.hypot(aside, y) < 0.2) return false;
  const step = (smoothPace * passedMs) / 1000 / Math.max(1, Math.hypot(aside, y));
  inside.act({ intent: "walk", right: aside * step, forward: -y * step });
  settle(inside);
  return true;
}

/** Shows where one would land, and lands there when the stick is let go. */
function jump(inside: Inside, { arc, steer: asks }: AimedHand, ground: Ground): void {
  const lands = arc?.lands;
  if (lands === undefined) return;
  if (asks.land && ground.free(lands[0], lands[2])) land(inside, lands);
  else inside.frames.ring([{ at: lands, size: 0.42 }]);
}

function land(inside: Inside, [x, , z]: readonly [number, number, number]): void {
  inside.act({ intent: "go", target: { x, z } });
  inside.vignette.blink();
  settle(inside);
}

/** What the buttons and presses of a hand do. */
export function press(inside: Inside, { hand, meant, pressed, memory, tablet, emergency }: AimedHand): void {
  if (tablet) inside.tablet.toggle();
  if (emergency) inside.tablet.askEmergency();
  follow(meant, memory);
  if (pressed === undefined) return;
  if (pressed.kind !== "nothing") feel(hand.pad, "pressed");
  use(inside, pressed, hand, memory.bare);
}

/** A hand that stays pressed on something where the place counts, such as a map, draws there as it moves. */
function follow(meant: Meant, { select, held }: AimedHand["memory"]): void {
  if (!select || meant.kind !== "button" || meant.button?.trace === undefined) return;
  // A finger that touches holds nothing; a pinch or a trigger must have closed on the same thing.
  if (held === undefined || sameThing(held, meant)) meant.button.press();
}

/** A hand as far as it presses: which it is, and whether its joints are seen. */
export type Presser = Pick<AimedHand["hand"], "side" | "passing" | "joints">;

/** Uses what was pressed. A bare hand has no stick: pinching the ground jumps there. */
export function use(inside: Inside, pressed: Meant, hand: Presser, bare: boolean): void {
  const { tablet, act } = inside;
  switch (pressed.kind) {
    case "button":
      return pressed.button?.press();
    case "wrist":
      return pressed.emergency ? tablet.askEmergency() : tablet.toggle();
    case "carried":
      return inside.carry.press(pressed.thing, hand.passing ? undefined : keyOf(hand));
    case "nothing":
      // A single bare hand has neither a button nor a watch it could point at: pinching the air brings the tablet.
      if (hand.joints.length > 0 && settings.value.comfort.hands === "one") tablet.toggle();
      return undefined;
    case "target":
      if (inside.memory.pointing) act({ intent: "pin", target: pressed.target });
      else if (pressed.target.kind !== "ground") act({ intent: "use", target: pressed.target });
      else if (bare) land(inside, pressed.target.at);
      return undefined;
    default:
      return pressed satisfies never;
  }
}
