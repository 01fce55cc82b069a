import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, quad } from "./solids.ts";
import type { Vec } from "./vector.ts";

/** Windows look warm in the evening and mirror the sky by day. */
function pane(evening: boolean, size: Vec, at: Vec): Shape {
  return joined(
    box(0xe8e3d6, [size[0] + 0.16, size[1] + 0.16, size[2] * 0.6], 0, { at }),
    evening
      ? box([1, 0.62, 0.24], size, 0, { at, finish: "glow" })
      : box([0.012, 0.018, 0.022], size, 0, { at, finish: "glass" }),
    box(0xe8e3d6, [0.06, size[1], size[2] + 0.02], 0, { at }),
  );
}

/** A gabled roof with eaves over a house of the given size. */
function gable(paint: number, w: number, d: number, eaves: number, rise: number): Shape {
  const [x, z] = [w / 2 + 0.35, d / 2 + 0.5];
  const drop = 0.25;
  return joined(
    quad(paint, [-x, eaves - drop, z], [x, eaves - drop, z], [x, eaves + rise, 0], [-x, eaves + rise, 0], "matte", {
      coarse: 2,
    }),
    quad(paint, [x, eaves - drop, -z], [-x, eaves - drop, -z], [-x, eaves + rise, 0], [x, eaves + rise, 0], "matte", {
      coarse: 2,
    }),
    quad(
      0x3a2f28,
      [-x, eaves - drop - 0.02, -z],
      [x, eaves - drop - 0.02, -z],
      [x, eaves - drop - 0.02, z],
      [-x, eaves - drop - 0.02, z],
    ),
  );
}

function walls(paint: number, w: number, d: number, h: number, rise: number): Shape {
  const end = (s: number): Shape => {
    const x = (s * w) / 2;
    const ring: readonly [Vec, Vec, Vec, Vec] = [
      [x, h, (d / 2) * s],
      [x, h, (-d / 2) * s],
      [x, h + rise, 0],
      [x, h + rise, 0],
    ];
    return quad(paint, ...ring, "matte", { coarse: 2 });
  };
  return joined(box(paint, [w, h + 2, d], 0, { at: [0, h / 2 - 1, 0], coarse: 2 }), end(1), end(-1));
}

/** A plastered farmhouse with a tiled roof. */
export function farmhouse(evening: boolean): Shape {
  const [w, d, h] = [12, 7.5, 5.2];
  const front = [-4.2, -1.6, 1.6, 4.2].flatMap((x) => [
    pane(evening && x !== 1.6, [0.9, 1.3, 0.1], [x, 1.6, d / 2]),
    pane(evening && x > 0, [0.9, 1.2, 0.1], [x, 3.9, d / 2]),
  ]);
  return joined(
    walls(0xe4d9c0, w, d, h, 3.2),
    gable(0x9a4a34, w, d, h, 3.2),
    ...front,
    box(0x4b6b4a, [1, 2.1, 0.12], 0, { at: [0, 1.05, d / 2] }),
    box(0x8a4a38, [0.8, 1.6, 0.8], 0, { at: [3, 8.2, 0.4] }),
    box(0xb6aa93, [w + 0.06, 0.6, d + 0.06], 0, { at: [0, 0.2, 0] }),
    pane(evening, [0.1, 1.2, 0.9], [w / 2, 3.9, 0]),
    pane(false, [0.1, 1.2, 0.9], [-w / 2, 3.9, 0]),
  );
}

/** A timber barn with a big door. */
export function barn(): Shape {
  const [w, d, h] = [16, 9, 4.6];
  const boards = Array.from({ length: 20 }, (_, i) =>
    box(0x4f3a2b, [0.05, h, 0.04], 0, { at: [-w / 2 + 0.4 + i * 0.8, h / 2, d / 2 + 0.01] }),
  );
  return joined(
    walls(0x6a4d38, w, d, h, 3.6),
    gable(0x7c4634, w, d, h, 3.6),
    ...boards,
    box(0x3b2b20, [4.4, 3.9, 0.1], 0, { at: [-2, 1.95, d / 2 + 0.03] }),
    box(0x8a6a4c, [0.14, 3.9, 0.12], 0, { at: [-2, 1.95, d / 2 + 0.05] }),
  );
}

/** A village church with a pointed tower, to be seen from afar. */
export function church(evening: boolean): Shape {
  const tower = joined(
    box(0xd8cdb6, [5, 17, 5], 0, { at: [0, 6.5, 0], coarse: 5 }),
    cylinder(0x4d5a58, 0.05, 3.9, 11, 4, { at: [0, 20.5, 0], turn: [0, Math.PI / 4, 0], coarse: 9 }),
    pane(evening, [0.9, 2, 0.2], [0, 12, 2.5]),
  );
  return joined(tower, placed(joined(walls(0xd8cdb6, 16, 8, 6, 4), gable(0x6a4238, 16, 8, 6, 4)), { at: [10, 0, 0] }));
}

/** A plain house for a far village. */
export const cottage = (wall: number, roof: number, w: number, evening: boolean): Shape =>
  joined(
    walls(wall, w, 6, 4.2, 2.6),
    gable(roof, w, 6, 4.2, 2.6),
    pane(evening, [0.9, 1.1, 0.1], [-w / 4, 2, 3]),
    pane(evening, [0.9, 1.1, 0.1], [w / 4, 2, 3]),
  );

/** A field gate of five bars, 3.6 m along x. */
export const gate = (): Shape =>
  joined(
    ...[0.25, 0.45, 0.66, 0.88, 1.1].map((y) => box(0x9a948a, [3.6, 0.06, 0.04], 0, { at: [0, y, 0] })),
    box(0x9a948a, [3.7, 0.06, 0.03], 0, { at: [0, 0.66, 0.02], turn: [0, 0, 0.22] }),
    ...[-1.9, 1.9].map((x) => box(0x6b5846, [0.16, 1.4, 0.16], 0.02, { at: [x, 0.65, 0] })),
  );

/** A stretch of post-and-wire fence between two places on the ground. */
export function fence(places: readonly Vec[]): Shape {
  return joined(
    ...places.map((at) => box(0x7a6855, [0.09, 1.25, 0.09], 0.01, { at: [at[0], at[1] + 0.5, at[2]], coarse: 2 })),
  );
}
