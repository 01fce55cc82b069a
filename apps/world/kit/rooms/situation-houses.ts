import type { Shape } from "../shape.ts";
import type { Paint } from "../solids.ts";
import type { Screen } from "./desk-things.ts";
import { INK, list } from "./screens-dispatch.ts";
import { networkMap } from "./screens-network.ts";

type Drawn = (screen: Screen) => Shape;
type Lines = readonly (readonly [line: string, ink: Paint])[];

/** Whose crisis room it is, and how things stand there: its sign, two displays, a flip chart and a whiteboard. */
export interface House {
  readonly sign: string;
  readonly left: Drawn;
  readonly right: Drawn;
  readonly chart: Lines;
  readonly board: Lines;
}

const [BLUE, BLACK, RED, GREEN] = [0x1c3f94, 0x22262c, 0xb5221b, 0x1d7a3a] as const;

/** What a hospital has by night. */
const beds: Drawn = (screen) =>
  list(
    screen,
    "ST ANNA  NIGHT",
    [0.07, 0.5, 0.76],
    [
      { mark: INK.green, cells: ["BEDS", "214", "OF 240"] },
      { mark: INK.green, cells: ["CARE UNIT", "11", "OF 12"] },
      { mark: INK.green, cells: ["THEATRES", "1", "IN USE"] },
      { mark: INK.green, cells: ["SCANNER", "READY", "-"] },
      { mark: INK.green, cells: ["LABORATORY", "READY", "-"] },
      { mark: INK.green, cells: ["LINDAL", "OPEN", "15 KM"] },
    ],
  );

/** … and what is left of it when its network is cut or taken. */
const bedsLeft: Drawn = (screen) =>
  list(
    screen,
    "ST ANNA  WHAT WORKS",
    [0.07, 0.5, 0.74],
    [
      { mark: INK.amber, cells: ["BEDS", "ON PAPER", "-"] },
      { mark: INK.amber, cells: ["CARE UNIT", "BY HAND", "-"] },
      { mark: INK.amber, cells: ["THEATRES", "ASK", "-"] },
      { mark: INK.red, cells: ["SCANNER", "NO PICTURE", "-"] },
      { mark: INK.amber, cells: ["LABORATORY", "BY RUNNER", "-"] },
      { mark: INK.red, cells: ["MAIL", "OFF", "-"] },
    ],
  );

/** What the people of a room write up before they know anything: what is to be found out. */
const QUESTIONS: Lines = [
  ["WHAT IS OFF", BLUE],
  ["WHO IS TOLD", BLACK],
  ["HOW DO WE TALK", RED],
  ["WHO CANNOT WAIT", BLACK],
  ["NEXT MEETING", GREEN],
];
const LOG: Lines = [
  ["LOG", BLUE],
  ["TIME - WHO - WHAT - WHY", BLACK],
];

const hospital = (left: Drawn, right: Drawn): House => ({
  sign: "ST ANNA  CRISIS LEAD",
  left,
  right,
  chart: QUESTIONS,
  board: LOG,
});

const watch: Drawn = (screen) =>
  list(
    screen,
    "WATCH  HOSPITALS",
    [0.07, 0.42, 0.72],
    [
      { mark: INK.green, cells: ["ST ANNA", "QUIET", "-"] },
      { mark: INK.dim, cells: ["LINDAL", "SAME NETWORK", "-"] },
      { mark: INK.green, cells: ["CITY", "QUIET", "-"] },
      { mark: INK.green, cells: ["HARBOUR", "QUIET", "-"] },
      { mark: INK.green, cells: ["NORTH", "QUIET", "-"] },
    ],
  );

const marks: Drawn = (screen) =>
  list(
    screen,
    "MARKS",
    [0.07, 0.4],
    [
      { mark: INK.red, cells: ["TASK", "WINPRINT"] },
      { mark: INK.red, cells: ["TRAFFIC", "ONE ADDRESS BY NIGHT"] },
      { mark: INK.green, cells: ["NEITHER", "CLEAN"] },
      { mark: INK.dim, cells: ["CULPRIT", "NOT OUR QUESTION"] },
    ],
  );

const services: Drawn = (screen) =>
  list(
    screen,
    "SERVICES  E-ID",
    [0.07, 0.46, 0.72],
    [
      { mark: INK.green, cells: ["LOG-IN", "UP", "-"] },
      { mark: INK.green, cells: ["TAX", "UP", "-"] },
      { mark: INK.green, cells: ["HEALTH", "UP", "FROM 8"] },
      { mark: INK.green, cells: ["DISPATCH MAP", "UP", "-"] },
      { mark: INK.green, cells: ["FROM ABROAD", "UP", "90 000"] },
    ],
  );

const desks: Drawn = (screen) =>
  list(
    screen,
    "WHO SPEAKS",
    [0.07, 0.44],
    [
      { mark: INK.cyan, cells: ["MINISTRY", "SERVICES"] },
      { mark: INK.cyan, cells: ["CERT", "WHAT IT IS"] },
      { mark: INK.cyan, cells: ["HOSPITAL", "PATIENTS"] },
      { mark: INK.cyan, cells: ["GOVERNMENT", "ONE LINE FOR ALL"] },
    ],
  );

/** Every house this room can be; the hospital comes first, by night and well. */
export const HOUSES: Readonly<Record<string, House>> = {
  hospital: hospital(beds, (screen) => networkMap(screen, "green")),
  "hospital-cut": hospital(bedsLeft, (screen) => networkMap(screen, "half")),
  "hospital-taken": hospital(bedsLeft, (screen) => networkMap(screen, "red")),
  cert: {
    sign: "CERT WATCH FLOOR",
    left: watch,
    right: marks,
    chart: [
      ["MARKS", BLUE],
      ["TASK - WINPRINT", BLACK],
      ["ONE ADDRESS", BLACK],
      ["NEITHER - CLEAN", GREEN],
      ["WHO NEEDS THIS", RED],
    ],
    board: [
      ["WATCH", BLUE],
      ["WHO WAS ASKED - WHEN", BLACK],
      ["NO NAMES IN PUBLIC", RED],
    ],
  },
  ministry: {
    sign: "MINISTRY",
    left: services,
    right: desks,
    chart: [
      ["GATEWAY", BLUE],
      ["PAY - TAX - HEALTH", BLACK],
      ["ABROAD 90 000", BLACK],
      ["WHO STANDS BEHIND IT", RED],
      ["NEXT WORD - WHEN", GREEN],
    ],
    board: [
      ["ONE VOICE", BLUE],
      ["KNOWN", GREEN],
      ["NOT KNOWN", RED],
      ["NEXT WORD", BLACK],
    ],
  },
};
