import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Draw } from "../noise.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { mix, times } from "../vector.ts";
import { ledge, panel, reveal } from "./wall.ts";
import type { Opening } from "./wall.ts";

/** How a window is divided: two sashes, a cross, two tall leaves with a light above, small squares, or one pane. */
type Bars = "sash" | "cross" | "leaves" | "squares" | "plain";

export type WindowLook = {
  readonly bars: Bars;
  readonly frame: Paint;
  readonly stone: Paint;
  readonly deep: number;
  /** What is round the opening: nothing, a lintel, a flat frame all round, or a frame with a cornice. */
  readonly surround: "none" | "lintel" | "frame" | "cornice";
};

const GLASS: Vec = [0.014, 0.02, 0.026];
const CURTAIN: Vec = [0.33, 0.32, 0.29];
/** Colours of rooms seen through a window after dark: bulbs, a cooler lamp, a television. */
const ROOMS: readonly Vec[] = [
  [0.86, 0.5, 0.19],
  [0.94, 0.62, 0.28],
  [0.72, 0.4, 0.14],
  [0.8, 0.66, 0.44],
  [0.36, 0.44, 0.58],
];

const inset = ({ x0, y0, x1, y1 }: Opening, by: number): Opening => ({
  x0: x0 + by,
  y0: y0 + by,
  x1: x1 - by,
  y1: y1 - by,
});

/** The bars of a window as rectangles on its opening. */
function barsOf(bars: Bars, { x0, y0, x1, y1 }: Opening): readonly Opening[] {
  const w = 0.055;
  const across = (share: number): Opening => {
    const y = y0 + (y1 - y0) * share;
    return { x0, x1, y0: y - w / 2, y1: y + w / 2 };
  };
  const up = (share: number, top = 1): Opening => {
    const x = x0 + (x1 - x0) * share;
    return { x0: x - w / 2, x1: x + w / 2, y0, y1: y0 + (y1 - y0) * top };
  };
  if (bars === "sash") return [across(0.5), up(0.5)];
  if (bars === "cross") return [across(0.64), up(0.5)];
  if (bars === "leaves") return [across(0.74), up(0.5, 0.74)];
  if (bars === "squares") return [across(0.34), across(0.67), up(0.34), up(0.67)];
  return [];
}

function surroundOf({ surround, stone }: WindowLook, { x0, y0, x1, y1 }: Opening): Shape {
  if (surround === "none") return [];
  if (surround === "lintel") return ledge(stone, { x0: x0 - 0.16, x1: x1 + 0.16, y0: y1, y1: y1 + 0.24 }, 0.025);
  const w = 0.13;
  const ring = joined(
    ledge(stone, { x0: x0 - w, x1: x0, y0, y1: y1 + w }, 0.04),
    ledge(stone, { x0: x1, x1: x1 + w, y0, y1: y1 + w }, 0.04),
    ledge(stone, { x0, x1, y0: y1, y1: y1 + w }, 0.04),
  );
  if (surround === "frame") return ring;
  return joined(ring, ledge(stone, { x0: x0 - 0.24, x1: x1 + 0.24, y0: y1 + 0.3, y1: y1 + 0.42 }, 0.2));
}

/** What is behind the glass: a dark room with a curtain or a blind, or a lit one. */
function behind(hole: Opening, z: number, lit: boolean, draw: Draw): Shape {
  const kind = draw();
  const wide = (hole.x1 - hole.x0) * (0.16 + 0.14 * draw());
  const room = ROOMS[Math.floor(draw() * ROOMS.length)] ?? [0.9, 0.6, 0.3];
  const strength = 0.55 + 0.45 * draw();
  const pane = lit ? panel(times(room, strength), hole, z, "glow") : panel(GLASS, hole, z, "glass");
  const cloth = lit ? times(mix(room, [0.8, 0.5, 0.3], 0.5), strength * 0.62) : CURTAIN;
  const finish = lit ? "glow" : "matte";
  if (kind < 0.5)
    return joined(
      pane,
      panel(cloth, { ...hole, x1: hole.x0 + wide }, z + 0.012, finish),
      panel(cloth, { ...hole, x0: hole.x1 - wide }, z + 0.012, finish),
    );
  if (kind < 0.68)
    return joined(
      pane,
      panel(cloth, { ...hole, y0: hole.y1 - (hole.y1 - hole.y0) * (0.2 + 0.45 * draw()) }, z + 0.012, finish),
    );
  return pane;
}

