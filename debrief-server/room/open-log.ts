import { advance } from "#engine/exercise/advance.ts";
import type { Cause } from "#engine/exercise/command.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import type { Told } from "#engine/exercise/told.ts";
import { toldIn } from "#engine/log/log.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { ExerciseStore, StoredExercise } from "../store/exercise-store.ts";
import { causeText, loadLog, loadPlan, savedEntry } from "./saved-log.ts";

/** A log with what was worked out from it, ready for a room. */
export interface Opened {
  readonly store: ExerciseStore;
  readonly exercise: string;
  readonly fence: number;
  readonly plan: Plan;
  readonly told: readonly Told[];
  readonly state: ExerciseState;
  readonly batches: number;
  /** The wishes of clients that were carried out, with the position of the last entry of each. */
  readonly wishes: ReadonlyMap<string, number>;
}

/**
 * Loads an exercise whose lease is held. One that was running when its server ended is interrupted here, at the last
 * time that is known to have been reached, and then waits for somebody to resume it.
 */
export async function openLog(
  store: ExerciseStore,
  { id: exercise, clockMark }: StoredExercise,
  fence: number,
): Promise<Opened | undefined> {
  const plan = await loadPlan(store, exercise);
  if (plan === undefined) return undefined;
  const saved = await loadLog(store, exercise);
  const told = toldIn(saved);
  const state = told.reduce((before, { entry }) => evolve(before, entry), initialState(plan));
  const wishes = new Map<string, number>();
  let upTo = 0;
  for (const { opId, entries } of saved.batches) {
    upTo = entries.at(-1)?.seq ?? upTo;
    if (opId !== null) wishes.set(opId, upTo);
  }
  const loaded: Opened = { store, exercise, fence, plan, told, state, batches: saved.batches.length, wishes };
  return state.status === "running" ? interrupt(loaded, Math.max(state.at, clockMark)) : loaded;
}

async function interrupt(loaded: Opened, at: number): Promise<Opened | undefined> {
  const { store, exercise, fence, plan, batches } = loaded;
  const cause: Cause = { kind: "interrupted" };
  const timed = advance(plan, loaded.state, at);
  const now = timed.reduce(evolve, loaded.state);
  // The duration may have been reached in the last second: then it is over and nothing was interrupted.
  const over = now.status !== "running";
  const last: readonly Entry[] = over ? [] : [{ seq: now.seq + 1, at, is: { type: "exercise-interrupted" } }];
  const entries = [...timed, ...last];
  const appended = await store.append({
    exercise,
    fence,
    expectedLength: loaded.state.seq,
    number: batches + 1,
    cause: causeText(at, over ? { kind: "clock" } : cause),
    opId: null,
    entries: entries.map((entry) => savedEntry(entry, {}, "")),
  });
  if (appended.kind !== "appended") return undefined;
  const told = [...loaded.told, ...entries.map((entry) => ({ entry }))];
  return { ...loaded, told, state: last.reduce(evolve, now), batches: batches + 1 };
}
