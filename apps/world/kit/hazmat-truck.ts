import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, quad } from "./solids.ts";
import { truckCab } from "./truck-cab.ts";
import {
  blueLamp,
  chevrons,
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

/** Roller shutters on both sides of the body. */
function lockers(): Shape {
  const z = SIDE + 0.006;
  const shutter = (x0: number, x1: number): Shape =>
    joined(
      plate(0xb4b9bd, rect(x0, 0.78, x1, 2.5), z, { finish: "gloss" }),
      ...Array.from({ length: 13 }, (_, i) =>
        quad(
          0x868c92,
          [x0, 0.88 + i * 0.125, z + 0.008],
          [x1, 0.88 + i * 0.125, z + 0.008],
          [x1, 0.9 + i * 0.125, z + 0.008],
          [x0, 0.9 + i * 0.125, z + 0.008],
          "matte",
          { airy: true },
        ),
      ),
      box(TRIM, [x1 - x0 - 0.2, 0.03, 0.03], 0.008, { at: [(x0 + x1) / 2, 0.84, z + 0.015] }),
    );
  return bothSides(joined(shutter(-3.75, -2.75), shutter(-2.65, -1.35), shutter(0.35, 1.55)));
}

function body(): Shape {
  const hull = box(RED, [5.7, 2.5, SIDE * 2], 0.05, { at: [-1.05, 1.86, 0], finish: "gloss", coarse: 0.9, fine: 0.14 });
  const panel = bothSides(
    joined(
      plate(0xf2f0e8, rect(-1.25, 0.8, 0.25, 2.5), SIDE + 0.004, { finish: "gloss" }),
      quad(
        YELLOW,
        [-3.88, 2.62, SIDE + 0.006],
        [1.78, 2.62, SIDE + 0.006],
        [1.78, 2.78, SIDE + 0.006],
        [-3.88, 2.78, SIDE + 0.006],
        "gloss",
        { airy: true },
      ),
    ),
  );
  const diamond = bothSides(
    joined(
      placed(box(0xe9781e, [0.52, 0.52, 0.01], 0, { turn: [0, 0, Math.PI / 4] }), { at: [-0.5, 1.95, SIDE + 0.014] }),
      placed(box(0xf6f4ee, [0.4, 0.4, 0.01], 0, { turn: [0, 0, Math.PI / 4] }), { at: [-0.5, 1.95, SIDE + 0.018] }),
    ),
  );
  return joined(
    hull,
    panel,
    diamond,
    lockers(),
    onSides(0xb51a16, "H", 0.26, -0.5, 1.95, SIDE + 0.026, 0.2),
    onSides(0xb51a16, "HAZMAT", 0.21, -0.5, 1.22, SIDE + 0.014, 0.2),
    box(0x131416, [7.6, 0.34, 1.6], 0.04, { at: [0, 0.62, 0] }),
    bothSides(box(0x0c0d0e, [1.2, 0.62, 0.36], 0.1, { at: [-2, 0.56, 0.94] })),
    bothSides(box(0x55595c, [2.2, 0.36, 0.2], 0.04, { at: [0.2, 0.44, 1.06] })),
  );
}

/** What is on the roof: boxes, a light mast laid down, a rail, the windsock's pole. */
const roof = (): Shape =>
  joined(
    bothSides(box(0xb9bec3, [5.2, 0.05, 0.05], 0, { at: [-1, 3.26, 1.1] })),
    ...[-3.4, -1.6, 0.2, 1.5].flatMap((x) =>
      [-1.1, 1.1].map((z) => box(0xb9bec3, [0.04, 0.16, 0.04], 0, { at: [x, 3.18, z] })),
    ),
    box(0xa9adb1, [2, 0.3, 0.8], 0.03, { at: [-2.6, 3.26, -0.5] }),
    box(0xa9adb1, [1.6, 0.3, 0.8], 0.03, { at: [-0.4, 3.26, -0.5] }),
    cylinder(0xc9ccd0, 0.06, 0.06, 2.6, 10, { at: [-1.6, 3.26, 0.5], turn: [0, 0, Math.PI / 2] }),
    box(0x35393c, [0.3, 0.3, 0.6], 0.03, { at: [-0.2, 3.3, 0.5] }),
    cylinder(0xe7e4db, 0.02, 0.02, 1.6, 6, { at: [1.5, 3.9, 0.9] }),
    cylinder(0xf07d17, 0.06, 0.13, 0.7, 10, { at: [1.12, 4.6, 0.9], turn: [0, 0, -Math.PI / 2] }),
  );

const tail = (): Shape =>
  joined(
    chevrons([0xd7261e, YELLOW], -3.91, 1.18, 0.66, 2.3),
    onEnd(0xf4f1e8, "HAZMAT", 0.26, [-3.912, 2.58, 0], false),
    bothSides(box(TAIL, [0.05, 0.4, 0.16], 0.03, { at: [-3.9, 0.95, 1.1], finish: "gloss" })),
    box(TRIM, [0.14, 0.2, 2.4], 0.04, { at: [-3.92, 0.52, 0] }),
    numberPlate("FB 41-09", [-3.995, 0.52, 0], false),
    seam(0, 0, 0, 0.01, 0),
  );

/** A hazardous-materials truck of 8 m: suits, pumps and drums behind shutters. */
export function hazmatTruck(): Vehicle {
  const bar = lightBar(2.9, 2.86, 1.02, 0.34);
  const rear = (s: number): Shape => blueLamp([0.16, 0.14, 0.3], [-3.8, 3.16, s * 0.98]);
  return {
    body: joined(
      truckCab(RED, "FB 41-09"),
      body(),
      roof(),
      tail(),
      onSides(0xf4f1e8, "FIRE", 0.22, 2.84, 1.28, 1.232, 0.2),
      onEnd(0xf4f1e8, "HAZMAT", 0.2, [4.0, 1.42, 0], true),
      wheels([-2, 3], 2.3, 0.5, 0.32, 8),
      bar.body,
    ),
    lightA: joined(bar.lightA, rear(-1)),
    lightB: joined(bar.lightB, rear(1)),
  };
}
