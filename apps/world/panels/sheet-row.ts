import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { MarkControl } from "./mark-control.ts";
import type { Button, Mark, Row, Tone } from "./panel.ts";
import { mapPlate } from "./map-plate.ts";
import { type Plate, plateOf } from "./plate.ts";
import { colours, tones } from "./sheet-colours.ts";
import { inner, sheet } from "./sheet.ts";
import type { Measure } from "./text-measure.ts";
import { type Look, placed, sized, unclipped, words } from "./words.ts";

/** What stands across a sheet and is never cut by a page: its height in pixels, and what can be pressed in it. */
export interface SheetRow {
  readonly control: Container;
  readonly height: number;
  readonly plates: readonly Plate[];
  /** It heads what follows, and does not stand at the end of a page. */
  readonly heads?: boolean;
}

const { text, small, line, plate, gap } = sheet;

/** The rows that a row of a panel becomes: plates of several lines may stand on different pages. */
export function sheetRows(row: Row, measure: Measure): readonly SheetRow[] {
  switch (row.row) {
    case "heading":
      return [{ ...textRow(row.text, { size: small, tone: "soft", above: 18 }, measure), heads: true }];
    case "text":
      return [textRow(row.text, { size: text, tone: row.tone ?? "plain", above: 4, mark: row.mark }, measure)];
    case "pair":
      return [pairRow(row.label, row.value, row.tone ?? "plain", measure)];
    case "bar":
      return [barRow(row.label, row.share, measure)];
    case "map":
      return [mapRow(row)];
    case "stepper":
      return [stepperRow(row, measure)];
    case "buttons":
      return plateRows(row.buttons, row.columns ?? 1, measure);
    default:
      return row satisfies never;
  }
}

/** Plates side by side, each as high as the highest. */
export function platesAcross(buttons: readonly Button[], columns: number, measure: Measure): SheetRow {
  const each = (inner - gap * (columns - 1)) / columns;
  const plates = buttons.map((button) => plateOf(button, each, measure));
  const height = Math.max(plate, ...plates.map((one) => one.height));
  const row = rowOf(height + gap);
  for (const [i, one] of plates.entries()) {
    one.stretch(height);
    row.addControl(placed(one.control, i * (each + gap), 0));
  }
  return { control: row, height: height + gap, plates };
}

function plateRows(buttons: readonly Button[], columns: number, measure: Measure): readonly SheetRow[] {
  const lines = Array.from({ length: Math.ceil(buttons.length / columns) }, (_, i) =>
    buttons.slice(i * columns, (i + 1) * columns),
  );
  return lines.map((across) => platesAcross(across, columns, measure));
}

interface TextLook {
  readonly size: number;
  readonly tone: Tone;
  /** Room over it. */
  readonly above: number;
  readonly mark?: Mark | undefined;
}

function textRow(said: string, { size, tone, above, mark }: TextLook, measure: Measure): SheetRow {
  const left = mark === undefined ? 0 : line + 12;
  const block = words(said, { size, colour: tones()[tone], width: inner - left, strong: tone === "strong" });
  const tall = measure(block);
  const row = rowOf(tall + above + 6);
  row.addControl(placed(block, left, above));
  if (mark !== undefined) row.addControl(sized(placed(new MarkControl(mark), 4, above), line, line));
  return { control: row, height: tall + above + 6, plates: [] };
}

function pairRow(label: string, value: string, tone: Tone, measure: Measure): SheetRow {
  const wide = inner * 0.56;
  const ink = tones()[tone === "plain" ? "strong" : tone];
  const name = words(label, { size: text, colour: tones().soft, width: wide });
  const what = words(value, { size: text, colour: ink, width: inner - wide - gap, strong: true });
  const height = Math.max(measure(name), measure(what)) + 10;
  const row = rowOf(height);
  row.addControl(placed(name, 0, 4));
  row.addControl(placed(what, wide + gap, 4));
  return { control: row, height, plates: [] };
}

function barRow(label: string, share: number, measure: Measure): SheetRow {
  const block = words(label, { size: text, colour: tones().plain, width: inner });
  const tall = measure(block);
  const row = rowOf(tall + 40);
  row.addControl(placed(block, 0, 4));
  row.addControl(stripe(inner, tall + 12, colours().track));
  row.addControl(stripe(inner * Math.max(0, Math.min(1, share)), tall + 12, colours().bar));
  return { control: row, height: tall + 40, plates: [] };
}

function stripe(width: number, y: number, colour: string): Rectangle {
  const made = sized(placed(new Rectangle(), 0, y), width, 16);
  made.thickness = 0;
  made.background = colour;
  return made;
}

function mapRow(row: Extract<Row, { row: "map" }>): SheetRow {
  const map = mapPlate(row, inner);
  const control = rowOf(row.height + gap);
  control.addControl(placed(map.control, 0, 0));
  return { control, height: row.height + gap, plates: [map] };
}

const key = plate * 1.25;
const valueWide = 150;

function stepperRow(row: Extract<Row, { row: "stepper" }>, measure: Measure): SheetRow {
  const wide = inner - 2 * key - valueWide - 3 * gap;
  const label = words(row.label, { size: text, colour: tones().plain, width: wide });
  const height = Math.max(plate, measure(label));
  const look: Look = { size: text * 1.2, colour: tones().strong, width: valueWide, strong: true, centred: true };
  const [less, more] = [plateOf(row.less, key, measure), plateOf(row.more, key, measure)];
  const control = rowOf(height + gap);
  control.addControl(sized(label, wide, height));
  control.addControl(placed(less.control, wide + gap, 0));
  control.addControl(sized(placed(words(row.value, look), wide + key + 2 * gap, 0), valueWide, plate));
  control.addControl(placed(more.control, wide + key + valueWide + 3 * gap, 0));
  return { control, height: height + gap, plates: [less, more] };
}

function rowOf(height: number): Container {
  return unclipped(sized(new Container(), inner, height));
}
