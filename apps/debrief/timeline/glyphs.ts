import type { Mark } from "./marks.ts";
import type { Palette } from "./palette.ts";

type Pen = CanvasRenderingContext2D;

/** Where in a lane each kind stands, as shares of the lane's height: heads above, talk in the middle, hands below. */
export const bands = {
  inject: [0.06, 0.4],
  decision: [0.06, 0.4],
  expected: [0.06, 0.4],
  message: [0.44, 0.68],
  receipt: [0.5, 0.68],
  care: [0.74, 0.9],
  work: [0.72, 0.92],
  move: [0.9, 0.97],
  channel: [0.69, 0.73],
  run: [0.1, 0.9],
} as const;

/** Draws one mark by itself. Each kind has a shape of its own, so that nothing hangs on its colour. */
export function drawGlyph(pen: Pen, mark: Mark, x: number, top: number, height: number, palette: Palette): void {
  const [start, end] = bands[mark.kind];
  const y = top + start * height;
  const tall = (end - start) * height;
  const middle = y + tall / 2;
  const size = mark.key ? 6 : 4.5;
  pen.fillStyle = palette.kinds[mark.kind];
  pen.strokeStyle = palette.kinds[mark.kind];
  switch (mark.kind) {
    case "inject":
      pen.fillRect(x - 0.75, y, 1.5, height * 0.86);
      return polygon(pen, [x - size, y, x + size, y, x, y + size * 1.5], mark.key);
    case "decision":
      return polygon(pen, [x, middle - size, x + size, middle, x, middle + size, x - size, middle], mark.key);
    case "expected":
      return drawExpected(pen, mark, x, middle, palette);
    case "message":
      return pen.fillRect(x - 1, y, 2, tall);
    case "receipt":
      return pen.fillRect(x - 0.5, y + tall * 0.4, 1, tall * 0.6);
    case "care":
      return pen.fillRect(x - 1.5, y, 3, tall);
    case "work":
      return drawTray(pen, x, y, tall, mark.key);
    case "move":
      return pen.fillRect(x - 1.5, y, 3, tall);
    case "channel":
      return cross(pen, x, middle, size * 0.8);
    case "run":
      return pen.fillRect(x - 0.75, y, 1.5, tall);
    default:
      return mark.kind satisfies never;
  }
}

/** Done: a filled square. Not done in time: a triangle that stands on its base, hollow, with a stroke in it. */
function drawExpected(pen: Pen, mark: Mark, x: number, y: number, palette: Palette): void {
  const size = 4.5;
  if (mark.tone === "good") {
    pen.fillStyle = palette.good;
    pen.fillRect(x - size, y - size, size * 2, size * 2);
    return;
  }
  pen.strokeStyle = palette.bad;
  pen.fillStyle = palette.bad;
  polygon(pen, [x, y - size * 1.3, x + size * 1.25, y + size, x - size * 1.25, y + size], false);
  pen.fillRect(x - 0.75, y - size * 0.4, 1.5, size);
}

/** A tray: open above, and full where a person looks for it. */
function drawTray(pen: Pen, x: number, y: number, tall: number, full: boolean): void {
  const half = tall / 2;
  if (full) pen.fillRect(x - half, y, tall, tall);
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x - half, y);
  pen.lineTo(x - half, y + tall);
  pen.lineTo(x + half, y + tall);
  pen.lineTo(x + half, y);
  pen.stroke();
}

function cross(pen: Pen, x: number, y: number, size: number): void {
  pen.beginPath();
  for (const turn of [1, -1]) {
    pen.moveTo(x - size, y - size * turn);
    pen.lineTo(x + size, y + size * turn);
  }
  pen.lineWidth = 2;
  pen.stroke();
}

function polygon(pen: Pen, points: readonly number[], filled: boolean): void {
  pen.beginPath();
  for (let n = 0; n < points.length; n += 2) pen.lineTo(points[n] ?? 0, points[n + 1] ?? 0);
  pen.closePath();
  if (filled) {
    pen.fill();
    return;
  }
  pen.lineWidth = 1.5;
  pen.stroke();
}

/** Draws what takes time as a bar from its beginning to its end. */
export function drawSpan(
  pen: Pen,
  { kind }: Mark,
  [x, end]: readonly [number, number],
  [top, height]: readonly [number, number],
  palette: Palette,
): void {
  const [from, to] = bands[kind];
  const thick = kind === "decision" ? 2 : (to - from) * height;
  const y = kind === "decision" ? top + ((from + to) / 2) * height - 1 : top + from * height;
  pen.fillStyle = palette.kinds[kind];
  pen.globalAlpha = kind === "decision" ? 0.8 : 0.55;
  pen.fillRect(x, y, Math.max(2, end - x), thick);
  pen.globalAlpha = 1;
}
