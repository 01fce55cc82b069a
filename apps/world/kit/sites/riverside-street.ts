import type { Lamp } from "../light.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { add } from "../vector.ts";
import type { Vec } from "../vector.ts";
import {
  bench,
  bicycle,
  bollard,
  busShelter,
  cycleHoop,
  LANTERN,
  lantern,
  letterBox,
  litterBin,
  planter,
  STREET_LAMP,
  streetLamp,
  treeGrate,
} from "../town/furniture.ts";
import { BRIDGE, deckHeight, landHeight } from "./riverside-land.ts";

type Spot = readonly [x: number, z: number];

const on = (shape: Shape, [x, z]: Spot, turn = 0): Shape =>
  placed(shape, { at: [x, landHeight(x, z), z], turn: [0, turn, 0] });

/** Old lanterns along the promenade; street lamps on the other pavement, over the lane and the square. */
const LANTERNS: readonly Spot[] = [
  [-14.5, 7.5],
  [-2, 7.5],
  [6, 7.5],
  [19.5, 7.5],
  [24, 7.5],
];
const LAMPS: readonly (readonly [x: number, z: number, turn: number])[] = [
  [-34, -3.7, 0],
  [-18, -3.7, 0],
  [-1, -3.7, 0],
  [15, -3.7, 0],
  [26, 9.4, Math.PI / 2],
  [34, 8.8, Math.PI],
  [31, 19.6, Math.PI],
  [27, -9, Math.PI / 2],
  [-31, 19.6, Math.PI],
  [-45, 19.6, Math.PI],
  [-48, -4.2, Math.PI],
  [-60, -10.2, 0],
];
const bridgeLamps: readonly Vec[] = [-1, 1].flatMap((s) =>
  [20, 32, 44].map((z): Vec => [BRIDGE.x + s * (BRIDGE.half - 0.2), deckHeight(z) + 0.4, z]),
);

/** Trees along the promenade, on the forecourt and the quay. */
export const TREES: readonly (readonly [x: number, z: number, scale: number])[] = [
  [-9.5, 6.4, 0.72],
  [-18.6, 22.5, 0.62],
  [22, 6.2, 0.74],
  [-45.5, -12.6, 1.02],
  [-61.5, -13.4, 0.96],
  [-41.5, -15, 0.85],
  [-68, -8, 1.1],
  [29, 22.6, 0.8],
  [40, 22.8, 0.9],
  [31, -15.5, 0.82],
];
/** Trees that close the view: on the far quay, up and down the river, behind the railway. */
export const FAR_TREES: readonly (readonly [x: number, z: number, scale: number])[] = [
  ...[-84, -66, -50, -37, -22, -6, 30, 66, 82].map((x, i) => [x, 59.6 + (i % 3) * 0.7, 0.8 + (i % 4) * 0.1] as const),
  ...Array.from({ length: 16 }, (_, i) => [-76 - (i % 4) * 7, -40 + i * 4.3, 0.9 + (i % 5) * 0.12] as const),
  ...Array.from({ length: 20 }, (_, i) => [60 + (i % 5) * 8, -46 + i * 3.7, 0.8 + (i % 3) * 0.2] as const),
  ...Array.from({ length: 22 }, (_, i) => [-110 + i * 10.5, -72 - (i % 4) * 9, 1 + (i % 3) * 0.25] as const),
];
export const FRUIT: readonly (readonly [x: number, z: number, scale: number])[] = [
  [-57.5, 24.4, 0.5],
  [-44.8, 25.2, 0.46],
  [-34.2, 23.4, 0.52],
  [-27.6, 25.3, 0.48],
  [-21, 22.8, 0.42],
];

/** What stands along the street. */
export function furniture(lit: boolean): Shape {
  return joined(
    ...LANTERNS.map((spot) => on(lantern(lit), spot)),
    ...bridgeLamps.map((at) => placed(lantern(lit), { at, scale: 0.8 })),
    ...LAMPS.map(([x, z, turn]) => on(streetLamp(lit), [x, z], turn)),
    ...[-12.2, 2.2, 20].map((x) => on(bench(), [x, 7.2])),
    on(bench(), [-44.6, -9.9], Math.PI),
    ...[-10.6, 3.9, -33].map((x, i) => on(litterBin(), [x, i === 2 ? -4.1 : 7.4])),
    ...[-15.6, -13.6, 7.2, 16.8, 18.6].map((x) => on(bollard(), [x, 3.7])),
    ...TREES.slice(0, 3).map(([x, z]) => on(treeGrate(), [x, z])),
    on(busShelter("BRIDGE STREET", lit), [-24, -5.6]),
    ...[4.5, 5.7, 6.9].map((x) => on(cycleHoop(), [x, -4.6], Math.PI / 2)),
    placed(bicycle(0x2c5d8a), { at: [4.7, 0.12, -4.6], turn: [0, Math.PI / 2, 0.06] }),
    placed(bicycle(0x8a2f2a), { at: [6.9, 0.12, -4.4], turn: [0, Math.PI / 2 + 0.1, -0.05] }),
    on(letterBox(), [-12, -6.4]),
    ...[-29.4, -21.8, 13.2, 15.6].map((x) => on(planter(0x6b5a48), [x, -6.3])),
  );
}

/** Where the light of the lamps comes from after dark. */
export function lamps(): readonly Lamp[] {
  const warm: Vec = [2.6, 1.75, 0.85];
  const white: Vec = [2.9, 2.5, 1.75];
  const spot = ([x, z]: Spot, up: Vec): Vec => add([x, landHeight(x, z), z], up);
  return [
    ...LANTERNS.map((at): Lamp => ({ at: spot(at, LANTERN), colour: warm, reach: 11 })),
    ...bridgeLamps.map((at): Lamp => ({ at: add(at, [0, 3.3, 0]), colour: warm, reach: 9 })),
    ...LAMPS.map(([x, z, turn]): Lamp => ({
      at: spot([x, z], [STREET_LAMP[2] * Math.sin(turn), STREET_LAMP[1], STREET_LAMP[2] * Math.cos(turn)]),
      colour: white,
      reach: 16,
    })),
    ...[-34, -17, -8, 0.5].map((x): Lamp => ({ at: [x, 2.4, -5.6], colour: [1.1, 0.72, 0.34], reach: 7 })),
    { at: [-53.8, 2.6, -15.4], colour: [1.9, 1.5, 0.95], reach: 11 },
    { at: [-46.8, 1.2, -16.6], colour: [0.9, 0.65, 0.28], reach: 5 },
    { at: [37.4, 3.2, -13.5], colour: [1.6, 1.2, 0.7], reach: 10 },
  ];
}
