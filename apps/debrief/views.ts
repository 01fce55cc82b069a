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

/** `all` is everything that can be printed, one after the other. */
export type View = (typeof views)[number] | "all";

/** The view an address names; the first when it names none. */
export function viewNamed(name: string | null): View {
  return name === "all" ? name : (views.find((view) => view === name) ?? "start");
}
