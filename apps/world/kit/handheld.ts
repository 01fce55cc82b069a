import { lettering } from "./lettering.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, pipe, quad, slab, turned } from "./solids.ts";
import type { Paint } from "./solids.ts";

const BLACK = 0x1b1d20;
const SIGNAL = 0xf07d17;

/** A flat patch on the front (facing +z), `w` by `h` about a place. */
const patch = (paint: Paint, w: number, h: number, x: number, y: number, z: number, glow = false): Shape =>
  quad(
    paint,
    [x - w / 2, y - h / 2, z],
    [x + w / 2, y - h / 2, z],
    [x + w / 2, y + h / 2, z],
    [x - w / 2, y + h / 2, z],
    glow ? "glow" : "matte",
    { airy: true },
  );

/** A handheld radio standing upright: aerial, emergency button, channel knob, display, keys; the talk button is on its left. */
export function radio(): Shape {
  const z = 0.0176;
  const keys = Array.from({ length: 12 }, (_, i) =>
    patch(0x5a6066, 0.009, 0.0055, (i % 3) * 0.013 - 0.013, 0.036 - Math.floor(i / 3) * 0.0085, z),
  );
  const grille = [0, 1, 2, 3].map((i) => patch(0x3c4146, 0.034, 0.0016, 0, 0.09 + i * 0.0042, z));
  return joined(
    box(BLACK, [0.058, 0.128, 0.034], 0.009, { at: [0, 0.064, 0] }),
    box(0x2a2d31, [0.046, 0.03, 0.004], 0.001, { at: [0, 0.064, 0.0158] }),
    patch([0.28, 0.75, 0.55], 0.04, 0.022, 0, 0.064, 0.0182, true),
    lettering(0x0c1c16, "TG 1", { height: 0.009, weight: 0.2, at: [0, 0.065, 0.0186] }).map((one) => ({
      ...one,
      finish: "glow",
    })),
    patch(0xe23b2c, 0.004, 0.004, 0.021, 0.085, z, true),
    ...keys,
    ...grille,
    turned(
      0x15171a,
      [
        [0.0075, 0],
        [0.007, 0.02],
        [0.0045, 0.03],
        [0.004, 0.135],
        [0.0005, 0.138],
      ],
      8,
      { at: [-0.017, 0.126, 0] },
    ),
    cylinder(0x43484d, 0.0085, 0.0095, 0.017, 10, { at: [0.014, 0.136, 0.002] }),
    box(SIGNAL, [0.012, 0.007, 0.01], 0.002, { at: [-0.001, 0.131, 0] }),
    box(0x43484d, [0.006, 0.04, 0.017], 0.002, { at: [-0.0305, 0.082, 0] }),
    patch(0x2f3236, 0.05, 0.003, 0, 0.006, z),
    box(0x2f3236, [0.02, 0.07, 0.006], 0.002, { at: [0, 0.085, -0.021] }),
  );
}

/** Turns what is drawn upright onto its back: its top away from the viewer (-z). */
const lying = (shape: Shape, high: number): Shape => placed(shape, { turn: [-Math.PI / 2, 0, 0], at: [0, high, 0] });

/** A phone on its back in a call: whom, how long, and the red button. */
export const phone = (): Shape =>
  lying(
    joined(
      box(0x202328, [0.075, 0.152, 0.009], 0.003),
      patch([0.03, 0.05, 0.08], 0.069, 0.144, 0, 0, 0.0047, true),
      patch([0.1, 0.2, 0.32], 0.069, 0.05, 0, 0.046, 0.0049, true),
      patch(0xdfe8ee, 0.036, 0.006, 0, 0.034, 0.0052, true),
      patch(0x8fa2b0, 0.024, 0.004, 0, 0.024, 0.0052, true),
      cylinder(0xb9c6d0, 0.011, 0.011, 0.0004, 14, {
        at: [0, 0.052, 0.005],
        turn: [Math.PI / 2, 0, 0],
        finish: "glow",
      }),
      ...[0, 1, 2, 3, 4, 5].map((i) =>
        patch([0.12, 0.14, 0.17], 0.015, 0.015, ((i % 3) - 1) * 0.021, -0.004 - Math.floor(i / 3) * 0.02, 0.0051, true),
      ),
      cylinder(0xd8321f, 0.0095, 0.0095, 0.0004, 14, {
        at: [0, -0.054, 0.005],
        turn: [Math.PI / 2, 0, 0],
        finish: "glow",
      }),
      box(0x33373c, [0.002, 0.026, 0.004], 0, { at: [0.0378, 0.03, 0] }),
    ),
    0.0045,
  );

/** The map on a tablet: land, a river, roads and three pins. */
const map = (z: number): Shape =>
  joined(
    patch([0.55, 0.62, 0.45], 0.158, 0.142, -0.033, 0, z, true),
    slab(
      [0.22, 0.44, 0.66],
      [
        [-0.112, 0.02],
        [-0.05, 0.004],
        [0, -0.03],
        [0.046, -0.035],
        [0.046, -0.055],
        [-0.01, -0.05],
        [-0.056, -0.016],
        [-0.112, -0.002],
      ],
      0.0002,
      0,
      { at: [0, 0, z + 0.0002], finish: "glow", airy: true },
    ),
    patch(0xf2efe4, 0.158, 0.004, -0.033, 0.034, z + 0.0005, true),
    patch(0xf2efe4, 0.004, 0.142, -0.05, 0, z + 0.0005, true),
    ...[
      [-0.05, 0.034, 0xd8321f],
      [-0.086, -0.04, 0x2a5db0],
      [0.01, 0.05, 0x2c8a45],
    ].map(([x = 0, y = 0, paint = 0]) =>
      cylinder(paint, 0.007, 0.007, 0.0004, 10, { at: [x, y, z + 0.0008], turn: [Math.PI / 2, 0, 0], finish: "glow" }),
    ),
  );

