import { learnWords } from "./say.ts";
import { staffEnglish } from "./staff-english.ts";

// The first import of a page for staff: from then on `say` knows their words too.
learnWords(staffEnglish);
