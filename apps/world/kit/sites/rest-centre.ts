import { noticeBoard, whiteboard, written } from "../rooms/boards.ts";
import { onDesk } from "../rooms/console.ts";
import { campBed, formStand, waitingBench } from "../rooms/counter-hall.ts";
import { bottle, desk, mug, pad, papers, phone } from "../rooms/desk-things.ts";
import { disc, patch, stroke } from "../rooms/drawing.ts";
import type { Point } from "../rooms/drawing.ts";
import { fitting, put, together } from "../rooms/fitting.ts";
import type { Fitting } from "../rooms/fitting.ts";
import { paperBox } from "../rooms/loose-things.ts";
import { coffeeUrn, laptop } from "../rooms/meeting.ts";
import { bin, coatHooks, wallExtinguisher, wallSign } from "../rooms/room-things.ts";
import { stackingChair } from "../rooms/seating.ts";
import { lampRows } from "../rooms/shell.ts";
import type { RoomPlan } from "../rooms/shell.ts";
import { siteOfRoom } from "../rooms/site-of-room.ts";
import { wheelchair } from "../rooms/wheelchair.ts";
import { escapePlan, onWall, poster } from "../rooms/wall-papers.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Vec } from "../vector.ts";

const PLAN: RoomPlan = {
  width: 18,
  depth: 13.2,
  height: 5.4,
  wall: 0xe9dfc8,
  dado: 0xb98a58,
  floor: { kind: "lino", paint: 0xb98552 },
  openings: {
    north: [-5.4, -1.8, 1.8, 5.4].map((x) => ({ kind: "window", x, width: 2.4 })),
    south: [
      { kind: "door", x: 5.6, width: 1.8, sign: "HALL", paint: 0x5d7a8c },
      { kind: "door", x: -6, width: 0.98, sign: "WASH ROOMS", exit: false, paint: 0x5d7a8c },
    ],
  },
  lamps: lampRows(18, 13.2, 4, 3),
};

const NORTH = -6.6;
const BLANKETS = [0x8a5a4a, 0x4f6a7c, 0x6a7a4a, 0x8c7a3a] as const;

/** Lines of the games that are played here otherwise. */
function courtLines(): Shape {
  const circle = Array.from({ length: 29 }, (_, i): Point => [
    Math.cos((i / 28) * Math.PI * 2) * 1.8,
    Math.sin((i / 28) * Math.PI * 2) * 1.8,
  ]);
  const flat = joined(
    stroke(
      0xf2f0ea,
      [
        [-8, -5.6],
        [8, -5.6],
        [8, 5.6],
        [-8, 5.6],
        [-8, -5.6],
      ],
      0.06,
    ),
    stroke(
      0xf2f0ea,
      [
        [0, -5.6],
        [0, 5.6],
      ],
      0.06,
    ),
    stroke(0xf2f0ea, circle, 0.06),
    stroke(
      0x2f6fb0,
      [
        [-6.2, -4.4],
        [6.2, -4.4],
        [6.2, 4.4],
        [-6.2, 4.4],
        [-6.2, -4.4],
      ],
      0.05,
      1,
    ),
  );
  return placed(flat, { turn: [-Math.PI / 2, 0, 0] });
}

/** Wall bars, as gymnasts climb. */
const wallBars = (): Shape =>
  joined(
    ...[-0.9, 0, 0.9].map((x) => box(0xb98a58, [0.05, 2.6, 0.12], 0.01, { at: [x, 1.35, 0.07] })),
    ...Array.from({ length: 13 }, (_, i) =>
      cylinder(0xc9a06a, 0.02, 0.02, 1.8, 8, { at: [0, 0.25 + i * 0.19, 0.11], turn: [0, 0, Math.PI / 2] }),
    ),
  );

/** A basketball hoop on its board. */
const hoop = (): Shape => {
  const ring = Array.from({ length: 15 }, (_, i): Vec => [
    Math.cos((i / 14) * Math.PI * 2) * 0.23,
    3.05,
    0.6 + Math.sin((i / 14) * Math.PI * 2) * 0.23,
  ]);
  return joined(
    box(0xf4f2ea, [1.8, 1.05, 0.04], 0.01, { at: [0, 3.4, 0.32] }),
    placed(
      joined(
        stroke(
          0xc8472f,
          [
            [-0.3, -0.22],
            [0.3, -0.22],
            [0.3, 0.22],
            [-0.3, 0.22],
            [-0.3, -0.22],
          ],
          0.04,
        ),
        patch(0xc8472f, [0, -0.5], 1.7, 0.03),
      ),
      { at: [0, 3.35, 0.342] },
    ),
    pipe(0xd9622a, ring, 0.012, 6, 24),
    box(0x8d9297, [0.08, 0.08, 0.32], 0, { at: [0.4, 3.4, 0.16] }),
    box(0x8d9297, [0.08, 0.08, 0.32], 0, { at: [-0.4, 3.4, 0.16] }),
  );
};

