import type { DecisionCard } from "../../../shared/panels/decision-model.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** What a tablet says of a vote: its rule, how many have voted, one's own ballot, and the count. */
export function voteRows({ vote }: DecisionCard): readonly Row[] {
  if (vote === undefined) return [];
  return [
    { row: "text", text: `${vote.rule} ${vote.quorum}`, tone: "soft" },
    { row: "text", text: vote.secrecy, tone: "soft" },
    { row: "text", text: vote.cast },
    ...(vote.mine === undefined ? [] : [{ row: "text", text: vote.mine, tone: "strong" } as const]),
  ];
}

/** A decision that the viewer may open. */
export function openingRows(card: DecisionCard, hand: Hand): readonly Row[] {
  const press = (): void => hand.wish({ type: "open-decision", decision: card.id }, {}, { notice: undefined });
  const voted = card.vote !== undefined;
  return [
    { row: "text", text: card.title, tone: "strong" },
    { row: "text", text: card.question },
    { row: "text", text: say(voted ? "vote.open.what" : "decide.open.what"), tone: "soft" },
    { row: "buttons", buttons: [{ label: say(voted ? "vote.open.do" : "decide.open.do"), press }] },
  ];
}
