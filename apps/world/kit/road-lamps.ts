import { bothSides, joined } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box } from "./solids.ts";
import { LAMP, TAIL, TRIM } from "./vehicle-parts.ts";

const WHOLE = { coarse: 9, fine: 9 } as const;

/** Headlamps, indicators and tail lamps on both sides, between the front and back of a vehicle that drives towards +x. */
export const lampsAt = (front: number, back: number, z: number, y: number): Shape =>
  bothSides(
    joined(
      box(LAMP, [0.06, 0.2, 0.3], 0.03, { at: [front, y, z], finish: "gloss", ...WHOLE }),
      box(0xe8893a, [0.06, 0.08, 0.2], 0.02, { at: [front, y - 0.2, z], ...WHOLE }),
      box(TAIL, [0.06, 0.34, 0.2], 0.02, { at: [back, y, z], finish: "gloss", ...WHOLE }),
    ),
  );

/** Mirrors on arms on both sides. */
export const mirrors = (x: number, y: number, z: number): Shape =>
  bothSides(
    joined(
      box(TRIM, [0.1, 0.4, 0.2], 0.04, { at: [x, y, z], ...WHOLE }),
      box(TRIM, [0.04, 0.04, 0.3], 0, { at: [x, y + 0.16, z - 0.14], ...WHOLE }),
    ),
  );
