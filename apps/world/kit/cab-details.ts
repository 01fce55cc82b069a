import { joined, placed } from "./shape.ts";
import type { Place, Shape } from "./shape.ts";
import { box, cylinder } from "./solids.ts";
import type { Vec } from "./vector.ts";

const DARK = 0x1f2225;
/** What one makes out of seats behind glass that mirrors the sky. */
const BEHIND_GLASS: Vec = [0.045, 0.05, 0.056];

/** A headlamp that looks to +x: dark housing, two lenses, an indicator on its outer side (+z). */
export const headlamp = (wide: number, place: Place): Shape =>
  placed(
    joined(
      box(DARK, [0.1, 0.24, wide], 0.04),
      ...[-0.24, 0.16].map((t) =>
        cylinder(0xf3f5f2, 0.085, 0.09, 0.03, 14, {
          at: [0.05, 0, t * wide],
          turn: [0, 0, -Math.PI / 2],
          finish: "gloss",
        }),
      ),
      box(0xe8893a, [0.04, 0.17, 0.07], 0.02, { at: [0.04, 0, wide / 2 - 0.05], finish: "gloss" }),
    ),
    place,
  );

/** Two seats with headrests seen through a windscreen: `apart` metres between them, on a pane leaning back by `lean`. */
export const seatsBehind = (apart: number, lean: number, at: Vec): Shape =>
  placed(
    joined(
      ...[-1, 1].flatMap((s) => [
        box(BEHIND_GLASS, [0.004, 0.34, 0.4], 0, { at: [0, -0.14, (s * apart) / 2], airy: true }),
        box(BEHIND_GLASS, [0.004, 0.16, 0.22], 0, { at: [0, 0.14, (s * apart) / 2], airy: true }),
      ]),
      box(BEHIND_GLASS, [0.004, 0.1, 0.3], 0, { at: [0, -0.27, apart / 2], airy: true }),
    ),
    { at, turn: [0, 0, lean] },
  );

/** A mirror on its two arms, its glass to the back; for the right side of a vehicle. */
export const armMirror = (at: Vec, tall = 0.36): Shape =>
  joined(
    box(DARK, [0.12, tall, 0.2], 0.045, { at }),
    box([0.2, 0.26, 0.32], [0.01, tall - 0.08, 0.15], 0, { at: [at[0] - 0.062, at[1], at[2]], finish: "glass" }),
    ...[-0.3, 0.3].map((t) => box(DARK, [0.04, 0.035, 0.2], 0, { at: [at[0], at[1] + t * tall, at[2] - 0.16] })),
  );

/** A door handle in its dish, on the right side. */
export const doorHandle = (x: number, y: number, z: number): Shape =>
  joined(
    box(0x3b3f43, [0.2, 0.09, 0.012], 0.004, { at: [x, y, z] }),
    box(DARK, [0.17, 0.03, 0.04], 0.01, { at: [x, y + 0.02, z + 0.015] }),
  );
