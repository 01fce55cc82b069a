import type { SeenResource } from "#engine/exercise/seat-event.ts";
import type { Condition, Operand } from "#engine/plan/condition.ts";
import type { ExerciseTime } from "#engine/time.ts";
import type { Sight } from "./sight.ts";

/** So many units of a resource in a zone. */
export interface Need {
  readonly resource: string;
  readonly zone: string;
  readonly count: number;
}

/** The units a condition needs somewhere: each `there(…)` that it asks to be at least so many. */
export function needsOf(condition: Condition | undefined): readonly Need[] {
  if (condition === undefined) return [];
  if (condition.op === "and") return condition.of.flatMap(needsOf);
  if (condition.op === ">=" || condition.op === ">" || condition.op === "==")
    return needOf(condition.left, condition.right, condition.op === ">" ? 1 : 0);
  if (condition.op === "<=" || condition.op === "<")
    return needOf(condition.right, condition.left, condition.op === "<" ? 1 : 0);
  return [];
}

function needOf(of: Operand, least: Operand, more: number): readonly Need[] {
  if (of.kind !== "there" || least.kind !== "value" || typeof least.value !== "number") return [];
  const [resource = "", zone = ""] = of.id.split(".");
  return [{ resource, zone, count: least.value + more }];
}

/** How many units are in a zone or on their way to it, as far as this seat can tell. */
export function boundFor({ at, whole }: SeenResource, zone: string): number {
  const under = whole?.trips.filter(({ to }) => to === zone) ?? [];
  return under.reduce((sum, { count }) => sum + count, at[zone] ?? 0);
}

/** When enough units are there: at once, when the last of those under way arrives, or not at all. */
export function thereBy({ view, at }: Sight, { resource, zone, count }: Need): ExerciseTime | undefined {
  const seen = view.resources[resource];
  if (seen === undefined) return undefined;
  let there = seen.at[zone] ?? 0;
  if (there >= count) return at;
  const coming = (seen.whole?.trips ?? []).filter(({ to }) => to === zone).toSorted((a, b) => a.until - b.until);
  for (const trip of coming) {
    there += trip.count;
    if (there >= count) return trip.until;
  }
  return undefined;
}
