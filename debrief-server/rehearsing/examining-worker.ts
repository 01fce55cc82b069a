import { MessagePort, workerData } from "node:worker_threads";
import * as z from "zod";
import { examine } from "#engine/proof/examine.ts";
import { usualLoad } from "#engine/proof/load-findings.ts";
import type { ExaminingData } from "./examine-apart.ts";

/* Examines one scenario on a core of its own, with few plays: a trainer waits for it. */

const { plan, port } = z
  .custom<ExaminingData>((data) => z.looseObject({ port: z.instanceof(MessagePort) }).safeParse(data).success)
  .parse(workerData);

port.postMessage(examine(plan, { moments: 3000, plays: 20, ...usualLoad }).findings);
