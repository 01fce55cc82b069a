import "./voice-words.ts";
import { carriedWords } from "./en/carried.ts";
import { learnWords } from "./say.ts";

// Comes with the things one carries: the place is there before them.
learnWords(carriedWords);
