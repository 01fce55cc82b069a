import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Paint } from "../solids.ts";
import { written } from "./boards.ts";
import type { Screen } from "./desk-things.ts";
import { hung, patch, shining, stroke } from "./drawing.ts";
import { heatOfDays, levelUntilNow, loadOfDay, powerMap, roomOrder, sitesToAsk } from "./screens-city.ts";
import { INK } from "./screens-dispatch.ts";
import { gridDiagram } from "./screens-signals.ts";
import { NIGHT_MAP, PAPER_MAP, townMap } from "./town-map.ts";
import type { Pin } from "./town-map.ts";
import { darkScreen } from "./ward-screens.ts";

type Drawn = (screen: Screen) => Shape;
type Lines = readonly (readonly [line: string, ink: Paint])[];

const [BLUE, BLACK, RED, GREEN] = [0x1c3f94, 0x22262c, 0xb5221b, 0x1d7a3a] as const;

/** What a crisis group has before it: three displays, the screens of its liaisons, a whiteboard, a flip chart, a map on paper. */
interface Crisis {
  readonly left: Drawn;
  readonly middle: Drawn;
  readonly right: Drawn;
  /** The screen of the liaison of the grid; the others have their own. */
  readonly grid: Drawn;
  readonly board: Lines;
  readonly chart: Lines;
  readonly pins: readonly Pin[];
}

const map =
  (pins: readonly Pin[]): Drawn =>
  (screen) =>
    townMap(screen, NIGHT_MAP, pins);

const TOWN: Crisis = {
  left: roomOrder,
  middle: map([]),
  right: (screen) => gridDiagram(screen, 6),
  grid: (screen) => gridDiagram(screen, 6),
  board: [
    ["DECISIONS", BLUE],
    ["WHAT - WHO - BY WHEN", BLACK],
  ],
  chart: [
    ["IIMARCH", BLUE],
    ["INFORMATION", BLACK],
    ["INTENT", BLACK],
    ["METHOD", BLACK],
    ["ADMINISTRATION", BLACK],
    ["RISKS", BLACK],
    ["COMMS", BLACK],
    ["HUMANITY", BLACK],
  ],
  pins: [],
};

const RIVER_PINS: readonly Pin[] = [
  { at: [-0.72, -0.28], paint: INK.amber, mark: "WARD" },
  { at: [0.1, -0.3], paint: INK.cyan, mark: "1.20 M" },
];

/** A town whose river rises: what is measured, not what somebody else forecasts. */
const FLOOD: Crisis = {
  left: levelUntilNow,
  middle: map(RIVER_PINS),
  right: roomOrder,
  grid: (screen) => gridDiagram(screen, 6),
  board: [
    ["TACTICAL GROUP", BLUE],
    ["1 FORECAST - WHO ASKS", BLACK],
    ["2 MILLSIDE - OUT OR UP", RED],
    ["3 WARNING - WORDS", BLACK],
    ["4 WHO CANNOT WALK", BLACK],
    ["WHY - WRITE IT DOWN", GREEN],
  ],
  chart: [
    ["14.00", BLUE],
    ["OLD BRIDGE 1.20 M", BLACK],
    ["+ 8 CM IN 10 MIN", RED],
    ["WALL 1.90 M", BLACK],
    ["RAIN - DAY 3", BLACK],
    ["MILLSIDE BEHIND IT", RED],
  ],
  pins: [
    { at: [-0.72, -0.28], paint: 0xc8241c },
    { at: [0.1, -0.3], paint: 0x1d3f8f },
  ],
};

/** A city in its third day of heat, with current. */
const HEAT: Crisis = {
  left: heatOfDays,
  middle: (screen) => powerMap(screen, 6),
  right: (screen) => loadOfDay(screen, false),
  grid: (screen) => gridDiagram(screen, 6),
  board: [
    ["HEAT - DAY 3", BLUE],
    ["COOL PLACES OPEN", BLACK],
    ["WHO LIVES ALONE", RED],
    ["WATER IN THE STREET", BLACK],
    ["NEXT MEETING 13.00", GREEN],
  ],
  chart: [
    ["ALTMARK 240 000", BLUE],
    ["38 SINCE TUESDAY", RED],
    ["NIGHTS OVER 24", BLACK],
    ["GRID IS STRETCHED", RED],
    ["NO RAIN IN SIGHT", BLACK],
  ],
  pins: [{ at: [0.3, 0.1], paint: 0x1d7a3a }],
};

