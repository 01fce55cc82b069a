import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../debrief-server/store/open-store.ts";
import { openSqlite } from "../../debrief-server/store/sqlite-runner.ts";
import { exerciseStoreContract } from "./exercise-store.contract.ts";

const root = mkdtempSync(join(tmpdir(), "hotwash-store-"));
afterAll(() => rmSync(root, { recursive: true }));
const freshFolder = (): string => mkdtempSync(join(root, "data-"));

const exercise = {
  id: "ex-1",
  joinCode: "FLD234",
  header: "{}",
  plan: "{}",
  pictures: [],
  createdAt: 1,
  expiresAt: null,
};

exerciseStoreContract("the store in SQLite", async () => (await openStore(freshFolder())).exercises);

test("[STO1] what was acknowledged is there when the file is opened again", async () => {
  const folder = freshFolder();
  const first = await openStore(folder);
  await first.exercises.createExercise(exercise);
  const fence = (await first.exercises.takeLease("ex-1", "a", 60_000)) ?? 0;
  const entries = [{ text: "a" }, { text: "b" }];
  const batch = { exercise: "ex-1", fence, expectedLength: 0, number: 1, cause: "{}", opId: "op", entries };
  await first.exercises.append(batch);
  await first.close();
  const second = await openStore(folder);
  expect((await second.exercises.entries("ex-1", 0, 10)).map(({ text }) => text)).toEqual(["a", "b"]);
  await second.close();
});

test("[STO11] the file stands in WAL mode, and a folder that cannot hold it is refused", async () => {
  const folder = freshFolder();
  await (await openStore(folder)).close();
  const file = new DatabaseSync(join(folder, "hotwash.sqlite"));
  expect(file.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  file.close();
  await expect(openStore(join(folder, "missing"))).rejects.toThrow("unable to open database file");
});

test("[STO11] a file that is not a database, or is of another version, is refused and left as it was", async () => {
  const folder = freshFolder();
  writeFileSync(
    join(folder, "hotwash.sqlite"),
    "This is no database, but it is long enough to be taken for one.".repeat(9),
  );
  await expect(openStore(folder)).rejects.toThrow("file is not a database");
  const later = freshFolder();
  await (await openStore(later)).close();
  const file = new DatabaseSync(join(later, "hotwash.sqlite"));
  file.exec("UPDATE schema_version SET version = 99");
  file.close();
  await expect(openStore(later)).rejects.toThrow("another version of Hotwash (format 99");
});

test("[STO12] a transaction that fails leaves the others of its group standing", async () => {
  const runner = await openSqlite(join(freshFolder(), "x.sqlite"));
  await runner.transact([{ sql: "CREATE TABLE t (n INTEGER PRIMARY KEY)", values: [] }]);
  const insert = (n: number) => runner.transact([{ sql: "INSERT INTO t VALUES ($1) RETURNING n", values: [n] }]);
  const group = await Promise.allSettled([insert(1), insert(1), insert(2)]);
  expect(group.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const outcome = await runner.transact([{ sql: "SELECT n FROM t ORDER BY n", values: [] }]);
  expect(outcome.done && outcome.answers[0]).toEqual([{ n: 1 }, { n: 2 }]);
  await runner.close();
});

test("[STO12] a write that waits for the disk does not stop the event loop", async () => {
  const folder = freshFolder();
  const store = await openStore(folder);
  await store.exercises.createExercise(exercise);
  const blocker = new DatabaseSync(join(folder, "hotwash.sqlite"));
  blocker.exec("BEGIN IMMEDIATE");
  const started = performance.now();
  const write = store.exercises.putName("ex-1", "p", "Ada");
  let turns = 0;
  while (performance.now() - started < 200) {
    await wait(5);
    turns += 1;
  }
  blocker.exec("ROLLBACK");
  blocker.close();
  await write;
  expect(turns).toBeGreaterThan(10);
  expect(await store.exercises.names("ex-1")).toEqual([{ subject: "p", name: "Ada" }]);
  await store.close();
});

test("[STO12] a closed store refuses, and closing waits for what was asked", async () => {
  const folder = freshFolder();
  const store = await openStore(folder);
  const write = store.exercises.createExercise(exercise);
  await store.close();
  expect(await write).toBe("created");
  await expect(store.exercises.exercises()).rejects.toThrow("The store is closed.");
});
