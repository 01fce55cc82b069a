import { DatabaseSync, type StatementSync } from "node:sqlite";
import { MessagePort, workerData } from "node:worker_threads";
import * as z from "zod";
import type { Outcome, SqlRow, Step } from "./sql-runner.ts";
import type { FromWorker } from "./sqlite-runner.ts";

const { file, port } = z.object({ file: z.string(), port: z.instanceof(MessagePort) }).parse(workerData);
const answerRow = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]));
const prepared = new Map<string, StatementSync>();

function say(message: FromWorker): void {
  port.postMessage(message);
}

try {
  const database = openDurably(file);
  port.on("message", (message: readonly (readonly Step[])[] | "close") => {
    if (message === "close") {
      database.close();
      port.close();
    } else {
      say({ kind: "outcomes", outcomes: commitGroup(database, message) });
    }
  });
  say({ kind: "open" });
} catch (error) {
  say({ kind: "failed", message: reason(error) });
  port.close();
}

/** The usual default of SQLite in other packages loses acknowledged rows in a power cut, so what was set is read back. */
function openDurably(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
  const journal = database.prepare("PRAGMA journal_mode").get()?.["journal_mode"];
  const synchronous = database.prepare("PRAGMA synchronous").get()?.["synchronous"];
  if (journal !== "wal" || synchronous !== 2) {
    throw new Error(`The store is not durable: journal_mode=${String(journal)}, synchronous=${String(synchronous)}.`);
  }
  return database;
}

/** Runs each transaction behind a savepoint of its own and flushes all of them with one commit. */
function commitGroup(
  database: DatabaseSync,
  group: readonly (readonly Step[])[],
): readonly (Outcome | { readonly error: string })[] {
  try {
    database.exec("BEGIN IMMEDIATE");
    const outcomes = group.map((steps) => runBehindSavepoint(database, steps));
    database.exec("COMMIT");
    return outcomes;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    return group.map(() => ({ error: reason(error) }));
  }
}

function runBehindSavepoint(database: DatabaseSync, steps: readonly Step[]): Outcome | { readonly error: string } {
  database.exec("SAVEPOINT one");
  let outcome: Outcome | { readonly error: string };
  try {
    outcome = runSteps(database, steps);
  } catch (error) {
    outcome = { error: reason(error) };
  }
  if (!("done" in outcome && outcome.done)) database.exec("ROLLBACK TO one");
  database.exec("RELEASE one");
  return outcome;
}

function runSteps(database: DatabaseSync, steps: readonly Step[]): Outcome {
  const answers: (readonly SqlRow[])[] = [];
  for (const [index, step] of steps.entries()) {
    const rows = statement(database, step.sql)
      .all(...step.values)
      .map((row) => answerRow.parse(row));
    if (step.rows !== undefined && rows.length !== step.rows) return { done: false, step: index };
    answers.push(rows);
  }
  return { done: true, answers };
}

function statement(database: DatabaseSync, sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  // Statements are written once with $1, $2 … for every database; SQLite counts its own as ?1, ?2 …
  const fresh = database.prepare(sql.replaceAll(/\$(\d+)/g, "?$1"));
  prepared.set(sql, fresh);
  return fresh;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
