import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import type { Casting } from "#engine/bots/rehearse.ts";
import type { RunOutcome } from "#engine/bots/run-outcome.ts";
import type { Plan } from "#engine/plan/plan.ts";

/** What a worker is given. */
export interface RehearsingData {
  readonly plan: Plan;
  readonly casting: Casting;
  readonly port: MessagePort;
}

export interface ManyRuns {
  readonly plan: Plan;
  readonly casting: Casting;
  /** The seed of the first run; each next one has the next. */
  readonly seed: number;
  readonly runs: number;
  /** How many workers play; it makes no difference to what comes of it. */
  readonly cores: number;
  /** Told after each run how many are played. */
  readonly progress: (played: number) => void;
}

/** Plays many rehearsals in worker threads and answers what each came to, in the order of their seeds. */
export async function rehearseMany({
  plan,
  casting,
  seed,
  runs,
  cores,
  progress,
}: ManyRuns): Promise<readonly RunOutcome[]> {
  const outcomes: RunOutcome[] = [];
  let [given, played] = [0, 0];
  const next = (): number | undefined => {
    if (given === runs) return undefined;
    given += 1;
    return seed + given - 1;
  };
  const take = (outcome: RunOutcome): void => {
    outcomes[outcome.seed - seed] = outcome;
    played += 1;
    progress(played);
  };
  const workers = Array.from({ length: Math.min(cores, runs) }, () => playOn({ plan, casting }, next, take));
  await Promise.all(workers);
  return outcomes;
}

/** One worker: it is given a seed whenever it has played the one before, until there is none. */
async function playOn(
  data: Pick<RehearsingData, "plan" | "casting">,
  next: () => number | undefined,
  take: (outcome: RunOutcome) => void,
): Promise<void> {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./rehearsing-worker.ts", import.meta.url), {
    workerData: { ...data, port: port2 },
    transferList: [port2],
  });
  const done = Promise.withResolvers<void>();
  const give = (): void => {
    const seed = next();
    if (seed === undefined) port.close();
    else port.postMessage(seed);
  };
  port.on("message", (outcome: RunOutcome) => {
    take(outcome);
    give();
  });
  worker.once("error", (error) => done.reject(error));
  worker.once("exit", () => done.resolve());
  give();
  try {
    await done.promise;
  } finally {
    port.close();
    await worker.terminate();
  }
}
