import { noticeBoard, whiteboard, written } from "../rooms/boards.ts";
import { gooseneck, onDesk } from "../rooms/console.ts";
import { bottle, desk, drawers, keyboard, monitor, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import { DUTY_MONITORS, duties } from "../rooms/duties.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { bin, coatHooks, copier, cupboard, duct, potPlant, shelf, wallExtinguisher } from "../rooms/room-things.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { calendar, escapePlan, onWall } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";

const PLAN: RoomPlan = {
  width: 8.4,
  depth: 7.2,
  height: 2.8,
  wall: 0xece5d6,
  floor: { kind: "carpet", paint: 0x4f6158 },
  openings: {
    east: [
      { kind: "window", x: -1.3, width: 1.8 },
      { kind: "window", x: 1.4, width: 1.8 },
    ],
    south: [{ kind: "door", x: 2.8, width: 0.98, sign: "DUTY OFFICE" }],
  },
  lamps: lampRows(8.4, 7.2, 2, 2),
};

const NORTH = -3.6;

/** Two places of work side by side, their screens without pictures. */
function workplaces(): Fitting {
  const place = (x: number): Fitting => put(desk(2.2, 0.86, 0xb98a5c), [x, 0, -0.24]);
  const things = joined(
    ...DUTY_MONITORS.map(([x, z, turn]) => onDesk(monitor([]), x, z, turn)),
    onDesk(keyboard(), -1.25, 0),
    onDesk(keyboard(), 1.2, 0),
    onDesk(phone(), -0.35, -0.1, -0.2),
    onDesk(phone(), 2.0, -0.1, -0.4),
    onDesk(gooseneck(), 0.3, -0.16, 0.2),
    onDesk(mug(0xc8472f), -0.62, 0.05),
    onDesk(mug(0xe8e2d2), 0.62, 0.08),
    onDesk(bottle(), 0.5, -0.2),
    onDesk(pad(), -1.72, 0.02, 0.2),
    onDesk(papers([0.1, -0.15, 0.05], "BULLETIN"), 1.75, 0.02, -0.1),
    placed(drawers(), { at: [-2, 0, -0.2] }),
    placed(drawers(), { at: [2, 0, -0.2] }),
  );
  return together(
    place(-1.12),
    place(1.12),
    fitting(things),
    put(swivelChair(0x2f4f63, 0.2), [-1.2, 0, 0.55]),
    put(swivelChair(0x2f4f63, -0.35), [1.2, 0, 0.6]),
  );
}

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    placed(
      whiteboard(
        1.6,
        1,
        written(
          [
            ["TODAY", 0x1c3f94],
            ["WHO ASKED WHAT", 0x22262c],
            ["CALL BACK - WHEN", 0xb5221b],
            ["CHECK TWICE", 0x1d7a3a],
          ],
          [-0.7, 0.36],
          0.075,
        ),
      ),
      { at: [-4.2, 0, 0.2], turn: [0, Math.PI / 2, 0] },
    ),
    placed(noticeBoard(1.2, 0.8, ["ROSTER", "NUMBERS", "FORMS", "FOUND CAT"]), {
      at: [0.4, 0, -NORTH],
      turn: [0, Math.PI, 0],
    }),
    south(coatHooks([0x8c2f26, 0x2b3f5c]), -1.3),
    south(calendar(23), 1.35),
    south(escapePlan(PLAN, 1.75), 2.4),
    placed(wallExtinguisher(), { at: [-4.2, 0, 2.6], turn: [0, Math.PI / 2, 0] }),
    placed(duct(2), { at: [4.2, 0, 0], turn: [0, -Math.PI / 2, 0] }),
    placed(bin(), { at: [0, 0, -0.2] }),
  );
}

/** A duty desk of one service, with its boards on the wall: forecasts, tracks, winds and guides, sirens, feeders. */
export const dutyOffice = siteOfRoom({
  name: "duty-office",
  plan: PLAN,
  fittings: together(
    put(workplaces(), [0, 0, 0]),
    put(shelf(111), [-4.2, 0, -1.6], Math.PI / 2),
    put(shelf(115), [-4.2, 0, -2.55], Math.PI / 2),
    put(copier(), [3.6, 0, 2.9], -Math.PI / 2),
    put(cupboard(1.1, 1.4), [2.3, 0, -NORTH], Math.PI),
    put(potPlant(1.4, 15), [3.7, 0, -3.1]),
    put(potPlant(0.8, 18), [-3.8, 0, 1.6]),
  ),
  clocks: [{ at: [2.95, 2.2, NORTH], turn: 0, radius: 0.2 }],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 3, seed: 131 },
  parts: { desk: duties(NORTH) },
});
