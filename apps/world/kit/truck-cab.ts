import { armMirror, doorHandle, headlamp, seatsBehind } from "./cab-details.ts";
import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, quad, slab } from "./solids.ts";
import { GLASS, numberPlate, plate, seam, TRIM } from "./vehicle-parts.ts";

const HALF = 1.22;

function glazing(): Shape {
  const look = { finish: "glass", coarse: 0.35 } as const;
  const screen = quad(
    GLASS,
    [3.985, 1.62, 1.08],
    [3.985, 1.62, -1.08],
    [3.86, 2.56, -1.04],
    [3.86, 2.56, 1.04],
    "glass",
    {
      coarse: 0.35,
    },
  );
  const side = bothSides(
    plate(
      GLASS,
      [
        [2.2, 1.62],
        [3.62, 1.6],
        [3.5, 2.46],
        [2.2, 2.48],
      ],
      HALF + 0.006,
      look,
    ),
  );
  return joined(placed(screen, { at: [0.012, 0, 0] }), seatsBehind(1.1, 0.132, [3.944, 2.03, 0]), side);
}

function front(number: string): Shape {
  const grille = [0.98, 1.1, 1.22].map((y) => box(TRIM, [0.04, 0.07, 1.5], 0.01, { at: [4, y, 0] }));
  const sides = bothSides(
    joined(
      headlamp(0.46, { at: [3.97, 0.82, 0.94] }),
      armMirror([3.86, 2.14, 1.44], 0.5),
      box(TRIM, [0.5, 0.03, 0.3], 0.005, { at: [3.2, 0.46, 1.14] }),
    ),
  );
  return joined(
    ...grille,
    sides,
    box(TRIM, [0.22, 0.36, 2.44], 0.06, { at: [3.94, 0.56, 0] }),
    ...[-0.6, 0.1].map((z) => box(TRIM, [0.02, 0.018, 0.62], 0, { at: [4.01, 1.7, z + 0.25], turn: [0.12, 0, 0] })),
    box(TRIM, [0.5, 0.06, 2.3], 0.02, { at: [3.98, 2.66, 0], turn: [0, 0, -0.2] }),
    numberPlate(number, [4.056, 0.5, 0], true),
  );
}

/** The cab of a lorry from x = 1.9 to 4, driving towards +x; its axle is at 3. */
export function truckCab(paint: number, number: string): Shape {
  const shell = slab(
    paint,
    [
      [1.9, 0.62],
      ...arch(3, 0.5, 0.62, 0.5),
      [3.9, 0.5],
      [3.98, 0.6],
      [3.99, 1.6],
      [3.86, 2.6],
      [3.7, 2.8],
      [1.9, 2.8],
    ],
    HALF * 2,
    0.08,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  const z = HALF + 0.006;
  const doors = bothSides(
    joined(
      seam(2.12, 0.64, 2.12, 2.6, z),
      seam(3.7, 1.1, 3.62, 2.6, z),
      seam(2.12, 2.6, 3.62, 2.6, z),
      doorHandle(2.34, 1.36, z),
      box(0x9ba1a5, [0.03, 1.1, 0.05], 0.01, { at: [2.02, 1.7, z + 0.03] }),
      box(0x0c0d0e, [1.16, 0.6, 0.34], 0.1, { at: [3, 0.56, 0.92] }),
    ),
  );
  return joined(shell, glazing(), front(number), doors);
}
