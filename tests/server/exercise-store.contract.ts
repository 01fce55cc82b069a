import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  Batch,
  ExerciseStore,
  NewEntry,
  NewExercise,
  PoseChunk,
} from "../../debrief-server/store/exercise-store.ts";

const flood: NewExercise = {
  id: "ex-1",
  joinCode: "FLD234",
  header: '{"scenario":"flood"}',
  plan: '{"lanes":[]}',
  pictures: [],
  createdAt: 1_000,
  expiresAt: null,
};
const fire: NewExercise = { ...flood, id: "ex-2", joinCode: "FRE234", createdAt: 2_000 };

const sealed = (subject: string, text: string): NewEntry => ({ text: "{}", sealed: { subject, salt: "s", text } });
const chunk = (track: string, from: number): PoseChunk => ({
  track,
  from,
  to: from + 999,
  bytes: Uint8Array.of(1, from % 7),
});

/** What every adapter of the exercise store does. `open` makes an empty one. */
export function exerciseStoreContract(name: string, open: () => Promise<ExerciseStore>): void {
  describe(name, () => {
    let store: ExerciseStore;
    let fence = 0;
    beforeEach(async () => {
      store = await open();
      await store.createExercise(flood);
      fence = (await store.takeLease("ex-1", "node-a", 60_000)) ?? 0;
    });
    afterEach(() => store.close());

    function batch(expectedLength: number, texts: readonly string[], more: Partial<Batch> = {}): Batch {
      const entries = texts.map((text) => ({ text }));
      const number = expectedLength + 1;
      return { exercise: "ex-1", fence, expectedLength, number, cause: "{}", opId: null, entries, ...more };
    }
    async function log(): Promise<readonly string[]> {
      return (await store.entries("ex-1", 0, 1_000)).map(({ seq, text }) => `${seq} ${text}`);
    }

    test("[STO1] an exercise is found by its id and by its join code, and the newest is listed first", async () => {
      expect(await store.createExercise(fire)).toBe("created");
      expect((await store.exercises()).map(({ id }) => id)).toEqual(["ex-2", "ex-1"]);
      expect(await store.exerciseByJoinCode("FRE234")).toEqual(await store.exercise("ex-2"));
      expect(await store.exercise("ex-2")).toMatchObject({ header: fire.header, status: "lobby", length: 0 });
      expect(await store.plan("ex-2")).toBe(fire.plan);
      expect([await store.exercise("no"), await store.exerciseByJoinCode("no"), await store.plan("no")]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    test("[STO1] an id and a join code are given once", async () => {
      expect(await store.createExercise({ ...fire, id: flood.id })).toBe("id-taken");
      expect(await store.createExercise({ ...fire, joinCode: flood.joinCode })).toBe("join-code-taken");
      expect(await store.exercises()).toHaveLength(1);
    });

    test("[STO2] entries are numbered from 1 without a gap, in the order of their batches", async () => {
      expect(await store.append(batch(0, ["a", "b"]))).toEqual({ kind: "appended" });
      expect(await store.append(batch(2, ["c"]))).toEqual({ kind: "appended" });
      expect(await log()).toEqual(["1 a", "2 b", "3 c"]);
      expect((await store.exercise("ex-1"))?.length).toBe(3);
    });

    test("[STO2] a batch that does not fit the log changes nothing and says how long the log is", async () => {
      await store.append(batch(0, ["a"]));
      expect(await store.append(batch(0, ["x"]))).toEqual({ kind: "moved", length: 1 });
      expect(await store.append(batch(5, ["x"]))).toEqual({ kind: "moved", length: 1 });
      expect(await log()).toEqual(["1 a"]);
    });

    test("[STO2] entries keep their batch, batches their cause, and both are read in pieces", async () => {
      await store.append(batch(0, ["a", "b"], { number: 1, cause: "one", opId: "op-1" }));
      await store.append(batch(2, ["c"], { number: 2, cause: "two" }));
      expect(await store.entries("ex-1", 1, 1)).toEqual([{ seq: 2, batch: 1, text: "b" }]);
      expect(await store.entries("ex-1", 2, 10)).toEqual([{ seq: 3, batch: 2, text: "c" }]);
      const [one, two] = await store.causes("ex-1", 0, 10);
      expect(one).toEqual({ number: 1, after: 0, opId: "op-1", text: "one" });
      expect(two).toEqual({ number: 2, after: 2, opId: null, text: "two" });
      expect(await store.causes("ex-1", 2, 10)).toEqual([two]);
      expect(await store.causes("ex-1", 0, 1)).toEqual([one]);
    });

    test("[STO3] a command without consequence is recorded too", async () => {
      expect(await store.append(batch(0, [], { opId: "op-1" }))).toEqual({ kind: "appended" });
      expect(await store.append(batch(0, [], { opId: "op-1", number: 2 }))).toEqual({ kind: "duplicate", after: 0 });
      expect(await store.causes("ex-1", 0, 10)).toHaveLength(1);
    });

    test("[STO3] a retried command is recorded once and answered with its place", async () => {
      await store.append(batch(0, ["a"]));
      await store.append(batch(1, ["b", "c"], { opId: "op-1" }));
      await store.append(batch(3, ["d"]));
      for (const expectedLength of [1, 4]) {
        const retry = batch(expectedLength, ["b", "c"], { opId: "op-1" });
        expect(await store.append(retry)).toEqual({ kind: "duplicate", after: 1 });
      }
      expect(await log()).toEqual(["1 a", "2 b", "3 c", "4 d"]);
    });

    test("[STO3] the same command name in another exercise is another command", async () => {
      await store.createExercise(fire);
      const other = (await store.takeLease("ex-2", "node-a", 60_000)) ?? 0;
      await store.append(batch(0, ["a"], { opId: "op-1" }));
      const there = batch(0, ["a"], { opId: "op-1", exercise: "ex-2", fence: other });
      expect(await store.append(there)).toEqual({ kind: "appended" });
    });

    test("[STO2] batches that are asked for together all arrive, in order", async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => store.append(batch(n, [`e${n}`]))));
      expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["appended"]));
      expect((await log()).at(-1)).toBe("50 e49");
    });

    test("[STO4] a lease that runs is not given to another, and a lapsed one is, with a higher fence", async () => {
      expect(await store.takeLease("ex-1", "node-b", 60_000)).toBeUndefined();
      await store.keepLeases("node-a", 20);
      await wait(60);
      expect(await store.takeLease("ex-1", "node-b", 60_000)).toBeGreaterThan(fence);
      expect(await store.keepLeases("node-a", 60_000)).toEqual([]);
      expect(await store.keepLeases("node-b", 60_000)).toEqual(["ex-1"]);
    });

    test("[STO4] a released lease is free at once, and only its owner releases it", async () => {
      await store.releaseLease("ex-1", "node-b");
      expect(await store.takeLease("ex-1", "node-b", 60_000)).toBeUndefined();
      await store.releaseLease("ex-1", "node-a");
      expect(await store.takeLease("ex-1", "node-b", 60_000)).toBeGreaterThan(fence);
      expect(await store.takeLease("no such exercise", "node-b", 60_000)).toBeUndefined();
    });

    test("[STO5] an owner whose lease was taken over appends nothing and marks nothing", async () => {
      await store.append(batch(0, ["a"]));
      await store.releaseLease("ex-1", "node-a");
      const newer = (await store.takeLease("ex-1", "node-b", 60_000)) ?? 0;
      expect(await store.append(batch(1, ["late"]))).toEqual({ kind: "fenced" });
      expect(await store.markClock("ex-1", fence, 9_000)).toBe(false);
      expect(await store.append(batch(1, ["b"], { fence: newer }))).toEqual({ kind: "appended" });
      expect(await log()).toEqual(["1 a", "2 b"]);
    });

    test("[STO5] nothing is appended to an exercise that does not exist", async () => {
      expect(await store.append(batch(0, ["a"], { exercise: "no" }))).toEqual({ kind: "fenced" });
    });

    test("[STO6] the clock mark is kept beside the log", async () => {
      expect(await store.markClock("ex-1", fence, 61_000)).toBe(true);
      expect(await store.exercise("ex-1")).toMatchObject({ clockMark: 61_000, length: 0 });
    });

    test("[STO7] erasing a person takes private parts and name, and leaves every entry", async () => {
      await store.putName("ex-1", "p1", "Ada");
      await store.putName("ex-1", "p2", "Ben");
      await store.putName("ex-1", "p1", "Ada L.");
      await store.append({ ...batch(0, []), entries: [sealed("p1", "x"), { text: "{}" }, sealed("p2", "y")] });
      expect(await store.sealed("ex-1", 0, 2)).toEqual([{ seq: 1, subject: "p1", salt: "s", text: "x" }]);
      expect(await store.names("ex-1")).toEqual([
        { subject: "p1", name: "Ada L." },
        { subject: "p2", name: "Ben" },
      ]);
      expect(await store.eraseSubject("ex-1", "p1")).toEqual([1]);
      expect(await store.eraseSubject("ex-1", "p1")).toEqual([]);
      expect((await store.sealed("ex-1", 0, 10)).map(({ seq }) => seq)).toEqual([3]);
      expect(await store.names("ex-1")).toEqual([{ subject: "p2", name: "Ben" }]);
      expect(await log()).toHaveLength(3);
    });

    test("[STO8] the latest keyframe at or before an entry is found", async () => {
      await store.putKeyframe("ex-1", 10, "ten");
      await store.putKeyframe("ex-1", 20, "twenty");
      expect(await store.keyframe("ex-1", 9)).toBeUndefined();
      expect(await store.keyframe("ex-1", 19)).toEqual({ seq: 10, text: "ten" });
      expect(await store.keyframe("ex-1", 20)).toEqual({ seq: 20, text: "twenty" });
    });

    test("[STO9] poses are found by time and deleted by track or all", async () => {
      for (const [track, from] of [
        ["b", 0],
        ["a", 0],
        ["a", 1_000],
        ["a", 2_000],
      ] as const) {
        await store.putPoses("ex-1", chunk(track, from));
      }
      expect(await store.poses("ex-1", 500, 1_500)).toEqual([chunk("a", 0), chunk("b", 0), chunk("a", 1_000)]);
      await store.deletePoses("ex-1", "a");
      expect(await store.poses("ex-1", 0, 9_000)).toEqual([chunk("b", 0)]);
      await store.deletePoses("ex-1", null);
      expect(await store.poses("ex-1", 0, 9_000)).toEqual([]);
    });

    test("[STO13] the pictures an exercise was made with are kept with it, and deleted with it", async () => {
      const picture = { sha256: "ab", type: "image/png", bytes: Uint8Array.of(1, 2, 3) };
      await store.createExercise({ ...fire, pictures: [picture, { ...picture, sha256: "cd" }] });
      expect(await store.picture("ex-2", "ab")).toEqual(picture);
      expect([await store.picture("ex-2", "ef"), await store.picture("ex-1", "ab")]).toEqual([undefined, undefined]);
      expect(await store.createExercise({ ...fire, id: "ex-3", pictures: [picture] })).toBe("join-code-taken");
      expect(await store.picture("ex-3", "ab")).toBeUndefined();
      await store.deleteExercise("ex-2");
      await store.createExercise(fire);
      expect(await store.picture("ex-2", "ab")).toBeUndefined();
    });

    test("[STO10] deleting an exercise deletes all that belongs to it, and its name may be given again", async () => {
      await store.append({ ...batch(0, []), entries: [{ text: "a", sealed: { subject: "p", salt: "s", text: "t" } }] });
      await store.putName("ex-1", "p", "Ada");
      await store.putKeyframe("ex-1", 1, "k");
      await store.putPoses("ex-1", { track: "a", from: 0, to: 1, bytes: Uint8Array.of(1) });
      expect(await store.deleteExercise("ex-1")).toBe(true);
      expect(await store.deleteExercise("ex-1")).toBe(false);
      expect(await store.createExercise(flood)).toBe("created");
      expect(await log()).toEqual([]);
      expect(await store.sealed("ex-1", 0, 10)).toEqual([]);
      expect(await store.names("ex-1")).toEqual([]);
      expect(await store.keyframe("ex-1", 9)).toBeUndefined();
      expect(await store.poses("ex-1", 0, 9)).toEqual([]);
    });

    test("[STO1] what a list shows changes together", async () => {
      const standing = { status: "ended", endedAt: 4_000, expiresAt: 5_000, people: 2, bots: 4 } as const;
      await store.setStanding("ex-1", standing);
      expect(await store.exercise("ex-1")).toMatchObject(standing);
    });
  });
}
