import { drawMark } from "../panels/mark-shape.ts";
import { typeface } from "../panels/typeface.ts";
import { shortName } from "./short-name.ts";
import type { Tag } from "./tags.ts";

/** Cells of the atlas, in pixels: two lines of text each. */
export const cell = { width: 512, height: 112, columns: 2, rows: 18, font: 40 } as const;

/** How a tag is to be read: on a plate that lets nothing through, with a rim, where strong contrast is asked for. */
export interface Reading {
  readonly strong: boolean;
}

const mark = 108;

/** Draws a tag into a cell; answers with how much of the cell's width it takes, 0 to 1. */
export function drawCell(pen: CanvasRenderingContext2D, tag: Tag, x: number, y: number, reading: Reading): number {
  pen.clearRect(x, y, cell.width, cell.height);
  if (tag.mark === undefined) return drawName(pen, tag, x, y, reading) / cell.width;
  drawMark(pen, tag.mark, x + cell.width / 2 - mark / 2, y + 2, mark, typeface);
  return mark / cell.width;
}

function drawName(pen: CanvasRenderingContext2D, tag: Tag, x: number, y: number, { strong }: Reading): number {
  const sign = tag.speaks ? 52 : 0;
  const room = cell.width - 60 - sign;
  pen.font = `680 ${cell.font}px ${typeface}`;
  const name = fitted(pen, tag.name, room);
  pen.font = `500 ${cell.font}px ${typeface}`;
  const under = fitted(pen, tag.under, room);
  const wide = Math.max(name.wide, under.wide) + 44 + sign;
  const left = x + (cell.width - wide) / 2;
  const [top, tall] = tag.under === "" ? [y + 48, cell.height - 52] : [y + 3, cell.height - 7];
  drawPlate(pen, tag, [left, top, wide, tall], strong);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.font = `680 ${cell.font}px ${typeface}`;
  pen.fillStyle = "#ffffff";
  pen.fillText(name.text, left + 26, tag.under === "" ? y + 79 : y + 32, name.wide);
  if (tag.speaks) drawSpeech(pen, left + wide - 30, top + tall / 2);
  if (tag.under === "") return wide;
  pen.font = `500 ${cell.font}px ${typeface}`;
  pen.fillStyle = strong ? "#ffffff" : "#d6e3e8";
  pen.fillText(under.text, left + 26, y + 80, under.wide);
  return wide;
}

/** The plate with its agency's edge; who speaks has a ring round it. */
function drawPlate(
  pen: CanvasRenderingContext2D,
  { colour, speaks }: Tag,
  [left, top, wide, tall]: readonly [number, number, number, number],
  strong: boolean,
): void {
  pen.beginPath();
  pen.roundRect(left, top, wide, tall, 14);
  pen.fillStyle = strong ? "#000000" : "rgb(9 23 29 / 86%)";
  pen.fill();
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(left, top, 12, tall, [14, 0, 0, 14]);
  pen.fill();
  if (!speaks && !strong) return;
  pen.strokeStyle = speaks ? "#ffd66b" : "#ffffff";
  pen.lineWidth = speaks ? 7 : 3;
  pen.beginPath();
  pen.roundRect(left + 3, top + 3, wide - 6, tall - 6, 12);
  pen.stroke();
}

/** Waves of sound: what the ring says, without its colour. */
function drawSpeech(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.strokeStyle = "#ffd66b";
  pen.lineWidth = 6;
  pen.lineCap = "round";
  for (const [i, high] of [10, 22, 14].entries()) {
    pen.beginPath();
    pen.moveTo(x - 26 + i * 13, y - high);
    pen.lineTo(x - 26 + i * 13, y + high);
    pen.stroke();
  }
}

/** Letters keep their height, and may be this much narrower than they are drawn otherwise. */
const narrowest = 0.76;

/** As much of a text as there is room for, and how wide it is drawn. */
function fitted(
  pen: CanvasRenderingContext2D,
  text: string,
  most: number,
): { readonly text: string; readonly wide: number } {
  const wideOf = (some: string): number => pen.measureText(some).width;
  const shown = shortName(text, (some) => wideOf(some) * narrowest <= most);
  return { text: shown, wide: Math.min(most, wideOf(shown)) };
}
