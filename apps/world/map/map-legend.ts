import type { SiteModel } from "../../shared/panels/site-model.ts";
import { say } from "../../shared/wording/say.ts";
import { typeface } from "../panels/typeface.ts";
import type { Box } from "./map-fit.ts";
import { paper } from "./map-inks.ts";

/** As many units as have room beside the title. */
const most = 3;

/** Under the map: which place it is, and the units that are known of and nowhere on it. */
export function drawLegend(pen: CanvasRenderingContext2D, site: SiteModel, box: Box, size: number): void {
  const edge = 12 * size;
  pen.fillStyle = paper.zone;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.fillStyle = paper.ink;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.font = `700 ${17 * size}px ${typeface}`;
  const wide = box.width * 0.4;
  pen.fillText(site.title, box.x + edge, box.y + box.height / 2, wide - edge);
  pen.font = `400 ${11 * size}px ${typeface}`;
  for (const [i, line] of linesOf(site).entries()) {
    const y = box.y + (box.height * (i + 1)) / (linesOf(site).length + 1);
    pen.fillText(line, box.x + wide + edge, y, box.width - wide - 2 * edge);
  }
}

function linesOf({ units }: SiteModel): readonly string[] {
  const elsewhere = units.filter(({ spot }) => spot === undefined).map(({ words }) => words);
  const left = elsewhere.length - most;
  return left <= 0 ? elsewhere : [...elsewhere.slice(0, most - 1), say("map.more", { n: left + 1 })];
}
