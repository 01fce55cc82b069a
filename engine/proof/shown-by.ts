import type { ExerciseState } from "#engine/exercise/state.ts";
import { toldIn, type Log } from "#engine/log/log.ts";

/** The questions that an exercise answers with yes, by their keys. */
export function shownBy({ actions, ending }: ExerciseState, log: Log): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { entry } of toldIn(log)) {
    if (entry.is.type === "inject-delivered") shown.add(`row ${entry.is.row}`);
    if (entry.is.type === "decision-taken") shown.add(`decision ${entry.is.decision} ${entry.is.option}`);
  }
  for (const [row, { status }] of Object.entries(actions))
    if (status === "in-time" || status === "late") shown.add(`action ${row}`);
  if (ending?.ending !== undefined) shown.add(`ending ${ending.ending}`);
  return shown;
}
