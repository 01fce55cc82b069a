import type { SeenDecision } from "./seat-event.ts";

/** A reason is told once, with the act it stands beside; a decision told again keeps those told before. */
export function withReasons(decision: SeenDecision, known: SeenDecision | undefined): SeenDecision {
  if (known === undefined) return decision;
  const same = known.proposal !== undefined && known.proposal.version === decision.proposal?.version;
  const answers = Object.entries(decision.answers).map(
    ([agency, answer]) => [agency, same ? { ...known.answers[agency], ...answer } : answer] as const,
  );
  return {
    ...(known.reason === undefined ? {} : { reason: known.reason }),
    ...decision,
    ...(decision.proposal === undefined
      ? {}
      : { proposal: same ? { ...known.proposal, ...decision.proposal } : decision.proposal }),
    answers: Object.fromEntries(answers),
    ...withVoteReasons(decision, known),
  };
}

function withVoteReasons({ vote }: SeenDecision, known: SeenDecision): Pick<SeenDecision, "vote"> {
  if (vote?.ballots === undefined) return vote === undefined ? {} : { vote };
  const ballots = Object.entries(vote.ballots).map(
    ([seat, ballot]) => [seat, { ...known.vote?.ballots?.[seat], ...ballot }] as const,
  );
  return { vote: { ...vote, ballots: Object.fromEntries(ballots) } };
}
