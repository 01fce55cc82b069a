import type { Command } from "#engine/exercise/command.ts";
import type { MapLine } from "../../../shared/panels/pin-model.ts";
import type { Row } from "../panel.ts";
import type { Hand } from "../tablet-state.ts";

/** What somebody put on the shared map, in words; one's own is taken off by a plate. */
export function mapLineRows(line: MapLine, off: { readonly label: string; readonly command: Command }, hand: Hand) {
  const { what, where, by, text, mine } = line;
  const rows: readonly Row[] = [
    { row: "text", text: `${what}: ${where}`, tone: "strong" },
    { row: "text", text: text === undefined ? by : `${text} (${by})`, tone: "soft" },
  ];
  if (!mine) return rows;
  const plate = { label: off.label, press: () => hand.wish(off.command, {}, {}) };
  return [...rows, { row: "buttons", columns: 2, buttons: [plate] } as const];
}
