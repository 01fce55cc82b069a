import { messageIn } from "#engine/exercise/post.ts";
import { expect } from "vitest";
import type { Entry, Happening } from "#engine/exercise/entry.ts";
import type { RefusalCode } from "#engine/exercise/refusal.ts";
import type { SeatFact, Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn, type SeatView } from "#engine/exercise/seat-view.ts";
import { see } from "#engine/exercise/see.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { tell } from "#engine/exercise/told.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { anExercise, running, type Act } from "./exercise.ts";

/** Part of a happening: its type and the fields the test is about; `at` its time where that matters. */
type Expected = {
  readonly [T in Happening["type"]]: { readonly type: T } & Partial<
    Omit<Extract<Happening, { readonly type: T }>, "type">
  >;
}[Happening["type"]] & { readonly time?: number };

/** What came of the last act. */
export interface Outcome {
  readonly state: ExerciseState;
  readonly entries: readonly Entry[];
  /** These happenings and no others, in this order. Moves of lanes are left out: they are how, not what. */
  logs(...expected: readonly Expected[]): Outcome;
  /** At least these happenings, in this order. */
  logsAmongOthers(...expected: readonly Expected[]): Outcome;
  refuses(code: RefusalCode): Outcome;
  /** What a viewer has been told from the beginning, folded. */
  view(viewer: Viewer): SeatView;
}

interface Given {
  when(...acts: readonly Act[]): Outcome;
}

/** An exercise that runs with everybody seated, after these acts, none of which may be refused. */
export function given(plan: Plan, ...acts: readonly Act[]): Given {
  return givenLobby(plan, ...running(plan), ...acts);
}

/** The same from the empty lobby. */
export function givenLobby(plan: Plan, ...before: readonly Act[]): Given {
  return {
    when(...acts) {
      const exercise = anExercise(plan);
      for (const act of [...before, ...acts.slice(0, -1)]) expect(exercise.act(act).refusal).toBeUndefined();
      const last = acts.at(-1);
      const came = last === undefined ? { entries: [] } : exercise.act(last);
      const outcome: Outcome = {
        state: exercise.state,
        entries: came.entries,
        logs(...expected) {
          expect(came.refusal).toBeUndefined();
          expect(shown(came.entries)).toMatchObject(expected);
          expect(shown(came.entries)).toHaveLength(expected.length);
          return outcome;
        },
        logsAmongOthers(...expected) {
          expect(came.refusal).toBeUndefined();
          const types = new Set(expected.map(({ type }) => type));
          expect(shown(came.entries).filter(({ type }) => types.has(type))).toMatchObject(expected);
          return outcome;
        },
        refuses(code) {
          expect(came.refusal?.refused).toBe(code);
          return outcome;
        },
        view: (viewer) => viewOf(plan, exercise.log, viewer),
      };
      return outcome;
    },
  };
}

function shown(entries: readonly Entry[]): readonly (Happening & { readonly time: number })[] {
  return entries.filter(({ is }) => is.type !== "lane-moved").map(({ at, is }) => ({ ...is, time: at }));
}

/** A text for every name that an entry says is sealed beside it. */
function textsOf(log: readonly Entry[], seq: number): Readonly<Record<string, string>> | undefined {
  const is = log[seq - 1]?.is;
  const says = is !== undefined && "says" in is ? (is.says ?? []) : [];
  return says.length === 0 ? undefined : Object.fromEntries(says.map((name) => [name, `${name} of ${seq}`]));
}

/** Every fact a viewer is told, entry by entry. */
export function factsFor(
  plan: Plan,
  log: readonly Entry[],
  viewer: Viewer,
): readonly { readonly entry: Entry; readonly after: ExerciseState; readonly facts: readonly SeatFact[] }[] {
  let before = initialState(plan);
  return log.map((entry) => {
    const after = evolve(before, entry);
    const told = tell(
      entry,
      (seq) => textsOf(log, seq),
      (message) => messageIn(after, message)?.seq,
    );
    const facts = see(plan, before, after, told, viewer);
    before = after;
    return { entry, after, facts };
  });
}

function viewOf(plan: Plan, log: readonly Entry[], viewer: Viewer): SeatView {
  const told = factsFor(plan, log, viewer).flatMap(({ entry: { seq, at }, facts }) =>
    facts.map((is) => ({ seq, at, is })),
  );
  return told.reduce(learn, emptyView);
}
