import { noise } from "./noise.ts";
import { joined, painted, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, skin } from "./solids.ts";
import type { Paint } from "./solids.ts";
import { times } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** White, so that the tint of an instance decides the colour. */
export const CLOTH: Vec = [1, 1, 1];
const SEAM: Vec = [0.62, 0.62, 0.62];

/** A ring of a limb or a trunk: height, half width, half depth, and how far forward its middle lies. */
export type Ring = readonly [y: number, x: number, z: number, forward?: number];

/** A soft body through rings from bottom to top; `square` above 0 makes the rings less round. */
export function limb(paint: Paint, rings: readonly Ring[], sides = 12, square = 0.15): Shape {
  const power = 1 - square;
  return skin(
    paint,
    rings.map(([y, rx, rz, forward = 0]) =>
      Array.from({ length: sides }, (_, i): Vec => {
        const a = (i / sides) * Math.PI * -2;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        return [Math.sign(c) * Math.abs(c) ** power * rx, y, Math.sign(s) * Math.abs(s) ** power * rz + forward];
      }),
    ),
    0.2,
  );
}

/** Cloth is not one flat colour: soft folds, told by where a corner lies. */
export const folded = (shape: Shape, seed: number, depth = 0.16): Shape =>
  painted(shape, (p, _n, c) => {
    const turn = Math.atan2(p[0], p[2]);
    return times(c, 1 - depth + depth * 1.4 * noise(turn * 2.2 + seed, p[1] * 16 + Math.sin(turn + seed) * 1.6, seed));
  });

/** The trunk from the waist to the collar, its origin at the spine joint. */
export function torso(paint: Paint = CLOTH): Shape {
  const trunk = limb(
    paint,
    [
      [-0.122, 0.168, 0.126, -0.004],
      [-0.118, 0.181, 0.137, -0.004],
      [-0.06, 0.176, 0.13, -0.004],
      [0.05, 0.166, 0.118, 0.003],
      [0.15, 0.174, 0.122, 0.008],
      [0.24, 0.184, 0.129, 0.008],
      [0.31, 0.192, 0.122, 0],
      [0.352, 0.19, 0.107, -0.006],
      [0.378, 0.173, 0.094, -0.01],
      [0.4, 0.143, 0.086, -0.013],
      [0.424, 0.11, 0.079, -0.014],
      [0.446, 0.083, 0.072, -0.012],
      [0.458, 0.064, 0.062, -0.01],
    ],
    16,
    0.22,
  );
  const collar = limb(
    SEAM,
    [
      [0.4345, 0.084, 0.066, -0.014],
      [0.455, 0.0745, 0.0695, -0.0095],
      [0.474, 0.066, 0.066, -0.006],
      [0.47, 0.059, 0.059, -0.006],
    ],
    16,
    0,
  );
  return joined(trunk, collar);
}

/** Hips and seat, its origin at the pelvis joint. */
export const pelvis = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.098, 0.03, 0.03, -0.02],
      [-0.084, 0.078, 0.062, -0.022],
      [-0.045, 0.136, 0.092, -0.018],
      [0.01, 0.152, 0.108, -0.008],
      [0.06, 0.142, 0.102, 0],
    ],
    12,
  );

export const upperArm = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.315, 0.022, 0.024],
      [-0.297, 0.038, 0.039],
      [-0.255, 0.043, 0.0445],
      [-0.2, 0.046, 0.049],
      [-0.12, 0.051, 0.056],
      [-0.05, 0.056, 0.063],
      [-0.012, 0.054, 0.063],
      [0.014, 0.043, 0.053],
      [0.029, 0.022, 0.03],
    ],
    10,
  );

export const lowerArm = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.25, 0.029, 0.032],
      [-0.244, 0.033, 0.036],
      [-0.2, 0.036, 0.039],
      [-0.1, 0.043, 0.046],
      [-0.03, 0.0475, 0.0495],
      [0.004, 0.0465, 0.0485],
      [0.024, 0.034, 0.036],
      [0.034, 0.012, 0.012],
    ],
    10,
  );

/** A relaxed hand below the wrist joint: palm, four fingers and a thumb that points forward. `side` 1 is the left hand. */
export function hand(side: 1 | -1, paint: Paint = CLOTH): Shape {
  const palm = limb(
    paint,
    [
      [-0.106, 0.006, 0.034, 0.003],
      [-0.094, 0.0135, 0.0395, 0.003],
      [-0.07, 0.0165, 0.042, 0.004],
      [-0.035, 0.018, 0.039, 0.004],
      [-0.005, 0.0205, 0.029],
      [0.02, 0.022, 0.026],
    ],
    8,
  );
  const digit = (length: number): Shape =>
    limb(
      paint,
      [
        [-length - 0.01, 0.0042, 0.0046],
        [-length, 0.0078, 0.0082],
        [-length * 0.5, 0.0094, 0.0099],
        [0.014, 0.0098, 0.0106],
      ],
      5,
      0,
    );
  const fingers = (
    [
      [0.033, 0.07, 0.26],
      [0.0125, 0.079, 0.3],
      [-0.008, 0.074, 0.36],
      [-0.027, 0.058, 0.44],
    ] as const
  ).map(([z, length, curl]) => placed(digit(length), { at: [-0.002 * side, -0.094, z], turn: [0, 0, -curl * side] }));
  const thumb = placed(digit(0.058), {
    at: [-0.008 * side, -0.036, 0.032],
    turn: [-0.62, 0, -0.2 * side],
    scale: [1.15, 1, 1.15],
  });
  return joined(palm, ...fingers, thumb);
}

export const upperLeg = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.455, 0.034, 0.038],
      [-0.438, 0.052, 0.056],
      [-0.39, 0.0605, 0.0645],
      [-0.3, 0.067, 0.073],
      [-0.12, 0.08, 0.088],
      [-0.01, 0.082, 0.095],
      [0.05, 0.066, 0.078],
      [0.07, 0.03, 0.04],
    ],
    10,
  );

export const lowerLeg = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.385, 0.054, 0.058],
      [-0.375, 0.061, 0.068, -0.002],
      [-0.3, 0.059, 0.066, -0.004],
      [-0.2, 0.058, 0.066, -0.008],
      [-0.1, 0.061, 0.069, -0.01],
      [-0.03, 0.0625, 0.067, -0.002],
      [0.008, 0.0605, 0.0645],
      [0.034, 0.05, 0.054],
      [0.05, 0.02, 0.022],
    ],
    10,
  );

/** A boot below the ankle joint, its sole 85 mm under the joint. */
export function boot(): Shape {
  const dark: Vec = [0.8, 0.8, 0.8];
  const shaft = limb(
    dark,
    [
      [-0.05, 0.044, 0.052],
      [0.02, 0.044, 0.048],
      [0.075, 0.045, 0.049],
      [0.085, 0.038, 0.04],
    ],
    8,
  );
  const foot = placed(
    limb(
      dark,
      [
        [-0.07, 0.03, 0.02, 0.012],
        [-0.055, 0.046, 0.034, 0.006],
        [0.03, 0.046, 0.042],
        [0.11, 0.05, 0.032, 0.008],
        [0.165, 0.042, 0.024, 0.014],
        [0.185, 0.02, 0.012, 0.018],
      ],
      8,
    ),
    { turn: [Math.PI / 2, 0, 0], at: [0, -0.045, 0] },
  );
  const sole = box(SEAM, [0.087, 0.02, 0.252], 0.01, { at: [0, -0.076, 0.052] });
  return joined(shaft, foot, sole);
}
