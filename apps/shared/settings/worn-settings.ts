import { effect } from "@preact/signals";
import { settings } from "./device-settings.ts";

/** Has a page look as this device is set: text size, contrast, motion. `settings.css` says what the words mean. */
export function wearSettings(root: HTMLElement): void {
  effect(() => {
    const { text, contrast, motion } = settings.value.reading;
    Object.assign(root.dataset, { text, contrast, motion });
  });
}
