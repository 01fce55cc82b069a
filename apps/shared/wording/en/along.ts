/** Going on with one's seat on another device. */
export const alongWords = {
  "along.title": "Go on on another device",
  "along.what":
    "You keep your seat, your messages and everything you did. This device stops when the other one begins; your name and role go with the seat.",
  "along.do": "Give me a code",
  "along.code":
    "On the other device, open the first page of this address and type {code} where it asks for the code. It works once, for {minutes} minutes.",
  "link.closed.elsewhere": "You are going on with this seat on another device. Nothing you did here is lost.",
  "link.here-again": "Go on here instead",
  "windows.newest": "This seat is open in another window of this browser too. Play in this one, which was opened last.",
  "windows.older":
    "This seat was opened again in another window of this browser. Play there, or take it back to this one.",
  "windows.take": "Play in this window instead",
  "away.title": "You were away for {time}. Meanwhile:",
  "away.more": "And {n} more, all of which stand in your panels.",
  "away.read": "I have read it",
} as const;
