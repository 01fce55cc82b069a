/** Breaks: a person lays the exercise down for a while, and the headset says when it is time to. */
export const breakWords = {
  "break.title": "A break",
  "break.do": "Take a break",
  "break.back": "I am back",
  "break.on": "You are on a break since {time}.",
  "break.runs": "The exercise goes on: what is sent to you lies unopened, and deadlines run on.",
  "break.stands": "The exercise does not run now; you miss nothing.",
  "break.decisions": "{n} {n#decision waits|decisions wait} for you, the first: {left}.",
  "break.seat":
    "The trainer and the others see that you are on a break. Your seat stays yours for {minutes} minutes; after that a bot may play it until you are back.",
  "break.due": "You have been in the headset for {minutes} minutes. Take it off, stand up and look into the distance.",
  "break.later": "Remind me in {minutes} minutes",
} as const;
