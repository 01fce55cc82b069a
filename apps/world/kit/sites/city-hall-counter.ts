import { noticeBoard } from "../rooms/boards.ts";
import { onDesk } from "../rooms/console.ts";
import { formStand, queueRail, ticketMachine, waitingBench } from "../rooms/counter-hall.ts";
import { MONITOR, keyboard, monitor, mug, onMonitor, pad, papers, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { hung, patch, shining, words } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { bin, coatHooks, copier, cupboard, potPlant, shelf, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { INK, digits, list } from "../rooms/screens-dispatch.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampsOff } from "../rooms/lamps-off.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { darkScreen } from "../rooms/ward-screens.ts";
import { escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder } from "../solids.ts";

const PLAN: RoomPlan = {
  width: 12,
  depth: 9.6,
  height: 3.3,
  wall: 0xf0e7d2,
  dado: 0xa37a52,
  floor: { kind: "tiles", paint: 0xb59a7c },
  openings: {
    east: [
      { kind: "window", x: -2.4, width: 2 },
      { kind: "window", x: 1.2, width: 2 },
    ],
    south: [{ kind: "door", x: 0, width: 1.6, sign: "ENTRANCE", paint: 0x6d4a30 }],
    north: [{ kind: "door", x: -4.6, width: 0.98, sign: "ARCHIVE", exit: false, paint: 0x6d4a30 }],
  },
  lamps: lampRows(12, 9.6, 3, 3),
};

const NORTH = -4.8;
const COUNTERS = [-2.7, 0, 2.7] as const;
const NUMBER: Screen = { wide: 0.5, high: 0.22 };
const CALLED = ["41", "42", "39"] as const;

/** One place at the counter: a clerk's desk behind, a top for the public before it, glass between. */
function clerk(x: number, i: number): Fitting {
  return put(
    together(
      fitting(
        joined(
          box(0x8f6a45, [2.66, 1.04, 0.06], 0.006, { at: [0, 0.52, 0.36], coarse: 0.7 }),
          box(0xc9a472, [2.68, 0.04, 0.4], 0.012, { at: [0, 1.06, 0.4], coarse: 0.7 }),
          box(0xc9a472, [2.6, 0.03, 0.76], 0.008, { at: [0, 0.725, -0.04], coarse: 0.7 }),
          ...[-1.32, 1.32].map((side) => box(0x7a5a3a, [0.05, 1.9, 0.7], 0.01, { at: [side, 0.95, 0.1] })),
          box(0xb7bcc0, [2.6, 0.03, 0.03], 0, { at: [0, 1.88, 0.36] }),
          onDesk(monitor([]), 0.5, 0.06, Math.PI + 0.3),
          onDesk(keyboard(), 0.3, -0.2, Math.PI),
          onDesk(phone(), -0.75, 0, Math.PI - 0.3),
          onDesk(mug([0xc8472f, 0x2f5f9a, 0xe8e2d2][i] ?? 0xffffff), 0.86, -0.2),
          onDesk(i === 1 ? pad() : papers([0.1, -0.2], "REGISTER"), -0.3, -0.14, Math.PI),
          placed(formStand(["FORM A", "FORM C"]), { at: [-0.85, 1.08, 0.44] }),
          placed(box(0x1b1d20, [0.54, 0.26, 0.05], 0.008, { at: [0, 2.1, 0.36] }), {}),
          placed(wallSign(String(i + 1), 0.14, 0x6d4a30), { at: [0, 0.72, 0.392] }),
          cylinder(0x1c3f94, 0.006, 0.006, 0.14, 6, { at: [0.62, 1.09, 0.45], turn: [0, 0, Math.PI / 2 - 0.1] }),
        ),
      ),
      { ...fitting([]), solids: [{ x: 0, z: 0.1, halfX: 1.34, halfZ: 0.5, turn: 0 }] },
      put(swivelChair(0x4a3b33, [0.2, -0.3, 0.1][i] ?? 0), [0.1, 0, -0.75], Math.PI),
    ),
    [x, 0, -1.9],
  );
}

/** The screens over and behind the counter: with power, or dark. */
function screens(on: boolean): Shape {
  const register = list(
    MONITOR,
    "REGISTER",
    [0.07, 0.5, 0.76],
    [
      { mark: INK.red, cells: ["TOWER 9 / 4", "OXYGEN", "-"] },
      { mark: INK.amber, cells: ["MILL LN 2", "ALONE", "OK"] },
      { mark: INK.red, cells: ["NORTH 14", "DIALYSIS", "-"] },
    ],
  );
  return joined(
    ...COUNTERS.flatMap((x, i) => [
      placed(hung(shining(on ? digits(NUMBER, CALLED[i] ?? "", INK.amber) : darkScreen(NUMBER)), 2.1, 0.0265), {
        at: [x, 0, -1.54],
      }),
      placed(
        placed(onMonitor(on ? register : darkScreen(MONITOR)), { at: [0.5, 0.74, 0.06], turn: [0, Math.PI + 0.3, 0] }),
        { at: [x, 0, -1.9] },
      ),
    ]),
  );
}

/** Lists on paper, as used when the screens are dark. */
const lists = (): Shape =>
  joined(
    ...COUNTERS.map((x, i) =>
      placed(papers([0.1, -0.2, 0.3, -0.1], "LIST NORTH"), {
        at: [x - 0.1 + i * 0.1, 1.085, -1.5],
        turn: [0, 0.1 * i, 0],
      }),
    ),
    placed(
      joined(
        ...[0, 1, 2, 3].map((i) =>
          placed(
            joined(
              patch(0xfaf8f0, [0, 0], 0.42, 0.6),
              words(0xb5221b, ["NORTH", "SOUTH", "CENTRE", "MILLSIDE"][i] ?? "", [0, 0.24], 0.045),
              ...Array.from({ length: 8 }, (_, k) =>
                words(
                  0x1c222b,
                  `${k + 1} ${["ARU", "KANG", "LEPP", "SUN"][(k + i) % 4] ?? ""}`,
                  [-0.17, 0.16 - k * 0.05],
                  0.024,
                  { left: true },
                ),
              ),
            ),
            { at: [i * 0.47 - 0.7, 0, 0] },
          ),
        ),
      ),
      { at: [1.2, 1.65, NORTH + 0.006] },
    ),
  );

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    placed(wallSign("CITIZENS", 0.14, 0x6d4a30), { at: [0, 2.85, NORTH] }),
    placed(noticeBoard(1.8, 0.9, ["OPENING", "FEES", "HEAT PLAN", "LIBRARY", "MARKET", "DOGS"]), {
      at: [-6, 0, 2.4],
      turn: [0, Math.PI / 2, 0],
    }),
    south(wallExtinguisher(), 1.7),
    south(escapePlan(PLAN), -1.4),
    south(poster("HEAT", ["DRINK BEFORE THIRST", "CLOSE THE SHUTTERS", "CALL WHO IS ALONE"], 0xb5621e), -2.9),
    placed(coatHooks([0x2b3f5c, 0x8c6a3a]), { at: [-3, 0, NORTH] }),
    placed(bin(), { at: [-5.6, 0, 4.4] }),
    placed(bin(), { at: [1.3, 0, -2.6] }),
  );
}

