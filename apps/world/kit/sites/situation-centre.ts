import { flipChart, noticeBoard, wallScreen, whiteboard, written } from "../rooms/boards.ts";
import { hung, patch, shining, words } from "../rooms/drawing.ts";
import { WALL_SCREEN, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { chargerRack, coffeeUrn, meetingTable } from "../rooms/meeting.ts";
import {
  bin,
  coatHooks,
  cupboard,
  duct,
  potPlant,
  shelf,
  wallClock,
  wallExtinguisher,
  wallSign,
} from "../rooms/room-things.ts";
import { INK, list } from "../rooms/screens-dispatch.ts";
import { networkMap } from "../rooms/screens-network.ts";
import { stackingChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { darkScreen } from "../rooms/ward-screens.ts";
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
const NAMES = ["MEDICAL", "NURSING", "PRESS", "LEAD", "DATA", "IT"] as const;

/** What the house has: beds, theatres, people in the corridor. */
const houseList = (screen: Screen): Shape =>
  list(
    screen,
    "THE HOUSE",
    [0.07, 0.5, 0.74],
    [
      { mark: INK.green, cells: ["BEDS", "214", "OF 240"] },
      { mark: INK.amber, cells: ["THEATRES", "2", "OF 6"] },
      { mark: INK.red, cells: ["SCANNER", "OFF", "-"] },
      { mark: INK.red, cells: ["STROKES", "2", "ON WAY"] },
      { mark: INK.amber, cells: ["CARE UNIT", "11", "OF 12"] },
      { mark: INK.dim, cells: ["PHONES", "-", "-"] },
    ],
  );

const SCREENS: readonly (readonly [x: number, drawn: (screen: Screen) => Shape])[] = [
  [-1.7, houseList],
  [0, (screen) => networkMap(screen, "amber")],
];

const displays = (on: boolean): Shape =>
  joined(
    ...SCREENS.map(([x, drawn]) =>
      placed(hung(shining(on ? drawn(WALL_SCREEN) : darkScreen(WALL_SCREEN)), 1.75, 0.0605), { at: [x, 0, NORTH] }),
    ),
  );

/** What tells whose room it is: the sign, and what somebody wrote on the flip chart. */
interface House {
  readonly sign: string;
  readonly chart: readonly (readonly [line: string, ink: number])[];
}

const HOUSES = {
  hospital: {
    sign: "ST ANNA  CRISIS LEAD",
    chart: [
      ["02.15", 0x22262c],
      ["SCANNER BLIND", 0xb5221b],
      ["2 STROKES", 0xb5221b],
      ["WHO HAS RADIO", 0x1c3f94],
      ["PAPER CHARTS", 0x22262c],
      ["PULL OR NOT", 0xb5221b],
    ],
  },
  cert: {
    sign: "CERT WATCH FLOOR",
    chart: [
      ["MARKS", 0x1c3f94],
      ["MAIL  03.50", 0x22262c],
      ["KEY IN UPDATE", 0xb5221b],
      ["LINDAL TOO", 0xb5221b],
      ["NO NAME", 0x1d7a3a],
    ],
  },
  ministry: {
    sign: "MINISTRY",
    chart: [
      ["GATEWAY", 0x1c3f94],
      ["PAY  TAX  HEALTH", 0x22262c],
      ["ABROAD 40 000", 0xb5221b],
      ["ONE VOICE", 0x1d7a3a],
      ["NEXT 07.00", 0x22262c],
    ],
  },
} as const satisfies Readonly<Record<string, House>>;

const CHART = { at: [3.2, 0, -2.9], turn: -0.75 } as const;

const house = ({ sign, chart }: House): Shape =>
  joined(
    placed(wallSign(sign, 0.085), { at: [-0.85, 2.5, NORTH] }),
    placed(hung(written(chart, [-0.29, 0.38], 0.044, 0.115), 1.38, 0.0785, 0.09), {
      at: CHART.at,
      turn: [0, CHART.turn, 0],
    }),
  );

function hangings(): Shape {
  const east = (shape: Shape, z: number): Shape => placed(shape, { at: [EAST, 0, z], turn: [0, -Math.PI / 2, 0] });
  return joined(
    ...SCREENS.map(([x]) => placed(wallScreen([]), { at: [x, 0, NORTH] })),
    placed(wallClock(2, 15, 0.2), { at: [1.6, 2.2, NORTH] }),
    east(
      whiteboard(
        2.2,
        1.1,
        written(
          [
            ["LOG", 0x1c3f94],
            ["02.05 ALARM", 0x22262c],
            ["02.11 DECLARED", 0x22262c],
            ["02.14 IT IN ROOM", 0x22262c],
            ["- WHO IS NOT REACHED", 0xb5221b],
          ],
          [-1, 0.42],
          0.075,
        ),
      ),
      0.2,
    ),
    east(noticeBoard(1, 0.8, ["CALL TREE", "RUNNERS", "KEYS"]), 2.5),
    east(wallExtinguisher(), -1.6),
    placed(coatHooks([0x2b2d30, 0x6a3a44, 0x3f5a4a]), { at: [0.4, 0, -NORTH], turn: [0, Math.PI, 0] }),
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

const spareScreen = (): Shape =>
  shining(joined(patch(INK.dark, [0, 0], 0.2, 0.1), words(INK.red, "02.15", [0, 0], 0.06)));

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
  hangings: joined(hangings(), placed(spareScreen(), { at: [1.6, 1.9, NORTH + 0.01] })),
  outlook: { sides: ["west"], storey: 3, seed: 77 },
  parts: {
    displays: { on: displays(true), off: displays(false) },
    house: { hospital: house(HOUSES.hospital), cert: house(HOUSES.cert), ministry: house(HOUSES.ministry) },
  },
});
