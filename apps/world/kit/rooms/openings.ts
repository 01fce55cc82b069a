import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { patch, shining, words } from "./drawing.ts";
import { breadth } from "../lettering.ts";

/** A door or a window in a wall: `x` is its middle along the wall, seen from inside with 0 in the wall's middle. */
export interface Opening {
  readonly kind: "door" | "window";
  readonly x: number;
  readonly width: number;
  /** What is written beside a door; a window has none. */
  readonly sign?: string;
  /** Whether a door is a way out; one is unless it says no. */
  readonly exit?: boolean;
  readonly paint?: Paint;
}

export const DOOR_HEIGHT = 2.05;
export const SILL = 0.95;
export const LINTEL = 2.35;
const REVEAL = 0.16;
const FRAME = 0xf2f0ea;

/** A leaf with a frame, a handle, a glass slit and a kick plate; its sign hangs beside it, an exit lamp above where it is a way out. */
export function door({ width, sign, paint = 0x8a6a48, exit = true }: Opening): Shape {
  const leaf = width - 0.06;
  const jamb = (side: number): Shape =>
    box(FRAME, [0.07, DOOR_HEIGHT + 0.04, 0.09], 0.008, { at: [side * (width / 2), (DOOR_HEIGHT + 0.04) / 2, 0] });
  const handle = leaf / 2 - 0.09;
  return joined(
    box(paint, [leaf, DOOR_HEIGHT - 0.01, 0.045], 0.004, { at: [0, DOOR_HEIGHT / 2, -0.03] }),
    box(0x8f8a80, [width, 0.02, 0.12], 0, { at: [0, 0.002, -0.04] }),
    jamb(-1),
    jamb(1),
    box(FRAME, [width + 0.07, 0.07, 0.09], 0.008, { at: [0, DOOR_HEIGHT + 0.03, 0] }),
    box(0xb9bcbe, [leaf - 0.06, 0.2, 0.004], 0, { at: [0, 0.13, -0.005], finish: "gloss" }),
    box(0xb9bcbe, [0.045, 0.18, 0.008], 0.003, { at: [handle, 1.04, -0.004], finish: "gloss" }),
    cylinder(0xb9bcbe, 0.01, 0.01, 0.05, 8, { at: [handle, 1.07, 0.02], turn: [Math.PI / 2, 0, 0] }),
    box(0xc6c9cb, [0.13, 0.02, 0.02], 0.007, { at: [handle - 0.05, 1.07, 0.045], finish: "gloss" }),
    box([0.02, 0.026, 0.03], [0.12, 0.72, 0.006], 0, { at: [-leaf / 2 + 0.2, 1.42, -0.006], finish: "glass" }),
    // They are thin: nothing on the wall is darker for them.
    ...(exit ? [as(exitLamp(), { airy: true })] : []),
    ...(sign === undefined
      ? []
      : [as(placed(doorSign(sign), { at: [width / 2 + 0.32, 1.52, 0.008] }), { airy: true })]),
  );
}

function doorSign(sign: string): Shape {
  const wide = Math.max(0.28, breadth(sign, 0.034) + 0.06);
  return joined(
    box(0x2c4a63, [wide, 0.1, 0.01], 0.002),
    placed(words(0xf7f6f0, sign, [0, 0], 0.034), { at: [0, 0, 0.005] }),
  );
}

const exitLamp = (): Shape =>
  placed(
    joined(
      box(0xe9eae6, [0.36, 0.16, 0.05], 0.01),
      shining(
        placed(
          joined(
            patch([0.02, 0.32, 0.12], [0, 0], 0.33, 0.13),
            words([0.86, 1, 0.9], "EXIT", [-0.04, 0], 0.06),
            words([0.86, 1, 0.9], ">", [0.12, 0], 0.05),
          ),
          { at: [0, 0, 0.025] },
        ),
      ),
    ),
    { at: [0, DOOR_HEIGHT + 0.22, 0.03] },
  );

/** Frame, casements, sill board and reveal of a window; one looks out between them. */
export function windowFrame({ width }: Opening): Shape {
  const [middle, high] = [(SILL + LINTEL) / 2, LINTEL - SILL];
  const panes = Math.max(2, Math.round(width / 0.95));
  const bar = (x: number, thick: number): Shape =>
    box(FRAME, [thick, high, 0.07], 0.008, { at: [x, middle, -REVEAL + 0.04] });
  const rail = (y: number): Shape => box(FRAME, [width, 0.07, 0.07], 0.008, { at: [0, y, -REVEAL + 0.04] });
  const cheek = (side: number): Shape =>
    box(0xe6e2d8, [0.02, high, REVEAL], 0, { at: [side * (width / 2 + 0.01), middle, -REVEAL / 2] });
  return joined(
    ...Array.from({ length: panes + 1 }, (_, i) =>
      bar((i / panes - 0.5) * (width - 0.06), i % panes === 0 ? 0.08 : 0.06),
    ),
    rail(SILL + 0.035),
    rail(LINTEL - 0.035),
    cheek(-1),
    cheek(1),
    box(0xe6e2d8, [width, 0.02, REVEAL], 0, { at: [0, LINTEL + 0.01, -REVEAL / 2] }),
    box(0xdcd8cc, [width + 0.1, 0.03, REVEAL + 0.14], 0.01, { at: [0, SILL - 0.012, -REVEAL / 2 + 0.07] }),
    ...Array.from({ length: panes }, (_, i) =>
      box(0xb4b8ba, [0.02, 0.1, 0.03], 0.004, {
        at: [((i + 0.5) / panes - 0.5) * width + width / panes / 2 - 0.06, SILL + 0.6, -REVEAL + 0.09],
      }),
    ),
  );
}

/** A ribbed radiator with its valve, as wide as given, to hang under a window. */
export function radiator(width: number): Shape {
  const ribs = Math.round(width / 0.1);
  return joined(
    box(0xeceae4, [width, 0.56, 0.05], 0.012, { at: [0, 0.46, 0.06] }),
    ...Array.from({ length: ribs }, (_, i) =>
      box(0xf4f2ec, [0.05, 0.52, 0.02], 0.008, { at: [((i + 0.5) / ribs - 0.5) * width, 0.46, 0.09] }),
    ),
    cylinder(0xf6f5f0, 0.022, 0.022, 0.07, 10, { at: [width / 2 + 0.06, 0.66, 0.06], turn: [0, 0, Math.PI / 2] }),
    pipe(
      0xe0ded6,
      [
        [width / 2 + 0.05, 0.62, 0.06],
        [width / 2 + 0.05, 0.3, 0.06],
        [width / 2 + 0.05, 0.01, 0.06],
      ],
      0.011,
      6,
      4,
    ),
  );
}
