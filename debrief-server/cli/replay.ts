import { stateHash } from "#engine/exercise/state-hash.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { toldIn } from "#engine/log/log.ts";
import { createReplay, lengthAt, stateAfter } from "#engine/replay/replay.ts";
import { parseTPlus, tPlus } from "#engine/time.ts";
import { readArguments, textOf } from "./arguments.ts";
import { openLog } from "./log-reading.ts";
import type { CliCommand, ExitCode, Terminal } from "./terminal.ts";
import { misused } from "./terminal.ts";

const help = `hotwash replay <log> [--at T+0:12:00] [--json]

Folds a log file and says how the exercise stood at a time, or at its end.

  --at <time>   exercise time, such as T+0:12 or T+0:12:30
  --json        the whole state as JSON`;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { at: { type: "string" }, json: { type: "boolean" } }, ["log file"]);
  if ("misuse" in read) return misused(terminal, "replay", read);
  const given = textOf(read.values, "at");
  const asked = given === undefined ? undefined : parseTPlus(given);
  if (given !== undefined && asked === undefined)
    return misused(terminal, "replay", { misuse: `--at is a time such as T+0:12 or T+0:12:30, not "${given}".` });
  const log = await openLog(read.words[0] ?? "");
  if ("misuse" in log) return misused(terminal, "replay", log);
  if ("broken" in log) {
    terminal.err(log.broken);
    return 1;
  }
  const told = toldIn(log);
  const replay = createReplay(log.plan, told);
  const length = asked === undefined ? told.length : lengthAt(replay, asked);
  const state = stateAfter(replay, length);
  const hash = stateHash(state);
  const at = asked ?? state.at;
  terminal.out(
    read.values["json"] === true
      ? JSON.stringify({ at, entries: length, stateHash: hash, state }, undefined, 2)
      : inWords(at, state, told.length, hash),
  );
  return 0;
}

function inWords(at: number, state: ExerciseState, of: number, hash: string): string {
  const actions = Object.values(state.actions);
  const met = actions.filter(({ status }) => status === "in-time" || status === "late").length;
  const tagged = Object.values(state.casualties).filter(({ tag }) => tag !== undefined).length;
  const open = Object.entries(state.decisions).flatMap(([id, { status }]) => (status === "open" ? [id] : []));
  return [
    `${tPlus(at)}, ${state.status}, entry ${state.seq} of ${of}`,
    ...(state.phase === undefined ? [] : [`Phase: ${state.phase}`]),
    ...(state.ending === undefined ? [] : [`Ended by ${state.ending.by}: ${state.ending.ending ?? "no ending"}`]),
    `Expected actions met: ${met} of ${actions.length}`,
    `Casualties tagged: ${tagged} of ${Object.keys(state.casualties).length}`,
    `Messages sent: ${state.messageCount}`,
    `Decisions open: ${open.length === 0 ? "none" : open.join(", ")}`,
    ...Object.values(state.seats).map(
      ({ id, zone, task }) => `  ${id} in ${zone}${task === undefined ? "" : `, ${task.kind}`}`,
    ),
    `State ${hash}`,
  ].join("\n");
}

export const replay: CliCommand = { help, run };
