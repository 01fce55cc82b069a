import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { quad } from "../solids.ts";
import { tower } from "../town/glass-front.ts";
import { farHouse } from "../town/far-house.ts";
import { brick, grand, plain, plaster } from "../town/periods.ts";
import { terrace } from "../town/terrace.ts";
import type { Terrace } from "../town/terrace.ts";
import type { Vec } from "../vector.ts";

/** Houses west of the square, from south to north; their fronts face east. */
const WEST: Terrace = [
  {
    width: 10,
    floors: [3.8, 3.2, 3.2, 3.2],
    bays: 4,
    period: plain(0xc9c3b4),
    roof: "parapet",
    rise: 0.8,
    seed: 203,
    sides: ["left"],
    shop: { name: "SUPERMARKET", paint: 0x2a5a3a, ink: 0xf4f1e4, awning: [0xe9e4d4, 0x4a7a52] },
  },
  {
    width: 9,
    floors: [3.8, 3.3, 3.2],
    bays: 3,
    period: brick(0x86584a),
    roof: "parapet",
    rise: 0.9,
    seed: 207,
    shop: { name: "CAFE", paint: 0x3a2c26, ink: 0xe8cf9a, awning: [0xd9c9a4, 0x8a3a2e] },
  },
  {
    width: 12,
    floors: [4, 3.4, 3.4, 3.4, 3.2],
    bays: 5,
    period: plain(0xa9aeb0),
    roof: "parapet",
    rise: 0.6,
    seed: 211,
    balcony: true,
    shop: { name: "CITY PHARMACY", paint: 0x1f5a4a, ink: 0xf4f1e4 },
  },
  {
    width: 9,
    floors: [3.8, 3.2, 3.2],
    bays: 3,
    period: plaster(0xd8c7a0),
    roof: "gable",
    rise: 3,
    seed: 217,
    dormers: 2,
    sides: ["right"],
    shop: { name: "OPTICIAN", paint: 0x24344e, ink: 0xf4f1e4 },
  },
];

/** Houses east of the tram, from north to south; their fronts face west. */
const EAST: Terrace = [
  {
    width: 10,
    floors: [3.8, 3.4, 3.2, 3],
    bays: 4,
    period: grand(0xd2c8b0),
    roof: "mansard",
    rise: 3.2,
    seed: 223,
    dormers: 3,
    sides: ["left"],
    shop: { name: "HOTEL ALTMARK", paint: 0x4a2a2e, ink: 0xe8cf9a },
  },
  {
    width: 9,
    floors: [3.8, 3.3, 3.1],
    bays: 3,
    period: brick(0x94664f),
    roof: "gable",
    rise: 3,
    seed: 227,
    chimneys: 1,
    shop: { name: "ICE CREAM", paint: 0x3a7a8a, ink: 0xf8f2e0, awning: [0xf4ead8, 0x5aa0b0] },
  },
  {
    width: 10,
    floors: [3.8, 3.3, 3.3, 3],
    bays: 4,
    period: plaster(0xbcc6c0),
    roof: "gable",
    rise: 3,
    seed: 229,
    dormers: 2,
    shop: { name: "BANK", paint: 0x2b3540, ink: 0xe9e4d4, shut: true },
  },
  {
    width: 11,
    floors: [3.8, 3.2, 3.2],
    bays: 4,
    period: plain(0xcfc9bc),
    roof: "parapet",
    rise: 0.7,
    seed: 233,
    sides: ["right"],
    shop: { name: "ELECTRONICS", paint: 0x3a3f46, ink: 0xf2d23a },
  },
];

