import { verifyLog } from "#engine/log/verify.ts";
import { readArguments } from "./arguments.ts";
import { openLog } from "./log-reading.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash verify <log>

Decides every cause of a log file again and compares what follows with what the log says; checks every sealed text
against its commitment, and every checkpoint against the Merkle tree of the entries. Needs no network.

Ends with 0 when everything agrees. Texts that were erased are no difference.
Ends with 1 and the first difference when something does not agree.`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {}, ["log file"]);
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
    `${entries} entries agree with their causes, ${checkpoints} checkpoints with the tree, ${erased} erased.`,
  );
  terminal.out(`root ${root}`);
  return 0;
}

export const verify: CliCommand = { help, run };
