import type { Log } from "#engine/log/log.ts";

/**
 * The beginning of a log as a log of its own, to be played on from there: everything up to the batch that holds entry
 * `seq`, whole, since a cause is never taken apart. Its parent names the last entry they share. Undefined when the log
 * has no such entry. Whoever plays on first interrupts it, so that its clock waits for a trainer.
 */
export function fork(log: Log, seq: number, exercise: string): Log | undefined {
  const last = log.batches.findIndex(({ entries }) => entries.some((entry) => entry.seq === seq));
  if (last < 0) return undefined;
  const batches = log.batches.slice(0, last + 1);
  const length = batches.at(-1)?.entries.at(-1)?.seq ?? 0;
  return {
    header: { ...log.header, exercise, parent: { exercise: log.header.exercise, seq: length } },
    plan: log.plan,
    batches,
    sealed: log.sealed.filter((part) => part.seq <= length),
    checkpoints: log.checkpoints.filter(({ size }) => size <= length),
  };
}
