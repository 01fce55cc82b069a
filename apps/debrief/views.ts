import type { Plan } from "#engine/plan/plan.ts";

/** The views of a debrief, in the order one goes through them. */
export const views = [
  "start",
  "timeline",
  "expected",
  "decisions",
  "triage",
  "work",
  "known",
  "ratings",
  "conduct",
  "log",
] as const;

/** The views that have something to show: triage only where there are casualties. */
export function viewsOf({ casualties }: Pick<Plan, "casualties">): readonly (typeof views)[number][] {
  return Object.keys(casualties).length > 0 ? views : views.filter((view) => view !== "triage");
}

/** `all` is everything that can be printed, one after the other. */
export type View = (typeof views)[number] | "all";

/** The view an address names; the first when it names none. */
export function viewNamed(name: string | null): View {
  return name === "all" ? name : (views.find((view) => view === name) ?? "start");
}
