import { limb } from "./body.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, capsule } from "./solids.ts";
import { hex } from "./vector.ts";

const NITRILE = hex(0x4f77c8);
const CUFF = hex(0x39598f);

/**
 * A gloved left hand for a controller: the wrist at the origin, fingers towards -z, palm down, thumb towards +x.
 * Mirrored for the right.
 */
export function gloveLeft(): Shape {
  const back = limb(
    NITRILE,
    [
      [-0.1, 0.036, 0.013],
      [-0.08, 0.044, 0.017],
      [-0.03, 0.041, 0.018],
      [0, 0.029, 0.021],
      [0.02, 0.028, 0.022],
    ],
    14,
    0.2,
  );
  const cuff = limb(
    CUFF,
    [
      [0.005, 0.032, 0.026],
      [0.05, 0.037, 0.031],
      [0.056, 0.033, 0.027],
    ],
    16,
    0.05,
  );
  const finger = (x: number, long: number, spread: number): Shape =>
    joined(
      capsule(NITRILE, 0.0098, long * 0.5, { at: [x, -0.1 - long * 0.28, 0.002], turn: [0.22, 0, spread] }, 8),
      capsule(
        NITRILE,
        0.009,
        long * 0.42,
        { at: [x - spread * long * 0.9, -0.1 - long * 0.82, 0.018], turn: [0.62, 0, spread] },
        8,
      ),
      box([0.62, 0.74, 0.95], [0.011, 0.012, 0.003], 0.001, {
        at: [x - spread * long * 1.1, -0.1 - long * 1.02, 0.016],
        turn: [0.62, 0, spread],
      }),
    );
  const fingers = [
    finger(0.031, 0.056, -0.1),
    finger(0.011, 0.064, -0.02),
    finger(-0.01, 0.06, 0.05),
    finger(-0.029, 0.046, 0.14),
  ];
  const thumb = joined(
    capsule(NITRILE, 0.012, 0.04, { at: [0.046, -0.045, 0.008], turn: [0.2, 0, -0.85] }, 8),
    capsule(NITRILE, 0.0105, 0.03, { at: [0.064, -0.08, 0.016], turn: [0.35, 0, -0.25] }, 8),
  );
  return placed(joined(back, cuff, ...fingers, thumb), { turn: [Math.PI / 2, 0, 0], scale: [1, 1, 1] });
}

export const gloveRight = (): Shape => placed(gloveLeft(), { scale: [-1, 1, 1] });
