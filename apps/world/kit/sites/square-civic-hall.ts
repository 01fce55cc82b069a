import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, skin } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { handrails } from "../town/fences.ts";
import { glassFront } from "../town/glass-front.ts";
import { panel, WHOLE } from "../town/wall.ts";

/** The city hall's front stands here, above its steps. */
export const HALL = { west: -20, east: 20, front: -20, floor: 0.75, storey: 3.5, floors: 4 } as const;
const CONCRETE = 0xb9b6ae;

/** Five wide steps along the whole front. */
function steps(): Shape {
  const width = HALL.east - HALL.west + 4;
  return joined(
    ...[0, 1, 2, 3, 4].map((i) =>
      box(0xa9a59b, [width, 0.15 * (5 - i), 0.42], 0, {
        at: [0, (0.15 * (5 - i)) / 2, HALL.front + 4 + i * 0.42],
        coarse: 4,
        fine: 1.2,
      }),
    ),
    box(0xa29e94, [width, HALL.floor, 4.2], 0, { at: [0, HALL.floor / 2, HALL.front + 1.7], coarse: 4, fine: 1 }),
    ...[-9, 9].map((x) =>
      placed(handrails(2.4, 0.05), { at: [x, 0.36, HALL.front + 4.9], turn: [0, -Math.PI / 2, 0.3] }),
    ),
    ...[-22.8, 22.8].map((x) =>
      box(CONCRETE, [1.6, 1.1, 6.6], 0.04, { at: [x, 0.5, HALL.front + 3], coarse: 3, fine: 1 }),
    ),
  );
}

/** The glass on three sides. */
function glazing(lit: number): Shape {
  const width = HALL.east - HALL.west;
  const front = {
    width,
    floors: HALL.floors,
    storey: HALL.storey,
    bays: 20,
    mullion: 0x6d7376,
    spandrel: 0x4a5a5e,
    seed: 4,
    lit,
  };
  const side = { ...front, width: 16, bays: 8, seed: 9 };
  return joined(
    placed(glassFront(front), { at: [HALL.west, HALL.floor, HALL.front] }),
    placed(glassFront(side), { at: [HALL.east, HALL.floor, HALL.front], turn: [0, Math.PI / 2, 0] }),
    placed(glassFront(side), { at: [HALL.west, HALL.floor, HALL.front - 16], turn: [0, -Math.PI / 2, 0] }),
  );
}

/** Four doors of glass in a dark porch under a canopy. */
function doors(lit: boolean): Shape {
  const glass: Vec = lit ? [0.85, 0.75, 0.5] : [0.05, 0.07, 0.08];
  const leaves = [-1.9, -0.65, 0.65, 1.9].map((x) =>
    joined(
      panel(glass, { x0: x - 0.55, x1: x + 0.55, y0: 0.05, y1: 2.5 }, 0.16, lit ? "glow" : "glass"),
      box(0xc9ccce, [0.05, 0.9, 0.06], 0, { at: [x + 0.42, 1.1, 0.2], ...WHOLE }),
    ),
  );
  const porch = joined(box(0x3a4245, [5.6, 2.9, 0.14], 0, { at: [0, 1.4, 0.06], ...WHOLE }), ...leaves);
  return joined(
    placed(porch, { at: [0, HALL.floor, HALL.front + 0.08] }),
    box(0x4a5254, [8, 0.3, 3], 0.03, { at: [0, HALL.floor + 3.1, HALL.front + 1.5], ...WHOLE }),
  );
}

/** The hall: four floors of glass under a deep roof on tall columns, a lettered edge, flags. */
export function cityHall(lit: number): Shape {
  const width = HALL.east - HALL.west;
  const high = HALL.floors * HALL.storey;
  const top = HALL.floor + high;
  const columns = [-20, -12, -4, 4, 12, 20].map((x) =>
    cylinder(CONCRETE, 0.34, 0.34, high, 12, {
      at: [x, HALL.floor + high / 2, HALL.front + 2.8],
      coarse: 3,
      fine: 0.9,
    }),
  );
  return joined(
    steps(),
    glazing(lit),
    box(0x8d8f8d, [width - 0.3, high, 15.7], 0, {
      at: [0, HALL.floor + high / 2, HALL.front - 8.1],
      coarse: 30,
      fine: 12,
    }),
    box(0xd4d2ca, [width + 7, 0.7, 24], 0.04, { at: [0, top + 0.35, HALL.front - 7.5], coarse: 4, fine: 1.4 }),
    box(0x8b7a5e, [width + 6.6, 0.06, 7.5], 0, { at: [0, top - 0.04, HALL.front + 0.4], coarse: 4, fine: 1.2 }),
    ...columns,
    doors(lit > 0),
    sign(lit > 0),
    ...[-26.5, -25, 26.5].map((x, i) => flag(x, [0x1d4f9c, 0xb0382c, 0x2e7a4a][i] ?? 0xffffff)),
  );
}

const sign = (lit: boolean): Shape =>
  lettering(lit ? [0.98, 0.95, 0.86] : 0x30383b, "CITY HALL", {
    height: 0.5,
    weight: 0.17,
    at: [0, HALL.floor + HALL.floors * HALL.storey + 0.36, HALL.front + 4.52],
  }).map((one) => (lit ? { ...one, finish: "glow" as const } : one));

/** A flag that hangs in the still air. */
const flag = (x: number, paint: number): Shape =>
  joined(
    cylinder(0xd9dcdd, 0.05, 0.09, 9, 8, { at: [x, 4.5, -13], ...WHOLE }),
    skin(
      paint,
      [
        [
          [x + 0.05, 8.6, -13.02],
          [x + 0.05, 6.4, -13.02],
          [x + 0.05, 6.4, -12.98],
          [x + 0.05, 8.6, -12.98],
        ],
        [
          [x + 0.4, 7.9, -12.86],
          [x + 0.36, 6.1, -12.86],
          [x + 0.36, 6.1, -12.82],
          [x + 0.4, 7.9, -12.82],
        ],
        [
          [x + 0.62, 7.2, -13.1],
          [x + 0.5, 5.9, -13.1],
          [x + 0.5, 5.9, -13.06],
          [x + 0.62, 7.2, -13.06],
        ],
      ],
      0.3,
      { ...WHOLE },
    ),
  );
