import { flipChart, noticeBoard, wallScreen, whiteboard, written } from "../rooms/boards.ts";
import { hung, patch, shining } from "../rooms/drawing.ts";
import { phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { chargerRack, coffeeUrn, meetingTable } from "../rooms/meeting.ts";
import { bin, coatHooks, cupboard, duct, potPlant, shelf, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { INK } from "../rooms/screens-dispatch.ts";
import { HOUSES } from "../rooms/situation-houses.ts";
import type { House } from "../rooms/situation-houses.ts";
import { stackingChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { darkScreen } from "../rooms/ward-screens.ts";
import { calendar, escapePlan, onWall } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";

const PLAN: RoomPlan = {
  width: 9.6,
  depth: 8.4,
  height: 2.9,
  wall: 0xece4d4,
  floor: { kind: "carpet", paint: 0x5d4f57 },
  openings: {
    west: [
      { kind: "window", x: -1.7, width: 2.2 },
      { kind: "window", x: 1.5, width: 2.2 },
    ],
    south: [{ kind: "door", x: 3.2, width: 0.98, sign: "CRISIS ROOM" }],
  },
  lamps: lampRows(9.6, 8.4, 2, 3),
};

const [NORTH, EAST] = [-4.2, 4.8];
const NAMES = ["LEAD", "DATA", "IT", "MEDICAL", "NURSING", "PRESS"] as const;

const SCREENS = [-2.05, 0.05] as const;
/** One of the two displays. */
const DISPLAY: Screen = { wide: 2, high: 1.14 };
const MIDDLE = 1.72;
const CHART = { at: [3.2, 0, -2.9], turn: -0.75 } as const;

const house = ({ sign, left, right, chart, board }: House): Shape =>
  joined(
    ...[left, right].map((drawn, i) =>
      placed(hung(shining(drawn(DISPLAY)), MIDDLE, 0.0605), { at: [SCREENS[i] ?? 0, 0, NORTH] }),
    ),
    placed(wallSign(sign, 0.085), { at: [-1, 2.52, NORTH] }),
    placed(hung(written(chart, [-0.29, 0.38], 0.044, 0.115), 1.38, 0.0785, 0.09), {
      at: CHART.at,
      turn: [0, CHART.turn, 0],
    }),
    placed(hung(written(board, [-1, 0.42], 0.075, 0.15), 1.5, 0.0255), {
      at: [EAST, 0, 0.2],
      turn: [0, -Math.PI / 2, 0],
    }),
  );

/** What the displays have with current: a lamp each. Without, a dark sheet lies before what they would show. */
const displays = (on: boolean): Shape =>
  joined(
    ...SCREENS.map((x) =>
      placed(
        on
          ? hung(shining(patch(INK.green, [0.96, -0.576], 0.016, 0.006, 1)), MIDDLE, 0.0605)
          : hung(darkScreen(DISPLAY), MIDDLE, 0.0765),
        { at: [x, 0, NORTH] },
      ),
    ),
  );

function hangings(): Shape {
  const [east, south] = [onWall(PLAN, "east"), onWall(PLAN, "south")];
  return joined(
    ...SCREENS.map((x) => placed(wallScreen([], DISPLAY, MIDDLE), { at: [x, 0, NORTH] })),
    east(whiteboard(2.2, 1.1, []), 0.2),
    east(noticeBoard(1, 0.8, ["CALL TREE", "RUNNERS", "KEYS"]), 2.5),
    east(wallExtinguisher(), -1.6),
    south(coatHooks([0x2b2d30, 0x6a3a44, 0x3f5a4a]), 0.4),
    south(escapePlan(PLAN), -1.6),
    placed(calendar(18), { at: [2.5, 0, NORTH] }),
    placed(duct(3), { at: [-EAST, 0, 0], turn: [0, Math.PI / 2, 0] }),
    placed(bin(), { at: [4.3, 0, 1.6] }),
  );
}

/** A cupboard at the wall with the radio on its charger, a telephone, and coffee. */
const sideboard = (): Fitting =>
  together(
    cupboard(0.86, 2, 0xa9825a),
    fitting(
      joined(
        placed(chargerRack(4, 1), { at: [-0.7, 0.86, 0.22] }),
        placed(wallSign("RADIO", 0.03, 0xb5221b), { at: [-0.7, 1.06, 0.06] }),
        placed(phone(), { at: [-0.1, 0.86, 0.24], turn: [0, 0.2, 0] }),
        placed(coffeeUrn(), { at: [0.6, 0.86, 0.22] }),
      ),
    ),
  );

/** The crisis room of a hospital or a ministry: a table, displays that may be off, a flip chart, one radio on its charger. */
export const situationCentre = siteOfRoom({
  name: "situation-centre",
  plan: PLAN,
  fittings: together(
    put(meetingTable(3.4, 1.4, NAMES, 0x3d3a44, 0x8a5a38), [-0.9, 0, -1]),
    put(fitting(flipChart([]), [0.8, 0.6]), CHART.at, CHART.turn),
    put(sideboard(), [2.6, 0, -NORTH], Math.PI),
    put(shelf(71, 1.9, 0x9b7448), [EAST, 0, -3.3], -Math.PI / 2),
    put(potPlant(1.5, 4), [-4.3, 0, -3.7]),
    ...[0, 1, 2].map((i) => put(stackingChair(0x5b4a57, Math.PI), [-3.9 + i * 0.6, 0, 2.2])),
  ),
  clocks: [{ at: [1.75, 2.2, NORTH], turn: 0, radius: 0.22 }],
  hangings: hangings(),
  outlook: { sides: ["west"], storey: 3, seed: 77 },
  parts: {
    displays: { on: displays(true), off: displays(false) },
    house: Object.fromEntries(Object.entries(HOUSES).map(([name, one]) => [name, house(one)])),
  },
});
