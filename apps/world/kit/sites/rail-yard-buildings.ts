import { lettering } from "../lettering.ts";
import { ladder } from "../rolling-stock.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, slab, turned } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { WAREHOUSE } from "./rail-yard-layout.ts";

const [MIDDLE_X, MIDDLE_Z] = [(WAREHOUSE.west + WAREHOUSE.east) / 2, (WAREHOUSE.north + WAREHOUSE.south) / 2];
const [LONG, DEEP] = [WAREHOUSE.east - WAREHOUSE.west, WAREHOUSE.south - WAREHOUSE.north];
const EAVES = 5.6;
const BRICK = 0x8f4f3b;

function gate(i: number, night: boolean): Shape {
  const x = -LONG / 2 + 4.5 + i * 7.75;
  const z = -DEEP / 2;
  const open = i === 1;
  return joined(
    box(0x6e7478, [3.2, 3.1, 0.1], 0, { at: [x, 2.65, z - 0.02] }),
    open
      ? box(night ? [0.42, 0.3, 0.14] : [0.02, 0.018, 0.016], [2.8, 2.9, 0.06], 0, {
          at: [x, 2.55, z - 0.06],
          finish: "glow",
        })
      : joined(
          box(0x3f6d5c, [2.9, 2.9, 0.08], 0, { at: [x, 2.55, z - 0.06], coarse: 1.5 }),
          ...Array.from({ length: 9 }, (_, k) =>
            box(0x345c4e, [2.86, 0.03, 0.03], 0, { at: [x, 1.3 + k * 0.32, z - 0.11] }),
          ),
        ),
    lettering(0xf4f1e8, String(i + 1), {
      height: 0.5,
      weight: 0.2,
      at: [x - 2.2, 3.6, z - 0.04],
      turn: [0, Math.PI, 0],
    }),
    box(0x24272a, [0.14, 0.5, 0.2], 0, { at: [x - 1.75, 1, z - 0.12] }),
    box(0x24272a, [0.14, 0.5, 0.2], 0, { at: [x + 1.75, 1, z - 0.12] }),
  );
}

const windows = (night: boolean): Shape =>
  joined(
    ...[-14, -6.4, 1.2, 8.8].flatMap((x, i) => [
      box(0x5c564e, [2, 0.1, 0.1], 0, { at: [x + 2.6, 4.3, -DEEP / 2 - 0.04] }),
      box(night && i % 2 === 0 ? [0.9, 0.62, 0.28] : [0.02, 0.026, 0.03], [1.8, 0.8, 0.08], 0, {
        at: [x + 2.6, 4.75, -DEEP / 2 - 0.01],
        finish: night && i % 2 === 0 ? "glow" : "glass",
      }),
      ...[-0.3, 0.3].map((d) => box(0xd6d2c6, [0.05, 0.8, 0.1], 0, { at: [x + 2.6 + d, 4.75, -DEEP / 2 - 0.02] })),
    ]),
  );

/** The brick warehouse: a saw-edged gable, four gates to the ramp, its name to the west. */
function warehouse(night: boolean): Shape {
  const shell = slab(
    BRICK,
    [
      [-DEEP / 2, 0],
      [DEEP / 2, 0],
      [DEEP / 2, EAVES],
      [0, EAVES + 2.2],
      [-DEEP / 2, EAVES],
    ],
    LONG,
    0,
    { turn: [0, Math.PI / 2, 0], coarse: 4, fine: 0.4 },
  );
  const roof = [-1, 1].map((s) =>
    box(0x5d6266, [LONG + 1, 0.14, DEEP / 2 + 1.1], 0, {
      at: [0, EAVES + 1.06, s * (DEEP / 4 + 0.14)],
      turn: [s * 0.312, 0, 0],
      coarse: 5,
    }),
  );
  const piers = Array.from({ length: 11 }, (_, i) =>
    box(0x7f4533, [0.4, EAVES, 0.24], 0, { at: [-LONG / 2 + 0.2 + i * 3.96, EAVES / 2, -DEEP / 2 - 0.04] }),
  );
  return joined(
    shell,
    ...roof,
    ...piers.filter((_, i) => ![1, 3, 5, 7].includes(i)),
    ...[0, 1, 2, 3, 4].map((i) => gate(i, night)),
    windows(night),
    box(0xb5aa98, [LONG + 0.1, 0.5, DEEP + 0.1], 0, { at: [0, 0.3, 0], coarse: 5 }),
    lettering(0xf0ead8, "NORDBAHN FREIGHT", {
      height: 0.8,
      weight: 0.18,
      at: [-LONG / 2 - 0.03, 4.3, 0],
      turn: [0, -Math.PI / 2, 0],
    }),
    lettering(0xf0ead8, "LINDEN", {
      height: 0.5,
      weight: 0.18,
      at: [-LONG / 2 - 0.03, 5.7, 0],
      turn: [0, -Math.PI / 2, 0],
    }),
  );
}

