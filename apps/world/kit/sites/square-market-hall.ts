import { lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, quad, slab } from "../solids.ts";
import type { Flat } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { chimney, dormer, gable } from "../town/roof.ts";
import { ledge, panel, pierced, WHOLE } from "../town/wall.ts";
import type { Opening } from "../town/wall.ts";
import { casement } from "../town/window.ts";
import type { WindowLook } from "../town/window.ts";

/** The town hall stands on the north side, its arcade open to the square. */
const TOWN_HALL = { west: -14, east: 14, front: -21, arcade: 4.4, deep: 13 } as const;
const WIDTH = TOWN_HALL.east - TOWN_HALL.west;
const WALL = 0xcdb98e;
const STONE = 0xb3a78f;
const ROOF = 0x77463a;
const UPPER = 8.2;
const LOOK: WindowLook = { bars: "leaves", frame: 0xe9e6dc, stone: 0xd6ccb4, deep: 0.3, surround: "cornice" };
const BAYS = 7;
const PITCH = WIDTH / BAYS;

/** One arched opening of the arcade, anticlockwise. */
function arched(i: number): Flat {
  const [mid, half, spring] = [(i + 0.5) * PITCH, PITCH / 2 - 0.42, 2.5];
  const top = Array.from({ length: 9 }, (_, k): readonly [number, number] => {
    const a = (Math.PI * k) / 8;
    return [mid + Math.cos(a) * half, spring + Math.sin(a) * half * 0.9];
  });
  return [[mid - half, 0.02], [mid + half, 0.02], ...top];
}

/** The old door and the windows at the back of the arcade. */
function behindArches(lit: boolean): Shape {
  const glass: Vec = lit ? [0.8, 0.56, 0.26] : [0.02, 0.026, 0.03];
  const openings = Array.from({ length: BAYS }, (_, i) => {
    const mid = (i + 0.5) * PITCH;
    const hole = { x0: mid - 0.8, x1: mid + 0.8, y0: i === 3 ? 0.04 : 1.1, y1: 2.9 };
    if (i === 3)
      return joined(panel(0x4a3423, hole, 0.03), panel(0x2c1f15, { ...hole, x0: mid - 0.02, x1: mid + 0.02 }, 0.04));
    return joined(
      panel(0xd6ccb4, { x0: hole.x0 - 0.14, x1: hole.x1 + 0.14, y0: hole.y0 - 0.14, y1: hole.y1 + 0.14 }, 0.02),
      panel(glass, hole, 0.035, lit ? "glow" : "glass"),
    );
  });
  return joined(pierced(WALL, WIDTH, TOWN_HALL.arcade, []), ...openings);
}

/** The arcade: arches of stone on piers, a vault behind them, the old doors at its back. */
function arcade(lit: boolean): Shape {
  const holes = Array.from({ length: BAYS }, (_, i) => arched(i));
  const front: Flat = [
    [0, 0],
    [WIDTH, 0],
    [WIDTH, TOWN_HALL.arcade],
    [0, TOWN_HALL.arcade],
  ];
  const keys = holes.map((_, i) => box(0xc9bfa8, [0.4, 0.5, 0.62], 0, { at: [(i + 0.5) * PITCH, 3.92, 0], ...WHOLE }));
  const bases = Array.from({ length: BAYS + 1 }, (_, i) =>
    box(0x9c917c, [0.95, 0.4, 0.74], 0.03, {
      at: [Math.min(WIDTH - 0.4, Math.max(0.4, i * PITCH)), 0.2, -0.02],
      ...WHOLE,
    }),
  );
  return joined(
    slab(STONE, front, 0.56, 0, { coarse: 2.2, fine: 0.6 }, holes).map((one) => ({ ...one, coarse: 2.2 })),
    ...keys,
    ...bases,
    placed(behindArches(lit), { at: [0, 0, -3.2] }),
    quad(
      0xa89c84,
      [0, TOWN_HALL.arcade - 0.05, -3.2],
      [WIDTH, TOWN_HALL.arcade - 0.05, -3.2],
      [WIDTH, TOWN_HALL.arcade - 0.05, 0.2],
      [0, TOWN_HALL.arcade - 0.05, 0.2],
      "matte",
      { coarse: 3, fine: 1 },
    ),
    quad(0x857c6c, [0, 0.05, 0], [WIDTH, 0.05, 0], [WIDTH, 0.05, -3.2], [0, 0.05, -3.2], "matte", {
      coarse: 3,
      fine: 0.9,
    }),
    ...[0, WIDTH].map((x) =>
      box(WALL, [0.5, TOWN_HALL.arcade, 3.2], 0, {
        at: [x === 0 ? 0.25 : x - 0.25, TOWN_HALL.arcade / 2, -1.6],
        coarse: 3,
        fine: 1,
      }),
    ),
  );
}

