import { lerp, smooth } from "../vector.ts";

/** The upper edge of a rail over the ground, in metres. */
export const RAIL = 0.17;
type Point = readonly [x: number, z: number];
/** A track: the line its middle follows from west to east, and what its sleepers are made of. */
export interface Track {
  readonly path: readonly Point[];
  readonly sleepers: "wood" | "concrete";
}

/** The four tracks north of the lane and the two south of it, by the z of their straight part. */
export const NORTH = [-5.2, -9.9, -14.6, -19.3] as const;
export const SOUTH = [5.2, 9.9] as const;

/** Points of a line that leaves one z for another between two places. */
function bend(x0: number, x1: number, z0: number, z1: number): readonly Point[] {
  return Array.from({ length: 11 }, (_, i): Point => [lerp(x0, x1, i / 10), lerp(z0, z1, smooth(0, 1, i / 10))]);
}

/** Where the first track was pushed aside when the cars left it. */
function torn(): readonly Point[] {
  return [
    [-10, -5.2],
    [-6, -5.25],
    [-2, -5.4],
    [2, -5.75],
    [6, -6.1],
    [10, -6],
    [14, -5.5],
    [18, -4.9],
    [22, -4.75],
    [26, -4.95],
    [30, -5.15],
    [34, -5.2],
  ];
}

const straight = (z: number, from: number, to: number): readonly Point[] => {
  const count = Math.ceil((to - from) / 14);
  return Array.from({ length: count + 1 }, (_, i): Point => [lerp(from, to, i / count), z]);
};

const [first, second, third, fourth] = NORTH;
export const TRACKS: readonly Track[] = [
  {
    path: [...bend(-68, -42, second, first), ...straight(first, -38, -12), ...torn(), ...straight(first, 38, 128)],
    sleepers: "wood",
  },
  { path: straight(second, -330, 330), sleepers: "concrete" },
  { path: [...bend(-76, -48, fourth, third), ...straight(third, -44, 128)], sleepers: "wood" },
  { path: straight(fourth, -330, 330), sleepers: "concrete" },
  { path: straight(SOUTH[0], -38, 128), sleepers: "wood" },
  { path: [...straight(SOUTH[1], -14, 60), ...bend(62, 86, SOUTH[1], SOUTH[0])], sleepers: "wood" },
];

/** How far a place is from the middle of the nearest track, in metres. */
export function fromTrack(x: number, z: number): number {
  return Math.min(...TRACKS.map(({ path }) => fromPath(path, x, z)));
}

function fromPath(path: readonly Point[], x: number, z: number): number {
  let nearest = Infinity;
  for (const [i, [ax, az]] of path.entries()) {
    const next = path[i + 1];
    if (next === undefined) break;
    const [dx, dz] = [next[0] - ax, next[1] - az];
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz)));
    nearest = Math.min(nearest, Math.hypot(x - ax - dx * t, z - az - dz * t));
  }
  return nearest;
}

/** A rectangle on the ground. */
export interface Plot {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}
/** The fire lane from the gate to the east, and its mouth outside the fence. */
export const LANE: Plot = { west: -150, east: 64, north: -2.1, south: 2.1 };
/** The paved corner where decontamination is set up. */
export const PAVED: Plot = { west: -68, east: -43, north: 2.1, south: 23 };
/** The asphalt in front of and behind the warehouse. */
export const APRON: Plot = { west: -43, east: 64, north: 12.4, south: 34 };
/** The street behind the southern fence, with its pavements. */
export const STREET: Plot = { west: -330, east: 330, north: 40, south: 46.5 };
export const WAREHOUSE: Plot = { west: -6, east: 34, north: 15.4, south: 29 };
/** The fence: west, east, north and south of the yard. */
export const FENCE: Plot = { west: -84, east: 118, north: -27, south: 36 };

export const inside = (x: number, z: number, { west, east, north, south }: Plot): boolean =>
  x > west && x < east && z > north && z < south;

/** The tank cars after the derailment: the middle between their bogies, heading and lean in radians. */
export const CARS = [
  { car: "11", x: -7.4, z: -5.5, turn: 0.05, lean: 0.03, lift: 0.02 },
  { car: "12", x: 8.2, z: -9.2, turn: 0.46, lean: 0, lift: 0 },
  { car: "13", x: 24.4, z: -4.5, turn: -0.2, lean: -0.1, lift: -0.1 },
] as const;
