import type { Names } from "../names.ts";
import { say } from "../say.ts";
import type { EntryTexts, HappeningOf } from "./happening-of.ts";

type Practising = HappeningOf<"help-asked" | "help-ended" | "prop-read" | "step-done">;

/** Who looked closely at what, asked for help, and has done a step of the practice. */
export function practisingSentence(is: Practising, names: Names, texts: EntryTexts): string {
  const seat = names("seat", is.seat);
  switch (is.type) {
    case "help-asked": {
      const text = texts["text"];
      return text === undefined ? say("entry.help-asked", { seat }) : say("entry.help-asked.said", { seat, text });
    }
    case "help-ended":
      return say(`entry.help-ended.${is.by}`, { seat });
    case "prop-read":
      return say("entry.prop-read", { seat, prop: names("prop", is.prop) });
    case "step-done":
      return say("entry.step-done", { seat, step: names("step", is.step) });
    default:
      return is satisfies never;
  }
}
