import { noticeBoard, whiteboard, written } from "../rooms/boards.ts";
import { console3 } from "../rooms/console.ts";
import type { Console } from "../rooms/console.ts";
import { MONITOR, bottle, desk, keyboard, monitor, mug, papers, phone } from "../rooms/desk-things.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { bin, coatHooks, copier, cupboard, duct, potPlant, shelf, wallExtinguisher } from "../rooms/room-things.ts";
import { callGuide, radioPanel } from "../rooms/screens-dispatch.ts";
import { swivelChair } from "../rooms/seating.ts";
import { serviceWalls } from "../rooms/services.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { NIGHT_MAP, townMap } from "../rooms/town-map.ts";
import { calendar, escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";

const PLAN: RoomPlan = {
  width: 12,
  depth: 10.8,
  height: 3.1,
  wall: 0xe9e3d4,
  dado: 0x8fa9a3,
  floor: { kind: "carpet", paint: 0x4d5a66 },
  openings: {
    east: [
      { kind: "window", x: -2.6, width: 2.2 },
      { kind: "window", x: 0.6, width: 2.2 },
      { kind: "window", x: 3.6, width: 1.6 },
    ],
    south: [{ kind: "door", x: 3.6, width: 0.98, sign: "CORRIDOR" }],
    west: [{ kind: "door", x: -3.4, width: 0.98, sign: "EQUIPMENT", exit: false, paint: 0x6f7f8c }],
  },
  lamps: lampRows(12, 10.8, 3, 4, [1, 4]),
};

/** Too small for names to be read. */
const map = (): Shape => townMap(MONITOR, NIGHT_MAP, [], []);

/** What stands on the consoles of every service alike; its own hangs on the wall. */
const CONSOLES: readonly Console[] = [
  { screens: [callGuide(MONITOR), map(), radioPanel(MONITOR)], felt: 0x3f6f78, chair: 0x2d3238, mug: 0xc8472f },
  { screens: [radioPanel(MONITOR), map()], felt: 0x3f6f78, chair: 0x2d3238, mug: 0xe8e2d2, away: 0.5 },
  { screens: [map(), callGuide(MONITOR), radioPanel(MONITOR)], felt: 0x3f6f78, chair: 0x2d3238, mug: 0x2f5f9a },
  { screens: [radioPanel(MONITOR), map()], felt: 0x8a5a3c, chair: 0x3a4a5c, mug: 0x3d7a55, away: -0.7 },
  { screens: [callGuide(MONITOR), map(), radioPanel(MONITOR)], felt: 0x8a5a3c, chair: 0x3a4a5c, mug: 0xd9a53a },
  { screens: [radioPanel(MONITOR), map()], felt: 0x8a5a3c, chair: 0x3a4a5c, mug: 0xf0ece0, away: 0.3 },
];

const consoles = (): readonly Fitting[] =>
  CONSOLES.map((one, i) => put(console3(one), [((i % 3) - 1) * 3.1, 0, i < 3 ? -2.1 : 0.7]));

/** The supervisor's desk at the back, across the room, with a view of all. */
const supervisor = (): Fitting =>
  together(
    desk(1.6),
    fitting(
      placed(
        joined(
          placed(monitor(map()), { at: [-0.3, 0, -0.16], turn: [0, 0.2, 0] }),
          placed(monitor(radioPanel(MONITOR)), { at: [0.3, 0, -0.16], turn: [0, -0.2, 0] }),
          placed(keyboard(), { at: [0, 0, 0.16] }),
          placed(phone(), { at: [0.62, 0, 0.12], turn: [0, -0.3, 0] }),
          placed(mug(0x2b2d30), { at: [-0.42, 0, 0.12] }),
          placed(papers([0.2, -0.1, 0.05], "SHIFT"), { at: [-0.6, 0, 0.2] }),
        ),
        { at: [0, 0.74, 0] },
      ),
    ),
    put(swivelChair(0x5a3b2c, -0.3), [0, 0, 0.75]),
  );

const NORTH = -5.4;

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    placed(noticeBoard(1.5, 0.8, ["ROSTER", "CODES", "MAJOR INC", "LIFT OUT", "PARTY"]), {
      at: [-6, 0, -0.6],
      turn: [0, Math.PI / 2, 0],
    }),
    placed(
      whiteboard(
        1.8,
        1.0,
        written(
          [
            ["ON DUTY", 0x1c3f94],
            ["KAI  CALLS", 0x22262c],
            ["MIRA  RADIO", 0x22262c],
            ["JUN  FLOOR", 0x22262c],
            ["A 22 IN REPAIR", 0xb5221b],
          ],
          [-0.8, 0.38],
          0.07,
        ),
      ),
      { at: [-1.9, 0, -NORTH], turn: [0, Math.PI, 0] },
    ),
    south(coatHooks([0x27415e, 0x8c2f26, 0x40493a, 0xb08a3c]), 1.5),
    south(escapePlan(PLAN), 2.75),
    south(calendar(9), 3.55),
    onWall(PLAN, "west")(poster("REST", ["TWENTY MINUTES", "DRINK SOMETHING", "LOOK FAR AWAY"], 0x3f6f78), -2.6),
    placed(wallExtinguisher(), { at: [4.75, 0, -NORTH], turn: [0, Math.PI, 0] }),
    placed(duct(4), { at: [-6, 0, -2.4], turn: [0, Math.PI / 2, 0] }),
    placed(bin(), { at: [-1.55, 0, -1.9] }),
    placed(bin(0x7a8288), { at: [4.5, 0, 1.2] }),
  );
}

const kitchen = (): Fitting =>
  together(
    cupboard(0.9, 1.6, 0xcfc6b2),
    fitting(
      placed(
        joined(
          placed(mug(0xc8472f), { at: [-0.5, 0, 0.2] }),
          placed(mug(0x3d7a55), { at: [-0.38, 0, 0.28] }),
          placed(bottle(), { at: [0.45, 0, 0.16] }),
          placed(bottle(0x9ad0b4), { at: [0.55, 0, 0.2] }),
        ),
        { at: [0, 0.9, 0] },
      ),
    ),
  );

/** An ambulance control room: two rows of consoles before a wall map, the supervisor behind, room for a table at the back. */
export const controlRoom = siteOfRoom({
  name: "control-room",
  plan: PLAN,
  fittings: together(
    ...consoles(),
    put(supervisor(), [-4.2, 0, 3.1], 0.55),
    put(shelf(3), [-6, 0, 2.1], Math.PI / 2),
    put(shelf(9), [-6, 0, 1.15], Math.PI / 2),
    put(copier(), [-5.5, 0, -4.6], Math.PI / 2),
    put(kitchen(), [5.0, 0, 5.4], Math.PI),
    put(potPlant(1.5, 3), [5.5, 0, -4.9]),
    put(potPlant(1.1, 8), [-5.5, 0, 4.9]),
  ),
  clocks: [{ at: [-2.5, 2.68, NORTH], turn: 0, radius: 0.27 }],
  hangings: hangings(),
  parts: {
    service: Object.fromEntries(
      Object.entries(serviceWalls()).map(([name, wall]) => [name, placed(wall, { at: [0, 0, NORTH] })]),
    ),
  },
  outlook: { sides: ["east"], storey: 2, seed: 11 },
});
