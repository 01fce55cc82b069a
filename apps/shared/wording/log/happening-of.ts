import type { Happening } from "#engine/exercise/entry.ts";

/** The happenings of these types. */
export type HappeningOf<T extends Happening["type"]> = Extract<Happening, { readonly type: T }>;

/** Free texts beside an entry, by name. */
export type EntryTexts = Readonly<Record<string, string>>;

/** The one text a sentence can quote: the reason, else what was said; undefined when there is none or it was erased. */
export function quoted(texts: EntryTexts): string | undefined {
  return texts["reason"] ?? texts["text"];
}
