import type { ExerciseRow } from "#engine/wire/http.ts";

/** Which exercises are shown: those under way by themselves, those played alone by themselves, or all. */
export const shows = ["all", "open", "ended", "solo"] as const;

/** How many are listed before one asks for more. */
export const pageLength = 20;

/** What somebody looks for in the list of exercises. */
export interface Filter {
  readonly show: (typeof shows)[number];
  /** In the name, the scenario's name or the joining code, however they are written. */
  readonly words: string;
}

/** Whether an exercise is one that is looked for. */
export function fits({ status, solo, title, scenario, code }: ExerciseRow, { show, words }: Filter): boolean {
  const ended = status === "ended";
  const shown = show === "all" || (show === "solo" ? solo : !solo && ended === (show === "ended"));
  const text = `${title} ${scenario.title} ${code}`.toLowerCase();
  return (
    shown &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
