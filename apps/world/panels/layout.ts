import type { Button, Mark, Panel, Row, Tone } from "./panel.ts";
import { sheet } from "./sheet.ts";

/** A rectangle on the sheet, in its pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something on a sheet: lines of text, a plate to press, a bar. */
export type Item =
  | {
      readonly item: "lines";
      readonly lines: readonly string[];
      readonly rect: Rect;
      readonly size: number;
      readonly tone: Tone;
      readonly mark?: Mark;
      readonly right?: boolean;
    }
  | { readonly item: "button"; readonly button: Button; readonly rect: Rect; readonly lines: readonly string[] }
  | { readonly item: "bar"; readonly rect: Rect; readonly share: number }
  | { readonly item: "rule"; readonly rect: Rect };

/** A sheet laid out: what stands where on one page, and how many pages there are. */
export interface Sheet {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
}

/** Measures how wide a text is at a font size in pixels. */
export type Ruler = (text: string, size: number, strong: boolean) => number;

const { width, height, margin, text, small, line, plate, gap } = sheet;
const inner = width - 2 * margin;
/** The part of the sheet between the head and the foot. */
export const body = { top: 150, bottom: height - plate - 2 * gap } as const;

/** Breaks a text into lines no wider than `most`; a word that is too long is broken too. */
function wrapped(words: string, size: number, most: number, ruler: Ruler, strong = false): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of words.split("\n")) {
    let now = "";
    for (const word of paragraph.split(/\s+/).flatMap((one) => pieces(one, size, most, ruler, strong))) {
      const longer = now === "" ? word : `${now} ${word}`;
      if (now !== "" && ruler(longer, size, strong) > most) {
        lines.push(now);
        now = word;
      } else now = longer;
    }
    lines.push(now);
  }
  return lines;
}

function pieces(word: string, size: number, most: number, ruler: Ruler, strong: boolean): readonly string[] {
  if (ruler(word, size, strong) <= most || word.length < 2) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((part) => pieces(part, size, most, ruler, strong));
}

