import type { SeatEvent } from "#engine/exercise/seat-event.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { SeatId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { type Step, createSeatHistories } from "./seat-history.ts";

/** What is durable of one exercise: the only thing that is ever shown. */
export interface Ledger {
  add(steps: readonly Step[]): void;
  upTo(): number;
  state(): ExerciseState;
  toldSince(after: number): readonly Told[];
  eventsSince(seat: SeatId, after: number): readonly SeatEvent[];
  /** Drops the texts of these entries: they have been erased. */
  erase(seqs: readonly number[]): void;
}

export function createLedger(plan: Plan, loaded: readonly Told[], loadedState: ExerciseState): Ledger {
  const log = [...loaded];
  let state = loadedState;
  const histories = createSeatHistories(plan, log, () =>
    Object.values(state.seats).flatMap(({ id, holder }) => (holder === "nobody" ? [] : [id])),
  );
  return {
    add(steps) {
      for (const step of steps) {
        log.push(step.told);
        histories.add(step);
        state = step.after;
      }
    },
    upTo: () => log.length,
    state: () => state,
    toldSince: (after) => log.slice(after),
    eventsSince: (seat, after) => histories.since(seat, after),
    erase(seqs) {
      for (const seq of seqs) {
        const told = log[seq - 1];
        if (told !== undefined) log[seq - 1] = { entry: told.entry };
      }
      histories.forget();
    },
  };
}