/** Low houses of the south district across the street, from east to west; their fronts face north. */
const SOUTH: Terrace = [
  {
    width: 9,
    floors: [3.4, 2.9],
    bays: 3,
    period: plaster(0xd9cdb0),
    roof: "gable",
    rise: 3,
    seed: 239,
    chimneys: 1,
    dormers: 1,
    sides: ["left"],
  },
  {
    width: 8,
    floors: [3.4, 2.8],
    bays: 3,
    period: brick(0x7c4c40),
    roof: "gable",
    rise: 3.2,
    seed: 241,
    chimneys: 1,
    shop: { name: "FLOWERS", paint: 0x3a5a3a, ink: 0xf0e4d0, awning: [0xe9e0d0, 0x6a8a5a] },
  },
  { width: 10, floors: [3.3, 2.9], bays: 4, period: plaster(0xc9b59c), roof: "gable", rise: 3, seed: 243, dormers: 2 },
  {
    width: 8,
    floors: [3.4, 2.8, 2.6],
    bays: 3,
    period: plain(0xd6d2c6),
    roof: "parapet",
    rise: 0.7,
    seed: 247,
    shop: { name: "LAUNDRY", paint: 0x4a6a86, ink: 0xf4f1e4, shut: true },
  },
  {
    width: 9,
    floors: [3.3, 2.8],
    bays: 3,
    period: brick(0x84564a),
    roof: "gable",
    rise: 3,
    seed: 251,
    chimneys: 2,
    sides: ["right"],
  },
];

const row = (plans: Terrace, from: Vec, turn: number, lit: number): Shape =>
  placed(terrace(plans, 10, lit), { at: from, turn: [0, turn, 0] });

export const WEST_FRONT = -32;
export const EAST_FRONT = 46;
export const SOUTH_FRONT = 36;

/** The houses round the square. */
export const houses = (lit: number): Shape =>
  joined(
    row(WEST, [WEST_FRONT, 0, 22], Math.PI / 2, lit),
    row(EAST, [EAST_FRONT, 0, -20], -Math.PI / 2, lit),
    row(SOUTH, [26, 0, SOUTH_FRONT], Math.PI, lit),
  );

const TOWERS: readonly (readonly [x: number, z: number, width: number, floors: number, turn: number])[] = [
  [34, -92, 18, 14, 0.1],
  [58, -84, 16, 11, -0.3],
  [14, -108, 20, 12, 0.2],
  [-30, -88, 18, 13, -0.1],
  [-54, -96, 16, 15, 0.3],
  [-76, -78, 20, 10, -0.4],
  [82, -70, 18, 12, 0.5],
  [38, -128, 22, 16, 0],
];
const PAINTS = [0xa8a69e, 0xb8ab98, 0x9aa2a6, 0xb3b0a6];

/** The towers of the north district, and low roofs all round. */
export function skyline(lit: number): Shape {
  const low = Array.from({ length: 26 }, (_, i) => {
    const a = (i / 26) * Math.PI * 2 + 0.1;
    const [x, z] = [Math.cos(a) * (82 + (i % 3) * 16), Math.sin(a) * (76 + (i % 4) * 12) + 10];
    return placed(
      farHouse({
        width: 14,
        deep: 10,
        storeys: 2 + (i % 2),
        storey: 3.1,
        bays: 4,
        wall: [0xcfc4a8, 0xa9806a, 0xbfc0b6][i % 3] ?? 0xcccccc,
        tiles: 0x4b4a4d,
        rise: 3,
        seed: 300 + i,
        lit,
      }),
      { at: [x, 0, z], turn: [0, Math.PI / 2 - a + Math.PI, 0] },
    );
  });
  return joined(
    ...TOWERS.map(([x, z, width, floors, turn], i) =>
      placed(tower(width, 13, floors, PAINTS[i % 4] ?? 0xaaaaaa, lit * 1.2, 260 + i), {
        at: [x, 0, z],
        turn: [0, turn, 0],
      }),
    ),
    ...low.filter((_, i) => Math.sin((i / 26) * Math.PI * 2 + 0.1) > -0.75),
    quad(0x7a7a72, [-300, -0.4, 300], [300, -0.4, 300], [300, -0.4, -300], [-300, -0.4, -300], "matte", {
      coarse: 60,
      fine: 30,
    }),
  );
}
