import { stateHash } from "#engine/exercise/state-hash.ts";
import type { ExerciseState } from "#engine/exercise/state.ts";
import { toldIn } from "#engine/log/log.ts";
import { createReplay, lengthAt, stateAfter } from "#engine/replay/replay.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { parseTPlus, tPlus } from "#engine/time.ts";
import type { ExerciseTime } from "#engine/time.ts";
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
  const end = told.at(-1)?.entry.at ?? 0;
  terminal.out(
    read.values["json"] === true
      ? JSON.stringify({ at, entries: length, stateHash: hash, state }, undefined, 2)
      : inWords(log.plan, { at, end, of: told.length, hash }, state),
  );
  return 0;
}

interface Place {
  readonly at: ExerciseTime;
  /** When the last entry of the log was. */
  readonly end: ExerciseTime;
  readonly of: number;
  readonly hash: string;
}

function inWords(plan: Plan, { at, end, of, hash }: Place, state: ExerciseState): string {
  const actions = Object.values(state.actions);
  const met = actions.filter(({ status }) => status === "in-time" || status === "late").length;
  const casualties = Object.keys(state.casualties).length;
  const tagged = Object.values(state.casualties).filter(({ tag }) => tag !== undefined).length;
  const open = Object.entries(state.decisions).flatMap(([id, { status }]) => (status === "open" ? [id] : []));
  return [
    ...(at > end ? [`The log ends at ${tPlus(end)}: this is how it stood then.`] : []),
    `${tPlus(Math.min(at, end))}, ${state.status}, entry ${state.seq} of ${of}`,
    ...(state.phase === undefined ? [] : [`Phase: ${state.phase}`]),
    ...(state.ending === undefined ? [] : [`Ended by ${state.ending.by}: ${endingTitle(plan, state.ending.ending)}`]),
    `Expected actions met: ${met} of ${actions.length}`,
    ...(casualties === 0 ? [] : [`Casualties tagged: ${tagged} of ${casualties}`]),
    `Messages sent: ${state.messageCount}`,
    `Decisions open: ${open.length === 0 ? "none" : open.join(", ")}`,
    ...Object.values(state.seats).map(
      ({ id, zone, task }) => `  ${id} in ${zone}${task === undefined ? "" : `, ${task.kind}`}`,
    ),
    `State ${hash}`,
  ].join("\n");
}

function endingTitle({ endings }: Plan, ending: string | undefined): string {
  return endings.find(({ id }) => id === ending)?.title ?? "no ending";
}

export const replay: CliCommand = { help, run };
