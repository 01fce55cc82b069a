import type { Told } from "#engine/exercise/told.ts";
import { casualtySentence } from "./log/casualty-sentence.ts";
import { decisionSentence } from "./log/decision-sentence.ts";
import { evaluationSentence } from "./log/evaluation-sentence.ts";
import type { EntryTexts } from "./log/happening-of.ts";
import { messageSentence } from "./log/message-sentence.ts";
import { runSentence } from "./log/run-sentence.ts";
import { seatSentence } from "./log/seat-sentence.ts";
import { worldSentence } from "./log/world-sentence.ts";
import type { Names } from "./names.ts";
import { say } from "./say.ts";

type Work =
  | Parameters<typeof casualtySentence>[0]
  | Parameters<typeof decisionSentence>[0]
  | Parameters<typeof evaluationSentence>[0];

/** One entry of the log as a sentence, with the free texts where they are still there. */
export function logSentence({ entry: { is }, texts = {} }: Told, names: Names): string {
  switch (is.type) {
    case "exercise-started":
    case "exercise-resumed":
    case "exercise-interrupted":
    case "clock-marked":
    case "emergency-cleared":
    case "person-erased":
      return say(`entry.${is.type}`);
    case "exercise-paused":
    case "rate-changed":
    case "phase-begun":
    case "exercise-ended":
    case "emergency-called":
      return runSentence(is, texts, names);
    case "seat-taken":
    case "seat-left":
    case "presence-changed":
    case "walk-started":
    case "zone-entered":
      return seatSentence(is, names);
    case "lane-moved":
    case "variable-set":
    case "prop-shown":
    case "inject-delivered":
    case "inject-withheld":
    case "inject-skipped":
      return worldSentence(is, texts, names);
    case "message-sent":
    case "message-opened":
      return messageSentence(is, texts, names);
    default:
      return workSentence(is, texts, names);
  }
}

function workSentence(is: Work, texts: EntryTexts, names: Names): string {
  switch (is.type) {
    case "assessment-started":
    case "casualty-assessed":
    case "treatment-started":
    case "treatment-finished":
    case "treatment-stopped":
    case "casualty-changed":
    case "casualty-moved":
    case "casualty-tagged":
    case "walkers-called":
      return casualtySentence(is, names);
    case "decision-opened":
    case "decision-proposed":
    case "decision-signed":
    case "decision-taken":
    case "decision-lapsed":
      return decisionSentence(is, texts, names);
    case "action-counted":
    case "action-overdue":
    case "action-met":
    case "action-missed":
    case "note-pinned":
    case "objective-rated":
      return evaluationSentence(is, texts, names);
    default:
      return is satisfies never;
  }
}
