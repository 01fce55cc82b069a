import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** REAL EMERGENCY, asked once more: the second of two presses, wherever on the tablet one is. */
export function emergencyScreen(hand: Hand): { readonly title: string; readonly rows: readonly Row[] } {
  const call = (): void => hand.wish({ type: "call-emergency" }, {}, { emergency: false });
  return {
    title: say("emergency.title"),
    rows: [
      { row: "text", text: say("emergency.what") },
      {
        row: "buttons",
        buttons: [
          { label: say("emergency.confirm"), tone: "alarm", press: call },
          { label: say("do.cancel"), press: () => hand.change({ emergency: false, page: 0 }) },
        ],
      },
    ],
  };
}
