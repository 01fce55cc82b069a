import type { Item, Rect, Ruler, Sheet } from "./layout.ts";
import { drawMark } from "./mark-shape.ts";
import type { Tone } from "./panel.ts";
import { sheet } from "./sheet.ts";

export const typeface = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif';

/** The tablet's colours: dark ground, so that it does not dazzle in a dark place; every ink keeps 4.5:1 on it. */
const colours = {
  ground: "#15232b",
  band: "#0c2c36",
  alarm: "#8f0d17",
  rule: "#f2b134",
  plate: "#24414d",
  plateHover: "#33606f",
  plateOn: "#0e6a7d",
  plateMain: "#7fd3e0",
  plateMainHover: "#b3ecf4",
  plateAlarm: "#b3121d",
  plateOff: "#1a2a32",
  rim: "#5f8794",
  ink: "#f0f6f8",
  onMain: "#052229",
  note: "#cfdfe5",
  off: "#9fb2bb",
} as const;

const tones: Readonly<Record<Tone, string>> = {
  plain: "#e9f0f2",
  soft: "#adbec6",
  strong: "#ffffff",
  good: "#83d6a0",
  warn: "#f3bf6e",
  bad: "#ffa198",
};

const fontOf = (size: number, strong: boolean): string => `${strong ? 680 : 440} ${size}px ${typeface}`;

/** Waits until the page's type is there, so that nothing is drawn in another; a type that does not come holds nothing up. */
export async function typeReady(): Promise<void> {
  await Promise.all([440, 680].map((weight) => document.fonts.load(`${weight} 40px ${typeface}`))).catch(() => []);
}

/** A ruler that measures with a canvas's pen. */
export function rulerOf(pen: CanvasRenderingContext2D): Ruler {
  return (text, size, strong) => {
    pen.font = fontOf(size, strong);
    return pen.measureText(text).width;
  };
}

/** Draws a sheet. `hover` is the rectangle that is pointed at. */
export function drawSheet(pen: CanvasRenderingContext2D, laid: Sheet, alarm: boolean, hover: Rect | undefined): void {
  pen.clearRect(0, 0, sheet.width, sheet.height);
  pen.beginPath();
  pen.roundRect(0, 0, sheet.width, sheet.height, 30);
  pen.save();
  pen.clip();
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = alarm ? colours.alarm : colours.band;
  pen.fillRect(0, 0, sheet.width, 134);
  for (const item of laid.items) drawItem(pen, item, hover);
  pen.restore();
}

function drawItem(pen: CanvasRenderingContext2D, item: Item, hover: Rect | undefined): void {
  const { rect } = item;
  switch (item.item) {
    case "rule":
      pen.fillStyle = colours.rule;
      pen.fillRect(rect.x, rect.y, rect.width, rect.height + 2);
      break;
    case "bar":
      pen.fillStyle = colours.plateOff;
      pen.fillRect(rect.x, rect.y, rect.width, rect.height);
      pen.fillStyle = colours.plateMain;
      pen.fillRect(rect.x, rect.y, rect.width * Math.max(0, Math.min(1, item.share)), rect.height);
      break;
    case "lines":
      drawLines(pen, item);
      break;
    case "button":
      drawPlate(pen, item, item.rect === hover);
      break;
    default:
      item satisfies never;
  }
}

function drawLines(pen: CanvasRenderingContext2D, item: Extract<Item, { item: "lines" }>): void {
  const { rect, size, tone, mark } = item;
  const high = sheet.line * (size / sheet.text);
  if (mark) drawMark(pen, mark, rect.x - sheet.line - 8, rect.y, sheet.line, typeface);
  pen.font = fontOf(size, tone === "strong" || item.right === true);
  pen.fillStyle = tones[tone];
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  for (const [i, one] of item.lines.entries()) pen.fillText(one, rect.x, rect.y + high * (i + 0.5));
}

function drawPlate(pen: CanvasRenderingContext2D, item: Extract<Item, { item: "button" }>, hover: boolean): void {
  const { rect, button, lines } = item;
  const { fill, ink } = plateColours(button.off !== undefined, button.on === true, button.tone, hover);
  pen.beginPath();
  pen.roundRect(rect.x, rect.y, rect.width, rect.height, 14);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = hover ? 5 : 2;
  pen.strokeStyle = hover ? colours.rule : colours.rim;
  pen.stroke();
  let left = rect.x + 16;
  if (button.mark) {
    const side = Math.min(rect.height, sheet.plate) * 0.74;
    drawMark(pen, button.mark, rect.x + 12, rect.y + (rect.height - side) / 2, side, typeface);
    left += side + 8;
  }
  const tall = lines.reduce((sum, one) => sum + lineHeight(one), 0);
  let y = rect.y + (rect.height - tall) / 2;
  const middle = button.mark === undefined && lines.every((one) => !one.startsWith("\t"));
  pen.textBaseline = "middle";
  pen.textAlign = middle ? "center" : "left";
  for (const one of lines) {
    const note = one.startsWith("\t");
    pen.font = fontOf(note ? sheet.small : sheet.text, !note);
    pen.fillStyle = note && ink === colours.ink ? colours.note : ink;
    pen.fillText(note ? one.slice(1) : one, middle ? rect.x + rect.width / 2 : left, y + lineHeight(one) / 2);
    y += lineHeight(one);
  }
  if (button.badge !== undefined) drawBadge(pen, button.badge, rect);
}

function drawBadge(pen: CanvasRenderingContext2D, badge: string, rect: Rect): void {
  pen.beginPath();
  pen.arc(rect.x + rect.width - 10, rect.y + 8, 26, 0, Math.PI * 2);
  pen.fillStyle = colours.rule;
  pen.fill();
  pen.fillStyle = colours.onMain;
  pen.font = fontOf(sheet.small, true);
  pen.textAlign = "center";
  pen.fillText(badge, rect.x + rect.width - 10, rect.y + 10);
}

function lineHeight(line: string): number {
  return line.startsWith("\t") ? sheet.line * (sheet.small / sheet.text) : sheet.line;
}

function plateColours(
  off: boolean,
  on: boolean,
  tone: "main" | "alarm" | undefined,
  hover: boolean,
): { fill: string; ink: string } {
  if (off) return { fill: colours.plateOff, ink: colours.off };
  if (tone === "main") return { fill: hover ? colours.plateMainHover : colours.plateMain, ink: colours.onMain };
  if (tone === "alarm") return { fill: colours.plateAlarm, ink: "#ffffff" };
  if (on) return { fill: colours.plateOn, ink: "#ffffff" };
  return { fill: hover ? colours.plateHover : colours.plate, ink: colours.ink };
}
