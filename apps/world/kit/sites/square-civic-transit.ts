import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, quad } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { panel, WHOLE } from "../town/wall.ts";

const GLASS: Vec = [0.02, 0.028, 0.032];

const HALF = 1.2;

/** The windows and doors of one side of a car, as rectangles along x. */
function panes(x0: number, x1: number, lit: boolean): Shape {
  const bays = Math.round((x1 - x0) / 1.7);
  const pitch = (x1 - x0) / bays;
  const paint: Vec = lit ? [0.82, 0.8, 0.66] : GLASS;
  return joined(
    ...Array.from({ length: bays }, (_, i) => {
      const hole = {
        x0: x0 + i * pitch + 0.08,
        x1: x0 + (i + 1) * pitch - 0.08,
        y0: i % 4 === 1 ? 0.45 : 1.25,
        y1: 2.6,
      };
      return panel(paint, hole, HALF + 0.02, lit ? "glow" : "glass");
    }),
  );
}

/** One car of the tram along x. */
function tramCar(x0: number, x1: number, lit: boolean): Shape {
  const length = x1 - x0;
  const mid = (x0 + x1) / 2;
  return joined(
    box(0xe4dfcf, [length, 2.7, HALF * 2], 0.14, { at: [mid, 1.75, 0], finish: "gloss", coarse: 2.4, fine: 0.8 }),
    box(0xa82f26, [length + 0.01, 0.7, HALF * 2 + 0.02], 0.04, {
      at: [mid, 0.78, 0],
      finish: "gloss",
      coarse: 3,
      fine: 1,
    }),
    box(0x25282b, [length - 1.4, 0.34, HALF * 2 - 0.3], 0, { at: [mid, 0.3, 0], ...WHOLE }),
    box(0x9a9c9a, [length - 1, 0.3, 1.7], 0.05, { at: [mid, 3.2, 0], ...WHOLE }),
    panes(x0, x1, lit),
    placed(panes(-x1, -x0, lit), { turn: [0, Math.PI, 0] }),
  );
}

function tramNose(x: number, s: number, lit: boolean): Shape {
  const board: Vec = lit ? [1, 0.75, 0.2] : [0.03, 0.03, 0.03];
  return joined(
    box(GLASS, [0.1, 1.2, 2], 0.03, { at: [x + s * 0.02, 2, 0], finish: "glass", ...WHOLE }),
    box(board, [0.06, 0.26, 1.1], 0, { at: [x + s * 0.06, 2.86, 0], finish: lit ? "glow" : "gloss", ...WHOLE }),
    ...[-0.8, 0.8].map((z) =>
      box(0xe6ebea, [0.06, 0.16, 0.26], 0, { at: [x + s * 0.04, 0.9, z], finish: "gloss", ...WHOLE }),
    ),
  );
}

/** A tram of two cars that stands where it lost its current, 26 m along x. */
export const tram = (lit: boolean): Shape =>
  joined(
    tramCar(-13, -0.5, lit),
    tramCar(0.5, 13, lit),
    box(0x1d1f21, [1.1, 2.3, 2.1], 0, { at: [0, 1.7, 0], ...WHOLE }),
    tramNose(13, 1, lit),
    tramNose(-13, -1, lit),
    ...[0, Math.PI].map((turn) =>
      placed(lettering(0xf2ead0, "ALTMARK", { height: 0.3, at: [5, 0.8, HALF + 0.03] }), { turn: [0, turn, 0] }),
    ),
    ...[-5, -4.2].map((x) => box(0x3a3c3e, [0.06, 0.06, 1.4], 0, { at: [x, 3.9 - (x + 5) * 0.5, 0], ...WHOLE })),
  );

/** The stairs down to the metro: a parapet of glass, a roof, steps into the dark, and the sign. */
export function metro(lit: boolean): Shape {
  const stair = Array.from({ length: 12 }, (_, i) =>
    box(0x8f8b82, [3.2, 0.16, 0.32], 0, { at: [0, -0.08 - i * 0.17, 1.6 - i * 0.3], coarse: 2, fine: 0.6 }),
  );
  return joined(
    ...stair,
    ...[-1.75, 1.75].map((x) =>
      joined(
        box(0x9b978d, [0.26, 3.2, 5.6], 0, { at: [x, -0.6, -0.6], coarse: 2.4, fine: 0.8 }),
        box([0.1, 0.13, 0.14], [0.05, 1, 5.4], 0, { at: [x, 1.4, -0.6], finish: "glass", ...WHOLE }),
      ),
    ),
    box(0x9b978d, [3.7, 3.2, 0.26], 0, { at: [0, -0.6, -3.4], coarse: 2.4, fine: 0.8 }),
    box(lit ? [0.5, 0.46, 0.36] : [0.012, 0.012, 0.013], [3.1, 1.4, 0.05], 0, {
      at: [0, -1.3, -2.1],
      finish: lit ? "glow" : "matte",
      ...WHOLE,
    }),
    quad(0x17181a, [-1.6, -1.9, 1.6], [1.6, -1.9, 1.6], [1.6, -1.9, -3.3], [-1.6, -1.9, -3.3], "matte", WHOLE),
    ...[-1.7, 1.7].flatMap((x) =>
      [-3.2, 1.6].map((z) => box(0x4a5254, [0.1, 2.8, 0.1], 0, { at: [x, 1.4, z], ...WHOLE })),
    ),
    box(0x3f474a, [4, 0.16, 5.6], 0.03, { at: [0, 2.86, -0.8], ...WHOLE }),
    box(lit ? [0.1, 0.3, 0.85] : 0x1a3a7a, [3.9, 0.5, 0.1], 0, {
      at: [0, 2.62, 2.02],
      finish: lit ? "glow" : "matte",
      ...WHOLE,
    }),
    lettering(0xf5f4ee, "M   MARKET", { height: 0.28, at: [0, 2.62, 2.08] }),
  );
}

/** The tram's wire over its rails, on posts with arms. */
export const overhead = (): Shape =>
  joined(
    ...[33, 38.5].map((x) => box(0x2a2b2d, [0.03, 0.03, 120], 0, { at: [x, 5.5, -8], ...WHOLE, airy: true })),
    ...[-44, -22, 12, 34].map((z) =>
      joined(
        cylinder(0x5d6568, 0.09, 0.12, 6.4, 8, { at: [42.7, 3.2, z], ...WHOLE }),
        box(0x5d6568, [10.4, 0.07, 0.07], 0, { at: [37.6, 5.9, z], ...WHOLE }),
        ...[33, 38.5].map((x) => box(0x2a2b2d, [0.04, 0.4, 0.04], 0, { at: [x, 5.7, z], ...WHOLE })),
      ),
    ),
  );
