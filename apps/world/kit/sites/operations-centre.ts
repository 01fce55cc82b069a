import { flipChart, noticeBoard, wallScreen, whiteboard, written } from "../rooms/boards.ts";
import { onDesk } from "../rooms/console.ts";
import { MONITOR, desk, keyboard, monitor, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { hung } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { chargerRack, coffeeUrn, meetingTable } from "../rooms/meeting.ts";
import {
  bin,
  coatHooks,
  copier,
  cupboard,
  duct,
  potPlant,
  shelf,
  wallExtinguisher,
  wallSign,
} from "../rooms/room-things.ts";
import { crisisWalls, onWallScreen, putAt, withPower, withoutPower } from "../rooms/operations-walls.ts";
import type { CrisisRoom } from "../rooms/operations-walls.ts";
import { roomOrder } from "../rooms/screens-city.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampsOff } from "../rooms/lamps-off.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { NIGHT_MAP, townMap } from "../rooms/town-map.ts";
import { calendar, escapePlan, onWall } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder } from "../solids.ts";

const PLAN: RoomPlan = {
  width: 12,
  depth: 9.6,
  height: 3,
  wall: 0xefe6d2,
  floor: { kind: "carpet", paint: 0x6b5a50 },
  openings: {
    south: [
      { kind: "window", x: -3.2, width: 2.4 },
      { kind: "window", x: 0.2, width: 2.4 },
      { kind: "window", x: 3.6, width: 2.4 },
    ],
    east: [{ kind: "door", x: -4, width: 0.98, sign: "TOWN HALL" }],
    west: [{ kind: "door", x: -3.3, width: 0.98, sign: "PRESS ROOM", exit: false }],
  },
  lamps: lampRows(12, 9.6, 3, 3),
};

const BIG: Screen = { wide: 2.8, high: 1.58 };
const SIDE: Screen = { wide: 2.2, high: 1.24 };
/** Where the displays hang: left, middle and right. */
const [LEFT, MIDDLE, RIGHT] = [-3.2, -0.25, 2.45];
const NORTH = -4.8;

const LIAISONS = ["FIRE", "POLICE", "HEALTH", "GRID"] as const;

/** A liaison's desk at the wall with a flag of the service. */
function liaison(name: string, i: number): Fitting {
  return together(
    desk(1.5, 0.74),
    fitting(
      joined(
        onDesk(
          monitor(name === "GRID" ? [] : i % 2 === 0 ? townMap(MONITOR, NIGHT_MAP) : roomOrder(MONITOR)),
          -0.18,
          -0.14,
          0.1,
        ),
        onDesk(keyboard(), -0.14, 0.16),
        onDesk(phone(), 0.52, 0.08, -0.3),
        onDesk(mug([0xc8472f, 0x2f5f9a, 0xe8e2d2, 0xd9a53a][i] ?? 0xffffff), 0.3, 0.18),
        onDesk(i % 2 === 0 ? pad() : papers([0.1, -0.2], "LOG"), -0.56, 0.16, 0.2),
        placed(box([0xb5221b, 0x1d3f8f, 0x1c7a3c, 0xd98a1e][i] ?? 0x444444, [0.44, 0.13, 0.012], 0.003), {
          at: [0.42, 0.93, -0.26],
        }),
        placed(hung(wallSignLetters(name), 0.93, -0.2525), { at: [0.42, 0, 0] }),
        cylinder(0x8d9296, 0.008, 0.008, 0.16, 6, { at: [0.42, 0.81, -0.26] }),
      ),
    ),
    put(swivelChair(0x3a4a5c, (i % 3) * 0.3 - 0.3), [-0.1, 0, 0.72]),
  );
}

const wallSignLetters = (name: string): Shape => written([[name, 0xf6f5ee]], [-0.19, 0], 0.05);

const DESKS = LIAISONS.map((name, i) => ({
  name,
  x: i % 2 === 0 ? -5.4 : 5.4,
  z: i < 2 ? -2.5 : 0.1,
  turn: i % 2 === 0 ? Math.PI / 2 : -Math.PI / 2,
  i,
}));

/** A portable lamp on a stand, as used when the mains are gone. */
const workLamp = (on: boolean): Shape =>
  joined(
    ...[0, 1, 2].map((k) =>
      placed(box(0xd9a53a, [0.03, 0.03, 0.7], 0.008, { at: [0, 0.3, 0.25], turn: [0.75, 0, 0] }), {
        turn: [0, k * 2.1, 0],
      }),
    ),
    cylinder(0x55595e, 0.018, 0.018, 1.4, 8, { at: [0, 1.15, 0] }),
    box(0x2b2d30, [0.3, 0.2, 0.1], 0.015, { at: [0, 1.9, 0] }),
    box(on ? [1, 0.92, 0.7] : [0.3, 0.3, 0.28], [0.26, 0.16, 0.01], 0, {
      at: [0, 1.9, 0.052],
      finish: on ? "glow" : "matte",
      airy: true,
    }),
  );

const CHART = [4.5, 0, -3.5] as const;

