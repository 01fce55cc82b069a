import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { canonical } from "#engine/canonical.ts";
import type { Entry } from "#engine/exercise/entry.ts";
import { happening } from "#engine/exercise/entry.ts";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { stateHash } from "#engine/exercise/state-hash.ts";
import { saysOf, seal } from "#engine/log/seal.ts";
import { createReplay, seek, stateAfter } from "#engine/replay/replay.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { anExercise, clockAct, type Act } from "../support/exercise.ts";
import { randomPlan } from "../support/random-plan.ts";
import { play, randomScript } from "../support/random-play.ts";
import { runs } from "../support/runs.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The same after a way through text. */
function reread<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function playActs(plan: Plan, acts: readonly Act[], from?: ExerciseState) {
  const exercise = anExercise(plan, from);
  for (const act of acts) exercise.act(act);
  return exercise;
}

test("[LOG2] P1: folding the log, and deciding its causes again, both give the live exercise at every keyframe", () => {
  let [entries, accepted] = [0, 0];
  fc.assert(
    fc.property(randomPlan, randomScript, (plan, script) => {
      const { exercise, acts } = play(plan, script);
      const { log } = exercise;
      const again = playActs(plan, acts);
      expect(canonical(again.log)).toBe(canonical(log));
      let state = initialState(plan);
      const live = new Map<number, string>();
      for (const entry of again.log) {
        state = evolve(state, entry);
        if (entry.seq % 16 === 0) live.set(entry.seq, canonical(state));
      }
      const replay = createReplay(
        plan,
        reread(log).map((entry) => ({ entry })),
      );
      const looked = [...live.keys()].map((seq) => canonical(stateAfter(replay, seq)));
      expect(looked).toEqual([...live.values()]);
      expect(stateHash(stateAfter(replay, log.length))).toBe(stateHash(exercise.state));
      expect(log.filter(({ seq, at }, index) => seq !== index + 1 || at < (log[index - 1]?.at ?? 0))).toEqual([]);
      const read = log.filter((_, index) => index % 31 === 0).map(({ is }) => happening.safeParse(is).success);
      expect(read).not.toContain(false);
      entries += log.length;
      accepted += log.filter(({ is }) => is.type === "casualty-tagged" || is.type === "message-sent").length;
    }),
    runs(1000),
  );
  expect(entries).toBeGreaterThan(20_000);
  expect(accepted).toBeGreaterThan(1000);
});

test("[LOG2] P2: looking into the recording at a time gives what the live exercise was then", () => {
  fc.assert(
    fc.property(randomPlan, randomScript, fc.integer({ min: 0, max: 900_000 }), (plan, script, at) => {
      const { exercise, acts } = play(plan, script);
      const live = playActs(
        plan,
        acts.filter((act) => act.at <= at),
      );
      const end = acts.at(-1)?.at ?? 0;
      if (at < end && live.state.status === "running") live.act(clockAct(at));
      const replay = createReplay(
        plan,
        exercise.log.map((entry) => ({ entry })),
      );
      expect(canonical(seek(replay, Math.min(at, end)))).toBe(canonical(live.state));
    }),
    runs(1000),
  );
});

test("[LOG3] P3: cut anywhere, read back from text and played on, an exercise goes the same way", () => {
  fc.assert(
    fc.property(randomPlan, randomScript, fc.nat(), (plan, script, cut) => {
      const { exercise, acts } = play(plan, script);
      const before = playActs(plan, acts.slice(0, cut % (acts.length + 1)));
      const after = playActs(reread(plan), acts.slice(cut % (acts.length + 1)), reread(before.state));
      expect(canonical([...before.log, ...after.log])).toBe(canonical(exercise.log));
      expect(stateHash(after.state)).toBe(stateHash(exercise.state));
    }),
    runs(1000),
  );
});

test("[CLK2] reading the clock more often changes nothing", () => {
  fc.assert(
    fc.property(randomPlan, randomScript, fc.integer({ min: 1, max: 20_000 }), (plan, script, stepMs) => {
      const { exercise, acts } = play(plan, script);
      const fine = anExercise(plan);
      for (const act of acts) {
        for (let at = fine.state.at; at < act.at && fine.state.status === "running"; at += stepMs)
          fine.act(clockAct(at));
        fine.act(act);
      }
      expect(canonical(fine.log)).toBe(canonical(exercise.log));
    }),
    runs(300),
  );
});

test("[LOG11] P5: with other words of the same lengths, or with all words destroyed, log and state are the same", () => {
  const salt = "00".repeat(32);
  fc.assert(
    fc.property(randomPlan, randomScript, fc.string({ minLength: 20, maxLength: 20 }), (plan, script, words) => {
      const { exercise } = play(plan, script);
      const sealed = exercise.log.map((entry) => seal(entry, textsFor(entry, words), salt));
      const others = exercise.log.map((entry) => seal(entry, textsFor(entry, "other words entirely"), salt));
      const bare = sealed.map(({ envelope: { c: _c, ...entry } }) => entry);
      expect(canonical(bare)).toBe(canonical(others.map(({ envelope: { c: _c, ...entry } }) => entry)));
      expect(stateHash(sealed.map(({ envelope }) => envelope).reduce(evolve, initialState(plan)))).toBe(
        stateHash(exercise.state),
      );
      if (words.trim() !== "") expect(canonical([bare, exercise.state])).not.toContain(JSON.stringify(`${words}!`));
    }),
    runs(1000),
  );
});

function textsFor(entry: Entry, words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(saysOf(entry).map((name) => [name, `${words}!`]));
}
