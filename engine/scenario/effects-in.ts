import { chartEffects } from "./chart-paths.ts";
import type { Effect } from "./msel-schema.ts";
import type { ScenarioText } from "./schema.ts";

/** Every effect that a scenario can have: of rows and their cases, of options, of charts. */
export function effectsIn({ msel, decisions, charts }: ScenarioText): readonly Effect[] {
  return [
    ...msel.flatMap((row) => [...row.effects, ...Object.values(row.case?.on ?? {}).flat()]),
    ...Object.values(decisions).flatMap(({ options }) => Object.values(options).flatMap(({ effects }) => effects)),
    ...Object.entries(charts).flatMap(([id, chart]) => chartEffects(id, chart).flatMap(({ effects }) => effects)),
  ];
}
