import type { SeenDecision } from "#engine/exercise/seat-event.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";

/** A vote as a card shows it: the rule, how many have voted, one's own ballot, and what others may see of it. */
export interface VoteCard {
  readonly rule: string;
  readonly quorum: string;
  readonly secrecy: string;
  readonly secret: boolean;
  /** A ballot needs a reason. */
  readonly reasons: boolean;
  readonly cast: string;
  readonly mine: string | undefined;
  /** Every ballot of an open vote, in the order they came. */
  readonly ballots: readonly {
    readonly seat: string;
    readonly by: string;
    readonly option: string;
    readonly reason: string | undefined;
  }[];
  /** What was counted, most ballots first; none before the count. */
  readonly tally: readonly { readonly id: string; readonly option: string; readonly ballots: number }[];
}

/** The vote of a decision; undefined where nobody votes. */
export function voteCard({ vote, options }: SeenDecision, { names }: Pick<Sight, "names">): VoteCard | undefined {
  if (vote === undefined) return undefined;
  const label = (option: string): string => options.find(({ id }) => id === option)?.label ?? option;
  const { mine, ballots = {}, tally = {} } = vote;
  return {
    rule: say(`vote.rule.${vote.rule}`),
    quorum: say("vote.quorum", { n: vote.quorum }),
    secrecy: say(vote.secret ? "vote.secret" : "vote.open"),
    secret: vote.secret,
    reasons: vote.reasons === true,
    cast: say("vote.cast", { n: vote.cast }),
    mine: mine === undefined ? undefined : say("vote.mine", { option: label(mine) }),
    ballots: Object.entries(ballots).map(([seat, { option, reason }]) => ({
      seat,
      by: names("seat", seat),
      option: label(option),
      reason,
    })),
    tally: Object.entries(tally)
      .map(([id, n]) => ({ id, option: label(id), ballots: n }))
      .toSorted((a, b) => b.ballots - a.ballots),
  };
}
