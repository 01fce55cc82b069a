import { meetingRows, probeRows } from "./meeting-rows.ts";
import { openingRows, voteRows } from "./vote-rows.ts";
import { decisionCards } from "../../../shared/panels/decision-model.ts";
import type { DecisionCard } from "../../../shared/panels/decision-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Choosing, Hand, Reasoning, TabletState } from "../tablet-state.ts";
import { reasonPicks, whyOf } from "./reason-rows.ts";

/** Reasons that can be picked without typing. */
const reasonsFor = ["casualties", "crews", "quickest", "known", "least-bad", "told"] as const;
const reasonsAgainst = ["unsafe", "slow", "unknown", "differs", "cannot"] as const;

/** Decisions: what is asked, what can be chosen, why; joint ones with the agencies' answers. */
export function decideScreen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const { open, unopened, past } = decisionCards(sight);
  const card = open.find(({ id }) => id === state.choosing?.decision);
  if (card !== undefined && state.choosing !== undefined) {
    return { title: card.title, rows: reasonRows(card, state.choosing, hand) };
  }
  const before = [...probeRows(sight, hand), ...meetingRows(sight, hand)];
  if (open.length + unopened.length + past.length + before.length === 0) {
    return { title: say("panel.decisions"), rows: [{ row: "text", text: say("decide.none"), tone: "soft" }] };
  }
  return {
    title: say("panel.decisions"),
    rows: [
      ...before,
      ...open.flatMap((one) => openRows(one, hand)),
      ...unopened.flatMap((one) => openingRows(one, hand)),
      ...(past.length === 0 ? [] : [{ row: "heading", text: say("decide.past") } as const]),
      ...past.flatMap(({ title, outcome }): readonly Row[] => [
        { row: "text", text: title, tone: "strong" },
        { row: "text", text: outcome ?? "", tone: "soft" },
      ]),
    ],
  };
}

function openRows(card: DecisionCard, hand: Hand): readonly Row[] {
  const does = card.does.includes("vote") ? "cast" : card.does.includes("decide") ? "decide" : "propose";
  const chooses = card.does.some((one) => one === "decide" || one === "propose" || one === "vote");
  return [
    { row: "text", text: card.title, tone: "strong" },
    { row: "bar", label: card.left ?? card.until, share: card.remaining },
    { row: "text", text: card.question },
    ...card.controls.map((text): Row => ({ row: "text", text: `• ${text}`, tone: "soft" })),
    ...jointRows(card, hand),
    ...voteRows(card),
    ...(card.does.includes("watch") ? [{ row: "text", text: say("decide.watch"), tone: "soft" } as const] : []),
    { row: "heading", text: say(card.joint === undefined || !chooses ? "decide.options" : "decide.propose") },
    ...card.options.map((option): Row => {
      const press = (): void =>
        hand.change({ choosing: { decision: card.id, does, option: option.id, reasons: [], words: "" }, page: 0 });
      const note = option.means === undefined ? {} : { note: option.means };
      return chooses
        ? { row: "buttons", buttons: [{ label: option.label, press, ...note }] }
        : { row: "text", text: `• ${option.label}` };
    }),
  ];
}

function jointRows(card: DecisionCard, hand: Hand): readonly Row[] {
  const { joint } = card;
  if (joint === undefined) return [];
  const { proposal } = joint;
  const tones = { agree: "good", dissent: "bad", none: "soft" } as const;
  return [
    { row: "text", text: joint.rule, tone: "soft" },
    ...(proposal === undefined
      ? [{ row: "text", text: say("decide.proposal.none"), tone: "soft" } as const]
      : [
          { row: "text", text: proposal.title, tone: "strong" } as const,
          { row: "text", text: proposal.by, tone: "soft" } as const,
          ...(proposal.reason === undefined
            ? []
            : [{ row: "text", text: say("decide.because", { reason: proposal.reason }) } as const]),
        ]),
    ...joint.answers.map(({ agency, answer, state }): Row => ({
      row: "pair",
      label: agency,
      value: answer,
      tone: tones[state],
    })),
    ...(proposal === undefined || !card.does.includes("sign")
      ? []
      : [{ row: "buttons", columns: 2, buttons: signButtons(card.id, joint.agency, proposal, hand) } as const]),
  ];
}

