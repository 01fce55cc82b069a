import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { quad } from "../solids.ts";
import { church } from "../farm.ts";
import { farHouse } from "../town/far-house.ts";
import { brick, cottage, grand, plaster, stone } from "../town/periods.ts";
import { terrace } from "../town/terrace.ts";
import type { Terrace } from "../town/terrace.ts";
import type { Vec } from "../vector.ts";

/** The west side from south to north; fronts face east. */
const WEST: Terrace = [
  {
    width: 8,
    floors: [3.4, 2.9, 2.7],
    bays: 3,
    period: stone(0xa39a88),
    roof: "gable",
    rise: 3.4,
    seed: 441,
    chimneys: 1,
    sides: ["left"],
    shop: { name: "WINE", paint: 0x4a1f28, ink: 0xe8cf9a },
  },
  {
    width: 9,
    floors: [3.6, 3.2, 3],
    bays: 3,
    period: plaster(0xd8b98e),
    roof: "gable",
    rise: 3.2,
    seed: 443,
    dormers: 2,
    chimneys: 1,
    shop: { name: "BAKERY", paint: 0x6a4a2a, ink: 0xf4ead0, awning: [0xf1ead8, 0xb07a3a] },
  },
  {
    width: 7.4,
    floors: [3.4, 3, 2.8],
    bays: 3,
    period: plaster(0xa9bfb8),
    roof: "gable",
    rise: 3,
    seed: 447,
    chimneys: 1,
  },
  {
    width: 10,
    floors: [3.8, 3.5, 3.2],
    bays: 4,
    period: grand(0xd6c6b0),
    roof: "mansard",
    rise: 3,
    seed: 449,
    dormers: 3,
    balcony: true,
    shop: { name: "HOTEL POST", paint: 0x24402f, ink: 0xe8d9a8 },
  },
  {
    width: 8,
    floors: [3.4, 3, 2.8],
    bays: 3,
    period: brick(0x84564a),
    roof: "gable",
    rise: 3.2,
    seed: 451,
    dormers: 1,
    sides: ["right"],
  },
];

/** The east side from north to south; fronts face west. */
const EAST: Terrace = [
  {
    width: 9,
    floors: [3.6, 3.2, 2.9],
    bays: 3,
    period: plaster(0xc9a59a),
    roof: "gable",
    rise: 3.2,
    seed: 461,
    dormers: 1,
    chimneys: 1,
    sides: ["left"],
    shop: { name: "APOTHECARY", paint: 0x1f4a3a, ink: 0xf0e4c0 },
  },
  {
    width: 8.4,
    floors: [3.4, 3, 2.8],
    bays: 3,
    period: stone(0x958c7c),
    roof: "gable",
    rise: 3.6,
    seed: 463,
    chimneys: 2,
  },
  {
    width: 9,
    floors: [3.6, 3.2, 3],
    bays: 4,
    period: plaster(0xdccb9e),
    roof: "gable",
    rise: 3,
    seed: 467,
    dormers: 2,
    shop: { name: "CAFE MARKT", paint: 0x5a2a24, ink: 0xf0e0c0, awning: [0xe9e0cc, 0x8a3a30] },
  },
  {
    width: 8,
    floors: [3.5, 3.1, 2.9],
    bays: 3,
    period: brick(0x7c4c40),
    roof: "gable",
    rise: 3.2,
    seed: 469,
    chimneys: 1,
    shop: { name: "TOYS", paint: 0x2a4a6a, ink: 0xf2d23a },
  },
  {
    width: 8,
    floors: [3.4, 3, 2.7],
    bays: 3,
    period: plaster(0xb9c0a4),
    roof: "gable",
    rise: 3,
    seed: 471,
    dormers: 1,
    sides: ["right"],
  },
];

/** The south side from east to west, with a lane in its middle; fronts face north. */
const SOUTH: Terrace = [
  {
    width: 9,
    floors: [3.4, 3, 2.8],
    bays: 3,
    period: plaster(0xcfc0a8),
    roof: "gable",
    rise: 3.2,
    seed: 481,
    chimneys: 1,
    shop: { name: "BOOKS", paint: 0x3a2a4a, ink: 0xe8dcc0 },
  },
  {
    width: 8.4,
    floors: [3.4, 2.9, 2.7],
    bays: 3,
    period: brick(0x94664f),
    roof: "gable",
    rise: 3.2,
    seed: 483,
    dormers: 1,
    sides: ["right"],
  },
];
const SOUTH_WEST: Terrace = [
  {
    width: 8.4,
    floors: [3.4, 2.9],
    bays: 3,
    period: cottage(0xdcd2b8),
    roof: "gable",
    rise: 3.2,
    seed: 487,
    chimneys: 1,
    dormers: 1,
    sides: ["left"],
  },
  {
    width: 9,
    floors: [3.5, 3.1, 2.9],
    bays: 3,
    period: plaster(0xb4a2a0),
    roof: "gable",
    rise: 3,
    seed: 489,
    dormers: 2,
    shop: { name: "FLOWERS", paint: 0x4a5a3a, ink: 0xf0e6d0, awning: [0xeae4d4, 0x7a9a6a] },
  },
];

const row = (plans: Terrace, from: Vec, turn: number, lit: number): Shape =>
  placed(terrace(plans, 9, lit), { at: from, turn: [0, turn, 0] });

/** Where the fronts stand. */
export const FRONTS = { west: -24, east: 24, south: 24 } as const;

export const marketHouses = (lit: number): Shape =>
  joined(
    row(WEST, [FRONTS.west, 0, 21.4], Math.PI / 2, lit),
    row(EAST, [FRONTS.east, 0, -21], -Math.PI / 2, lit),
    row(SOUTH, [20.4, 0, FRONTS.south], Math.PI, lit),
    row(SOUTH_WEST, [-3, 0, FRONTS.south], Math.PI, lit),
  );

/** Roofs of the town behind, and the church. */
export function townBehind(lit: number): Shape {
  const walls = [0xcfc4a8, 0xa9806a, 0xbfc0b6, 0xd2b898];
  const houses = Array.from({ length: 30 }, (_, i) => {
    const a = (i / 30) * Math.PI * 2 + 0.07;
    const [x, z] = [Math.cos(a) * (48 + (i % 3) * 13), Math.sin(a) * (50 + (i % 4) * 11)];
    return placed(
      farHouse({
        width: 11,
        deep: 9,
        storeys: 2 + (i % 2),
        storey: 3,
        bays: 3,
        wall: walls[i % 4] ?? 0xcccccc,
        tiles: i % 3 ? 0x6b4538 : 0x4f4c4c,
        rise: 3.6,
        seed: 500 + i,
        lit,
      }),
      { at: [x, 0, z], turn: [0, Math.PI / 2 - a + Math.PI, 0] },
    );
  });
  return joined(
    ...houses,
    placed(church(lit > 0), { at: [38, 0, -58], turn: [0, 0.4, 0], scale: 1.3 }),
    quad(0x777568, [-300, -0.3, 300], [300, -0.3, 300], [300, -0.3, -300], [-300, -0.3, -300], "matte", {
      coarse: 60,
      fine: 30,
    }),
  );
}
