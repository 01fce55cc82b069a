/** Voice: turning it on, talkgroups, who hears whom, the checks before. */
export const voiceWords = {
  "voice.near": "Nearby",
} as const;