/** Two floors of tall windows over the arcade. */
function upper(lit: number): Shape {
  const draw = drawFrom(401);
  const rows = [0.9, 4.9].flatMap((y, j) =>
    Array.from({ length: BAYS }, (_, i): Opening => {
      const mid = (i + 0.5) * PITCH;
      return { x0: mid - 0.68, x1: mid + 0.68, y0: y, y1: y + (j === 0 ? 2.7 : 2.1) };
    }),
  );
  const side = (turn: number, at: Vec): Shape =>
    placed(pierced(WALL, TOWN_HALL.deep, UPPER + TOWN_HALL.arcade, []), { at, turn: [0, turn, 0] });
  return joined(
    placed(
      joined(
        pierced(WALL, WIDTH, UPPER, rows, 7),
        ...rows.map((hole) => casement(hole, LOOK, draw() < lit, draw)),
        ledge(0xd6ccb4, { x0: -0.1, x1: WIDTH + 0.1, y0: -0.1, y1: 0.28 }, 0.22),
        ledge(0xd6ccb4, { x0: 0, x1: WIDTH, y0: 3.98, y1: 4.14 }, 0.1),
        ledge(0xd6ccb4, { x0: -0.1, x1: WIDTH + 0.1, y0: UPPER - 0.4, y1: UPPER }, 0.4),
      ),
      { at: [0, TOWN_HALL.arcade, 0.28] },
    ),
    side(Math.PI / 2, [WIDTH, 0, 0.28]),
    side(-Math.PI / 2, [0, 0, 0.28 - TOWN_HALL.deep]),
    lettering(0x3a2e1e, "TOWN HALL", { height: 0.52, weight: 0.19, at: [WIDTH / 2, TOWN_HALL.arcade + 4.62, 0.36] }),
  );
}

/** A clock on one side of the tower. */
const clock = (lit: boolean, turn: number): Shape =>
  placed(
    joined(
      cylinder(0x2a2622, 1.3, 1.3, 0.12, 24, { at: [0, 0, 2.62], turn: [Math.PI / 2, 0, 0], ...WHOLE }),
      cylinder(lit ? [0.95, 0.88, 0.66] : 0xefe9d8, 1.15, 1.15, 0.16, 24, {
        at: [0, 0, 2.62],
        turn: [Math.PI / 2, 0, 0],
        finish: lit ? "glow" : "matte",
        ...WHOLE,
      }),
      ...Array.from({ length: 12 }, (_, i) => {
        const a = (i / 12) * Math.PI * 2;
        return box(0x1b1917, [0.07, i % 3 === 0 ? 0.26 : 0.16, 0.02], 0, {
          at: [Math.sin(a) * 0.95, Math.cos(a) * 0.95, 2.71],
          turn: [0, 0, -a],
          ...WHOLE,
        });
      }),
      box(0x1b1917, [0.09, 0.62, 0.02], 0, { at: [0.2, 0.24, 2.72], turn: [0, 0, -0.7], ...WHOLE }),
      box(0x1b1917, [0.06, 0.88, 0.02], 0, { at: [-0.3, 0.3, 2.73], turn: [0, 0, 0.8], ...WHOLE }),
    ),
    { at: [0, 19.4, 0], turn: [0, turn, 0] },
  );

/** The tower over the middle: clocks, a bell storey with louvres, a copper spire. */
function clockTower(lit: boolean): Shape {
  const louvres = [0, 1, 2, 3].map((i) =>
    placed(
      joined(
        ...[-0.95, 0.95].map((x) => panel(0x2c2722, { x0: x - 0.5, x1: x + 0.5, y0: 21.6, y1: 23.6 }, 2.52)),
        ...[0, 1, 2, 3, 4].map((k) =>
          panel(0x6b5c48, { x0: -1.45, x1: 1.45, y0: 21.75 + k * 0.38, y1: 21.85 + k * 0.38 }, 2.54),
        ),
      ),
      { turn: [0, (i * Math.PI) / 2, 0] },
    ),
  );
  return placed(
    joined(
      box(WALL, [5, 13.4, 5], 0, { at: [0, 17.3, 0], coarse: 3.4, fine: 1 }),
      ...[17.2, 21.2, 24].map((y) => box(0xd6ccb4, [5.5, 0.3, 5.5], 0, { at: [0, y, 0], ...WHOLE })),
      ...[0, Math.PI / 2, -Math.PI / 2].map((turn) => clock(lit, turn)),
      ...louvres,
      cylinder(0x5f8574, 2.1, 3.85, 2.6, 4, { at: [0, 25.4, 0], turn: [0, Math.PI / 4, 0], coarse: 4, fine: 2 }),
      cylinder(0x5f8574, 0.05, 2.1, 7, 4, { at: [0, 30.2, 0], turn: [0, Math.PI / 4, 0], coarse: 4, fine: 2 }),
      cylinder(0xc9a24a, 0.05, 0.05, 1.6, 6, { at: [0, 34.2, 0], ...WHOLE }),
    ),
    { at: [WIDTH / 2, 0, -4.4] },
  );
}

/** The old town hall with its arcade and tower. */
export function townHall(lit: number): Shape {
  const eaves = TOWN_HALL.arcade + UPPER;
  const dormers = [3, 8.4, WIDTH - 8.4, WIDTH - 3].map((x, i) =>
    placed(dormer(LOOK, ROOF, WALL, i % 2 === 0 && lit > 0, 420 + i), { at: [x, eaves + 1.2, -1.6] }),
  );
  return placed(
    joined(
      arcade(lit > 0),
      upper(lit),
      placed(gable({ width: WIDTH, deep: TOWN_HALL.deep, eaves, rise: 4.6, paint: ROOF, wall: WALL }), {
        at: [0, 0, 0.28],
      }),
      ...dormers,
      ...[1.5, WIDTH - 1.5].map((x, i) => chimney([x, eaves + 2.6, -6.6], 3.4, 430 + i)),
      clockTower(lit > 0),
    ),
    { at: [TOWN_HALL.west, 0, TOWN_HALL.front] },
  );
}
