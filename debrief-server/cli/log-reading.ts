import { readFile } from "node:fs/promises";
import type { Log } from "#engine/log/log.ts";
import { readLog } from "#engine/log/log-file.ts";
import type { LogFault } from "#engine/log/log-file.ts";
import type { Misuse } from "./terminal.ts";

/** A log from the disk; `broken` says in one sentence why a file is none, with the line. */
export async function openLog(file: string): Promise<Log | { readonly broken: string } | Misuse> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { misuse: `There is no log file at "${file}".` };
  const read = readLog(text);
  return read.ok ? read.log : { broken: `${file}:${read.fault.line}: ${sentence(read.fault)}` };
}

function sentence({ code, detail }: LogFault): string {
  switch (code) {
    case "empty":
      return "the file is empty.";
    case "not-json":
      return `this line is not JSON: ${detail}`;
    case "cut-short":
      return `the file ends in the middle of a line: ${detail}`;
    case "not-a-log":
      return `a log begins with a line that has "hotwash": 1; this one is ${detail}`;
    case "other-format":
      return `this version reads logs of format 1, not ${detail}.`;
    case "no-plan":
      return "the second line of a log is its plan; there is none.";
    case "unknown-line":
      return `this is no line of a log: ${detail}`;
    case "wrong-shape":
      return `this line is damaged at ${detail}`;
    case "gap":
      return `entries are missing: entry ${detail}.`;
    default:
      return code satisfies never;
  }
}
