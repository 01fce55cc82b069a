import { lettering } from "../lettering.ts";
import type { Lamp } from "../light.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Vec } from "../vector.ts";
import {
  bench,
  bicycle,
  bollard,
  busShelter,
  cycleHoop,
  litterBin,
  planter,
  STREET_LAMP,
  streetLamp,
  trafficLight,
  treeGrate,
} from "../town/furniture.ts";
import { fountain } from "../town/fountain.ts";
import { railings } from "../town/fences.ts";
import { panel, WHOLE } from "../town/wall.ts";
import { coolingPoint } from "./square-civic-cooling.ts";
import { civicHeight, ROAD } from "./square-civic-ground.ts";
import { metro, overhead, tram } from "./square-civic-transit.ts";

type Spot = readonly [x: number, z: number];
const on = (shape: Shape, [x, z]: Spot, turn = 0): Shape =>
  placed(shape, { at: [x, civicHeight(x, z), z], turn: [0, turn, 0] });
const GLASS: Vec = [0.02, 0.028, 0.032];

/** A kiosk for papers and tickets, its shutter half down. */
const kiosk = (lit: boolean): Shape =>
  joined(
    box(0x2f4a46, [3, 2.5, 2.2], 0.03, { at: [0, 1.25, 0], coarse: 2, fine: 0.7 }),
    box(0x24302e, [3.5, 0.18, 2.8], 0.04, { at: [0, 2.6, 0.1], ...WHOLE }),
    panel(lit ? [0.8, 0.62, 0.34] : GLASS, { x0: -1.2, x1: 1.2, y0: 1, y1: 1.6 }, 1.11, lit ? "glow" : "glass"),
    panel(0x8d9194, { x0: -1.2, x1: 1.2, y0: 1.6, y1: 2.1 }, 1.12),
    box(0xc9c2ae, [2.7, 0.06, 0.4], 0, { at: [0, 0.98, 1.25], ...WHOLE }),
    ...[-1, -0.5, 0, 0.5, 1].map((x, i) =>
      panel(
        [0xe8e4d8, 0xb8443a, 0x3f6f9a, 0xe0c050, 0x5a8a5a][i] ?? 0xffffff,
        { x0: x - 0.17, x1: x + 0.17, y0: 0.3, y1: 0.78 },
        1.115,
      ),
    ),
    lettering(0xe8dcc0, "TICKETS + PAPERS", { height: 0.17, at: [0, 2.35, 1.12] }),
  );

/** Street lamps round the square and along the streets. */
const LAMPS: readonly (readonly [x: number, z: number, turn: number])[] = [
  [-28, 22.6, 0],
  [-10, 22.6, 0],
  [8, 22.6, 0],
  [28.8, 12, Math.PI / 2],
  [28.8, -8, Math.PI / 2],
  [43, 2, -Math.PI / 2],
  [43, -18, -Math.PI / 2],
  [-22, 12, Math.PI / 2],
  [-22, -9, Math.PI / 2],
  [-4, 14, Math.PI],
  [6, -6, 0],
  [-16, 34.4, Math.PI],
  [6, 34.4, Math.PI],
];

export const TREES: readonly (readonly [x: number, z: number, scale: number])[] = [
  [-27, -8, 0.78],
  [-27, 3, 0.84],
  [-27, 14, 0.76],
  [11, 17, 0.86],
  [19, 10, 0.92],
  [21.4, 17.4, 0.8],
  [8.6, 9, 0.72],
  [44.4, -8, 0.6],
  [44.4, 10, 0.62],
];

/** What stands on the square. */
export function things(lit: boolean): Shape {
  const seats: readonly (readonly [number, number, number])[] = [
    [-7, 14, 0],
    [-13, 14, 0],
    [4.6, 12, -Math.PI / 2],
    [4.6, 17, -Math.PI / 2],
    [15, 21, 0],
    [-25, -2.6, Math.PI / 2],
    [-25, 8.6, Math.PI / 2],
  ];
  return joined(
    on(fountain(false), [-10, 9.5]),
    coolingPoint(),
    placed(tram(lit), { at: [33, ROAD, 0], turn: [0, Math.PI / 2, 0] }),
    overhead(),
    on(metro(lit), [25.5, -9]),
    on(kiosk(lit), [20.5, -5], 0.2),
    on(busShelter("MARKET", lit), [28.6, 3], Math.PI / 2),
    on(busShelter("MARKET", lit), [28.6, 16.4], Math.PI / 2),
    ...LAMPS.map(([x, z, turn]) => on(streetLamp(lit), [x, z], turn)),
    ...seats.map(([x, z, turn]) => on(bench(), [x, z], turn)),
    ...[-4.6, 16.4, 26.2].map((x, i) => on(litterBin(), [x, [14.4, 21.2, 8][i] ?? 0])),
    ...[-18, -14.5, -11, -7.5, -4, -0.5, 3].map((x) => on(bollard(), [x, 23.3])),
    ...TREES.filter(([x, z]) => x < -20 || (x > 40 && z < 40)).map(([x, z]) => on(treeGrate(), [x, z])),
    ...[13, 14, 15, 16].map((x) => on(cycleHoop(), [x, -11], Math.PI / 2)),
    placed(bicycle(0x3a6a4a), { at: [13.2, 0, -11], turn: [0, Math.PI / 2, 0.06] }),
    placed(bicycle(0xb0642a), { at: [15.2, 0, -10.8], turn: [0, Math.PI / 2, -0.05] }),
    ...[-6, -3, 3, 6].map((x) => on(planter(0xb3aea2), [x, -12.6])),
    placed(railings(9, 1), { at: [29.6, 0, 5.4], turn: [0, -Math.PI / 2, 0] }),
  );
}

/** The lights of the crossing, which follow the grid; drawn apart from the rest. */
export function signals(lit: boolean): Shape {
  const at = (x: number, z: number, turn: number, shows: "red" | "green"): Shape =>
    on(trafficLight(lit ? shows : "dark"), [x, z], turn);
  return joined(
    at(29.4, 23.4, -Math.PI / 2, "red"),
    at(42.6, 23.4, 0, "green"),
    at(29.4, 33.6, Math.PI, "green"),
    at(42.6, 33.6, Math.PI / 2, "red"),
  );
}

/** Where light comes from while there is current. */
export function lamps(): readonly Lamp[] {
  const white: Vec = [2.7, 2.4, 1.8];
  return [
    ...LAMPS.map(([x, z, turn]): Lamp => ({
      at: [
        x + STREET_LAMP[2] * Math.sin(turn),
        civicHeight(x, z) + STREET_LAMP[1],
        z + STREET_LAMP[2] * Math.cos(turn),
      ],
      colour: white,
      reach: 17,
    })),
    ...[-14, -5, 5, 14].map((x): Lamp => ({ at: [x, 3.2, -16.4], colour: [1.3, 1.2, 0.9], reach: 10 })),
    ...[17, 8, -2, -14].map((z): Lamp => ({ at: [-30, 2.5, z], colour: [1.2, 0.9, 0.5], reach: 8 })),
    ...[-15, -5, 5, 15].map((z): Lamp => ({ at: [44.2, 2.5, z], colour: [1.2, 0.9, 0.5], reach: 7 })),
  ];
}
