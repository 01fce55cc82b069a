import type { Command, Texts } from "../../engine/exercise/command.ts";
import type { Plan } from "../../engine/plan/plan.ts";
import { usualSettings } from "../../apps/shared/settings/device-settings.ts";
import { sightOf } from "../../apps/shared/panels/sight.ts";
import type { Sight } from "../../apps/shared/panels/sight.ts";
import type { Button, Panel, Row } from "../../apps/world/panels/panel.ts";
import { tabletPanel } from "../../apps/world/panels/tablet-panel.ts";
import { type Hand, type TabletState, freshTablet } from "../../apps/world/panels/tablet-state.ts";
import { type LocalFeed, localFeed } from "./local-feed.ts";

const alone = { voice: undefined, company: undefined } as const;
const awake: Hand["rest"] = { due: false, minutes: 0, later: () => undefined };

/** What is shown, and pressing what is written on a plate. */
export interface Pressed {
  panel(): Panel;
  press(label: string): void;
}

/** A tablet in the hands of a seat that plays the real engine, and what it asked for. */
export interface Held {
  readonly feed: LocalFeed;
  readonly wishes: { readonly command: Command; readonly texts: Texts }[];
  state: TabletState;
  /** How the exercise stands; as the feed has it when it is not said. */
  status: Sight["view"]["run"]["status"] | undefined;
  rest: Hand["rest"];
  left: number;
  voice: Hand["voice"];
  company: Hand["company"];
}

function lookingAt(sight: Sight, status: Held["status"]): Sight {
  if (status === undefined) return sight;
  return { ...sight, view: { ...sight.view, run: { ...sight.view.run, status } } };
}

/** Takes a tablet in the hands of a seat; every other seat is taken too, and the exercise runs. */
export function heldTablet(plan: Plan, seat: string, solo = false): Held & Pressed {
  const feed = localFeed(plan, seat);
  const self: Held = { feed, wishes: [], state: freshTablet, status: undefined, rest: awake, left: 0, ...alone };
  const hand: Hand = {
    get rest() {
      return self.rest;
    },
    solo,
    get voice() {
      return self.voice;
    },
    get company() {
      return self.company;
    },
    change: (change) => void (self.state = { ...self.state, ...change }),
    wish: (command, texts, then) => {
      self.wishes.push({ command, texts });
      void feed.say(command, texts);
      self.state = { ...self.state, ...then };
    },
    link: undefined,
    way: undefined,
    putAway: () => undefined,
    pointAt: () => undefined,
    system: undefined,
    dictate: undefined,
    settings: usualSettings,
    choose: () => undefined,
    turn: () => undefined,
    askAlong: () => undefined,
    resetHeight: () => undefined,
    leave: () => void (self.left += 1),
  };
  const sight = (): Sight => {
    const { value } = feed.plan;
    if (value === undefined) throw new Error("no plan");
    return lookingAt(sightOf(value, feed.view.value, feed.at()), self.status);
  };
  const panel = (): Panel => tabletPanel(sight(), self.state, hand);
  return Object.assign(self, {
    panel,
    press(label: string) {
      const { help, tabs } = panel();
      const found = [...plates(panel()), ...tabs, ...(help === undefined ? [] : [help])].find((plate) =>
        plate.label.startsWith(label),
      );
      if (found === undefined)
        throw new Error(
          `no plate says ${label}: ${plates(panel())
            .map((one) => one.label)
            .join(", ")}`,
        );
      if (found.off !== undefined) throw new Error(`${label} is off: ${found.off}`);
      found.press();
    },
  });
}

/** Every plate of a panel's rows. */
export function plates(panel: Panel): readonly Button[] {
  return panel.rows.flatMap((row: Row) =>
    row.row === "buttons" ? row.buttons : row.row === "stepper" ? [row.less, row.more] : [],
  );
}

/** All that the rows say. */
export function text(panel: Panel): string {
  return JSON.stringify(panel.rows);
}
