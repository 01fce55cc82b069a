import { type Signal, signal } from "@preact/signals";
import type { PanelId } from "./panel-list.ts";

/** What a key does here. */
export type ShortcutAction =
  | { readonly do: "panel"; readonly panel: PanelId }
  | { readonly do: "next" | "previous" | "help" | "back" };

/** One key of the list: as it is printed, and what it does. */
export interface Shortcut {
  readonly key: string;
  readonly action: ShortcutAction;
}

const storageKey = "hotwash-single-keys";

/** Whether single keys act. People who steer by speech turn them off, and that is kept on the device. */
export const singleKeys: Signal<boolean> = signal(stored() !== "off");

/** Turns single keys on or off, here and for the next time. */
export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing: it holds for this page.
  }
}

/** The keys of a seat with these panels: a digit for each, and a few more. */
export function shortcutsFor(panels: readonly PanelId[]): readonly Shortcut[] {
  return [
    ...panels.slice(0, 9).map((panel, index) => ({ key: String(index + 1), action: { do: "panel", panel } as const })),
    { key: "]", action: { do: "next" } },
    { key: "[", action: { do: "previous" } },
    { key: "?", action: { do: "help" } },
  ];
}

/** What a key press means, or undefined when it belongs to a field, to the browser, or to nobody. */
export function actionOf(event: KeyboardEvent, panels: readonly PanelId[]): ShortcutAction | undefined {
  if (!singleKeys.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isTyping(event.target)) return undefined;
  return shortcutsFor(panels).find(({ key }) => key === event.key)?.action;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

function stored(): string | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
