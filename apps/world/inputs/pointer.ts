import type { Target } from "./aim.ts";
import type { Act } from "./intent.ts";

/** What a pointer's place on the canvas means: the thing that is drawn there. */
export type Look = (x: number, y: number) => Target | undefined;

/** Pixels a press may wander and still be a press. */
const still = 9;
/** So long a finger rests that wants a pin, in ms. */
const restMs = 600;
/** Degrees the view turns for the width of the canvas. */
const sweep = 110;

/**
 * Listens to mouse, pen and finger: dragging looks about, a press uses what is there, two fingers walk; a finger that rests,
 * or the other button of the mouse, wants a pin there. The mouse wheel walks too, so that a mouse alone is enough. Answers
 * with what stops listening.
 */
export function openPointer(canvas: HTMLCanvasElement, act: Act, look: Look): () => void {
  const touch: Touch = { canvas, act, look, down: new Map(), wandered: false, rest: undefined };
  const ears = new AbortController();
  const { signal } = ears;
  canvas.addEventListener("pointerdown", (event) => press(touch, event), { signal });
  canvas.addEventListener("pointermove", (event) => move(touch, event), { signal });
  canvas.addEventListener("pointerup", (event) => release(touch, event), { signal });
  canvas.addEventListener("pointercancel", (event) => cancel(touch, event), { signal });
  canvas.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  canvas.addEventListener("pointerleave", () => act({ intent: "aim", target: undefined }), { signal });
  canvas.addEventListener("wheel", (event) => wheel(touch, event), { signal, passive: false });
  return () => ears.abort();
}

/** Everything that touches the canvas. */
interface Touch {
  readonly canvas: HTMLCanvasElement;
  readonly act: Act;
  readonly look: Look;
  readonly down: Map<number, Finger>;
  /** It has moved too far to be a press. */
  wandered: boolean;
  /** Fires when a finger has rested. */
  rest: ReturnType<typeof setTimeout> | undefined;
}

interface Finger {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

function press(touch: Touch, { pointerId, pointerType, button, offsetX: x, offsetY: y }: PointerEvent): void {
  const { canvas, down } = touch;
  canvas.focus({ preventScroll: true });
  if (button === 2) return pin(touch, x, y);
  clearTimeout(touch.rest);
  if (pointerType !== "mouse" && down.size === 0) touch.rest = setTimeout(() => rested(touch, x, y), restMs);
  if (down.size === 0) touch.wandered = false;
  down.set(pointerId, { startX: x, startY: y, x, y });
  canvas.setPointerCapture(pointerId);
}

function pin({ act, look }: Touch, x: number, y: number): void {
  const target = look(x, y);
  if (target !== undefined) act({ intent: "pin", target });
}

/** Letting go of it is no press any more. */
function rested(touch: Touch, x: number, y: number): void {
  if (touch.wandered || touch.down.size !== 1) return;
  touch.wandered = true;
  pin(touch, x, y);
}

function move(touch: Touch, event: PointerEvent): void {
  const finger = touch.down.get(event.pointerId);
  if (finger !== undefined) drag(touch, finger, event);
  else if (event.pointerType === "mouse")
    touch.act({ intent: "aim", target: touch.look(event.offsetX, event.offsetY) });
}

function drag(touch: Touch, finger: Finger, event: PointerEvent): void {
  const { canvas, act, down } = touch;
  const [dx, dy] = [event.offsetX - finger.x, event.offsetY - finger.y];
  finger.x = event.offsetX;
  finger.y = event.offsetY;
  if (Math.hypot(finger.x - finger.startX, finger.y - finger.startY) > still) touch.wandered = true;
  if (!touch.wandered) return;
  clearTimeout(touch.rest);
  const share = sweep / canvas.clientWidth;
  if (down.size > 1)
    act({ intent: "walk", right: (dx / canvas.clientWidth) * 3, forward: (-dy / canvas.clientHeight) * 5 });
  else act({ intent: "turn", left: dx * share, up: dy * share });
}

function release(touch: Touch, event: PointerEvent): void {
  clearTimeout(touch.rest);
  const was = touch.down.delete(event.pointerId);
  if (!was || touch.wandered || touch.down.size > 0) return;
  const target = touch.look(event.offsetX, event.offsetY);
  if (target !== undefined) touch.act({ intent: "use", target });
}

function cancel(touch: Touch, { pointerId }: PointerEvent): void {
  clearTimeout(touch.rest);
  touch.down.delete(pointerId);
  touch.wandered = true;
}

function wheel({ act }: Touch, event: WheelEvent): void {
  event.preventDefault();
  act({ intent: "walk", right: 0, forward: -Math.max(-1, Math.min(1, event.deltaY / 120)) * 0.6 });
}
