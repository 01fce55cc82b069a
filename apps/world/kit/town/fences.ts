import { bothSides, joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { WHOLE } from "./wall.ts";

const IRON = 0x2a2f2d;
const STEEL = 0x8b9093;

/** A picket fence of white boards from the origin along +x. */
export const pickets = (length: number, paint: Paint = 0xdcd8cb): Shape =>
  joined(
    ...[0.3, 0.72].map((y) => box(paint, [length, 0.07, 0.03], 0, { at: [length / 2, y, -0.03], ...WHOLE })),
    ...Array.from({ length: Math.floor(length / 0.3) }, (_, i) =>
      box(paint, [0.09, 0.92, 0.025], 0, { at: [0.1 + i * 0.3, 0.48, 0], ...WHOLE }),
    ),
  );

/** Iron railings from the origin along +x. */
export const railings = (length: number, high = 1): Shape =>
  joined(
    ...[0.12, high - 0.05].map((y) => box(IRON, [length, 0.05, 0.05], 0, { at: [length / 2, y, 0], ...WHOLE })),
    ...Array.from({ length: Math.floor(length / 0.16) + 1 }, (_, i) =>
      box(IRON, [0.022, high, 0.022], 0, { at: [i * 0.16, high / 2, 0], ...WHOLE }),
    ),
    ...Array.from({ length: Math.floor(length / 2) + 1 }, (_, i) =>
      box(IRON, [0.07, high + 0.12, 0.07], 0, { at: [i * 2, (high + 0.12) / 2, 0], ...WHOLE }),
    ),
  );

/** A clipped hedge from the origin along +x, a little uneven. */
export const hedge = (length: number, high: number, deep = 0.7): Shape =>
  joined(
    ...Array.from({ length: Math.ceil(length / 0.9) }, (_, i) => {
      const k = 0.94 + 0.12 * ((i * 37) % 10) * 0.1;
      return box([0.075 * k, 0.12 * k, 0.045 * k], [0.96, high * k, deep * k], 0.14, {
        at: [0.45 + i * 0.9, (high * k) / 2, 0],
        ...WHOLE,
      });
    }),
  );

/** Handrails on both sides of a flight along x: posts and a bar. */
export const handrails = (length: number, half: number): Shape =>
  bothSides(
    joined(
      box(STEEL, [length, 0.05, 0.05], 0, { at: [0, 0.95, half], ...WHOLE }),
      ...[-length / 2, 0, length / 2].map((x) => box(STEEL, [0.05, 0.95, 0.05], 0, { at: [x, 0.47, half], ...WHOLE })),
    ),
  );
