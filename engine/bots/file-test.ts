import { command } from "#engine/exercise/command.ts";
import type { Plan } from "#engine/plan/plan.ts";
import type { FileTest, ScriptedText } from "#engine/scenario/file-test-schema.ts";
import { parseTPlus, tPlus } from "#engine/time.ts";
import { rehearse } from "./rehearse.ts";
import type { Rehearsal, ScriptedAct } from "./rehearse.ts";
import type { RehearsalSummary } from "./summary.ts";

/** One thing a file's own test expected that did not come about. */
interface Miss {
  readonly what: "play" | "ending" | "fired" | "notFired" | "met" | "notMet" | "taken";
  readonly expected: string;
  readonly found: string;
}

export interface FileTestResult {
  readonly name: string;
  readonly misses: readonly Miss[];
  readonly summary: RehearsalSummary;
}

/**
 * Plays the rehearsals that a scenario file states under `tests`, with the acts of their scripts, and compares each with
 * what it expects. A scripted act that is refused, or that comes after the end, is a miss. Throws when a script was not
 * proved by `scriptProblems`.
 */
export function playFileTests(plan: Plan, tests: readonly FileTest[]): readonly FileTestResult[] {
  return tests.map(({ name, bots, seed, play, expect }) => {
    const script = play.map((written) => scriptedAct(plan, written));
    const { summary, answers } = rehearse(plan, { policy: bots }, seed, script);
    return { name, misses: [...scriptMisses(script, answers), ...missesOf(expect, summary)], summary };
  });
}

function scriptedAct(plan: Plan, { at, by, command: written, texts }: ScriptedText): ScriptedAct {
  const seat = plan.roles[by]?.seats[0];
  const time = parseTPlus(at);
  if (time === undefined || (seat === undefined && by !== "trainer")) throw new Error(`${by} cannot act at ${at}`);
  const actor =
    seat === undefined ? { kind: "trainer" as const, person: "rehearsal" } : { kind: "seat" as const, seat };
  return { at: time, by: actor, command: command.parse(written), texts };
}

function scriptMisses(script: readonly ScriptedAct[], answers: Rehearsal["answers"]): readonly Miss[] {
  return script.flatMap((act): readonly Miss[] => {
    const answer = answers.find((one) => one.act === act);
    if (answer !== undefined && answer.refused === undefined) return [];
    const by = act.by.kind === "seat" ? act.by.seat : act.by.kind;
    const found = answer?.refused === undefined ? "the exercise had ended" : `refused: ${answer.refused}`;
    return [{ what: "play", expected: `${tPlus(act.at)} ${by} ${act.command.type}`, found }];
  });
}

function missesOf(expect: FileTest["expect"], summary: RehearsalSummary): readonly Miss[] {
  const ending = summary.ending?.id ?? "none";
  const met = [...summary.expected.inTime, ...summary.expected.late];
  const wrongEnding: Miss = { what: "ending", expected: expect.ending ?? "", found: ending };
  return [
    ...(expect.ending === undefined || expect.ending === ending ? [] : [wrongEnding]),
    ...missing("fired", expect.fired, summary.delivered),
    ...unwanted("notFired", expect.notFired, summary.delivered),
    ...missing("met", expect.met, met),
    ...unwanted("notMet", expect.notMet, met),
    ...Object.entries(expect.taken).flatMap(([id, option]) => notTaken(id, option, summary)),
  ];
}

function notTaken(id: string, option: string, { decisions }: RehearsalSummary): readonly Miss[] {
  const decision = decisions.find((one) => one.id === id);
  const found = decision?.status === "taken" ? (decision.option ?? "") : (decision?.status ?? "closed");
  return found === option ? [] : [{ what: "taken", expected: `${id}: ${option}`, found }];
}

function missing(what: Miss["what"], rows: readonly string[], found: readonly string[]): readonly Miss[] {
  return rows.filter((row) => !found.includes(row)).map((row) => ({ what, expected: row, found: "not so" }));
}

function unwanted(what: Miss["what"], rows: readonly string[], found: readonly string[]): readonly Miss[] {
  return rows.filter((row) => found.includes(row)).map((row) => ({ what, expected: row, found: "not so" }));
}
