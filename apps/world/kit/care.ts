import { limb } from "./body.ts";
import { SKULL } from "./skull.ts";
import { lettering } from "./lettering.ts";
import { noise } from "./noise.ts";
import { bent, divided, joined, painted, piece, placed } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { ball, box, cylinder, pipe, skin } from "./solids.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

const strap = (s: number): Shape =>
  pipe(
    0x6fae9c,
    [
      [s * 0.032, -0.04, 0.09],
      [s * 0.076, -0.02, 0.04],
      [s * 0.086, 0.002, -0.02],
      [s * 0.06, 0.012, -0.085],
      [0, 0.014, -0.108],
    ],
    0.003,
    4,
    12,
  );

/** A clear-green oxygen mask with a reservoir bag and straps, attached at the head. */
export function oxygenMask(): Shape {
  const cup = skin(
    0x9fd0c4,
    [
      [0.034, 0.04, 0.0],
      [0.032, 0.036, 0.022],
      [0.022, 0.026, 0.036],
      [0.012, 0.012, 0.042],
    ].map(([x = 0, y = 0, z = 0]) =>
      Array.from({ length: 14 }, (_, i): Vec => {
        const a = (i / 14) * Math.PI * 2;
        return [Math.cos(a) * x, Math.sin(a) * y - 0.045, z + 0.084];
      }),
    ),
    0.3,
    { finish: "gloss" },
  );
  const bag = ball(
    0xcfe3dc,
    0.05,
    { at: [0, -0.145, 0.125], scale: [0.85, 1.25, 0.32], turn: [0.3, 0, 0], finish: "gloss" },
    10,
    8,
  );
  const tube = pipe(
    0xa8d6c8,
    [
      [0, -0.075, 0.12],
      [0.03, -0.12, 0.13],
      [0.07, -0.2, 0.12],
      [0.09, -0.28, 0.1],
    ],
    0.005,
    5,
    10,
  );
  return placed(joined(cup, strap(1), strap(-1), bag, tube), { at: SKULL });
}

/** A strap with a twist rod, round a thigh (hip joint) or an upper arm (shoulder joint, scaled down). */
export const tourniquet = (): Shape =>
  joined(
    limb(
      hex(0x22252a),
      [
        [-0.225, 0.078, 0.084],
        [-0.185, 0.081, 0.087],
      ],
      14,
    ),
    cylinder(0xd8352a, 0.008, 0.008, 0.12, 8, { at: [0.01, -0.205, 0.094], turn: [0, 0, 1.35] }),
    box(0xf1efe6, [0.045, 0.03, 0.01], 0.003, { at: [-0.04, -0.205, 0.083], turn: [0, -0.5, 0] }),
    lettering(0xb01d18, "T", { height: 0.02, weight: 0.22, at: [-0.043, -0.205, 0.0895], turn: [0, -0.5, 0] }),
  );

const LINEN = hex(0xefeae0);
const BLOOD = hex(0x7c1410);
const stained = (shape: Shape, at: Vec, radius: number): Shape =>
  painted(shape, (p, _n, c) =>
    Math.hypot(p[0] - at[0], p[1] - at[1], p[2] - at[2]) < radius * (0.8 + 0.4 * noise(p[0] * 60, p[1] * 60))
      ? BLOOD
      : c,
  );

/** A bandage round the brow with a stain at the temple. */
export const headBandage = (): Shape =>
  placed(
    stained(
      divided(
        limb(
          LINEN,
          [
            [0.03, 0.083, 0.101, 0],
            [0.05, 0.084, 0.102, -0.002],
            [0.075, 0.081, 0.097, -0.006],
          ],
          22,
          0,
        ),
        0.045,
      ),
      [0.06, 0.05, 0.07],
      0.03,
    ),
    { at: SKULL },
  );

/** A bandage round the lower arm (elbow joint); scaled up it fits a shin (knee joint). */
export const limbBandage = (): Shape =>
  stained(
    divided(
      limb(
        LINEN,
        [
          [-0.2, 0.041, 0.044],
          [-0.15, 0.046, 0.049],
          [-0.09, 0.049, 0.052],
          [-0.06, 0.049, 0.051],
        ],
        14,
        0.05,
      ),
      0.045,
    ),
    [0, -0.13, 0.05],
    0.034,
  );

