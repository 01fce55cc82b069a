import { flipChart, noticeBoard, wallScreen, whiteboard, written } from "../rooms/boards.ts";
import { onDesk } from "../rooms/console.ts";
import { MONITOR, desk, keyboard, monitor, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { hung, shining } from "../rooms/drawing.ts";
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
  wallClock,
  wallExtinguisher,
  wallSign,
} from "../rooms/room-things.ts";
import { callLoad, callQueue, digits } from "../rooms/screens-dispatch.ts";
import { gridDiagram, riverCurves } from "../rooms/screens-signals.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { NIGHT_MAP, PAPER_MAP, townMap } from "../rooms/town-map.ts";
import { darkScreen } from "../rooms/ward-screens.ts";
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
    west: [{ kind: "door", x: -3.3, width: 0.98, sign: "PRESS ROOM" }],
  },
  lamps: lampRows(12, 9.6, 3, 3),
};

const BIG: Screen = { wide: 2.2, high: 1.24 };
const SIDE: Screen = { wide: 1.55, high: 0.88 };
const NORTH = -4.8;

const LIAISONS = ["FIRE", "POLICE", "HEALTH", "GRID"] as const;

/** A liaison's desk at the wall with a flag of the service. */
function liaison(name: string, i: number): Fitting {
  return together(
    desk(1.5, 0.74),
    fitting(
      joined(
        onDesk(monitor([]), -0.18, -0.14, 0.1),
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

type Power = "mains" | "emergency" | "dark";

/** What the power feeds: displays, desk screens, and the lamps that stand by. */
function powered(power: Power): Shape {
  const show = (screen: Screen, drawn: Shape, kept: boolean): Shape =>
    shining(power === "mains" || (kept && power === "emergency") ? drawn : darkScreen(screen));
  const wall = (drawn: Shape, x: number, middle: number): Shape =>
    placed(hung(drawn, middle, 0.0605), { at: [x, 0, NORTH] });
  return joined(
    wall(show(BIG, riverCurves(BIG), false), -2.1, 1.85),
    wall(show(BIG, townMap(BIG, NIGHT_MAP), true), 0.7, 1.85),
    wall(show(SIDE, gridDiagram(SIDE, power === "mains" ? 6 : 1), true), 3.2, 1.75),
    ...DESKS.map(({ x, z, turn, i }) =>
      placed(
        placed(
          hung(show(MONITOR, i % 2 === 0 ? callQueue(MONITOR) : callLoad(MONITOR), i === 3), 1.02, -0.1415, 0.06),
          { at: [-0.18, 0, 0], turn: [0, 0.1, 0] },
        ),
        { at: [x, 0, z], turn: [0, turn, 0] },
      ),
    ),
    ...(power === "mains"
      ? []
      : [
          placed(workLamp(power === "emergency"), { at: [-3.4, 0, -3.9], turn: [0, 0.6, 0] }),
          placed(workLamp(power === "emergency"), { at: [4.6, 0, 3.6], turn: [0, -2.2, 0] }),
        ]),
  );
}

/** The map of the town on paper, with three pins, on a board at a wall at z = 0. */
const paperMap = (): Shape =>
  joined(
    box(0xd8cfb8, [1.5, 1.1, 0.02], 0, { at: [0, 1.55, 0.01] }),
    hung(
      townMap({ wide: 1.42, high: 1.02 }, PAPER_MAP, [
        { at: [-0.5, -0.3], paint: 0xc8241c },
        { at: [0.3, 0.1], paint: 0x1d3f8f },
        { at: [0.1, 0.5], paint: 0xd98a1e },
      ]),
      1.55,
      0.022,
    ),
  );

function hangings(): Shape {
  const south = (shape: Shape, x: number): Shape => placed(shape, { at: [x, 0, -NORTH], turn: [0, Math.PI, 0] });
  return joined(
    placed(wallScreen([], BIG, 1.85), { at: [-2.1, 0, NORTH] }),
    placed(wallScreen([], BIG, 1.85), { at: [0.7, 0, NORTH] }),
    placed(wallScreen([], SIDE, 1.75), { at: [3.2, 0, NORTH] }),
    placed(wallScreen(digits({ wide: 0.9, high: 0.26 }, "14.05"), { wide: 0.9, high: 0.26 }, 2.75), {
      at: [3.2, 0, NORTH],
    }),
    placed(wallClock(14, 5, 0.22), { at: [-4.3, 2.2, NORTH] }),
    placed(wallSign("OPERATIONS CENTRE LINDEN", 0.09), { at: [-0.7, 2.74, NORTH] }),
    placed(
      whiteboard(
        1.7,
        1.05,
        written(
          [
            ["DECISIONS", 0x1c3f94],
            ["1 CORDON 14.10", 0x22262c],
            ["2 WARD - BY 14.30", 0x22262c],
            ["3 WARN - WHO", 0xb5221b],
            ["NEXT MEETING 14.25", 0x1d7a3a],
          ],
          [-0.76, 0.4],
          0.07,
        ),
      ),
      { at: [-6, 0, -1.1], turn: [0, Math.PI / 2, 0] },
    ),
    placed(paperMap(), { at: [6, 0, 1.9], turn: [0, -Math.PI / 2, 0] }),
    placed(noticeBoard(1, 0.8, ["CONTACTS", "ROOM PLAN", "SHIFTS"]), { at: [6, 0, -1.2], turn: [0, -Math.PI / 2, 0] }),
    placed(wallExtinguisher(), { at: [-6, 0, -4.2], turn: [0, Math.PI / 2, 0] }),
    south(duct(2), -5.0),
    placed(coatHooks([0x27415e, 0x8c2f26, 0x40493a, 0xd9b23c]), { at: [-6, 0, 1.3], turn: [0, Math.PI / 2, 0] }),
    placed(bin(), { at: [5.4, 0, 1.2] }),
  );
}

const NAMES = ["FIRE", "POLICE", "HEALTH", "CHAIR", "CARE", "RIVER", "GRID", "PRESS"] as const;

/** The emergency operations centre of a town: a long table, curves and maps on the wall, desks of liaisons, room for a map table. */
export const operationsCentre = siteOfRoom({
  name: "operations-centre",
  plan: PLAN,
  fittings: together(
    put(meetingTable(4.4, 1.5, NAMES, 0x4a3b33), [-0.6, 0, -1.3]),
    ...DESKS.map(({ name, x, z, turn, i }) => put(liaison(name, i), [x, 0, z], turn)),
    put(
      fitting(
        flipChart(
          written(
            [
              ["IIMARCH", 0x1c3f94],
              ["INFO  RIVER 140", 0x22262c],
              ["INTENT  NO LOSS", 0x22262c],
              ["METHOD  WARD", 0xb5221b],
              ["RISKS  CELLARS", 0xb5221b],
            ],
            [-0.28, 0.36],
            0.042,
            0.11,
          ),
        ),
        [0.8, 0.6],
      ),
      [3.6, 0, -3.6],
      -0.5,
    ),
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
    put(potPlant(1.5, 6), [-5.4, 0, -4.3]),
    put(potPlant(0.9, 9), [1.9, 0, 4.4]),
  ),
  hangings: hangings(),
  outlook: { sides: ["south"], storey: 2, seed: 57 },
  parts: { power: { mains: powered("mains"), emergency: powered("emergency"), dark: powered("dark") } },
});
