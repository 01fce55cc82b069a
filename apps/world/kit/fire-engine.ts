import { armMirror, doorHandle, headlamp, seatsBehind } from "./cab-details.ts";
import { bothSides, joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, cylinder, pipe, quad, slab } from "./solids.ts";
import {
  blueLamp,
  checks,
  chevrons,
  GLASS,
  lightBar,
  numberPlate,
  onEnd,
  onSides,
  plate,
  rect,
  seam,
  TAIL,
  TRIM,
  wheels,
} from "./vehicle-parts.ts";
import type { Vehicle } from "./vehicle-parts.ts";

const RED = 0xb51a16;
const YELLOW = 0xe8dc2a;
const SIDE = 1.24;

function shell(): Shape {
  const cab = slab(
    RED,
    [
      [1.45, 0.62],
      ...arch(2.75, 0.52, 0.62, 0.5),
      [3.86, 0.5],
      [3.95, 0.6],
      [3.97, 1.55],
      [3.86, 2.5],
      [3.72, 2.78],
      [1.45, 2.78],
    ],
    SIDE * 2,
    0.08,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  const body = slab(
    RED,
    [[-3.85, 0.62], ...arch(-1.75, 0.52, 0.64, 0.58), [1.36, 0.58], [1.36, 2.96], [-3.85, 2.96]],
    SIDE * 2 + 0.04,
    0.05,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  const lid = box(0xe9e9e4, [2.2, 0.1, 2.2], 0.04, { at: [2.65, 2.8, 0], finish: "gloss" });
  const neck = box(TRIM, [0.2, 2, 2.2], 0, { at: [1.4, 1.7, 0] });
  return joined(cab, body, lid, neck, box(0x131416, [7.4, 0.34, 1.6], 0.04, { at: [0, 0.62, 0] }));
}

/** Roller shutters with ribs, hinges and handles. */
function lockers(): Shape {
  const z = SIDE + 0.024;
  const shutter = (x0: number, x1: number, y0: number): Shape =>
    joined(
      plate(0xaeb3b8, rect(x0, y0, x1, 2.62), z, { finish: "gloss" }),
      ...Array.from({ length: Math.floor((2.56 - y0) / 0.12) }, (_, i) =>
        quad(
          0x7d838a,
          [x0, y0 + 0.1 + i * 0.12, z + 0.008],
          [x1, y0 + 0.1 + i * 0.12, z + 0.008],
          [x1, y0 + 0.125 + i * 0.12, z + 0.008],
          [x0, y0 + 0.125 + i * 0.12, z + 0.008],
          "matte",
          { airy: true, coarse: 3 },
        ),
      ),
      box(TRIM, [(x1 - x0) * 0.6, 0.045, 0.03], 0.01, { at: [(x0 + x1) / 2, y0 + 0.06, z + 0.012] }),
    );
  return bothSides(joined(shutter(0.06, 1.26, 0.86), shutter(-2.35, -0.02, 1.34), shutter(-3.75, -2.43, 0.86)));
}

function livery(): Shape {
  const z = SIDE + 0.03;
  const sides = bothSides(
    joined(
      checks([YELLOW, RED], -3.84, -2.5, 0.64, 1, [0.335, 0.2], z),
      checks([YELLOW, RED], -1.0, 1.35, 0.62, 1, [0.335, 0.2], z),
      quad(
        YELLOW,
        [1.5, 1.12, SIDE + 0.004],
        [3.9, 1.12, SIDE + 0.004],
        [3.9, 1.3, SIDE + 0.004],
        [1.5, 1.3, SIDE + 0.004],
        "gloss",
        { airy: true },
      ),
    ),
  );
  return joined(
    sides,
    onSides(0xf6f3ea, "FIRE", 0.22, -1.2, 2.8, SIDE + 0.026, 0.2),
    onSides(0xf6f3ea, "FIRE", 0.17, 2.36, 1.44, SIDE + 0.006, 0.2),
    onEnd(0xf6f3ea, "FIRE", 0.26, [3.99, 1.42, 0], true),
    onEnd(0x16181a, "FIRE", 0.24, [-3.882, 2.72, 0], false),
    chevrons([YELLOW, 0xc4201a], -3.872, 1.16, 0.75, 2.55, 0.3),
  );
}

function sideDetails(): Shape {
  const z = SIDE + 0.004;
  return bothSides(
    joined(
      plate(
        GLASS,
        [
          [2.86, 1.62],
          [3.72, 1.62],
          [3.66, 2.46],
          [2.86, 2.5],
        ],
        SIDE,
        { finish: "glass", coarse: 0.35 },
      ),
      plate(GLASS, rect(1.66, 1.62, 2.66, 2.5), SIDE, { finish: "glass", coarse: 0.35 }),
      seam(2.76, 1.16, 2.76, 2.56, z),
      seam(1.56, 0.7, 1.56, 2.56, z),
      seam(3.78, 1.1, 3.74, 2.56, z),
      seam(1.56, 2.56, 3.74, 2.56, z),
      doorHandle(2.96, 1.44, SIDE + 0.006),
      doorHandle(1.74, 1.44, SIDE + 0.006),
      armMirror([3.88, 2.12, 1.46], 0.5),
      ...[1.5, 2.72].map((x) => box(0xb9bec3, [0.035, 0.9, 0.05], 0.01, { at: [x, 1.95, SIDE + 0.04] })),
      headlamp(0.5, { at: [3.965, 0.99, 0.92] }),
      box(TAIL, [0.05, 0.3, 0.2], 0.03, { at: [-3.87, 0.92, 1.1], finish: "gloss" }),
      box(0x0c0d0e, [1.24, 0.6, 0.4], 0.1, { at: [2.75, 0.66, 0.92] }),
      box(0x0c0d0e, [1.28, 0.6, 0.4], 0.1, { at: [-1.75, 0.66, 0.92] }),
      box(0x9aa0a6, [0.9, 0.05, 0.26], 0.01, { at: [2.1, 0.6, 1.14] }),
      box(0xf7f3dd, [0.7, 0.1, 0.04], 0.02, { at: [-0.4, 2.9, SIDE + 0.02] }),
    ),
  );
}

/** Windscreen, bumper, grille, wipers and plates. */
function endDetails(): Shape {
  return joined(
    box(GLASS, [0.03, 0.86, 2.1], 0.01, { at: [3.925, 2.06, 0], turn: [0, 0, 0.115], finish: "glass", coarse: 0.35 }),
    box(TRIM, [0.3, 0.42, 2.46], 0.1, { at: [3.9, 0.72, 0] }),
    box(0x8f959b, [0.04, 0.3, 1.2], 0.02, { at: [3.975, 1.02, 0] }),
    ...Array.from({ length: 4 }, (_, i) => box(0x3a3d41, [0.05, 0.03, 1.16], 0, { at: [3.98, 0.92 + i * 0.07, 0] })),
    pipe(
      0x16181a,
      [
        [3.955, 1.66, -0.2],
        [3.935, 2.05, 0.35],
      ],
      0.012,
      4,
    ),
    pipe(
      0x16181a,
      [
        [3.955, 1.66, 0.6],
        [3.935, 2.05, 1.0],
      ],
      0.012,
      4,
    ),
    seatsBehind(1.1, 0.115, [3.956, 1.98, 0]),
    numberPlate("FE 41-03", [4.06, 0.66, 0], true),
    numberPlate("FE 41-03", [-3.885, 0.66, 0], false),
  );
}

const rung = (i: number): Shape =>
  cylinder(0xb9bec3, 0.022, 0.022, 0.5, 6, { at: [-3.6 + i * 0.38, 3.16, 0.35], turn: [Math.PI / 2, 0, 0] });

/** The roof: ladder on a gantry, suction hoses, a rail. */
function roof(): Shape {
  const ladder = joined(
    box(0xb9bec3, [5.4, 0.09, 0.06], 0.015, { at: [-1.1, 3.16, 0.1] }),
    box(0xb9bec3, [5.4, 0.09, 0.06], 0.015, { at: [-1.1, 3.16, 0.6] }),
    ...Array.from({ length: 14 }, (_, i) => rung(i)),
  );
  const hoses = joined(
    ...[-0.4, -0.62, -0.84].map((z) =>
      cylinder(0x23262a, 0.085, 0.085, 3.6, 10, { at: [-1.6, 3.06, z], turn: [0, 0, Math.PI / 2] }),
    ),
  );
  const rail = bothSides(
    pipe(
      0xb9bec3,
      [
        [-3.7, 2.96, 1.16],
        [-3.7, 3.14, 1.16],
        [-1, 3.14, 1.16],
        [1.2, 3.14, 1.16],
        [1.2, 2.96, 1.16],
      ],
      0.022,
      5,
      16,
    ),
  );
  const feet = [-3.2, 0.9].map((x) => box(TRIM, [0.1, 0.16, 0.7], 0, { at: [x, 3.04, 0.35] }));
  return joined(ladder, hoses, rail, ...feet);
}

const rearLamp = (s: number): Shape => blueLamp([0.2, 0.2, 0.24], [-3.7, 3.06, s * 1.06]);

const grilleLamp = (s: number): Shape => blueLamp([0.04, 0.08, 0.2], [3.99, 1.26, s * 0.42]);

/** A fire engine of 7.8 m. */
export function fireEngine(): Vehicle {
  const bar = lightBar(3.2, 2.84, 1.0, 0.36);
  return {
    body: joined(
      shell(),
      lockers(),
      livery(),
      sideDetails(),
      endDetails(),
      roof(),
      wheels([-1.75, 2.75], 2.4, 0.52, 0.34, 8),
      bar.body,
    ),
    lightA: joined(bar.lightA, rearLamp(-1), grilleLamp(-1)),
    lightB: joined(bar.lightB, rearLamp(1), grilleLamp(1)),
  };
}
