import type { Told } from "#engine/exercise/told.ts";
import type { ChannelId } from "#engine/ids.ts";
import type { ChannelStatus } from "#engine/plan/msel.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** A stretch of the exercise in which a channel was in one state, and the entry that began it. */
export interface ChannelStretch {
  readonly channel: ChannelId;
  readonly state: ChannelStatus;
  readonly seq: number;
  readonly at: ExerciseTime;
  /** Absent when it was so to the end of the log. */
  readonly until?: ExerciseTime;
}

/** How each channel was from STARTEX on, in the order in which the stretches began. */
export function channelStretches(plan: Plan, log: readonly Told[]): readonly ChannelStretch[] {
  const closed: ChannelStretch[] = [];
  const open = new Map<ChannelId, ChannelStretch>();
  for (const { entry } of log) {
    const { seq, at, is } = entry;
    if (is.type === "exercise-started")
      for (const { id, state } of Object.values(plan.channels)) open.set(id, { channel: id, state, seq, at });
    if (is.type !== "channel-changed") continue;
    const before = open.get(is.channel);
    if (before !== undefined) closed.push({ ...before, until: at });
    open.set(is.channel, { channel: is.channel, state: is.state, seq, at });
  }
  return [...closed, ...open.values()].toSorted((one, other) => one.seq - other.seq);
}
