import { MessagePort, workerData } from "node:worker_threads";
import * as z from "zod";
import { rehearsedRun } from "#engine/bots/run-outcome.ts";
import type { RehearsingData } from "./rehearse-many.ts";

/* Plays rehearsals on a core of its own: a seed comes in, what it came to goes out. */

const { plan, casting, port } = z
  .custom<RehearsingData>((data) => z.looseObject({ port: z.instanceof(MessagePort) }).safeParse(data).success)
  .parse(workerData);

port.on("message", (seed: number) => port.postMessage(rehearsedRun(plan, casting, seed)));
