import type { Texts } from "#engine/exercise/command.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { nextDue } from "#engine/exercise/next-due.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { ClockReading } from "#engine/wire/down.ts";
import { createDeadline } from "./deadline.ts";
import { createExerciseClock } from "./exercise-clock.ts";
import { withTexts } from "./saved-log.ts";
import type { Step } from "./seat-history.ts";

/** How an exercise stands with everything that is decided, and the clock that follows from it. */
export interface Run {
  state(): ExerciseState;
  /** Exercise time now; never before what is decided already. */
  now(): ExerciseTime;
  reading(): ClockReading;
  /** Real milliseconds until exercise time reaches `at`; infinite while it stands still. */
  until(at: ExerciseTime): number;
  /** Applies what was decided. */
  take(entries: readonly Entry[], texts: Texts): readonly Step[];
  /** Rings again for what is due next. */
  setAlarm(): void;
  stop(): void;
}

/** `ring` is called when something becomes due by time alone, or a moment too early. */
export function createRun(start: ExerciseState, steady: () => number, ring: () => void): Run {
  let state = start;
  const clock = createExerciseClock(steady);
  const alarm = createDeadline(ring);
  // The clock is behind the log for a moment after something was decided at its very end.
  const now = (): ExerciseTime => Math.max(state.at, state.status === "running" ? clock.now() : 0);
  function setAlarm(): void {
    const due = nextDue(state);
    alarm.set(due === undefined ? Infinity : clock.until(due));
  }
  clock.follow(state);
  setAlarm();
  return {
    state: () => state,
    now,
    reading: () => ({ status: state.status, at: now(), rate: state.rate }),
    until: (at) => clock.until(at),
    take(entries, texts) {
      const steps = entries.map((entry): Step => {
        const before = state;
        state = evolve(state, entry);
        return { before, after: state, told: withTexts(entry, texts) };
      });
      clock.follow(state);
      setAlarm();
      return steps;
    },
    setAlarm,
    stop: () => alarm.cancel(),
  };
}
