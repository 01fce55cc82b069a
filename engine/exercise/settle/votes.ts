import type { OptionId } from "#engine/ids.ts";
import type { PlanDecision, PlanVote } from "#engine/plan/msel.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { DecisionState } from "../state.ts";
import { happen, moveLane, type Unfolding } from "../unfolding.ts";

/** What the ballots of a vote come to. */
interface Count {
  readonly tally: Readonly<Record<OptionId, number>>;
  readonly ballots: number;
  /** The option that carries; absent without the quorum, on a tie, or when the rule asks for more. */
  readonly option?: OptionId;
}

/** Counts the ballots by the rule of the vote. */
function countBallots({ options }: PlanDecision, vote: PlanVote, { ballots = {} }: DecisionState): Count {
  const cast = Object.values(ballots);
  const tally = Object.fromEntries(options.map(({ id }) => [id, cast.filter((option) => option === id).length]));
  const most = Math.max(...Object.values(tally));
  const leading = Object.keys(tally).filter((id) => tally[id] === most);
  const [option] = leading;
  const carried = cast.length >= vote.quorum && leading.length === 1 && isEnough(vote.rule, most, cast.length);
  return { tally, ballots: cast.length, ...(carried && option !== undefined ? { option } : {}) };
}

/** Shares are of the ballots cast. */
function isEnough(rule: PlanVote["rule"], most: number, of: number): boolean {
  if (rule === "two-thirds") return most * 3 >= of * 2;
  return rule === "plurality" || most * 2 > of;
}

/**
 * Closes each open vote for which nobody is waited for any more: the quorum is there, and every seat that is held and
 * present has voted. Somebody who loses the line closes no vote; somebody who leaves the seat may.
 */
export function closeVotes(u: Unfolding, at: ExerciseTime): void {
  if (u.state.status !== "running") return;
  for (const plan of Object.values(u.plan.decisions)) {
    const now = u.state.decisions[plan.id];
    if (plan.vote === undefined || now?.status !== "open" || !isComplete(u, plan.vote, now)) continue;
    moveLane(u, at, `decision/${plan.id}`, [voteEvent(plan, plan.vote, now)]);
    countVote(u, at, plan);
  }
}

function isComplete({ plan, state }: Unfolding, vote: PlanVote, { ballots = {} }: DecisionState): boolean {
  if (vote.stays === true) return false;
  const waiting = vote.roles
    .flatMap((role) => plan.roles[role]?.seats ?? [])
    .filter((id) => state.seats[id]?.present === true && !Object.hasOwn(ballots, id));
  return waiting.length === 0 && Object.keys(ballots).length >= vote.quorum;
}

/** The event that a vote which is over sends to its lane. */
export function voteEvent(plan: PlanDecision, vote: PlanVote, now: DecisionState): "take" | "lapse" {
  return countBallots(plan, vote, now).option === undefined ? "lapse" : "take";
}

/** Says what a vote came to: the count, and the option that stands. A vote is nobody's own decision. */
export function countVote(u: Unfolding, at: ExerciseTime, plan: PlanDecision): void {
  const now = u.state.decisions[plan.id];
  if (plan.vote === undefined || now === undefined) return;
  const { tally, ballots, option } = countBallots(plan, plan.vote, now);
  const { quorum } = plan.vote;
  const carried = option === undefined ? {} : { option };
  happen(u, at, { type: "vote-counted", decision: plan.id, tally, ballots, quorum, ...carried });
  if (option === undefined)
    happen(u, at, { type: "decision-lapsed", decision: plan.id, option: plan.lapses, answered: [] });
  else happen(u, at, { type: "decision-taken", decision: plan.id, option, joint: false, known: [] });
}
