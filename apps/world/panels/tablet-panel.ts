import { waitingCases } from "../../shared/panels/case-model.ts";
import { clockModel } from "../../shared/panels/clock-model.ts";
import { waitingDecisions } from "../../shared/panels/decision-model.ts";
import { probeCards } from "../../shared/panels/probe-model.ts";
import { unopened } from "../../shared/panels/message-model.ts";
import type { Sight } from "../../shared/panels/sight.ts";
import { say } from "../../shared/wording/say.ts";
import { phoneSight } from "../carried/carried.ts";
import { wayRows } from "../headset/way-slip.ts";
import type { Button, Panel, Row } from "./panel.ts";
import { breakRows } from "./screens/break-rows.ts";
import { casualtyScreen } from "./screens/casualty-screen.ts";
import { decideScreen } from "./screens/decide-screen.ts";
import { emergencyScreen } from "./screens/emergency-screen.ts";
import { hereScreen, taskRows } from "./screens/here-screen.ts";
import { moreScreen } from "./screens/more-screen.ts";
import { practiceRows } from "./screens/practice-rows.ts";
import { askedRows, personScreen } from "./screens/person-screen.ts";
import { siteScreen } from "./screens/site-screen.ts";
import { talkScreen } from "./screens/talk-screen.ts";
import { typingScreen } from "./screens/typing-screen.ts";
import { writeScreen } from "./screens/write-screen.ts";
import { tabs } from "./tablet-state.ts";
import type { Hand, Tab, TabletState } from "./tablet-state.ts";

/** The tablet as it is to be shown: everything the exercise asks of somebody, without leaving the place. */
export function tabletPanel(sight: Sight, state: TabletState, hand: Hand): Panel {
  const clock = clockModel(sight);
  if (clock.emergency !== undefined) return emergencyPanel(clock.emergency, hand);
  const { title, rows } = screen(sight, state, hand);
  const above: readonly Row[] = [
    ...(clock.standing === undefined ? [] : [{ row: "text", text: clock.standing, tone: "warn" } as const]),
    ...linkRows(hand),
    ...(hand.way === undefined ? [] : wayRows(hand.way)),
    ...breakRows(sight, hand),
    ...practiceRows(sight),
    ...askedRows(sight),
    ...(state.notice === undefined ? [] : [{ row: "text", ...state.notice } as const]),
    ...(!state.phone && state.tab === "here" && state.casualty !== undefined ? taskRows(sight, hand) : []),
  ];
  const zone = sight.view.zone === undefined ? "" : sight.names("zone", sight.view.zone);
  return {
    title,
    note: [clock.time, sight.view.run.status === "running" ? "" : clock.statusTitle, zone]
      .filter((text) => text !== "")
      .join(" · "),
    help: {
      label: say("world.emergency"),
      tone: "alarm",
      on: state.emergency,
      press: () => hand.change({ emergency: true, typing: undefined, words: "", page: 0 }),
    },
    tabs: state.phone ? [] : tabs.map((tab) => tabButton(tab, sight, state, hand)),
    rows: [...above, ...rows],
  };
}

/** How the connection is, where there is something to say about it; when it has ended, the way out. */
function linkRows({ link, leave }: Hand): readonly Row[] {
  if (link === undefined) return [];
  const out: Row = { row: "buttons", buttons: [{ label: say("world.leave"), press: leave }] };
  return [{ row: "text", text: link.text, tone: link.over ? "bad" : "warn" }, ...(link.over ? [out] : [])];
}

function screen(sight: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  if (state.typing !== undefined) return typingScreen(state.typing, hand);
  if (state.emergency) return emergencyScreen(state, hand);
  if (state.phone) return phoneScreen(sight, state, hand);
  switch (state.tab) {
    case "here":
      if (state.person !== undefined) return personScreen(sight, state.person, state, hand);
      return state.casualty === undefined ? hereScreen(sight, hand) : casualtyScreen(sight, state, hand);
    case "talk":
      return state.writing === undefined ? talkScreen(sight, state, hand) : writeScreen(sight, state.writing, hand);
    case "decide":
      return decideScreen(sight, state, hand);
    case "site":
      return siteScreen(sight, state, hand);
    case "more":
      return moreScreen(sight, state, hand);
    default:
      return state.tab satisfies never;
  }
}

/** A phone has its own lines only, and is put away. */
function phoneScreen(all: Sight, state: TabletState, hand: Hand): { title: string; rows: readonly Row[] } {
  const sight = phoneSight(all);
  if (state.writing !== undefined) return writeScreen(sight, state.writing, hand);
  const { title, rows } = talkScreen(sight, state, { ...hand, voice: undefined });
  const back: Row = { row: "buttons", buttons: [{ label: say("carry.back"), press: hand.putAway }] };
  return state.message === undefined ? { title: say("carry.phone"), rows: [...rows, back] } : { title, rows };
}

/** What is left behind by going to another tab; a draft and a choice stay. */
const cleared = {
  page: 0,
  notice: undefined,
  casualty: undefined,
  person: undefined,
  emergency: false,
  reporting: false,
  words: "",
  typing: undefined,
  more: undefined,
  work: undefined,
  sending: undefined,
  pinning: undefined,
} as const;

function waitingAt(tab: Tab, sight: Sight): number {
  if (tab === "talk") return unopened(sight);
  if (tab === "more") return waitingCases(sight);
  return tab === "decide" ? waitingDecisions(sight) + probeCards(sight).length : 0;
}

function tabButton(tab: Tab, sight: Sight, state: TabletState, hand: Hand): Button {
  const waiting = waitingAt(tab, sight);
  return {
    label: say(`world.tab.${tab}`),
    ...(waiting === 0 ? {} : { badge: String(waiting) }),
    on: tab === state.tab,
    // Pressing the tab one is at goes back to its beginning.
    press: () =>
      hand.change({ ...cleared, tab, ...(tab === state.tab ? { message: undefined, choosing: undefined } : {}) }),
  };
}

interface CalledEmergency {
  readonly by: string | undefined;
  readonly text: string | undefined;
}

/** It covers everything. Whoever plays alone has no trainer, and says that it is over without taking the headset off. */
function emergencyPanel({ by, text: what }: CalledEmergency, hand: Hand): Panel {
  const stop = say(hand.solo ? "emergency.stop.solo" : "emergency.stop");
  const texts = [by, what, stop].filter((text) => text !== undefined);
  const clear: Button = {
    label: say("emergency.clear"),
    tone: "main",
    press: () => hand.wish({ type: "clear-emergency" }, {}, { emergency: false }),
  };
  return {
    title: say("emergency.on"),
    alarm: true,
    tabs: [],
    rows: [
      ...texts.map((text): Row => ({ row: "text", text, tone: "strong" })),
      ...(hand.solo ? [{ row: "buttons", buttons: [clear] } as const] : []),
      { row: "buttons", buttons: [{ label: say("world.leave"), press: hand.leave }] },
    ],
  };
}
