import type { Effect } from "#engine/scenario/msel-schema.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import { each, lengthMs } from "./compile-parts.ts";
import { given } from "./given.ts";
import type { PlanEffect } from "./msel.ts";
import type { PlanCase, PlanCaseKind, PlanResource } from "./work.ts";

/** Resources, with their ways in milliseconds. */
export function compileResources({ resources }: ScenarioText): Record<string, PlanResource> {
  return each(resources, ({ travel, ...resource }, id) => ({
    id,
    ...resource,
    travel: each(travel, (length) => lengthMs(length)),
  }));
}

/** Kinds of case. How long they may stay open stands with each case. */
export function compileCaseKinds({ caseKinds }: ScenarioText): Record<string, PlanCaseKind> {
  return each(caseKinds, ({ title, fields, handledBy, handsTo, dispositions }, id) => ({
    id,
    title,
    fields,
    handledBy,
    handsTo,
    dispositions,
  }));
}

/** The cases, in the order of the rows that open them. */
export function compileCases(
  { msel, caseKinds }: ScenarioText,
  effectsOf: (effects: readonly Effect[]) => readonly PlanEffect[],
): Record<string, PlanCase> {
  const opened = msel.flatMap(({ id: row, case: written }): readonly PlanCase[] => {
    if (written === undefined) return [];
    const { id, kind, about, same, on } = written;
    const due = written.due ?? caseKinds[kind]?.due;
    const dueMs = due === undefined ? undefined : lengthMs(due);
    return [given({ id, kind, row, about, dueMs, same, on: each(on, (effects) => effectsOf(effects)) })];
  });
  return Object.fromEntries(opened.map((made) => [made.id, made]));
}
