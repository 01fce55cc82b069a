import type { PanelId } from "./panel-list.ts";

/** What a key does among the panels. */
export type PanelAction =
  | { readonly do: "panel"; readonly panel: PanelId }
  | { readonly do: "next" | "previous" | "help" };

/** One key of the list: as it is printed, and what it does. */
export interface PanelKey {
  readonly key: string;
  readonly action: PanelAction;
}

/** The keys of a seat with these panels: a digit for each, and a few more. */
export function panelKeys(panels: readonly PanelId[]): readonly PanelKey[] {
  return [
    ...panels.slice(0, 9).map((panel, index) => ({ key: String(index + 1), action: { do: "panel", panel } as const })),
    { key: "]", action: { do: "next" } },
    { key: "[", action: { do: "previous" } },
    { key: "?", action: { do: "help" } },
  ];
}
