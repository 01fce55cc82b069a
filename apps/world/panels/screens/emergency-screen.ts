import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand, TabletState } from "../tablet-state.ts";
import { wordsButton } from "./typing-screen.ts";

/** REAL EMERGENCY, asked once more: the second of two presses, wherever on the tablet one is. Words are not waited for. */
export function emergencyScreen(
  { words }: TabletState,
  hand: Hand,
): { readonly title: string; readonly rows: readonly Row[] } {
  const text = words.trim();
  const call = (): void =>
    hand.wish({ type: "call-emergency" }, text === "" ? {} : { text }, { emergency: false, words: "" });
  return {
    title: say("emergency.title"),
    rows: [
      { row: "text", text: say("emergency.what") },
      {
        row: "buttons",
        buttons: [
          { label: say("emergency.confirm"), tone: "alarm", press: call },
          { label: say("do.cancel"), press: () => hand.change({ emergency: false, words: "", page: 0 }) },
          wordsButton(say("emergency.text"), words, hand, (said) => hand.change({ words: said })),
        ],
      },
    ],
  };
}
