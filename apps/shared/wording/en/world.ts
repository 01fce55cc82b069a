/** Sentences of the world's own screens. */
export const worldWords = {
  "world.title": "The place",
} as const;
