import { bent, joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, skin } from "./solids.ts";
import { limb } from "./body.ts";
import { hex, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const SKIN: Vec = [1, 1, 1];
const LIPS: Vec = [0.72, 0.42, 0.4];
const EAR: Vec = [0.9, 0.8, 0.77];

/** The middle of the skull above the head joint. */
export const SKULL: Vec = [0, 0.168, 0.012];

/** The skin of skull and face for a direction on the unit ball; used by hair and helmets too. */
export function skullAt([x, y, z]: Vec, out = 0): Vec {
  const low = smooth(0.05, -1, y);
  const jaw = 1 - 0.34 * low;
  const front = z > 0 ? 0.096 - 0.01 * smooth(0.4, 1, z) : 0.1;
  const chin = 0.016 * smooth(-0.45, -0.9, y) * smooth(-0.2, 0.5, z);
  const temple = 1 - 0.05 * smooth(0.3, 0, Math.abs(y - 0.25)) * smooth(0.5, 0.9, Math.abs(x));
  const k = 1 + out;
  return [
    x * 0.0785 * jaw * temple * k,
    y * (y < 0 ? 0.124 : 0.115) * k,
    z * front * (1 - 0.12 * low * (z < 0 ? 2 : 0.4)) * k + chin,
  ];
}

/** A dent or bump of `amount` metres along z, round a place on the face. */
function bump(p: Vec, at: readonly [number, number], radius: readonly [number, number], amount: number): number {
  if (p[2] < 0) return 0;
  const d = Math.hypot((Math.abs(p[0]) - at[0]) / radius[0], (p[1] - at[1]) / radius[1]);
  return amount * smooth(1, 0, d);
}

/** Head and neck with a modelled face, to be tinted with a skin colour. Its origin is the base of the neck. */
export function head(): Shape {
  const skull = bent(
    ball(SKIN, 1, {}, 20, 16),
    (p) => {
      const [x, y, z] = skullAt(p);
      const shaped: Vec = [x, y, z];
      const dents =
        bump(shaped, [0.031, 0.006], [0.021, 0.014], -0.0085) +
        bump(shaped, [0.026, 0.027], [0.03, 0.012], 0.004) +
        bump(shaped, [0.045, -0.03], [0.026, 0.026], 0.005) +
        bump(shaped, [0, -0.056], [0.03, 0.018], 0.005) +
        bump(shaped, [0, -0.092], [0.022, 0.018], 0.006);
      return [x, y, z + dents];
    },
    -1,
  );
  const blush = mapped(skull, ({ p, n }) => {
    const cheek = bump(p, [0.045, -0.032], [0.026, 0.024], 1);
    const socket = bump(p, [0.031, 0.004], [0.022, 0.015], 1);
    const jaw = smooth(-0.04, -0.1, p[1]) * 0.05;
    return {
      p,
      n,
      c: [1 - socket * 0.14 - jaw, 1 - cheek * 0.13 - socket * 0.2 - jaw, 1 - cheek * 0.14 - socket * 0.18 - jaw],
    };
  });
  const front = placed(joined(blush, nose(), lips(), bothWays(ear())), { at: SKULL });
  const neck = limb(
    SKIN,
    [
      [-0.04, 0.062, 0.06, -0.004],
      [0, 0.054, 0.054, -0.004],
      [0.05, 0.051, 0.052, 0],
      [0.1, 0.052, 0.056, 0.004],
    ],
    14,
    0,
  );
  return joined(front, neck);
}

function nose(): Shape {
  const rings: readonly (readonly Vec[])[] = [
    [
      [0.006, 0.012, 0.082],
      [0, 0.014, 0.089],
      [-0.006, 0.012, 0.082],
      [0, 0.012, 0.07],
    ],
    [
      [0.011, -0.016, 0.082],
      [0, -0.013, 0.101],
      [-0.011, -0.016, 0.082],
      [0, -0.016, 0.07],
    ],
    [
      [0.0165, -0.031, 0.082],
      [0, -0.029, 0.111],
      [-0.0165, -0.031, 0.082],
      [0, -0.031, 0.07],
    ],
    [
      [0.012, -0.037, 0.08],
      [0, -0.038, 0.1],
      [-0.012, -0.037, 0.08],
      [0, -0.036, 0.07],
    ],
  ];
  return skin([0.96, 0.9, 0.88], rings.map((ring) => ring.toReversed()).toReversed(), -0.2);
}

const lips = (): Shape =>
  joined(
    ball(LIPS, 1, { at: [0, -0.0555, 0.0862], scale: [0.021, 0.0042, 0.0068] }, 8, 4),
    ball(LIPS, 1, { at: [0, -0.0635, 0.0852], scale: [0.0175, 0.0052, 0.0072] }, 8, 4),
  );

const ear = (): Shape =>
  ball(EAR, 0.03, { at: [0.079, -0.006, -0.008], scale: [0.3, 1, 0.62], turn: [0.15, 0.35, 0] }, 6, 5);

export type Mood = "calm" | "worried" | "pain" | "closed";

const WHITE = hex(0xf2efe8);
const IRIS = hex(0x3a2a1e);
const BROW = hex(0x3a2b20);
const LID = hex(0x7a5344);
const MOUTH = hex(0x4a1d1c);
const TEETH = hex(0xe9e4d8);

/** How each mood sets the face: eye opening 0…1, brow tilt and height, mouth width and opening in metres. */
const MOODS: Readonly<Record<Mood, { eye: number; tilt: number; brow: number; mouth: number; open: number }>> = {
  calm: { eye: 1, tilt: 0, brow: 0, mouth: 0.036, open: 0 },
  worried: { eye: 1.15, tilt: 0.32, brow: 0.004, mouth: 0.03, open: 0.005 },
  pain: { eye: 0.45, tilt: -0.34, brow: -0.004, mouth: 0.038, open: 0.011 },
  closed: { eye: 0, tilt: 0.08, brow: -0.001, mouth: 0.034, open: 0.002 },
};

/** Eyes, brows and mouth of one mood, in their own colours. Attached where the head is. */
export function face(mood: Mood): Shape {
  const { eye, tilt, brow, mouth, open } = MOODS[mood];
  const wide = Math.min(1, eye);
  const ballOfEye = [
    ball(WHITE, 0.0125, { at: [0.031, 0.006, 0.0735], scale: [1.12, 0.78 * wide, 0.85] }, 9, 6),
    ball(IRIS, 0.0068, { at: [0.0308, 0.0058, 0.0816], scale: [0.92, 0.92 * wide, 0.5] }, 7, 4),
    box(WHITE, [0.0026, 0.0026, 0.001], 0, { at: [0.0325, 0.0085, 0.0848] }),
  ];
  const lid = eye > 0 ? 0.0062 + 0.0098 * wide : 0.002;
  const side = joined(
    ...(eye > 0 ? ballOfEye : []),
    box(LID, [0.025, 0.0034, 0.005], 0.0012, { at: [0.031, lid, 0.0835], turn: [0, 0.3, 0] }),
    box(BROW, [0.03, 0.0058, 0.008], 0.002, { at: [0.031, 0.0285 + brow, 0.0835], turn: [0, 0.32, -tilt - 0.06] }),
  );
  const gap =
    open > 0
      ? [
          ball(MOUTH, 1, { at: [0, -0.06, 0.0885], scale: [mouth * 0.46, open, 0.006] }, 8, 4),
          ...(mood === "pain"
            ? [box(TEETH, [mouth * 0.62, open * 0.6, 0.004], 0.001, { at: [0, -0.056, 0.093] })]
            : []),
        ]
      : [box(MOUTH, [mouth, 0.0016, 0.006], 0, { at: [0, -0.0592, 0.0905] })];
  return placed(joined(bothWays(side), ...gap), { at: SKULL });
}

const bothWays = (shape: Shape): Shape => joined(shape, placed(shape, { scale: [-1, 1, 1] }));
