import { drawFrom } from "../noise.ts";
import type { Draw } from "../noise.ts";
import { as, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { linear } from "../solids.ts";
import { times } from "../vector.ts";
import { chimney, dormer, downpipe, gable, mansard, parapet } from "./roof.ts";
import { shopFront } from "./shop-front.ts";
import type { Shop } from "./shop-front.ts";
import { ledge, panel, pierced, WHOLE } from "./wall.ts";
import type { Opening } from "./wall.ts";
import { casement, door, pane } from "./window.ts";
import type { WindowLook } from "./window.ts";

/** How a period built: its walls, stone, windows and cornices. */
export type Period = {
  readonly wall: Paint;
  readonly base: Paint;
  readonly stone: Paint;
  readonly frame: Paint;
  readonly leaf: Paint;
  readonly roof: Paint;
  readonly window: Omit<WindowLook, "frame" | "stone">;
  /** Height of a window as a share of its floor, and width in metres. */
  readonly tall: number;
  readonly wide: number;
  readonly bricks?: boolean;
  readonly quoins?: boolean;
  readonly belts?: boolean;
};

/** A house in a row: it stands from the origin along +x, its front in the plane z = 0 facing +z, its body behind. */
export type HousePlan = {
  readonly width: number;
  readonly deep: number;
  readonly floors: readonly number[];
  readonly bays: number;
  readonly period: Period;
  readonly roof: "gable" | "mansard" | "parapet";
  readonly rise: number;
  readonly seed: number;
  readonly shop?: Shop;
  readonly dormers?: number;
  readonly chimneys?: number;
  readonly balcony?: boolean;
  /** Seen only from afar: plain windows, no pipes. */
  readonly afar?: boolean;
  /** The share of windows with light in them, and whether the shop is lit. */
  readonly lit: number;
  /** The back has windows too, and which side walls are seen. */
  readonly back?: boolean;
  readonly sides?: readonly ("left" | "right")[];
};

/** One window, plain when nobody comes near it. */
const glazed = (plan: HousePlan, hole: Opening, look: WindowLook, draw: Draw): Shape =>
  plan.afar === true ? pane(hole, look, draw() < plan.lit, draw) : casement(hole, look, draw() < plan.lit, draw);

/** Openings of one floor, evenly over the width. */
function openings(plan: HousePlan, y: number, floor: number): readonly Opening[] {
  const { wide, tall } = plan.period;
  const pitch = plan.width / plan.bays;
  const foot = y + floor * 0.26;
  return Array.from({ length: plan.bays }, (_, i) => {
    const x = (i + 0.5) * pitch;
    return { x0: x - wide / 2, x1: x + wide / 2, y0: foot, y1: foot + floor * tall };
  });
}

/** A few bricks of another shade, and courses that run through: enough to see what the wall is made of. */
function bricks(plan: HousePlan, from: number, to: number, holes: readonly Opening[], draw: Draw): Shape {
  const wall = linear(plan.period.wall);
  const free = (x: number, y: number): boolean =>
    !holes.some(({ x0, x1, y0, y1 }) => x > x0 - 0.4 && x < x1 + 0.2 && y > y0 - 0.15 && y < y1 + 0.3);
  const odd = Array.from({ length: Math.round(plan.width * (to - from) * 0.9) }, (): Shape => {
    const [x, y] = [0.1 + draw() * (plan.width - 0.5), from + Math.round((draw() * (to - from - 0.1)) / 0.08) * 0.08];
    if (!free(x, y)) return [];
    const shade = draw() < 0.6 ? 0.78 + 0.14 * draw() : 1.06 + 0.12 * draw();
    return panel(times(wall, shade), { x0: x, x1: x + 0.23, y0: y, y1: y + 0.07 }, 0.006, "matte", {
      ...WHOLE,
      airy: true,
    });
  });
  return joined(...odd);
}

/** Corner stones, long and short in turn. */
const quoins = (paint: Paint, x: number, sign: number, top: number): Shape =>
  joined(
    ...Array.from({ length: Math.floor(top / 0.42) }, (_, i) => {
      const long = i % 2 === 0 ? 0.52 : 0.34;
      const y0 = i * 0.42 + 0.02;
      return ledge(
        paint,
        { x0: Math.min(x, x + sign * long), x1: Math.max(x, x + sign * long), y0, y1: y0 + 0.38 },
        0.03,
      );
    }),
  );

/** A balcony with an iron railing before an opening. */
function balcony({ x0, x1, y0 }: Opening): Shape {
  const [l, r, out] = [x0 - 0.35, x1 + 0.35, 0.8];
  const bars = Math.round((r - l) / 0.14);
  const iron = 0x25282b;
  const rail = (y: number): Shape => box(iron, [r - l, 0.04, 0.04], 0, { at: [(l + r) / 2, y, out - 0.04], ...WHOLE });
  return joined(
    ledge(0xb9b2a4, { x0: l, x1: r, y0: y0 - 0.16, y1: y0 - 0.02 }, out),
    ...Array.from({ length: bars + 1 }, (_, i) =>
      panel(
        iron,
        { x0: l + (i * (r - l)) / bars - 0.01, x1: l + (i * (r - l)) / bars + 0.01, y0, y1: y0 + 0.95 },
        out - 0.03,
      ),
    ),
    rail(y0 + 0.97),
    rail(y0 + 0.1),
    ...[l + 0.02, r - 0.02].map((x) => box(iron, [0.03, 0.04, out], 0, { at: [x, y0 + 0.97, out / 2], ...WHOLE })),
  );
}

function upperFloors(plan: HousePlan, ground: number, draw: Draw): Shape {
  const { period } = plan;
  const look: WindowLook = { ...period.window, frame: period.frame, stone: period.stone };
  let y = ground;
  const rows = plan.floors.slice(1).map((floor) => {
    const row = openings(plan, y, floor);
    y += floor;
    return row;
  });
  const holes = rows.flat();
  const shifted = holes.map((hole) => ({ ...hole, y0: hole.y0 - ground, y1: hole.y1 - ground }));
  const belts = period.belts
    ? rows.map((row) =>
        ledge(period.stone, { x0: 0, x1: plan.width, y0: (row[0]?.y0 ?? 0) - 0.34, y1: (row[0]?.y0 ?? 0) - 0.2 }, 0.06),
      )
    : [];
  const middle = rows[0]?.[Math.floor(plan.bays / 2)];
  return joined(
    placed(pierced(period.wall, plan.width, y - ground, shifted, plan.seed), { at: [0, ground, 0] }),
    ...holes.map((hole) => glazed(plan, hole, look, draw)),
    ...belts,
    ledge(period.stone, { x0: -0.02, x1: plan.width + 0.02, y0: y - 0.28, y1: y - 0.02 }, 0.22),
    ledge(period.stone, { x0: 0, x1: plan.width, y0: y - 0.5, y1: y - 0.3 }, 0.08),
    period.bricks === true ? bricks(plan, ground, y - 0.5, holes, draw) : [],
    plan.balcony === true && middle ? balcony(middle) : [],
  );
}

/** A ground floor that people live in: a door, windows, a base of stone. */
function dwellingFloor(plan: HousePlan, draw: Draw): Shape {
  const { period } = plan;
  const [floor = 3] = plan.floors;
  const at = Math.floor(draw() * plan.bays);
  const row = openings(plan, 0.1, floor);
  const holes = row.map((hole, i) =>
    i === at
      ? {
          x0: (hole.x0 + hole.x1) / 2 - 0.55,
          x1: (hole.x0 + hole.x1) / 2 + 0.55,
          y0: 0.14,
          y1: Math.min(2.75, hole.y1),
        }
      : hole,
  );
  const look: WindowLook = { ...period.window, frame: period.frame, stone: period.stone };
  const leaf = { leaf: period.leaf, frame: period.frame, stone: period.stone, deep: 0.3 };
  return joined(
    pierced(period.wall, plan.width, floor, holes, plan.seed + 3),
    ...holes.map((hole, i) => (i === at ? door(hole, leaf, draw() < plan.lit) : glazed(plan, hole, look, draw))),
    ...baseOf(plan, at, holes),
    period.bricks === true ? bricks(plan, 0.8, floor, holes, draw) : [],
  );
}

function baseOf({ period, width }: HousePlan, at: number, holes: readonly Opening[]): readonly Shape[] {
  const entry = holes[at];
  const spans = entry ? [[0, entry.x0 - 0.12] as const, [entry.x1 + 0.12, width] as const] : [[0, width] as const];
  return spans.map(([x0, x1]) => (x1 - x0 > 0.1 ? ledge(period.base, { x0, x1, y0: 0, y1: 0.62 }, 0.05) : []));
}

/** The walls that are not the front: plain, or with windows. */
function otherWalls(plan: HousePlan, eaves: number, draw: Draw): Shape {
  const { width: w, deep, period } = plan;
  const grain = { coarse: 4.5, fine: 1.4 };
  const look: WindowLook = { ...period.window, frame: period.frame, stone: period.stone, surround: "none" };
  const side = (wide: number, seen: boolean, bays: number): Shape => {
    if (!seen) return pierced(period.wall, wide, eaves, [], plan.seed, grain);
    let y = 0;
    const holes = plan.floors.flatMap((floor) => {
      const row = openings({ ...plan, width: wide, bays }, y, floor);
      y += floor;
      return row;
    });
    return joined(
      pierced(period.wall, wide, eaves, holes, plan.seed, grain),
      ...holes.map((hole) => glazed(plan, hole, look, draw)),
    );
  };
  const sides = plan.sides ?? [];
  return joined(
    placed(side(deep, sides.includes("right"), 2), { at: [w, 0, 0], turn: [0, Math.PI / 2, 0] }),
    placed(side(deep, sides.includes("left"), 2), { at: [0, 0, -deep], turn: [0, -Math.PI / 2, 0] }),
    placed(side(w, plan.back === true, plan.bays), { at: [w, 0, -deep], turn: [0, Math.PI, 0] }),
  );
}

function roofOf(plan: HousePlan, eaves: number, draw: Draw): Shape {
  const { width, deep, rise, period } = plan;
  const roof = { width, deep, eaves, rise, paint: period.roof, wall: period.wall };
  const shape = plan.roof === "gable" ? gable(roof) : plan.roof === "mansard" ? mansard(roof) : parapet(roof);
  const look: WindowLook = { ...period.window, frame: period.frame, stone: period.stone };
  const count = plan.dormers ?? 0;
  const set = plan.roof === "mansard" ? -0.02 : -deep * 0.13;
  const lift = plan.roof === "mansard" ? 0.25 : rise * 0.26;
  const dormers = Array.from({ length: count }, (_, i) =>
    placed(dormer(look, period.roof, period.wall, draw() < plan.lit, plan.seed + i), {
      at: [((i + 0.5) * width) / count, eaves + lift, set],
    }),
  );
  const stacks = Array.from({ length: plan.chimneys ?? 0 }, (_, i) =>
    chimney([i === 0 ? 0.7 : width - 0.7, eaves + rise * 0.55, -deep / 2 - 0.4], rise * 0.45 + 1.3, plan.seed + i * 7),
  );
  return joined(shape, ...dormers, ...stacks);
}

/** The whole house. */
export function house(plan: HousePlan): Shape {
  return plan.afar === true ? as(wholeHouse(plan), { coarse: 30, fine: 14 }) : wholeHouse(plan);
}

function wholeHouse(plan: HousePlan): Shape {
  const draw = drawFrom(plan.seed + 101);
  const [ground = 3] = plan.floors;
  const eaves = plan.floors.reduce((sum, floor) => sum + floor, 0);
  const { period } = plan;
  return joined(
    plan.shop
      ? shopFront(plan.width, ground, plan.shop, plan.lit > 0 && plan.shop.shut !== true, plan.seed)
      : dwellingFloor(plan, draw),
    upperFloors(plan, ground, draw),
    otherWalls(plan, eaves, draw),
    roofOf(plan, eaves, draw),
    plan.roof === "parapet" || plan.afar === true ? [] : downpipe(plan.width - 0.2, eaves),
    period.quoins === true
      ? joined(quoins(period.stone, 0, 1, eaves - 0.5), quoins(period.stone, plan.width, -1, eaves - 0.5))
      : [],
  );
}
