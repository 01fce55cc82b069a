import type { Entry } from "./entry.ts";

type Said = Readonly<Record<string, string>>;

/** Free texts sealed beside an entry, by the names in its `says`; absent once erased. */
export interface Told {
  readonly entry: Entry;
  readonly texts?: Said;
}

/**
 * An entry with the texts that are told with it: its own, or, when a message is opened or heard, those sealed beside its
 * sending, since only then may they reach the reader. `textsOf` looks up texts by seq, `sentAs` the seq of a message
 * (`messageIn(state, id)?.seq` after the entry).
 */
export function tell(
  entry: Entry,
  textsOf: (seq: number) => Said | undefined,
  sentAs: (message: string) => number | undefined,
): Told {
  const seq = entry.is.type === "message-opened" ? sentAs(entry.is.message) : entry.seq;
  const texts = seq === undefined ? undefined : textsOf(seq);
  return texts === undefined ? { entry } : { entry, texts };
}
