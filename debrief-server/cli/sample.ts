import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { verifyLog } from "#engine/log/verify.ts";
import { fitsAsSample, keepSample, type NoSample } from "../sample.ts";
import { readSettings } from "../settings.ts";
import { openStore } from "../store/open-store.ts";
import { readArguments } from "./arguments.ts";
import { openLog } from "./log-reading.ts";
import type { CliCommand, ExitCode, Misuse, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash sample <log>

Puts the log of a rehearsal on the shelf of debriefs, where anybody who finds it may read it, marked as played by bots.
Takes no log in which a person played, that has not ended, or that does not verify. Works on the data folder that the
server uses (HOTWASH_DATA, ./data when it is not set), also while the server runs.

Make a log with: hotwash rehearse <scenario> --log <file>`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {}, ["log file"]);
  if ("misuse" in read) return misused(terminal, "sample", read);
  const settings = readSettings(process.env);
  if ("problems" in settings) return misused(terminal, "sample", { misuse: settings.problems.join(" ") });
  const { dataFolder, expireDays } = settings.settings;
  if (!existsSync(dataFolder)) return misused(terminal, "sample", noFolder(dataFolder));
  const log = await openLog(read.words[0] ?? "");
  if ("misuse" in log) return misused(terminal, "sample", log);
  const wrong = "broken" in log ? log.broken : whyNot(fitsAsSample(log), verifyLog(log).ok);
  if ("broken" in log || wrong !== undefined) {
    terminal.err(wrong ?? "");
    return 1;
  }
  const store = await openStore(dataFolder).catch(() => undefined);
  if (store === undefined)
    return misused(terminal, "sample", {
      misuse: `The data folder ${resolve(dataFolder)} cannot be used: may this account write there, and is there room?`,
    });
  try {
    const exercise = await keepSample(store.exercises, log, { now: Date.now(), expireDays });
    terminal.out(`On the shelf of debriefs, as played by bots: /debrief/?exercise=${exercise}`);
    return 0;
  } finally {
    await store.close();
  }
}

function noFolder(folder: string): Misuse {
  return { misuse: `There is no data folder ${resolve(folder)}. Set HOTWASH_DATA to the one that the server uses.` };
}

function whyNot(unfit: NoSample | undefined, verified: boolean): string | undefined {
  if (unfit === "people-played")
    return "A person played in this exercise: a sample is read by anybody, so it has to be bots alone.";
  if (unfit === "not-ended") return "This exercise has not ended: a sample is a whole one.";
  return verified ? undefined : "This log is not what its causes make of it. Try: npm run hotwash -- verify";
}

export const sample: CliCommand = { help, run };
