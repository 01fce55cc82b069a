import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ball, box, capsule, skin } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { hex } from "../vector.ts";
import { railings } from "../town/fences.ts";
import { parkedCar } from "../town/parked-car.ts";
import { ledge, WHOLE } from "../town/wall.ts";
import { house } from "../town/house.ts";
import { brick } from "../town/periods.ts";
import { gable } from "../town/roof.ts";
import { blocks } from "./riverside-bank.ts";
import { BANK, BED, CUT, cutHeight, FAR_BANK, RAIL } from "./riverside-land.ts";

const BRICK = 0x6d4a3f;
const STEEL = 0x41575a;

/** A stretch of embankment along z between two grassy slopes, or upright walls where `steep`. */
function bank(z0: number, z1: number, foot: number): Shape {
  const ring = (z: number): readonly Vec[] => [
    [RAIL.west - foot, -0.1, z],
    [RAIL.west, RAIL.top, z],
    [RAIL.east, RAIL.top, z],
    [RAIL.east + foot, -0.1, z],
  ];
  return skin(foot > 1 ? 0x55663c : BRICK, [ring(z0), ring(z1)], 0.2, { coarse: 5, fine: 1.2 });
}

/** Ballast, sleepers and rails of two tracks from one end to the other. */
function tracks(z0: number, z1: number, y: number): Shape {
  const middle = (RAIL.west + RAIL.east) / 2;
  return joined(
    box(0x5c564e, [7.6, 0.3, z1 - z0], 0, { at: [middle, y + 0.1, (z0 + z1) / 2], coarse: 12, fine: 4 }),
    ...[-2.9, -1.45, 1.45, 2.9].map((x) =>
      box(0x6f6a66, [0.08, 0.16, z1 - z0], 0, { at: [middle + x, y + 0.36, (z0 + z1) / 2], ...WHOLE }),
    ),
  );
}

/** The walls of the cutting, with a railing along their tops. */
function cutting(): Shape {
  const long = RAIL.west - CUT.west;
  const high = 1 - CUT.deep;
  const face = (z: number, turn: number): Shape =>
    placed(
      joined(
        box(BRICK, [long, high, 0.4], 0, { at: [long / 2, 0.2 - high / 2, 0], coarse: 2, fine: 0.6 }),
        placed(blocks(long, CUT.deep, 0.2, 70, BRICK, z, 0.14), { at: [0, 0, 0.2] }),
        box(0x9a9284, [long + 0.2, 0.14, 0.56], 0.02, { at: [long / 2, 0.26, 0], ...WHOLE }),
        placed(railings(long, 0.9), { at: [0, 0.3, 0] }),
      ),
      { at: [turn === 0 ? CUT.west : RAIL.west, 0, z], turn: [0, turn, 0] },
    );
  return joined(face(CUT.north - 0.2, 0), face(CUT.south + 0.2, Math.PI));
}

