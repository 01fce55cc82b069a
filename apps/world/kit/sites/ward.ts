import { noticeBoard, whiteboard, written } from "../rooms/boards.ts";
import { bedCabinet, bedHead, curtain, dripStand, hospitalBed, patientTrolley } from "../rooms/clinic.ts";
import { MONITOR, keyboard, monitor, mug, onMonitor, papers, phone } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { patch, shining, stroke, words } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { bin, coatHooks, cupboard, potPlant, shelf, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { stackingChair, swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { bedList, blueScreen, darkScreen, vitals, frozenScreen } from "../rooms/ward-screens.ts";
import { escapePlan, onWall } from "../rooms/wall-papers.ts";
import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Vec } from "../vector.ts";

const PLAN: RoomPlan = {
  width: 12,
  depth: 9.6,
  height: 2.9,
  wall: 0xf0ece0,
  dado: 0xa9c4b4,
  floor: { kind: "lino", paint: 0xb3b1a0 },
  openings: {
    east: [
      { kind: "window", x: -1.6, width: 2.4 },
      { kind: "window", x: 1.8, width: 2.4 },
    ],
    south: [
      { kind: "door", x: 3.9, width: 1.3, sign: "EMERGENCY" },
      { kind: "door", x: -4.4, width: 0.98, sign: "STORE", exit: false, paint: 0x7e95a0 },
    ],
  },
  lamps: lampRows(12, 9.6, 3, 3, [4]),
};

const BEDS = [-4.4, -1.5, 1.4, 4.3] as const;
const NORTH = -4.8;
const VITALS: Screen = { wide: 0.36, high: 0.27 };
const PATIENTS = [
  { hair: 0xc9c4ba, skin: 0xe3b899 },
  { hair: 0x2c211b, skin: 0xc98f66 },
  undefined,
  { hair: 0x1d1b1c, skin: 0xe0b48c },
] as const;

/** A monitor on an arm beside the bed's head, without what it shows. */
const vitalsArm = (): Shape =>
  joined(
    pipe(
      0xb7bcc0,
      [
        [0, 1.36, 0],
        [0.02, 1.4, 0.2],
        [0, 1.5, 0.34],
      ],
      0.02,
      6,
      6,
    ),
    box(0xd5d8d7, [0.42, 0.34, 0.09], 0.02, { at: [0, 1.62, 0.36], turn: [0.12, 0, 0] }),
    box(0x15181b, [0.38, 0.29, 0.004], 0, { at: [0, 1.62, 0.4055], turn: [0.12, 0, 0], airy: true }),
    ...[0x2f8a4f, 0x2f6fb0, 0xb5221b].map((paint, i) =>
      pipe(
        paint,
        [
          [-0.08 + i * 0.06, 1.45, 0.36],
          [-0.2 + i * 0.04, 1.1, 0.4],
          [-0.5, 0.85, 0.6],
        ],
        0.004,
        4,
        8,
      ),
    ),
  );

const bay = (x: number, i: number): Fitting =>
  put(
    together(
      put(hospitalBed(PATIENTS[i]), [0, 0, 1.16]),
      fitting(bedHead()),
      fitting(placed(vitalsArm(), { at: [0.86, 0, 0] })),
      put(bedCabinet([0xd8574a, 0xe6b840, 0xf0ece4, 0xc77fb0][i] ?? 0xffffff), [-0.86, 0, 0.3]),
      put(fitting(dripStand(), [0.3, 0.3]), [0.8, 0, 0.75]),
      ...(i === 3
        ? []
        : [
            put(
              fitting(curtain(1.9 - (i % 2) * 0.9, 0x7fb2ab), undefined),
              [1.45, 0, 1.1 + (i % 2) * 0.3],
              Math.PI / 2,
            ),
          ]),
      put(stackingChair(0x5b7f94, 0.9), [-0.92, 0, 1.35]),
    ),
    [x, 0, NORTH],
  );

/** The nurses' desk: a counter round two places of work. */
const desk = (): Fitting =>
  together(
    fitting(
      joined(
        box(0xd9c39a, [3.6, 0.04, 0.42], 0.012, { at: [0, 1.1, -0.62] }),
        box(0x9db8ad, [3.5, 1.06, 0.06], 0.008, { at: [0, 0.55, -0.6] }),
        box(0xd9c39a, [3.5, 0.03, 0.7], 0.008, { at: [0, 0.73, -0.22] }),
        ...[-1.72, 1.72].map((x) => box(0x9db8ad, [0.06, 1.08, 0.9], 0.008, { at: [x, 0.54, -0.2] })),
        ...[-0.7, 0.7].flatMap((x) => [
          as(placed(monitor([]), { at: [x, 0.745, -0.36] }), { airy: true }),
          as(placed(keyboard(), { at: [x, 0.745, -0.05] }), { airy: true }),
        ]),
        as(placed(phone(), { at: [0.1, 0.745, -0.12], turn: [0, -0.2, 0] }), { airy: true }),
        as(placed(mug(0xd8574a), { at: [1.25, 0.745, -0.1] }), { airy: true }),
        as(placed(mug(0xe8e2d2), { at: [-1.2, 1.12, -0.6] }), { airy: true }),
        placed(wallSign("EMERGENCY WARD", 0.1), { at: [0, 0.72, -0.63], turn: [0, Math.PI, 0] }),
      ),
    ),
    put(swivelChair(0x3d5a6b, 0.3), [-0.7, 0, 0.5]),
    put(swivelChair(0x3d5a6b, -0.5), [0.75, 0, 0.55]),
  );

const DESK: Vec = [-0.6, 0, 1.9];

/** A computer on wheels, its screen without a picture. */
const cart = (): Fitting =>
  fitting(
    joined(
      box(0x8f979c, [0.46, 0.05, 0.44], 0.02, { at: [0, 0.09, 0] }),
      cylinder(0xb7bcc0, 0.035, 0.04, 0.86, 10, { at: [0, 0.52, -0.05] }),
      box(0xe3e6e5, [0.52, 0.04, 0.42], 0.015, { at: [0, 0.95, 0] }),
      as(placed(monitor([]), { at: [0, 0.97, -0.1] }), { airy: true }),
      as(placed(keyboard(), { at: [-0.06, 0.97, 0.1], scale: 0.85 }), { airy: true }),
      box(0xdadedd, [0.4, 0.16, 0.3], 0.015, { at: [0, 0.72, -0.05] }),
    ),
    [0.5, 0.46],
  );

const CARTS: readonly (readonly [x: number, z: number, turn: number])[] = [
  [-2.95, -2.1, 0.5],
  [2.8, -1.7, -0.4],
];

/** Every screen of the ward showing what `vital` and `desktop` draw. */
function screens(vital: (screen: Screen, i: number) => Shape, desktop: (screen: Screen, i: number) => Shape): Shape {
  return joined(
    ...BEDS.map((x, i) =>
      placed(shining(vital(VITALS, i)), { at: [x + 0.86, 1.62, NORTH + 0.4085], turn: [0.12, 0, 0] }),
    ),
    ...[-0.7, 0.7].map((x, i) => placed(onMonitor(desktop(MONITOR, i)), { at: [DESK[0] + x, 0.745, DESK[2] - 0.36] })),
    ...CARTS.map(([x, z, turn], i) =>
      placed(placed(onMonitor(desktop(MONITOR, i + 1)), { at: [0, 0.97, -0.1] }), {
        at: [x, 0, z],
        turn: [0, turn, 0],
      }),
    ),
  );
}

/** What a monitor beside a bed shows of whoever lies there. */
const beating = (screen: Screen, i: number): Shape =>
  vitals(screen, [72, 88, 61, 84][i] ?? 70, [98, 96, 99, 95][i] ?? 97);

const clipboard = (name: string): Shape =>
  joined(
    box(0x8a6a48, [0.23, 0.32, 0.008], 0.002),
    placed(
      joined(
        patch(0xfbfaf4, [0, -0.008], 0.205, 0.285),
        words(0x1c222b, name, [0, 0.105], 0.02),
        stroke(
          0xb5221b,
          [
            [-0.09, 0.04],
            [-0.05, 0.06],
            [-0.01, 0.02],
            [0.03, 0.05],
            [0.09, 0.03],
          ],
          0.004,
        ),
        ...[0, 1, 2, 3, 4].map((k) =>
          stroke(
            0x6a7078,
            [
              [-0.09, -0.02 - k * 0.024],
              [0.04 + (k % 3) * 0.02, -0.02 - k * 0.024],
            ],
            0.004,
          ),
        ),
      ),
      { at: [0, 0, 0.004] },
    ),
    box(0xb7bcc0, [0.1, 0.03, 0.014], 0.004, { at: [0, 0.15, 0.006] }),
  );

const BOARD = written(
  [
    ["1 ARU    STABLE", 0x1c3f94],
    ["2 LEPP   DRIP", 0x1c3f94],
    ["3 FREE", 0x1d7a3a],
    ["4 SUN    HIP", 0x1c3f94],
  ],
  [-0.75, 0.34],
  0.075,
);

/** Charts on paper: clipboards at the beds' feet, piles on the counter, names on the board. */
const paper = (): Shape =>
  joined(
    ...BEDS.map((x, i) =>
      placed(clipboard(["ARU", "LEPP", "-", "SUN"][i] ?? ""), {
        at: [x - 0.15, 0.78, NORTH + 2.256],
        turn: [-0.08, 0, 0],
      }),
    ),
    ...[-1.2, -0.4, 0.5, 1.2].map((x, i) =>
      placed(papers([0.1 * i, -0.2, 0.15], "CHART"), {
        at: [DESK[0] + x, 1.125, DESK[2] - 0.6],
        turn: [0, Math.PI + 0.2 * i, 0],
      }),
    ),
    placed(BOARD, { at: [-5.972, 1.5, 0.4], turn: [0, Math.PI / 2, 0] }),
  );

/** Charts on screens: a card with the number of each bed at its foot. */
const numbers = (): Shape =>
  joined(
    ...BEDS.map((x, i) =>
      placed(joined(box(0xf4f2ea, [0.16, 0.1, 0.006], 0), words(0x1d3f6e, String(i + 1), [0, 0], 0.06, { layer: 3 })), {
        at: [x - 0.2, 0.74, NORTH + 2.245],
      }),
    ),
  );

function hangings(): Shape {
  const south = onWall(PLAN, "south");
  return joined(
    placed(whiteboard(1.8, 1.0, words(0x1d3f6e, "BEDS", [-0.6, 0.44], 0.06)), {
      at: [-6, 0, 0.4],
      turn: [0, Math.PI / 2, 0],
    }),
    placed(noticeBoard(1.2, 0.8, ["HYGIENE", "ROSTER", "VISITS", "CODE BLUE"]), {
      at: [1.2, 0, 4.8],
      turn: [0, Math.PI, 0],
    }),
    south(coatHooks([0xf2f0ea, 0x9fc0cf, 0xf2f0ea]), -2.6),
    south(escapePlan(PLAN), 3.35),
    placed(wallExtinguisher(), { at: [2.75, 0, 4.8], turn: [0, Math.PI, 0] }),
    ...BEDS.map((x, i) => placed(wallSign(String(i + 1), 0.1, 0x2f6a5a), { at: [x, 1.95, NORTH] })),
    placed(bin(0xb5221b), { at: [5.65, 0, 2.9] }),
    ...[-2.2, 4.9].map((z) =>
      placed(
        joined(
          box(0xf2f4f3, [0.12, 0.24, 0.09], 0.02, { at: [0, 1.2, 0.045] }),
          box(0x3f8fc0, [0.08, 0.06, 0.01], 0, { at: [0, 1.24, 0.092] }),
        ),
        { at: [-6, 0, z - 0.6], turn: [0, Math.PI / 2, 0] },
      ),
    ),
  );
}

/** A ward of four beds with the emergency department's trolleys: what the screens show and where charts are kept can change. */
export const ward = siteOfRoom({
  name: "ward",
  plan: PLAN,
  fittings: together(
    put(desk(), DESK),
    ...BEDS.map(bay),
    ...CARTS.map(([x, z, turn]) => put(cart(), [x, 0, z], turn)),
    put(patientTrolley(), [4.9, 0, 1.6], 0.06),
    put(patientTrolley(), [-5.35, 0, -1.4 + 0.2], 0),
    put(shelf(21, 1.9, 0xe0e0d8), [-6, 0, 2.3], Math.PI / 2),
    put(cupboard(1.3, 1.2, 0xe3e6e2), [-6, 0, 3.5], Math.PI / 2),
    put(potPlant(1.2, 5), [5.5, 0, 4.3]),
  ),
  clocks: [
    { at: [-2.95, 2.35, NORTH], turn: 0, radius: 0.2 },
    { at: [-0.6, 2.25, 4.8], turn: Math.PI, radius: 0.2 },
  ],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 1, seed: 23 },
  parts: {
    screens: {
      normal: screens(beating, bedList),
      frozen: screens(beating, (screen, i) => (i % 2 === 0 ? frozenScreen(screen) : blueScreen(screen))),
      blue: screens((screen, i) => (i % 2 === 0 ? darkScreen(screen) : blueScreen(screen)), blueScreen),
      dark: screens(darkScreen, darkScreen),
    },
    charts: { screen: numbers(), paper: paper() },
  },
});
