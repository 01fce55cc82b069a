import { lettering } from "./lettering.ts";
import { lampsAt, mirrors } from "./road-lamps.ts";
import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { sandbags } from "./prop-sets/town-aid.ts";
import { GLASS, numberPlate, onSides, plate, rect, TRIM, wheels } from "./vehicle-parts.ts";

const WHOLE = { coarse: 9, fine: 9 } as const;
const HALF = 1.22;
const CAB: Flat = [
  [2, 0.55],
  ...arch(2.75, 0.48, 0.58, 0.55, 6),
  [3.9, 0.55],
  [3.95, 1.5],
  [3.75, 2.65],
  [3.4, 2.8],
  [2, 2.8],
];
const SCREEN: Flat = [
  [3.9, 1.62],
  [3.955, 1.62],
  [3.8, 2.5],
  [3.74, 2.5],
];

function cab(): Shape {
  const side = joined(
    plate(GLASS, rect(2.5, 1.6, 3.45, 2.4), HALF + 0.005, { finish: "glass" }),
    box(TRIM, [0.016, 1.6, 0.01], 0, { at: [2.42, 1.6, HALF + 0.006], ...WHOLE }),
    box(TRIM, [0.2, 0.04, 0.03], 0, { at: [2.56, 1.45, HALF + 0.012], ...WHOLE }),
  );
  return joined(
    slab(0x2c5f8a, CAB, HALF * 2, 0.06, { finish: "gloss", coarse: 1, fine: 0.3 }),
    bothSides(side),
    slab(GLASS, SCREEN, HALF * 2 - 0.3, 0, { finish: "glass", ...WHOLE }),
    box(TRIM, [0.12, 0.4, HALF * 2 - 0.06], 0.04, { at: [3.95, 0.62, 0], ...WHOLE }),
    box(TRIM, [0.06, 0.34, 1.5], 0.02, { at: [3.95, 1.2, 0], ...WHOLE }),
    lettering(0xf2f0ea, "ALTMARK WORKS", { height: 0.16, at: [3.985, 1.46, 0], turn: [0, Math.PI / 2, 0] }),
    onSides(0xf2f0ea, "FLOOD CREW", 0.2, 3, 1.12, HALF + 0.012, 0.18),
  );
}

/** The bed with its boards, and pallets of sandbags that nobody has unloaded. */
function bed(): Shape {
  const load = [-3.4, -2.4, -1.4, -0.4, 0.6].map((x) =>
    placed(sandbags(), { at: [x, 1.24, 0], turn: [0, Math.PI / 2, 0], scale: 0.9 }),
  );
  const board = joined(
    box(0x8a8f92, [5.9, 0.42, 0.05], 0, { at: [-1.1, 1.42, HALF], coarse: 2, fine: 0.6 }),
    ...[-4, -2.1, -0.1, 1.8].map((x) => box(0x6f7477, [0.08, 0.6, 0.08], 0, { at: [x, 1.4, HALF + 0.01], ...WHOLE })),
    box(0x3a3d40, [1.5, 0.5, 0.4], 0.04, { at: [0.8, 0.72, 0.95], ...WHOLE }),
  );
  return joined(
    box(0x2b2e30, [7.4, 0.24, 0.9], 0, { at: [-0.2, 0.78, 0], ...WHOLE }),
    box(0x6b5a44, [6, 0.14, 2.44], 0, { at: [-1.1, 1.16, 0], coarse: 2, fine: 0.6 }),
    bothSides(board),
    box(0x8a8f92, [0.06, 1.3, 2.4], 0, { at: [1.9, 1.8, 0], coarse: 2, fine: 0.6 }),
    ...load,
  );
}

/** A flatbed lorry of 8 m, loaded with sandbags. */
export const lorry = (): Shape =>
  joined(
    cab(),
    bed(),
    wheels([2.75, -2.2, -3.3], 2.4, 0.48, 0.3),
    lampsAt(3.98, -4.12, 0.92, 0.95),
    mirrors(3.7, 2.1, HALF + 0.16),
    numberPlate("AM 71-30", [4.02, 0.6, 0], true),
    numberPlate("AM 71-30", [-4.13, 0.8, 0], false),
  );
