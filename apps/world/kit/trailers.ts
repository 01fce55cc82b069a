import { headlamp } from "./cab-details.ts";
import { bent, bothSides, divided, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, ball, box, cylinder, pipe, slab, turned } from "./solids.ts";
import {
  chevrons,
  GLASS,
  lightBar,
  numberPlate,
  onEnd,
  onSides,
  plate,
  seam,
  TAIL,
  TRIM,
  wheel,
  wheels,
} from "./vehicle-parts.ts";
import type { Vehicle } from "./vehicle-parts.ts";
import { smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const RED = 0xb51a16;
const STEEL = 0x9ba1a5;
const HALF = 0.94;

/** A drawbar frame with one axle at x = 0; its coupling is at `reach`. */
function frame(long: number, reach: number, wide: number): Shape {
  const side = joined(
    box(STEEL, [long, 0.1, 0.08], 0.01, { at: [0, 0.52, wide] }),
    placed(wheel(0.32, 0.2, 5), { at: [0, 0.32, wide + 0.2] }),
    box(0x26282b, [0.86, 0.04, 0.26], 0.015, { at: [0, 0.72, wide + 0.2] }),
    box(TAIL, [0.04, 0.1, 0.22], 0.01, { at: [-long / 2 - 0.02, 0.56, wide - 0.05], finish: "gloss" }),
  );
  return joined(
    bothSides(side),
    ...[-0.45, 0, 0.45].map((t) => box(STEEL, [0.08, 0.08, wide * 2], 0, { at: [t * long, 0.5, 0] })),
    ...[-1, 1].map((s) =>
      box(STEEL, [reach - long / 2 + 0.1, 0.08, 0.07], 0, {
        at: [(reach + long / 2) / 2, 0.5, (s * wide) / 2],
        turn: [0, s * Math.atan2(wide, reach - long / 2), 0],
      }),
    ),
    ball(0x35393c, 0.07, { at: [reach, 0.5, 0] }, 8, 6),
    cylinder(0x55595c, 0.03, 0.03, 0.5, 6, { at: [reach - 0.4, 0.28, 0.1] }),
  );
}

/** A foam tank with its pump and a monitor on a turntable. */
function foamTrailer(): Shape {
  return joined(
    frame(2.6, 2.1, 0.62),
    box(0xe8dc2a, [1.5, 0.8, 1.2], 0.08, { at: [-0.4, 0.98, 0], finish: "gloss" }),
    onSides(0xb51a16, "FOAM", 0.26, -0.4, 1, 0.604, 0.2),
    cylinder(0x35393c, 0.12, 0.12, 0.06, 12, { at: [-0.4, 1.4, 0.2] }),
    box(RED, [0.6, 0.6, 1], 0.04, { at: [0.8, 0.86, 0], finish: "gloss" }),
    ...[-0.3, 0, 0.3].map((z) =>
      cylinder(0xd8d5cc, 0.06, 0.06, 0.14, 10, { at: [1.14, 0.9, z], turn: [0, 0, Math.PI / 2] }),
    ),
    cylinder(0x55595c, 0.16, 0.2, 0.3, 12, { at: [0.8, 1.3, 0] }),
    pipe(
      RED,
      [
        [0.8, 1.4, 0],
        [0.74, 1.62, 0.14],
        [0.9, 1.72, 0.1],
        [1.1, 1.78, 0],
      ],
      0.07,
      8,
      12,
    ),
    turned(
      RED,
      [
        [0.07, 0],
        [0.06, 0.7],
        [0.1, 0.85],
        [0.11, 1],
      ],
      12,
      { at: [1.1, 1.78, 0], turn: [0, 0, -1.2] },
    ),
    cylinder(0x26282b, 0.02, 0.02, 0.5, 6, { at: [0.66, 1.7, 0], turn: [0, 0, 1] }),
    chevrons([0xd7261e, 0xe8dc2a], -1.33, 0.6, 0.62, 1.3, 0.2),
  );
}

const HULL: readonly (readonly [number, number])[] = [
  [-2.65, 0.42],
  ...arch(-1.65, 0.4, 0.5, 0.44),
  ...arch(1.7, 0.4, 0.5, 0.44),
  [2.5, 0.44],
  [2.64, 0.6],
  [2.64, 0.98],
  [2.4, 1.12],
  [1.3, 1.2],
  [0.66, 1.78],
  [0.4, 1.88],
  [-0.62, 1.88],
  [-0.86, 1.24],
  [-2.6, 1.2],
  [-2.65, 1.1],
];
const leaning = ([x, y, z]: Vec): Vec => [x, y, z * (1 - 0.13 * smooth(1.2, 1.9, y)) * (1 - 0.07 * smooth(2, 2.6, x))];

function sideGlass(): Shape {
  const z = HALF + 0.006;
  const look = { finish: "glass", coarse: 0.35 } as const;
  return bothSides(
    joined(
      plate(
        GLASS,
        [
          [-0.62, 1.25],
          [0.16, 1.25],
          [0.16, 1.78],
          [-0.5, 1.78],
        ],
        z,
        look,
      ),
      plate(
        GLASS,
        [
          [0.24, 1.25],
          [1.12, 1.24],
          [0.62, 1.72],
          [0.24, 1.78],
        ],
        z,
        look,
      ),
    ),
  );
}

function sideDetails(): Shape {
  const z = HALF + 0.006;
  return bothSides(
    joined(
      seam(0.2, 0.5, 0.2, 1.8, z),
      seam(1.16, 0.7, 1.2, 1.2, z),
      seam(-0.7, 0.5, -0.7, 1.25, z),
      ...[0.34, -0.5].map((x) => box(TRIM, [0.16, 0.035, 0.03], 0.01, { at: [x, 1.12, z] })),
      box(TRIM, [0.1, 0.16, 0.2], 0.04, { at: [0.96, 1.3, 1.02] }),
      headlamp(0.36, { at: [2.62, 0.9, 0.66] }),
      box(TAIL, [0.05, 0.34, 0.12], 0.02, { at: [-2.65, 0.98, 0.82], finish: "gloss" }),
      box(0x0c0d0e, [0.9, 0.46, 0.3], 0.1, { at: [1.7, 0.5, 0.68] }),
      box(0x0c0d0e, [0.9, 0.46, 0.3], 0.1, { at: [-1.65, 0.5, 0.68] }),
      box(0xe8dc2a, [3.2, 0.12, 0.012], 0, { at: [-0.2, 0.82, z] }),
      box(0x26282b, [1.6, 0.06, 0.1], 0.02, { at: [-0.2, 0.42, HALF + 0.06] }),
    ),
  );
}

/** A double-cab pickup of 5.3 m. */
function pickupBody(): Shape {
  const hull = slab(RED, HULL, HALF * 2, 0.06, { finish: "gloss", coarse: 0.7, fine: 0.12 });
  const look = { finish: "glass", coarse: 0.35 } as const;
  const screen = box(GLASS, [0.02, 0.76, 1.56], 0, { at: [1.015, 1.5, 0], turn: [0, 0, 0.83], ...look });
  const back = box(GLASS, [0.02, 0.5, 1.5], 0, { at: [-0.77, 1.55, 0], turn: [0, 0, -0.36], ...look });
  return joined(
    bent(divided(joined(hull, sideGlass()), 0.8), leaning, 0.8),
    screen,
    back,
    bent(sideDetails(), leaning, -1),
    box(0x17181a, [1.6, 0.02, 1.6], 0, { at: [-1.7, 1.21, 0] }),
    bothSides(box(0x35393c, [1.7, 0.06, 0.06], 0, { at: [-1.7, 1.24, 0.82] })),
    bothSides(
      pipe(
        0x26282b,
        [
          [-0.9, 1.2, 0.7],
          [-0.92, 1.95, 0.66],
          [-0.94, 1.95, 0],
          [-0.94, 1.95, 0],
        ],
        0.035,
        5,
        8,
      ),
    ),
    box(0x3f6f58, [0.9, 0.4, 1.2], 0.05, { at: [-1.7, 1.42, 0] }),
    box(TRIM, [0.16, 0.26, 1.86], 0.06, { at: [2.6, 0.6, 0] }),
    box(TRIM, [0.06, 0.2, 1], 0.03, { at: [2.66, 0.94, 0] }),
    box(TRIM, [0.14, 0.16, 1.8], 0.04, { at: [-2.68, 0.56, 0] }),
    numberPlate("FB 41-15", [2.69, 0.58, 0], true),
    onSides(0xf4f1e8, "FIRE", 0.2, -1.65, 1.02, HALF + 0.012, 0.2),
    onEnd(0xf4f1e8, "FIRE", 0.14, [-2.664, 0.98, 0], false),
    wheels([-1.65, 1.7], 1.8, 0.4, 0.26, 6),
  );
}

/** A pickup that draws a trailer with foam and a monitor: 9.4 m together. */
export function foamPickup(): Vehicle {
  const bar = lightBar(0.1, 1.86, 0.66, 0.3);
  const on = (shape: Shape): Shape => placed(shape, { at: [2.1, 0, 0] });
  return {
    body: joined(on(joined(pickupBody(), bar.body)), placed(foamTrailer(), { at: [-2.8, 0, 0] })),
    lightA: on(bar.lightA),
    lightB: on(bar.lightB),
  };
}

const tube = (z: number): Shape =>
  pipe(
    0xe9781e,
    [
      [-2.2, 1.15, z],
      [0.4, 1.15, z],
      [1.6, 1.24, z * 0.8],
      [2.3, 1.42, z * 0.25],
      [2.4, 1.45, -z * 0.12],
    ],
    0.24,
    10,
    22,
    { finish: "gloss" },
  );

/** A rescue boat with an outboard motor on its trailer, 5.6 m. */
export function rescueBoat(): Shape {
  const hull = slab(
    0xd8d8d2,
    [
      [-2.1, 0.72],
      [1.2, 0.66],
      [2.1, 1.0],
      [2.3, 1.3],
      [1.4, 1.1],
      [-2.1, 1.06],
    ],
    1.3,
    0.12,
    { coarse: 1 },
  );
  const motor = joined(
    box(0x26282b, [0.4, 0.5, 0.34], 0.1, { at: [-2.5, 1.6, 0] }),
    box(0x35393c, [0.2, 0.9, 0.14], 0.04, { at: [-2.46, 1, 0] }),
    cylinder(0x35393c, 0.05, 0.09, 0.4, 8, { at: [-2.5, 0.62, 0], turn: [0, 0, Math.PI / 2] }),
    box(0xd8d8d2, [0.42, 0.08, 0.36], 0, { at: [-2.5, 1.5, 0] }),
  );
  return joined(
    frame(3.6, 2.9, 0.66),
    hull,
    tube(0.78),
    tube(-0.78),
    motor,
    ...[-1.2, -0.2].map((x) => box(0x3a3e42, [0.3, 0.36, 0.9], 0.05, { at: [x, 1.2, 0] })),
    box(0x3a3e42, [0.4, 0.6, 0.6], 0.06, { at: [0.6, 1.36, 0] }),
    box(GLASS, [0.03, 0.3, 0.6], 0, { at: [0.82, 1.78, 0], turn: [0, 0, 0.4], finish: "glass" }),
    bothSides(
      pipe(
        STEEL,
        [
          [-1.9, 1.3, 0.5],
          [-1.9, 2.2, 0.46],
          [-1.9, 2.3, 0],
          [-1.9, 2.3, 0],
        ],
        0.03,
        5,
        10,
      ),
    ),
    box([0.05, 0.24, 0.95], [0.14, 0.12, 0.14], 0.04, { at: [-1.9, 2.4, 0], finish: "glow" }),
    onSides(0xf4f1e8, "RESCUE", 0.17, -0.7, 1.15, 1.034, 0.2),
    onEnd(0x15171a, "RESCUE", 0.13, [-2.11, 0.98, 0.4], false),
    ...[-1.5, 0.6].map((x) => box(0x26282b, [0.3, 0.2, 1.1], 0.03, { at: [x, 0.6, 0] })),
  );
}
