import type { Names } from "../names.ts";
import { say } from "../say.ts";
import { type EntryTexts, type HappeningOf, quoted } from "./happening-of.ts";

type Run = HappeningOf<"exercise-paused" | "rate-changed" | "phase-begun" | "exercise-ended" | "emergency-called">;

/** How the exercise itself ran. */
export function runSentence(is: Run, names: Names, texts: EntryTexts): string {
  const text = quoted(texts);
  switch (is.type) {
    case "exercise-paused":
      return text === undefined ? say("entry.exercise-paused") : say("entry.exercise-paused.reason", { reason: text });
    case "rate-changed":
      return say("entry.rate-changed", { rate: is.rate });
    case "phase-begun":
      return say("entry.phase-begun", { phase: names("phase", is.phase) });
    case "exercise-ended":
      return is.ending === undefined
        ? say(is.by === "duration" ? "entry.exercise-ended.duration" : "entry.exercise-ended.trainer")
        : say("entry.exercise-ended.ending", { ending: names("ending", is.ending) });
    case "emergency-called": {
      const seat = is.seat === undefined ? undefined : names("seat", is.seat);
      return text === undefined
        ? say("entry.emergency-called", { seat })
        : say("entry.emergency-called.text", { seat, text });
    }
    default:
      return is satisfies never;
  }
}
