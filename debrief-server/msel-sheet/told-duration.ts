import { parseLength } from "#engine/time.ts";
import type { Grid } from "./read-workbook.ts";

/** How the sheet about a scenario calls its duration. */
export const durationLabel = "From STARTEX to ENDEX";

/** The duration that an exported workbook tells, as authors write lengths. */
export function toldDuration(grids: readonly Grid[]): string | undefined {
  const told = grids.flatMap(({ rows }) => rows).find(([label]) => label === durationLabel)?.[1];
  return told === undefined || parseLength(told) === undefined ? undefined : told;
}
