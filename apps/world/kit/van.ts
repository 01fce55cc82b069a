import { lampsAt, mirrors } from "./road-lamps.ts";
import { bothSides, joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { GLASS, numberPlate, onSides, plate, TRIM, wheels } from "./vehicle-parts.ts";

const WHOLE = { coarse: 9, fine: 9 } as const;
const HALF = 0.98;
const BODY: Flat = [
  [-2.65, 0.4],
  ...arch(-1.7, 0.36, 0.42, 0.36, 6),
  ...arch(1.75, 0.36, 0.42, 0.36, 6),
  [2.6, 0.38],
  [2.68, 0.9],
  [2.5, 1.12],
  [1.95, 1.25],
  [1.3, 2.2],
  [0.9, 2.34],
  [-2.6, 2.34],
  [-2.7, 2.2],
];
const CAB: Flat = [
  [0.62, 1.32],
  [1.72, 1.32],
  [1.22, 2.06],
  [0.62, 2.06],
];
const SCREEN: Flat = [
  [1.98, 1.3],
  [2.03, 1.3],
  [1.42, 2.14],
  [1.36, 2.14],
];

function sides(): Shape {
  return bothSides(
    joined(
      plate(GLASS, CAB, HALF + 0.005, { finish: "glass" }),
      ...[0.5, -0.9].map((x) => box(TRIM, [0.016, 1.7, 0.01], 0, { at: [x, 1.28, HALF + 0.006], ...WHOLE })),
      box(TRIM, [1.6, 0.05, 0.02], 0, { at: [-1.6, 1.2, HALF + 0.006], ...WHOLE }),
      box(TRIM, [0.18, 0.04, 0.03], 0, { at: [0.68, 1.16, HALF + 0.012], ...WHOLE }),
      box(TRIM, [4.2, 0.16, 0.03], 0.02, { at: [0, 0.62, HALF + 0.004], ...WHOLE }),
    ),
  );
}

function ends(): Shape {
  return joined(
    slab(GLASS, SCREEN, HALF * 2 - 0.26, 0, { finish: "glass", ...WHOLE }),
    box(TRIM, [0.14, 0.32, HALF * 2 - 0.04], 0.05, { at: [2.66, 0.52, 0], ...WHOLE }),
    box(TRIM, [0.06, 0.14, 1.1], 0.02, { at: [2.66, 0.9, 0], ...WHOLE }),
    ...[-0.46, 0.46].map((z) => box(GLASS, [0.03, 0.5, 0.6], 0.03, { at: [-2.71, 1.7, z], finish: "glass", ...WHOLE })),
    box(TRIM, [0.03, 1.8, 0.016], 0, { at: [-2.71, 1.3, 0], ...WHOLE }),
    lampsAt(2.62, -2.7, 0.78, 0.92),
    mirrors(1.72, 1.42, HALF + 0.12),
    numberPlate("AM 30-55", [2.75, 0.56, 0], true),
    numberPlate("AM 30-55", [-2.73, 0.8, 0], false),
  );
}

/** A white delivery van of 5.4 m. */
export const van = (): Shape =>
  joined(
    slab(0xeceae4, BODY, HALF * 2, 0.07, { finish: "gloss", coarse: 0.9, fine: 0.3 }),
    sides(),
    ends(),
    onSides(0x2f6a4c, "HAUSER + SONS", 0.24, -1.2, 1.62, HALF + 0.012, 0.17),
    onSides(0x55605a, "HEATING   WATER", 0.13, -1.2, 1.34, HALF + 0.012, 0.16),
    box(0x141516, [4.6, 0.16, 1.6], 0, { at: [0, 0.36, 0], ...WHOLE }),
    wheels([-1.7, 1.75], 1.94, 0.36, 0.24),
  );
