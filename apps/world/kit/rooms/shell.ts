import type { Lamp } from "../light.ts";
import { noise } from "../noise.ts";
import { as, joined, painted, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, linear, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { DOOR_HEIGHT, LINTEL, SILL, door, radiator, windowFrame } from "./openings.ts";
import type { Opening } from "./openings.ts";

export type Side = "north" | "south" | "east" | "west";

/** A room about its middle, in metres: what its surfaces are, and what opens in its walls. */
export interface RoomPlan {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
  readonly wall: Paint;
  /** Colour of the wall's lower metre, where it has one of its own. */
  readonly dado?: Paint;
  readonly floor: { readonly kind: "carpet" | "lino" | "tiles"; readonly paint: Paint };
  readonly openings: Readonly<Partial<Record<Side, readonly Opening[]>>>;
  /** Middles of the ceiling's lamps, and whether each burns. */
  readonly lamps: readonly { readonly x: number; readonly z: number; readonly on: boolean }[];
}

/** Where a wall stands, how long it is, and how far it is turned from facing +z. */
export function wallOf(
  { width, depth }: RoomPlan,
  side: Side,
): { readonly at: Vec; readonly turn: number; readonly long: number } {
  if (side === "north") return { at: [0, 0, -depth / 2], turn: 0, long: width };
  if (side === "south") return { at: [0, 0, depth / 2], turn: Math.PI, long: width };
  return side === "west"
    ? { at: [-width / 2, 0, 0], turn: Math.PI / 2, long: depth }
    : { at: [width / 2, 0, 0], turn: -Math.PI / 2, long: depth };
}

const sides = ["north", "south", "east", "west"] as const;

/** Floor, walls with their doors and windows, and ceiling. */
export function shell(plan: RoomPlan): Shape {
  const walls = sides.map((side) => {
    const { at, turn, long } = wallOf(plan, side);
    return placed(wall(plan, long, plan.openings[side] ?? []), { at, turn: [0, turn, 0] });
  });
  return joined(floor(plan), ceiling(plan), ...walls);
}

const DADO = 1.05;

function wall({ height, wall: paint, dado }: RoomPlan, long: number, openings: readonly Opening[]): Shape {
  const field = (x0: number, x1: number, y0: number, y1: number, colour: Paint): Shape =>
    y1 - y0 < 0.001 || x1 - x0 < 0.001
      ? []
      : quad(colour, [x0, y0, 0], [x1, y0, 0], [x1, y1, 0], [x0, y1, 0], "matte", { coarse: 0.9, fine: 0.4 });
  const stretch = (x0: number, x1: number, y0: number, y1: number): Shape =>
    dado === undefined
      ? field(x0, x1, y0, y1, paint)
      : joined(
          field(x0, x1, y0, Math.max(y0, Math.min(DADO, y1)), dado),
          field(x0, x1, Math.min(y1, Math.max(DADO, y0)), y1, paint),
        );
  const skirt = (x0: number, x1: number): Shape =>
    box(0xd9d5ca, [x1 - x0, 0.09, 0.014], 0, { at: [(x0 + x1) / 2, 0.045, 0.007] });
  const sorted = openings.toSorted((a, b) => a.x - b.x);
  const edges = [-long / 2, ...sorted.flatMap(({ x, width }) => [x - width / 2, x + width / 2]), long / 2];
  const piers = edges.flatMap((x0, i) => {
    const x1 = edges[i + 1];
    return i % 2 === 1 || x1 === undefined || x1 - x0 < 0.01 ? [] : [stretch(x0, x1, 0, height), skirt(x0, x1)];
  });
  const around = sorted.map((one) => {
    const [x0, x1] = [one.x - one.width / 2, one.x + one.width / 2];
    const at: Vec = [one.x, 0, 0];
    if (one.kind === "door") return joined(stretch(x0, x1, DOOR_HEIGHT, height), placed(door(one), { at }));
    return joined(
      stretch(x0, x1, 0, SILL),
      stretch(x0, x1, LINTEL, height),
      skirt(x0, x1),
      placed(windowFrame(one), { at }),
      placed(radiator(Math.min(1.6, one.width - 0.4)), { at }),
    );
  });
  return joined(...piers, ...around);
}

const CELLS = { carpet: 0.6, lino: 1.2, tiles: 0.6 } as const;
const UNEVEN = { carpet: 0.12, lino: 0.03, tiles: 0.06 } as const;

/** A floor of tiles or sheets that differ a little, with their joints. */
function floor({ width, depth, floor: { kind, paint } }: RoomPlan): Shape {
  const cell = CELLS[kind];
  const c = linear(paint);
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(depth / cell)];
  const cells = Array.from({ length: columns * rows }, (_, k) => {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    const [x0, z0] = [-width / 2 + i * cell, -depth / 2 + j * cell];
    const [x1, z1] = [Math.min(width / 2, x0 + cell), Math.min(depth / 2, z0 + cell)];
    const shade =
      1 + (noise(i * 7.3, j * 5.1, 3) - 0.5) * 2 * UNEVEN[kind] + ((i + j) % 2) * (kind === "carpet" ? 0.05 : 0);
    return quad(
      times(c, shade),
      [x0, 0, z1],
      [x1, 0, z1],
      [x1, 0, z0],
      [x0, 0, z0],
      kind === "carpet" ? "matte" : "gloss",
      { fine: 0.22 },
    );
  });
  return joined(
    ...cells,
    ...(kind === "carpet"
      ? []
      : joints({
          width,
          depth,
          cell,
          paint: times(c, kind === "tiles" ? 0.62 : 0.85),
          y: 0.0015,
          thick: kind === "tiles" ? 0.006 : 0.004,
          up: 1,
        })),
  );
}