/** The portal: brick abutments, a steel deck with rivets, its height on a plate, and the dark under it. */
function portal(): Shape {
  const half = (CUT.south - CUT.north) / 2;
  const mid = (CUT.south + CUT.north) / 2;
  const deck = 2.05;
  const deep = RAIL.east - RAIL.west;
  const x = (RAIL.west + RAIL.east) / 2;
  const stiff = Array.from({ length: 10 }, (_, i) =>
    box(STEEL, [0.12, 1.1, 0.09], 0, { at: [RAIL.west - 0.06, deck + 0.85, CUT.north + 0.3 + i * 0.75], ...WHOLE }),
  );
  return joined(
    ...[-1, 1].map((s) =>
      box(BRICK, [deep + 7, 6, 2.4], 0, { at: [x + 3.5, 0.6, mid + s * (half + 1.2)], coarse: 2, fine: 0.7 }),
    ),
    ...[-1, 1].map((s) =>
      box(0x9a9284, [0.5, 0.3, 2.6], 0.03, { at: [RAIL.west - 0.05, 3.7, mid + s * (half + 1.2)], ...WHOLE }),
    ),
    box(STEEL, [0.3, 1.3, half * 2 + 0.2], 0, { at: [RAIL.west + 0.1, deck + 0.85, mid], coarse: 2.5, fine: 0.8 }),
    box(STEEL, [0.55, 0.12, half * 2 + 0.2], 0, { at: [RAIL.west + 0.05, deck + 0.24, mid], ...WHOLE }),
    box(STEEL, [0.55, 0.12, half * 2 + 0.2], 0, { at: [RAIL.west + 0.05, deck + 1.5, mid], ...WHOLE }),
    ...stiff,
    box(0x23282a, [deep + 7, 0.3, half * 2], 0, { at: [x + 3.5, deck + 0.35, mid], coarse: 3, fine: 1 }),
    box(0x3a3430, [0.3, 4.6, half * 2], 0, { at: [RAIL.east + 6, 0, mid], coarse: 4, fine: 2 }),
    placed(
      joined(
        box(0xf2f0ea, [1.3, 0.62, 0.04], 0.02, { ...WHOLE }),
        box(0xc4231b, [1.36, 0.68, 0.02], 0.02, { at: [0, 0, -0.012], ...WHOLE }),
        lettering(0x15171a, "3.9 M", { height: 0.34, at: [0, 0, 0.025] }),
      ),
      { at: [RAIL.west - 0.16, deck + 0.85, mid], turn: [0, -Math.PI / 2, 0] },
    ),
  );
}

/** Two people who sit in the car: heads, shoulders, an arm that waves. */
function passengers(): Shape {
  const skinTone = hex(0xc99a7c);
  const one = (z: number, cloth: Paint): Shape =>
    joined(
      ball(skinTone, 0.11, { at: [-0.02, 1.32, z], ...WHOLE }, 8, 6),
      capsule(cloth, 0.17, 0.3, { at: [-0.06, 1.0, z], ...WHOLE }, 8),
    );
  return joined(
    one(-0.36, 0x7a2f2f),
    one(0.36, 0x3c5068),
    capsule(0x3c5068, 0.05, 0.42, { at: [0.12, 1.2, 0.82], turn: [0.9, 0, 0], ...WHOLE }, 6),
    ball(skinTone, 0.06, { at: [0.12, 1.4, 1.02], ...WHOLE }, 6, 5),
  );
}

/** Where the blue car stands in the underpass. */
export const STUCK = { x: 41, z: 13.1 } as const;

/** The blue car that went too far, its nose to the bridge, its windows wound down. */
export function stuckCar(): Shape {
  const slope = Math.atan2(-CUT.deep, CUT.low - CUT.west);
  const open = parkedCar({ paint: 0x1f4f9a }).filter((one) => one.finish !== "glass");
  const seats = [-0.36, 0.36].map((z) => box(0x24272a, [0.14, 0.4, 0.46], 0.05, { at: [-0.26, 0.98, z], ...WHOLE }));
  const floor = box(0x17191b, [2.6, 0.06, 1.4], 0, { at: [-0.3, 0.8, 0], ...WHOLE });
  return placed(joined(open, floor, ...seats, passengers()), {
    at: [STUCK.x, cutHeight(STUCK.x), STUCK.z],
    turn: [0, 0, -slope],
  });
}

