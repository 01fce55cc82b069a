import { lettering } from "../lettering.ts";
import { bent, divided, joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ball, box, cylinder, pipe, quad, turned } from "../solids.ts";
import type { Vec } from "../vector.ts";

const ORANGE = 0xf07d17;
const BLUE = 0x2a5fa8;
const STEEL = 0xaeb4b8;
const HOSE = 0xd9cfae;

const tube = (paint: number, through: readonly Vec[], radius: number, steps = 10, sides = 6): Shape =>
  pipe(paint, through, radius, sides, steps);

/** Lays something flat, drawn on the plane z = `radius`, round a barrel of that radius. */
const wrapped = (shape: Shape, radius: number): Shape =>
  bent(divided(shape, 0.06), ([x, y, z]) => [Math.sin(x / radius) * z, y, Math.cos(x / radius) * z], -1);

export function drum(): Shape {
  const hoops = [0.02, 0.3, 0.58, 0.86].map((y) =>
    turned(
      0x1f4a80,
      [
        [0.295, y],
        [0.305, y + 0.015],
        [0.295, y + 0.03],
      ],
      16,
    ),
  );
  return joined(
    turned(
      BLUE,
      [
        [0.001, 0],
        [0.29, 0],
        [0.29, 0.88],
        [0.27, 0.87],
        [0.001, 0.87],
      ],
      16,
      { finish: "gloss" },
    ),
    ...hoops,
    cylinder(0x2a2d31, 0.035, 0.035, 0.03, 8, { at: [0.16, 0.885, 0.05] }),
    wrapped(
      quad(0xf2efe6, [-0.13, 0.38, 0.296], [0.13, 0.38, 0.296], [0.13, 0.54, 0.296], [-0.13, 0.54, 0.296], "matte", {
        airy: true,
      }),
      0.296,
    ),
    wrapped(lettering(0x15171a, "WASTE", { height: 0.045, weight: 0.2, at: [0, 0.46, 0.298] }), 0.298),
  );
}

export const overpack = (): Shape =>
  joined(
    turned(
      0xe8c32a,
      [
        [0.001, 0],
        [0.36, 0],
        [0.4, 0.06],
        [0.42, 0.98],
        [0.4, 1.0],
        [0.43, 1.0],
        [0.43, 1.1],
        [0.36, 1.16],
        [0.001, 1.17],
      ],
      18,
      {
        finish: "gloss",
      },
    ),
    ...[0.3, 0.6].map((y) =>
      turned(
        0xc9a81f,
        [
          [0.408, y],
          [0.42, y + 0.02],
          [0.41, y + 0.05],
        ],
        18,
      ),
    ),
    wrapped(lettering(0x15171a, "OVERPACK", { height: 0.09, weight: 0.2, at: [0, 0.78, 0.422] }), 0.42),
  );

/** A gas detector standing upright: four readings, one of them high. */
export function detector(): Shape {
  const z = 0.021;
  const rows = ["O2 20.9", "CO 0", "H2S 0", "TOX 38"].map((line, i) =>
    lettering(i === 3 ? 0xe23b2c : 0x0c1c16, line, {
      height: 0.009,
      weight: 0.2,
      at: [0, 0.105 - i * 0.0145, z + 0.001],
    }).map((one) => ({
      ...one,
      finish: "glow" as const,
    })),
  );
  return joined(
    box(0xe8c32a, [0.075, 0.135, 0.04], 0.012, { at: [0, 0.068, 0] }),
    box([0.4, 0.72, 0.6], [0.054, 0.066, 0.002], 0, { at: [0, 0.084, z], finish: "glow" }),
    ...rows,
    ...[-0.016, 0.016].map((x) =>
      cylinder(0x26282b, 0.008, 0.008, 0.006, 10, { at: [x, 0.028, z], turn: [Math.PI / 2, 0, 0] }),
    ),
    box([0.9, 0.1, 0.06], [0.05, 0.008, 0.02], 0.003, { at: [0, 0.137, 0.004], finish: "glow" }),
    tube(
      0x26282b,
      [
        [0.02, 0.136, -0.01],
        [0.06, 0.17, -0.02],
        [0.1, 0.1, 0],
        [0.14, 0.02, 0.04],
      ],
      0.004,
      10,
      4,
    ),
  );
}

