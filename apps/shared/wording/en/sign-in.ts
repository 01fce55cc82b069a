/** Sentences of the door for trainers and supervisors. */
export const signInWords = {
  "sign-in.trainer": "Sign in as a trainer",
  "sign-in.supervisor": "Sign in as a supervisor",
  "sign-in.what": "The passcode was shown when the server started for the first time. Ask whoever runs it.",
  "sign-in.do": "Sign in",
  "sign-in.wait": "You can try again in {time}.",
  "sign-in.out": "Sign out",
  passcode: "Passcode",
  "passcode.missing": "Type the passcode.",
} as const;
