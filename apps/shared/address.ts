import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

const hash = signal(typeof location === "undefined" ? "" : location.hash);
if (typeof addEventListener === "function") addEventListener("hashchange", () => (hash.value = location.hash));

/** What the address says after `#`, as named values: everything a view shows, so that a link shows the same again. */
export const address: ReadonlySignal<URLSearchParams> = computed(() => new URLSearchParams(hash.value.slice(1)));

/** The address with some values changed; an undefined value leaves it out. A link to it shows what it says. */
export function addressWith(changes: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(address.value);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `#${next}`;
}

/**
 * Goes where the address with these changes leads. `push` makes a step that Back undoes; `replace` is for what changes
 * while somebody looks on, such as the time of a replay.
 */
export function go(changes: Readonly<Record<string, string | undefined>>, how: "push" | "replace" = "push"): void {
  const next = addressWith(changes);
  if (next === `#${address.value}`) return;
  if (how === "push") history.pushState(null, "", next);
  else history.replaceState(null, "", next);
  hash.value = next;
}
