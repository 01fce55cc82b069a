import type { PlanDecision } from "#engine/plan/msel.ts";
import type { SeenDecision } from "../seat-event.ts";
import type { DecisionState } from "../state.ts";
import type { Look } from "./look.ts";

/** What a viewer may know of a vote: of a secret one how many have voted, their own ballot, and what it came to. */
export function seenVote({ vote }: PlanDecision, now: DecisionState, look: Look): Pick<SeenDecision, "vote"> {
  if (vote === undefined) return {};
  const { rule, quorum, secret, reasons } = vote;
  const cast = now.ballots ?? {};
  const mine = look.viewer.kind === "seat" ? cast[look.viewer.seat] : undefined;
  return {
    vote: {
      rule,
      quorum,
      secret,
      ...(reasons === undefined ? {} : { reasons }),
      cast: Object.keys(cast).length,
      ...(mine === undefined ? {} : { mine }),
      ...(secret ? {} : { ballots: openBallots(cast, look) }),
      ...(now.tally === undefined ? {} : { tally: now.tally }),
    },
  };
}

/** A reason is told with the entry it stands beside; the view keeps it (`learn`). */
function openBallots(
  cast: NonNullable<DecisionState["ballots"]>,
  { is, texts }: Look,
): NonNullable<NonNullable<SeenDecision["vote"]>["ballots"]> {
  const reason = texts["reason"];
  return Object.fromEntries(
    Object.entries(cast).map(([seat, option]) => {
      const castNow = is.type === "ballot-cast" && is.seat === seat && reason !== undefined;
      return [seat, castNow ? { option, reason } : { option }];
    }),
  );
}
