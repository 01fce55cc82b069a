import { breadth } from "../lettering.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { disc, patch, stroke, words } from "./drawing.ts";

/** Colours of light on a screen, linear. */
export const INK = {
  dark: [0.014, 0.02, 0.03],
  panel: [0.03, 0.042, 0.058],
  bar: [0.045, 0.12, 0.2],
  light: [0.82, 0.86, 0.88],
  dim: [0.3, 0.36, 0.4],
  red: [0.82, 0.07, 0.045],
  amber: [0.95, 0.5, 0.05],
  green: [0.12, 0.62, 0.2],
  blue: [0.1, 0.36, 0.85],
  cyan: [0.15, 0.7, 0.8],
} as const satisfies Readonly<Record<string, Vec>>;

/** A dark sheet with a title in its bar. */
export function sheet({ wide, high }: Screen, title: string, bar: Paint = INK.bar): Shape {
  const head = high * 0.1;
  return joined(
    patch(INK.dark, [0, 0], wide, high, 0),
    patch(bar, [0, high / 2 - head / 2], wide, head, 1),
    words(INK.light, title, [-wide / 2 + head * 0.4, high / 2 - head / 2], head * 0.5, { left: true }),
  );
}

/** One row of a list: a coloured mark, then columns, each at its share of the width. */
export interface Row {
  readonly mark: Paint;
  readonly cells: readonly string[];
}

/** How high the letters of each cell may be so that it ends before the next column. */
const fitting = (wide: number, columns: readonly number[], cells: readonly string[]): readonly number[] =>
  cells.map((cell, k) => (((columns[k + 1] ?? 0.985) - (columns[k] ?? 0) - 0.015) * wide) / breadth(cell, 1));

/** A list with a title; `columns` are the shares of the width where each begins. */
export function list(
  screen: Screen,
  title: string,
  columns: readonly number[],
  rows: readonly Row[],
  bar?: Paint,
): Shape {
  const { wide, high } = screen;
  const pitch = (high * 0.86) / Math.max(6, rows.length);
  const y = (i: number): number => high * 0.5 - high * 0.13 - (i + 0.5) * pitch;
  const letter = Math.min(pitch * 0.5, high * 0.066, ...rows.flatMap(({ cells }) => fitting(wide, columns, cells)));
  return joined(
    sheet(screen, title, bar),
    ...rows.flatMap(({ mark, cells }, i) => [
      ...(i % 2 === 0 ? [patch(INK.panel, [0, y(i)], wide * 0.97, pitch * 0.96, 1)] : []),
      patch(mark, [-wide * 0.467, y(i)], wide * 0.022, pitch * 0.7, 2),
      ...cells.map((cell, k) =>
        words(INK.light, cell, [-wide / 2 + (columns[k] ?? 0) * wide, y(i)], letter, { left: true }),
      ),
    ]),
  );
}

const CALLS: readonly (readonly [mark: Vec, waits: string, what: string, where: string])[] = [
  [INK.red, "1 MIN", "BREATHING", "NORTH 9"],
  [INK.amber, "3 MIN", "FALL", "MILL LN 4"],
  [INK.amber, "4 MIN", "CHEST PAIN", "SOUTH 18"],
  [INK.green, "9 MIN", "TRANSFER", "ST ANNA"],
  [INK.green, "16 MIN", "TRANSFER", "LINDAL"],
];

/** Calls that wait: how long, what, where. */
export const callQueue = (screen: Screen): Shape =>
  list(
    screen,
    "CALLS WAITING  5",
    [0.07, 0.26, 0.66],
    CALLS.map(([mark, ...cells]) => ({ mark, cells })),
  );

/** Vehicles and what they do on an ordinary day. */
export const unitList = (screen: Screen): Shape =>
  list(
    screen,
    "UNITS",
    [0.07, 0.27, 0.6],
    [
      { mark: INK.green, cells: ["A 11", "FREE", "CENTRE"] },
      { mark: INK.green, cells: ["A 12", "FREE", "NORTH"] },
      { mark: INK.blue, cells: ["A 14", "ON WAY", "SOUTH 18"] },
      { mark: INK.amber, cells: ["A 23", "HOSPITAL", "ST ANNA"] },
      { mark: INK.dim, cells: ["A 22", "IN REPAIR", "-"] },
      { mark: INK.green, cells: ["H 1", "FREE", "FIELD"] },
    ],
  );

/** The rules of a call, as they stand on a second screen: what is asked, in this order. */
export const callGuide = (screen: Screen): Shape =>
  list(
    screen,
    "CALL 112",
    [0.07, 0.2],
    [
      { mark: INK.red, cells: ["1", "WHERE EXACTLY"] },
      { mark: INK.red, cells: ["2", "WHAT HAS HAPPENED"] },
      { mark: INK.amber, cells: ["3", "HOW MANY ARE HURT"] },
      { mark: INK.amber, cells: ["4", "WHAT IS DANGEROUS"] },
      { mark: INK.green, cells: ["5", "NUMBER TO CALL BACK"] },
    ],
  );

/** Talkgroups as big keys, some of them lit. */
export function radioPanel({ wide, high }: Screen): Shape {
  const names = ["CTRL 1", "CTRL 2", "FIRE", "POLICE", "SCENE", "AIR", "HOSP", "CITY", "PHONE"];
  return joined(
    sheet({ wide, high }, "RADIO"),
    ...names.map((name, i) => {
      const at = [((i % 3) - 1) * wide * 0.31, high * (0.22 - Math.floor(i / 3) * 0.28)] as const;
      const lit = i === 0 || i === 4;
      return joined(
        patch(lit ? [0.03, 0.28, 0.1] : INK.panel, at, wide * 0.28, high * 0.23, 1),
        words(lit ? INK.light : INK.dim, name, at, high * 0.05),
        patch(lit ? INK.green : [0.1, 0.12, 0.13], [at[0], at[1] - high * 0.085], wide * 0.22, high * 0.022, 2),
      );
    }),
  );
}

/** Bars by hour, and a large figure: calls of the shift. */
export function callLoad({ wide, high }: Screen): Shape {
  const hours = [3, 4, 3, 5, 7, 6, 9, 8, 12, 21];
  return joined(
    sheet({ wide, high }, "CALLS BY HOUR"),
    ...hours.map((n, i) =>
      patch(
        i > 8 ? INK.red : INK.cyan,
        [(i - 4.5) * wide * 0.09, -high * 0.4 + (n / 21) * high * 0.32],
        wide * 0.06,
        (n / 21) * high * 0.64,
        1,
      ),
    ),
    stroke(
      INK.dim,
      [
        [-wide * 0.46, -high * 0.4],
        [wide * 0.46, -high * 0.4],
      ],
      high * 0.008,
      2,
    ),
    words(INK.light, "21", [-wide * 0.3, high * 0.2], high * 0.2),
  );
}

/** Digits that shine on a dark panel. */
export const digits = ({ wide, high }: Screen, time: string, paint: Paint = INK.red): Shape =>
  joined(
    patch([0.006, 0.006, 0.008], [0, 0], wide, high, 0),
    words(paint, time, [0, 0], high * 0.62, { weight: 0.14 }),
  );

/** A lamp with a word. */
export const lampLine = (paint: Paint, word: string, at: readonly [number, number], height: number): Shape =>
  joined(
    disc(paint, [at[0], at[1]], height * 0.6, 2, 10),
    words(INK.light, word, [at[0] + height * 1.2, at[1]], height, { left: true }),
  );
