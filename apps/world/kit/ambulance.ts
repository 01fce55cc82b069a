import { armMirror, doorHandle, headlamp, seatsBehind } from "./cab-details.ts";
import { as, bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, quad, slab } from "./solids.ts";
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

const WHITE = 0xf1f1ec;
const GREEN = 0x1f7a3c;
const YELLOW = 0xe3d727;
const SIDE = 1.075;

function shell(): Shape {
  const cab = slab(
    WHITE,
    [
      [0.8, 0.46],
      ...arch(2.02, 0.4, 0.47, 0.42),
      [2.86, 0.42],
      [2.98, 0.55],
      [2.98, 0.92],
      [2.86, 1.18],
      [2.36, 1.38],
      [1.62, 2.2],
      [0.8, 2.34],
    ],
    1.98,
    0.06,
    { finish: "gloss", coarse: 0.7, fine: 0.12 },
  );
  const cabin = slab(
    WHITE,
    [
      [-3, 0.56],
      ...arch(-1.75, 0.4, 0.5, 0.5),
      [0.86, 0.5],
      [1.0, 0.9],
      [1.0, 2.3],
      [0.86, 2.74],
      [0.7, 2.8],
      [-2.92, 2.8],
      [-3.04, 2.68],
      [-3.04, 0.7],
    ],
    SIDE * 2,
    0.07,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  const pod = box(WHITE, [0.9, 0.34, 1.6], 0.14, { at: [1.1, 2.42, 0], turn: [0, 0, -0.28], finish: "gloss" });
  const under = box(0x131416, [5.6, 0.2, 1.5], 0.04, { at: [-0.1, 0.46, 0] });
  return joined(cab, cabin, pod, under);
}

function glazing(): Shape {
  const screen = quad(
    GLASS,
    [2.36, 1.405, 0.86],
    [2.36, 1.405, -0.86],
    [1.66, 2.185, -0.78],
    [1.66, 2.185, 0.78],
    "glass",
    { coarse: 0.3 },
  );
  const doorGlass = bothSides(
    plate(
      GLASS,
      [
        [1.1, 1.42],
        [2.18, 1.4],
        [1.6, 2.06],
        [1.1, 2.1],
      ],
      0.99,
      { finish: "glass", coarse: 0.3 },
    ),
  );
  const sideGlass = bothSides(plate(GLASS, rect(-0.9, 1.72, -0.05, 2.3), SIDE, { finish: "glass", coarse: 0.3 }));
  const back = bothSides(
    box(GLASS, [0.02, 0.62, 0.6], 0.004, { at: [-3.045, 2.1, 0.5], finish: "glass", coarse: 0.3 }),
  );
  return joined(placed(screen, { at: [0.012, 0.012, 0] }), doorGlass, sideGlass, back);
}

function livery(): Shape {
  const z = SIDE + 0.004;
  const side = bothSides(
    joined(
      checks([YELLOW, GREEN], -3, 0.92, 0.98, 2, [0.49, 0.26], z),
      checks([YELLOW, GREEN], 0.95, 2.45, 0.9, 1, [0.5, 0.24], 0.994),
      quad(GREEN, [-2.05, 1.78, z], [-1.27, 1.78, z], [-1.27, 1.98, z], [-2.05, 1.98, z], "gloss", { airy: true }),
      quad(
        GREEN,
        [-1.76, 1.49 + 0.02, z + 0.002],
        [-1.56, 1.51, z + 0.002],
        [-1.56, 2.25, z + 0.002],
        [-1.76, 2.25, z + 0.002],
        "gloss",
        { airy: true },
      ),
    ),
  );
  const words = joined(
    onSides(0x14582b, "AMBULANCE", 0.24, -0.9, 2.52, z + 0.002, 0.19),
    onEnd(0x14582b, "AMBULANCE", 0.1, [2.962, 1.045, 0], true, 0.42),
    onEnd(0x14582b, "AMBULANCE", 0.19, [-3.055, 2.58, 0], false),
  );
  return joined(side, words, as(chevrons([0xd7261e, YELLOW], -3.05, 0.98, 0.62, 1.7), { coarse: 1 }));
}

function details(): Shape {
  const z = SIDE + 0.004;
  const sides = bothSides(
    joined(
      seam(-0.98, 0.62, -0.98, 2.4, z),
      seam(0.06, 0.62, 0.06, 2.4, z),
      seam(-0.98, 2.4, 0.06, 2.4, z),
      seam(1.06, 0.6, 1.06, 2.2, 0.996),
      seam(2.24, 0.95, 2.24, 1.38, 0.996),
      doorHandle(0.22, 1.62, SIDE + 0.006),
      doorHandle(1.24, 1.3, 0.996),
      armMirror([2.0, 1.66, 1.2]),
      headlamp(0.44, { at: [2.915, 0.97, 0.72], turn: [0, 0.16, -0.22] }),
      box(TAIL, [0.05, 0.5, 0.16], 0.03, { at: [-3.04, 1.2, 0.98], finish: "gloss" }),
      box(TRIM, [1.9, 0.12, 0.05], 0.02, { at: [-0.25, 0.52, SIDE - 0.01] }),
      box(0x0c0d0e, [0.94, 0.5, 0.34], 0.1, { at: [2.02, 0.5, 0.72] }),
      box(0x0c0d0e, [0.98, 0.5, 0.36], 0.1, { at: [-1.75, 0.52, 0.76] }),
      seam(-0.98, 1.5, 0.06, 1.5, z, 0.008),
      box(0xf7f3dd, [0.5, 0.14, 0.04], 0.02, { at: [-0.45, 2.69, SIDE - 0.01] }),
    ),
  );
  const ends = joined(
    box(TRIM, [0.16, 0.3, 1.9], 0.06, { at: [2.95, 0.56, 0] }),
    ...[0.77, 0.84, 0.91].map((y) => box(TRIM, [0.06, 0.04, 0.94], 0.01, { at: [2.975, y, 0] })),
    seatsBehind(0.84, 0.735, [2.035, 1.815, 0]),
    ...[-0.34, 0.36].map((side) => box(TRIM, [0.02, 0.018, 0.6], 0, { at: [2.345, 1.45, side], turn: [0.12, 0, 0] })),
    box(TRIM, [0.3, 0.05, 1.1], 0.01, { at: [-3.16, 0.5, 0] }),
    ...[-0.18, 0.1].map((side) => box(TRIM, [0.05, 0.26, 0.035], 0.01, { at: [-3.06, 1.42, side] })),
    ...[-0.98, 0.98].flatMap((side) =>
      [0.95, 1.6, 2.3].map((y) => box(0x9aa0a6, [0.05, 0.12, 0.05], 0.01, { at: [-3.05, y, side] })),
    ),
    box(TRIM, [0.14, 0.16, 2], 0.04, { at: [-3.06, 0.6, 0] }),
    box(0x26282b, [0.012, 1.9, 0.016], 0, { at: [-3.046, 1.7, 0] }),
    numberPlate("AM 41-12", [3.035, 0.56, 0], true),
    numberPlate("AM 41-12", [-3.056, 0.86, 0.55], false),
  );
  return joined(sides, ends);
}

const rearLamp = (s: number): Shape => blueLamp([0.16, 0.14, 0.34], [-2.96, 2.84, s * 0.76]);

/** A van-based ambulance of 6 m in chequered yellow and green. */
export function ambulance(): Vehicle {
  const bar = lightBar(0.78, 2.8, 0.86, 0.34);
  return {
    body: joined(shell(), glazing(), livery(), details(), wheels([-1.75, 2.02], 2.06, 0.4, 0.26, 8), bar.body),
    lightA: joined(bar.lightA, rearLamp(-1)),
    lightB: joined(bar.lightB, rearLamp(1)),
  };
}
