import { CLOTH, folded, limb } from "./body.ts";
import type { Ring } from "./body.ts";
import { breadth, lettering } from "./lettering.ts";
import { bent, divided, joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box } from "./solids.ts";
import { hex, lerp } from "./vector.ts";
import type { Vec } from "./vector.ts";

const SILVER = hex(0xd3d6d4);

/** The outside of a jacket from hem to shoulder, just clear of the trunk. */
export const JACKET: readonly Ring[] = [
  [-0.155, 0.184, 0.143, -0.004],
  [-0.15, 0.194, 0.152, -0.004],
  [-0.1, 0.192, 0.149, -0.004],
  [0, 0.182, 0.139, 0],
  [0.08, 0.179, 0.134, 0.004],
  [0.16, 0.186, 0.138, 0.008],
  [0.25, 0.197, 0.145, 0.008],
  [0.315, 0.202, 0.136, 0],
  [0.352, 0.199, 0.119, -0.006],
  [0.378, 0.181, 0.105, -0.01],
  [0.4, 0.147, 0.095, -0.013],
  [0.422, 0.11, 0.085, -0.014],
  [0.436, 0.089, 0.078, -0.013],
];

/** The jacket's half depth and middle at a height. */
export function jacketAt(y: number): { readonly wide: number; readonly deep: number; readonly forward: number } {
  let below = JACKET[0];
  for (const ring of JACKET) {
    if (below && ring[0] >= y) {
      const t = ring[0] === below[0] ? 0 : (y - below[0]) / (ring[0] - below[0]);
      return {
        wide: lerp(below[1], ring[1], t),
        deep: lerp(below[2], ring[2], t),
        forward: lerp(below[3] ?? 0, ring[3] ?? 0, t),
      };
    }
    below = ring;
  }
  return { wide: 0.09, deep: 0.074, forward: 0 };
}

/** A band round the jacket. */
const band = (paint: Vec, low: number, high: number): Shape =>
  limb(
    paint,
    [low, high].map((y): Ring => {
      const { wide, deep, forward } = jacketAt(y);
      return [y, wide + 0.003, deep + 0.003, forward];
    }),
    14,
    0.22,
  );

/** Lays a flat word on the front or back of the jacket. */
function printed(paint: Vec | number, word: string, height: number, y: number, front: boolean, x = 0): Shape {
  const flat = lettering(paint, word, { height, weight: 0.2 });
  const way = front ? 1 : -1;
  return bent(
    divided(flat, height * 1.4),
    ([u, v]) => {
      const { wide, deep, forward } = jacketAt(y + v);
      const across = Math.min(0.92, Math.abs((u + x) / wide));
      return [(u + x) * way, y + v, way * deep * (1 - across ** 2.6) ** 0.5 + forward + way * 0.006];
    },
    -1,
  );
}

/** A word as large as the back carries it. */
const onBack = (paint: Vec | number, word: string): Shape =>
  printed(paint, word, Math.min(0.062, (0.062 * 0.225) / breadth(word, 0.062)), 0.29, false);
const onChest = (paint: Vec | number, word: string): Shape =>
  printed(paint, word, Math.min(0.026, (0.026 * 0.1) / breadth(word, 0.026)), 0.285, true, 0.072);

/** A sleeveless high-visibility vest with reflective bands and the service's name. */
export function vest(fabric: number, word: string, letters: number, panel?: number): Shape {
  const body = folded(limb(hex(fabric), JACKET, 14, 0.22), 7, 0.1);
  const bands = [band(SILVER, -0.02, 0.035), band(SILVER, 0.1, 0.15)];
  const yoke =
    panel === undefined
      ? []
      : [
          limb(
            hex(panel),
            JACKET.slice(6).map(([y, x, z, f = 0]): Ring => [y, x + 0.002, z + 0.002, f]),
            14,
            0.22,
          ),
        ];
  const zip = box(0x3a3d42, [0.008, 0.5, 0.005], 0, { at: [0, 0.12, 0.146], turn: [0.03, 0, 0] });
  return joined(body, ...bands, ...yoke, zip, onBack(letters, word), onChest(letters, word));
}

