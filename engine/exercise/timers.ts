import type { LaneId } from "#engine/ids.ts";
import { watchLane } from "#engine/plan/lane-machines.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { ExerciseState, Timer } from "./state.ts";

/** The lane and event of what a seat is busy with until it is done. One seat does one thing at a time. */
export const taskDone = "task-done";

/** The event of units that reach where they were sent, on the lane of their resource. */
export const tripDone = "trip-done";

/** The event of a message that is under way over a congested channel; the timer goes by the message's id. */
export const messageDue = "message-due";

/** A congested channel opens for who waited; the timers of a talkgroup go by the seat. */
export const talkOpens = "talk-opens";

/** Somebody has kept a radio channel for too long. */
export const talkTooLong = "talk-too-long";

/** The lane of the exercise itself, whose one timer is ENDEX. */
export const exerciseLane = "exercise";

/** Whether one timer fires before another: by deadline, the look at what time alone makes hold last, then as they were set. */
function before(one: Timer, other: Timer): boolean {
  const [rank, otherRank] = [one, other].map(({ lane }) => (lane === watchLane ? 1 : 0));
  if (one.due !== other.due) return one.due < other.due;
  return rank === otherRank ? one.n < other.n : rank === 0;
}

/** Adds a timer, keeping them in the order in which they fire. */
export function withTimer(
  state: ExerciseState,
  timer: { readonly id: string; readonly due: ExerciseTime; readonly lane: LaneId; readonly event: string },
): ExerciseState {
  const added = { ...timer, n: state.timerCount + 1 };
  const place = state.timers.findIndex((other) => before(added, other));
  return {
    ...state,
    timers: state.timers.toSpliced(place < 0 ? state.timers.length : place, 0, added),
    timerCount: added.n,
  };
}

/** Takes away a lane's timers with these ids. */
export function withoutTimers(state: ExerciseState, lane: LaneId, ids: readonly string[]): ExerciseState {
  if (ids.length === 0) return state;
  const timers = state.timers.filter((timer) => timer.lane !== lane || !ids.includes(timer.id));
  return timers.length === state.timers.length ? state : { ...state, timers };
}
