import { CLOTH, folded, limb } from "./body.ts";
import { JACKET } from "./dress.ts";
import { badge, chestAt, mirrored, onChest } from "./indoor-dress.ts";
import { joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, pipe } from "./solids.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** The neck of scrubs, a breast pocket with pens, and a card. */
export function scrubsFront(): Shape {
  const neck = onChest(
    hex(0x215f66),
    [
      [0, 0.335],
      [0.064, 0.43],
      [0.05, 0.44],
      [0, 0.358],
      [-0.05, 0.44],
      [-0.064, 0.43],
    ],
    0.005,
  );
  const pocket = onChest(
    hex(0x2a757c),
    [
      [0.05, 0.2],
      [0.112, 0.202],
      [0.114, 0.275],
      [0.05, 0.272],
    ],
    0.004,
  );
  const pens = [0.066, 0.08].map((x, i) =>
    box(i === 0 ? 0x1d4f91 : 0xb3261e, [0.007, 0.05, 0.007], 0, { at: [x, 0.272, chestAt(x, 0.272, 0.004)] }),
  );
  return joined(neck, pocket, ...pens, badge([-0.082, 0.25, chestAt(0.082, 0.25, 0.006)], 0.8));
}

/** A white coat, open before scrubs, to the knee; attached at the spine. */
export function whiteCoat(): Shape {
  const white = hex(0xf1f3f4);
  const coat = folded(limb(white, JACKET, 14, 0.22), 12, 0.07);
  const lapel = onChest(
    hex(0xdfe4e7),
    [
      [0.03, 0.06],
      [0.075, 0.3],
      [0.096, 0.335],
      [0.072, 0.348],
      [0.08, 0.412],
      [0.052, 0.42],
    ],
    0.016,
  );
  const pocket = onChest(
    hex(0xdfe4e7),
    [
      [0.066, 0.2],
      [0.128, 0.205],
      [0.13, 0.272],
      [0.066, 0.268],
    ],
    0.006,
  );
  const pens = [0.08, 0.094].map((x) =>
    box(0x27496d, [0.007, 0.05, 0.007], 0, { at: [x, 0.275, chestAt(x, 0.275, 0.006)] }),
  );
  return joined(coat, mirrored(lapel), pocket, ...pens);
}

/** The skirts of a white coat, attached at the pelvis. */
export const coatSkirts = (): Shape =>
  folded(
    limb(
      hex(0xeef1f2),
      [
        [-0.36, 0.2, 0.168, -0.004],
        [-0.355, 0.212, 0.178, -0.004],
        [-0.18, 0.203, 0.163, -0.004],
        [-0.07, 0.187, 0.146, -0.004],
        [0.03, 0.178, 0.136, -0.004],
      ],
      16,
      0.22,
    ),
    13,
    0.08,
  );

/** The scrubs in the opening of a white coat, white for tinting. */
export const scrubsGap = (): Shape =>
  onChest(
    CLOTH,
    [
      [0, 0.05],
      [0.052, 0.25],
      [0.062, 0.425],
      [0, 0.35],
      [-0.062, 0.425],
      [-0.052, 0.25],
    ],
    0.01,
  );

/** A stethoscope round the neck. */
export function stethoscope(): Shape {
  const at = (x: number, y: number, out: number): Vec => [x, y, chestAt(Math.abs(x), y, out)];
  const tube = pipe(
    0x202428,
    [
      [0.074, 0.44, -0.05],
      [0.084, 0.43, 0.03],
      at(0.072, 0.36, 0.014),
      at(0.05, 0.25, 0.014),
      at(0.02, 0.19, 0.016),
      at(-0.03, 0.22, 0.016),
      at(-0.066, 0.32, 0.014),
      [-0.084, 0.43, 0.03],
      [-0.074, 0.44, -0.05],
    ],
    0.0052,
    5,
    18,
  );
  const bell = ball(0xb9c0c6, 0.019, { at: at(0.052, 0.2, 0.02), scale: [1, 1, 0.4] }, 9, 5);
  return joined(tube, bell);
}
