import { drawFrom } from "../noise.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Paint } from "../solids.ts";
import type { Screen } from "./desk-things.ts";
import { area, disc, patch, stroke, way, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";

/** The colours of a map: on paper, or on a screen with its own light. */
export interface MapInk {
  readonly land: Paint;
  readonly built: Paint;
  readonly park: Paint;
  readonly water: Paint;
  readonly road: Paint;
  readonly rail: Paint;
  readonly ink: Paint;
}

export const PAPER_MAP: MapInk = {
  land: 0xf0eadb,
  built: 0xd9ccb4,
  park: 0xc3d6a4,
  water: 0x9cc4dd,
  road: 0xffffff,
  rail: 0x70665c,
  ink: 0x333a44,
};
export const NIGHT_MAP: MapInk = {
  land: [0.016, 0.024, 0.034],
  built: [0.035, 0.05, 0.065],
  park: [0.02, 0.05, 0.035],
  water: [0.02, 0.075, 0.15],
  road: [0.16, 0.19, 0.21],
  rail: [0.2, 0.16, 0.1],
  ink: [0.55, 0.62, 0.66],
};

/** A pin on a map: its place as shares of half the sheet, and its colour; `mark` is written beside it. */
export interface Pin {
  readonly at: Point;
  readonly paint: Paint;
  readonly mark?: string;
}

/** A map of a town with its river, ring road, railway and wards. */
export function townMap({ wide, high }: Screen, ink: MapInk, pins: readonly Pin[] = [], names = ALTMARK): Shape {
  const [w, h] = [wide / 2, high / 2];
  const k = Math.min(w, h);
  const to = ([x, y]: Point): Point => [x * w, y * h];
  const draw = drawFrom(4);
  const line = (paint: Paint, width: number, layer: number, points: readonly Point[]): Shape =>
    stroke(paint, points.map(to), width * k, layer);
  const blocks = Array.from({ length: 40 }, (_, i) => {
    const at = to([((i % 8) - 3.5) * 0.235 + draw() * 0.04, (Math.floor(i / 8) - 2) * 0.36 + draw() * 0.08]);
    return patch(ink.built, at, w * (0.12 + draw() * 0.07), h * (0.16 + draw() * 0.12), 1);
  });
  return joined(
    patch(ink.land, [0, 0], wide, high, 0),
    ...blocks,
    ...PARKS.map((outline) => area(ink.park, outline.map(to), 2)),
    line(ink.water, 0.13, 2, RIVER),
    line(ink.rail, 0.018, 3, RAILWAY),
    ...ROADS.map(({ width, through }) => line(ink.road, width, 3, through)),
    ...names.map(([name, at]) => words(ink.ink, name, to(at), k * 0.075, { layer: 5 })),
    ...pins.map(({ at, paint, mark }) => {
      const [x, y] = to(at);
      return joined(
        disc(ink.ink, [x, y], k * 0.058, 6, 12),
        disc(paint, [x, y], k * 0.046, 7, 12),
        ...(mark === undefined ? [] : [words(ink.ink, mark, [x + k * 0.09, y], k * 0.07, { left: true, layer: 7 })]),
      );
    }),
  );
}

type Names = readonly (readonly [name: string, at: Point])[];

/** The names on the map of the town that most exercises of the shelf are in. */
const ALTMARK: Names = [
  ["MILLSIDE", [-0.72, -0.48]],
  ["OLD BRIDGE", [0.16, -0.16]],
  ["NORTH", [-0.18, 0.64]],
  ["ALTMARK", [0.24, 0.3]],
  ["SOUTH", [0.12, -0.8]],
];

/** … and of the town beside the rail yard. */
export const LINDEN: Names = [
  ["YARD STREET", [-0.62, -0.02]],
  ["LINDEN", [0.24, 0.3]],
  ["SOUTH", [0.12, -0.8]],
];

/** … and of the country that has kilometre 41. */
export const COUNTRY: Names = [
  ["REGIONAL ROAD", [0.34, -0.56]],
  ["LINDEN", [0.3, 0.26]],
];

const PARKS = [way("-0.9,0.35 -0.55,0.3 -0.5,0.8 -0.85,0.88"), way("0.5,-0.85 0.85,-0.8 0.8,-0.45 0.52,-0.5")];
const RIVER = way("-0.97,-0.3 -0.6,-0.26 -0.25,-0.42 0.1,-0.3 0.35,0.05 0.7,0.16 0.96,0.34");
const RAILWAY = way("-0.97,0.12 -0.2,0.2 0.3,0.5 0.62,0.94");
const ROADS = [
  { width: 0.045, through: way("-0.97,-0.66 -0.3,-0.72 0.2,-0.62 0.6,-0.2 0.66,0.4 0.3,0.78 -0.3,0.84 -0.97,0.6") },
  { width: 0.03, through: way("-0.1,-0.96 -0.06,-0.3 0.02,0.3 -0.08,0.96") },
  { width: 0.03, through: way("-0.97,-0.02 -0.4,0.02 0.2,-0.06 0.97,-0.1") },
  { width: 0.02, through: way("-0.55,-0.96 -0.48,0 -0.36,0.9") },
  { width: 0.02, through: way("0.36,-0.96 0.3,-0.3 0.42,0.5") },
];
