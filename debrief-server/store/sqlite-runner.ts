import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Outcome, SqlDialect, SqlRunner, Step } from "./sql-runner.ts";

export const sqliteDialect: SqlDialect = {
  nowMs: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  blob: "BLOB",
};

/** What the worker says: once that it is open, then the outcomes of each group in order. */
export type FromWorker =
  | { readonly kind: "open" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "outcomes"; readonly outcomes: readonly FromTask[] };

type FromTask = Outcome | { readonly error: string };

interface Task {
  readonly steps: readonly Step[];
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens an SQLite file whose commits run in a worker, so that a slow disk never stops the event loop.
 * Whatever is asked while a group is being committed becomes the next group: one disk flush for all of it.
 */
export async function openSqlite(file: string): Promise<SqlRunner> {
  // A channel of our own: under `node --watch` a worker's parentPort also carries Node's messages.
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), {
    workerData: { file, port: port2 },
    transferList: [port2],
  });
  const opened = Promise.withResolvers<void>();
  const groups = queueGroups((steps) => port.postMessage(steps));
  function fail(error: Error): void {
    opened.reject(error);
    groups.fail(error);
  }
  worker.once("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.once("exit", () => fail(new Error("The store is closed.")));
  port.on("message", (message: FromWorker) => {
    if (message.kind === "open") opened.resolve();
    else if (message.kind === "failed") fail(new Error(message.message));
    else groups.settle(message.outcomes);
  });
  await opened.promise;
  return {
    transact: groups.add,
    async close() {
      if (groups.isClosed()) return;
      while (groups.isBusy()) await once(port, "message");
      port.postMessage("close");
      await once(worker, "exit");
    },
  };
}

/** One group is under way at a time; what is added meanwhile waits for the next. */
function queueGroups(send: (group: readonly (readonly Step[])[]) => void): {
  readonly add: SqlRunner["transact"];
  readonly settle: (outcomes: readonly FromTask[]) => void;
  readonly fail: (error: Error) => void;
  readonly isBusy: () => boolean;
  readonly isClosed: () => boolean;
} {
  let waiting: Task[] = [];
  let running: readonly Task[] = [];
  let failure: Error | undefined;
  function next(): void {
    if (running.length > 0 || waiting.length === 0) return;
    running = waiting;
    waiting = [];
    send(running.map((task) => task.steps));
  }
  return {
    add(steps) {
      if (failure !== undefined) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        waiting.push({ steps, resolve, reject });
        // Wait for the rest of this turn, so that commands which arrive together are flushed together.
        if (waiting.length === 1) queueMicrotask(next);
      });
    },
    settle(outcomes) {
      const answered = running;
      running = [];
      outcomes.forEach((outcome, index) => settleTask(answered[index], outcome));
      next();
    },
    fail(error) {
      failure ??= error;
      for (const task of [...running, ...waiting]) task.reject(error);
      running = [];
      waiting = [];
    },
    isBusy: () => running.length > 0 || waiting.length > 0,
    isClosed: () => failure !== undefined,
  };
}

function settleTask(task: Task | undefined, outcome: FromTask): void {
  if ("error" in outcome) task?.reject(new Error(outcome.error));
  else task?.resolve(outcome);
}
