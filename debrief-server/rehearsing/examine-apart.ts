import { once } from "node:events";
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import type { Plan } from "#engine/plan/plan.ts";
import type { Finding } from "#engine/proof/finding.ts";

/** What the worker is given. */
export interface ExaminingData {
  readonly plan: Plan;
  readonly port: MessagePort;
}

/** Examines how a plan can go, once for each that behaves otherwise, so that no running exercise has to wait. */
export function createExaminer(): (plan: Plan) => Promise<readonly Finding[]> {
  const known = new Map<string, Promise<readonly Finding[]>>();
  return (plan) => {
    const key = `${plan.hashes.behaviour} ${plan.hashes.content}`;
    const found = known.get(key) ?? examineApart(plan);
    known.set(key, found);
    // What failed is tried again when it is asked for again.
    void found.catch(() => known.delete(key));
    return found;
  };
}

async function examineApart(plan: Plan): Promise<readonly Finding[]> {
  const { port1: port, port2 } = new MessageChannel();
  const data: ExaminingData = { plan, port: port2 };
  const worker = new Worker(new URL("./examining-worker.ts", import.meta.url), {
    workerData: data,
    transferList: [port2],
  });
  const failed = once(worker, "error").then(([error]: unknown[]) => Promise.reject(error));
  const answered = once(port, "message").then(([findings]: readonly (readonly Finding[])[]) => findings ?? []);
  try {
    return await Promise.race([answered, failed]);
  } finally {
    port.close();
    await worker.terminate();
  }
}
