import { lettering } from "./lettering.ts";
import { endGear, rearGear, wheelset } from "./rolling-stock.ts";
import { bothSides, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, quad, slab } from "./solids.ts";
import type { Vec } from "./vector.ts";

const BLUE = 0x24529c;
const YELLOW = 0xe8c32a;
const BLACK = 0x26282b;
const FRAME = 0x2e2b29;
const LAMP = 0xeef2f0;
const GLASS: Vec = [0.012, 0.018, 0.022];

function running(): Shape {
  const axle = (x: number): Shape =>
    placed(
      joined(
        wheelset(0.52),
        bothSides(
          joined(
            box(0x3c3836, [0.3, 0.34, 0.14], 0.04, { at: [0, 0.54, 1] }),
            cylinder(0x6a6660, 0.1, 0.1, 0.05, 8, { at: [0, 0.54, 1.08], turn: [Math.PI / 2, 0, 0] }),
          ),
        ),
      ),
      { at: [x, 0, 0] },
    );
  const side = joined(
    slab(
      FRAME,
      [
        [-4.4, 0.62],
        [-3, 0.5],
        [3, 0.5],
        [4.4, 0.62],
        [4.4, 1.1],
        [-4.4, 1.1],
      ],
      0.06,
      0,
      { at: [0, 0, 0.93] },
    ),
    box(0xb9bcc0, [5, 0.16, 0.06], 0.02, { at: [0, 0.5, 1.12] }),
  );
  return joined(axle(-2.5), axle(0), axle(2.5), bothSides(side), box(FRAME, [8.6, 0.3, 1.6], 0, { at: [0, 1, 0] }));
}

/** Slanting warning stripes on the end that faces +x. */
function stripes(x: number): Shape {
  return joined(
    ...Array.from({ length: 12 }, (_, i) => {
      const z = -1.4 + i * 0.24;
      return quad(
        i % 2 === 0 ? YELLOW : BLACK,
        [x, 0.95, -z],
        [x, 0.95, -z - 0.24],
        [x, 1.35, -z - 0.36],
        [x, 1.35, -z - 0.12],
        "gloss",
        { airy: true },
      );
    }),
  );
}

/** A bonnet with louvres from `x0` to `x1`. */
function bonnet(x0: number, x1: number, tall: number): Shape {
  const [middle, long] = [(x0 + x1) / 2, x1 - x0];
  const louvres = Array.from({ length: Math.floor(long / 0.34) }, (_, i) =>
    box(0x1c4284, [0.24, tall * 0.5, 0.03], 0, { at: [x0 + 0.26 + i * 0.34, 1.4 + tall * 0.45, 0.86] }),
  );
  return joined(
    box(BLUE, [long, tall, 1.7], 0.07, { at: [middle, 1.38 + tall / 2, 0], finish: "gloss", coarse: 1.2 }),
    bothSides(joined(...louvres)),
    box(YELLOW, [long + 0.01, 0.12, 1.72], 0.01, { at: [middle, 1.44, 0] }),
    cylinder(0x3a3632, 0.12, 0.12, 0.5, 8, { at: [middle, 1.38 + tall + 0.2, 0.3] }),
  );
}

function cab(): Shape {
  const glass = (x: number, w: number): Shape =>
    box(GLASS, [w, 0.8, 2.74], 0, { at: [x, 3.05, 0], finish: "glass", coarse: 0.5 });
  return joined(
    box(BLUE, [2.5, 2.5, 2.7], 0.06, { at: [-0.9, 2.6, 0], finish: "gloss", coarse: 1 }),
    glass(-1.45, 0.8),
    glass(-0.35, 0.8),
    bothSides(
      joined(
        ...[-1.45, -0.35].map((x) => box(0xd8d5cc, [0.9, 0.05, 0.04], 0, { at: [x, 2.62, 1.36] })),
        box(0x1c4284, [0.7, 1.1, 0.03], 0, { at: [-0.35, 2, 1.355] }),
        box(YELLOW, [0.03, 1.2, 0.04], 0, { at: [0.12, 2.1, 1.4] }),
        box(YELLOW, [0.03, 1.2, 0.04], 0, { at: [-1.95, 2.1, 1.4] }),
      ),
    ),
    ...[-1, 1].flatMap((s) =>
      [-0.62, 0.62].map((z) =>
        box(GLASS, [0.03, 0.76, 0.86], 0, { at: [-0.9 + s * 1.252, 3.1, z], finish: "glass", coarse: 0.5 }),
      ),
    ),
    box(0xd8d8d2, [2.9, 0.14, 2.9], 0.05, { at: [-0.9, 3.94, 0] }),
    box(0xf2a41f, [0.22, 0.16, 0.22], 0.04, { at: [-0.9, 4.08, 0], finish: "glow" }),
  );
}

const railing = (x0: number, x1: number): Shape =>
  bothSides(
    joined(
      ...[0, 0.5, 1].map((t) => box(YELLOW, [0.04, 0.9, 0.04], 0, { at: [x0 + (x1 - x0) * t, 1.8, 1.34] })),
      ...[1.82, 2.24].map((y) => box(YELLOW, [x1 - x0 + 0.04, 0.04, 0.04], 0, { at: [(x0 + x1) / 2, y, 1.34] })),
    ),
  );

function end(): Shape {
  const lamp = (z: number, y: number, paint: number): Shape =>
    cylinder(paint, 0.12, 0.13, 0.08, 10, { at: [4.44, y, z], turn: [0, 0, -Math.PI / 2], finish: "gloss" });
  return joined(
    stripes(4.462),
    box(FRAME, [0.12, 0.5, 2.9], 0.01, { at: [4.4, 1.14, 0] }),
    lamp(-1.1, 1.6, LAMP),
    lamp(1.1, 1.6, LAMP),
    bothSides(
      joined(
        ...[0.35, 0.7].map((y) => box(0x8b8d8c, [0.5, 0.04, 0.4], 0, { at: [4.1, y, 1.2] })),
        box(YELLOW, [0.04, 1.6, 0.04], 0, { at: [4.36, 1.1, 1.4] }),
      ),
    ),
  );
}

/** A shunting locomotive on three axles, 9.8 m over its buffers, its cab behind the middle. Rails at y = 0. */
export const shunter = (): Shape =>
  joined(
    running(),
    box(0x55595c, [8.9, 0.1, 2.76], 0.01, { at: [0, 1.34, 0], coarse: 1.5 }),
    bonnet(0.4, 4.2, 1.35),
    bonnet(-4.2, -2.2, 1.1),
    cab(),
    railing(0.5, 4.2),
    railing(-4.2, -2.3),
    end(),
    placed(end(), { turn: [0, Math.PI, 0] }),
    endGear(4.42),
    rearGear(-4.42),
    ...[0, Math.PI].map((turn) =>
      placed(
        joined(
          lettering(0xf4f1e8, "NORDBAHN", { height: 0.26, weight: 0.2, at: [2.3 * (turn === 0 ? 1 : -1), 1.94, 0.9] }),
          lettering(0xf4f1e8, "363 107", { height: 0.2, weight: 0.2, at: [0.95 * (turn === 0 ? -1 : 1), 2.3, 1.38] }),
        ),
        { turn: [0, turn, 0] },
      ),
    ),
  );
