import { toned } from "../light.ts";
import { drawFrom } from "../noise.ts";
import type { Draw } from "../noise.ts";
import { as, joined, painted, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, linear, pebble, quad } from "../solids.ts";
import { mix, times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { wallOf } from "./shell.ts";
import type { RoomPlan, Side } from "./shell.ts";

const WALLS = [0xb9603f, 0xd8c49c, 0xc9cbc8, 0x9c7f66, 0xe2d6bd, 0x8d9aa3] as const;
const ROOFS = [0x7a3b2c, 0x50545a, 0x6b4a3a] as const;

/** Bands of sky from the skyline up, far outside. */
function sky(night: boolean): Shape {
  const bands: readonly Vec[] = night
    ? [
        [0.055, 0.05, 0.06],
        [0.03, 0.034, 0.055],
        [0.014, 0.02, 0.04],
        [0.008, 0.012, 0.028],
      ]
    : [
        [0.72, 0.8, 0.86],
        [0.5, 0.68, 0.86],
        [0.3, 0.52, 0.8],
        [0.18, 0.38, 0.7],
      ];
  const heights = [-20, 4, 16, 36, 80];
  return joined(
    ...bands.map((colour, i) => {
      const [y0, y1] = [heights[i] ?? 0, heights[i + 1] ?? 0];
      const top = bands[i + 1] ?? colour;
      return painted(quad(colour, [-160, y0, -100], [160, y0, -100], [160, y1, -100], [-160, y1, -100]), (p, _n, c) =>
        p[1] > (y0 + y1) / 2 ? top : c,
      );
    }),
  );
}

function clouds(draw: Draw): Shape {
  const puff = (): Shape =>
    pebble([0.86, 0.89, 0.93], 6 + draw() * 5, 1, {
      at: [draw() * 200 - 100, 16 + draw() * 26, -95],
      scale: [2.6, 0.42, 0.2],
    });
  return joined(...Array.from({ length: 8 }, puff));
}

/** A house front with a roof and rows of windows, some of them lit at night; its foot is at the ground. */
function house(draw: Draw, night: boolean, ground: number): Shape {
  const [wide, floors, deep] = [8 + draw() * 6, 2 + Math.floor(draw() * 2), 8];
  const high = floors * 3 + 0.8;
  const dim = night ? 0.045 : 0.8;
  const wall = times(linear(WALLS[Math.floor(draw() * WALLS.length)] ?? 0xcccccc), dim);
  const roof = times(linear(ROOFS[Math.floor(draw() * ROOFS.length)] ?? 0x555555), dim);
  const columns = Math.floor(wide / 2.2);
  const panes = Array.from({ length: columns * floors }, (_, k) => {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    const lit = night && draw() > 0.52;
    const paint: Vec = lit
      ? mix([0.95, 0.62, 0.25], [0.8, 0.78, 0.62], draw())
      : night
        ? [0.012, 0.014, 0.02]
        : [0.07, 0.1, 0.13];
    const [x, y] = [((i + 0.5) / columns - 0.5) * wide, j * 3 + 1.7];
    return joined(
      quad(
        times([0.8, 0.78, 0.72], night ? 0.05 : 0.85),
        [x - 0.62, y - 0.8, deep / 2 + 0.03],
        [x + 0.62, y - 0.8, deep / 2 + 0.03],
        [x + 0.62, y + 0.8, deep / 2 + 0.03],
        [x - 0.62, y + 0.8, deep / 2 + 0.03],
      ),
      quad(
        paint,
        [x - 0.5, y - 0.7, deep / 2 + 0.07],
        [x + 0.5, y - 0.7, deep / 2 + 0.07],
        [x + 0.5, y + 0.7, deep / 2 + 0.07],
        [x - 0.5, y + 0.7, deep / 2 + 0.07],
      ),
    );
  });
  const eaves = (z: number): Vec => [0, high, z];
  const shaded = painted(box(wall, [wide, high, deep], 0, { at: [0, high / 2, 0] }), (_p, n, c) =>
    times(c, n[2] > 0.5 ? 1 : 0.62),
  );
  const pitch = quad(
    roof,
    [-wide / 2 - 0.3, eaves(0)[1], deep / 2 + 0.4],
    [wide / 2 + 0.3, eaves(0)[1], deep / 2 + 0.4],
    [wide / 2 + 0.3, high + 2.6, 0],
    [-wide / 2 - 0.3, high + 2.6, 0],
  );
  return placed(joined(shaded, pitch, ...panes), { at: [0, ground, 0] });
}

function tree(draw: Draw, night: boolean): Shape {
  const dim = night ? 0.05 : 0.75;
  const crown = times(mix([0.09, 0.2, 0.05], [0.2, 0.28, 0.06], draw()), dim);
  const ball = (at: Vec, radius: number): Shape =>
    painted(pebble(crown, radius, 1, { at, turn: [draw() * 3, draw() * 3, 0] }), (_p, n, c) =>
      times(c, 0.75 + 0.45 * n[1]),
    );
  return joined(
    box(times([0.16, 0.11, 0.07], dim), [0.3, 2.4, 0.3], 0, { at: [0, 1.2, 0] }),
    ball([0, 3.4, 0], 1.3),
    ball([0.9, 3, 0.4], 1),
    ball([-0.9, 2.9, 0.2], 0.95),
    ball([0.1, 4.4, 0.1], 0.9),
    ball([0.3, 2.7, 0.9], 0.85),
  );
}

/** A street under the window at z < 0: lawn, pavement, road, lamps. */
function street(night: boolean, ground: number): Shape {
  const dim = night ? 0.06 : 1;
  const strip = (paint: number, z0: number, z1: number, lift: number): Shape =>
    quad(
      times(linear(paint), dim),
      [-150, ground + lift, z1],
      [150, ground + lift, z1],
      [150, ground + lift, z0],
      [-150, ground + lift, z0],
    );
  const lamp = (x: number): Shape =>
    joined(
      box(times([0.2, 0.22, 0.24], dim), [0.14, 5, 0.14], 0, { at: [x, ground + 2.5, -25] }),
      box(night ? [1, 0.78, 0.42] : [0.7, 0.7, 0.68], [0.8, 0.16, 0.3], 0, { at: [x + 0.35, ground + 5, -25] }),
    );
  return joined(
    strip(0x6f8f4a, -100, -1, 0),
    strip(0xb7b1a5, -26, -24, 0.03),
    strip(0x55585c, -33, -26, 0.02),
    strip(0xb7b1a5, -35, -33, 0.03),
    ...[-36, -12, 12, 36].map(lamp),
  );
}

/** What is seen out of the windows of one wall, from a room `storey` floors up; it has its own light. */
export function view(
  plan: RoomPlan,
  side: Side,
  { night, storey, seed }: { night: boolean; storey: number; seed: number },
): Shape {
  const draw = drawFrom(seed);
  const ground = -0.4 - storey * 3.4;
  const row = (z: number, count: number): readonly Shape[] =>
    Array.from({ length: count }, (_, i) =>
      placed(house(draw, night, ground), { at: [(i - (count - 1) / 2) * 13 + draw() * 2, 0, z - draw() * 2] }),
    );
  const trees = Array.from({ length: 8 }, (_, i) =>
    placed(tree(draw, night), {
      at: [(i - 3.5) * 10 + draw() * 5, ground, -15 - draw() * 6],
      scale: 1.05 + draw() * 0.5,
    }),
  );
  const scene = joined(
    sky(night),
    ...(night ? [] : [clouds(draw)]),
    street(night, ground),
    ...row(-40, 9),
    ...row(-62, 11),
    ...trees,
  );
  const { at, turn } = wallOf(plan, side);
  const own = painted(scene, (_p, _n, c) => toned(times(c, night ? 1 : 0.92)));
  return placed(as(own, { finish: "glow", airy: true }), { at, turn: [0, turn, 0] });
}
