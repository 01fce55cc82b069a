import { church, cottage } from "../farm.ts";
import { lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Finish, Shape } from "../shape.ts";
import { box, quad, slab } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";

const PLASTER = [0xd9cdb4, 0xc7b89c, 0xb9c0b8, 0xd3b9a2, 0xcfcabd, 0xb48f78] as const;
const TILES = [0x8c4634, 0x6f4338, 0x555558, 0x7d3f30] as const;

/** A window in a wall that faces north. */
function pane(lit: boolean, w: number, h: number, [x, y, z]: Vec): Shape {
  const face = (paint: Paint, grow: number, out: number, finish: Finish): Shape =>
    quad(
      paint,
      [x + w / 2 + grow, y - h / 2 - grow, z - out],
      [x - w / 2 - grow, y - h / 2 - grow, z - out],
      [x - w / 2 - grow, y + h / 2 + grow, z - out],
      [x + w / 2 + grow, y + h / 2 + grow, z - out],
      finish,
      { airy: true, coarse: 9, fine: 9 },
    );
  return joined(
    face(0xe6e1d4, 0.1, 0.02, "matte"),
    face(lit ? [1, 0.66, 0.28] : [0.02, 0.026, 0.03], 0, 0.1, lit ? "glow" : "glass"),
  );
}

/** A house of Yard Street: two storeys and a roof, its windows to the north, to the yard. */
function house(draw: () => number, wide: number, night: boolean): Shape {
  const [tall, deep] = [5.6 + draw() * 1.2, 9];
  const wall = PLASTER[Math.floor(draw() * PLASTER.length)] ?? PLASTER[0];
  const roof = TILES[Math.floor(draw() * TILES.length)] ?? TILES[0];
  const columns = wide > 10 ? [-3.6, -1.2, 1.2, 3.6] : [-2.6, 0, 2.6];
  const z = -deep / 2 - 0.03;
  const lit = (): boolean => night && draw() > 0.55;
  const shell = slab(
    wall,
    [
      [-deep / 2, -0.5],
      [deep / 2, -0.5],
      [deep / 2, tall],
      [0, tall + 3.1],
      [-deep / 2, tall],
    ],
    wide,
    0,
    { turn: [0, Math.PI / 2, 0], coarse: 9 },
  );
  const slopes = [-1, 1].map((s) =>
    box(roof, [wide + 0.5, 0.18, deep / 2 + 1.5], 0, {
      at: [0, tall + 1.5, s * (deep / 4 + 0.1)],
      turn: [s * 0.604, 0, 0],
      coarse: 9,
    }),
  );
  return joined(
    shell,
    ...slopes,
    ...columns.flatMap((x, i) => [
      ...(i === 1 ? [] : [pane(lit(), 1, 1.3, [x, 1.7, z])]),
      pane(lit(), 1, 1.3, [x, 4.4, z]),
    ]),
    box(0x4b3b30, [1.1, 2.2, 0.12], 0, { at: [columns[1] ?? 0, 1.1, z], coarse: 9 }),
    box(0x7a4a3c, [0.7, 1.8, 0.7], 0, { at: [wide * 0.28, tall + 3.1, 1.2], coarse: 9 }),
  );
}

/** Two storeys of classrooms, a flat roof, its name over the entrance; it faces the yard. */
function school(night: boolean): Shape {
  const bays = Array.from({ length: 9 }, (_, i) => -18 + i * 4.5);
  return joined(
    box(0xc98f5a, [42, 8.2, 12], 0, { at: [0, 4, 0], coarse: 9 }),
    box(0xe9e4d6, [42.4, 0.6, 12.4], 0, { at: [0, 8.3, 0], coarse: 9 }),
    box(0xe9e4d6, [42.1, 0.3, 12.1], 0, { at: [0, 4.2, 0], coarse: 9 }),
    ...bays.flatMap((x, i) => [1.9, 6.1].map((y) => pane(night && i === 4, 3.2, 1.7, [x, y, -6.03]))),
    box(0x3d6f8f, [5.4, 3.4, 1.6], 0, { at: [0, 1.7, -6.6], coarse: 9 }),
    lettering(0xf4f1e8, "LINDEN SCHOOL", { height: 1.2, weight: 0.18, at: [0, 9.6, -6.1], turn: [0, Math.PI, 0] }),
    box(0x4a4d50, [14, 0.14, 0.14], 0, { at: [0, 8.8, -6.1], coarse: 9 }),
    box(0xd8d8d2, [0.14, 11, 0.14], 0, { at: [-14, 5.5, -12], coarse: 9 }),
  );
}

/** Yard Street behind the southern fence, the school downwind of a north-west wind, the church and the roofs behind. */
export function town(night: boolean): Shape {
  const draw = drawFrom(23);
  const terrace: Shape[] = [];
  for (let x = -92; x < 150;) {
    const wide = 8.5 + Math.floor(draw() * 3) * 1.6;
    if (draw() > 0.16) terrace.push(placed(house(draw, wide, night), { at: [x + wide / 2, 0, 55 + draw() * 1.5] }));
    x += wide + 0.4 + (draw() > 0.6 ? 4 : 0);
  }
  const roofs = Array.from({ length: 30 }, (_, i) => {
    const [x, z] = [-130 + (i % 10) * 30 + draw() * 12, 80 + Math.floor(i / 10) * 24 + draw() * 12];
    const paint = PLASTER[i % PLASTER.length] ?? PLASTER[0];
    return placed(cottage(paint, TILES[i % TILES.length] ?? TILES[0], 9 + draw() * 5, night && draw() > 0.4), {
      at: [x, 0, z],
      turn: [0, Math.PI + (draw() - 0.5) * 0.6, 0],
      scale: 1.15,
    });
  });
  const east = Array.from({ length: 9 }, (_, i) =>
    placed(cottage(PLASTER[i % 6] ?? PLASTER[0], TILES[i % 4] ?? TILES[0], 10 + draw() * 4, night && draw() > 0.4), {
      at: [150 + draw() * 60, 0, -60 + i * 12 + draw() * 4],
      turn: [0, -Math.PI / 2 + (draw() - 0.5) * 0.5, 0],
      scale: 1.2,
    }),
  );
  return joined(
    ...terrace,
    ...roofs,
    ...east,
    placed(church(night), { at: [64, 0, 118], turn: [0, 0.4, 0], scale: 1.35 }),
    placed(school(night), { at: [112, 0, 70], turn: [0, 0.35, 0] }),
  );
}
