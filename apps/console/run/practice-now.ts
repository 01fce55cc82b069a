import type { HappeningOf } from "#engine/exercise/entry.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** From so long at one step on, somebody counts as stuck. */
const stuckMs = 60_000;

/** How far somebody who is there has got with a practice. */
export interface PracticeNow {
  readonly seat: SeatId;
  readonly pseudonym: string | undefined;
  /** The title of the first step that is not done; undefined when all are. */
  readonly step: string | undefined;
  /** Since when this is its step: the last of those before it was done then, or the seat was taken. */
  readonly sinceMs: number;
  readonly stuck: boolean;
  readonly done: number;
  readonly all: number;
}

/** Everybody who holds a seat of a practice: those who have been at their step longest first, who is done last. */
export function practiceNow(
  { practice = [] }: Plan,
  log: readonly Told[],
  { seats, practised }: ExerciseState,
  now: ExerciseTime,
): readonly PracticeNow[] {
  const turns = turnsOf(log);
  const rows = Object.values(seats)
    .filter(({ holder }) => holder === "person")
    .map(({ id, pseudonym }): PracticeNow => {
      const done = practised[id] ?? [];
      const first = practice.findIndex((one) => !done.includes(one.id));
      const before = practice.slice(0, first < 0 ? practice.length : first).map((one) => one.id);
      const sinceMs = Math.max(0, now - begunAt(turns, id, before));
      const step = practice[first]?.title;
      const stuck = step !== undefined && sinceMs >= stuckMs;
      return { seat: id, pseudonym, step, sinceMs, stuck, done: done.length, all: practice.length };
    });
  return rows.toSorted((a, b) => Number(a.step === undefined) - Number(b.step === undefined) || b.sinceMs - a.sinceMs);
}

/** Where a step may begin: somebody took a seat, or did the step before. */
interface Turn {
  readonly at: ExerciseTime;
  readonly is: HappeningOf<"seat-taken" | "step-done">;
}

/** What of a log tells of steps: it is gone through once for all seats. */
function turnsOf(log: readonly Told[]): readonly Turn[] {
  return log.flatMap(({ entry: { at, is } }) =>
    is.type === "seat-taken" || is.type === "step-done" ? [{ at, is }] : [],
  );
}

/** When the last of some steps was done by a seat, or the seat was taken; steps done ahead of their turn do not count. */
function begunAt(turns: readonly Turn[], seat: SeatId, before: readonly string[]): ExerciseTime {
  const last = turns.findLast(({ is }) => is.seat === seat && (is.type === "seat-taken" || before.includes(is.step)));
  return last?.at ?? 0;
}
