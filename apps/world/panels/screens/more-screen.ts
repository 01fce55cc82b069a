import { waitingCases } from "../../../shared/panels/case-model.ts";
import { clockModel } from "../../../shared/panels/clock-model.ts";
import { panelLinks } from "../../../shared/panels/panel-list.ts";
import type { Sight } from "../../../shared/panels/sight.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Button, Row } from "../panel.ts";
import type { Hand, MorePage, TabletState } from "../tablet-state.ts";
import { takeBreak } from "./break-rows.ts";
import { caseScreen } from "./case-screen.ts";
import { briefScreen, factScreen, helpScreen, peopleScreen } from "./know-screens.ts";
import { helpRows } from "./practice-rows.ts";
import { pinScreen } from "./pin-screen.ts";
import { resourceScreen } from "./resource-screen.ts";
import { settingsScreen } from "./settings-screen.ts";

type Screen = { readonly title: string; readonly rows: readonly Row[] };

/** The clock, the way to everything that has no tab of its own, and the way out. */
export function moreScreen(sight: Sight, state: TabletState, hand: Hand): Screen {
  if (state.more === undefined) return menu(sight, state, hand);
  const { title, rows } = page(state.more, sight, state, hand);
  // What is in hand has a way back of its own.
  if (state.work !== undefined || state.pinning !== undefined || state.sending !== undefined) return { title, rows };
  const back: Button = { label: say("do.back"), press: () => hand.change({ more: undefined, page: 0 }) };
  return { title, rows: [...rows, { row: "buttons", buttons: [back] }] };
}

function page(more: MorePage, sight: Sight, state: TabletState, hand: Hand): Screen {
  switch (more) {
    case "cases":
      return caseScreen(sight, state, hand);
    case "resources":
      return resourceScreen(sight, state, hand);
    case "facts":
      return factScreen(sight);
    case "people":
      return peopleScreen(sight);
    case "brief":
      return briefScreen(sight);
    case "help":
      return helpScreen();
    case "pins":
      return pinScreen(sight, state, hand);
    case "along":
      return alongScreen(state, hand);
    case "settings":
      return settingsScreen(state.settings, hand);
    default:
      return more satisfies never;
  }
}

function alongScreen({ along }: TabletState, hand: Hand): Screen {
  return {
    title: say("along.title"),
    rows: [
      { row: "text", text: say("along.what") },
      { row: "buttons", buttons: [{ label: say("along.do"), tone: "main", press: () => hand.askAlong() }] },
      ...(along === undefined ? [] : [{ row: "text", text: along, tone: "strong" } as const]),
    ],
  };
}

function menu(sight: Sight, state: TabletState, hand: Hand): Screen {
  const clock = clockModel(sight);
  const has = new Set<string>(panelLinks(sight).map(({ id }) => id));
  const cases = waitingCases(sight);
  const to = (label: string, more: MorePage, waits = 0): Button => ({
    label,
    ...(waits === 0 ? {} : { badge: String(waits) }),
    press: () => hand.change({ more, page: 0, notice: undefined }),
  });
  const ways = [
    ...(has.has("cases") ? [to(say("panel.cases"), "cases", cases)] : []),
    ...(has.has("resources") ? [to(say("panel.resources"), "resources")] : []),
    to(say("pin.title"), "pins"),
    to(say("facts.title"), "facts"),
    to(say("panel.people.short"), "people"),
    to(say("panel.brief.short"), "brief"),
    to(say("world.help"), "help"),
    to(say("settings.open"), "settings"),
    to(say("along.title"), "along"),
    { label: say("world.height"), press: () => hand.resetHeight() },
  ];
  const clockLine = [clock.statusTitle, clock.rate, clock.story, clock.phase].filter((text) => text !== undefined);
  return {
    title: `${clock.time} ${clock.of}`,
    rows: [
      { row: "text", text: clockLine.join(" · ") },
      ...(hand.solo ? soloRows(sight, hand) : []),
      { row: "buttons", columns: 2, buttons: ways },
      ...helpRows(sight, state, hand),
      { row: "heading", text: say("world.end") },
      {
        row: "buttons",
        columns: 2,
        buttons: [
          { label: say("break.do"), press: () => takeBreak(sight, hand) },
          { label: say("world.leave"), press: () => hand.leave() },
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
