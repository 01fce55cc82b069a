import type { MapPoint } from "#engine/exercise/map-point.ts";
import type { StrokeKind } from "#engine/exercise/stroke-words.ts";
import type { MapDraft } from "../../shared/map/map-draft.ts";
import { pinOutline, strokeLabel, unitLabel, unitOutlines, unitPlate, unitTurn } from "../../shared/map/mark-shape.ts";
import { strokeShape } from "../../shared/map/stroke-shape.ts";
import type { UnitMark } from "../../shared/map/unit-model.ts";
import type { SiteModel } from "../../shared/panels/site-model.ts";
import { say } from "../../shared/wording/say.ts";
import { drawMark } from "../panels/mark-shape.ts";
import { typeface } from "../panels/typeface.ts";
import { type Box, type MapFit, fitted } from "./map-fit.ts";
import { dresses, paper, strokeInks } from "./map-inks.ts";
import { type Word, writeWords } from "./map-words.ts";

/** What is drawn: a place's map, and what the viewer is about to put on it. */
export interface MapPicture {
  readonly site: SiteModel;
  readonly draft: MapDraft | undefined;
}

/** What a map is drawn with: the canvas, how the place lies on it, and how large a mark's pixel is. */
interface Drawing {
  readonly pen: CanvasRenderingContext2D;
  readonly fit: MapFit;
  readonly size: number;
  /** Words are written last, over everything; the first ones have the first choice of where. */
  readonly words: Word[];
  /** What no word may cover. */
  readonly taken: Box[];
}

/**
 * Draws the map of a place into a box of a canvas: the same as the plan of the role view. `size` is how many pixels of the
 * canvas one pixel of a mark takes.
 */
export function drawMap(pen: CanvasRenderingContext2D, { site, draft }: MapPicture, box: Box, size: number): void {
  const drawing: Drawing = { pen, fit: fitted(site.frame, mapRoom(box, size)), size, words: [], taken: [] };
  pen.save();
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  pen.fillStyle = paper.ground;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.lineJoin = "round";
  for (const { from, to } of site.paths)
    drawWay(drawing, drawing.fit.toPixel([from.x, from.y]), drawing.fit.toPixel([to.x, to.y]), paper.path);
  for (const zone of site.zones) drawZone(drawing, zone);
  for (const { kind, points, what, text } of site.strokes) drawStroke(drawing, kind, points, strokeLabel(what, text));
  drawPeople(drawing, site);
  for (const unit of site.units) drawUnit(drawing, unit);
  for (const { x, y, what } of site.pins) drawPin(drawing, [x, y], what);
  if (draft !== undefined) drawDraft(drawing, draft);
  drawScale(drawing, box);
  writeWords(drawing, box);
  pen.restore();
}

/** The part of a box that the place itself takes: words at its edge still stand inside. */
export function mapRoom({ x, y, width, height }: Box, size: number): Box {
  const edge = 14 * size;
  return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
}

/** Draws in metres of the place. */
function inMetres({ pen, fit }: Drawing, draw: () => void): void {
  const [x, y] = fit.toPixel([0, 0]);
  pen.save();
  pen.translate(x, y);
  pen.scale(fit.scale, fit.scale);
  draw();
  pen.restore();
}

type Zone = SiteModel["zones"][number];

function drawZone(drawing: Drawing, { x, y, radius, here, title }: Zone): void {
  const { pen, fit, size } = drawing;
  pen.beginPath();
  pen.arc(...fit.toPixel([x, y]), radius * fit.scale, 0, Math.PI * 2);
  pen.fillStyle = here ? paper.here : paper.zone;
  pen.fill();
  pen.strokeStyle = here ? paper.ink : paper.path;
  pen.lineWidth = (here ? 3 : 1.5) * size;
  pen.stroke();
  const [nx, ny] = fit.toPixel([x, y - radius]);
  word(drawing, title, [nx, ny + 12 * size], { ink: paper.ink, size: 12.5, strong: true });
}

function drawStroke(drawing: Drawing, kind: StrokeKind, points: readonly MapPoint[], said: string): void {
  const { pen, fit, size } = drawing;
  const px = size / fit.scale;
  const { line, width, dashes, ends, hatch, label } = strokeShape(kind, points, px);
  const ink = strokeInks[kind];
  inMetres(drawing, () => {
    const run = new Path2D(line);
    pen.strokeStyle = ink;
    pen.lineWidth = px * 1.2;
    pen.stroke(new Path2D(hatch));
    pen.strokeStyle = paper.ground;
    pen.lineWidth = width + px * 3;
    pen.stroke(run);
    pen.strokeStyle = ink;
    pen.lineWidth = width;
    pen.setLineDash([...dashes]);
    pen.stroke(run);
    pen.setLineDash([]);
    fillPath(pen, new Path2D(ends), ink);
  });
  if (said !== "") word(drawing, said, fit.toPixel(label), { ink, size: 12, strong: true });
}

/** People and casualties where they are known to be. */
function drawPeople({ pen, fit, size }: Drawing, { people, casualties }: SiteModel): void {
  for (const { x, y, tag } of casualties) {
    const [cx, cy] = fit.toPixel([x, y]);
    if (tag === undefined) ring(pen, cx, cy, 4 * size, paper.ground, paper.ink, 1.8 * size);
    else drawMark(pen, tag, cx - 8 * size, cy - 8 * size, 16 * size, typeface);
  }
  for (const { x, y, dress, me } of people) {
    const [px, py] = fit.toPixel([x, y]);
    ring(pen, px, py, (me ? 7 : 5.5) * size, dresses[dress], me ? paper.ink : paper.ground, (me ? 3 : 2) * size);
  }
}