/** The loading ramp between the warehouse and the track, with its edge, steps, canopy and goods. */
function ramp(): Shape {
  const [near, far] = [12.4, WAREHOUSE.north];
  const z = (near + far) / 2;
  const pallets = [
    [2, 0x9a7f5a],
    [4.6, 0x7f8f9a],
    [17, 0x9a7f5a],
    [27.4, 0x4f6f58],
  ].map(([x = 0, paint = 0]) => placed(pallet(paint), { at: [x, 1.1, z + 0.4], turn: [0, x, 0] }));
  return joined(
    box(0x9d978b, [LONG + 4, 1.1, far - near], 0, { at: [MIDDLE_X - 2, 0.55, z], coarse: 3 }),
    box(0xd9b52a, [LONG + 4, 0.06, 0.14], 0, { at: [MIDDLE_X - 2, 1.1, near + 0.06], coarse: 4 }),
    ...Array.from({ length: 5 }, (_, i) =>
      box(0x8b867b, [0.3, 0.22 * (5 - i), 1.4], 0, { at: [WAREHOUSE.west - 4.15 - i * 0.3, 0.11 * (5 - i), z] }),
    ),
    ...Array.from({ length: 8 }, (_, i) =>
      box(0x2c2a28, [0.3, 0.4, 0.1], 0.02, { at: [-4 + i * 5.2, 0.85, near - 0.05] }),
    ),
    box(0x5d6266, [LONG, 0.12, 3.4], 0, { at: [MIDDLE_X, 4.55, z - 0.1], turn: [-0.06, 0, 0], coarse: 4 }),
    ...Array.from({ length: 6 }, (_, i) =>
      box(0x4f5458, [0.14, 3.4, 0.14], 0, { at: [WAREHOUSE.west + 1 + i * 7.6, 2.8, near + 0.5] }),
    ),
    ...pallets,
  );
}

const pallet = (paint: number): Shape =>
  joined(
    ...[-0.5, 0, 0.5].map((x) => box(0x8f7350, [0.1, 0.1, 0.8], 0, { at: [x, 0.05, 0] })),
    box(0xa3855e, [1.2, 0.04, 0.8], 0, { at: [0, 0.12, 0] }),
    ...[0, 1].flatMap((k) =>
      [-0.29, 0.29].map((x) => box(paint, [0.55, 0.42, 0.7], 0.01, { at: [x, 0.35 + k * 0.43, 0] })),
    ),
  );

/** The signal box: brick below, glazed above, with a stair and its name. */
function signalBox(night: boolean): Shape {
  const panes = Array.from({ length: 6 }, (_, i) => i * 1.3 - 3.25);
  const glass = night ? ([0.95, 0.72, 0.36] as Vec) : ([0.02, 0.026, 0.03] as Vec);
  const finish = night ? "glow" : "glass";
  return joined(
    box(BRICK, [8, 3.2, 4.4], 0, { at: [0, 1.6, 0], coarse: 2 }),
    box(0xd8cfb9, [8.1, 0.3, 4.5], 0, { at: [0, 3.3, 0] }),
    box(0x3d5a4a, [8, 0.7, 4.4], 0, { at: [0, 3.75, 0] }),
    box(glass, [7.8, 1.3, 4.2], 0, { at: [0, 4.75, 0], finish, coarse: 1.5 }),
    ...panes.map((x) => box(0xe8e3d6, [0.08, 1.34, 4.34], 0, { at: [x, 4.75, 0] })),
    ...[-1.4, 0, 1.4].map((z) => box(0xe8e3d6, [7.94, 1.34, 0.08], 0, { at: [0, 4.75, z] })),
    box(0x50555a, [9.2, 0.2, 5.8], 0.04, { at: [0, 5.55, 0] }),
    box(0x50555a, [7, 0.5, 3.4], 0.2, { at: [0, 5.8, 0] }),
    box(0xf2efe6, [4.4, 0.6, 0.06], 0, { at: [0, 2.5, 2.24] }),
    lettering(0x15171a, "LINDEN YARD", { height: 0.36, weight: 0.18, at: [0, 2.5, 2.29] }),
    ...[-2.6, 2.6].map((x) => box([0.02, 0.026, 0.03], [1.1, 1.2, 0.08], 0, { at: [x, 1.4, 2.2], finish: "glass" })),
    placed(ladder(3.6, 11, 0x4a4e50), { at: [4.6, 0, 1.4], turn: [0, Math.PI / 2, 0] }),
  );
}

/** The old water tower: a brick shaft with a riveted tank. */
function waterTower(): Shape {
  return joined(
    turned(
      0x8a5440,
      [
        [2.9, 0],
        [2.5, 8.6],
        [2.9, 9.4],
      ],
      14,
      { coarse: 4 },
    ),
    turned(
      0x6d7478,
      [
        [3.4, 9.4],
        [3.6, 9.7],
        [3.6, 13],
        [3.7, 13.1],
        [0.3, 14.6],
        [0.001, 15],
      ],
      18,
      { coarse: 4 },
    ),
    ...[10.3, 11.6].map((y) =>
      turned(
        0x5d6468,
        [
          [3.63, y],
          [3.63, y + 0.12],
        ],
        18,
        { coarse: 4 },
      ),
    ),
    ...[2.5, 5.4].map((y) => box(0x1d1d1f, [0.8, 1.3, 0.2], 0, { at: [0, y, 2.75 - y * 0.05] })),
    cylinder(0x50555a, 0.12, 0.12, 9, 8, { at: [2.4, 4.5, 1.6] }),
  );
}

/** Warehouse and ramp, signal box, water tower. */
export const buildings = (night: boolean): Shape =>
  joined(
    placed(warehouse(night), { at: [MIDDLE_X, 0, MIDDLE_Z] }),
    ramp(),
    placed(signalBox(night), { at: [-52, 0, -30.5] }),
    placed(waterTower(), { at: [18, 0, -34] }),
  );
