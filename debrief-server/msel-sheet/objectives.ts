import type { ScenarioFile } from "./cast.ts";
import type { Cells } from "./column-words.ts";
import { asTitle } from "./draft.ts";
import { freeId, slugOf } from "./slug.ts";

/** The objectives that rows name. Each has one critical task until somebody divides it. */
export interface Objectives extends Required<Pick<ScenarioFile, "objectives" | "tasks">> {
  /** The task a row serves: that of the first objective it names. */
  readonly taskOf: (cells: Cells) => string | undefined;
}

function firstNamed({ objectives }: Cells): string | undefined {
  return objectives === undefined ? undefined : asTitle(objectives.split("\n")[0] ?? "");
}

/** Makes an objective and a task of each first objective that the rows name. */
export function objectivesIn(rows: readonly Cells[]): Objectives {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of rows.map(firstNamed)) {
    if (name === undefined || ids.has(name)) continue;
    const id = freeId(slugOf(name, "objective"), taken);
    taken.add(id);
    ids.set(name, id);
  }
  const all = [...ids];
  return {
    objectives: Object.fromEntries(all.map(([name, id]) => [id, { capability: name, text: name }])),
    tasks: Object.fromEntries(all.map(([name, id]) => [id, { objective: id, text: name }])),
    taskOf: (cells) => ids.get(firstNamed(cells) ?? ""),
  };
}