const withoutCurrent = (lit: number): Crisis => ({
  left: sitesToAsk,
  middle: (screen) => powerMap(screen, lit),
  right: (screen) => gridDiagram(screen, lit),
  grid: (screen) => gridDiagram(screen, lit),
  board: [
    ["12.33 GRID IS OFF", RED],
    ["CAUSE - NOT KNOWN", BLACK],
    ["WHO IS STUCK WHERE", BLACK],
    ["FUEL - FOR WHOM", BLACK],
    ["DOORS - WHO KNOCKS", BLACK],
    ["BY WHICH RULE", GREEN],
  ],
  chart: [
    ["ORDER", BLUE],
    ["1 HEAT AND TIME", BLACK],
    ["2 BATTERIES", BLACK],
    ["3 FUEL", BLACK],
    ["4 WATER", BLACK],
    ["NEXT WORD - WHEN", GREEN],
  ],
  pins: [
    { at: [0.5, 0.56], paint: 0xc8241c },
    { at: [0.06, -0.42], paint: 0xc8241c },
    { at: [-0.3, 0.84], paint: 0xd98a1e },
  ],
});

const CRISES = {
  town: TOWN,
  flood: FLOOD,
  heat: HEAT,
  outage: withoutCurrent(0),
  returning: withoutCurrent(1),
} as const satisfies Readonly<Record<string, Crisis>>;

/** Where a room has its displays, boards and desks; each answers with a sheet's shape put where it hangs. */
export interface CrisisRoom {
  readonly wall: readonly { readonly screen: Screen; readonly hang: (sheet: Shape, forward: number) => Shape }[];
  /** The last is the liaison of the grid's. */
  readonly desks: readonly { readonly screen: Screen; readonly hang: (sheet: Shape, forward: number) => Shape }[];
  readonly board: (lines: Shape) => Shape;
  readonly chart: (lines: Shape) => Shape;
  readonly map: (sheet: Shape) => Shape;
}

/** Ruled lines for what is still to be written. */
const ruled = (wide: number, from: number, pitch: number, count: number): Shape =>
  joined(
    ...Array.from({ length: count }, (_, i) =>
      stroke(
        [0.62, 0.64, 0.66],
        [
          [-wide / 2, from - i * pitch],
          [wide / 2, from - i * pitch],
        ],
        0.003,
        1,
      ),
    ),
  );

const walls = (room: CrisisRoom, { left, middle, right, grid, board, chart, pins }: Crisis): Shape =>
  joined(
    ...room.wall.map(({ screen, hang }, i) => hang(shining(([left, middle, right][i] ?? middle)(screen)), 0)),
    ...room.desks.slice(-1).map(({ screen, hang }) => hang(shining(grid(screen)), 0)),
    room.board(joined(written(board, [-0.76, 0.41], 0.07, 0.145), ruled(1.56, 0.33, 0.145, 6))),
    room.chart(written(chart, [-0.28, 0.38], 0.042, 0.105)),
    room.map(townMap({ wide: 1.42, high: 1.02 }, PAPER_MAP, pins)),
  );

/** What each exercise's crisis group looks at; the first of them belongs to none. */
export const crisisWalls = (room: CrisisRoom): Readonly<Record<string, Shape>> =>
  Object.fromEntries(Object.entries(CRISES).map(([name, crisis]) => [name, walls(room, crisis)]));

/** How far a dark sheet lies before what a display would show. */
const BEFORE = 0.016;

/** Dark sheets over the displays and desk screens that have no current; `kept` names those that have, by their order. */
export const withoutPower = (
  room: CrisisRoom,
  kept: { readonly wall: readonly number[]; readonly desks: readonly number[] },
): Shape =>
  joined(
    ...room.wall.flatMap(({ screen, hang }, i) => (kept.wall.includes(i) ? [] : [hang(darkScreen(screen), BEFORE)])),
    ...room.desks.flatMap(({ screen, hang }, i) => (kept.desks.includes(i) ? [] : [hang(darkScreen(screen), BEFORE)])),
  );

/** The lamp that a display with current has in its corner. */
export const withPower = (room: CrisisRoom): Shape =>
  joined(
    ...room.wall.map(({ screen: { wide, high }, hang }) =>
      hang(shining(patch(INK.green, [wide / 2 - 0.03, -high / 2 - 0.006], 0.016, 0.006, 1)), 0),
    ),
  );

/** A sheet hung on a wall display whose middle is so high; the displays stand out by as much as `wallScreen` makes them. */
export const onWallScreen =
  (middle: number, at: (shape: Shape) => Shape) =>
  (sheet: Shape, forward: number): Shape =>
    at(hung(sheet, middle, 0.0605 + forward));

/** A sheet put at a place. */
export const putAt =
  (at: readonly [number, number, number], turn = 0) =>
  (shape: Shape): Shape =>
    placed(shape, { at, turn: [0, turn, 0] });
