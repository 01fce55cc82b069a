import type { Told } from "#engine/exercise/told.ts";

/** Message → the words that were sent with it, free text first, then the words in its form. Erased ones are not here. */
export function saidWords(log: readonly Told[]): ReadonlyMap<string, string> {
  return new Map(
    log.flatMap(({ entry: { is }, texts = {} }) => {
      if (is.type !== "message-sent") return [];
      const words = Object.values(texts).filter((text) => text !== "");
      return words.length === 0 ? [] : [[is.message, words.join(" · ")] as const];
    }),
  );
}
