import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand, Reasoning } from "../tablet-state.ts";
import { wordsButton } from "./typing-screen.ts";

/** Picking a why: standard reasons, and one's own words. What is picked stands in the log in these words. */
export function reasonPicks(
  known: readonly string[],
  { reasons, words }: Reasoning,
  set: (next: Partial<Reasoning>) => void,
  hand: Hand,
): readonly Row[] {
  const toggle = (reason: string): void =>
    set({ reasons: reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason] });
  return [
    {
      row: "buttons",
      columns: 2,
      buttons: known.map((text) => ({ label: text, on: reasons.includes(text), press: () => toggle(text) })),
    },
    {
      row: "buttons",
      buttons: [wordsButton(say("world.write"), words, hand, (text) => set({ words: text }))],
    },
  ];
}

/** The picked reasons and one's own words as one text; empty until there is a why. */
export function whyOf({ reasons, words }: Reasoning): string {
  return [...reasons, words.trim()].filter((text) => text !== "").join("; ");
}
