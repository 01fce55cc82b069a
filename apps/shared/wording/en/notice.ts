/** What is recorded, who sees it and for how long: informs, never asks for consent. */
export const noticeWords = {
  "notice.title": "What is recorded",
  "notice.mode.formative": "This exercise is for learning. Nobody is assessed by name.",
  "notice.records": "Recorded:",
  "notice.records.actions": "what you do, and when",
  "notice.records.messages": "the messages and forms you send and open",
  "notice.records.decisions": "the decisions you take or sign, with your reasons",
  "notice.records.head-movement": "in 3D, where your figure stands and looks",
  "notice.records.hand-movement": "in a headset, how your hands move",
  "notice.records.talk-times": "with voice on, when you hold the key to talk and on which channel",
  "notice.never": "Not recorded:",
  "notice.never.voice": "what you say with your voice",
  "notice.never.gaze": "where your eyes look",
  "notice.never.real-name": "your real name",
  "notice.seen": "Seen by:",
  "notice.seen.players": "the people you play with, as far as they would notice it",
  "notice.seen.trainer": "the trainer",
  "notice.seen.supervisor": "the supervisor who leads the debrief",
  "notice.kept": "Kept for {days} {days#day|days} after the exercise, then deleted. You can delete it yourself sooner.",
  "notice.more": "Your rights and the details",
  "notice.rights":
    "After the exercise you can read and save what was recorded about you, and delete your name and your texts with one button. The record is kept under your made-up name, on this server only.",
} as const;
