import { lettering } from "./lettering.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { pipe, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";

type Category = "p1" | "p2" | "p3" | "dead";

const CARDS: Readonly<
  Record<Category, { readonly paint: number; readonly ink: number; readonly word: string; readonly outline: Flat }>
> = {
  p1: {
    paint: 0xd1261d,
    ink: 0xffffff,
    word: "1",
    outline: [
      [-0.07, -0.07],
      [0.07, -0.07],
      [0.07, 0.07],
      [-0.07, 0.07],
    ],
  },
  p2: {
    paint: 0xf2c417,
    ink: 0x141414,
    word: "2",
    outline: [
      [0, -0.09],
      [0.09, 0],
      [0, 0.09],
      [-0.09, 0],
    ],
  },
  p3: {
    paint: 0x1f8a3f,
    ink: 0xffffff,
    word: "3",
    outline: Array.from({ length: 20 }, (_, i) => [
      Math.cos((i / 20) * Math.PI * 2) * 0.078,
      Math.sin((i / 20) * Math.PI * 2) * 0.078,
    ]),
  },
  dead: {
    paint: 0x17181a,
    ink: 0xffffff,
    word: "X",
    outline: [
      [-0.04, -0.09],
      [0.04, -0.09],
      [0.09, -0.04],
      [0.09, 0.04],
      [0.04, 0.09],
      [-0.04, 0.09],
      [-0.09, 0.04],
      [-0.09, -0.04],
    ],
  },
};

/**
 * A triage card, readable from both sides: square 1, diamond 2, round 3, octagon with a cross.
 * Hangs from its origin; shape and sign tell the category without colour.
 */
export function triageCard(category: Category): Shape {
  const { paint, ink, word, outline } = CARDS[category];
  const rim = slab(
    0xf4f2ea,
    outline.map(([x, y]): readonly [number, number] => [x * 1.14, y * 1.14]),
    0.006,
    0.001,
  );
  const card = slab(paint, outline, 0.009, 0.001);
  const sign = (turn: number): Shape =>
    lettering(ink, word, { height: 0.07, weight: 0.2, at: [0, 0, turn ? -0.0056 : 0.0056], turn: [0, turn, 0] });
  const cord = pipe(
    0xe8e4da,
    [
      [0, 0.09, 0],
      [0.012, 0.13, 0],
      [0, 0.17, 0],
    ],
    0.003,
    4,
    6,
  );
  return placed(joined(rim, card, sign(0), sign(Math.PI), cord), { at: [0, -0.17, 0] });
}
