import type { Act } from "./intent.ts";

/** Keys that walk and turn, by the place of the key on the board, so that they are the same on every layout. */
const walking: Readonly<Record<string, readonly [right: number, forward: number]>> = {
  KeyW: [0, 1],
  ArrowUp: [0, 1],
  KeyS: [0, -1],
  ArrowDown: [0, -1],
  KeyA: [-1, 0],
  KeyD: [1, 0],
};
const turning: Readonly<Record<string, number>> = { KeyQ: 1, KeyE: -1, ArrowLeft: 1, ArrowRight: -1 };
/** Degrees a second. */
const turnSpeed = 80;

/** The keyboard over the place. */
export interface Keyboard {
  /** Says what is held down; once a frame. */
  held(passedMs: number, pace: number): void;
  dispose(): void;
}

/**
 * Listens to the keys of an element that can have the focus. Walk: W A S D, up, down; turn: Q, E, left, right; Tab: the
 * next thing within reach; Enter or space: use it; F: a pin there, or where one looks; R, P: radio, phone; T: the tablet; Escape: back.
 */
export function openKeyboard(element: HTMLElement, act: Act, use: () => void, pin: () => void): Keyboard {
  const down = new Set<string>();
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (walking[event.code] !== undefined || turning[event.code] !== undefined) down.add(event.code);
    else if (event.code === "Tab") {
      // The first Tab past the last thing leaves the place, so that nobody is caught in it.
      if (!act({ intent: "next", step: event.shiftKey ? -1 : 1 })) return;
    } else if (event.code === "Enter" || event.code === "Space") use();
    else if (event.code === "KeyF") pin();
    else if (event.code === "KeyR") act({ intent: "take", thing: "radio" });
    else if (event.code === "KeyP") act({ intent: "take", thing: "phone" });
    else if (event.code === "KeyT") act({ intent: "tablet" });
    else if (event.code === "Escape") act({ intent: "back" });
    else return;
    event.preventDefault();
  };
  const release = (event: KeyboardEvent): void => void down.delete(event.code);
  const forget = (): void => down.clear();
  element.addEventListener("keydown", press);
  element.addEventListener("keyup", release);
  element.addEventListener("blur", forget);
  return {
    held(passedMs, pace) {
      const steps = [...down].map((code) => walking[code]).filter((step) => step !== undefined);
      const [right, forward] = steps.reduce(([x, y], [dx, dy]) => [x + dx, y + dy] as const, [0, 0] as const);
      const size = Math.hypot(right, forward);
      const metres = (pace * passedMs) / 1000;
      if (size > 0) act({ intent: "walk", right: (right / size) * metres, forward: (forward / size) * metres });
      const turn = [...down].reduce((sum, code) => sum + (turning[code] ?? 0), 0);
      if (turn !== 0) act({ intent: "turn", left: (turn * turnSpeed * passedMs) / 1000, up: 0 });
    },
    dispose() {
      element.removeEventListener("keydown", press);
      element.removeEventListener("keyup", release);
      element.removeEventListener("blur", forget);
    },
  };
}
