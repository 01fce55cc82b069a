import type { Chair, Ground } from "../moving/ground.ts";

/** A box that cannot be walked through: its middle, half its sides, and its turn about the upright in radians. */
export interface Solid {
  readonly x: number;
  readonly z: number;
  readonly halfX: number;
  readonly halfZ: number;
  readonly turn: number;
}

/** A clock on a wall: the middle of its back, how far it is turned from facing +z, its radius in metres. */
export interface WallClock {
  readonly at: readonly [number, number, number];
  readonly turn: number;
  readonly radius: number;
}

/** `<site>-ground.json` as the art kit writes it: heights in centimetres, row by row from the north-west. */
export interface HeightFile {
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly heights: readonly number[];
  readonly solids: readonly Solid[];
  readonly seats?: readonly Chair[];
  readonly clocks?: readonly WallClock[];
}

/** Half the width of a person. */
const shoulder = 0.25;

/** The ground of a site; `moving` are the solids that come and go, such as vehicles. */
export function siteGround(file: HeightFile, moving: () => readonly Solid[]): Ground {
  const at = (column: number, row: number): number => (file.heights[row * file.columns + column] ?? 0) / 100;
  const height = (x: number, z: number): number | undefined => {
    const [u, v] = [(x - file.west) / file.step, (z - file.north) / file.step];
    if (!(u >= 0 && v >= 0 && u <= file.columns - 1 && v <= file.rows - 1)) return undefined;
    const [column, row] = [Math.min(file.columns - 2, Math.floor(u)), Math.min(file.rows - 2, Math.floor(v))];
    const [a, b] = [u - column, v - row];
    const upper = at(column, row) * (1 - a) + at(column + 1, row) * a;
    const lower = at(column, row + 1) * (1 - a) + at(column + 1, row + 1) * a;
    return upper * (1 - b) + lower * b;
  };
  return {
    height,
    chairs: () => file.seats ?? [],
    free: (x, z) =>
      height(x, z) !== undefined &&
      !file.solids.some((solid) => within(solid, x, z)) &&
      !moving().some((solid) => within(solid, x, z)),
  };
}

function within(solid: Solid, x: number, z: number): boolean {
  const [c, s] = [Math.cos(solid.turn), Math.sin(solid.turn)];
  const [dx, dz] = [x - solid.x, z - solid.z];
  return Math.abs(dx * c - dz * s) <= solid.halfX + shoulder && Math.abs(dx * s + dz * c) <= solid.halfZ + shoulder;
}
