import type { PlanFinding } from "#engine/plan/plan.ts";
import type { FormPack } from "#engine/scenario/pack-schema.ts";
import { sayList } from "./lengths.ts";
import type { Names } from "./names.ts";
import { say } from "./say.ts";

type Value = boolean | number | string | readonly string[];

/** A bare value as a person reads it. */
export function sayValue(value: Value): string {
  if (typeof value === "boolean") return say(value ? "state.yes" : "state.no");
  if (typeof value === "object") return value.length === 0 ? say("state.none") : sayList(value);
  return String(value);
}

/** What was found on a casualty, with its unit. */
export function sayFinding(finding: PlanFinding | undefined, value: Value): string {
  const plain = sayValue(value);
  return finding?.unit === undefined ? plain : `${plain} ${finding.unit}`;
}

/** What stands in a field of a form: the titles of what was chosen, the name of a place. */
export function sayField(form: FormPack | undefined, id: string, value: Value, names: Names): string {
  const field = form?.fields[id];
  if (field === undefined) return sayValue(value);
  if (field.type === "zone" && typeof value === "string") return names("zone", value);
  const chosen = (choice: string): string => field.choices?.[choice] ?? choice;
  if (typeof value === "object") return sayValue(value.map(chosen));
  return typeof value === "string" ? chosen(value) : sayValue(value);
}
