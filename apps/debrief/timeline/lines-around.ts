import type { LogLine } from "../../shared/log/log-lines.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** How many lines are shown before the current one and after it. */
const before = 5;
const after = 6;

/**
 * The lines around a moment. Current is the entry asked for, while the moment is still its own; else the last entry that
 * had happened at the moment. `lines` are in the order of the log.
 */
export function linesAround(
  lines: readonly LogLine[],
  at: ExerciseTime,
  entry: number | undefined,
): { readonly shown: readonly LogLine[]; readonly current: LogLine | undefined } {
  const asked = entry === undefined ? -1 : lines.findIndex((line) => line.seq === entry && line.at === at);
  const place = asked >= 0 ? asked : lines.findLastIndex((line) => line.at <= at);
  const from = Math.max(0, place - before);
  return { shown: lines.slice(from, Math.max(place, 0) + after + 1), current: lines[place] };
}