/** The table at the entrance where people are written down. */
const reception = (): Fitting =>
  together(
    put(desk(1.8, 0.8), [-0.92, 0, 0]),
    put(desk(1.8, 0.8), [0.92, 0, 0]),
    fitting(
      joined(
        placed(formStand(["NAME", "NEEDS", "PETS"]), { at: [-1.1, 0.74, -0.16], turn: [0, Math.PI, 0] }),
        onDesk(laptop(), 0.4, 0),
        onDesk(phone(), 1.5, 0.1, -0.3),
        onDesk(papers([0.1, -0.2, 0.3], "REGISTER"), -0.2, 0.1),
        onDesk(pad(), 1.1, 0.14, 0.2),
        onDesk(mug(0xc8472f), -0.6, 0.1),
        onDesk(bottle(), 0.8, -0.2),
        placed(wallSign("REST CENTRE", 0.1, 0x1c7a3c), { at: [0, 0.5, -0.42], turn: [0, Math.PI, 0] }),
        placed(paperBox(), { at: [1.4, 0, 0.7] }),
      ),
    ),
    put(stackingChair(0x4d7f92, 0.2), [-0.6, 0, 0.75]),
    put(stackingChair(0x4d7f92, -0.2), [0.7, 0, 0.75]),
  );

const beds = (): readonly Fitting[] =>
  Array.from({ length: 14 }, (_, i) =>
    put(
      campBed(BLANKETS[i % BLANKETS.length]),
      [-7.2 + (i % 7) * 1.55, 0, i < 7 ? -4.4 : -1.5],
      i % 5 === 3 ? 0.05 : 0,
    ),
  );

/** Bags and boxes that people brought. */
const luggage = (): Fitting =>
  fitting(
    joined(
      ...[-6.4, -3.3, -0.2, 2.9].map((x, i) =>
        box([0x7b2f2c, 0x2d4f7c, 0x3d6b4a, 0x5d4a3a][i] ?? 0x555555, [0.46, 0.3, 0.24], 0.06, {
          at: [x, 0.15, i % 2 === 0 ? -3.1 : -0.3],
          turn: [0, i, 0],
        }),
      ),
      placed(paperBox(), { at: [4.4, 0, -3.4] }),
    ),
  );

const kitchen = (): Fitting =>
  together(
    desk(2.2, 0.8, 0xd9d2c2),
    fitting(
      joined(
        onDesk(coffeeUrn(), -0.5, 0),
        ...[0, 1, 2, 3, 4].map((i) =>
          onDesk(bottle(i % 2 === 0 ? 0x7fb4cf : 0x9ad0b4), 0.3 + i * 0.12, -0.1 + (i % 2) * 0.12),
        ),
        ...[0, 1, 2, 3].map((i) =>
          onDesk(
            mug([0xc8472f, 0xe8e2d2, 0x2f5f9a, 0xd9a53a][i] ?? 0xffffff),
            -0.05 + (i % 2) * 0.11,
            0.15 + Math.floor(i / 2) * 0.1,
          ),
        ),
      ),
    ),
  );

function hangings(): Shape {
  const [south, east, west] = [onWall(PLAN, "south"), onWall(PLAN, "east"), onWall(PLAN, "west")];
  return joined(
    courtLines(),
    placed(disc(0x2f6fb0, [0, 0], 0.12, 3, 14), { turn: [-Math.PI / 2, 0, 0] }),
    ...[-4.2, -1.4].map((z) => placed(wallBars(), { at: [-9, 0, z], turn: [0, Math.PI / 2, 0] })),
    east(hoop(), 0),
    east(coatHooks([0x27415e, 0x8c2f26, 0x40493a, 0xd9b23c, 0x5d4a78, 0x2b2d30]), 3.4),
    east(coatHooks([0x6a7a4a, 0x8c7a3a, 0x2f5f9a]), -3.6),
    south(
      whiteboard(
        2,
        1.1,
        written(
          [
            ["PLACES 120", 0x1c3f94],
            ["HERE -", 0x22262c],
            ["OXYGEN - WHO", 0xb5221b],
            ["PETS - WHERE", 0x1d7a3a],
            ["SOUP AT FIVE", 0x22262c],
          ],
          [-0.9, 0.42],
          0.085,
        ),
      ),
      1.4,
    ),
    south(noticeBoard(1.5, 0.9, ["LOST", "FOUND", "CHARGE", "CHILDREN", "DOGS"]), -1.4),
    south(wallExtinguisher(), 4.2),
    south(escapePlan(PLAN), -4.3),
    west(poster("FAIR PLAY", ["HALL CLOSES AT TEN", "NO STREET SHOES", "NETS BACK PLEASE"], 0x1c7a3c), 1.6),
    ...[0, 1].map((i) => placed(bin(), { at: [8.4, 0, 4.6 + i * 0.4] })),
  );
}

/** A sports hall as a rest centre: rows of camp beds, a table with forms, wet coats. */
export const restCentre = siteOfRoom({
  name: "rest-centre",
  plan: PLAN,
  fittings: together(
    ...beds(),
    luggage(),
    put(reception(), [1.6, 0, 3.2], Math.PI),
    put(kitchen(), [-7.6, 0, 4.2], Math.PI / 2),
    put(waitingBench(4, 0x8c5a3a), [7.6, 0, 1.2], -Math.PI / 2),
    put(wheelchair(), [5.4, 0, 4.8], -2.4),
    ...[0, 1, 2].map((i) => put(stackingChair(0x4d7f92, -Math.PI / 2 + i * 0.2), [-5.8 + i * 0.9, 0, 4.6])),
  ),
  clocks: [{ at: [3.3, 2.4, -NORTH], turn: Math.PI, radius: 0.3 }],
  hangings: hangings(),
  outlook: { sides: ["north"], storey: 0, seed: 191 },
});
