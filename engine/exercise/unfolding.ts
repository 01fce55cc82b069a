import type { LaneId } from "#engine/ids.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Entry, Happening } from "./entry.ts";
import { evolve } from "./evolve.ts";
import { stepLane, type LaneStep } from "./lane-step.ts";
import { indexOf, type PlanIndex } from "./plan-index.ts";
import type { ExerciseState, Timer } from "./state.ts";

/** A batch in the making: the state so far, the entries made so far, and how many of them have been answered. */
export interface Unfolding {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly entries: Entry[];
  /** How often each chart moved in the instant at which it moved last. */
  readonly moves: Map<string, { readonly at: ExerciseTime; readonly count: number }>;
  state: ExerciseState;
  answered: number;
}

/** Nothing has happened yet; the state that is given stays as it is. */
export function unfolding(plan: Plan, state: ExerciseState): Unfolding {
  return { plan, index: indexOf(plan), entries: [], moves: new Map(), state, answered: 0 };
}

/** Makes something happen at a time: the next entry, and the state after it. */
export function happen(u: Unfolding, at: ExerciseTime, is: Happening): Entry {
  const entry = { seq: u.state.seq + 1, at, is };
  u.state = evolve(u.state, entry);
  u.entries.push(entry);
  return entry;
}

/**
 * Sends a lane events, one after another, as one move. `fired` is the timer that sent the first; it is used up whatever
 * the lane does. Answers with the state the lane is in now, or undefined when it stayed where it was.
 */
export function moveLane(
  u: Unfolding,
  at: ExerciseTime,
  lane: LaneId,
  events: readonly string[],
  fired?: Timer,
): string | undefined {
  const machine = u.index.lanes.get(lane);
  const from = u.state.lanes[lane];
  if (machine === undefined || from === undefined) throw new Error(`the plan has no lane ${lane}`);
  const cancelled = new Set(fired === undefined ? [] : [fired.id]);
  let set: { readonly id: string; readonly due: ExerciseTime; readonly event: string }[] = [];
  let to = from;
  for (const event of events) {
    const step = stepLane(machine, to, event);
    to = step.value;
    set = set.filter(({ id }) => !step.cancelled.includes(id));
    for (const id of step.cancelled) cancelled.add(id);
    for (const timer of step.set) set.push({ id: timer.id, due: at + timer.delayMs, event: timer.event });
  }
  if (to === from && fired === undefined) return undefined;
  tellMove(u, at, lane, { to, set, cancelled });
  return to === from ? undefined : to;
}

/** Tells of the one step that a lane made. `fired` is the timer that set it off. */
export function movedLane(u: Unfolding, at: ExerciseTime, lane: LaneId, step: LaneStep, fired?: Timer): void {
  const cancelled = new Set([...(fired === undefined ? [] : [fired.id]), ...step.cancelled]);
  const set = step.set.map(({ id, delayMs, event }) => ({ id, due: at + delayMs, event }));
  tellMove(u, at, lane, { to: step.value, set, cancelled });
}

interface Moved {
  readonly to: string;
  readonly set: readonly { readonly id: string; readonly due: ExerciseTime; readonly event: string }[];
  readonly cancelled: ReadonlySet<string>;
}

function tellMove(u: Unfolding, at: ExerciseTime, lane: LaneId, { to, set, cancelled }: Moved): void {
  const known = u.state.timers.filter((timer) => timer.lane === lane && cancelled.has(timer.id));
  happen(u, at, { type: "lane-moved", lane, to, set: [...set], cancelled: known.map(({ id }) => id) });
}
