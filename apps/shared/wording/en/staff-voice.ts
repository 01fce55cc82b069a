/** Voice as trainers and supervisors see it. */
export const staffVoiceWords = {
  "desk.voice.near": "Nearby: {place}",
  "desk.voice.site": "the site",
  "desk.voice.in": "{n} of {most}: {names}",
  "desk.voice.talks": "talking: {names}",
  "desk.voice.fine": "Everybody who is connected hears the others.",
  "desk.voice.trouble": "{listener} does not hear {speaker}: {how}",
  "desk.voice.connecting": "connecting",
  "desk.voice.failed": "no connection",
  "desk.voice.silenced": "muted",
  "desk.voice.deaf": "hears nobody now",
  "talk-time.title": "Who had the floor",
  "talk-time.what":
    "How long each held the key to talk, on which channel. What was said is not recorded; time while the clock stood is not counted.",
  "talk-time.group": "Talkgroup",
  "talk-time.length": "Time",
  "talk-time.times": "Times",
  "talk-time.n": "{n} {n#time|times}",
  "replay.talks": "{name} talks: {group}",
} as const;
