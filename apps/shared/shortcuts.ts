import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { keep, kept } from "./kept.ts";

const place = "hotwash.shortcuts";

/** Whether single keys are shortcuts on this device. People who speak or type by other means can turn them off. */
export const shortcutsOn: Signal<boolean> = signal(kept(place) !== "off");
effect(() => keep(place, shortcutsOn.value ? "on" : "off"));

/** What keys do, by `KeyboardEvent.key`; a letter stands for itself in lower case. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Listens for shortcuts until the answer is called. Keys that belong to a field, a dialog, or to Ctrl, Alt and Meta
 * are left alone; so is everything while shortcuts are off, but for Escape.
 */
export function listenForKeys(shortcuts: () => Shortcuts): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (!shortcutsOn.peek() && event.key !== "Escape") return;
    if (takesItself(event.target, event.key) || document.querySelector("dialog[open]") !== null) return;
    const act = shortcuts()[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };
  addEventListener("keydown", heard);
  return () => removeEventListener("keydown", heard);
}

/** Whether an element takes this key itself: fields take all, buttons and lists what presses or walks them. */
function takesItself(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, textarea, select, [contenteditable]") !== null) return true;
  if (key === " " || key === "Enter") return target.closest("button, summary, a[href], [role=listbox]") !== null;
  return key.startsWith("Arrow") && target.closest("[role=listbox]") !== null;
}
