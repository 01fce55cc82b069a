import type { ExerciseTime } from "#engine/time.ts";
import type { Clip } from "../moment.ts";
import type { LaneBox } from "./paint.ts";
import type { Palette } from "./palette.ts";
import { shareOf } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** What moves over the marks: the moment and the clip. */
export interface Cursor {
  readonly at: ExerciseTime;
  readonly clip: Partial<Clip>;
  readonly stretch: Stretch;
}

/** Draws the moment as a line with a head, and the clip as a bracket over the lanes. Draws nothing else again. */
export function paintCursor(
  pen: CanvasRenderingContext2D,
  { at, clip, stretch }: Cursor,
  { width, axis }: LaneBox,
  height: number,
  palette: Palette,
): void {
  const x = (time: ExerciseTime): number => shareOf(stretch, time) * width;
  pen.clearRect(0, 0, width, height);
  if (clip.from !== undefined || clip.to !== undefined) {
    const [from, to] = [x(clip.from ?? at), x(clip.to ?? at)];
    pen.fillStyle = palette.cursor;
    pen.globalAlpha = 0.1;
    pen.fillRect(Math.min(from, to), axis, Math.abs(to - from), height - axis);
    pen.globalAlpha = 1;
    if (clip.from !== undefined) bracket(pen, from, axis, height, 1);
    if (clip.to !== undefined) bracket(pen, to, axis, height, -1);
  }
  const middle = x(at);
  pen.fillStyle = palette.cursor;
  pen.fillRect(middle - 1, axis - 8, 2, height - axis + 8);
  pen.beginPath();
  pen.moveTo(middle - 6, axis - 12);
  pen.lineTo(middle + 6, axis - 12);
  pen.lineTo(middle, axis - 2);
  pen.closePath();
  pen.fill();
}

function bracket(pen: CanvasRenderingContext2D, x: number, top: number, bottom: number, way: 1 | -1): void {
  pen.fillRect(x - 1, top, 2, bottom - top);
  pen.fillRect(way === 1 ? x : x - 8, top, 8, 3);
  pen.fillRect(way === 1 ? x : x - 8, bottom - 3, 8, 3);
}
