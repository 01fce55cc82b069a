import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** A question of situation awareness that waits for an answer. What is right is in no card. */
export interface ProbeCard {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly left: string;
  readonly remaining: number;
}

/** The probes that this viewer has not answered and still can, the most pressing first. */
export function probeCards({ view, at }: Pick<Sight, "view" | "at">): readonly ProbeCard[] {
  return Object.values(view.probes)
    .filter(({ status, mine, until }) => status === "asked" && mine === undefined && until > at)
    .toSorted((a, b) => a.until - b.until)
    .map(({ id, question, options, askedAt, until }) => ({
      id,
      question,
      options,
      left: say("probe.left", { time: sayLength(until - at) }),
      remaining: Math.min(1, (until - at) / Math.max(1, until - askedAt)),
    }));
}
