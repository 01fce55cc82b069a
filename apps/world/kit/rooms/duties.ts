import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder } from "../solids.ts";
import { wallScreen } from "./boards.ts";
import { DESK_TOP } from "./console.ts";
import { MONITOR, onMonitor } from "./desk-things.ts";
import type { Screen } from "./desk-things.ts";
import { area, disc, hung, patch, shining, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { wallSign } from "./room-things.ts";
import { INK, lampLine, list, sheet } from "./screens-dispatch.ts";
import { loadOfDay } from "./screens-city.ts";
import { gridDiagram, riverCurves, trackPlan } from "./screens-signals.ts";
import { LINDEN, NIGHT_MAP, townMap } from "./town-map.ts";
import type { Pin } from "./town-map.ts";

const BOARD: Screen = { wide: 2.1, high: 1.18 };
type Drawn = (screen: Screen) => Shape;

/** The wind of the last hours by where it comes from. */
function windRose({ wide, high }: Screen, turned: boolean): Shape {
  const petals = turned ? [0.3, 0.2, 0.12, 0.1, 0.16, 0.3, 0.62, 0.9] : [0.3, 0.2, 0.12, 0.1, 0.16, 0.34, 0.9, 0.4];
  const r = high * 0.38;
  const y = -high * 0.05;
  const ring = (k: number): Shape =>
    stroke(
      [0.12, 0.15, 0.18],
      Array.from({ length: 25 }, (_, i): Point => [
        Math.cos((i / 24) * Math.PI * 2) * r * k,
        y + Math.sin((i / 24) * Math.PI * 2) * r * k,
      ]),
      high * 0.005,
      1,
    );
  return joined(
    sheet({ wide, high }, "WIND  LINDEN"),
    ring(1),
    ring(0.66),
    ring(0.33),
    ...petals.map((long, i) => {
      const a = Math.PI / 2 - (i / 8) * Math.PI * 2;
      const [c, s] = [Math.cos(a), Math.sin(a)];
      return area(
        i === (turned ? 7 : 6) ? INK.amber : INK.cyan,
        [
          [0, y],
          [c * r * long + s * r * 0.13, y + s * r * long - c * r * 0.13],
          [c * r * long * 1.1, y + s * r * long * 1.1],
          [c * r * long - s * r * 0.13, y + s * r * long + c * r * 0.13],
        ],
        2,
      );
    }),
    ...["N", "E", "S", "W"].map((name, i) =>
      words(
        INK.light,
        name,
        [Math.sin((i / 2) * Math.PI) * r * 1.14, y + Math.cos((i / 2) * Math.PI) * r * 1.1],
        high * 0.05,
      ),
    ),
    words(INK.amber, turned ? "NW 2 M/S" : "W 2 M/S", [wide * 0.33, high * 0.3], high * 0.055),
  );
}

/** Rain over the catchment: cells of a radar. */
function radar({ wide, high }: Screen): Shape {
  const cells = Array.from({ length: 26 }, (_, i): Shape => {
    const [a, d] = [i * 2.4, Math.sqrt(i / 26)];
    return disc(
      i < 6 ? INK.red : i < 13 ? INK.amber : [0.05, 0.3, 0.5],
      [Math.cos(a) * d * wide * 0.24 - wide * 0.12, Math.sin(a) * d * high * 0.28 - high * 0.02],
      high * (0.09 - 0.04 * d),
      26 - i > 13 ? 4 : 3,
      9,
    );
  });
  return joined(
    sheet({ wide, high }, "RAIN  LAST HOUR"),
    patch([0.02, 0.035, 0.03], [0, -high * 0.05], wide * 0.96, high * 0.84, 1),
    stroke(
      [0.04, 0.2, 0.4],
      [
        [-wide * 0.46, -high * 0.2],
        [-wide * 0.1, -high * 0.1],
        [wide * 0.2, -high * 0.26],
        [wide * 0.46, high * 0.1],
      ],
      high * 0.016,
      2,
    ),
    ...cells,
    words(INK.light, "38 MM", [wide * 0.34, high * 0.26], high * 0.07, { layer: 6 }),
  );
}

/** Which sirens stand where and whether they are ready. */
const sirens: Drawn = (screen) =>
  list(
    screen,
    "SIRENS AND CELLS",
    [0.07, 0.5, 0.74],
    [
      { mark: INK.green, cells: ["TOWN HALL", "READY", "1"] },
      { mark: INK.green, cells: ["STATION", "READY", "2"] },
      { mark: INK.green, cells: ["SCHOOL", "READY", "3"] },
      { mark: INK.amber, cells: ["YARD STREET", "TEST DUE", "4"] },
      { mark: INK.green, cells: ["CELL LINDEN", "READY", "-"] },
      { mark: INK.green, cells: ["RADIO", "READY", "-"] },
    ],
  );

const guide: Drawn = (screen) =>
  list(
    screen,
    "GUIDE  GASES",
    [0.07, 0.4, 0.7],
    [
      { mark: INK.amber, cells: ["1005", "AMMONIA", "CAUSTIC"] },
      { mark: INK.red, cells: ["1017", "CHLORINE", "TOXIC"] },
      { mark: INK.red, cells: ["1079", "SULPHUR", "TOXIC"] },
      { mark: INK.amber, cells: ["1965", "PROPANE", "BURNS"] },
      { mark: INK.dim, cells: ["10..", "- -", "NOT KNOWN"] },
    ],
  );

const YARD: readonly Pin[] = [
  { at: [-0.1, 0.22], paint: INK.red, mark: "YARD 7" },
  { at: [0.24, 0.1], paint: INK.amber, mark: "SCHOOL" },
];
const yardMap: Drawn = (screen) => townMap(screen, NIGHT_MAP, YARD, LINDEN);

/** A panel with a key and buttons on a wall at z = 0: the sirens. */
const sirenPanel = (): Shape =>
  joined(
    box(0xc9cccb, [0.6, 0.8, 0.1], 0.012, { at: [0, 1.45, 0.05] }),
    hung(words(0xb5221b, "SIRENS", [0, 0.32], 0.07), 1.45, 0.1),
    ...[0, 1, 2, 3].map((i) =>
      joined(
        cylinder(i === 3 ? 0xd9a53a : 0xc8241c, 0.04, 0.045, 0.03, 14, {
          at: [(i % 2) * 0.22 - 0.11, 1.58 - Math.floor(i / 2) * 0.18, 0.115],
          turn: [Math.PI / 2, 0, 0],
        }),
      ),
    ),
    cylinder(0xb7bcc0, 0.03, 0.03, 0.03, 12, { at: [-0.15, 1.18, 0.11], turn: [Math.PI / 2, 0, 0] }),
    box(0xb7bcc0, [0.012, 0.05, 0.03], 0.003, { at: [-0.15, 1.18, 0.13] }),
    shining(
      hung(
        joined(lampLine(INK.green, "", [0.05, -0.24], 0.03), lampLine(INK.amber, "", [0.16, -0.24], 0.03)),
        1.45,
        0.1,
      ),
    ),
  );

/** A note with a telephone number, stuck to a wall at z = 0. */
const phoneNote = (): Shape =>
  placed(
    joined(
      patch(0xf3e27a, [0, 0], 0.22, 0.22),
      words(0x1c222b, "MAKER", [0, 0.05], 0.035),
      words(0xb5221b, "0800 41", [0, -0.02], 0.035),
      words(0x1c222b, "NIGHT 7", [0, -0.075], 0.025),
    ),
    { at: [0, 1.3, 0.003] },
  );

interface Duty {
  readonly sign: string;
  readonly big: Drawn;
  readonly second: Drawn;
  /** What else hangs at the wall beside the boards. */
  readonly extra?: Shape;
}

/** The cars of the train on the closed track, as its papers say. */
const consist: Drawn = (screen) =>
  list(
    screen,
    "CONSIST  YARD 7",
    [0.07, 0.3, 0.7],
    [
      { mark: INK.dim, cells: ["CAR 9", "GRAIN", "61 T"] },
      { mark: INK.dim, cells: ["CAR 10", "GRAIN", "60 T"] },
      { mark: INK.red, cells: ["CAR 11", "NORDAL-7", "54 T"] },
      { mark: INK.red, cells: ["CAR 12", "NORDAL-7", "54 T"] },
      { mark: INK.red, cells: ["CAR 13", "NORDAL-7", "54 T"] },
      { mark: INK.dim, cells: ["CAR 14", "TIMBER", "48 T"] },
      { mark: INK.dim, cells: ["CAR 15", "TIMBER", "47 T"] },
    ],
  );

/** The grid's feeders, so many of them live, and the load of the day. */
const gridDuty = (live: number): Duty => ({
  sign: "GRID LIAISON",
  big: (screen) => gridDiagram(screen, live),
  second: (screen) => loadOfDay(screen, live < 6),
  extra: phoneNote(),
});

const DUTIES = {
  forecast: { sign: "FORECAST", big: riverCurves, second: radar },
  rail: { sign: "RAIL OPERATIONS", big: trackPlan, second: consist, extra: phoneNote() },
  health: { sign: "PUBLIC HEALTH", big: (screen) => windRose(screen, false), second: guide },
  "health-north-west": { sign: "PUBLIC HEALTH", big: (screen) => windRose(screen, true), second: guide },
  warning: { sign: "WARNING DESK", big: yardMap, second: sirens, extra: sirenPanel() },
  grid: gridDuty(6),
  "grid-down": gridDuty(0),
  "grid-returning": gridDuty(1),
} as const satisfies Readonly<Record<string, Duty>>;

/** Where the monitors of the duty office stand: place on the desk and turn. */
export const DUTY_MONITORS: readonly (readonly [x: number, z: number, turn: number])[] = [
  [-1.5, -0.42, 0.3],
  [-0.9, -0.42, -0.15],
  [0.9, -0.42, 0.15],
  [1.5, -0.42, -0.3],
];

function boards({ sign, big, second, extra = [] }: Duty): Shape {
  return joined(
    placed(wallScreen(big(BOARD), BOARD, 1.72), { at: [-0.9, 0, 0] }),
    placed(wallScreen(second(BOARD), BOARD, 1.72), { at: [1.35, 0, 0] }),
    placed(wallSign(sign, 0.1), { at: [-2.9, 2.15, 0] }),
    placed(extra, { at: [2.95, 0, 0] }),
  );
}

const desks = ({ big, second }: Duty): Shape =>
  joined(
    ...DUTY_MONITORS.map(([x, z, turn], i) =>
      placed(onMonitor(i % 2 === 0 ? big(MONITOR) : second(MONITOR)), { at: [x, DESK_TOP, z], turn: [0, turn, 0] }),
    ),
  );

/** For each duty the boards on the wall at z = `wall`, and the monitors on the desk at the origin. */
export const duties = (wall: number): Readonly<Record<string, Shape>> =>
  Object.fromEntries(
    Object.entries(DUTIES).map(([name, duty]) => [
      name,
      joined(placed(boards(duty), { at: [0, 0, wall] }), desks(duty)),
    ]),
  );