function ring(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  fill: string,
  rim: string,
  wide: number,
): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = rim;
  pen.lineWidth = wide;
  pen.stroke();
}

function drawUnit(drawing: Drawing, unit: UnitMark): void {
  const { pen, fit, size } = drawing;
  const { spot, goal, aside, status, dress, count, title } = unit;
  if (spot === undefined) return;
  const [sx, y] = fit.toPixel(spot);
  const x = sx + aside * unitPlate.apart * size;
  const ink = dresses[dress];
  if (goal !== undefined) drawWay(drawing, [sx, y], fit.toPixel(goal), ink);
  const [wide, tall] = [unitPlate.half * size, unitPlate.tall * size];
  drawing.taken.push({ x: x - wide, y: y - tall, width: 2 * wide, height: 2 * tall });
  pen.save();
  pen.translate(x, y);
  pen.scale(size, size);
  pen.rotate((unitTurn(unit) * Math.PI) / 180);
  const plate = new Path2D(unitOutlines[status]);
  fillPath(pen, plate, status === "base" ? paper.ground : ink);
  pen.strokeStyle = status === "base" ? ink : paper.ground;
  pen.lineWidth = status === "base" ? 2.5 : 1.5;
  pen.stroke(plate);
  pen.restore();
  drawCount(drawing, count, [x, y], status === "base" ? ink : paper.ground);
  const over = status === "way" ? -18 : 18;
  word(drawing, unitLabel(title), [x, y + over * size], { ink: paper.ink, size: 11, strong: true });
}

function drawWay(
  { pen, size }: Drawing,
  from: readonly [number, number],
  to: readonly [number, number],
  ink: string,
): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 2 * size;
  pen.setLineDash([2 * size, 5 * size]);
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
  pen.setLineDash([]);
}

function drawPin(drawing: Drawing, at: MapPoint, said: string): void {
  const { pen, fit, size } = drawing;
  const [x, y] = fit.toPixel(at);
  pen.save();
  pen.translate(x, y);
  const outline = new Path2D(`M0 0${pinOutline(size)}`);
  fillPath(pen, outline, paper.pin);
  pen.strokeStyle = paper.ground;
  pen.lineWidth = 2 * size;
  pen.stroke(outline);
  pen.restore();
  drawing.taken.push({ x: x - 7 * size, y: y - 21 * size, width: 14 * size, height: 21 * size });
  if (said !== "")
    word(drawing, said, [x + 10 * size, y - 12 * size], { ink: paper.pin, size: 11, strong: true, from: "left" });
}

function drawDraft(drawing: Drawing, { tool, strokeKind, corners, pinAt }: MapDraft): void {
  const { pen, fit, size } = drawing;
  if (tool === "pin" && pinAt?.point !== undefined) drawPin(drawing, pinAt.point, "");
  if (tool !== "draw") return;
  if (corners.length > 1) drawStroke(drawing, strokeKind, corners, "");
  for (const corner of corners) {
    const [x, y] = fit.toPixel(corner);
    ring(pen, x, y, 4 * size, strokeInks[strokeKind], paper.ground, 2 * size);
  }
}

/** A length that is told by its number, and which way is north. */
function drawScale(drawing: Drawing, box: Box): void {
  const { pen, fit, size } = drawing;
  const metres = [5, 10, 20, 50, 100].findLast((length) => length * fit.scale < box.width / 5) ?? 5;
  const [x, y] = [box.x + 12 * size, box.y + box.height - 10 * size];
  pen.strokeStyle = paper.ink;
  pen.lineWidth = 2 * size;
  pen.beginPath();
  pen.moveTo(x, y - 4 * size);
  pen.lineTo(x, y);
  pen.lineTo(x + metres * fit.scale, y);
  pen.lineTo(x + metres * fit.scale, y - 4 * size);
  pen.stroke();
  word(drawing, say("map.metres", { n: metres }), [x + (metres * fit.scale) / 2, y - 9 * size], {
    ink: paper.ink,
    size: 11,
  });
  const [nx, ny] = [box.x + box.width - 16 * size, box.y + 26 * size];
  fillPath(pen, new Path2D(`M${nx} ${ny - 18 * size}l${5 * size} ${12 * size}h${-10 * size}z`), paper.ink);
  word(drawing, say("map.north"), [nx, ny + 2 * size], { ink: paper.ink, size: 12, strong: true });
}

function fillPath(pen: CanvasRenderingContext2D, path: Path2D, ink: string): void {
  pen.fillStyle = ink;
  pen.fill(path);
}

function drawCount({ pen, size }: Drawing, count: number, [x, y]: readonly [number, number], ink: string): void {
  pen.font = `700 ${13 * size}px ${typeface}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = ink;
  pen.fillText(String(count), x, y);
}

function word({ size, words }: Drawing, text: string, at: Word["at"], how: Omit<Word, "text" | "at">): void {
  words.push({ text, at, ...how, size: how.size * size });
}
