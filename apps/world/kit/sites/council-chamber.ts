import { wallScreen } from "../rooms/boards.ts";
import { gooseneck, onDesk } from "../rooms/console.ts";
import { waitingBench } from "../rooms/counter-hall.ts";
import { bottle, pad, papers } from "../rooms/desk-things.ts";
import type { Screen } from "../rooms/desk-things.ts";
import { area, disc, hung, patch, stroke, way } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { laptop } from "../rooms/meeting.ts";
import { potPlant, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { INK, list } from "../rooms/screens-dispatch.ts";
import { swivelChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, turned } from "../solids.ts";
import type { Paint } from "../solids.ts";

const PLAN: RoomPlan = {
  width: 13.2,
  depth: 12,
  height: 3.9,
  wall: 0xeee3c8,
  dado: 0x7a5233,
  floor: { kind: "carpet", paint: 0x5c2f33 },
  openings: {
    east: [-3.4, 0, 3.4].map((x) => ({ kind: "window", x, width: 2 })),
    south: [{ kind: "door", x: -4.6, width: 1.6, sign: "GALLERY", paint: 0x5a3a24 }],
    west: [{ kind: "door", x: 3.6, width: 0.98, sign: "MAYOR", paint: 0x5a3a24 }],
  },
  lamps: lampRows(13.2, 12, 3, 4),
};

const NORTH = -6;
const OAK = 0x8a5c38;
const SCREEN: Screen = { wide: 1.8, high: 1.02 };

/** A councillor's desk, a closed front towards -z, with microphone and papers. */
function place(name: string, i: number): Fitting {
  return together(
    fitting(
      joined(
        box(OAK, [1.36, 0.035, 0.62], 0.01, { at: [0, 0.725, 0] }),
        box(0x75492a, [1.36, 0.7, 0.04], 0.008, { at: [0, 0.36, -0.28] }),
        ...[-0.66, 0.66].map((x) => box(0x75492a, [0.04, 0.7, 0.52], 0.006, { at: [x, 0.36, 0] })),
        onDesk(gooseneck(), 0.1, -0.18),
        onDesk(i % 2 === 0 ? papers([0.1, -0.14], "MOTION") : pad(), -0.32, 0.06, 0.1),
        ...(i % 3 === 0 ? [onDesk(laptop(), 0.34, 0)] : [onDesk(bottle(), 0.5, -0.1)]),
        placed(wallSign(name, 0.055, 0x5a3a24, 0xe9c46a), { at: [0, 0.5, -0.302], turn: [0, Math.PI, 0] }),
      ),
      [1.36, 0.6],
    ),
    put(swivelChair(0x6a2f2f, (i % 3) * 0.2 - 0.2), [0, 0, 0.62]),
  );
}

const COUNCIL = ["ARU", "KANG", "LEPP", "SUN", "OTS", "MIN", "SAAR", "HAN", "PARK"] as const;

/** The horseshoe, open to the chair in the north. */
const horseshoe = (): readonly Fitting[] =>
  COUNCIL.map((name, i) => {
    const turn = ((i - (COUNCIL.length - 1) / 2) / (COUNCIL.length - 1)) * 3.9;
    return put(place(name, i), [Math.sin(turn) * 3.1, 0, -1.2 + Math.cos(turn) * 3.1 * 0.86], turn);
  });

/** The arms of Linden: a shield with a lime leaf over two waves. */
function arms(): Shape {
  const shield = way("-0.42,0.5 -0.42,-0.05 -0.3,-0.34 0,-0.56 0.3,-0.34 0.42,-0.05 0.42,0.5");
  const leaf = way("0,0 0.17,0.1 0.2,0.26 0,0.44 -0.2,0.26 -0.17,0.1");
  const wave = (y: number): Shape =>
    stroke(0xf2f0ea, way(`-0.3,${y} -0.15,${y + 0.05} 0,${y} 0.15,${y + 0.05} 0.3,${y}`), 0.045, 4);
  return joined(
    area(
      0xd9b23c,
      shield.map(([x, y]) => [x * 1.1, y * 1.08] as const),
      1,
    ),
    area(0x1d4f8a, shield, 2),
    area(0x3d8a4f, leaf, 4),
    stroke(0xd9b23c, way("0,-0.06 0,0.38"), 0.02, 5),
    stroke(0xd9b23c, way("-0.1,0.2 0,0.12 0.1,0.2"), 0.015, 5),
    wave(-0.16),
    wave(-0.3),
  );
}

/** A flag that hangs from its pole. */
const flag = (cloth: Paint, stripe: Paint): Fitting =>
  fitting(
    joined(
      turned(
        0x3c2a1c,
        [
          [0.2, 0],
          [0.2, 0.04],
          [0.05, 0.1],
          [0.02, 0.12],
        ],
        14,
      ),
      cylinder(0xb98a3a, 0.018, 0.018, 2.5, 8, { at: [0, 1.3, 0] }),
      cylinder(0xd9b23c, 0.001, 0.04, 0.14, 8, { at: [0, 2.6, 0] }),
      ...[0, 1, 2, 3].map((i) =>
        box(i % 2 === 0 ? cloth : stripe, [0.13, 1.35 - i * 0.08, 0.05], 0.02, {
          at: [0.09 + i * 0.1, 1.78 + i * 0.04, (i % 2) * 0.04],
          turn: [0, 0.3 - (i % 2) * 0.6, 0.03 * i],
        }),
      ),
    ),
    [0.3, 0.3],
  );

/** The chair's table on its step, with a bell and a hammer, seen from the south. */
const chairTable = (): Fitting =>
  together(
    fitting(
      joined(
        box(0x6a4428, [5.4, 0.16, 2.2], 0.01, { at: [0, 0.08, 0], coarse: 0.8 }),
        box(OAK, [3.6, 0.05, 0.8], 0.014, { at: [0, 0.9, 0.4] }),
        box(0x75492a, [3.6, 0.72, 0.05], 0.01, { at: [0, 0.52, 0.76] }),
        ...[-1.78, 1.78].map((x) => box(0x75492a, [0.05, 0.72, 0.74], 0.008, { at: [x, 0.52, 0.42] })),
        placed(wallSign("CHAIR", 0.08, 0x5a3a24, 0xe9c46a), { at: [0, 0.6, 0.786] }),
        placed(joined(gooseneck()), { at: [0.1, 0.925, 0.5], turn: [0, Math.PI, 0] }),
        placed(papers([0.1, -0.1], "AGENDA"), { at: [-0.3, 0.925, 0.3], turn: [0, Math.PI, 0] }),
        turned(
          0xd9b23c,
          [
            [0.06, 0],
            [0.055, 0.03],
            [0.03, 0.07],
            [0.008, 0.09],
            [0.012, 0.15],
          ],
          14,
          { at: [0.5, 0.926, 0.4], finish: "gloss" },
        ),
        placed(bottle(), { at: [1.1, 0.925, 0.4] }),
      ),
      [5.4, 2.2],
    ),
    ...[-1.1, 0, 1.1].map((x) => put(swivelChair(0x4a1f22), [x, 0.16, -0.35], Math.PI)),
  );

function hangings(): Shape {
  const agenda = list(
    SCREEN,
    "AGENDA",
    [0.07, 0.18, 0.72],
    [
      { mark: INK.green, cells: ["1", "MINUTES", "DONE"] },
      { mark: INK.amber, cells: ["2", "FLOOD WALL", "NOW"] },
      { mark: INK.dim, cells: ["3", "COOLING CENTRE", "-"] },
      { mark: INK.dim, cells: ["4", "QUESTIONS", "-"] },
    ],
  );
  return joined(
    placed(hung(arms(), 2.7, 0.01), { at: [0, 0, NORTH] }),
    placed(wallSign("TOWN OF ALTMARK", 0.13, 0x5a3a24, 0xe9c46a), { at: [0, 1.86, NORTH] }),
    ...[-3.9, 3.9].map((x) => placed(wallScreen(agenda, SCREEN, 2.1), { at: [x, 0, NORTH] })),
    placed(wallExtinguisher(), { at: [6, 0, -NORTH], turn: [0, Math.PI, 0] }),
    ...[-0.4, 2, 4.4].map((z, i) =>
      placed(
        joined(
          box(0xb98a3a, [0.9, 1.2, 0.05], 0.012, { at: [0, 2.1, 0.025] }),
          placed(
            joined(
              patch([0x5d7a8c, 0x6a7a4a, 0x8c6a5a][i] ?? 0x777777, [0, 0], 0.76, 1.06),
              disc(0xd9b89a, [0, 0.16], 0.13, 2, 16),
              area(0x2b2d30, way("-0.3,-0.5 0.3,-0.5 0.24,-0.08 0,0.02 -0.24,-0.08"), 2),
            ),
            { at: [0, 2.1, 0.051] },
          ),
        ),
        { at: [-6.6, 0, z - 1.2], turn: [0, Math.PI / 2, 0] },
      ),
    ),
    placed(wallSign("GALLERY", 0.08, 0x5a3a24, 0xe9c46a), { at: [0, 2.3, -NORTH], turn: [0, Math.PI, 0] }),
  );
}

/** The chamber of a town council: a horseshoe of desks with microphones, the chair under the arms, a gallery for the public. */
export const councilChamber = siteOfRoom({
  name: "council-chamber",
  plan: PLAN,
  fittings: together(
    put(chairTable(), [0, 0, -4.4]),
    ...horseshoe(),
    ...[3.9, 4.9].flatMap((z) => [-3.6, 0.2].map((x) => put(waitingBench(6, 0x7a3b3b), [x, 0, z], Math.PI))),
    fitting(box(OAK, [8.6, 0.9, 0.06], 0.01, { at: [-1.7, 0.45, 3.25], coarse: 0.8 })),
    put(flag(0x1d4f8a, 0xf2f0ea), [-2.2, 0, -5.5]),
    put(flag(0x3d8a4f, 0xd9b23c), [2.2, 0, -5.5]),
    put(potPlant(1.8, 31), [-6.0, 0, -5.3]),
    put(potPlant(1.8, 34), [6.0, 0, -5.3]),
  ),
  clocks: [{ at: [0, 2.8, -NORTH], turn: Math.PI, radius: 0.24 }],
  hangings: hangings(),
  outlook: { sides: ["east"], storey: 1, seed: 201 },
});
