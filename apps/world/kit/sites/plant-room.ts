import { whiteboard, written } from "../rooms/boards.ts";
import { onDesk } from "../rooms/console.ts";
import { desk, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import { patch } from "../rooms/drawing.ts";
import { dayTank, fuelColumn, generator, switchCabinets, switchboard } from "../rooms/engines.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import { bin, coatHooks, cupboard, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";

const PLAN: RoomPlan = {
  width: 10.8,
  depth: 8.4,
  height: 3.3,
  wall: 0xdcdcd2,
  dado: 0x6f8a86,
  floor: { kind: "lino", paint: 0x8f938c },
  openings: {
    east: [{ kind: "window", x: 1.6, width: 2.2 }],
    south: [{ kind: "door", x: 3.6, width: 1.5, sign: "PLANT ROOM", paint: 0x5d6a70 }],
  },
  lamps: lampRows(10.8, 8.4, 2, 3, [3]),
};

const TANK = { at: [4.0, 0, -2.9] } as const;
const CABINETS = { at: [-5.4, 0, 0.6], turn: Math.PI / 2 } as const;

/** Yellow lines round what turns. */
const floorLines = (): Shape =>
  joined(
    ...[-2.35, 0.95].flatMap((z) =>
      [z - 0.85, z + 0.85].map((edge) =>
        placed(patch(0xd9b23c, [0, 0], 4.4, 0.07), { at: [-1.4, 0.001, edge], turn: [-Math.PI / 2, 0, 0] }),
      ),
    ),
  );

const pipes = (): Shape =>
  joined(
    ...[0, 1, 2].map((i) =>
      pipe(
        [0x3f6f52, 0xb98a3a, 0x2f6fb0][i] ?? 0x777777,
        [
          [-5.2, 2.75 + i * 0.14, -4.05],
          [0, 2.75 + i * 0.14, -4.05],
          [5.2, 2.75 + i * 0.14, -4.05],
        ],
        0.05,
        8,
        4,
      ),
    ),
    ...[-4, -1, 2, 4.6].map((x) => box(0x55595e, [0.04, 0.5, 0.14], 0, { at: [x, 2.9, -4.12] })),
    pipe(
      0xb98a3a,
      [
        [4, 1.85, -2.9],
        [4, 2.6, -3.2],
        [4, 2.89, -4.05],
      ],
      0.035,
      8,
      6,
    ),
    cylinder(0xc8241c, 0.09, 0.09, 0.03, 14, { at: [4.0, 2.3, -2.94], turn: [0.4, 0, 0] }),
  );

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    floorLines(),
    pipes(),
    south(
      whiteboard(
        1.6,
        1,
        written(
          [
            ["LEVEL", 0x1c3f94],
            ["READ THE GLASS", 0x22262c],
            ["NOT THE BOOK", 0x22262c],
            ["WHO BRINGS FUEL", 0xb5221b],
            ["KEY TO CAP - YARD", 0x1d7a3a],
          ],
          [-0.7, 0.36],
          0.075,
        ),
      ),
      1.2,
    ),
    south(coatHooks([0x2f5f9a, 0xd9823a]), -1.3),
    south(escapePlan(PLAN), -0.1),
    placed(poster("BEFORE START", ["OIL", "WATER", "AIR", "NOBODY NEAR"], 0x2c4a63), { at: [-4.4, 0, -4.2] }),
    placed(wallSign("EAR PROTECTION", 0.07, 0x1d3f8f), { at: [-5.4, 1.6, -2.6], turn: [0, Math.PI / 2, 0] }),
    placed(wallSign("NO OPEN FLAME", 0.07, 0xb5221b), { at: [2.3, 1.9, -4.2] }),
    placed(wallExtinguisher(), { at: [5.4, 0, 0], turn: [0, -Math.PI / 2, 0] }),
    placed(bin(), { at: [5, 0, 2.2] }),
  );
}

/** The hospital's plant room: two engines, a tank whose glass has a red line, switches, a small desk. */
export const plantRoom = siteOfRoom({
  name: "plant-room",
  plan: PLAN,
  fittings: together(
    put(generator(0x3f7a56), [-1.4, 0, -2.35]),
    put(generator(0x4d7f92), [-1.4, 0, 0.95]),
    put(fitting(dayTank(), [1.6, 0.9]), TANK.at),
    put(switchCabinets(), CABINETS.at, CABINETS.turn),
    put(
      together(
        desk(1.5, 0.74),
        fitting(
          joined(
            onDesk(phone(), 0.5, 0, -0.3),
            onDesk(mug(0xc8472f), 0.2, 0.1),
            onDesk(pad(), -0.1, 0.1),
            onDesk(papers([0.1, -0.2], "LEVELS"), -0.5, 0.1),
          ),
        ),
        put(swivelChair(0x3c4146, 0.3), [0, 0, 0.7]),
      ),
      [4.6, 0, 1.5],
      -Math.PI / 2,
    ),
    put(cupboard(1.9, 1.2, 0x7f8d8c), [3.9, 0, 4.2], Math.PI),
    put(cupboard(1.0, 1.4, 0xb5433a), [-5.4, 0, -1.6], Math.PI / 2),
  ),
  clocks: [{ at: [2.3, 2.3, -4.2], turn: 0, radius: 0.2 }],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 0, seed: 171 },
  parts: {
    fuel: Object.fromEntries(
      (
        [
          ["high", 0.85],
          ["half", 0.5],
          ["low", 0.2],
          ["empty", 0.03],
        ] as const
      ).map(([value, level]) => [value, placed(fuelColumn(level), TANK)]),
    ),
    engines: {
      standby: placed(switchboard(false), { at: CABINETS.at, turn: [0, CABINETS.turn, 0] }),
      running: placed(switchboard(true), { at: CABINETS.at, turn: [0, CABINETS.turn, 0] }),
    },
  },
});
