import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { wallScreen } from "./boards.ts";
import { wallSign } from "./room-things.ts";
import { levelUntilNow } from "./screens-city.ts";
import { INK, callLoad, callQueue, list, unitList } from "./screens-dispatch.ts";
import { crossings, lineBoard, pressures, pumps } from "./screens-signals.ts";
import type { Screen } from "./desk-things.ts";
import { COUNTRY, NIGHT_MAP, townMap } from "./town-map.ts";
import type { Pin } from "./town-map.ts";

const WIDE: Screen = { wide: 2.6, high: 1.46 };
const SIDE: Screen = { wide: 1.62, high: 0.92 };

/** What hangs on the front wall of a control room, by whom it belongs to. */
interface Service {
  readonly sign: string;
  readonly left: (screen: Screen) => Shape;
  readonly middle: (screen: Screen) => Shape;
  readonly right: (screen: Screen) => Shape;
}

const pinned =
  (pins: readonly Pin[]) =>
  (screen: Screen): Shape =>
    townMap(screen, NIGHT_MAP, pins);

const CRASH: readonly Pin[] = [
  { at: [0.62, -0.32], paint: INK.red, mark: "KM 41" },
  { at: [0.16, 0.42], paint: INK.green, mark: "ST ANNA" },
  { at: [0.76, 0.74], paint: INK.green, mark: "LINDAL" },
  { at: [-0.62, 0.1], paint: INK.blue, mark: "A" },
  { at: [0.1, -0.62], paint: INK.blue, mark: "B" },
];
const NIGHT_DUTY: readonly Pin[] = [
  { at: [-0.3, -0.62], paint: INK.blue, mark: "A 12" },
  { at: [0.4, -0.6], paint: INK.blue, mark: "A 7" },
  { at: [-0.62, 0.1], paint: INK.green, mark: "A 11" },
  { at: [0.16, 0.42], paint: INK.green, mark: "ST ANNA" },
  { at: [0.7, 0.72], paint: INK.green, mark: "CITY" },
];
const FLOOD: readonly Pin[] = [
  { at: [-0.72, -0.26], paint: INK.amber, mark: "WARD" },
  { at: [0.1, -0.3], paint: INK.cyan, mark: "1.20 M" },
  { at: [-0.3, 0.3], paint: INK.green, mark: "STATION" },
];
const BUSES: readonly Pin[] = [
  { at: [-0.5, -0.1], paint: INK.blue, mark: "BUS" },
  { at: [0.2, -0.6], paint: INK.blue, mark: "BUS" },
  { at: [0.34, 0.44], paint: INK.blue, mark: "BUS" },
];
const PUMP_HOUSES: readonly Pin[] = [
  { at: [-0.2, 0.4], paint: INK.cyan, mark: "PUMPS N" },
  { at: [0.3, -0.62], paint: INK.cyan, mark: "PUMPS S" },
];

/** Two ambulances on their way to kilometre 41, and what is left. */
const crashUnits = (screen: Screen): Shape =>
  list(
    screen,
    "UNITS",
    [0.07, 0.27, 0.6],
    [
      { mark: INK.blue, cells: ["A", "ON WAY", "KM 41"] },
      { mark: INK.blue, cells: ["B", "ON WAY", "KM 41"] },
      { mark: INK.green, cells: ["C", "FREE", "STATION"] },
      { mark: INK.green, cells: ["D", "FREE", "STATION"] },
      { mark: INK.dim, cells: ["AIR", "ASK", "-"] },
    ],
  );

const SERVICES = {
  ambulance: {
    sign: "AMBULANCE CONTROL",
    left: callQueue,
    middle: (screen) => townMap(screen, NIGHT_MAP, CRASH, COUNTRY),
    right: crashUnits,
  },
  flood: { sign: "CONTROL ROOM ALTMARK", left: callQueue, middle: pinned(FLOOD), right: levelUntilNow },
  dispatch: { sign: "DISPATCH", left: callQueue, middle: pinned(NIGHT_DUTY), right: callLoad },
  transport: {
    sign: "TRANSPORT CONTROL",
    left: (screen) => crossings(screen, true),
    middle: (screen) => lineBoard(screen, 0),
    right: pinned(BUSES),
  },
  "transport-dark": {
    sign: "TRANSPORT CONTROL",
    left: (screen) => crossings(screen, false),
    middle: (screen) => lineBoard(screen, 4),
    right: pinned(BUSES),
  },
  water: {
    sign: "WATER CONTROL",
    left: (screen) => pressures(screen, false),
    middle: pinned(PUMP_HOUSES),
    right: (screen) => pumps(screen, true),
  },
  "water-falling": {
    sign: "WATER CONTROL",
    left: (screen) => pressures(screen, true),
    middle: pinned(PUMP_HOUSES),
    right: (screen) => pumps(screen, false),
  },
  police: { sign: "POLICE COMMAND", left: (screen) => crossings(screen, true), middle: pinned([]), right: unitList },
} as const satisfies Readonly<Record<string, Service>>;

const wall = ({ sign, left, middle, right }: Service): Shape =>
  joined(
    placed(wallScreen(middle(WIDE), WIDE, 1.86), {}),
    placed(wallScreen(left(SIDE), SIDE, 1.75), { at: [-2.5, 0, 0] }),
    placed(wallScreen(right(SIDE), SIDE, 1.75), { at: [2.5, 0, 0] }),
    placed(wallSign(sign, 0.1), { at: [2.75, 2.68, 0] }),
  );

/** The front wall of each service, at z = 0. */
export const serviceWalls = (): Readonly<Record<string, Shape>> =>
  Object.fromEntries(Object.entries(SERVICES).map(([name, service]) => [name, wall(service)]));