/** The small brick station on the north side of the square, facing west, with its clock. */
function station(lit: number): Shape {
  const hall = house({
    width: 15,
    deep: 6.5,
    floors: [4.2, 3.2],
    bays: 5,
    period: brick(0x86584a),
    roof: "gable",
    rise: 2.6,
    seed: 90,
    chimneys: 2,
    sides: ["left", "right"],
    lit,
  });
  const clock = joined(
    box(0x2a2f2d, [1.16, 1.16, 0.1], 0.05, { ...WHOLE }),
    box(0xf2efe4, [0.96, 0.96, 0.12], 0.3, { finish: lit > 0 ? "glow" : "matte", ...WHOLE }),
    box(0x15171a, [0.05, 0.36, 0.02], 0, { at: [0.02, 0.15, 0.07], turn: [0, 0, -0.5], ...WHOLE }),
    box(0x15171a, [0.04, 0.42, 0.02], 0, { at: [0.17, -0.05, 0.07], turn: [0, 0, 1.9], ...WHOLE }),
  );
  const porch = joined(
    gable({ width: 5, deep: 2.4, eaves: 3, rise: 0.9, paint: 0x54423a, wall: 0xd8d0be }),
    ...[0.2, 1.7, 3.3, 4.8].map((x) => box(0x2e4a44, [0.16, 3, 0.16], 0, { at: [x, 1.5, -0.1], ...WHOLE })),
  );
  return placed(
    joined(
      hall,
      placed(porch, { at: [5, 0, 2.5] }),
      placed(clock, { at: [7.5, 6.1, 0.18] }),
      ledge(0x1d3f6a, { x0: 5.2, x1: 9.8, y0: 4.3, y1: 4.82 }, 0.12),
      lettering(0xf5f4ee, "STATION", { height: 0.34, at: [7.5, 4.56, 0.135] }),
    ),
    { at: [39.2, 0, -21], turn: [0, -Math.PI / 2, 0] },
  );
}

/** The steel bridge of the railway over the river, a lattice between stone piers. */
function railBridge(): Shape {
  const [from, to] = [BANK, FAR_BANK];
  const bays = 8;
  const step = (to - from) / bays;
  const truss = (x: number): Shape =>
    joined(
      ...[0.1, 4.4].map((y) =>
        box(STEEL, [0.4, 0.4, to - from], 0, { at: [x, RAIL.top + y, (from + to) / 2], ...WHOLE }),
      ),
      ...Array.from({ length: bays }, (_, i) => {
        const z = from + (i + 0.5) * step;
        const lean = Math.atan2(4.3, step) * (i % 2 ? 1 : -1);
        return joined(
          box(STEEL, [0.24, 0.24, Math.hypot(4.3, step)], 0, {
            at: [x, RAIL.top + 2.25, z],
            turn: [lean, 0, 0],
            ...WHOLE,
          }),
          box(STEEL, [0.24, 4.3, 0.24], 0, { at: [x, RAIL.top + 2.25, from + i * step], ...WHOLE }),
        );
      }),
    );
  const mid = (RAIL.west + RAIL.east) / 2;
  return joined(
    truss(RAIL.west + 0.6),
    truss(RAIL.east - 0.6),
    box(0x3a4446, [RAIL.east - RAIL.west - 0.8, 0.5, to - from], 0, {
      at: [mid, RAIL.top - 0.1, (from + to) / 2],
      ...WHOLE,
    }),
    ...[from + 0.6, (from + to) / 2, to].map((z) =>
      box(0x857d70, [10, RAIL.top - BED, 1.8], 0, { at: [mid, (RAIL.top + BED) / 2 - 0.3, z], coarse: 4, fine: 1.4 }),
    ),
  );
}

/** The railway from the north, over the street's end and the underpass, to the far bank. */
export function railway(lit: number): Shape {
  return joined(
    bank(-150, -24, 4.5),
    bank(-24, CUT.north - 2.4, 0.02),
    bank(CUT.south + 2.4, BANK, 0.02),
    tracks(-150, FAR_BANK + 60, RAIL.top),
    box(0x55663c, [14, 3.4, 60], 0, { at: [(RAIL.west + RAIL.east) / 2, 2.4, FAR_BANK + 30.5], coarse: 16, fine: 8 }),
    ...[-21, -15, -9, -3, 3].map((z) =>
      box(BRICK, [0.5, RAIL.top + 0.2, 1.1], 0, { at: [RAIL.west - 0.1, RAIL.top / 2, z], ...WHOLE }),
    ),
    box(0x9a9284, [0.7, 0.2, CUT.north + 22], 0, {
      at: [RAIL.west, RAIL.top + 0.05, (CUT.north - 26.4) / 2],
      ...WHOLE,
    }),
    placed(railings(CUT.north + 21, 1), {
      at: [RAIL.west + 0.2, RAIL.top, CUT.north - 2.4],
      turn: [0, Math.PI / 2, 0],
    }),
    cutting(),
    portal(),
    station(lit),
    railBridge(),
  );
}
