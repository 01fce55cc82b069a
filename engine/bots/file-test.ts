import type { ScenarioText } from "#engine/scenario/schema.ts";
import type { Plan } from "#engine/plan/plan.ts";
import { rehearse } from "./rehearse.ts";
import type { RehearsalSummary } from "./summary.ts";

type FileTest = ScenarioText["tests"][number];

/** One thing a file's own test expected that did not come about. */
interface Miss {
  readonly what: "ending" | "fired" | "notFired" | "met" | "notMet";
  readonly expected: string;
  readonly found: string;
}

export interface FileTestResult {
  readonly name: string;
  readonly misses: readonly Miss[];
  readonly summary: RehearsalSummary;
}

/** Plays the rehearsals that a scenario file states under `tests`, and compares each with what it expects. */
export function playFileTests(plan: Plan, tests: readonly FileTest[]): readonly FileTestResult[] {
  return tests.map(({ name, bots, seed, expect }) => {
    const { summary } = rehearse(plan, { policy: bots }, seed);
    return { name, misses: missesOf(expect, summary), summary };
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
  ];
}

function missing(what: Miss["what"], rows: readonly string[], found: readonly string[]): readonly Miss[] {
  return rows.filter((row) => !found.includes(row)).map((row) => ({ what, expected: row, found: "not so" }));
}

function unwanted(what: Miss["what"], rows: readonly string[], found: readonly string[]): readonly Miss[] {
  return rows.filter((row) => found.includes(row)).map((row) => ({ what, expected: row, found: "not so" }));
}
