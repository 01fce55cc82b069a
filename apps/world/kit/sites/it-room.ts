import { whiteboard, written } from "../rooms/boards.ts";
import { DESK_TOP, onDesk } from "../rooms/console.ts";
import {
  MONITOR,
  bottle,
  desk,
  drawers,
  keyboard,
  monitor,
  mug,
  onMonitor,
  pad,
  papers,
  phone,
} from "../rooms/desk-things.ts";
import { stroke } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { cableTray, cooler, emergencyLever, rack, rackLamps } from "../rooms/racks.ts";
import { bin, coatHooks, cupboard, duct, shelf, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { INK } from "../rooms/screens-dispatch.ts";
import { alerts, networkMap, terminal } from "../rooms/screens-network.ts";
import type { NetworkState } from "../rooms/screens-network.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { darkScreen } from "../rooms/ward-screens.ts";
import { calendar, escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Vec } from "../vector.ts";

const PLAN: RoomPlan = {
  width: 10.8,
  depth: 8.4,
  height: 2.9,
  wall: 0xdfe3e0,
  dado: 0x7f97a6,
  floor: { kind: "tiles", paint: 0x9aa2a6 },
  openings: {
    east: [{ kind: "window", x: 2.2, width: 1.8 }],
    south: [{ kind: "door", x: 3.4, width: 0.98, sign: "IT ROOM", paint: 0x6f7f8c }],
  },
  lamps: lampRows(10.8, 8.4, 3, 3, [1]),
};

const RACKS = Array.from({ length: 13 }, (_, i): readonly [x: number, z: number, turn: number, seed: number] =>
  i < 9 ? [-3.6 + i * 0.62, -3.1, 0, i + 1] : [-4.75, -1.9 + (i - 9) * 0.62, Math.PI / 2, i + 1],
);

const DESKS: readonly (readonly [x: number, z: number])[] = [
  [-1.6, 1.1],
  [1.6, 1.1],
];
const SPREAD = [-0.58, 0, 0.58] as const;

const place = (x: number, z: number, i: number): Fitting =>
  put(
    together(
      desk(2, 0.86, 0xb8bcbb),
      fitting(
        joined(
          ...SPREAD.map((dx) => onDesk(monitor([]), dx, -0.2 + Math.abs(dx) * 0.18, -dx * 0.62)),
          onDesk(keyboard(), -0.05, 0.2),
          onDesk(phone(), 0.76, 0.2, -0.3),
          onDesk(mug(i === 0 ? 0x2b2d30 : 0x2f8a4f), 0.46, 0.12),
          onDesk(mug(0xe8e2d2), 0.6, 0.3),
          onDesk(i === 0 ? pad() : papers([0.1, -0.2], "RUN BOOK"), -0.62, 0.25, 0.2),
          onDesk(bottle(), -0.84, 0.12),
          placed(drawers(0x8f979c), { at: [-0.68, 0, -0.02] }),
        ),
      ),
      put(swivelChair(i === 0 ? 0x2d3238 : 0x7a2f2a, i === 0 ? 0.25 : -0.4), [0.05, 0, 0.8]),
    ),
    [x, 0, z],
  );

const TONES: Readonly<Record<Exclude<NetworkState, "dark">, (rackSeed: number, unit: number) => Vec>> = {
  green: () => INK.green,
  amber: (seed, unit) => ([2, 4, 5, 7, 8, 11].includes(seed) && unit % 4 === 1 ? INK.amber : INK.green),
  half: (seed, unit) => ((seed + unit) % 2 === 0 ? INK.red : unit % 4 === 1 ? INK.amber : INK.green),
  red: (seed, unit) => ((seed * 7 + unit * 3) % 5 === 0 ? INK.amber : INK.red),
};

/** What stands on the third screen. */
const TYPED: Readonly<Record<NetworkState, readonly string[]>> = {
  green: ["> LIST SHARES", "SCAN-1  OPEN", "MAIL-2  OPEN", "LAB-3   OPEN", ">"],
  amber: ["> ASK MAIL-2", "1200 MS", "> ASK SCAN-1", "1900 MS", "> ASK LAB-3", "2 MS"],
  half: ["> LIST SHARES", "SCAN-1  LOCKED", "MAIL-2  LOCKED", "LAB-3   OPEN", ">"],
  red: ["> LIST SHARES", "SCAN-1  LOCKED", "MAIL-2  LOCKED", "LAB-3   LOCKED", ">"],
  dark: ["SWITCH CORE-1", "PORTS 0 UP"],
};

/** The lamps of the racks, and what the desks' screens show. */
function lamps(state: NetworkState): Shape {
  const racks =
    state === "dark"
      ? []
      : RACKS.map(([x, z, turn, seed]) =>
          placed(
            rackLamps(seed, (unit) => TONES[state](seed, unit)),
            { at: [x, 0, z], turn: [0, turn, 0] },
          ),
        );
  const shown = [alerts(MONITOR, state), networkMap(MONITOR, state), terminal(MONITOR, TYPED[state])];
  const screens = DESKS.flatMap(([x, z], i) =>
    SPREAD.map((dx, k) =>
      placed(onMonitor(state === "dark" && i === 1 ? darkScreen(MONITOR) : (shown[(k + i) % 3] ?? [])), {
        at: [x + dx, DESK_TOP, z - 0.2 + Math.abs(dx) * 0.18],
        turn: [0, -dx * 0.62, 0],
      }),
    ),
  );
  return joined(...racks, ...screens);
}

const SKETCH = joined(
  written(
    [
      ["SEGMENTS", 0x1c3f94],
      ["IMAGING", 0x22262c],
      ["LABORATORY", 0x22262c],
      ["TELEPHONY", 0x22262c],
      ["MAIL - WARDS", 0x22262c],
    ],
    [-0.8, 0.36],
    0.075,
  ),
  stroke(
    0x22262c,
    [
      [0.3, 0.3],
      [0.75, 0.3],
      [0.75, -0.1],
      [0.3, -0.1],
      [0.3, 0.3],
    ],
    0.012,
  ),
  stroke(
    0x22262c,
    [
      [0.52, -0.1],
      [0.52, -0.35],
    ],
    0.012,
  ),
  ...[0.3, 0.525, 0.75].map((x) =>
    stroke(
      0x1c3f94,
      [
        [0.525, -0.35],
        [x - 0.06, -0.44],
        [x + 0.06, -0.44],
      ],
      0.01,
    ),
  ),
);

function hangings(): Shape {
  const [east, south] = [onWall(PLAN, "east"), onWall(PLAN, "south")];
  return joined(
    east(emergencyLever(), -1.2),
    east(placed(wallSign("ALL OFF", 0.11, 0xc8241c), { at: [0, 1.95, 0] }), -1.2),
    east(placed(wallSign("BREAK GLASS", 0.05, 0xf1efe8, 0xb5221b), { at: [0, 1.02, 0] }), -1.2),
    east(wallExtinguisher(), 0.1),
    south(whiteboard(1.9, 1, SKETCH), -0.6),
    south(escapePlan(PLAN), -4.95),
    south(poster("BACKUP", ["3 COPIES", "2 KINDS", "1 ELSEWHERE", "0 NOT TRIED"], 0x2f4d63), 2.5),
    south(calendar(17), 3.4),
    south(coatHooks([0x2b2d30, 0x5c6b3a]), -2.3),
    placed(duct(2.6), { at: [-5.4, 0, 2.2], turn: [0, Math.PI / 2, 0] }),
    placed(cableTray(7, 2.5), { at: [-1, 0, -3.1] }),
    placed(cableTray(3, 2.5), { at: [-4.75, 0, -1], turn: [0, Math.PI / 2, 0] }),
    placed(bin(), { at: [-0.3, 0, 0.9] }),
  );
}

const boxes = (): Fitting =>
  fitting(
    joined(
      box(0xb08a5a, [0.5, 0.36, 0.4], 0.006, { at: [0, 0.18, 0] }),
      box(0xc09a68, [0.42, 0.3, 0.36], 0.006, { at: [0.05, 0.51, 0.01], turn: [0, 0.3, 0] }),
      box(0x3c4146, [0.5, 0.12, 0.6], 0.01, { at: [0.62, 0.06, 0], turn: [0, 0.2, 0] }),
    ),
    [0.7, 0.5],
  );

/** The room of the hospital's network: racks whose lamps tell how it stands, and the lever that ends it. */
export const itRoom = siteOfRoom({
  name: "it-room",
  plan: PLAN,
  fittings: together(
    ...RACKS.map(([x, z, turn, seed]) => put(rack(seed), [x, 0, z], turn)),
    put(cooler(), [3.0, 0, -3.6]),
    ...DESKS.map(([x, z], i) => place(x, z, i)),
    put(shelf(31, 1.9, 0x8f979c), [-5.4, 0, 1.3], Math.PI / 2),
    put(cupboard(1.1, 1.2, 0xc9cdcc), [-5.4, 0, 3.2], Math.PI / 2),
    put(boxes(), [4.3, 0, -3.4]),
  ),
  clocks: [
    { at: [1.5, 2.2, 4.2], turn: Math.PI, radius: 0.18 },
    { at: [5.4, 2.2, -2.1], turn: -Math.PI / 2, radius: 0.18 },
  ],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 0, seed: 41 },
  parts: {
    lamps: {
      green: lamps("green"),
      amber: lamps("amber"),
      half: lamps("half"),
      red: lamps("red"),
      dark: lamps("dark"),
    },
  },
});