/** The public counter of a city hall: three clerks, a queue rail, numbers, forms; the register is kept behind. */
export const cityHallCounter = siteOfRoom({
  name: "city-hall-counter",
  plan: PLAN,
  fittings: together(
    ...COUNTERS.map(clerk),
    put(queueRail(3), [-2.2, 0, 0.9]),
    put(queueRail(3), [-2.2, 0, 2.0]),
    put(ticketMachine(), [1.6, 0, 3.6], Math.PI),
    put(waitingBench(4, 0x8c4a3a), [-5.4, 0, 0.6], Math.PI / 2),
    put(waitingBench(3, 0x8c4a3a), [3.9, 0, 4.3], Math.PI),
    ...[0, 1].map((i) => put(shelf(151 + i * 5, 2.2, 0x9b7448), [-0.9 - i * 0.95 + 5.2, 0, NORTH])),
    put(cupboard(1.2, 1.2, 0x9b7448), [-1.7, 0, NORTH]),
    put(copier(), [5.5, 0, -3.6], -Math.PI / 2),
    put(potPlant(1.7, 25), [5.4, 0, 4.2]),
    put(potPlant(1.2, 28), [-5.5, 0, -1.4]),
  ),
  clocks: [
    { at: [-1.9, 2.55, NORTH], turn: 0, radius: 0.24 },
    { at: [2.9, 2.55, -NORTH], turn: Math.PI, radius: 0.24 },
  ],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 0, seed: 163 },
  parts: {
    screens: { on: screens(true), dark: joined(screens(false), lampsOff(PLAN)) },
    lists: { none: placed(pad(), { at: [2.2, 1.085, -1.48] }), paper: lists() },
  },
});