/** Where what a crisis group looks at hangs in this room. */
const CRISIS: CrisisRoom = {
  wall: [
    { screen: BIG, hang: onWallScreen(1.8, putAt([LEFT, 0, NORTH])) },
    { screen: BIG, hang: onWallScreen(1.8, putAt([MIDDLE, 0, NORTH])) },
    { screen: SIDE, hang: onWallScreen(1.75, putAt([RIGHT, 0, NORTH])) },
  ],
  desks: DESKS.map(({ x, z, turn }) => ({
    screen: MONITOR,
    hang: (sheet, forward) =>
      putAt(
        [x, 0, z],
        turn,
      )(placed(hung(sheet, 1.02, -0.1415 + forward / 3, 0.06), { at: [-0.18, 0, 0], turn: [0, 0.1, 0] })),
  })),
  board: (lines) => putAt([-6, 0, -1.1], Math.PI / 2)(hung(lines, 1.5, 0.0255)),
  chart: (lines) => putAt(CHART, -0.6)(hung(lines, 1.38, 0.0785, 0.09)),
  map: (sheet) => putAt([6, 0, 1.9], -Math.PI / 2)(hung(sheet, 1.55, 0.022)),
};

/** The lamps that stand by when the mains are gone. */
const workLamps = (on: boolean): Shape =>
  joined(
    placed(workLamp(on), { at: [-4.9, 0, -3.6], turn: [0, 0.9, 0] }),
    placed(workLamp(on), { at: [4.6, 0, 3.6], turn: [0, -2.2, 0] }),
  );

function hangings(): Shape {
  const [south, west, east] = [onWall(PLAN, "south"), onWall(PLAN, "west"), onWall(PLAN, "east")];
  return joined(
    placed(wallScreen([], BIG, 1.8), { at: [LEFT, 0, NORTH] }),
    placed(wallScreen([], BIG, 1.8), { at: [MIDDLE, 0, NORTH] }),
    placed(wallScreen([], SIDE, 1.75), { at: [RIGHT, 0, NORTH] }),
    placed(wallSign("OPERATIONS CENTRE", 0.09), { at: [-1.72, 2.77, NORTH] }),
    placed(whiteboard(1.7, 1.05, []), { at: [-6, 0, -1.1], turn: [0, Math.PI / 2, 0] }),
    placed(box(0xd8cfb8, [1.5, 1.1, 0.02], 0, { at: [0, 1.55, 0.01] }), {
      at: [6, 0, 1.9],
      turn: [0, -Math.PI / 2, 0],
    }),
    placed(noticeBoard(1, 0.8, ["CONTACTS", "ROOM PLAN", "SHIFTS"]), { at: [6, 0, -1.2], turn: [0, -Math.PI / 2, 0] }),
    placed(wallExtinguisher(), { at: [-6, 0, -4.2], turn: [0, Math.PI / 2, 0] }),
    south(duct(2), -5.0),
    west(escapePlan(PLAN), 2.42),
    east(calendar(11), 0.55),
    placed(coatHooks([0x27415e, 0x8c2f26, 0x40493a, 0xd9b23c]), { at: [-6, 0, 1.3], turn: [0, Math.PI / 2, 0] }),
    placed(bin(), { at: [5.4, 0, 1.2] }),
  );
}

const NAMES = ["HEALTH", "PRESS", "CHAIR", "CARE", "FIRE", "POLICE", "WATER", "GRID"] as const;

/** The emergency operations centre of a town: a long table, curves and maps on the wall, desks of liaisons, room for a map table. */
export const operationsCentre = siteOfRoom({
  name: "operations-centre",
  plan: PLAN,
  fittings: together(
    put(meetingTable(4.4, 1.5, NAMES, 0x4a3b33), [-0.6, 0, -1.3]),
    ...DESKS.map(({ name, x, z, turn, i }) => put(liaison(name, i), [x, 0, z], turn)),
    put(fitting(flipChart([]), [0.8, 0.6]), CHART, -0.6),
    put(shelf(51), [-6, 0, 4.3], Math.PI / 2),
    put(
      together(
        cupboard(0.9, 1.8, 0xb99a6c),
        fitting(
          joined(placed(coffeeUrn(), { at: [-0.4, 0.9, 0.22] }), placed(chargerRack(5, 3), { at: [0.5, 0.9, 0.22] })),
        ),
      ),
      [6, 0, 3.9],
      -Math.PI / 2,
    ),
    put(copier(), [-1.9, 0, 4.4], Math.PI),
    put(potPlant(1.5, 6), [5.5, 0, -4.3]),
    put(potPlant(0.9, 9), [1.9, 0, 4.4]),
  ),
  clocks: [{ at: [RIGHT, 2.66, NORTH], turn: 0, radius: 0.23 }],
  hangings: hangings(),
  outlook: { sides: ["south"], storey: 2, seed: 57 },
  parts: {
    power: {
      mains: withPower(CRISIS),
      emergency: joined(workLamps(true), lampsOff(PLAN), withoutPower(CRISIS, { wall: [1], desks: [3] })),
      dark: joined(workLamps(false), lampsOff(PLAN), withoutPower(CRISIS, { wall: [], desks: [] })),
    },
    crisis: crisisWalls(CRISIS),
  },
});
