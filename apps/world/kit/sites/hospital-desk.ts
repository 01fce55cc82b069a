import { noticeBoard, wallScreen, whiteboard, written } from "../rooms/boards.ts";
import { dripStand, patientTrolley } from "../rooms/clinic.ts";
import { MONITOR, keyboard, monitor, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { area, patch } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { bin, coatHooks, cupboard, potPlant, shelf, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { INK, list } from "../rooms/screens-dispatch.ts";
import { stackingChair, swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { wheelchair } from "../rooms/wheelchair.ts";
import { bedList } from "../rooms/ward-screens.ts";
import { escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";

const PLAN: RoomPlan = {
  width: 12,
  depth: 8.4,
  height: 2.9,
  wall: 0xf1eddf,
  dado: 0xd8b98a,
  floor: { kind: "lino", paint: 0xb9b2a0 },
  openings: {
    north: [
      { kind: "door", x: 3.2, width: 1.5, sign: "RESUS", exit: false, paint: 0xb5433a },
      { kind: "door", x: -4.9, width: 1.1, sign: "THEATRES", exit: false, paint: 0x4d7f92 },
    ],
    west: [
      { kind: "window", x: -1.9, width: 2 },
      { kind: "window", x: 1.6, width: 2 },
    ],
    east: [{ kind: "door", x: 0.6, width: 1.5, sign: "AMBULANCES", paint: 0x5d7a8c }],
  },
  lamps: lampRows(12, 8.4, 3, 3),
};

const NORTH = -4.2;
const BOARD: Screen = { wide: 2.3, high: 1.3 };

/** The hospital's beds and theatres, as the coordinator sees them. */
const capacity = (screen: Screen): Shape =>
  list(
    screen,
    "ST ANNA  BEDS AND THEATRES",
    [0.07, 0.5, 0.68],
    [
      { mark: INK.red, cells: ["RED BEDS", "6", "FREE 6"] },
      { mark: INK.amber, cells: ["YELLOW", "10", "FREE 7"] },
      { mark: INK.green, cells: ["CAN WAIT", "20", "FREE 12"] },
      { mark: INK.amber, cells: ["THEATRE 1", "READY", "-"] },
      { mark: INK.amber, cells: ["THEATRE 2", "READY", "-"] },
      { mark: INK.amber, cells: ["CARE UNIT", "12", "FREE 1"] },
      { mark: INK.dim, cells: ["LINDAL", "38 KM", "ASK"] },
    ],
  );

/** The desk: a round-cornered counter with two places of work behind it, facing the room at -z. */
function counter(): Fitting {
  const airy = (shape: Shape, x: number, z: number, turn = 0): Shape =>
    as(placed(shape, { at: [x, 0.745, z], turn: [0, turn, 0] }), { airy: true });
  return together(
    fitting(
      joined(
        box(0xc9a06a, [4.2, 0.045, 0.46], 0.014, { at: [0, 1.1, -0.62], coarse: 0.6 }),
        box(0xeae4d4, [4.1, 1.06, 0.07], 0.008, { at: [0, 0.54, -0.6], coarse: 0.7 }),
        box(0x4d7f92, [4.1, 0.12, 0.074], 0.004, { at: [0, 0.86, -0.6] }),
        box(0xc9a06a, [4.1, 0.03, 0.74], 0.008, { at: [0, 0.73, -0.22], coarse: 0.6 }),
        ...[-2.03, 2.03].map((x) => box(0xeae4d4, [0.06, 1.08, 0.96], 0.008, { at: [x, 0.54, -0.2] })),
        ...[-1.2, -0.62, 0.9].map((x, i) =>
          airy(monitor(i === 1 ? capacity(MONITOR) : bedList(MONITOR)), x, -0.24, [0.2, -0.2, -0.1][i]),
        ),
        airy(keyboard(), -0.92, 0.06),
        airy(keyboard(), 0.86, 0.06),
        airy(phone(), -0.1, -0.08, 0.2),
        airy(phone(), 1.5, -0.08, -0.3),
        airy(pad(), 0.24, 0, 0.2),
        airy(mug(0xc8472f), -1.6, -0.1),
        airy(mug(0x2f5f9a), 1.24, -0.1),
        as(placed(papers([0.1, -0.2, 0.06], "HANDOVER"), { at: [1.2, 1.127, -0.6], turn: [0, Math.PI, 0] }), {
          airy: true,
        }),
        as(placed(box(0xf2f4f3, [0.1, 0.18, 0.09], 0.02), { at: [-1.7, 1.21, -0.6] }), { airy: true }),
        placed(wallSign("COORDINATION", 0.1, 0x4d7f92), { at: [0, 0.5, -0.638], turn: [0, Math.PI, 0] }),
      ),
    ),
    { ...fitting([]), solids: [{ x: 0, z: -0.3, halfX: 2.1, halfZ: 0.55, turn: 0 }] },
    put(swivelChair(0x3d5a6b, 0.2), [-0.9, 0, 0.6]),
    put(swivelChair(0x3d5a6b, -0.4), [0.9, 0, 0.6]),
  );
}

/** Coloured lines on the floor that lead to the doors, with an arrow. */
function guideLines(): Shape {
  const flat = (shape: Shape): Shape => placed(shape, { turn: [-Math.PI / 2, 0, 0] });
  const line = (paint: number, z: number, to: number): Shape =>
    joined(
      patch(paint, [(5.6 + to) / 2, -z], 5.6 - to, 0.08, 2),
      area(
        paint,
        [
          [to, -z + 0.14],
          [to - 0.3, -z],
          [to, -z - 0.14],
        ],
        2,
      ),
    );
  return flat(joined(line(0xc8392e, -1.5, 3.4), line(0x2f6fb0, -1.3, -4.6)));
}

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    guideLines(),
    south(wallScreen(capacity(BOARD), BOARD, 1.75), 0.6),
    south(
      whiteboard(
        1.5,
        1,
        written(
          [
            ["INCOMING", 0xb5221b],
            ["P1  -", 0x22262c],
            ["P2  -", 0x22262c],
            ["P3  -", 0x22262c],
            ["ASK CONTROL", 0x1c3f94],
          ],
          [-0.66, 0.36],
          0.08,
        ),
      ),
      -1.9,
    ),
    south(noticeBoard(1.1, 0.8, ["MAJOR INC", "ON CALL", "BLOOD"]), 3.6),
    south(coatHooks([0xf2f0ea, 0x2f6fb0]), -4.2),
    placed(escapePlan(PLAN), { at: [1.95, 0, NORTH] }),
    placed(poster("STROKE", ["FACE", "ARMS", "SPEECH", "TIME"], 0xb5433a), { at: [-3.4, 0, NORTH] }),
    placed(wallSign("EMERGENCY DEPARTMENT", 0.1, 0xb5433a), { at: [-0.6, 2.45, NORTH] }),
    placed(noticeBoard(1.6, 0.8, ["WASH HANDS", "STROKE", "CHEST PAIN", "VISITORS", "QUIET"]), {
      at: [-1.2, 0, NORTH],
    }),
    placed(wallExtinguisher(), { at: [1.4, 0, NORTH] }),
    placed(wallExtinguisher(), { at: [6, 0, 2.6], turn: [0, -Math.PI / 2, 0] }),
    box(0xb98f58, [0.06, 0.16, 2.6], 0.015, { at: [5.97, 0.9, -2.2] }),
    placed(bin(0xb5221b), { at: [5.5, 0, -0.9] }),
  );
}

/** The coordination desk of an emergency department: counter, board of beds, trolleys waiting, doors to resuscitation and theatres. */
export const hospitalDesk = siteOfRoom({
  name: "hospital-desk",
  plan: PLAN,
  fittings: together(
    put(counter(), [0, 0, 1.9]),
    put(patientTrolley(), [0.6, 0, -3.55], Math.PI / 2 + 0.04),
    put(patientTrolley(), [-2.3, 0, -3.55], Math.PI / 2),
    put(fitting(dripStand(), [0.3, 0.3]), [-1.0, 0, -3.6]),
    put(wheelchair(), [5.2, 0, -3.2], -0.8),
    put(wheelchair(), [4.5, 0, -3.5], -0.5),
    ...[0, 1, 2, 3].map((i) => put(stackingChair(0x4d7f92, Math.PI / 2), [-5.5, 0, -0.4 + i * 0.58])),
    put(shelf(91, 1.9, 0xe4e0d4), [6, 0, 3.5], -Math.PI / 2),
    put(cupboard(1.2, 1.2, 0xe6e2d6), [-5.3, 0, -NORTH], Math.PI),
    put(potPlant(1.4, 12), [-5.5, 0, -2.9]),
  ),
  clocks: [
    { at: [2.5, 2.2, -NORTH], turn: Math.PI, radius: 0.2 },
    { at: [0.9, 2.4, NORTH], turn: 0, radius: 0.22 },
  ],
  hangings: hangings(),
  outlook: { sides: ["west"], storey: 0, seed: 93 },
});
