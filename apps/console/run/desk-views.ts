/** The parts of the run desk; on a wide screen some stand side by side. Each can be linked to. */
export const deskViews = ["run", "site", "simcell", "log", "join"] as const;
export type DeskView = (typeof deskViews)[number];

/** The view an address names; the first when it names none. */
export function viewNamed(name: string | null): DeskView {
  return deskViews.find((view) => view === name) ?? "run";
}
