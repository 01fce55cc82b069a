import { clamp, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** The middle of the skull above the head joint. */
export const SKULL: Vec = [0, 0.168, 0.012];

/** The crown, and the chin below it, over the middle of the skull, in metres. */
export const CROWN = 0.116;
const CHIN = -0.122;

/** Half width, depth of the face and depth of the back of a head at heights, from chin to crown. */
const PROFILE: readonly (readonly [y: number, wide: number, face: number, back: number])[] = [
  [-0.122, 0.002, 0.062, 0.012],
  [-0.12, 0.018, 0.078, 0.004],
  [-0.112, 0.032, 0.087, 0.012],
  [-0.098, 0.0435, 0.0895, 0.03],
  [-0.08, 0.053, 0.0865, 0.052],
  [-0.062, 0.0595, 0.0875, 0.069],
  [-0.04, 0.065, 0.088, 0.081],
  [-0.015, 0.0695, 0.088, 0.091],
  [0.01, 0.0725, 0.0885, 0.097],
  [0.034, 0.0742, 0.0935, 0.1],
  [0.06, 0.0725, 0.0885, 0.098],
  [0.083, 0.0625, 0.0735, 0.0845],
  [0.1, 0.0475, 0.0545, 0.0655],
  [0.111, 0.027, 0.0305, 0.038],
  [0.116, 0.001, 0.001, 0.001],
];

/** How wide and deep the head is at a height, curved through the profile. */
function ringAt(y: number): readonly [wide: number, face: number, back: number] {
  const height = clamp(y, CHIN, CROWN);
  const above = Math.max(
    1,
    PROFILE.findIndex(([at]) => at >= height),
  );
  const at = (i: number): (typeof PROFILE)[number] => PROFILE[clamp(i, 0, PROFILE.length - 1)] ?? [0, 0, 0, 0];
  const [before, from, to, after] = [at(above - 2), at(above - 1), at(above), at(above + 1)];
  const t = (height - from[0]) / (to[0] - from[0]);
  const along = (k: 1 | 2 | 3): number => {
    const slope = (a: typeof from, b: typeof from): number =>
      b[0] === a[0] ? 0 : ((b[k] - a[k]) / (b[0] - a[0])) * (to[0] - from[0]);
    const [m0, m1] = [slope(before, to), slope(from, after)];
    const [t2, t3] = [t * t, t * t * t];
    const v = (2 * t3 - 3 * t2 + 1) * from[k] + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * to[k] + (t3 - t2) * m1;
    return Math.max(0.001, v);
  };
  return [along(1), along(2), along(3)];
}

/** The head's outside at a height, `turn` radians round from the face to the left, `out` of its size further off. */
export function skullPlace(y: number, turn: number, out = 0): Vec {
  const [wide, face, back] = ringAt(y);
  const [s, c] = [Math.sin(turn), Math.cos(turn)];
  const x = s * wide * (1 + out);
  const z = c >= 0 ? c ** 0.8 * face : -((-c) ** 0.92) * back;
  return [x, y > 0 ? y * (1 + out * 0.8) : y, z * (1 + out)];
}

/** The head's outside for a direction on the unit ball; used by helmets. */
export function skullAt([x, y, z]: Vec, out = 0): Vec {
  const height = y < 0 ? -y * CHIN : y * CROWN;
  return skullPlace(height, Math.atan2(x, z), out);
}

/** A dent or bump of `amount` metres round a place on the face, the same on both sides. */
function bump(x: number, y: number, at: readonly [number, number], radius: readonly [number, number]): number {
  return smooth(1, 0, Math.hypot((Math.abs(x) - at[0]) / radius[0], (y - at[1]) / radius[1]));
}

/** How far the nose stands out at a height, and its half width there. */
const NOSE: readonly (readonly [y: number, out: number, wide: number])[] = [
  [-0.046, 0, 0.014],
  [-0.0405, 0.004, 0.0165],
  [-0.036, 0.0165, 0.0185],
  [-0.03, 0.0235, 0.0185],
  [-0.022, 0.0215, 0.0165],
  [-0.006, 0.0125, 0.0135],
  [0.01, 0.0065, 0.0115],
  [0.026, 0.001, 0.0115],
];

function nose(x: number, y: number): number {
  const above = NOSE.findIndex(([at]) => at >= y);
  const [from, to] = [NOSE[above - 1], NOSE[above]];
  if (from === undefined || to === undefined) return 0;
  const t = (y - from[0]) / (to[0] - from[0]);
  const [out, wide] = [from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
  return out * smooth(1, 0.12, Math.abs(x) / wide);
}

/** How far nose, brows, sockets, cheeks, lips and chin move the face forward at a place of it. */
export function features(x: number, y: number): number {
  return (
    nose(x, y) -
    0.0075 * bump(x, y, [0.032, 0.006], [0.021, 0.0135]) +
    0.0035 * bump(x, y, [0.027, 0.03], [0.03, 0.012]) +
    0.005 * bump(x, y, [0.045, -0.028], [0.026, 0.024]) +
    0.0045 * bump(x, y, [0, -0.0595], [0.027, 0.015]) -
    0.0025 * bump(x, y, [0, -0.0785], [0.03, 0.01]) +
    0.004 * bump(x, y, [0, -0.1], [0.02, 0.016])
  );
}

/** How far forward the face is at a place of it. */
export function faceAt(x: number, y: number): number {
  const [wide, face] = ringAt(y);
  return Math.max(0, 1 - (x / wide) ** 2) ** 0.4 * face + features(x, y);
}

/** How deep in shade the skin lies: sockets, under the brow, beside the nose. */
export const hollow = (x: number, y: number): number =>
  bump(x, y, [0.031, 0.013], [0.022, 0.012]) + 0.5 * bump(x, y, [0.02, -0.034], [0.008, 0.012]);

/** How red the skin is: cheeks, the tip of the nose. */
export const flush = (x: number, y: number): number =>
  bump(x, y, [0.044, -0.03], [0.024, 0.022]) + 0.6 * bump(x, y, [0, -0.031], [0.014, 0.01]);
