import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { MONITOR, desk, drawers, headset, keyboard, monitor, mug, pad, papers, phone } from "./desk-things.ts";
import { fitting, put, together } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";
import { swivelChair } from "./seating.ts";

/** How high the top of a desk is. */
export const DESK_TOP = 0.74;

/** Puts a thing on a desk: right of its middle and towards the worker, turned a little. It is too small to darken what is round it. */
export const onDesk = (shape: Shape, x: number, z: number, turn = 0): Shape =>
  as(placed(shape, { at: [x, DESK_TOP, z], turn: [0, turn, 0] }), { airy: true });

/** A microphone on a bent neck. */
export const gooseneck = (): Shape =>
  joined(
    cylinder(0x1d1f22, 0.045, 0.05, 0.025, 14, { at: [0, 0.012, 0] }),
    pipe(
      0x2b2e32,
      [
        [0, 0.02, 0],
        [0, 0.16, -0.02],
        [0, 0.26, 0.03],
        [0, 0.28, 0.1],
      ],
      0.005,
      6,
      12,
    ),
    cylinder(0x1d1f22, 0.012, 0.012, 0.05, 8, { at: [0, 0.28, 0.12], turn: [Math.PI / 2 - 0.1, 0, 0] }),
    cylinder([0.7, 0.05, 0.03], 0.013, 0.013, 0.006, 8, {
      at: [0, 0.28, 0.095],
      turn: [Math.PI / 2 - 0.1, 0, 0],
      finish: "glow",
      airy: true,
    }),
  );

/** A felt screen behind a desk, on two feet. */
const felt = (wide: number, paint: Paint): Shape =>
  joined(
    box(paint, [wide, 0.5, 0.035], 0.012, { at: [0, 0.98, 0] }),
    ...[-wide * 0.4, wide * 0.4].map((x) => box(0x8d9296, [0.05, 0.1, 0.02], 0, { at: [x, 0.74, 0] })),
  );

/** What lies about on a console. */
export interface Console {
  readonly screens: readonly Shape[];
  readonly felt: Paint;
  readonly chair: Paint;
  readonly mug: Paint;
  /** How far the chair is turned from the desk. */
  readonly away?: number;
  readonly heading?: string;
}

/** A dispatcher's place: three screens, telephone, microphone, headset, and what a shift leaves on a desk. */
export function console3({ screens, felt: paint, chair, mug: cup, away = 0, heading = "LOG" }: Console): Fitting {
  const spread = screens.length === 1 ? [0] : screens.length === 2 ? [-0.3, 0.3] : [-0.58, 0, 0.58];
  const monitors = screens.map((shown, i) => {
    const x = spread[i] ?? 0;
    return onDesk(monitor(shown, MONITOR), x, -0.2 + Math.abs(x) * 0.18, -x * 0.62);
  });
  const things = joined(
    ...monitors,
    placed(felt(1.96, paint), { at: [0, 0, -0.42] }),
    onDesk(keyboard(), -0.06, 0.2, 0.04),
    onDesk(phone(), 0.74, 0.18, -0.35),
    onDesk(gooseneck(), -0.42, 0.06, 0.4),
    onDesk(headset(), -0.72, 0.2, 0.7),
    onDesk(mug(cup), 0.47, 0.1, 0.8),
    onDesk(pad(), 0.42, 0.27, -0.15),
    onDesk(papers([0.1, -0.12], heading), -0.76, 0.24, 0.25),
    placed(drawers(), { at: [-0.68, 0, -0.02] }),
  );
  return together(desk(2, 0.86), fitting(things), put(swivelChair(chair, away), [0.04, 0, 0.78]));
}
