import type { ExerciseTime } from "#engine/time.ts";
import type { ClockReading } from "#engine/wire/down.ts";

/** Exercise time between the server's messages. */
export interface RunningClock {
  set(reading: ClockReading): void;
  at(): ExerciseTime;
}

/** Readings that are later than ours by less than this came over a slower way, and do not turn the clock back. */
const jitterMs = 1000;

/** A clock that runs on at the last reading's rate while the exercise runs; `now` counts real milliseconds steadily. */
export function runningClock(now: () => number): RunningClock {
  let reading: ClockReading = { status: "lobby", at: 0, rate: 1 };
  let since = now();
  const at = (): ExerciseTime =>
    reading.status === "running" ? Math.floor(reading.at + (now() - since) * reading.rate) : reading.at;
  return {
    at,
    set: (next) => {
      const same = next.status === reading.status && next.rate === reading.rate;
      const ahead = at() - next.at;
      if (same && next.status === "running" && ahead > 0 && ahead < jitterMs * next.rate) return;
      reading = next;
      since = now();
    },
  };
}
