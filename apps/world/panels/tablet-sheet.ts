import type { AdvancedDynamicTexture } from "@babylonjs/gui/2D/advancedDynamicTexture.js";
import { Container } from "@babylonjs/gui/2D/controls/container.pure.js";
import { Rectangle } from "@babylonjs/gui/2D/controls/rectangle.pure.js";
import { StackPanel } from "@babylonjs/gui/2D/controls/stackPanel.pure.js";
import { pressedOn } from "./map-plate.ts";
import { pagesOf } from "./pages.ts";
import type { Button, Panel } from "./panel.ts";
import type { Plate } from "./plate.ts";
import { colours } from "./sheet-colours.ts";
import { type SheetHead, headHeight, sheetHead } from "./sheet-head.ts";
import { platesAcross, sheetRows } from "./sheet-row.ts";
import { inner, sheet } from "./sheet.ts";
import { type Measure, measureIn } from "./text-measure.ts";
import { placed, sized } from "./words.ts";

/** The page of a panel that is shown, and how many it has. */
export interface Page {
  readonly page: number;
  readonly pages: number;
}

/** A panel laid out on a texture. Where its plates are is known once it has been drawn. */
export interface TabletSheet {
  /** Shows a page of a panel, the last one when it has fewer. */
  show(panel: Panel, page: number, turn: (page: number) => void): Page;
  /** Lights the plates that are pointed at. */
  light(buttons: readonly (Button | undefined)[]): void;
  /** What is pressed at a place, in pixels; undefined where there is nothing to press, or it is off. */
  pressedAt(x: number, y: number): Button | undefined;
  /** The plates of the page, from the top to the bottom. */
  plates(): readonly Plate[];
}

/** The part of the sheet between the head and the foot. */
const body = { top: headHeight + 14, bottom: sheet.height - sheet.plate - 2 * sheet.gap } as const;

/** Opens a sheet that fills a texture. */
export function openSheet(texture: AdvancedDynamicTexture): TabletSheet {
  const ground = sized(new Rectangle(), sheet.width, sheet.height);
  ground.cornerRadius = 30;
  ground.thickness = 0;
  texture.addControl(ground);
  const bench = new Container();
  bench.isVisible = false;
  texture.addControl(bench);
  const laid: Laid = { ground, measure: measureIn(bench), key: "", page: { page: 0, pages: 1 }, rows: [], shown: [] };
  return {
    show(panel, page, turn) {
      // The time stands in the note and goes on each second: for that alone nothing is laid out again.
      const key = JSON.stringify([
        panel.title,
        panel.alarm,
        panel.rows,
        panel.tabs,
        panel.help,
        page,
        colours().ground,
      ]);
      if (key === laid.key) relink(laid, panel);
      else layOut(laid, panel, page, turn);
      laid.key = key;
      laid.head?.note(panel.note ?? "");
      return laid.page;
    },
    light(buttons) {
      // By what is written on it: the button that was pointed at may have been made anew since.
      const labels = new Set(buttons.map((button) => button?.label));
      for (const plate of laid.shown) plate.light(labels.has(plate.button.label));
    },
    pressedAt(x, y) {
      const plate = laid.shown.find(({ button, face }) => button.off === undefined && face.contains(x, y));
      return plate === undefined ? undefined : pressedOn(plate, x, y);
    },
    plates: () => laid.shown,
  };
}

interface Laid {
  readonly ground: Rectangle;
  readonly measure: Measure;
  head?: SheetHead;
  key: string;
  page: Page;
  /** The plates of all rows, of the tabs and of help, in the order of the panel's buttons. */
  rows: readonly Plate[];
  /** The plates of the page. */
  shown: readonly Plate[];
}

function layOut(laid: Laid, panel: Panel, wanted: number, turn: (page: number) => void): void {
  const { ground, measure } = laid;
  for (const old of ground.children.slice()) old.dispose();
  ground.background = colours().ground;
  const rows = panel.rows.flatMap((row) => sheetRows(row, measure));
  const on = pagesOf(rows, body.bottom - body.top);
  const pages = (on.at(-1) ?? 0) + 1;
  const page = Math.max(0, Math.min(wanted, pages - 1));
  const head = sheetHead(panel, page, pages, turn, measure);
  const tabs = platesAcross(panel.tabs, Math.max(1, panel.tabs.length), measure);
  const here = rows.filter((_, i) => on[i] === page);
  const stack = sized(placed(new StackPanel(), sheet.margin, body.top), inner, body.bottom - body.top);
  for (const { control } of here) stack.addControl(control);
  ground.addControl(head.control);
  ground.addControl(stack);
  ground.addControl(placed(tabs.control, sheet.margin, sheet.height - sheet.plate - sheet.gap));
  laid.head = head;
  laid.page = { page, pages };
  laid.rows = [...[...rows, tabs].flatMap(({ plates }) => plates), ...(panel.help ? head.plates.slice(-1) : [])];
  laid.shown = [...head.plates, ...here.flatMap(({ plates }) => plates), ...tabs.plates];
}

/** Panels are made anew all the time: what a plate that stays would do is taken from the newest. */
function relink(laid: Laid, panel: Panel): void {
  const buttons = [...panel.rows.flatMap(buttonsOf), ...panel.tabs, ...(panel.help ? [panel.help] : [])];
  for (const [i, plate] of laid.rows.entries()) plate.button = buttons[i] ?? plate.button;
}

function buttonsOf(row: Panel["rows"][number]): readonly Button[] {
  if (row.row === "stepper") return [row.less, row.more];
  if (row.row === "map") return [row.button];
  return row.row === "buttons" ? row.buttons : [];
}
