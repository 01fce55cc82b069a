import type { ExerciseRow } from "#engine/wire/http.ts";

/** Which exercises of the list are shown: those that have ended, those played alone, or all. */
export const shows = ["all", "ended", "solo"] as const;

/** How many are listed before one asks for more. */
export const pageLength = 20;

/** What somebody looks for in the list of exercises. */
export interface Filter {
  readonly show: (typeof shows)[number];
  /** In the name, the scenario's name or the joining code, however they are written. */
  readonly words: string;
}

/** Whether an exercise is one that a trainer sets going or runs now: it stands before the list, without being looked for. */
export function isUnderWay({ status, solo }: Pick<ExerciseRow, "status" | "solo">): boolean {
  return status !== "ended" && !solo;
}

/** Whether an exercise is one that is looked for. */
export function fits({ status, solo, title, scenario, code }: ExerciseRow, { show, words }: Filter): boolean {
  const shown = show === "all" || (show === "solo" ? solo : !solo && status === "ended");
  const text = `${title} ${scenario.title} ${code}`.toLowerCase();
  return (
    shown &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
