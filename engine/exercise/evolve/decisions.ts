import type { DecisionId } from "#engine/ids.ts";
import { among } from "../entry.ts";
import type { Among } from "../entry.ts";
import type { DecisionState, ExerciseState } from "../state.ts";

/** Whether an entry changes what this file keeps. */
export const isOfDecisions = among(
  "decision-opened",
  "decision-proposed",
  "decision-signed",
  "ballot-cast",
  "vote-counted",
  "decision-taken",
  "decision-lapsed",
);

/** Decisions: open, proposed, answered, voted on, taken or lapsed. A new proposal clears the answers to the former one. */
export function evolveDecisions(state: ExerciseState, is: Among<typeof isOfDecisions>): ExerciseState {
  switch (is.type) {
    case "decision-opened":
      return withDecision(state, is.decision, (decision) => ({
        ...decision,
        status: "open",
        openedAt: state.at,
        until: is.until,
      }));
    case "decision-proposed": {
      const { version, option, seat, role } = is;
      const proposal = { version, option, seat, role };
      return withDecision(state, is.decision, (decision) => ({ ...decision, proposal, answers: {} }));
    }
    case "decision-signed": {
      const answer = { agree: is.agree, seat: is.seat };
      return withDecision(state, is.decision, (decision) => ({
        ...decision,
        answers: { ...decision.answers, [is.agency]: answer },
      }));
    }
    case "ballot-cast":
      return withDecision(state, is.decision, (decision) => ({
        ...decision,
        ballots: { ...decision.ballots, [is.seat]: is.option },
      }));
    case "vote-counted":
      return withDecision(state, is.decision, (decision) => ({ ...decision, tally: is.tally }));
    case "decision-taken":
      return withDecision(state, is.decision, (decision) => ({ ...decision, status: "taken", option: is.option }));
    case "decision-lapsed":
      return withDecision(state, is.decision, (decision) => ({ ...decision, status: "lapsed", option: is.option }));
    default:
      return is satisfies never;
  }
}

function withDecision(
  state: ExerciseState,
  id: DecisionId,
  change: (decision: DecisionState) => DecisionState,
): ExerciseState {
  const decision = state.decisions[id];
  return decision === undefined ? state : { ...state, decisions: { ...state.decisions, [id]: change(decision) } };
}