interface Grid {
  readonly width: number;
  readonly depth: number;
  readonly cell: number;
  readonly paint: Paint;
  readonly y: number;
  readonly thick: number;
  /** 1 for a floor, -1 for a ceiling. */
  readonly up: 1 | -1;
}

/** The lines between cells. */
function joints({ width, depth, cell, paint, y, thick, up }: Grid): readonly Shape[] {
  const line = (x0: number, x1: number, z0: number, z1: number): Shape =>
    as(
      up > 0
        ? quad(paint, [x0, y, z1], [x1, y, z1], [x1, y, z0], [x0, y, z0])
        : quad(paint, [x0, y, z0], [x1, y, z0], [x1, y, z1], [x0, y, z1]),
      { airy: true, coarse: 3 },
    );
  const steps = (long: number): readonly number[] =>
    Array.from({ length: Math.ceil(long / cell) - 1 }, (_, i) => -long / 2 + (i + 1) * cell);
  return [
    ...steps(width).map((x) => line(x - thick / 2, x + thick / 2, -depth / 2, depth / 2)),
    ...steps(depth).map((z) => line(-width / 2, width / 2, z - thick / 2, z + thick / 2)),
  ];
}

/** Panels between thin rails, lamps, vents, smoke detectors. */
function ceiling(plan: RoomPlan): Shape {
  const { width, depth, height, lamps } = plan;
  const plate = painted(
    quad(
      0xf1efe9,
      [-width / 2, height, -depth / 2],
      [width / 2, height, -depth / 2],
      [width / 2, height, depth / 2],
      [-width / 2, height, depth / 2],
      "matte",
      { coarse: 1.5, fine: 0.6 },
    ),
    (p, _n, c) => times(c, 0.97 + 0.05 * noise(p[0] * 3, p[2] * 3, 8)),
  );
  const edge = (x: number, z: number, wide: number, deep: number): Shape =>
    box(0xe2dfd6, [wide, 0.04, deep], 0, { at: [x, height - 0.02, z], airy: true, coarse: 2 });
  return joined(
    plate,
    edge(0, -depth / 2, width, 0.04),
    edge(0, depth / 2, width, 0.04),
    edge(-width / 2, 0, 0.04, depth),
    edge(width / 2, 0, 0.04, depth),
    ...joints({ width, depth, cell: 0.6, paint: 0xd4d1c8, y: height - 0.002, thick: 0.024, up: -1 }),
    ...as(
      joined(
        ...lamps.map(({ x, z, on }) => placed(ceilingLamp(on), { at: [x, height, z] })),
        ...[-0.3, 0.24].map((share) => placed(detector(), { at: [share * width, height, share * depth * 0.5 + 0.3] })),
        ...[-0.18, 0.36].map((share) => placed(vent(), { at: [share * width, height, -share * depth] })),
      ),
      { airy: true },
    ).map((one) => [one]),
  );
}

const ceilingLamp = (on: boolean): Shape =>
  joined(
    box(0xe8e8e4, [1.22, 0.03, 0.32], 0.006, { at: [0, -0.014, 0] }),
    box(on ? [1, 0.97, 0.9] : [0.42, 0.43, 0.43], [1.14, 0.006, 0.25], 0, {
      at: [0, -0.031, 0],
      finish: on ? "glow" : "matte",
      airy: true,
    }),
    ...[-0.19, 0, 0.19].map((x) => box(0xd8d8d4, [0.006, 0.012, 0.25], 0, { at: [x * 2, -0.037, 0], airy: true })),
  );

const detector = (): Shape =>
  joined(
    cylinder(0xf4f3ee, 0.055, 0.045, 0.035, 12, { at: [0, -0.018, 0] }),
    cylinder([0.9, 0.1, 0.06], 0.006, 0.006, 0.006, 6, { at: [0.03, -0.036, 0], finish: "glow", airy: true }),
  );

const vent = (): Shape =>
  joined(
    box(0xe4e2dc, [0.58, 0.014, 0.58], 0.004, { at: [0, -0.007, 0] }),
    ...Array.from({ length: 7 }, (_, i) =>
      box(0x8f918f, [0.48, 0.004, 0.03], 0, { at: [0, -0.0155, (i - 3) * 0.07], airy: true }),
    ),
  );

/** The light of the lamps that burn; `colour` at the lamp, for a room without other light about [0.5, 0.47, 0.4]. */
export const lampLight = ({ height, lamps }: RoomPlan, colour: Vec, reach: number): readonly Lamp[] =>
  lamps.filter(({ on }) => on).map(({ x, z }) => ({ at: [x, height - 0.2, z], colour, reach }));

/** The daylight that comes in at the windows, soft. */
export function windowLight(plan: RoomPlan, colour: Vec, reach: number): readonly Lamp[] {
  return sides.flatMap((side) => {
    const { at, turn } = wallOf(plan, side);
    return (plan.openings[side] ?? [])
      .filter(({ kind }) => kind === "window")
      .map(({ x }): Lamp => ({
        at: [
          at[0] + Math.cos(turn) * x + Math.sin(turn) * 0.25,
          1.75,
          at[2] - Math.sin(turn) * x + Math.cos(turn) * 0.25,
        ],
        colour,
        reach,
      }));
  });
}

/** A row of lamps along both sides of a room, `columns` by `rows`; those not in `dark` burn. */
export function lampRows(
  width: number,
  depth: number,
  columns: number,
  rows: number,
  dark: readonly number[] = [],
): RoomPlan["lamps"] {
  return Array.from({ length: columns * rows }, (_, k) => ({
    x: ((k % columns) + 0.5 - columns / 2) * (width / columns),
    z: (Math.floor(k / columns) + 0.5 - rows / 2) * (depth / rows),
    on: !dark.includes(k),
  }));
}