function signButtons(
  decision: string,
  agency: string,
  proposal: { readonly version: number; readonly option: string },
  hand: Hand,
): readonly Button[] {
  const { version, option } = proposal;
  return [
    {
      label: say("decide.sign", { agency }),
      tone: "main",
      press: () => hand.wish({ type: "sign", decision, version, agree: true }, {}, { notice: undefined }),
    },
    {
      label: say("decide.dissent"),
      press: () => hand.change({ choosing: { decision, does: "dissent", option, reasons: [], words: "" }, page: 0 }),
    },
  ];
}

function reasonRows(card: DecisionCard, choosing: Choosing, hand: Hand): readonly Row[] {
  const label = card.options.find(({ id }) => id === choosing.option)?.label ?? choosing.option;
  if (choosing.does === "cast" && card.vote?.secret !== false) return ballotRows(choosing, label, hand);
  const set = (next: Partial<Reasoning>): void => hand.change({ choosing: { ...choosing, ...next } });
  const known =
    choosing.does === "dissent"
      ? reasonsAgainst.map((id) => say(`reason.against.${id}`))
      : reasonsFor.map((id) => say(`reason.for.${id}`));
  return [
    { row: "text", text: choosing.does === "dissent" ? say("decide.dissent.reason") : label, tone: "strong" },
    { row: "text", text: say(isOptional(card, choosing) ? "vote.reason" : "decide.reason.help"), tone: "soft" },
    ...reasonPicks(known, choosing, set, hand),
    { row: "buttons", columns: 2, buttons: [backButton(hand), doButton(card, choosing, label, hand)] },
  ];
}

/** A ballot needs a reason only where the vote asks for one. */
function isOptional({ vote }: DecisionCard, { does }: Choosing): boolean {
  return does === "cast" && vote?.reasons === false;
}

/** A secret ballot is asked for once more, since it cannot be taken back; an open one with its why. */
function ballotRows({ decision, option }: Choosing, label: string, hand: Hand): readonly Row[] {
  const done = { choosing: undefined, notice: undefined };
  const press = (): void => hand.wish({ type: "cast", decision, option }, {}, done);
  return [
    { row: "text", text: label, tone: "strong" },
    { row: "text", text: say("vote.final"), tone: "soft" },
    { row: "buttons", columns: 2, buttons: [backButton(hand), { label: say("vote.do"), tone: "main", press }] },
  ];
}

const backButton = (hand: Hand): Button => ({
  label: say("do.back"),
  press: () => hand.change({ choosing: undefined }),
});

function doButton(card: DecisionCard, choosing: Choosing, label: string, hand: Hand): Button {
  const reason = reasonText(choosing, label);
  const title =
    choosing.does === "cast"
      ? say("vote.do")
      : choosing.does === "decide"
        ? say("decide.do")
        : choosing.does === "propose"
          ? say("decide.propose")
          : say("decide.dissent.do", { agency: card.joint?.agency ?? "" });
  if (reason === "" && !isOptional(card, choosing))
    return { label: title, press: () => undefined, off: say("decide.reason.missing") };
  const done = { choosing: undefined, notice: undefined };
  const press = (): void => {
    const { decision, option } = choosing;
    if (choosing.does === "cast")
      return hand.wish({ type: "cast", decision, option }, reason === "" ? {} : { reason }, done);
    if (choosing.does === "decide" || choosing.does === "propose")
      return hand.wish({ type: choosing.does, decision, option }, { reason }, done);
    const version = card.joint?.proposal?.version ?? 1;
    hand.wish({ type: "sign", decision, version, agree: false }, { reason }, done);
  };
  return { label: title, tone: "main", press };
}

/** A reason as it stands in the log: what is chosen, the picked reasons, one's own words. Empty until there is a why. */
export function reasonText(choosing: Choosing, label: string): string {
  const why = whyOf(choosing);
  return why === "" || choosing.does === "dissent" ? why : `${label}: ${why}`;
}
