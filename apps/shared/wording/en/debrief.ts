/** Sentences of the debrief's own screens. */
export const debriefWords = {
  "debrief.title": "Debrief",
} as const;
