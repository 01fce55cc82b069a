import type { WireFault } from "#engine/wire/down.ts";
import type { HttpFault } from "#engine/wire/http.ts";

/** What can go wrong on the way to the exercise: one sentence for each fault of the wire and of the HTTP API. */
export const faultWords = {
  "wire.malformed": "The server could not read that. Load the page again; if it happens again, tell the trainer.",
  "wire.too-large": "That was too long to send. Make it shorter.",
  "wire.not-signed-in": "This browser is not signed in to this exercise any more. Join again with the code.",
  "wire.no-such-exercise": "This exercise does not exist any more. It may have been deleted or have expired.",
  "wire.too-many": "That was too much at once. Wait a few seconds and try again.",
  "wire.closed": "This exercise takes nothing more.",
  "wire.not-durable": "The server could not save that, so it did not happen. Try again.",
  "http.malformed": "“{field?What you filled in}” is not right. Check it and try again.",
  "http.not-signed-in": "Sign in first.",
  "http.wrong-passcode": "This passcode is not right.",
  "http.not-yours": "You may not do that.",
  "http.wrong-origin": "This page does not belong to the server it speaks to. Open the server's own address.",
  "http.no-such-page": "There is nothing at this address.",
  "http.no-such-code": "No exercise has this code. Check it with the trainer; codes end with their exercise.",
  "http.no-such-exercise": "This exercise does not exist any more. It may have been deleted or have expired.",
  "http.no-such-scenario": "There is no such scenario on this server.",
  "http.no-such-language": "This scenario is not offered in that language.",
  "http.no-such-role": "This exercise has no such role.",
  "http.seat-taken": "Somebody took this role just before you. Choose another.",
  "http.name-not-plain":
    "A name has letters of any language, digits, spaces, hyphens, apostrophes and dots, on one line. Other signs cannot be used.",
  "http.pseudonym-taken": "Somebody here already goes by that name. Choose another.",
  "http.already-seated": "You already have a seat in this exercise.",
  "http.exercise-ended": "This exercise has ended; nobody can join it any more.",
  "http.not-ended": "This can be done once the exercise has ended.",
  "http.too-large": "That is too large to send.",
  "http.scenario-broken": "The scenario has faults and cannot be run: see below.",
  "http.too-many": "Too many tries. Wait {wait?a minute} and try again.",
  "http.server-failed": "The server has run into an error. Try again; if it happens again, tell whoever runs it.",
  "http.not-durable": "The server could not save that, so it did not happen. Try again.",
  "http.full": "The server has no room for another exercise just now.",
  "http.unreachable": "The server cannot be reached. Check the network and try again.",
} as const satisfies Record<`wire.${WireFault}` | `http.${HttpFault | "unreachable"}`, string>;
