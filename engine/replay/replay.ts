import { messageIn } from "#engine/exercise/post.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import { see } from "#engine/exercise/see.ts";
import type { SeatEvent, Viewer } from "#engine/exercise/seat-event.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { tell } from "#engine/exercise/told.ts";
import type { Told } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";

/** Entries from one keyframe to the next: a seek folds at most this many. */
export const keyframeEvery = 128;

/** A recorded exercise that can be looked into at any time: its entries, and the state before every 128th of them. */
export interface Replay {
  readonly plan: Plan;
  readonly told: readonly Told[];
  readonly states: readonly ExerciseState[];
}

/** Folds a whole log once. `told` must begin with entry 1 and have no gap. */
export function createReplay(plan: Plan, told: readonly Told[]): Replay {
  const states: ExerciseState[] = [];
  let state = initialState(plan);
  for (const [index, { entry }] of told.entries()) {
    if (index % keyframeEvery === 0) states.push(state);
    state = evolve(state, entry);
  }
  if (told.length % keyframeEvery === 0) states.push(state);
  return { plan, told, states };
}

/** How many entries had happened at a time: all whose own time is not later. Before STARTEX that is none or the lobby's. */
export function lengthAt({ told }: Replay, at: ExerciseTime): number {
  let [low, high] = [0, told.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((told[middle]?.entry.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The state after the entry `seq`; 0 gives the state before any. Beyond the end it is the last. */
export function stateAfter({ plan, told, states }: Replay, seq: number): ExerciseState {
  const length = Math.max(0, Math.min(seq, told.length));
  const key = Math.floor(length / keyframeEvery);
  const from = states[key] ?? initialState(plan);
  return told.slice(key * keyframeEvery, length).reduce((state, { entry }) => evolve(state, entry), from);
}

/** The state at an exercise time: what the live exercise had then. */
export function seek(replay: Replay, at: ExerciseTime): ExerciseState {
  return stateAfter(replay, lengthAt(replay, at));
}

/** Everything one viewer is told of the entries from one length of the log to another, as it was told it live. */
export function eventsOf(
  { plan, told }: Replay,
  viewer: Viewer,
  from: { readonly length: number; readonly state: ExerciseState },
  to: number,
): readonly SeatEvent[] {
  let before = from.state;
  const textsOf = (seq: number): Told["texts"] => told[seq - 1]?.texts;
  return told.slice(from.length, to).flatMap(({ entry }) => {
    const { seq, at } = entry;
    const after = evolve(before, entry);
    const item = tell(entry, textsOf, (message) => messageIn(after, message)?.seq);
    const facts = see(plan, before, after, item, viewer);
    before = after;
    return facts.map((is) => ({ seq, at, is }));
  });
}
