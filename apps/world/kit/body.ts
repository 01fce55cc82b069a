import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, capsule, skin } from "./solids.ts";
import type { Paint } from "./solids.ts";
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

/** The trunk from the waist to the collar, its origin at the spine joint. */
export function torso(paint: Paint = CLOTH): Shape {
  const trunk = limb(
    paint,
    [
      [-0.1, 0.148, 0.108],
      [-0.04, 0.15, 0.108],
      [0.06, 0.152, 0.106, 0.004],
      [0.16, 0.166, 0.116, 0.008],
      [0.25, 0.182, 0.126, 0.008],
      [0.325, 0.19, 0.118, 0],
      [0.375, 0.182, 0.098, -0.008],
      [0.41, 0.138, 0.078, -0.012],
      [0.435, 0.086, 0.066, -0.014],
      [0.458, 0.064, 0.06, -0.012],
    ],
    16,
    0.22,
  );
  const collar = limb(
    SEAM,
    [
      [0.43, 0.07, 0.066, -0.01],
      [0.478, 0.066, 0.062, -0.006],
      [0.47, 0.055, 0.052, -0.008],
    ],
    14,
    0,
  );
  const zip = box(SEAM, [0.012, 0.4, 0.012], 0, { at: [0, 0.2, 0.121], turn: [0.03, 0, 0] });
  return joined(trunk, collar, zip);
}

/** Hips and seat, its origin at the pelvis joint. */
export const pelvis = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.115, 0.06, 0.07, -0.01],
      [-0.1, 0.13, 0.105, -0.012],
      [-0.05, 0.164, 0.122, -0.012],
      [0.01, 0.162, 0.12, -0.008],
      [0.06, 0.15, 0.11, 0],
    ],
    14,
  );

export const upperArm = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.315, 0.03, 0.03],
      [-0.3, 0.043, 0.044],
      [-0.22, 0.046, 0.049],
      [-0.1, 0.052, 0.056],
      [-0.03, 0.058, 0.062],
      [0.02, 0.055, 0.058],
      [0.052, 0.036, 0.04],
      [0.064, 0.012, 0.014],
    ],
    10,
  );

export const lowerArm = (paint: Paint = CLOTH): Shape =>
  joined(
    limb(
      paint,
      [
        [-0.245, 0.034, 0.036],
        [-0.2, 0.036, 0.039],
        [-0.1, 0.043, 0.046],
        [-0.02, 0.044, 0.046],
        [0.02, 0.034, 0.036],
        [0.034, 0.012, 0.012],
      ],
      10,
    ),
    limb(
      SEAM,
      [
        [-0.252, 0.037, 0.039],
        [-0.232, 0.038, 0.04],
      ],
      10,
    ),
  );

/** A relaxed hand below the wrist joint: palm, four fingers and a thumb that points forward. `side` 1 is the left hand. */
export function hand(sideways: 1 | -1, paint: Paint = CLOTH): Shape {
  const palm = limb(
    paint,
    [
      [-0.098, 0.012, 0.036, 0.004],
      [-0.085, 0.015, 0.041, 0.004],
      [-0.05, 0.017, 0.042, 0.004],
      [-0.01, 0.021, 0.029],
      [0.02, 0.022, 0.025],
    ],
    10,
  );
  const finger = (z: number, length: number, curl: number): Shape =>
    capsule(
      paint,
      0.0105,
      length,
      { at: [-0.006 * sideways - curl * 0.012 * sideways, -0.1 - length * 0.4, z], turn: [0, 0, -curl * sideways] },
      6,
    );
  const fingers = [
    finger(0.034, 0.052, 0.28),
    finger(0.013, 0.06, 0.32),
    finger(-0.008, 0.056, 0.38),
    finger(-0.028, 0.042, 0.46),
  ];
  const thumb = capsule(
    paint,
    0.0115,
    0.046,
    { at: [-0.01 * sideways, -0.062, 0.05], turn: [-0.62, 0, -0.2 * sideways] },
    6,
  );
  return joined(palm, ...fingers, thumb);
}

export const upperLeg = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.45, 0.05, 0.055],
      [-0.43, 0.06, 0.064],
      [-0.3, 0.067, 0.073],
      [-0.12, 0.083, 0.089],
      [0, 0.088, 0.098],
      [0.06, 0.075, 0.085],
      [0.08, 0.03, 0.04],
    ],
    12,
  );

export const lowerLeg = (paint: Paint = CLOTH): Shape =>
  limb(
    paint,
    [
      [-0.375, 0.05, 0.054],
      [-0.34, 0.05, 0.056],
      [-0.25, 0.052, 0.06, -0.006],
      [-0.12, 0.06, 0.068, -0.01],
      [-0.02, 0.06, 0.064],
      [0.03, 0.052, 0.056],
      [0.05, 0.02, 0.022],
    ],
    12,
  );

/** A boot below the ankle joint, its sole 85 mm under the joint. */
export function boot(): Shape {
  const dark: Vec = [0.8, 0.8, 0.8];
  const shaft = limb(
    dark,
    [
      [-0.05, 0.044, 0.052],
      [0.02, 0.046, 0.05],
      [0.1, 0.051, 0.056],
      [0.115, 0.045, 0.05],
    ],
    10,
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
      10,
    ),
    { turn: [Math.PI / 2, 0, 0], at: [0, -0.045, 0] },
  );
  const sole = box(SEAM, [0.094, 0.02, 0.27], 0.01, { at: [0, -0.076, 0.052] });
  return joined(shaft, foot, sole);
}

export const kneecap = (paint: Paint): Shape => ball(paint, 0.05, { scale: [1, 1.1, 0.8] }, 8, 6);
