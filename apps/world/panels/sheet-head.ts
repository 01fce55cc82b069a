import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import type { Button, Panel } from "./panel.ts";
import { type Plate, plateOf } from "./plate.ts";
import { colours, tones } from "./sheet-colours.ts";
import { sheet } from "./sheet.ts";
import type { Measure } from "./text-measure.ts";
import { placed, sized, words } from "./words.ts";

const { width, margin, text, small, gap } = sheet;
/** How high the head is, with the line under it. */
export const headHeight = 136;
const keySide = 104;

/** The top of a sheet: what it is about, when and where one is, and the way to other pages. */
export interface SheetHead {
  readonly control: Container;
  /** The keys to other pages; none when there is one page. */
  readonly plates: readonly Plate[];
  /** Time goes on while the rest stays. */
  note(text: string): void;
}

/** The head of a panel of which one page of several is shown. */
export function sheetHead(
  panel: Panel,
  page: number,
  pages: number,
  turn: (page: number) => void,
  measure: Measure,
): SheetHead {
  const control = sized(placed(new Container(), 0, 0), width, headHeight);
  const wide = width - 2 * margin - (pages > 1 ? 2 * (keySide + gap) : 0);
  const title = words(panel.title, {
    size: text * 1.1,
    colour: tones().strong,
    width: wide,
    strong: true,
    oneLine: true,
  });
  const note = words(panel.note ?? "", { size: small, colour: tones().soft, width: wide, oneLine: true });
  const plates =
    pages > 1 ? [keyTo("▲", page - 1, pages, turn, measure), keyTo("▼", page + 1, pages, turn, measure)] : [];
  control.addControl(band(0, headHeight - 4, panel.alarm === true ? colours().alarm : colours().band));
  control.addControl(band(headHeight - 4, 4, colours().rule));
  control.addControl(sized(placed(title, margin, 16), wide, 58));
  control.addControl(sized(placed(note, margin, 76), wide, 48));
  for (const [i, { control: key }] of plates.entries())
    control.addControl(placed(key, width - margin - (2 - i) * keySide - (1 - i) * gap, 14));
  return { control, plates, note: (said) => void (note.text = said) };
}

function keyTo(label: string, to: number, pages: number, turn: (page: number) => void, measure: Measure): Plate {
  const button: Button = { label, press: () => turn(to), ...(to < 0 || to >= pages ? { off: "" } : {}) };
  const plate = plateOf(button, keySide, measure);
  plate.stretch(keySide);
  return plate;
}

function band(y: number, height: number, colour: string): Rectangle {
  const made = sized(placed(new Rectangle(), 0, y), width, height);
  made.thickness = 0;
  made.background = colour;
  return made;
}
