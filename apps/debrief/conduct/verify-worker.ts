import type { Log } from "#engine/log/log.ts";
import { verifyLog } from "#engine/log/verify.ts";

/** The other side of `verifyApart`: answers each log with its verdict. */
addEventListener("message", (event: MessageEvent<Log>) => postMessage(verifyLog(event.data)));
