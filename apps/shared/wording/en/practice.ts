/** Practice: steps to try out, help from the trainer, looking closely. */
export const practiceWords = {
  "practice.title": "Practice",
  "practice.step": "Step {n} of {all}: {title}",
  "practice.done": "All {all} steps are done. Go on trying whatever you like.",
  "practice.fold": "How this step is done",
  "practice.all": "All steps",
  "practice.state.done": "done",
  "practice.state.now": "now",
  "practice.state.later": "later",
  "practice.on": "On to {title}",
  "landing.practice.title": "{title}: learn how to play",
  "landing.practice.what":
    "Look, move, talk, report, decide, get help: {time} at most, alone, with or without a headset. As often as you like.",
  "landing.practice.do": "Practise now",
  "practice.again": "Practise again",
  "practice.again.what": "A new practice, from the beginning.",
  "help.ask": "Ask the trainer for help",
  "help.ask.what": "For how to play, not for the exercise itself. The trainer sees it at once.",
  "help.ask.text": "What does not work? (optional)",
  "help.ask.solo":
    "You play alone, so nobody comes. How things are done is explained under each step and in the list of keys.",
  "help.asked": "You have asked the trainer for help at {time}.",
  "help.end": "I do not need help any more",
  "read.do": "Look at it closely",
  "read.do.named": "Look closely: {prop}",
  "read.says": "It says:",
} as const;
