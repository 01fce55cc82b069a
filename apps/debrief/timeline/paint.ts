import { bands, drawGlyph, drawSpan } from "./glyphs.ts";
import type { Lane } from "./lanes.ts";
import type { MarkKind } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { countBefore, countPerBucket } from "./sorted-marks.ts";
import type { Strand } from "./sorted-marks.ts";
import { axisTimes, shareOf } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";

/** How the lanes lie on the canvas, in CSS pixels: the first below the axis, each of one height. */
export interface LaneBox {
  readonly width: number;
  readonly axis: number;
  readonly lane: number;
  /** Room above each lane for its title, where titles do not stand beside the lanes. */
  readonly title: number;
}

export interface Picture {
  readonly lanes: readonly Lane[];
  readonly strands: readonly Strand[];
  readonly shown: ReadonlySet<MarkKind>;
  readonly stretch: Stretch;
  readonly box: LaneBox;
  readonly palette: Palette;
}

/** Wide enough for a mark to be told from its neighbour. */
const bucketPx = 3;
/** Marks of one kind that are closer than this are one to the eye. */
const apartPx = 1;
/** Above so many marks in each bucket on average, a strand is drawn as density. */
const crowded = 0.5;

/** The height of the whole canvas in CSS pixels. */
export function heightOf(lanes: readonly Lane[], box: LaneBox): number {
  return box.axis + lanes.length * (box.lane + box.title);
}

/** The top of the n-th lane in CSS pixels. */
export function laneTop(n: number, box: LaneBox): number {
  return box.axis + n * (box.lane + box.title) + box.title;
}

/** The lane at a height of the canvas in CSS pixels; undefined on the axis and below. */
export function laneAt(y: number, lanes: readonly Lane[], box: LaneBox): Lane | undefined {
  return lanes[Math.floor((y - box.axis) / (box.lane + box.title))];
}

/**
 * Draws the whole timeline. Far out, talk and work are drawn as density and only injects, decisions and expected
 * actions one by one; close in, everything is. What is drawn depends on how crowded it would be, not on a zoom level.
 */
export function paint(pen: CanvasRenderingContext2D, picture: Picture): void {
  const { lanes, strands, shown, box, palette } = picture;
  pen.clearRect(0, 0, box.width, heightOf(lanes, box));
  lanes.forEach((lane, n) => {
    pen.fillStyle = n % 2 === 0 ? palette.stripe : palette.ground;
    pen.fillRect(0, laneTop(n, box) - box.title, box.width, box.lane + box.title);
  });
  paintAxis(pen, picture);
  const tops = new Map(lanes.map((lane, n) => [lane.id, laneTop(n, box)]));
  // Heads are drawn last, over the talk and the work of their lane.
  for (const strand of strands.toSorted((a, b) => order(a.kind) - order(b.kind))) {
    const top = tops.get(strand.lane);
    if (top !== undefined && shown.has(strand.kind)) paintStrand(pen, strand, top, picture);
  }
}

function order(kind: MarkKind): number {
  return kind === "inject" || kind === "decision" || kind === "expected" ? 1 : 0;
}

function paintAxis(pen: CanvasRenderingContext2D, { lanes, stretch, box, palette }: Picture): void {
  pen.fillStyle = palette.line;
  const bottom = heightOf(lanes, box);
  for (const at of axisTimes(stretch, Math.max(2, box.width / 90))) {
    pen.fillRect(Math.round(shareOf(stretch, at) * box.width), box.axis - 5, 1, bottom);
  }
}

function paintStrand(pen: CanvasRenderingContext2D, strand: Strand, top: number, picture: Picture): void {
  const { stretch, box, palette } = picture;
  const x = (at: number): number => shareOf(stretch, at) * box.width;
  const spare = (stretch.to - stretch.from) * 0.02;
  const first = countBefore(strand.times, stretch.from - spare);
  const last = countBefore(strand.times, stretch.to + spare);
  const buckets = Math.max(1, Math.floor(box.width / bucketPx));
  if (order(strand.kind) === 0 && last - first > buckets * crowded) {
    paintDensity(pen, strand, top, picture, buckets);
    return;
  }
  for (let n = countBefore(strand.times, stretch.from - strand.longestMs); n < last; n += 1) {
    const mark = strand.marks[n];
    if (mark?.until === undefined || mark.until < stretch.from) continue;
    drawSpan(pen, mark, [x(mark.at), x(mark.until)], [top, box.lane], palette);
  }
  let drawn = Number.NEGATIVE_INFINITY;
  for (let n = first; n < last; n += 1) {
    const mark = strand.marks[n];
    // A mark that stands where the last one was drawn would only cover it.
    if (mark === undefined || mark.until !== undefined || x(mark.at) - drawn < apartPx) continue;
    drawn = x(mark.at);
    drawGlyph(pen, mark, drawn, top, box.lane, palette);
  }
}

/** Bars whose height says how much fell into each bucket, against the fullest one that is in sight. */
function paintDensity(
  pen: CanvasRenderingContext2D,
  strand: Strand,
  top: number,
  { stretch, box, palette }: Picture,
  buckets: number,
): void {
  const counts = countPerBucket(strand.times, stretch.from, stretch.to, buckets);
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  const [from, to] = bands[strand.kind];
  const foot = top + to * box.lane;
  const tall = (to - from) * box.lane;
  pen.fillStyle = palette.kinds[strand.kind];
  counts.forEach((count, n) => {
    if (count === 0) return;
    const height = Math.max(2, tall * Math.sqrt(count / most));
    pen.fillRect((n * box.width) / buckets, foot - height, bucketPx - 0.5, height);
  });
}
