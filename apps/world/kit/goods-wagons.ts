import { lettering } from "./lettering.ts";
import { cloudy } from "./noise.ts";
import { DECK, endGear, ladder, rearGear, singleAxle, underframe } from "./rolling-stock.ts";
import { bothSides, divided, joined, painted, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, slab } from "./solids.ts";
import { hex, mix, smooth } from "./vector.ts";

const HALF = 4.7;

const weathered = (shape: Shape, seed: number): Shape =>
  painted(divided(shape, 2.6), (p, _n, c) => {
    const rust = smooth(0.52, 0.8, cloudy(p[0] * 0.4 + seed, p[1] * 0.6, 2, seed)) * 0.4;
    return mix(mix(c, hex(0x55473b), smooth(2.1, 1.1, p[1]) * 0.45), hex(0x6b4632), rust);
  });

const chassis = (): Shape =>
  joined(underframe(HALF), singleAxle(2.9), singleAxle(-2.9), endGear(HALF + 0.02), rearGear(-HALF - 0.02));

/** A covered wagon with two sliding doors a side, 10.6 m over its buffers. */
export function coveredWagon(): Shape {
  const body = slab(
    0x7a3b2c,
    [
      [-1.3, DECK],
      [1.3, DECK],
      [1.3, 3.5],
      [1.05, 3.86],
      [0.5, 4.05],
      [-0.5, 4.05],
      [-1.05, 3.86],
      [-1.3, 3.5],
    ],
    HALF * 2,
    0.02,
    { turn: [0, Math.PI / 2, 0] },
  );
  const posts = Array.from({ length: 9 }, (_, i) =>
    box(0x6a3326, [0.07, 2.3, 0.05], 0, { at: [-HALF + 0.1 + i * 1.15, DECK + 1.16, 1.315] }),
  );
  const door = joined(
    box(0x8a8f92, [2.6, 2.2, 0.06], 0.01, { at: [0, DECK + 1.14, 1.36], coarse: 1.2 }),
    ...[-0.9, -0.3, 0.3, 0.9].map((x) => box(0x74797c, [0.05, 2.1, 0.04], 0, { at: [x, DECK + 1.14, 1.395] })),
    box(0x2c2724, [5.6, 0.07, 0.08], 0, { at: [0.6, 3.5, 1.38] }),
    box(0xd8d5cc, [0.3, 0.05, 0.06], 0, { at: [-1.1, DECK + 0.9, 1.42] }),
  );
  const words = joined(
    lettering(0xe6e1d4, "NORDBAHN", { height: 0.26, at: [-3.05, 3.05, 1.35] }),
    lettering(0xe6e1d4, "23 80 2740 415-8", { height: 0.13, at: [-3.05, 2.6, 1.35] }),
    lettering(0xe6e1d4, "GBS", { height: 0.16, at: [3.3, 2.9, 1.35] }),
  );
  const ends = [-1, 1].flatMap((s) =>
    [-0.8, 0, 0.8].map((z) => box(0x6a3326, [0.06, 2.3, 0.09], 0, { at: [s * (HALF + 0.02), 2.36, z] })),
  );
  const side = joined(...posts, door, words);
  return joined(
    weathered(body, 3),
    weathered(joined(side, placed(side, { turn: [0, Math.PI, 0] })), 4),
    ...ends,
    chassis(),
    placed(ladder(2.4, 8, 0x3a3632), { at: [HALF + 0.08, 1.1, 0.6], turn: [0, Math.PI / 2, 0] }),
  );
}

/** A flat wagon with a container of 6.1 m. */
export function containerWagon(paint: number, word: string): Shape {
  const low = DECK + 0.06;
  const corrugation = Array.from({ length: 12 }, (_, i) =>
    box(paint, [0.2, 2.3, 0.04], 0, { at: [-2.75 + i * 0.5, low + 1.3, 1.205] }),
  );
  const side = joined(
    ...corrugation,
    lettering(0xf0eee6, word, { height: 0.5, weight: 0.2, at: [0, low + 1.75, 1.24] }),
  );
  const frame = [-3.02, 3.02].flatMap((x) =>
    [-1.19, 1.19].map((z) => box(paint, [0.14, 2.58, 0.14], 0, { at: [x, low + 1.29, z] })),
  );
  const doors = joined(
    ...[-0.6, 0.6].flatMap((z) =>
      [-0.2, 0.2].map((d) => box(0xc9c7c0, [0.05, 2.3, 0.04], 0, { at: [3.07, low + 1.3, z + d] })),
    ),
    box(0x2c2724, [0.01, 2.4, 0.03], 0, { at: [3.06, low + 1.3, 0] }),
  );
  return joined(
    weathered(
      joined(
        box(paint, [6, 2.5, 2.4], 0, { at: [0, low + 1.3, 0] }),
        side,
        placed(side, { turn: [0, Math.PI, 0] }),
        ...frame,
      ),
      8,
    ),
    doors,
    bothSides(box(paint, [6.1, 0.14, 0.1], 0, { at: [0, low + 0.1, 1.2] })),
    box(0x4c4a46, [HALF * 2, 0.08, 2.4], 0, { at: [0, DECK, 0], coarse: 1.5 }),
    chassis(),
  );
}
