import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder } from "../solids.ts";
import type { Vec } from "../vector.ts";

/**
 * A round clock on a wall: the middle of its back, how far it is turned from facing +z, and its radius in metres. Its
 * hands are not in the model: they go with the story.
 */
export interface WallClock {
  readonly at: Vec;
  readonly turn: number;
  readonly radius: number;
}

/** What has clocks whose hands the world draws. */
export interface Clocked {
  readonly clocks?: readonly WallClock[];
}

/** The clock without its hands. */
export const clockFace = ({ at, turn, radius }: WallClock): Shape =>
  placed(
    joined(
      cylinder(0x2b2e32, radius, radius, 0.04, 28, { at: [0, 0, 0.02], turn: [Math.PI / 2, 0, 0] }),
      cylinder(0xf6f4ec, radius - 0.015, radius - 0.015, 0.006, 28, { at: [0, 0, 0.04], turn: [Math.PI / 2, 0, 0] }),
      ...Array.from({ length: 12 }, (_, i) =>
        placed(
          box(0x15171a, [i % 3 === 0 ? 0.012 : 0.006, radius * 0.15, 0.002], 0, {
            at: [0, radius * 0.8, 0.045],
            airy: true,
          }),
          { turn: [0, 0, (-i / 12) * Math.PI * 2] },
        ),
      ),
      cylinder(0xb4231c, 0.008, 0.008, 0.014, 8, { at: [0, 0, 0.05], turn: [Math.PI / 2, 0, 0] }),
    ),
    { at, turn: [0, turn, 0] },
  );
