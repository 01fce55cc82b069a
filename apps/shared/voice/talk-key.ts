import { settings } from "../settings/device-settings.ts";
import { shortcutsOn } from "../shortcuts.ts";
import type { Voice } from "./voice.ts";

/** The letter of the key to talk, wherever it lies on the board. */
const talkKey = "v";

/** Listens for the key to talk until the answer is called. It belongs to whatever one writes in, as every letter does. */
export function listenForTalkKey(voice: Voice): () => void {
  const down = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== talkKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.repeat || event.defaultPrevented || !shortcutsOn.peek() || writes(event.target)) return;
    event.preventDefault();
    if (settings.peek().sound.key === "toggle" && voice.pressed.peek()) voice.release();
    else voice.press();
  };
  const up = ({ key }: KeyboardEvent): void => {
    if (key.toLowerCase() === talkKey && settings.peek().sound.key === "hold") voice.release();
  };
  // Nobody hears the key go up in another window.
  const away = (): void => {
    if (settings.peek().sound.key === "hold") voice.release();
  };
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  addEventListener("blur", away);
  return () => {
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
    removeEventListener("blur", away);
  };
}

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], dialog") !== null;
}
