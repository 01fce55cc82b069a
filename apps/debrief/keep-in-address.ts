import { effect } from "@preact/signals";
import { address, go } from "../shared/address.ts";

/** How long nothing must have changed before it is written: browsers refuse too many changes of an address. */
const settledMs = 250;

interface Kept {
  /** The value as text; undefined leaves it out of the address. Tracked: reading signals makes it follow them. */
  readonly said: () => string | undefined;
  /** Takes a text that came with the address, from a link or the Back button. */
  readonly take: (text: string | undefined) => void;
}

/** Keeps a value of a view in the address under `name`, both ways, until the answer is called. */
export function keepInAddress(name: string, { said, take }: Kept): () => void {
  let written: string | undefined;
  let first = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stopReading = effect(() => {
    const text = address.value.get(name) ?? undefined;
    if (text === written && !first) return;
    first = false;
    written = text;
    take(text);
  });
  const stopWriting = effect(() => {
    const text = said();
    clearTimeout(waiting);
    if (text === written) return;
    waiting = setTimeout(() => {
      written = text;
      go({ [name]: text }, "replace");
    }, settledMs);
  });
  return () => {
    clearTimeout(waiting);
    stopReading();
    stopWriting();
  };
}

/** A stretch of time in an address: `12000-45000`; undefined when the text is none. */
export function readStretch(text: string | undefined): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d{1,10})-(\d{1,10})$/.exec(text ?? "");
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to ? { from, to } : undefined;
}
