import { say } from "./say.ts";

/** A length of time in words as short as they can be: `8 s`, `4 min`, `4 min 30 s`, `1 h 5 min`. Rounded up to seconds. */
export function sayLength(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (seconds < 60) return say("time.seconds", { n: seconds });
  if (minutes >= 60) return say("time.hours-minutes", { h: Math.floor(minutes / 60), m: minutes % 60 });
  if (seconds % 60 === 0) return say("time.minutes", { n: minutes });
  return say("time.minutes-seconds", { m: minutes, s: seconds % 60 });
}

/** How long something has gone on, as `T+` says it: rounded down to seconds, so that both agree. */
export function sayElapsed(ms: number): string {
  return sayLength(Math.floor(ms / 1000) * 1000);
}

/** Things in a row as people say them: `a`, `a and b`, `a, b and c`. */
export function sayList(things: readonly string[]): string {
  const [first = "", ...others] = things;
  if (others.length === 0) return first;
  const [second = "", ...rest] = others;
  if (rest.length === 0) return say("list.and", { first, last: second });
  return say("list.comma", { first, rest: sayList(others) });
}
