import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { wallScreen } from "./boards.ts";
import { wallSign } from "./room-things.ts";
import { INK, callLoad, callQueue, unitList } from "./screens-dispatch.ts";
import { crossings, lineBoard, pressures, riverCurves, trackPlan } from "./screens-signals.ts";
import type { Screen } from "./desk-things.ts";
import { NIGHT_MAP, townMap } from "./town-map.ts";
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
  { at: [-0.3, -0.62], paint: INK.blue, mark: "A 12" },
  { at: [0.4, -0.6], paint: INK.blue, mark: "A 14" },
  { at: [-0.62, 0.1], paint: INK.green, mark: "A 11" },
];
const FLOOD: readonly Pin[] = [
  { at: [-0.5, -0.3], paint: INK.red, mark: "F 1" },
  { at: [-0.74, -0.26], paint: INK.amber },
  { at: [0.3, 0.02], paint: INK.red, mark: "2 IN CAR" },
  { at: [0.05, -0.36], paint: INK.blue, mark: "BOAT" },
];
const HEAT: readonly Pin[] = [
  { at: [-0.1, 0.5], paint: INK.red, mark: "LIFT" },
  { at: [0.3, 0.6], paint: INK.red, mark: "P 2" },
  { at: [-0.5, -0.1], paint: INK.amber, mark: "P 7" },
  { at: [0.2, -0.6], paint: INK.blue, mark: "BUS" },
];

const SERVICES = {
  ambulance: { sign: "AMBULANCE CONTROL", left: callQueue, middle: pinned(CRASH), right: unitList },
  flood: { sign: "CONTROL ROOM LINDEN", left: callQueue, middle: pinned(FLOOD), right: riverCurves },
  dispatch: { sign: "DISPATCH", left: callQueue, middle: pinned(CRASH.slice(1)), right: callLoad },
  transport: { sign: "TRANSPORT CONTROL", left: crossings, middle: lineBoard, right: pinned(HEAT) },
  water: { sign: "WATER CONTROL", left: pressures, middle: pinned(HEAT.slice(0, 2)), right: callLoad },
  police: { sign: "POLICE COMMAND", left: crossings, middle: pinned(HEAT), right: unitList },
  rail: { sign: "RAIL OPERATIONS", left: unitList, middle: trackPlan, right: lineBoard },
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
