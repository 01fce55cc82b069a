import { consoleWords, mselWords } from "./en/console.ts";
import { debriefWords } from "./en/debrief.ts";
import { deskWords } from "./en/desk.ts";
import { findingWords } from "./en/findings.ts";
import { overviewWords } from "./en/overview.ts";
import { practiceDeskWords } from "./en/practice-desk.ts";
import { signInWords } from "./en/sign-in.ts";
import { simcellWords } from "./en/simcell.ts";
import { staffVoiceWords } from "./en/staff-voice.ts";

/** What only trainers and supervisors read: no player's browser fetches it. */
export const staffEnglish = {
  ...consoleWords,
  ...mselWords,
  ...debriefWords,
  ...deskWords,
  ...findingWords,
  ...overviewWords,
  ...practiceDeskWords,
  ...signInWords,
  ...simcellWords,
  ...staffVoiceWords,
};
