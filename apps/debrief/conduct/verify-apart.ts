import type { Log } from "#engine/log/log.ts";
import type { Verdict } from "#engine/log/verify.ts";

/** Verifies a log in a worker, so that the page stays quick while every cause is decided again. */
export function verifyApart(log: Log): Promise<Verdict> {
  const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Verdict>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Verdict>) => resolve(event.data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(log);
  }).finally(() => worker.terminate());
}
