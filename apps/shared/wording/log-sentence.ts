import type { Happening } from "#engine/exercise/entry.ts";
import type { Told } from "#engine/exercise/told.ts";
import { casualtySentence } from "./log/casualty-sentence.ts";
import { chartSentence } from "./log/chart-sentence.ts";
import { conductSentence } from "./log/conduct-sentence.ts";
import { decisionSentence } from "./log/decision-sentence.ts";
import { evaluationSentence } from "./log/evaluation-sentence.ts";
import type { EntryTexts, HappeningOf } from "./log/happening-of.ts";
import { meetingSentence } from "./log/meeting-sentence.ts";
import { messageSentence } from "./log/message-sentence.ts";
import { practisingSentence } from "./log/practising-sentence.ts";
import { pinSentence } from "./log/pin-sentence.ts";
import { probeSentence } from "./log/probe-sentence.ts";
import { runSentence } from "./log/run-sentence.ts";
import { seatSentence } from "./log/seat-sentence.ts";
import { caseSentence, resourceSentence } from "./log/work-sentence.ts";
import { strokeSentence } from "./log/stroke-sentence.ts";
import { talkingSentence } from "./log/talking-sentence.ts";
import { worldSentence } from "./log/world-sentence.ts";
import type { Names } from "./names.ts";
import { say } from "./say.ts";

type HappeningType = Happening["type"];
type ByType = { readonly [T in HappeningType]: HappeningOf<T> };
type Tellers = { readonly [T in HappeningType]: (is: ByType[T], names: Names, texts: EntryTexts) => string };

const tellers: Tellers = {
  "exercise-started": plainly,
  "exercise-resumed": plainly,
  "exercise-interrupted": plainly,
  "clock-marked": plainly,
  "emergency-cleared": plainly,
  "person-erased": plainly,
  "exercise-paused": runSentence,
  "rate-changed": runSentence,
  "phase-begun": runSentence,
  "exercise-ended": runSentence,
  "emergency-called": runSentence,
  "seat-taken": seatSentence,
  "seat-left": seatSentence,
  "presence-changed": seatSentence,
  "pin-set": pinSentence,
  "pin-taken-off": pinSentence,
  "stroke-drawn": strokeSentence,
  "stroke-rubbed-out": strokeSentence,
  "break-began": seatSentence,
  "break-ended": seatSentence,
  "help-asked": practisingSentence,
  "help-ended": practisingSentence,
  "prop-read": practisingSentence,
  "step-done": practisingSentence,
  "walk-started": seatSentence,
  "zone-entered": seatSentence,
  "lane-moved": worldSentence,
  "variable-set": worldSentence,
  "event-raised": chartSentence,
  "chart-moved": chartSentence,
  "chart-stopped": chartSentence,
  "channel-changed": chartSentence,
  "prop-shown": worldSentence,
  "inject-delivered": worldSentence,
  "inject-withheld": worldSentence,
  "inject-skipped": worldSentence,
  "message-sent": messageSentence,
  "message-arrived": messageSentence,
  "message-lost": messageSentence,
  "message-opened": messageSentence,
  "assessment-started": casualtySentence,
  "casualty-assessed": casualtySentence,
  "treatment-started": casualtySentence,
  "treatment-finished": casualtySentence,
  "treatment-stopped": casualtySentence,
  "casualty-changed": casualtySentence,
  "casualty-moved": casualtySentence,
  "casualty-tagged": casualtySentence,
  "walkers-called": casualtySentence,
  "casualty-led": conductSentence,
  "casualty-stays": conductSentence,
  "follow-asked": conductSentence,
  "person-reported": conductSentence,
  "report-settled": conductSentence,
  "decision-opened": decisionSentence,
  "decision-proposed": decisionSentence,
  "decision-signed": decisionSentence,
  "ballot-cast": decisionSentence,
  "vote-counted": decisionSentence,
  "decision-taken": decisionSentence,
  "decision-lapsed": decisionSentence,
  "facts-held": messageSentence,
  "case-opened": caseSentence,
  "case-taken": caseSentence,
  "case-handed": caseSentence,
  "case-overdue": caseSentence,
  "case-closed": caseSentence,
  "resource-sent": resourceSentence,
  "resource-arrived": resourceSentence,
  "hand-raised": meetingSentence,
  "hand-lowered": meetingSentence,
  "floor-given": meetingSentence,
  "floor-yielded": meetingSentence,
  "voice-turned": talkingSentence,
  "talk-joined": talkingSentence,
  "talk-left": talkingSentence,
  "talk-asked": talkingSentence,
  "talk-given-up": talkingSentence,
  "talk-began": talkingSentence,
  "talk-ended": talkingSentence,
  "probe-asked": probeSentence,
  "probe-answered": probeSentence,
  "probe-closed": probeSentence,
  "action-opened": evaluationSentence,
  "action-counted": evaluationSentence,
  "action-overdue": evaluationSentence,
  "action-met": evaluationSentence,
  "action-missed": evaluationSentence,
  "note-pinned": evaluationSentence,
  "objective-rated": evaluationSentence,
};

/** One entry of the log as a sentence, with the free texts where they are still there. */
export function logSentence({ entry: { is }, texts = {} }: Told, names: Names): string {
  return tell(is.type, is, names, texts);
}

function tell<T extends HappeningType>(type: T, is: ByType[T], names: Names, texts: EntryTexts): string {
  return tellers[type](is, names, texts);
}

function plainly({
  type,
}: HappeningOf<
  | "exercise-started"
  | "exercise-resumed"
  | "exercise-interrupted"
  | "clock-marked"
  | "emergency-cleared"
  | "person-erased"
>): string {
  return say(`entry.${type}`);
}
