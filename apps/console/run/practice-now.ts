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
  /** How long ago the seat did its last step; from STARTEX, where it has done none. */
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
  const last = new Map<SeatId, ExerciseTime>();
  for (const { entry } of log) {
    const { at, is } = entry;
    if (is.type === "step-done" || is.type === "seat-taken") last.set(is.seat, at);
  }
  const rows = Object.values(seats)
    .filter(({ holder }) => holder === "person")
    .map(({ id, pseudonym }): PracticeNow => {
      const done = practised[id] ?? [];
      const step = practice.find((one) => !done.includes(one.id))?.title;
      const sinceMs = Math.max(0, now - (last.get(id) ?? 0));
      const stuck = step !== undefined && sinceMs >= stuckMs;
      return { seat: id, pseudonym, step, sinceMs, stuck, done: done.length, all: practice.length };
    });
  return rows.toSorted((a, b) => Number(a.step === undefined) - Number(b.step === undefined) || b.sinceMs - a.sinceMs);
}