/** Lays a panel out. Rows that do not fit go to further pages; a row is never cut unless it is longer than a page. */
export function laidOut(panel: Panel, page: number, ruler: Ruler, turn: (page: number) => void): Sheet {
  const room = body.bottom - body.top;
  const blocks = panel.rows.flatMap((row) => blocksOf(row, ruler));
  const pages: Block[][] = [[]];
  let used = 0;
  for (const block of blocks) {
    if (used > 0 && used + block.height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(block);
    used += block.height;
  }
  const shown = Math.max(0, Math.min(page, pages.length - 1));
  const items: Item[] = [...head(panel, ruler, shown, pages.length, turn)];
  let y: number = body.top;
  for (const block of pages[shown] ?? []) {
    for (const item of block.items) items.push({ ...item, rect: { ...item.rect, y: item.rect.y + y } });
    y += block.height;
  }
  return { items: [...items, ...foot(panel, ruler)], page: shown, pages: pages.length };
}

/** What is pressed at a place of the sheet; undefined where there is nothing to press, or it is off. */
export function pressedAt(items: readonly Item[], x: number, y: number): Button | undefined {
  for (const item of items) {
    if (item.item !== "button" || item.button.off !== undefined) continue;
    const { rect } = item;
    if (x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height) return item.button;
  }
  return undefined;
}

interface Block {
  readonly items: readonly Item[];
  readonly height: number;
}

function head(panel: Panel, ruler: Ruler, page: number, pages: number, turn: (page: number) => void): readonly Item[] {
  const side = 104;
  const wide = inner - (pages > 1 ? 2 * (side + gap) : 0);
  const [title = ""] = wrapped(panel.title, text * 1.1, wide, ruler, true);
  const [note = ""] = wrapped(panel.note ?? "", small, wide, ruler);
  const pager = (label: string, to: number, x: number): Item => ({
    item: "button",
    button: { label, press: () => turn(to), ...(to < 0 || to >= pages ? { off: "" } : {}) },
    rect: { x, y: 15, width: side, height: side },
    lines: [label],
  });
  return [
    {
      item: "lines",
      lines: [title],
      rect: { x: margin, y: 18, width: wide, height: 54 },
      size: text * 1.1,
      tone: "strong",
    },
    { item: "lines", lines: [note], rect: { x: margin, y: 78, width: wide, height: 44 }, size: small, tone: "soft" },
    { item: "rule", rect: { x: 0, y: 134, width, height: 2 } },
    ...(pages > 1
      ? [pager("▲", page - 1, width - margin - 2 * side - gap), pager("▼", page + 1, width - margin - side)]
      : []),
  ];
}

function foot(panel: Panel, ruler: Ruler): readonly Item[] {
  const y = height - plate - gap;
  return plates(panel.tabs, panel.tabs.length, y, ruler);
}

function plates(buttons: readonly Button[], columns: number, y: number, ruler: Ruler): readonly Item[] {
  const each = (inner - gap * (columns - 1)) / columns;
  return buttons.map((button, i): Item => {
    const rect = { x: margin + (i % columns) * (each + gap), y, width: each, height: plate };
    return { item: "button", button, rect, lines: plateLines(button, each, ruler) };
  });
}

function plateLines(button: Button, each: number, ruler: Ruler): readonly string[] {
  const most = each - 28 - (button.mark === undefined ? 0 : plate * 0.8);
  const label = wrapped(button.label, text, most, ruler, true);
  const note = button.off ?? button.note;
  return note === undefined ? label : [...label, ...wrapped(note, small, most, ruler).map((one) => `\t${one}`)];
}

function blocksOf(row: Row, ruler: Ruler): readonly Block[] {
  switch (row.row) {
    case "heading":
      return [linesBlock(row.text, small, "soft", ruler, 18)];
    case "text":
      return [linesBlock(row.text, text, row.tone ?? "plain", ruler, 4, row.mark)];
    case "pair":
      return [pairBlock(row.label, row.value, row.tone ?? "plain", ruler)];
    case "bar":
      return [barBlock(row.label, row.share, ruler)];
    case "stepper":
      return [stepperBlock(row, ruler)];
    case "buttons":
      return buttonBlocks(row.buttons, row.columns ?? 1, ruler);
    default:
      return row satisfies never;
  }
}

function linesBlock(words: string, size: number, tone: Tone, ruler: Ruler, above: number, mark?: Mark): Block {
  const left = mark === undefined ? 0 : line + 12;
  const lines = wrapped(words, size, inner - left, ruler, tone === "strong");
  const tall = lines.length * line * (size / text);
  const rect = { x: margin + left, y: above, width: inner - left, height: tall };
  return { items: [{ item: "lines", lines, rect, size, tone, ...(mark ? { mark } : {}) }], height: tall + above + 6 };
}

function pairBlock(label: string, value: string, tone: Tone, ruler: Ruler): Block {
  const wide = inner * 0.56;
  const left = wrapped(label, text, wide, ruler);
  const right = wrapped(value, text, inner - wide - gap, ruler, true);
  const tall = Math.max(left.length, right.length) * line;
  return {
    items: [
      { item: "lines", lines: left, rect: { x: margin, y: 4, width: wide, height: tall }, size: text, tone: "soft" },
      {
        item: "lines",
        lines: right,
        rect: { x: margin + wide + gap, y: 4, width: inner - wide - gap, height: tall },
        size: text,
        tone: tone === "plain" ? "strong" : tone,
        right: true,
      },
    ],
    height: tall + 10,
  };
}

function barBlock(label: string, share: number, ruler: Ruler): Block {
  const { items, height: tall } = linesBlock(label, text, "plain", ruler, 4);
  const rect = { x: margin, y: tall + 2, width: inner, height: 16 };
  return { items: [...items, { item: "bar", rect, share }], height: tall + 30 };
}

function stepperBlock(row: Extract<Row, { row: "stepper" }>, ruler: Ruler): Block {
  const wide = inner - 2 * (plate * 1.25) - 150 - 3 * gap;
  const lines = wrapped(row.label, text, wide, ruler);
  const tall = Math.max(plate, lines.length * line) + gap;
  const key = plate * 1.25;
  const [less, value, more] = [margin + wide + gap, margin + wide + key + 2 * gap, margin + wide + key + 150 + 3 * gap];
  const middle = { y: 0, width: 150, height: plate };
  return {
    items: [
      {
        item: "lines",
        lines,
        rect: { x: margin, y: (plate - lines.length * line) / 2, width: wide, height: plate },
        size: text,
        tone: "plain",
      },
      { item: "button", button: row.less, rect: { x: less, y: 0, width: key, height: plate }, lines: [row.less.label] },
      {
        item: "lines",
        lines: [row.value],
        rect: { x: value, ...middle, y: (plate - line) / 2 },
        size: text * 1.2,
        tone: "strong",
      },
      { item: "button", button: row.more, rect: { x: more, y: 0, width: key, height: plate }, lines: [row.more.label] },
    ],
    height: tall,
  };
}

/** One block for each line of plates, as high as its highest plate. */
function buttonBlocks(buttons: readonly Button[], columns: number, ruler: Ruler): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < buttons.length; i += columns) {
    const laid = plates(buttons.slice(i, i + columns), columns, 0, ruler);
    const most = Math.max(...laid.map((item) => (item.item === "button" ? plateHeight(item.lines) : 0)));
    blocks.push({ items: laid.map((item) => ({ ...item, rect: { ...item.rect, height: most } })), height: most + gap });
  }
  return blocks;
}

function plateHeight(lines: readonly string[]): number {
  const tall = lines.reduce((sum, one) => sum + (one.startsWith("\t") ? line * (small / text) : line), 0);
  return Math.max(plate, tall + 26);
}
