import { settings } from "../../shared/settings/device-settings.ts";
import type { Ground } from "../moving/ground.ts";
import type { AimedHand } from "./hand-aim.ts";
import { type Inside, settle } from "./inside.ts";

/** Metres a second of smooth walking: slow enough for most stomachs. */
const smoothPace = 1.4;
/** Degrees a second of smooth turning. */
const smoothTurn = 75;

/** What a thumbstick does: jumps, turns, or walks; answers whether the view moves by itself. */
export function steer(inside: Inside, aim: AimedHand, ground: Ground, passedMs: number): boolean {
  const { comfort } = settings.value;
  const { side, stick } = aim.hand;
  const walks = comfort.moving === "smooth" && side !== "right";
  if (comfort.turning === "smooth" && Math.abs(stick.x) > 0.3 && side === "right") {
    inside.headset.turn((-stick.x * smoothTurn * passedMs) / 1000);
    return true;
  }
  if (walks) return walk(inside, stick, passedMs);
  if (aim.steer.snap !== 0) {
    inside.headset.turn(aim.steer.snap);
    inside.vignette.blink();
  }
  jump(inside, aim, ground);
  return false;
}

function walk(inside: Inside, { x, y }: AimedHand["hand"]["stick"], passedMs: number): boolean {
  if (Math.hypot(x, y) < 0.2) return false;
  const step = (smoothPace * passedMs) / 1000;
  inside.act({ intent: "walk", right: x * step, forward: -y * step });
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

/** What a press does. A bare hand has no stick: pinching the ground jumps there. */
export function press(inside: Inside, { hand, pressed, tablet: asks }: AimedHand): void {
  const { tablet, act } = inside;
  if (asks) tablet.toggle();
  if (pressed === undefined) return;
  if (pressed.kind === "button") pressed.button?.press();
  if (pressed.kind === "wrist") tablet.toggle();
  if (pressed.kind !== "target") return;
  const { target } = pressed;
  if (target.kind !== "ground") act({ intent: "use", target });
  else if (hand.joints.length > 0) land(inside, target.at);
}
