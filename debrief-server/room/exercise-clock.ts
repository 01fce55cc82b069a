import type { RunStatus } from "#engine/exercise/state.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** Exercise time over a steady clock of the machine. It runs only while the exercise does, at the exercise's rate. */
export interface ExerciseClock {
  now(): ExerciseTime;
  /** Takes over how the exercise stands; a change of status or rate counts from `at`. */
  follow(run: { readonly status: RunStatus; readonly rate: number; readonly at: ExerciseTime }): void;
  /** Real milliseconds until exercise time reaches `at`; infinite while it stands still. */
  until(at: ExerciseTime): number;
}

/** `steady` answers milliseconds that never jump, whatever happens to the time of day. */
export function createExerciseClock(steady: () => number): ExerciseClock {
  let anchor = { at: 0, steady: 0, rate: 0 };
  const now = (): ExerciseTime => Math.floor(anchor.at + (steady() - anchor.steady) * anchor.rate);
  return {
    now,
    follow({ status, rate, at }) {
      const running = status === "running" ? rate : 0;
      if (running === anchor.rate && running !== 0) return;
      anchor = { at, steady: steady(), rate: running };
    },
    until: (at) => (anchor.rate === 0 ? Infinity : Math.max(0, (at - now()) / anchor.rate)),
  };
}
