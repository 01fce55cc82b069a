import type { SeenDecision } from "#engine/exercise/seat-event.ts";
import { tPlus } from "#engine/time.ts";
import { sayLength } from "../wording/lengths.ts";
import { say } from "../wording/say.ts";
import type { Sight } from "./sight.ts";
import { type VoteCard, voteCard } from "./vote-model.ts";

/** One agency's answer to the proposal that is on the table. */
export interface AnswerLine {
  readonly agency: string;
  readonly answer: string;
  readonly state: "agree" | "dissent" | "none";
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** A decision as a card: what is asked, what can be chosen, how long there is, and what was answered. */
export interface DecisionCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: SeenDecision["status"];
  readonly statusTitle: string;
  readonly controls: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string; readonly means: string | undefined }[];
  /** What the viewer can do: decide alone, propose, answer as an agency, vote, open it, or only look on. */
  readonly does: readonly ("decide" | "propose" | "sign" | "vote" | "open" | "watch")[];
  readonly left: string | undefined;
  /** Less than a quarter of the time, or less than 30 s, is left for what the viewer may still do. */
  readonly pressing: boolean;
  readonly remaining: number;
  readonly until: string;
  readonly joint:
    | {
        readonly rule: string;
        readonly agency: string;
        readonly proposal:
          | {
              readonly version: number;
              readonly option: string;
              readonly title: string;
              readonly by: string;
              readonly reason: string | undefined;
            }
          | undefined;
        readonly answers: readonly AnswerLine[];
      }
    | undefined;
  readonly vote: VoteCard | undefined;
  readonly outcome: string | undefined;
  readonly reason: string | undefined;
}

/**
 * The decisions the viewer knows of: open ones, the most pressing at the top; those the viewer may open; then the past
 * ones, the latest first.
 */
export function decisionCards(sight: Sight): {
  readonly open: readonly DecisionCard[];
  readonly unopened: readonly DecisionCard[];
  readonly past: readonly DecisionCard[];
} {
  const decisions = Object.values(sight.view.decisions);
  const cards = (some: readonly SeenDecision[]): readonly DecisionCard[] => some.map((one) => decisionCard(one, sight));
  return {
    open: cards(decisions.filter(({ status }) => status === "open").toSorted((a, b) => a.until - b.until)),
    unopened: cards(decisions.filter(({ status }) => status === "unopened")),
    past: cards(
      decisions
        .filter(({ status }) => status === "taken" || status === "lapsed")
        .toSorted((a, b) => b.openedAt - a.openedAt),
    ),
  };
}

/** How many decisions wait for this viewer to do something. */
export function waitingDecisions({ view }: Pick<Sight, "view">): number {
  return Object.values(view.decisions).filter(
    ({ status, mayPropose, maySign, mayVote, vote }) =>
      status === "open" && (mayPropose || maySign || (mayVote && vote?.mine === undefined)),
  ).length;
}

/** One decision as a card. */
export function decisionCard(decision: SeenDecision, sight: Sight): DecisionCard {
  const leftMs = decision.until - sight.at;
  const wholeMs = Math.max(1, decision.until - decision.openedAt);
  const open = decision.status === "open";
  const does = open ? doable(decision, sight) : decision.status === "unopened" ? (["open"] as const) : [];
  const label = (option: string | undefined): string =>
    decision.options.find(({ id }) => id === option)?.label ?? option ?? "";
  return {
    id: decision.id,
    title: decision.title,
    question: decision.question,
    status: decision.status,
    statusTitle: say(`decide.status.${decision.status}`),
    controls: decision.controls,
    options: decision.options.map(({ id, label: title, means }) => ({ id, label: title, means })),
    does,
    left: open ? (leftMs > 0 ? say("decide.left", { time: sayLength(leftMs) }) : say("decide.over")) : undefined,
    pressing: open && does.length > 0 && leftMs < Math.max(30_000, wholeMs / 4),
    remaining: open ? Math.min(1, Math.max(0, leftMs / wholeMs)) : 0,
    until: say("decide.until", { time: tPlus(decision.until) }),
    joint: decision.joint ? joint(decision, sight, label) : undefined,
    vote: voteCard(decision, sight),
    outcome: outcome(decision, label),
    reason: decision.reason,
  };
}

function doable(decision: SeenDecision, { plan }: Sight): DecisionCard["does"] {
  if (decision.vote !== undefined)
    return decision.mayVote ? (decision.vote.mine === undefined ? ["vote"] : []) : ["watch"];
  if (!decision.joint) return decision.mayPropose ? ["decide"] : ["watch"];
  const answered = decision.answers[plan.seat?.agency ?? ""] !== undefined;
  const does = [
    ...(decision.maySign && decision.proposal !== undefined && !answered ? (["sign"] as const) : []),
    ...(decision.mayPropose ? (["propose"] as const) : []),
  ];
  return does.length === 0 && !decision.maySign ? ["watch"] : does;
}

function joint(
  { rule, agencies, proposal, answers }: SeenDecision,
  { plan, names }: Sight,
  label: (option: string | undefined) => string,
): NonNullable<DecisionCard["joint"]> {
  return {
    rule: say(`decide.rule.${rule ?? "all"}`),
    agency: names("agency", plan.seat?.agency ?? ""),
    proposal:
      proposal === undefined
        ? undefined
        : {
            version: proposal.version,
            option: proposal.option,
            title: say("decide.proposal", { version: proposal.version, option: label(proposal.option) }),
            by: say("decide.proposal.by", { seat: names("seat", proposal.seat) }),
            reason: proposal.reason,
          },
    answers: agencies.map((agency) => answerLine(names("agency", agency), answers[agency], names)),
  };
}

function answerLine(
  agency: string,
  answer: SeenDecision["answers"][string] | undefined,
  names: Sight["names"],
): AnswerLine {
  if (answer === undefined) {
    return { agency, answer: say("decide.answer.none"), state: "none", by: undefined, reason: undefined };
  }
  return {
    agency,
    answer: say(answer.agree ? "decide.answer.agree" : "decide.answer.dissent"),
    state: answer.agree ? "agree" : "dissent",
    by: say("decide.answer.by", { seat: names("seat", answer.seat) }),
    reason: answer.reason,
  };
}

function outcome(
  { status, option, vote }: SeenDecision,
  label: (option: string | undefined) => string,
): string | undefined {
  switch (status) {
    case "unopened":
    case "open":
      return undefined;
    case "taken":
      return say(vote === undefined ? "decide.taken" : "vote.taken", { option: label(option) });
    case "lapsed":
      return say(vote === undefined ? "decide.lapsed" : "vote.lapsed", { option: label(option) });
    default:
      return status satisfies never;
  }
}
