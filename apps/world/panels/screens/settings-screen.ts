import { type Section, chosen, sections, settingNames, wordsOf } from "../../../shared/settings/device-settings.ts";
import { sectionTitle, settingTitle, wordTitle } from "../../../shared/settings/setting-words.ts";
import { say } from "../../../shared/wording/say.ts";
import type { Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** The settings of this device, one section at a time: the same as on every other screen. */
export function settingsScreen(section: Section, hand: Hand): { title: string; rows: readonly Row[] } {
  const filled = sections.filter((one) => settingNames(one).length > 0);
  return {
    title: say("settings.title"),
    rows: [
      {
        row: "buttons",
        columns: filled.length,
        buttons: filled.map((one) => ({
          label: sectionTitle(one),
          on: one === section,
          press: () => hand.change({ settings: one, page: 0 }),
        })),
      },
      ...settingNames(section).flatMap((name) => settingRows(section, name, hand)),
    ],
  };
}

function settingRows(section: Section, name: string, hand: Hand): readonly Row[] {
  const words = wordsOf(section, name);
  const now = chosen(hand.settings, section, name);
  return [
    { row: "heading", text: settingTitle(section, name) },
    {
      row: "buttons",
      columns: words.length > 3 ? 2 : words.length,
      buttons: words.map((word) => ({
        label: wordTitle(section, name, word),
        on: word === now,
        press: () => hand.choose(section, name, word),
      })),
    },
  ];
}
