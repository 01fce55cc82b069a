import { armMirror, doorHandle, headlamp, seatsBehind } from "./cab-details.ts";
import { bent, bothSides, divided, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, cylinder, quad, slab } from "./solids.ts";
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
import { smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const SIDE = 1;
/** Sides lean in above the waist, and the nose is a little rounded from above. */
const leaning = ([x, y, z]: Vec): Vec => {
  const waist = 1 - 0.075 * smooth(1.35, 2.5, y);
  const nose = 1 - 0.1 * smooth(2.2, 3, x) ** 2;
  return [x + 0.1 * smooth(2.5, 3, x) * (1 - z * z), y, z * waist * nose];
};

/** What a panel van of 6 m is painted and fitted with. */
type VanStyle = {
  readonly paint: number;
  readonly number: string;
  /** Windows along the sides of the load space, for who works or sits there. */
  readonly windows: boolean;
};

function shell({ paint }: VanStyle): Shape {
  const hull = slab(
    paint,
    [
      [-2.95, 0.5],
      ...arch(-1.85, 0.37, 0.46, 0.42),
      ...arch(1.95, 0.37, 0.46, 0.42),
      [2.86, 0.42],
      [2.99, 0.56],
      [2.99, 0.94],
      [2.86, 1.16],
      [2.34, 1.36],
      [1.56, 2.3],
      [1.24, 2.52],
      [0.6, 2.6],
      [-2.8, 2.6],
      [-2.98, 2.48],
    ],
    SIDE * 2,
    0.07,
    { finish: "gloss", coarse: 0.7, fine: 0.12 },
  );
  return joined(bent(divided(hull, 0.9), leaning, 0.8), box(0x131416, [5.6, 0.2, 1.5], 0.04, { at: [0, 0.44, 0] }));
}

function glazing({ windows }: VanStyle): Shape {
  const screen = quad(GLASS, [2.33, 1.4, 0.86], [2.33, 1.4, -0.86], [1.6, 2.28, -0.8], [1.6, 2.28, 0.8], "glass", {
    coarse: 0.3,
  });
  const look = { finish: "glass", coarse: 0.35 } as const;
  const door = plate(
    GLASS,
    [
      [1, 1.4],
      [2.14, 1.38],
      [1.52, 2.16],
      [1, 2.18],
    ],
    SIDE + 0.004,
    look,
  );
  const rear = [
    [-0.5, 0.86],
    [-1.66, -0.62],
    [-2.7, -1.8],
  ].map(([a = 0, b = 0]) => plate(GLASS, rect(a, 1.48, b, 2.12), SIDE + 0.004, look));
  const back = bothSides(box(GLASS, [0.02, 0.6, 0.62], 0.004, { at: [-2.985, 1.88, 0.44], ...look }));
  return joined(
    placed(screen, { at: [0.055, 0.045, 0] }),
    seatsBehind(0.82, 0.69, [2.03, 1.875, 0]),
    bent(bothSides(joined(door, ...(windows ? rear : rear.slice(0, 1)))), leaning, -1),
    back,
  );
}

function lamps(): Shape {
  return bothSides(
    joined(
      headlamp(0.44, { at: [2.95, 0.96, 0.62], turn: [0, 0.3, -0.2] }),
      box(TAIL, [0.06, 0.5, 0.14], 0.03, { at: [-2.95, 1.2, 0.9], finish: "gloss" }),
      armMirror([1.94, 1.62, 1.16]),
      box(0x0c0d0e, [0.9, 0.46, 0.3], 0.1, { at: [1.95, 0.46, 0.74] }),
      box(0x0c0d0e, [0.9, 0.46, 0.3], 0.1, { at: [-1.85, 0.46, 0.74] }),
    ),
  );
}

function details(style: VanStyle): Shape {
  const z = SIDE + 0.006;
  const sides = bothSides(
    joined(
      seam(0.94, 0.52, 0.94, 2.24, z),
      seam(2.18, 0.9, 2.2, 1.36, z),
      seam(-0.62, 0.52, -0.62, 2.3, z),
      seam(-0.62, 1.3, -2.9, 1.3, z, 0.02),
      doorHandle(1.12, 1.24, z),
      doorHandle(0.72, 1.24, z),
      box(TRIM, [2.6, 0.09, 0.03], 0.01, { at: [0.05, 0.72, SIDE] }),
    ),
  );
  const ends = joined(
    box(TRIM, [0.24, 0.3, 1.86], 0.09, { at: [3.02, 0.56, 0] }),
    ...[0.86, 0.95, 1.04].map((y) => box(0x3a3e42, [0.05, 0.04, 0.62], 0.005, { at: [3.075, y - 0.06, 0] })),
    box(TRIM, [0.14, 0.18, 1.9], 0.04, { at: [-2.98, 0.56, 0] }),
    seam(0, 0.7, 0, 2.4, 0),
    box(0x26282b, [0.012, 1.8, 0.016], 0, { at: [-2.985, 1.55, 0] }),
    box(TRIM, [0.03, 0.16, 0.04], 0.008, { at: [-2.99, 1.2, 0.1] }),
    ...[-0.5, 0.14].map((wiper) =>
      box(TRIM, [0.02, 0.016, 0.56], 0, { at: [2.34, 1.47, wiper + 0.2], turn: [0.2, 0, 0] }),
    ),
    numberPlate(style.number, [3.148, 0.55, 0], true),
    numberPlate(style.number, [-3.06, 0.78, 0.5], false),
  );
  return joined(bent(divided(sides, 0.6), leaning, -1), ends, lamps());
}

const van = (style: VanStyle): Shape =>
  joined(shell(style), glazing(style), details(style), wheels([-1.85, 1.95], 1.9, 0.37, 0.24, 6));

const onHull = (shape: Shape): Shape => bent(divided(shape, 0.45), leaning, -1);

/** A police van in chequered blue and yellow. */
export function policeVan(): Vehicle {
  const z = SIDE + 0.008;
  const livery = bothSides(checks([0x1c3f9e, 0xe9d21f], -2.8, 1.4, 0.82, 2, [0.42, 0.22], z));
  const words = onSides(0x16348a, "POLICE", 0.26, -1.75, 1.82, z + 0.004);
  const bar = lightBar(0.9, 2.56, 0.76, 0.32);
  const rear = (s: number): Shape => blueLamp([0.14, 0.1, 0.26], [-2.8, 2.63, s * 0.66]);
  return {
    body: joined(
      van({ paint: 0xeef0f0, number: "PD 41-22", windows: false }),
      onHull(joined(livery, words)),
      onEnd(0x16348a, "POLICE", 0.11, [3.062, 1.07, 0], true, 0.42),
      onEnd(0x16348a, "POLICE", 0.16, [-2.992, 2.36, 0], false),
      chevrons([0xd7261e, 0xe9d21f], -2.99, 0.86, 0.68, 1.5),
      bar.body,
    ),
    lightA: joined(bar.lightA, rear(-1)),
    lightB: joined(bar.lightB, rear(1)),
  };
}

const mast = (): Shape =>
  joined(
    cylinder(0xc9ccd0, 0.05, 0.06, 1.7, 10, { at: [-2.3, 3.4, 0.5] }),
    cylinder(0xaeb2b6, 0.025, 0.025, 1.2, 8, { at: [-2.3, 4.8, 0.5] }),
    ...[0, 0.24].map((y) => box(0x3a3e42, [0.5, 0.03, 0.03], 0, { at: [-2.3, 5.1 + y, 0.5] })),
    cylinder(0xe4e5e2, 0.36, 0.3, 0.1, 18, { at: [-1.2, 2.74, -0.3] }),
    cylinder(0x26282b, 0.01, 0.012, 1.1, 6, { at: [0.2, 3.1, 0.5] }),
    cylinder(0x26282b, 0.01, 0.012, 1.1, 6, { at: [0.2, 3.1, -0.5] }),
  );

/** A command vehicle: a red van with windows, a mast, an awning rolled along its side. */
export function commandVehicle(): Vehicle {
  const z = SIDE + 0.008;
  const stripe = bothSides(
    joined(
      checks([0xf2f0e8, 0xb51a16], -2.8, 1.4, 0.82, 2, [0.3, 0.15], z),
      quad(0xe8dc2a, [-2.8, 1.14, z], [1.4, 1.14, z], [1.4, 1.2, z], [-2.8, 1.2, z], "gloss", { airy: true }),
    ),
  );
  const words = onSides(0xf4f1e8, "COMMAND", 0.17, -1, 1.33, z + 0.006);
  const bar = lightBar(0.9, 2.56, 0.76, 0.32);
  const rear = (s: number): Shape => blueLamp([0.14, 0.1, 0.26], [-2.8, 2.63, s * 0.66]);
  return {
    body: joined(
      van({ paint: 0xb51a16, number: "FB 41-01", windows: true }),
      onHull(joined(stripe, words)),
      onEnd(0xf4f1e8, "COMMAND", 0.1, [3.062, 1.07, 0], true, 0.42),
      onEnd(0xf4f1e8, "COMMAND", 0.15, [-2.992, 2.36, 0], false),
      chevrons([0xd7261e, 0xe9d21f], -2.99, 0.86, 0.68, 1.5),
      cylinder(0xe4e5e2, 0.09, 0.09, 3, 12, { at: [-1, 2.5, 1.02], turn: [0, 0, Math.PI / 2] }),
      mast(),
      bar.body,
    ),
    lightA: joined(bar.lightA, rear(-1)),
    lightB: joined(bar.lightB, rear(1)),
  };
}

/** A railway maintenance van in orange, with a ladder and amber beacons. */
export function railVan(): Shape {
  const z = SIDE + 0.008;
  const words = joined(
    onSides(0xf4f1e8, "NORDBAHN", 0.24, -1.7, 1.82, z + 0.004),
    onSides(0x15171a, "INFRASTRUCTURE", 0.12, -1.7, 1.5, z + 0.004),
  );
  const rails = bothSides(
    joined(
      box(0x9ba1a5, [3.4, 0.04, 0.04], 0, { at: [-1, 2.8, 0.6] }),
      ...[-2.5, -1, 0.5].map((x) => box(0x9ba1a5, [0.04, 0.18, 0.04], 0, { at: [x, 2.7, 0.6] })),
    ),
  );
  const steps = Array.from({ length: 11 }, (_, i) =>
    box(0xc9ccd0, [0.03, 0.03, 0.36], 0, { at: [-2.5 + i * 0.3, 2.86, 0.3] }),
  );
  return joined(
    van({ paint: 0xe9781e, number: "NB 41-77", windows: false }),
    onHull(
      joined(
        bothSides(
          quad(0x1f3f7a, [-2.8, 0.86, z], [1.4, 0.86, z], [1.4, 1.1, z], [-2.8, 1.1, z], "gloss", { airy: true }),
        ),
        words,
      ),
    ),
    chevrons([0xe9781e, 0xf2f0e8], -2.99, 0.86, 0.68, 1.5),
    rails,
    ...steps,
    ...[0.14, 0.46].map((side) => box(0xc9ccd0, [3.2, 0.05, 0.03], 0, { at: [-1, 2.86, side] })),
    ...[-0.6, 0.6].map((side) => box([1, 0.5, 0.06], [0.2, 0.14, 0.2], 0.05, { at: [1, 2.68, side], finish: "glow" })),
  );
}
