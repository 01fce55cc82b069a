import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { sayValue } from "../values.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type World = HappeningOf<
  "lane-moved" | "variable-set" | "prop-shown" | "inject-delivered" | "inject-withheld" | "inject-skipped"
>;

/** What the exercise's own world did: lanes, variables, things that appear, rows of the MSEL. */
export function worldSentence(is: World, names: Names, texts: EntryTexts): string {
  switch (is.type) {
    case "lane-moved":
      return say("entry.lane-moved", { lane: is.lane, to: is.to });
    case "variable-set":
      return say("entry.variable-set", { variable: is.variable, value: sayValue(is.value) });
    case "prop-shown": {
      const prop = names("prop", is.prop);
      return is.shown ? say("entry.prop-shown.shown", { prop }) : say("entry.prop-shown.hidden", { prop });
    }
    case "inject-delivered": {
      const row = { row: is.row, title: names("row", is.row) };
      return is.by === "trainer" ? say("entry.inject-delivered.trainer", row) : say("entry.inject-delivered.plan", row);
    }
    case "inject-withheld":
      return say("entry.inject-withheld", { row: is.row, title: names("row", is.row) });
    case "inject-skipped": {
      const row = { row: is.row, title: names("row", is.row) };
      const reason = quoted(texts);
      return reason === undefined
        ? say("entry.inject-skipped", row)
        : say("entry.inject-skipped.reason", { ...row, reason });
    }
    default:
      return is satisfies never;
  }
}
