import type { Told } from "#engine/exercise/told.ts";
import type { DecisionId } from "#engine/ids.ts";

/** The reason last given for each decision, by whoever proposed, dissented or took it, where the text is still there. */
export function saidReasons(log: readonly Told[]): ReadonlyMap<DecisionId, string> {
  const reasons = new Map<DecisionId, string>();
  for (const { entry, texts } of log) {
    const reason = texts?.["reason"];
    if (reason === undefined || reason === "" || !("decision" in entry.is)) continue;
    reasons.set(entry.is.decision, reason);
  }
  return reasons;
}
