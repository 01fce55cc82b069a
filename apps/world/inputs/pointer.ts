import type { Target } from "./aim.ts";
import type { Act } from "./intent.ts";

/** What a pointer's place on the canvas means: the thing that is drawn there. */
export type Look = (x: number, y: number) => Target | undefined;

/** Pixels a press may wander and still be a press. */
const still = 9;
/** Degrees the view turns for the width of the canvas. */
const sweep = 110;

/**
 * Listens to mouse, pen and finger: dragging looks about, a press uses what is there, two fingers walk. The mouse wheel
 * walks too, so that a mouse alone is enough. Answers with what stops listening.
 */
export function openPointer(canvas: HTMLCanvasElement, act: Act, look: Look): () => void {
  const down = new Map<number, { readonly startX: number; readonly startY: number; x: number; y: number }>();
  let wandered = false;
  const press = (event: PointerEvent): void => {
    canvas.focus({ preventScroll: true });
    if (down.size === 0) wandered = false;
    down.set(event.pointerId, { startX: event.offsetX, startY: event.offsetY, x: event.offsetX, y: event.offsetY });
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const finger = down.get(event.pointerId);
    if (finger === undefined) {
      if (event.pointerType === "mouse") act({ intent: "aim", target: look(event.offsetX, event.offsetY) });
      return;
    }
    const [dx, dy] = [event.offsetX - finger.x, event.offsetY - finger.y];
    finger.x = event.offsetX;
    finger.y = event.offsetY;
    if (Math.hypot(finger.x - finger.startX, finger.y - finger.startY) > still) wandered = true;
    if (!wandered) return;
    const share = sweep / canvas.clientWidth;
    if (down.size > 1)
      act({ intent: "walk", right: (dx / canvas.clientWidth) * 3, forward: (-dy / canvas.clientHeight) * 5 });
    else act({ intent: "turn", left: dx * share, up: dy * share });
  };
  const release = (event: PointerEvent): void => {
    const was = down.delete(event.pointerId);
    if (!was || wandered || down.size > 0) return;
    const target = look(event.offsetX, event.offsetY);
    if (target !== undefined) act({ intent: "use", target });
  };
  const cancel = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    wandered = true;
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    act({ intent: "walk", right: 0, forward: -Math.max(-1, Math.min(1, event.deltaY / 120)) * 0.6 });
  };
  const leave = (): void => void act({ intent: "aim", target: undefined });
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", cancel);
  canvas.addEventListener("pointerleave", leave);
  canvas.addEventListener("wheel", wheel, { passive: false });
  return () => {
    canvas.removeEventListener("pointerdown", press);
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerup", release);
    canvas.removeEventListener("pointercancel", cancel);
    canvas.removeEventListener("pointerleave", leave);
    canvas.removeEventListener("wheel", wheel);
  };
}
