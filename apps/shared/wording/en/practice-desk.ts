/** What the trainer reads of a practice, and of those who ask for help. */
export const practiceDeskWords = {
  "practice.stuck": "Who is where in the practice",
  "practice.stuck.step": "Now at",
  "practice.stuck.since": "for {time}",
  "practice.stuck.of": "{done} of {all}",
  "practice.stuck.finished": "all done",
  "practice.stuck.nobody": "Nobody has come yet.",
  "help.wanted": "{seat} asks for help since {time}.",
  "help.wanted.said": "{seat} asks for help since {time}: {text}",
  "help.came": "Help is there",
} as const;
