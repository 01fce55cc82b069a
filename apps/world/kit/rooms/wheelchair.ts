import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const STEEL = 0x8f979c;

/** A wheel in the plane across x: a tyre, a push rim, spokes. */
function wheel(x: number): Shape {
  const ring = (radius: number, thick: number, paint: number, out: number): Shape =>
    pipe(
      paint,
      Array.from({ length: 17 }, (_, i): Vec => {
        const a = (i / 16) * Math.PI * 2;
        return [x + out, 0.3 + Math.sin(a) * radius, Math.cos(a) * radius - 0.08];
      }),
      thick,
      5,
      28,
    );
  return joined(
    ring(0.285, 0.016, 0x1d1f22, 0),
    ring(0.25, 0.008, STEEL, x > 0 ? 0.035 : -0.035),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      box(STEEL, [0.006, 0.56, 0.006], 0, { at: [x, 0.3, -0.08], turn: [(i / 6) * Math.PI, 0, 0] }),
    ),
    cylinder(STEEL, 0.03, 0.03, 0.05, 8, { at: [x, 0.3, -0.08], turn: [0, 0, Math.PI / 2] }),
  );
}

/** A wheelchair, empty, facing +z. */
export function wheelchair(): Fitting {
  const side = (x: number): Shape =>
    joined(
      wheel(x * 1.25),
      pipe(
        STEEL,
        [
          [x, 0.92, -0.36],
          [x, 0.9, -0.24],
          [x, 0.5, -0.22],
          [x, 0.3, -0.2],
        ],
        0.013,
        6,
        8,
      ),
      pipe(
        STEEL,
        [
          [x, 0.66, -0.22],
          [x, 0.67, 0.1],
          [x, 0.5, 0.2],
          [x * 0.9, 0.16, 0.36],
        ],
        0.013,
        6,
        10,
      ),
      box(0x24272b, [0.05, 0.03, 0.28], 0.01, { at: [x, 0.69, -0.06] }),
      box(0x24272b, [0.13, 0.02, 0.16], 0.006, { at: [x * 0.6, 0.13, 0.42], turn: [-0.25, 0, 0] }),
      cylinder(0x1d1f22, 0.07, 0.07, 0.03, 10, { at: [x, 0.07, 0.24], turn: [0, 0, Math.PI / 2] }),
      cylinder(STEEL, 0.01, 0.01, 0.34, 6, { at: [x, 0.28, 0.22] }),
    );
  return fitting(
    joined(
      side(-0.22),
      side(0.22),
      box(0x2f4f63, [0.42, 0.05, 0.42], 0.02, { at: [0, 0.48, -0.02] }),
      box(0x2f4f63, [0.42, 0.42, 0.035], 0.015, { at: [0, 0.72, -0.23], turn: [-0.06, 0, 0] }),
    ),
    [0.66, 0.9],
  );
}
