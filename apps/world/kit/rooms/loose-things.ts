import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder } from "../solids.ts";

/** A table for a map that is drawn on its plain top: 1.8 by 1.2 m, at 0.95 m. */
export const mapTable = (): Shape =>
  joined(
    box(0xf2efe6, [1.8, 0.012, 1.2], 0, { at: [0, 0.944, 0] }),
    ...[-1, 1].flatMap((side) => [
      box(0x6b4a30, [1.88, 0.06, 0.04], 0.012, { at: [0, 0.925, side * 0.62] }),
      box(0x6b4a30, [0.04, 0.06, 1.2], 0.012, { at: [side * 0.92, 0.925, 0] }),
      box(0x6b4a30, [0.09, 0.9, 0.09], 0.014, { at: [side * 0.82, 0.46, 0.52] }),
      box(0x6b4a30, [0.09, 0.9, 0.09], 0.014, { at: [side * 0.82, 0.46, -0.52] }),
    ]),
    box(0x55595e, [1.6, 0.02, 1.0], 0.004, { at: [0, 0.3, 0] }),
    ...[-0.5, -0.3, 0.2, 0.36].map((x, i) =>
      cylinder([0xf2efe6, 0xd9d4c6, 0xe8e2d2, 0xcfd6d8][i] ?? 0xffffff, 0.035, 0.035, 0.9, 10, {
        at: [x, 0.35, 0.05 * i - 0.1],
        turn: [Math.PI / 2, 0, 0.1 * i],
      }),
    ),
  );

/** A cardboard box of files with its lid beside it. */
export const paperBox = (): Shape =>
  joined(
    box(0xb99566, [0.4, 0.28, 0.32], 0.006, { at: [0, 0.14, 0] }),
    box(0xf2efe6, [0.34, 0.03, 0.26], 0, { at: [0, 0.285, 0] }),
    ...[-0.12, -0.04, 0.06, 0.13].map((x, i) =>
      box([0x2d4f7c, 0xd9d4c6, 0x7b2f2c, 0xf2efe6][i] ?? 0xffffff, [0.02, 0.06, 0.24], 0, { at: [x, 0.31, 0] }),
    ),
    box(0x8a6b42, [0.1, 0.03, 0.004], 0, { at: [0, 0.2, 0.162] }),
    box(0xf6f4ec, [0.16, 0.08, 0.003], 0, { at: [0, 0.11, 0.162] }),
    box(0xb99566, [0.42, 0.06, 0.34], 0.006, { at: [0.44, 0.03, 0.05], turn: [0, 0.4, 0] }),
  );