/** A structural fire coat with two-tone bands, hem to collar. */
export function fireCoat(): Shape {
  const cloth = hex(0x8a7442);
  const bands = [-0.12, 0.12].flatMap((y) => [band(hex(0xd9e23a), y, y + 0.055), band(SILVER, y + 0.015, y + 0.04)]);
  const collar = limb(
    hex(0x4a3d24),
    [
      [0.42, 0.088, 0.076, -0.008],
      [0.5, 0.08, 0.076, -0.004],
      [0.492, 0.068, 0.064, -0.006],
    ],
    14,
    0,
  );
  const flap = box(hex(0x6e5b32), [0.034, 0.5, 0.012], 0.004, { at: [0, 0.1, 0.142], turn: [0.02, 0, 0] });
  const radio = box(0x1c1e20, [0.045, 0.085, 0.03], 0.008, { at: [0.1, 0.255, 0.135] });
  const torch = box(0xe2a21a, [0.03, 0.07, 0.03], 0.01, { at: [-0.1, 0.25, 0.135] });
  return joined(
    folded(limb(cloth, JACKET, 14, 0.22), 8),
    ...bands,
    collar,
    flap,
    radio,
    torch,
    onBack(0xe9efda, "FIRE"),
  );
}

/** The two reflective rings of a uniform trouser leg, attached at the knee; and of a sleeve, at the elbow. */
export const legBands = (): Shape =>
  joined(
    limb(
      hex(0xd9e23a),
      [
        [-0.25, 0.0625, 0.07, -0.006],
        [-0.18, 0.063, 0.071, -0.008],
      ],
      12,
    ),
    limb(
      SILVER,
      [
        [-0.232, 0.0635, 0.071, -0.006],
        [-0.198, 0.064, 0.072, -0.007],
      ],
      12,
    ),
  );

export const sleeveBands = (): Shape =>
  joined(
    limb(
      hex(0xd9e23a),
      [
        [-0.17, 0.043, 0.046],
        [-0.11, 0.047, 0.05],
      ],
      10,
    ),
    limb(
      SILVER,
      [
        [-0.155, 0.0445, 0.0475],
        [-0.128, 0.0465, 0.0495],
      ],
      10,
    ),
  );

const pouch = (x: number, z: number, turn: number, s: Vec): Shape =>
  box(0x16181b, s, 0.012, { at: [x, 0.03, z], turn: [0, turn, 0] });

/** A belt with pouches and a radio, attached at the pelvis. */
export function dutyBelt(): Shape {
  const belt = limb(
    [0.05, 0.05, 0.055],
    [
      [0.03, 0.197, 0.154, -0.004],
      [0.075, 0.195, 0.152, -0.004],
    ],
    16,
    0.22,
  );
  const buckle = box(0x8f959b, [0.04, 0.03, 0.012], 0.004, { at: [0, 0.052, 0.15] });
  return joined(
    belt,
    buckle,
    pouch(0.142, 0.1, 0.6, [0.06, 0.09, 0.04]),
    pouch(-0.162, 0.07, -0.9, [0.06, 0.1, 0.045]),
    pouch(0.182, -0.02, 1.6, [0.05, 0.13, 0.04]),
    pouch(-0.1, -0.145, 0.4, [0.08, 0.07, 0.04]),
  );
}

/** A skirt or long coat hem, attached at the pelvis, white for tinting. */
export const skirt = (): Shape =>
  limb(
    CLOTH,
    [
      [-0.4, 0.2, 0.17],
      [-0.38, 0.205, 0.175],
      [-0.2, 0.186, 0.15, -0.006],
      [-0.05, 0.172, 0.13, -0.008],
      [0.06, 0.156, 0.116],
    ],
    16,
  );

/** A rucksack, attached at the spine, white for tinting. */
export const rucksack = (): Shape =>
  joined(
    box(CLOTH, [0.28, 0.4, 0.15], 0.06, { at: [0, 0.2, -0.2] }),
    box([0.75, 0.75, 0.75], [0.22, 0.18, 0.06], 0.03, { at: [0, 0.1, -0.285] }),
    ...[-1, 1].map((s) =>
      bent(box([0.5, 0.5, 0.5], [0.04, 0.3, 0.012], 0.004, { at: [s * 0.11, 0.26, 0.135] }), ([x, y, z]) => [
        x,
        y,
        z - Math.max(0, y - 0.3) * 1.2,
      ]),
    ),
  );
