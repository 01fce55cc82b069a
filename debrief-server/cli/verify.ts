import type { Log } from "#engine/log/log.ts";
import { verifyLog } from "#engine/log/verify.ts";
import { readArguments } from "./arguments.ts";
import { counted } from "./counted.ts";
import { openLog } from "./log-reading.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash verify <log> [--complete]

Decides every cause of a log file again and compares what follows with what the log says; checks every sealed text
against its commitment, and every checkpoint against the Merkle tree of the entries. Needs no network.

Says when the log has no ENDEX or no checkpoint: then nothing shows that its end is there.

  --complete   ends with 1 then too

Ends with 0 when everything agrees. Texts that were erased are no difference.
Ends with 1 and the first difference when something does not agree.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { complete: { type: "boolean" } }, ["log file"]);
  if ("misuse" in read) return misused(terminal, "verify", read);
  const log = await openLog(read.words[0] ?? "");
  if ("misuse" in log) return misused(terminal, "verify", log);
  if ("broken" in log) {
    terminal.err(log.broken);
    return 1;
  }
  const verdict = verifyLog(log);
  if (!verdict.ok) {
    const { seq, what, expected, found } = verdict;
    const place = seq === 0 ? "the header" : `entry ${seq}`;
    terminal.err(`The log is not what its causes make of it. The first difference is in ${place}, ${what}:`);
    terminal.err(`  expected  ${expected}\n  found     ${found}`);
    return 1;
  }
  const { entries, root, erased, checkpoints } = verdict;
  terminal.out(
    `${entries} entries agree with their causes, ${counted(checkpoints, "checkpoint")} with the tree, ${erased} erased.`,
  );
  terminal.out(`root ${root}`);
  const missing = missingEnd(log);
  for (const sentence of missing) terminal.out(sentence);
  return missing.length > 0 && read.values["complete"] === true ? 1 : 0;
}

/** What a log lacks that would show that nothing is missing at its end. */
function missingEnd({ batches, checkpoints }: Log): readonly string[] {
  const entries = batches.flatMap((batch) => batch.entries);
  const isEnded = entries.some(({ is }) => is.type === "exercise-ended");
  const isCovered = checkpoints.some(({ size }) => size === entries.length);
  return [
    ...(isEnded ? [] : ["The log has no ENDEX: the exercise goes on, or its end is missing."]),
    ...(isCovered ? [] : ["No checkpoint covers the last entry: entries may be missing at the end."]),
  ];
}

export const verify: CliCommand = { help, run };