/** A windsock on its pole; the wind it shows blows towards +z. */
export const windsock = (): Shape =>
  joined(
    cylinder(0xe7e4db, 0.03, 0.04, 4, 8, { at: [0, 2, 0] }),
    ...[0, 1, 2].map((i) => box(0x35393c, [0.7, 0.05, 0.05], 0, { at: [0, 0.03, 0], turn: [0, (i * Math.PI) / 3, 0] })),
    turned(
      0x8b9096,
      [
        [0.2, 0],
        [0.22, 0.02],
        [0.2, 0.04],
      ],
      12,
      { at: [0, 3.9, 0.06], turn: [Math.PI / 2, 0, 0] },
    ),
    ...[0, 1, 2, 3, 4].map((i) => {
      const [a, b] = [0.2 - i * 0.022, 0.2 - (i + 1) * 0.022];
      return turned(
        i % 2 === 0 ? ORANGE : 0xf4f1e8,
        [
          [a, 0],
          [b, 0.3],
          [b - 0.012, 0.3],
          [a - 0.012, 0],
        ],
        12,
        {
          at: [0, 3.9 - i * i * 0.012, 0.08 + i * 0.298],
          turn: [Math.PI / 2 + 0.04 * i, 0, 0],
        },
      );
    }),
  );

/** An open case with sealing bags, straps, wedges and a mallet of brass. */
export const sealingKit = (): Shape =>
  joined(
    box(0xb5291f, [0.8, 0.24, 0.5], 0.02, { at: [0, 0.12, 0] }),
    box(0x26282b, [0.74, 0.02, 0.44], 0, { at: [0, 0.245, 0] }),
    box(0xb5291f, [0.8, 0.5, 0.06], 0.02, { at: [0, 0.48, -0.3], turn: [-0.25, 0, 0] }),
    lettering(0xf4f1e8, "LEAK SEALING", { height: 0.055, weight: 0.2, at: [0, 0.12, 0.252] }),
    box(0xe3b81f, [0.28, 0.05, 0.2], 0.02, { at: [-0.2, 0.27, 0.06] }),
    box(0xe3b81f, [0.16, 0.05, 0.2], 0.02, { at: [0.06, 0.27, 0.06] }),
    ...[0, 1, 2, 3].map((i) =>
      cylinder(0xc9a06a, 0.005, 0.04, 0.14, 8, {
        at: [0.22 + (i % 2) * 0.1, 0.28, -0.02 + Math.floor(i / 2) * 0.1],
        turn: [Math.PI / 2, 0, 0],
      }),
    ),
    cylinder(0xb89a3c, 0.03, 0.03, 0.1, 10, { at: [-0.14, 0.29, -0.14], turn: [0, 0, Math.PI / 2] }),
    cylinder(0x8f6a42, 0.012, 0.012, 0.3, 6, { at: [0.04, 0.29, -0.14], turn: [0, 0, Math.PI / 2] }),
    tube(
      0x1b5fa0,
      [
        [-0.3, 0.26, -0.05],
        [-0.2, 0.3, -0.1],
        [-0.3, 0.3, -0.16],
        [-0.36, 0.27, -0.06],
      ],
      0.012,
      10,
      4,
    ),
  );

/** A charged hose of 6 m along x with a branch at its end. */
export const hoseLine = (): Shape =>
  joined(
    tube(
      HOSE,
      [
        [-3, 0.035, 0],
        [-2, 0.035, 0.25],
        [-1, 0.035, -0.2],
        [0.4, 0.035, 0.2],
        [1.6, 0.035, -0.12],
        [2.6, 0.05, 0],
      ],
      0.036,
      26,
    ),
    turned(
      0xb5291f,
      [
        [0.04, 0],
        [0.045, 0.1],
        [0.03, 0.2],
        [0.03, 0.34],
        [0.05, 0.4],
        [0.045, 0.44],
      ],
      10,
      { at: [2.58, 0.055, 0], turn: [0, 0, -Math.PI / 2] },
    ),
    ...[-3, 2.58].map((x) => cylinder(STEEL, 0.046, 0.046, 0.1, 10, { at: [x, 0.045, 0], turn: [0, 0, Math.PI / 2] })),
  );

/** A hose rolled up, with its couplings. */
export const hoseRoll = (): Shape =>
  joined(
    ...[0.24, 0.19, 0.14, 0.09].map((r) =>
      turned(
        HOSE,
        [
          [r - 0.045, 0],
          [r, 0.005],
          [r, 0.075],
          [r - 0.045, 0.08],
          [r - 0.045, 0],
        ],
        18,
      ),
    ),
    cylinder(STEEL, 0.035, 0.035, 0.1, 8, { at: [0.26, 0.04, 0.06], turn: [Math.PI / 2, 0, 0] }),
  );

/** A pad of foam about 3 m across. */
export function foamPad(): Shape {
  const lumps = Array.from({ length: 15 }, (_, i) => {
    const [a, r] = [i * 2.4, 0.31 * Math.sqrt(i)];
    return ball(
      0xf3f1ea,
      0.5,
      { at: [Math.cos(a) * r, 0, Math.sin(a) * r], scale: [1, 0.3 + 0.14 * Math.sin(i * 2.7), 1], turn: [0, i, 0] },
      9,
      6,
    );
  });
  return joined(...lumps);
}
