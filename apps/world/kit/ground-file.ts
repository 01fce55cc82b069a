import type { Clocked } from "./rooms/wall-clock.ts";
import type { SiteSource } from "./site-source.ts";

const short = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;

/**
 * The text of `<site>-ground.json`. `heights[row * columns + column]` is the ground in centimetres at
 * x = west + column * step, z = north + row * step; between, blend the four corners. `solids` are not walked through;
 * `seats` are chairs; `clocks` have no hands in the model.
 */
export function groundFile({ area, height, solids, seats, clocks = [] }: SiteSource & Clocked, source: string): string {
  const { west, north, east, south, step } = area;
  const [columns, rows] = [Math.round((east - west) / step) + 1, Math.round((south - north) / step) + 1];
  const heights = Array.from({ length: columns * rows }, (_, i) =>
    Math.round(height(west + (i % columns) * step, north + Math.floor(i / columns) * step) * 100),
  );
  const file = {
    source,
    ...area,
    columns,
    rows,
    solids,
    ...(seats === undefined ? {} : { seats }),
    ...(clocks.length === 0 ? {} : { clocks }),
  };
  const head = JSON.stringify(file, short, 1);
  return `${head.slice(0, -2)},\n "heights": [${heights.join(",")}]\n}\n`;
}
