/** Sentences of the console's own screens. */
export const consoleWords = {
  "console.title": "Exercise control",
} as const;
