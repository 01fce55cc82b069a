import { canonical } from "#engine/canonical.ts";
import type { MselRow } from "#engine/scenario/msel-schema.ts";
import type { ScenarioText } from "#engine/scenario/schema.ts";
import type { Actuals } from "./actual.ts";
import type { Cells } from "./column-words.ts";
import { answerTo, rowOf } from "./msel-rows.ts";
import { answerId } from "./plan-times.ts";
import type { Names } from "./row-words.ts";
import { cellsOf } from "./row-words.ts";

function namesOf({ roles, personas, channels, msel }: ScenarioText): Names {
  const numbers = new Map(msel.map(({ id, sheet }) => [id, sheet?.number ?? id]));
  return {
    person: (id) => roles[id]?.title ?? personas[id]?.name ?? id,
    channel: (id) => channels[id]?.title ?? id,
    number: (id) => numbers.get(id) ?? id,
  };
}

/** Whether a row is the answer that importing its message makes of itself: it needs no row of its own. */
function isPlainAnswer(row: MselRow, messages: ReadonlyMap<string, MselRow>): boolean {
  const message = messages.get(row.id.replace(/-E$/, ""));
  if (message === undefined || row.id !== answerId(message.id) || message.to.length === 0) return false;
  return canonical(row) === canonical(rowOf(answerTo(message)));
}

/** What happened, in the cell for it: of the row, and of the answer to its message. */
function actualOf(row: MselRow, folded: ReadonlySet<string>, actuals: Actuals): Cells {
  const answer = folded.has(answerId(row.id)) ? actuals.get(answerId(row.id)) : undefined;
  const told = [actuals.get(row.id), answer].filter((text) => text !== undefined);
  return told.length === 0 ? {} : { actual: told.join("\n") };
}

/** The MSEL of a scenario as rows of a spreadsheet; `actuals` say what became of each row. */
export function exportCells(scenario: ScenarioText, actuals: Actuals): readonly Cells[] {
  const names = namesOf(scenario);
  const messages = new Map(scenario.msel.map((row) => [row.id, row]));
  const folded = new Set(scenario.msel.filter((row) => isPlainAnswer(row, messages)).map(({ id }) => id));
  return scenario.msel
    .filter(({ id }) => !folded.has(id))
    .map((row): Cells => {
      const kept: Cells = Object.fromEntries(Object.entries(row.sheet ?? {}).filter(([, text]) => text !== undefined));
      return { ...cellsOf(row, names, kept), ...kept, ...actualOf(row, folded, actuals) };
    });
}

/** The rows of which a spreadsheet cannot hold everything that decides what happens. */
export function beyondCells({ msel }: ScenarioText): readonly string[] {
  const held = new Set(["", "to", "re"]);
  return msel.flatMap(({ id, when, effects, facts, match, critical }) => {
    const shown = match === undefined || (match.sent !== undefined && held.has(Object.keys(match.sent).join()));
    const plain = when === undefined && effects.length === 0 && facts.length === 0 && !critical;
    return shown && plain ? [] : [id];
  });
}
