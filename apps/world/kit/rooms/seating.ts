import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Fitting } from "./fitting.ts";

/** How high hips rest on a chair. */
const SEAT = 0.47;

/** A swivel chair on five castors; whoever sits looks to -z, so that it stands before a desk that faces +z. */
export function swivelChair(paint: Paint, turn = 0): Fitting {
  const star = Array.from({ length: 5 }, (_, i) => {
    const a = (i / 5) * Math.PI * 2 + 0.3;
    return joined(
      box(0x1d1f22, [0.3, 0.03, 0.045], 0.01, { at: [Math.cos(a) * 0.15, 0.08, Math.sin(a) * 0.15], turn: [0, -a, 0] }),
      cylinder(0x1d1f22, 0.028, 0.028, 0.045, 8, {
        at: [Math.cos(a) * 0.29, 0.03, Math.sin(a) * 0.29],
        turn: [Math.PI / 2, 0, 0.4],
      }),
    );
  });
  const arm = (x: number): Shape =>
    joined(
      box(0x1d1f22, [0.03, 0.2, 0.04], 0.01, { at: [x, 0.56, 0.04] }),
      box(0x1d1f22, [0.065, 0.028, 0.25], 0.012, { at: [x, 0.67, 0.01] }),
    );
  const shape = joined(
    ...star,
    cylinder(0x2a2d31, 0.03, 0.035, 0.34, 10, { at: [0, 0.25, 0] }),
    box(paint, [0.49, 0.075, 0.48], 0.03, { at: [0, SEAT - 0.04, 0] }),
    box(0x1d1f22, [0.06, 0.34, 0.03], 0.01, { at: [0, 0.57, 0.25], turn: [0.1, 0, 0] }),
    box(paint, [0.45, 0.52, 0.065], 0.03, { at: [0, 0.82, 0.245], turn: [0.13, 0, 0] }),
    arm(-0.27),
    arm(0.27),
  );
  return {
    shape: placed(shape, { turn: [0, turn, 0] }),
    solids: [],
    seats: [[0, SEAT, 0, turn + Math.PI]],
    lamps: [],
  };
}

/** A stacking chair with a metal frame; whoever sits looks to -z. */
export function stackingChair(paint: Paint, turn = 0): Fitting {
  const side = (x: number): Shape =>
    joined(
      pipe(
        0x9a9ea3,
        [
          [x, 0.01, -0.2],
          [x, 0.42, -0.19],
          [x, 0.43, 0.19],
          [x, 0.01, 0.24],
        ],
        0.011,
        5,
        12,
      ),
      pipe(
        0x9a9ea3,
        [
          [x, 0.42, 0.17],
          [x, 0.6, 0.22],
          [x, 0.84, 0.26],
        ],
        0.011,
        5,
        6,
      ),
    );
  const shape = joined(
    side(-0.21),
    side(0.21),
    box(paint, [0.43, 0.03, 0.42], 0.012, { at: [0, 0.455, 0] }),
    box(paint, [0.43, 0.26, 0.025], 0.01, { at: [0, 0.74, 0.235], turn: [0.16, 0, 0] }),
  );
  return { shape: placed(shape, { turn: [0, turn, 0] }), solids: [], seats: [[0, SEAT, 0, turn + Math.PI]], lamps: [] };
}