/** An arm sling round neck and chest, attached at the spine, for the left arm. */
export const sling = (): Shape =>
  joined(
    pipe(
      LINEN,
      [
        [0.17, 0.12, 0.12],
        [0.1, 0.3, 0.125],
        [0.06, 0.42, 0.06],
        [0, 0.46, -0.05],
        [-0.07, 0.4, 0.05],
        [-0.08, 0.2, 0.135],
        [-0.06, 0.1, 0.16],
      ],
      0.012,
      5,
      14,
    ),
    bent(divided(box(LINEN, [0.32, 0.14, 0.1], 0.03, { at: [0.05, 0.07, 0.15] }), 0.1), ([x, y, z]) => [
      x,
      y + 0.1 * (x - 0.05),
      z - x * x,
    ]),
  );

/** A flat stain with a ragged edge, about one metre across, to be scaled. Lies in the plane y = 0, facing up. */
export function stain(paint: number, seed: number, spots: number): Shape {
  const c = hex(paint);
  const hub = (x: number, z: number, r: number, n: number): readonly Triangle[] => {
    const middle: Corner = { p: [x, 0, z], n: [0, 1, 0], c };
    const rim = Array.from({ length: n }, (_, i): Corner => {
      const a = (i / n) * Math.PI * 2;
      const k = r * (0.62 + 0.6 * noise(Math.cos(a) * 2.2 + seed, Math.sin(a) * 2.2 + seed * 3, seed));
      return { p: [x + Math.cos(a) * k, 0, z + Math.sin(a) * k], n: [0, 1, 0], c };
    });
    return rim.map((one, i): Triangle => [middle, rim[(i + 1) % n] ?? one, one]);
  };
  const drops = Array.from({ length: spots }, (_, i) => {
    const a = noise(i * 3.7, seed) * 13;
    const d = 0.42 + 0.3 * noise(i * 5.1, seed + 9);
    return hub(Math.cos(a) * d, Math.sin(a) * d, 0.03 + 0.06 * noise(i * 2.3, seed + 5), 7);
  });
  return piece([...hub(0, 0, 0.42, 26), ...drops.flat()], "matte", { airy: true });
}

/** Blood on the face: a run from the hairline down the cheek, attached at the head. */
export const bloodFace = (): Shape => {
  const run = (pts: readonly (readonly [number, number])[], r: number): Shape =>
    pipe(
      BLOOD,
      pts.map(([x, y]): Vec => [
        x,
        y,
        0.098 * Math.sqrt(Math.max(0.05, 1 - (x / 0.082) ** 2 - (y / 0.13) ** 2)) + 0.001,
      ]),
      r,
      5,
      14,
    );
  return placed(
    joined(
      run(
        [
          [0.034, 0.075],
          [0.044, 0.045],
          [0.05, 0.01],
          [0.052, -0.03],
        ],
        0.0036,
      ),
      run(
        [
          [0.04, 0.07],
          [0.055, 0.04],
          [0.062, 0],
        ],
        0.003,
      ),
      ball(BLOOD, 0.014, { at: [0.036, 0.072, 0.066], scale: [1, 0.9, 0.4], turn: [-0.5, 0.5, 0] }, 8, 6),
    ),
    { at: SKULL },
  );
};

/** A wet stain on the clothes of the front of the trunk (spine joint) or of a thigh (hip joint, turned by the caller). */
export const bloodPatch = (): Shape =>
  bent(
    divided(placed(stain(0x4d0a0a, 4, 3), { turn: [Math.PI / 2, 0, 0], scale: 0.2 }), 0.05),
    ([x, y]) => [x, y + 0.14, 0.129 * Math.sqrt(Math.max(0.04, 1 - (x / 0.185) ** 2)) + 0.007],
    -1,
  );

/** A foil-lined blanket over somebody lying or sitting; 1.7 m long along z from the chest to the feet, origin on the ground. */
export function blanket(): Shape {
  const rows = 12;
  const across = 9;
  const at = (i: number, j: number): Vec => {
    const [u, v] = [(j / (across - 1)) * 2 - 1, i / (rows - 1)];
    const body = 0.27 - 0.1 * v + 0.05 * Math.exp(-((v - 0.97) ** 2) * 160);
    const drape = Math.max(0, 1 - Math.abs(u * 1.12) ** 2.4);
    const wrinkle = (noise(u * 3 + 4, v * 9, 3) - 0.5) * 0.05;
    return [u * 0.46 + wrinkle * 0.6, 0.015 + body * drape + wrinkle * drape, v * 1.45];
  };
  const rings = Array.from({ length: rows }, (_, i) => [
    ...Array.from({ length: across }, (_x, j) => at(i, across - 1 - j)),
    ...Array.from({ length: across }, (_x, j): Vec => {
      const [x, y, z] = at(i, j);
      return [x, y - 0.012, z];
    }),
  ]);
  return skin([1, 1, 1], rings, 0.4);
}
