import { meetingCards } from "../../../shared/panels/meeting-model.ts";
import { probeCards } from "../../../shared/panels/probe-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** Questions asked of this seat, on a tablet. */
export function probeRows(sight: Sight, hand: Hand): readonly Row[] {
  return probeCards(sight).flatMap(({ id, question, options, left, remaining }): readonly Row[] => [
    { row: "text", text: question, tone: "strong" },
    { row: "bar", label: left, share: remaining },
    {
      row: "buttons",
      columns: 2,
      buttons: options.map(({ id: option, label }) => ({
        label,
        press: () => hand.wish({ type: "answer-probe", probe: id, option }, {}, { notice: undefined }),
      })),
    },
  ]);
}

/** Who has the floor, and what this seat can do about it. */
export function meetingRows(sight: Sight, hand: Hand): readonly Row[] {
  return meetingCards(sight).flatMap((card): readonly Row[] => {
    const { id: meeting } = card;
    const button = (label: string, command: Parameters<Hand["wish"]>[0]): Button => ({
      label,
      press: () => hand.wish(command, {}, { notice: undefined }),
    });
    const buttons = [
      ...(card.mayRaise ? [button(say("meeting.raise"), { type: "raise-hand", meeting })] : []),
      ...(card.mayLower ? [button(say("meeting.lower"), { type: "lower-hand", meeting })] : []),
      ...(card.mayYield
        ? [button(say(card.hasFloor ? "meeting.yield" : "meeting.take-back"), { type: "yield-floor", meeting })]
        : []),
      ...(card.mayChair
        ? card.queue.map(({ seat, name }) =>
            button(say("meeting.give.to", { seat: name }), { type: "give-floor", meeting, seat }),
          )
        : []),
    ];
    return [
      { row: "text", text: card.title, tone: "strong" },
      { row: "text", text: card.floor },
      ...(card.queue.length === 0
        ? [{ row: "text", text: say("meeting.hands.none"), tone: "soft" } as const]
        : card.queue.map(({ name }): Row => ({ row: "text", text: `• ${name}`, tone: "soft" }))),
      ...(buttons.length === 0 ? [] : [{ row: "buttons", buttons } as const]),
    ];
  });
}
