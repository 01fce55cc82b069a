import { baked, middleOf } from "../bake.ts";
import type { Baked } from "../bake.ts";
import { obstaclesOf } from "../light.ts";
import type { Daylight, Obstacles } from "../light.ts";
import type { ModelNode } from "../model-file.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";

/** A room before light falls on it. */
export interface UnlitRoom {
  readonly light: Daylight;
  /** Walls, floor, ceiling, and what stands between them. */
  readonly shell: Shape;
  readonly furniture: Shape;
  /** What is seen through the windows; has its own light. */
  readonly view: Shape;
  /** Shapes of parts by node name without the prefix: `screens--blue`. */
  readonly parts?: Readonly<Record<string, Shape>>;
}

/** How far something hides the light of the room from a corner, in metres: corners and undersides are dark, walls are not. */
const REACH = 1.1;
const TOLERANCE = { shell: 0.07, things: 0.11 } as const;
/** No edge of furniture shorter than this is split, in metres. */
const FINE = 0.35;
/** Rays longer than this go to the sun; shorter ones to a lamp. */
const LAMPS_WITHIN = 50;

/** The grids that places are rounded to, in metres: letters on screens need half a millimetre. */
const STEP = { things: 0.001, drawings: 0.0005, view: 0.006 } as const;

const node = (name: string, triangles: readonly Baked[], step: number): ModelNode => ({
  name,
  triangles,
  step,
  packed: true,
});

/** Many large ceiling panels throw no edge of a shadow: only the sun's rays are stopped, and nearness makes dark. */
function softly(obstacles: Obstacles): Obstacles {
  return {
    ...obstacles,
    clear: (from, towards, far) => far < LAMPS_WITHIN || obstacles.clear(from, towards, far),
  };
}

/** The nodes of a room: its shell, its furniture west and east, its drawings, the view, and the parts. */
export function roomNodes({ light, shell, furniture, view, parts = {} }: UnlitRoom): readonly ModelNode[] {
  const all = joined(shell, furniture);
  const obstacles = softly(obstaclesOf(all, REACH));
  const lit = (shape: Shape, tolerance: number): readonly Baked[] => baked(shape, light, obstacles, tolerance);
  const solid = furniture.filter((one) => !one.airy).map((one) => ({ ...one, fine: Math.max(one.fine, FINE) }));
  const things = lit(solid, TOLERANCE.things);
  const drawn = lit(
    all.filter((one) => one.airy),
    TOLERANCE.things,
  );
  const west = ([x]: readonly [number, number, number]): boolean => x < 0;
  const variants = Object.entries(parts).map(([name, shape]) =>
    node(
      `part-${name}`,
      baked(shape, light, softly(obstaclesOf(joined(all, shape), REACH)), TOLERANCE.things),
      STEP.drawings,
    ),
  );
  const blocks = [
    node("block-drawings", drawn, STEP.drawings),
    node(
      "block-east",
      things.filter((one) => !west(middleOf(one))),
      STEP.things,
    ),
    node(
      "block-shell",
      lit(
        shell.filter((one) => !one.airy),
        TOLERANCE.shell,
      ),
      STEP.things,
    ),
    node("block-view", baked(view, light, obstacles), STEP.view),
    node(
      "block-west",
      things.filter((one) => west(middleOf(one))),
      STEP.things,
    ),
  ];
  return [...blocks.filter(({ triangles }) => triangles.length > 0), ...variants];
}
