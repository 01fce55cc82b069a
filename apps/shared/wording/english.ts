import { breakWords } from "./en/breaks.ts";
import { everywhereWords } from "./en/everywhere.ts";
import { consoleWords, mselWords } from "./en/console.ts";
import { debriefWords } from "./en/debrief.ts";
import { decideWords } from "./en/decide.ts";
import { deskWords } from "./en/desk.ts";
import { entryWords } from "./en/entries.ts";
import { faultWords } from "./en/faults.ts";
import { findingWords } from "./en/findings.ts";
import { hereWords } from "./en/here.ts";
import { joinWords } from "./en/join.ts";
import { noticeWords } from "./en/notice.ts";
import { overviewWords } from "./en/overview.ts";
import { refusalWords } from "./en/refusals.ts";
import { runWords } from "./en/run.ts";
import { settingsWords } from "./en/settings.ts";
import { signInWords } from "./en/sign-in.ts";
import { simcellWords } from "./en/simcell.ts";
import { talkWords } from "./en/talk.ts";
import { voiceWords } from "./en/voice.ts";
import { typingWords } from "./en/typing.ts";
import { workWords } from "./en/work.ts";
import { worldWords } from "./en/world.ts";

/** The English catalogue: complete, and the measure of every other. One file an area. */
export const english = {
  ...breakWords,
  ...everywhereWords,
  ...consoleWords,
  ...debriefWords,
  ...decideWords,
  ...deskWords,
  ...entryWords,
  ...faultWords,
  ...findingWords,
  ...hereWords,
  ...joinWords,
  ...mselWords,
  ...noticeWords,
  ...overviewWords,
  ...refusalWords,
  ...runWords,
  ...settingsWords,
  ...signInWords,
  ...simcellWords,
  ...talkWords,
  ...voiceWords,
  ...typingWords,
  ...workWords,
  ...worldWords,
};
