import { tPlus } from "#engine/time.ts";
import type { OwnRecord } from "#engine/wire/http.ts";
import { logSentence } from "../shared/wording/log-sentence.ts";
import type { Names } from "../shared/wording/names.ts";

/** One thing a player did. */
export interface Deed {
  readonly seq: number;
  readonly time: string;
  readonly sentence: string;
}

/** What keeps the exercise going, or happens to one, rather than being something one did. */
const machinery: ReadonlySet<string> = new Set(["presence-changed", "seat-taken", "seat-left", "walk-started"]);

/** A player's own entries as sentences, in order. */
export function ownDeeds({ did }: OwnRecord, names: Names): readonly Deed[] {
  return did
    .filter(({ entry: { is } }) => !machinery.has(is.type) && !(is.type === "message-opened" && is.heard))
    .map((told) => ({ seq: told.entry.seq, time: tPlus(told.entry.at), sentence: logSentence(told, names) }));
}
