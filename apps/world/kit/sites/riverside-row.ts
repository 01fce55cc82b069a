import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { farHouse } from "../town/far-house.ts";
import { brick, grand, plain, plaster, stone } from "../town/periods.ts";
import { namePlate } from "../town/furniture.ts";
import { terrace } from "../town/terrace.ts";
import type { Terrace } from "../town/terrace.ts";

/** The north side of Bridge Street from west to east: two hundred years of it. */
const NORTH: Terrace = [
  {
    width: 9,
    floors: [3.5, 3.2, 3],
    bays: 3,
    period: brick(0x7c4c40),
    roof: "gable",
    rise: 3.2,
    seed: 3,
    chimneys: 1,
    dormers: 2,
    sides: ["left"],
    shop: { name: "RIVER CAFE", paint: 0x2f4a46, ink: 0xe9dfc4, awning: [0xe8e2d2, 0x3c6a62] },
  },
  {
    width: 8,
    floors: [3.6, 3.3, 3.1],
    bays: 3,
    period: plaster(0xd9c79a),
    roof: "gable",
    rise: 3,
    seed: 5,
    dormers: 1,
    chimneys: 2,
  },
  {
    width: 10,
    floors: [3.8, 3.5, 3.2, 2.9],
    bays: 4,
    period: grand(0xc9c3b4),
    roof: "mansard",
    rise: 3.2,
    seed: 8,
    dormers: 3,
    balcony: true,
    shop: { name: "PHARMACY", paint: 0x2d5a3c, ink: 0xf3efe2 },
  },
  {
    width: 7.4,
    floors: [3.4, 2.9, 2.7],
    bays: 3,
    period: stone(0x9d9483),
    roof: "gable",
    rise: 3.4,
    seed: 13,
    chimneys: 1,
    shop: { name: "BRIDGE INN", paint: 0x4a2a20, ink: 0xe0c070 },
  },
  {
    width: 9.4,
    floors: [3.7, 3.3, 3.1],
    bays: 4,
    period: plaster(0xb9c4bd),
    roof: "gable",
    rise: 2.8,
    seed: 17,
    dormers: 2,
    chimneys: 1,
    shop: { name: "BAKERY", paint: 0x7a2e26, ink: 0xf3e8cf, awning: [0xf1ead8, 0xa03a2e] },
  },
  {
    width: 9,
    floors: [3.5, 3.2, 3.2],
    bays: 4,
    period: brick(0x94664f),
    roof: "parapet",
    rise: 0.9,
    seed: 21,
    shop: { name: "BOOKS", paint: 0x24344e, ink: 0xe8dcc0 },
  },
  {
    width: 9.6,
    floors: [3.6, 3.1, 3.1],
    bays: 3,
    period: plain(0xd2cdc0),
    roof: "parapet",
    rise: 0.6,
    seed: 23,
    sides: ["right"],
    shop: { name: "CYCLES", paint: 0x46505a, ink: 0xf2f0e8, shut: true },
  },
];

/** The row of houses along Bridge Street. */
export function northRow(lit: number): Shape {
  return joined(
    terrace(NORTH, 10, lit, [-38.4, 0.12, -7]),
    placed(namePlate("BRIDGE STREET"), { at: [-37.2, 3.35, -6.74] }),
    placed(namePlate("BRIDGE STREET"), { at: [22.2, 3.3, -6.95] }),
  );
}

const BACK: readonly (readonly [x: number, z: number, width: number, wall: number, roof: number, floors: number])[] = [
  [-37, -34, 12, 0xbfb39a, 0x5d4036, 3],
  [-20, -36, 14, 0x9a5b45, 0x4b4a4d, 4],
  [-4, -33, 12, 0xc9c1ae, 0x5f4338, 3],
  [11, -37, 13, 0xa9a79d, 0x4b4a4d, 4],
  [27, -38, 12, 0xb98f6a, 0x5a3a2e, 3],
  [-62, -52, 16, 0xb5ab99, 0x5d4036, 3],
  [-44, -60, 14, 0x94604c, 0x4b4a4d, 4],
  [-2, -62, 18, 0xaaa394, 0x5a3a2e, 5],
  [34, -66, 16, 0xb7ad9a, 0x4b4a4d, 4],
];

/** Houses of the streets behind, which show over and between the row. */
export function backRow(lit: number): Shape {
  return joined(
    ...BACK.map(([x, z, width, wall, roof, floors], i) =>
      placed(
        farHouse({
          width,
          deep: 9,
          storeys: floors,
          storey: 3.1,
          bays: Math.round(width / 3),
          wall,
          tiles: roof,
          rise: 3.4,
          seed: 40 + i,
          chimneys: 1,
          lit,
        }),
        { at: [x, 0, z] },
      ),
    ),
  );
}

/** The far bank: a row of plain houses over the quay. */
export function farRow(lit: number): Shape {
  const walls = [0xcfc4a8, 0xb98a70, 0xbfc0b6, 0xd6c9ae, 0x9d6a54, 0xc7bda6];
  let x = -92;
  return joined(
    ...Array.from({ length: 17 }, (_, i) => {
      const width = 8 + ((i * 5) % 4) * 1.6;
      const there = placed(
        farHouse({
          width,
          deep: 9,
          storeys: 2 + ((i * 7) % 3),
          storey: 3.1,
          bays: 3,
          wall: walls[i % walls.length] ?? 0xcccccc,
          tiles: i % 2 ? 0x5f4338 : 0x4f4c4c,
          rise: 3 + (i % 3) * 0.4,
          seed: 70 + i,
          chimneys: i % 2,
          lit,
        }),
        { at: [x + width, 0.9, 64], turn: [0, Math.PI, 0] },
      );
      x += width + (i % 4 === 3 ? 6 : 0.1);
      return Math.abs(x - width - BRIDGE_END) < 7 ? [] : there;
    }),
  );
}

/** The far end of the old bridge stays open. */
const BRIDGE_END = 8;
