import { voiceWords } from "./en/voice.ts";
import { learnWords } from "./say.ts";

// Comes with whatever speaks of voice: the place is there before it.
learnWords(voiceWords);
