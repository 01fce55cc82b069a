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
const keySide = 88;
const helpWide = 128;
const keyTall = 104;

/** The top of a sheet: what it is about, when and where one is, and the way to other pages. */
export interface SheetHead {
  readonly control: Container;
  /** The keys to other pages, where there are some, and the way to help. */
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
  const keys = [
    ...(pages > 1 ? [keyTo("▲", page - 1, pages, turn, measure), keyTo("▼", page + 1, pages, turn, measure)] : []),
    ...(panel.help === undefined ? [] : [headKey(panel.help, helpWide, measure)]),
  ];
  const wide = width - 2 * margin - keys.reduce((sum, { across }) => sum + across + gap, 0);
  const title = words(panel.title, {
    size: text * 1.1,
    colour: tones().strong,
    width: wide,
    strong: true,
    oneLine: true,
  });
  const note = words(panel.note ?? "", { size: small, colour: tones().soft, width: wide, oneLine: true });
  control.addControl(band(0, headHeight - 4, panel.alarm === true ? colours().alarm : colours().band));
  control.addControl(band(headHeight - 4, 4, colours().rule));
  control.addControl(sized(placed(title, margin, 16), wide, 58));
  control.addControl(sized(placed(note, margin, 76), wide, 48));
  let left = margin + wide + gap;
  for (const { plate, across } of keys) {
    control.addControl(placed(plate.control, left, 14));
    left += across + gap;
  }
  return { control, plates: keys.map(({ plate }) => plate), note: (said) => void (note.text = said) };
}

interface HeadKey {
  readonly plate: Plate;
  readonly across: number;
}

function keyTo(label: string, to: number, pages: number, turn: (page: number) => void, measure: Measure): HeadKey {
  return headKey({ label, press: () => turn(to), ...(to < 0 || to >= pages ? { off: "" } : {}) }, keySide, measure);
}

function headKey(button: Button, across: number, measure: Measure): HeadKey {
  const plate = plateOf(button, across, measure);
  plate.stretch(keyTall);
  return { plate, across };
}

function band(y: number, height: number, colour: string): Rectangle {
  const made = sized(placed(new Rectangle(), 0, y), width, height);
  made.thickness = 0;
  made.background = colour;
  return made;
}
