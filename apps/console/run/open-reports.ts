import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";

/** A report of somebody's conduct that nobody has dealt with. */
export interface OpenReport {
  readonly seq: number;
  readonly at: number;
  readonly seat: string;
  readonly about: string;
  /** What its writer said, where they said something and have not erased it. */
  readonly text: string | undefined;
  /** The person who is reported still has the seat. */
  readonly there: boolean;
}

/** The open reports, the latest first. */
export function openReports(state: ExerciseState, log: readonly Told[]): readonly OpenReport[] {
  const open = Object.entries(state.reports).filter(([, { settledAt }]) => settledAt === undefined);
  return open
    .map(([key, { at, seat, about }]) => {
      const seq = Number(key);
      const text = log.find(({ entry }) => entry.seq === seq)?.texts?.["text"];
      return { seq, at, seat, about, text, there: state.seats[about]?.holder === "person" };
    })
    .toReversed();
}
