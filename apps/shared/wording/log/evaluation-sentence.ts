import { tPlus } from "#engine/time.ts";
import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type Evaluation = HappeningOf<
  | "action-opened"
  | "action-counted"
  | "action-overdue"
  | "action-met"
  | "action-missed"
  | "note-pinned"
  | "objective-rated"
>;

/** What the exercise saw of the actions it expected, and what people noted and rated. */
export function evaluationSentence(is: Evaluation, names: Names, texts: EntryTexts): string {
  switch (is.type) {
    case "action-opened":
      return say("entry.action-opened", { row: is.row, title: names("row", is.row), by: tPlus(is.by) });
    case "action-counted":
    case "action-overdue":
      return say(`entry.${is.type}`, { row: is.row, title: names("row", is.row) });
    case "action-met":
      return say(`entry.action-met.${is.status}`, { row: is.row, title: names("row", is.row) });
    case "action-missed":
      return say(`entry.action-missed.${is.status}`, { row: is.row, title: names("row", is.row) });
    case "note-pinned": {
      const text = quoted(texts);
      return text === undefined ? say("entry.note-pinned") : say("entry.note-pinned.text", { text });
    }
    case "objective-rated": {
      const rated = { rating: is.rating, objective: withoutStop(names("objective", is.objective)) };
      const text = quoted(texts);
      return text === undefined
        ? say("entry.objective-rated", rated)
        : say("entry.objective-rated.text", { ...rated, text });
    }
    default:
      return is satisfies never;
  }
}

/** A scenario writes an objective as a sentence; inside ours it stands without its own full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
