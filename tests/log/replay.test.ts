import { messageIn } from "#engine/exercise/post.ts";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { evolve } from "#engine/exercise/evolve.ts";
import { initialState } from "#engine/exercise/initial-state.ts";
import type { Viewer } from "#engine/exercise/seat-event.ts";
import { emptyView, learn } from "#engine/exercise/seat-view.ts";
import { see } from "#engine/exercise/see.ts";
import { stateHash } from "#engine/exercise/state-hash.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { tell } from "#engine/exercise/told.ts";
import { rehearse } from "#engine/bots/rehearse.ts";
import { toldIn } from "#engine/log/log.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { fork } from "#engine/replay/fork.ts";
import { createReplay, keyframeEvery, lengthAt, seek, stateAfter } from "#engine/replay/replay.ts";
import { replayFor, seatViewAt, viewAfter } from "#engine/replay/viewer-replay.ts";
import { kilometre41 } from "../bots/kilometre-41.ts";
import { aLog } from "./recorded.ts";

const { plan } = kilometre41();
const { log, state: last } = rehearse(plan, { policy: "typical" }, 5);
const told = toldIn(log);
const replay = createReplay(plan, told);

/** The states of the live exercise, one after each entry; at 0 the state before any. */
const live: ExerciseState[] = [initialState(plan)];
beforeAll(() => {
  for (const { entry } of told) live.push(evolve(live.at(-1) ?? initialState(plan), entry));
});

describe("[REP1] the state at a time is what the live exercise had then", () => {
  test("at its end, and after every entry, keyframes included", () => {
    expect(told.length).toBeGreaterThan(3 * keyframeEvery);
    expect(stateHash(seek(replay, plan.durationMs))).toBe(stateHash(last));
    for (let seq = 0; seq <= told.length; seq += 1) expect(stateAfter(replay, seq)).toEqual(live[seq]);
  });
  test("wherever one jumps to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plan.durationMs }), (at) => {
        const expected = told.filter(({ entry }) => entry.at <= at).length;
        expect(lengthAt(replay, at)).toBe(expected);
        expect(seek(replay, at)).toEqual(live[expected]);
      }),
    );
  });
  test("before the first and beyond the last entry", () => {
    expect(seek(replay, -1)).toEqual(initialState(plan));
    expect(stateAfter(replay, -5)).toEqual(initialState(plan));
    expect(stateAfter(replay, 1e9)).toEqual(last);
    expect(createReplay(plan, []).states).toEqual([initialState(plan)]);
    expect(seek(createReplay(plan, []), 1000)).toEqual(initialState(plan));
  });
});

const textsOf = (seq: number) => told[seq - 1]?.texts;

const viewers: readonly Viewer[] = [
  { kind: "all" },
  ...Object.keys(initialState(plan).seats).map((seat): Viewer => ({ kind: "seat", seat })),
];

describe("[REP2] what a viewer knew at a time is the fold of what it had been told by then", () => {
  test.for(viewers.map((viewer) => [viewer.kind === "seat" ? viewer.seat : "all", viewer] as const))(
    "%s",
    ([, viewer]) => {
      const mine = replayFor(replay, viewer);
      let view = emptyView;
      for (const [index, { entry }] of told.entries()) {
        const [before, after] = [live[index] ?? last, live[index + 1] ?? last];
        const item = tell(entry, textsOf, (message) => messageIn(after, message)?.seq);
        for (const is of see(plan, before, after, item, viewer))
          view = learn(view, { seq: entry.seq, at: entry.at, is });
        if (index % 7 === 0 || (index + 1) % keyframeEvery < 2) expect(viewAfter(mine, entry.seq)).toEqual(view);
      }
      expect(seatViewAt(mine, plan.durationMs)).toEqual(view);
      expect(view.run.status).toBe("ended");
    },
  );
});

test("[REP2] a viewer hears the words of a message when it opens it, not before", () => {
  const small = aLog();
  const mine = replayFor(createReplay(small.plan, toldIn(small)), { kind: "seat", seat: "medic" });
  const words = (at: number) => seatViewAt(mine, at).messages.map(({ content }) => content?.text);
  expect(words(69_999)).toEqual([]);
  expect(words(70_000)).toEqual(["Smoke in the north"]);
});

describe("[REP3] a fork", () => {
  const seq = told.findIndex(({ entry }) => entry.is.type === "decision-taken") + 1;
  const forked = fork(log, seq, "second-try");
  test("is a log of its own that names its parent, keeps causes whole, and agrees with them", () => {
    const length = forked?.batches.at(-1)?.entries.at(-1)?.seq ?? 0;
    expect(length).toBeGreaterThanOrEqual(seq);
    expect(forked?.header).toEqual({
      ...log.header,
      exercise: "second-try",
      parent: { exercise: log.header.exercise, seq: length },
    });
    expect(forked?.batches).toEqual(log.batches.slice(0, forked?.batches.length));
    expect(forked && verifyLog(forked)).toMatchObject({ ok: true, entries: length });
    expect(forked && stateAfter(createReplay(plan, toldIn(forked)), length).status).toBe("running");
  });
  test("keeps the texts of what it keeps and no other", () => {
    expect(forked?.sealed).toEqual(log.sealed.filter((part) => part.seq <= (forked?.header.parent?.seq ?? 0)));
    expect(forked?.sealed.length).toBeGreaterThan(0);
    expect(forked?.sealed.length).toBeLessThan(log.sealed.length);
  });
  test("needs an entry that exists", () => {
    expect(fork(log, 0, "x")).toBeUndefined();
    expect(fork(log, told.length + 1, "x")).toBeUndefined();
  });
});