/** A window in an opening of a wall at z = 0: reveal, frame, bars, glass, sill and what is round it. */
export function casement(hole: Opening, look: WindowLook, lit: boolean, draw: Draw): Shape {
  const z = -look.deep;
  const clear = inset(hole, 0.075);
  const frame = joined(
    panel(look.frame, { ...hole, y1: clear.y0 }, z + 0.05, "matte"),
    panel(look.frame, { ...hole, y0: clear.y1 }, z + 0.05, "matte"),
    panel(look.frame, { ...clear, x0: hole.x0, x1: clear.x0 }, z + 0.05, "matte"),
    panel(look.frame, { ...clear, x0: clear.x1, x1: hole.x1 }, z + 0.05, "matte"),
    ...barsOf(look.bars, clear).map((bar) => panel(look.frame, bar, z + 0.045)),
  );
  const sill = ledge(look.stone, { x0: hole.x0 - 0.09, x1: hole.x1 + 0.09, y0: hole.y0 - 0.09, y1: hole.y0 }, 0.11);
  return joined(reveal(look.stone, hole, look.deep), behind(clear, z, lit, draw), frame, sill, surroundOf(look, hole));
}

/** A window far away: a frame and its glass. */
export const pane = (hole: Opening, look: WindowLook, lit: boolean, draw: Draw): Shape =>
  joined(panel(look.frame, hole, -0.06), behind(inset(hole, 0.12), -0.03, lit, draw));

export type DoorLook = { readonly leaf: Paint; readonly frame: Paint; readonly stone: Paint; readonly deep: number };

/** A panelled house door with a light above it, a handle, a step. */
export function door(hole: Opening, { leaf, frame, stone, deep }: DoorLook, lit: boolean): Shape {
  const top = hole.y0 + 2.1;
  const z = -deep;
  const w = (hole.x1 - hole.x0) / 2;
  const fields = [0.18, 0.98, 1.42].flatMap((y, i) =>
    [0, 1].map((side): Opening => {
      const x = hole.x0 + side * w;
      return { x0: x + 0.14, x1: x + w - 0.1, y0: hole.y0 + y, y1: hole.y0 + y + (i === 1 ? 0.34 : 0.64) };
    }),
  );
  const dark = mix(typeof leaf === "number" ? [0.05, 0.05, 0.05] : leaf, [0.02, 0.02, 0.02], 0.4);
  return joined(
    reveal(stone, hole, deep),
    panel(leaf, { ...hole, y1: top }, z + 0.02, "gloss"),
    ...fields.map((field) => panel(dark, field, z + 0.026, "gloss")),
    panel(frame, { ...hole, y0: top, y1: top + 0.08 }, z + 0.04),
    hole.y1 - top > 0.2
      ? panel(lit ? [0.9, 0.6, 0.28] : GLASS, { ...hole, y0: top + 0.08 }, z + 0.02, lit ? "glow" : "glass")
      : [],
    ledge(0xb08d4a, { x0: hole.x1 - 0.16, x1: hole.x1 - 0.11, y0: hole.y0 + 0.98, y1: hole.y0 + 1.12 }, z + 0.08),
    ledge(stone, { x0: hole.x0 - 0.12, x1: hole.x1 + 0.12, y0: hole.y0 - 0.14, y1: hole.y0 }, 0.34),
  );
}