/** A rugged tablet on its back: a map beside a list. */
export const tablet = (): Shape =>
  lying(
    joined(
      box(0x26292d, [0.262, 0.188, 0.014], 0.005),
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((y) => box(0x3a3f44, [0.03, 0.03, 0.018], 0.006, { at: [x * 0.119, y * 0.082, 0] })),
      ),
      patch([0.06, 0.08, 0.1], 0.232, 0.152, 0, 0, 0.0074, true),
      map(0.0077),
      ...[0, 1, 2, 3, 4].map((i) =>
        joined(
          patch(i === 0 ? [0.1, 0.3, 0.55] : [0.14, 0.17, 0.2], 0.056, 0.022, 0.082, 0.056 - i * 0.027, 0.0077, true),
          patch(0xdfe8ee, 0.032, 0.004, 0.075, 0.059 - i * 0.027, 0.008, true),
          patch(0x7f8f9b, 0.022, 0.003, 0.07, 0.052 - i * 0.027, 0.008, true),
        ),
      ),
      cylinder(0x4a4f55, 0.005, 0.005, 0.001, 10, { at: [0, -0.084, 0.0072], turn: [Math.PI / 2, 0, 0] }),
    ),
    0.009,
  );

/** A clipboard on its back: a form with boxes and lines, a pen under the clip. */
export const clipboard = (): Shape =>
  lying(
    joined(
      box(0x7a5836, [0.228, 0.32, 0.005], 0.001),
      patch(0xf4f2ea, 0.206, 0.28, 0, -0.012, 0.003),
      patch(0x24507f, 0.18, 0.014, 0, 0.106, 0.0035),
      ...Array.from({ length: 9 }, (_, i) =>
        joined(
          patch(0x3b3d40, 0.009, 0.009, -0.085, 0.078 - i * 0.024, 0.0035),
          patch(
            i > 5 ? 0xc9c7bf : 0x4a5a78,
            i > 5 ? 0.15 : 0.1 + ((i * 37) % 50) / 1000,
            0.003,
            i > 5 ? 0.006 : -0.018,
            0.076 - i * 0.024,
            0.0035,
          ),
        ),
      ),
      box(0xb4b8bc, [0.1, 0.026, 0.012], 0.004, { at: [0, 0.147, 0.005] }),
      cylinder(0x8b9096, 0.006, 0.006, 0.11, 8, { at: [0, 0.157, 0.009], turn: [0, 0, Math.PI / 2] }),
      cylinder(0x1c3f86, 0.0042, 0.0042, 0.135, 8, { at: [0.09, -0.02, 0.008], turn: [0, 0, 0.06] }),
    ),
    0.0025,
  );

/** A megaphone lying on its side, its mouth to +z. */
export const megaphone = (): Shape =>
  placed(
    joined(
      turned(
        0xe9e7e0,
        [
          [0.045, -0.12],
          [0.05, -0.02],
          [0.06, 0.06],
          [0.1, 0.16],
          [0.115, 0.18],
          [0.118, 0.188],
          [0.106, 0.18],
          [0.052, 0.06],
          [0.001, 0.02],
        ],
        18,
        { turn: [Math.PI / 2, 0, 0] },
      ),
      turned(
        0xc3281e,
        [
          [0.113, 0.17],
          [0.121, 0.178],
          [0.119, 0.19],
        ],
        18,
        { turn: [Math.PI / 2, 0, 0] },
      ),
      cylinder(0x26282b, 0.047, 0.047, 0.05, 14, { at: [0, 0, -0.13], turn: [Math.PI / 2, 0, 0] }),
      box(0x26282b, [0.026, 0.11, 0.034], 0.01, { at: [0, -0.085, -0.03], turn: [0.2, 0, 0] }),
      box(SIGNAL, [0.014, 0.03, 0.012], 0.003, { at: [0, -0.06, -0.006] }),
      pipe(
        0x26282b,
        [
          [0, -0.04, -0.14],
          [0.06, -0.1, -0.1],
          [0.05, -0.12, 0.02],
          [0, -0.09, 0.1],
        ],
        0.004,
        4,
        12,
      ),
    ),
    { at: [0, 0.122, 0] },
  );

/** A triage tag: a numbered card on a cord with four tear-off colours. Hangs from its cord at y = 0.2. */
export const triageTag = (): Shape =>
  joined(
    box(0xf5f3ea, [0.09, 0.103, 0.002], 0, { at: [0, 0.1135, 0] }),
    ...[0xf4f1e8, 0x2a8a48, 0xe2b51a, 0xc4281e].map((paint, i) =>
      box(paint, [0.09, 0.018, 0.002], 0, { at: [0, 0.009 + i * 0.018 - 0.018 + 0.003, 0] }),
    ),
    lettering(0x15171a, "TRIAGE", { height: 0.014, weight: 0.2, at: [0, 0.146, 0.0014] }),
    ...[0, 1, 2, 3].map((i) => patch(0x6a6d70, 0.07, 0.0016, 0, 0.126 - i * 0.014, 0.0014)),
    lettering(0xb3261e, "0417", { height: 0.012, weight: 0.2, at: [0.02, 0.07, 0.0014] }),
    cylinder(0x8b9096, 0.004, 0.004, 0.003, 8, { at: [0, 0.158, 0], turn: [Math.PI / 2, 0, 0] }),
    pipe(
      0xd8d5cc,
      [
        [0, 0.158, 0.001],
        [0.012, 0.18, 0],
        [0, 0.2, 0],
        [-0.012, 0.18, 0],
        [0, 0.158, -0.001],
      ],
      0.0012,
      3,
      10,
    ),
  );
