import { breakModel } from "../../../shared/panels/break-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import { laterMs } from "../../headset/rest-clock.ts";
import type { Hand } from "../tablet-state.ts";

/** Minutes that a reminder is put off by. */
const later = laterMs / 60_000;

/** Over every screen: that a break is due, or that one is on it; what goes on meanwhile, and the way on. */
export function breakRows(sight: Sight, hand: Hand): readonly Row[] {
  const { on, meanwhile } = breakModel(sight);
  const texts = meanwhile.map((text): Row => ({ row: "text", text, tone: "soft" }));
  if (on !== undefined) {
    const back = {
      label: say("break.back"),
      tone: "main",
      press: () => hand.wish({ type: "end-break" }, {}, {}),
    } as const;
    return [{ row: "text", text: on, tone: "warn" }, ...texts, { row: "buttons", buttons: [back] }];
  }
  if (!hand.rest.due) return [];
  return [
    { row: "text", text: say("break.due", { minutes: hand.rest.minutes }), tone: "warn" },
    ...texts,
    {
      row: "buttons",
      columns: 2,
      buttons: [
        { label: say("break.do"), tone: "main", press: () => takeBreak(sight, hand) },
        { label: say("break.later", { minutes: later }), press: () => hand.rest.later() },
      ],
    },
  ];
}

/** Lays the exercise down and takes the headset off; who plays alone holds it up. */
export function takeBreak({ view }: Sight, hand: Hand): void {
  hand.wish({ type: "take-break" }, {}, {});
  if (hand.solo && view.run.status === "running") hand.wish({ type: "pause" }, { reason: say("break.title") }, {});
  hand.leave();
}
