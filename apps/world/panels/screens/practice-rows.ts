import { tPlus } from "#engine/time.ts";
import { practiceModel } from "../../../shared/panels/practice-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand, TabletState } from "../tablet-state.ts";
import { wordsButton } from "./typing-screen.ts";

/** Over every screen of a practice: the step to do now and how. */
export function practiceRows(sight: Sight): readonly Row[] {
  const model = practiceModel(sight);
  if (model === undefined) return [];
  const { heading, now } = model;
  return [
    { row: "text", text: heading, tone: "strong" },
    ...(now === undefined ? [] : [{ row: "text", text: now.how } as const]),
    ...(now?.hint === undefined ? [] : [{ row: "text", text: now.hint, tone: "soft" } as const]),
  ];
}

/** Asking the trainer for help, in words or without, and that one has. */
export function helpRows({ plan, view }: Sight, { words }: TabletState, hand: Hand): readonly Row[] {
  const seat = plan.seat?.id;
  if (seat === undefined) return [];
  if (view.helpAsked === undefined) {
    const text = words.trim();
    const ask = {
      label: say("help.ask"),
      press: () => hand.wish({ type: "ask-help" }, text === "" ? {} : { text }, { words: "" }),
    };
    const why = wordsButton(say("help.ask.text"), words, hand, (said) => hand.change({ words: said }));
    return [{ row: "buttons", buttons: [ask, why] }];
  }
  const end = { label: say("help.end"), press: () => hand.wish({ type: "end-help", seat }, {}, {}) };
  return [
    { row: "text", text: say("help.asked", { time: tPlus(view.helpAsked) }), tone: "good" },
    ...(hand.solo ? [{ row: "text", text: say("help.ask.solo"), tone: "soft" } as const] : []),
    { row: "buttons", buttons: [end] },
  ];
}
