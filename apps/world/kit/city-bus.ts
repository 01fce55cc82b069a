import { lettering } from "./lettering.ts";
import { lampsAt, mirrors } from "./road-lamps.ts";
import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { GLASS, numberPlate, onSides, plate, rect, TRIM, wheels } from "./vehicle-parts.ts";

const WHOLE = { coarse: 9, fine: 9 } as const;
const HALF = 1.24;
const BODY: Flat = [
  [-5.5, 0.4],
  ...arch(-3, 0.5, 0.6, 0.4, 6),
  ...arch(3.1, 0.5, 0.6, 0.4, 6),
  [5.45, 0.4],
  [5.55, 1.2],
  [5.42, 2.95],
  [5.2, 3.1],
  [-5.45, 3.1],
  [-5.55, 2.9],
];
const SCREEN: Flat = [
  [5.5, 1.3],
  [5.58, 1.3],
  [5.47, 2.5],
  [5.4, 2.5],
];
const BACK: Flat = [
  [-5.6, 1.6],
  [-5.54, 1.6],
  [-5.5, 2.5],
  [-5.56, 2.5],
];

const pane = (x0: number, x1: number, y0: number, y1: number): Shape =>
  plate(GLASS, rect(x0, y0, x1, y1), HALF + 0.006, { finish: "glass" });

/** Windows and doors: the doors are on the right. */
function openings(): Shape {
  const doorAt = (x: number): Shape => joined(pane(x, x + 0.58, 0.55, 2.55), pane(x + 0.64, x + 1.22, 0.55, 2.55));
  const right = [-5.2, -3.7, -0.9, 0.6, 2.05].map((x) => pane(x, x + 1.36, 1.35, 2.5));
  const left = [-5.2, -3.7, -2.2, -0.7, 0.8, 2.3, 3.8].map((x) => pane(x, x + 1.36, 1.35, 2.5));
  return joined(...right, doorAt(-2.2), doorAt(3.75), placed(joined(...left), { scale: [1, 1, -1] }));
}

function ends(): Shape {
  return joined(
    slab(GLASS, SCREEN, HALF * 2 - 0.24, 0, { finish: "glass", ...WHOLE }),
    slab(GLASS, BACK, HALF * 2 - 0.5, 0, { finish: "glass", ...WHOLE }),
    box(0x0d0e0f, [0.1, 0.34, 1.9], 0, { at: [5.44, 2.76, 0], ...WHOLE }),
    lettering([1, 0.68, 0.14], "21 NORTH", { height: 0.2, at: [5.495, 2.76, 0], turn: [0, Math.PI / 2, 0] }),
    box(TRIM, [0.1, 0.3, HALF * 2 - 0.1], 0.04, { at: [5.52, 0.5, 0], ...WHOLE }),
    lampsAt(5.56, -5.58, 0.94, 0.85),
    mirrors(5.6, 2.3, HALF + 0.12),
    numberPlate("AM 21-08", [5.6, 0.5, 0], true),
    numberPlate("AM 21-08", [-5.6, 0.8, 0], false),
  );
}

/** A city bus of 11 m with a low floor, two doors on its right and a lettered number. */
export const cityBus = (): Shape =>
  joined(
    slab(0xe8e4d6, BODY, HALF * 2, 0.08, { finish: "gloss", coarse: 1.2, fine: 0.35 }),
    bothSides(box(0xb0332a, [10.2, 0.3, 0.02], 0, { at: [-0.1, 0.94, HALF + 0.004], ...WHOLE })),
    openings(),
    ends(),
    onSides(0x2b3136, "ALTMARK", 0.28, -4, 2.8, HALF + 0.012, 0.17),
    box(0xcdc9bd, [3, 0.3, 1.6], 0.06, { at: [-2.6, 3.2, 0], ...WHOLE }),
    box(0x141516, [9.6, 0.2, 2], 0, { at: [0, 0.42, 0], ...WHOLE }),
    wheels([-3, 3.1], 2.44, 0.5, 0.3),
  );
