import type { Lamp } from "../light.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Seat, SolidBox } from "../site-source.ts";
import { add, rotate, turnOf } from "../vector.ts";
import type { Vec } from "../vector.ts";

/** Something that stands in a room: what is seen of it, what one bumps into, where one sits, and what shines. */
export interface Fitting {
  readonly shape: Shape;
  readonly solids: readonly SolidBox[];
  readonly seats: readonly Seat[];
  readonly lamps: readonly Lamp[];
}

/** A fitting of a shape alone, or with a solid box of the given width and depth under it. */
export function fitting(shape: Shape, solid?: readonly [wide: number, deep: number]): Fitting {
  const solids = solid === undefined ? [] : [{ x: 0, z: 0, halfX: solid[0] / 2, halfZ: solid[1] / 2, turn: 0 }];
  return { shape, solids, seats: [], lamps: [] };
}

/** Fittings that stand together, each where it is. */
export function together(...fittings: readonly Fitting[]): Fitting {
  return {
    shape: joined(...fittings.map(({ shape }) => shape)),
    solids: fittings.flatMap(({ solids }) => solids),
    seats: fittings.flatMap(({ seats }) => seats),
    lamps: fittings.flatMap(({ lamps }) => lamps),
  };
}

/** The fitting turned about the upright (radians), then moved. */
export function put({ shape, solids, seats, lamps }: Fitting, [x, y, z]: Vec, turn = 0): Fitting {
  const matrix = turnOf(0, turn, 0);
  const moved = (p: Vec): Vec => add(rotate(matrix, p), [x, y, z]);
  return {
    shape: placed(shape, { at: [x, y, z], turn: [0, turn, 0] }),
    solids: solids.map((solid) => {
      const [sx, , sz] = moved([solid.x, 0, solid.z]);
      return { ...solid, x: sx, z: sz, turn: solid.turn + turn };
    }),
    seats: seats.map(([sx, sy, sz, look]): Seat => {
      const [px, py, pz] = moved([sx, sy, sz]);
      return [px, py, pz, look + turn];
    }),
    lamps: lamps.map((lamp) => ({
      ...lamp,
      at: moved(lamp.at),
      ...(lamp.aim === undefined ? {} : { aim: rotate(matrix, lamp.aim) }),
    })),
  };
}
