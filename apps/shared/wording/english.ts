import { alongWords } from "./en/along.ts";
import { breakWords } from "./en/breaks.ts";
import { everywhereWords } from "./en/everywhere.ts";
import { decideWords } from "./en/decide.ts";
import { entryWords } from "./en/entries.ts";
import { faultWords } from "./en/faults.ts";
import { hereWords } from "./en/here.ts";
import { joinWords } from "./en/join.ts";
import { noticeWords } from "./en/notice.ts";
import { practiceWords } from "./en/practice.ts";
import { refusalWords } from "./en/refusals.ts";
import { runWords } from "./en/run.ts";
import { settingsWords } from "./en/settings.ts";
import { talkWords } from "./en/talk.ts";
import { mapWords } from "./en/map.ts";
import { pinWords } from "./en/pins.ts";
import { strokeWords } from "./en/strokes.ts";
import { typingWords } from "./en/typing.ts";
import { unitWords } from "./en/units.ts";
import { workWords } from "./en/work.ts";
import { worldWords } from "./en/world.ts";

/** The English catalogue, but for what only staff read and for what comes with voice. One file an area. */
export const english = {
  ...alongWords,
  ...breakWords,
  ...everywhereWords,
  ...decideWords,
  ...entryWords,
  ...faultWords,
  ...hereWords,
  ...joinWords,
  ...noticeWords,
  ...practiceWords,
  ...refusalWords,
  ...runWords,
  ...settingsWords,
  ...talkWords,
  ...mapWords,
  ...pinWords,
  ...strokeWords,
  ...typingWords,
  ...unitWords,
  ...workWords,
  ...worldWords,
};
