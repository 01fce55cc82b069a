import { clockModel } from "../../../shared/panels/clock-model.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand, TabletState } from "../tablet-state.ts";
import { settingsScreen } from "./settings-screen.ts";

/** The clock, the settings, the way out, and the call for a real emergency. */
export function moreScreen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const clock = clockModel(sight);
  if (state.settings !== undefined) return settingsScreen(state.settings, hand);
  if (state.emergency) return { title: say("emergency.title"), rows: emergencyRows(hand) };
  return {
    title: `${clock.time} ${clock.of}`,
    rows: [
      {
        row: "text",
        text: [clock.statusTitle, clock.rate, clock.story, clock.phase]
          .filter((text) => text !== undefined)
          .join(" · "),
      },
      ...(clock.standing === undefined ? [] : [{ row: "text", text: clock.standing, tone: "warn" } as const]),
      ...(hand.solo ? soloRows(sight, hand) : []),
      {
        row: "buttons",
        columns: 2,
        buttons: [
          { label: say("settings.open"), press: () => hand.change({ settings: "comfort", page: 0 }) },
          { label: say("world.height"), press: () => hand.resetHeight() },
        ],
      },
      { row: "heading", text: say("world.end") },
      {
        row: "buttons",
        columns: 2,
        buttons: [
          { label: say("world.leave"), press: () => hand.leave() },
          { label: say("emergency.do"), tone: "alarm", press: () => hand.change({ emergency: true, page: 0 }) },
        ],
      },
    ],
  };
}

/** Who plays alone starts, pauses and goes on without taking the headset off. */
function soloRows({ view: { run } }: Sight, hand: Hand): readonly Row[] {
  const button = (label: string, press: () => void): readonly Row[] => [
    { row: "buttons", buttons: [{ label, tone: "main", press }] },
  ];
  switch (run.status) {
    case "lobby":
      return button(say("waiting.start"), () => hand.wish({ type: "start" }, {}, {}));
    case "running":
      return button(say("clock.pause"), () => hand.wish({ type: "pause" }, { reason: say("clock.pause.own") }, {}));
    case "paused":
    case "interrupted":
      return button(say("clock.resume"), () => hand.wish({ type: "resume" }, {}, {}));
    case "ended":
      return [];
    default:
      return run.status satisfies never;
  }
}

function emergencyRows(hand: Hand): readonly Row[] {
  return [
    { row: "text", text: say("emergency.what") },
    {
      row: "buttons",
      buttons: [
        {
          label: say("emergency.confirm"),
          tone: "alarm",
          press: () => hand.wish({ type: "call-emergency" }, {}, { emergency: false }),
        },
        { label: say("do.cancel"), press: () => hand.change({ emergency: false }) },
      ],
    },
  ];
}
