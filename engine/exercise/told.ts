import type { Entry } from "./entry.ts";

/** Free texts sealed beside an entry, by the names in its `says`; absent once erased. */
export interface Told {
  readonly entry: Entry;
  readonly texts?: Readonly<Record<string, string>>;
}
