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

/** A list with a title; `columns` are the shares of the width where each begins. */
export function list(
  screen: Screen,
  title: string,
  columns: readonly number[],
  rows: readonly Row[],
  bar?: Paint,
): Shape {
  const { wide, high } = screen;
  const pitch = (high * 0.86) / Math.max(8, rows.length);
  const y = (i: number): number => high * 0.5 - high * 0.13 - (i + 0.5) * pitch;
  const letter = Math.min(pitch * 0.46, high * 0.042);
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

const CALLS: readonly (readonly [mark: Vec, time: string, what: string, where: string])[] = [
  [INK.red, "14.02", "BREATHING", "NORTH 9"],
  [INK.red, "14.03", "TRAPPED", "RING RD"],
  [INK.amber, "13.58", "FALL", "MILL LN 4"],
  [INK.amber, "13.57", "CHEST PAIN", "SOUTH 18"],
  [INK.green, "13.51", "TRANSFER", "ST ANNA"],
  [INK.green, "13.44", "TRANSFER", "LINDAL"],
];

/** Calls that wait: what, where, since when. */
export const callQueue = (screen: Screen): Shape =>
  list(
    screen,
    "CALLS WAITING  6",
    [0.07, 0.24, 0.66],
    CALLS.map(([mark, ...cells]) => ({ mark, cells })),
  );

/** Vehicles and what they do. */
export const unitList = (screen: Screen): Shape =>
  list(
    screen,
    "UNITS",
    [0.07, 0.27, 0.56],
    [
      { mark: INK.green, cells: ["A 11", "FREE", "LINDEN"] },
      { mark: INK.blue, cells: ["A 12", "ON WAY", "RING RD"] },
      { mark: INK.blue, cells: ["A 14", "ON WAY", "RING RD"] },
      { mark: INK.red, cells: ["A 21", "AT SCENE", "NORTH"] },
      { mark: INK.amber, cells: ["A 23", "HOSPITAL", "ST ANNA"] },
      { mark: INK.green, cells: ["H 1", "FREE", "FIELD"] },
    ],
  );

/** A call being taken: fields, the caller's words, a big button. */
export function callForm({ wide, high }: Screen): Shape {
  const field = (label: string, text: string, i: number): Shape => {
    const y = high * (0.3 - i * 0.125);
    return joined(
      words(INK.dim, label, [-wide * 0.45, y], high * 0.034, { left: true }),
      patch(INK.panel, [wide * 0.1, y], wide * 0.6, high * 0.09, 1),
      words(INK.light, text, [-wide * 0.18, y], high * 0.042, { left: true }),
    );
  };
  return joined(
    sheet({ wide, high }, "CALL 112", [0.2, 0.045, 0.03]),
    field("WHERE", "RING RD 41", 0),
    field("WHAT", "CAR 2 INSIDE", 1),
    field("HURT", "TWO", 2),
    field("DANGER", "FUEL", 3),
    field("CALLER", "NEIGHBOUR", 4),
    patch(INK.green, [-wide * 0.2, -high * 0.4], wide * 0.34, high * 0.1, 1),
    words(INK.dark, "SEND", [-wide * 0.2, -high * 0.4], high * 0.05),
    patch(INK.panel, [wide * 0.22, -high * 0.4], wide * 0.34, high * 0.1, 1),
    words(INK.dim, "HOLD", [wide * 0.22, -high * 0.4], high * 0.05),
  );
}

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

/** The large clock of a control room: digits. */
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
