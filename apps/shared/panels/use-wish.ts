import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { Command, Texts } from "#engine/exercise/command.ts";
import { useDesk } from "./seat-desk.ts";

/** One place on a screen that asks for things: what it asked last, and why that did not happen. */
export interface Wisher {
  /** Names what is on its way, so that just that button turns; undefined while nothing is. */
  readonly busy: ReadonlySignal<string | undefined>;
  readonly fault: ReadonlySignal<string | undefined>;
  /** Asks, and answers whether it happened. A second wish while one is on its way is not taken. */
  ask(what: string, command: Command, texts?: Texts): Promise<boolean>;
  /** Takes the last fault away, such as when the person goes elsewhere. */
  clear(): void;
}

/** A wisher of the desk above. */
export function useWish(): Wisher {
  const desk = useDesk();
  const busy = useSignal<string | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  return {
    busy,
    fault,
    ask: async (what, command, texts) => {
      if (busy.value !== undefined) return false;
      busy.value = what;
      fault.value = undefined;
      fault.value = await desk.wish(command, texts);
      busy.value = undefined;
      return fault.value === undefined;
    },
    clear: () => (fault.value = undefined),
  };
}
