import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Reply, faultSentence } from "../shared/http.ts";

/** What a screen asked the server for: not here yet, here, or not to be had and why. */
export type Asked<T> =
  | { readonly state: "asking" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly why: string };

/** Asks once when the screen comes; `again` asks anew. */
export function useAsked<T>(ask: () => Promise<Reply<T>>): {
  readonly asked: ReadonlySignal<Asked<T>>;
  readonly again: () => void;
} {
  const asked = useSignal<Asked<T>>({ state: "asking" });
  const again = async (): Promise<void> => {
    asked.value = { state: "asking" };
    const reply = await ask();
    asked.value = reply.ok
      ? { state: "here", value: reply.value }
      : { state: "failed", why: faultSentence(reply.fault) };
  };
  useEffect(() => void again(), []);
  return { asked, again: () => void again() };
}
