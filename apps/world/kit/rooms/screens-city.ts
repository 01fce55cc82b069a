import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { disc, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { INK, list, sheet } from "./screens-dispatch.ts";
import { NIGHT_MAP, townMap } from "./town-map.ts";

/** Lines over a field with a lower left corner, each from 0 to 1 both ways. */
function field({ wide, high }: Screen): (points: readonly Point[]) => readonly Point[] {
  const [w, h] = [wide * 0.84, high * 0.66];
  return (points) => points.map(([x, y]): Point => [-wide * 0.4 + x * w, -high * 0.4 + y * h]);
}

const GRID_LINE: Vec = [0.06, 0.08, 0.1];

/** A chart with a title, level lines with their figures, and names along its foot. */
function frame(screen: Screen, title: string, figures: readonly string[], foot: readonly string[]): Shape {
  const { wide, high } = screen;
  const on = field(screen);
  return joined(
    sheet(screen, title),
    ...figures.map((figure, i) => {
      const y = i / (figures.length - 1);
      const [from = [0, 0], to = [0, 0]] = on([
        [0, y],
        [1, y],
      ]);
      return joined(
        stroke(GRID_LINE, [from, to], high * 0.004, 1),
        words(INK.dim, figure, [from[0] - wide * 0.045, from[1]], high * 0.036),
      );
    }),
    ...foot.map((name, i) => {
      const [[x, y] = [0, 0]] = on([[(i + 0.5) / foot.length, 0]]);
      return words(INK.dim, name, [x, y - high * 0.05], high * 0.036);
    }),
  );
}

/** The level at Old Bridge as it was measured until two o'clock, and the top of the wall. What comes is not on it. */
export function levelUntilNow(screen: Screen): Shape {
  const on = field(screen);
  const { wide, high } = screen;
  const y = (centimetres: number): number => (centimetres - 40) / 160;
  const levels = [62, 60, 61, 64, 68, 74, 82, 91, 101, 110, 120];
  const line = on(levels.map((cm, i): Point => [(i / 10) * 0.82, y(cm)]));
  const [top = [0, 0], end = [0, 0]] = on([
    [0, y(190)],
    [1, y(190)],
  ]);
  const now = line.at(-1) ?? end;
  return joined(
    frame(screen, "RIVER AT OLD BRIDGE", ["40", "80", "120", "160", "200"], ["04", "06", "08", "10", "12", "14"]),
    stroke(INK.red, [top, end], high * 0.008, 2),
    words(INK.red, "TOP OF WALL 1.90", [top[0] + wide * 0.16, top[1] - high * 0.045], high * 0.036),
    stroke(INK.cyan, line, high * 0.014, 3),
    disc(INK.light, now, high * 0.018, 4),
    words(INK.light, "14.00  1.20 M", [now[0] - wide * 0.02, now[1] + high * 0.07], high * 0.052),
    words(INK.amber, "+ 8 CM IN 10 MIN", [now[0] - wide * 0.02, now[1] - high * 0.14], high * 0.04),
  );
}

/** Three days of heat. */
export function heatOfDays(screen: Screen): Shape {
  const on = field(screen);
  const { wide, high } = screen;
  const y = (degrees: number): number => (degrees - 20) / 24;
  const degree = (t: number): number => 31.2 + t * 0.5 - 7.6 * Math.cos((t % 1) * Math.PI * 2 - 0.6);
  const line = on(Array.from({ length: 40 }, (_, i): Point => [(i / 39) * 0.84, y(degree((i / 39) * 2.5))]));
  const [from = [0, 0], to = [0, 0]] = on([
    [0, y(38)],
    [1, y(38)],
  ]);
  return joined(
    frame(screen, "HEAT  ALTMARK", ["20", "26", "32", "38", "44"], ["TUE", "WED", "THU"]),
    stroke(INK.red, [from, to], high * 0.008, 2),
    words(INK.red, "38", [to[0] - wide * 0.02, to[1] + high * 0.045], high * 0.05),
    stroke(INK.amber, line, high * 0.014, 3),
    words(INK.light, "DAY 3", [to[0] - wide * 0.09, from[1] - high * 0.34], high * 0.06),
  );
}

/** The load of the grid over the day, and what it can bear; it may have been cut at 12.33. */
export function loadOfDay(screen: Screen, cut: boolean): Shape {
  const on = field(screen);
  const { wide, high } = screen;
  const load = (t: number): number => 0.42 + 0.5 * t - 0.14 * Math.cos(t * 6.4);
  const line = on(Array.from({ length: 30 }, (_, i): Point => [(i / 29) * 0.74, load(i / 29) * 0.92]));
  const [from = [0, 0], to = [0, 0]] = on([
    [0, 0.9],
    [1, 0.9],
  ]);
  const end = line.at(-1) ?? to;
  const [[, foot] = [0, 0]] = on([[0, 0]]);
  return joined(
    frame(screen, "LOAD OF THE GRID", ["0", "", "50", "", "100"], ["00", "04", "08", "12", "16"]),
    stroke(INK.red, [from, to], high * 0.008, 2),
    words(INK.red, "LIMIT", [to[0] - wide * 0.05, to[1] + high * 0.045], high * 0.045),
    stroke(INK.cyan, line, high * 0.014, 3),
    ...(cut
      ? [
          stroke(INK.cyan, [end, [end[0], foot]], high * 0.014, 3),
          words(INK.light, "12.33", [end[0] + wide * 0.09, foot + high * 0.08], high * 0.06),
        ]
      : []),
  );
}

const DISTRICTS: readonly (readonly [name: string, at: Point])[] = [
  ["TOWERS", [-0.3, 0.84]],
  ["ST ANNA", [0.5, 0.56]],
  ["PUMPS", [-0.62, 0.3]],
  ["METRO", [0.06, -0.42]],
  ["SCHOOL", [-0.2, -0.66]],
  ["CITY HALL", [0.3, 0.1]],
];

/** The city by what hangs on the grid: lit, or not. The first so many of the list have current. */
export const powerMap = (screen: Screen, lit: number): Shape =>
  townMap(
    screen,
    NIGHT_MAP,
    DISTRICTS.map(([mark, at], i) => ({ at, mark, paint: i < lit ? INK.green : INK.red })),
  );

/** What the crisis group has to ask for: the places that cannot be without current, and what nobody has told it yet. */
export const sitesToAsk = (screen: Screen): Shape =>
  list(
    screen,
    "WITHOUT CURRENT SINCE 12.33",
    [0.07, 0.42, 0.7],
    [
      { mark: INK.red, cells: ["ST ANNA", "FUEL UNTIL", "- -"] },
      { mark: INK.red, cells: ["LINDAL CLINIC", "FUEL UNTIL", "- -"] },
      { mark: INK.red, cells: ["METRO", "TRAINS IN TUNNEL", "- -"] },
      { mark: INK.red, cells: ["LIFTS", "PEOPLE IN THEM", "- -"] },
      { mark: INK.amber, cells: ["HOMES", "ON A MACHINE", "- -"] },
      { mark: INK.amber, cells: ["PUMPS NORTH", "PRESSURE", "- -"] },
      { mark: INK.dim, cells: ["CAUSE", "NOT KNOWN", "- -"] },
    ],
  );

/** Who sits where and on which line: what a crisis room shows when nothing has happened. */
export const roomOrder = (screen: Screen): Shape =>
  list(
    screen,
    "ORDER OF THE ROOM",
    [0.07, 0.34],
    [
      { mark: INK.cyan, cells: ["CHAIR", "ASKS - DECIDES - SAYS WHY"] },
      { mark: INK.cyan, cells: ["LOG", "TIME - WHO - WHAT - WHY"] },
      { mark: INK.cyan, cells: ["LIAISON", "SAYS WHAT IS KNOWN"] },
      { mark: INK.cyan, cells: ["PRESS", "ONE VOICE"] },
      { mark: INK.dim, cells: ["MEETING", "TEN MINUTES THEN WORK"] },
    ],
  );
