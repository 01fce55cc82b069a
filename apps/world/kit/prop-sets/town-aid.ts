import { lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ball, box, cylinder, pipe, quad, turned } from "../solids.ts";
import type { Flat } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "../town/wall.ts";

/** A wall of filled sandbags 2 m long, four high, tied at their ends. */
export function sandbags(): Shape {
  const draw = drawFrom(6);
  const bag = (x: number, y: number, z: number): Shape => {
    const shade = 0.86 + 0.26 * draw();
    const c: Vec = [0.42 * shade, 0.34 * shade, 0.2 * shade];
    return placed(
      joined(
        box(c, [0.62, 0.17, 0.36], 0.075, { ...WHOLE }),
        box(c, [0.08, 0.07, 0.12], 0.02, { at: [0.33, 0.01, 0], ...WHOLE }),
      ),
      { at: [x, y, z], turn: [0, (draw() - 0.5) * 0.16, (draw() - 0.5) * 0.06] },
    );
  };
  return joined(
    ...[0, 1, 2, 3].flatMap((row) =>
      Array.from({ length: row % 2 === 0 ? 3 : 3 }, (_, i) =>
        bag(-0.66 + i * 0.65 + (row % 2 === 0 ? 0 : 0.12), 0.085 + row * 0.145, row < 2 && i === 1 ? 0.02 : 0),
      ),
    ),
    ...[0, 1].map((i) => bag(-0.4 + i * 0.72, 0.085, 0.34)),
  );
}

/** A folding tent for shade, 3 m by 3 m, open on all sides. */
export function gazebo(): Shape {
  const cloth = 0xe4e1d4;
  const h = 1.5;
  const side = (turn: number): Shape =>
    placed(
      joined(
        quad(cloth, [-h, 2.15, h], [h, 2.15, h], [0, 3.05, 0], [0, 3.05, 0], "matte", { coarse: 1.6, fine: 0.6 }),
        quad(0xcfccbf, [h, 2.14, h], [-h, 2.14, h], [0, 3.04, 0], [0, 3.04, 0], "matte", { ...WHOLE, airy: true }),
        quad(cloth, [-h, 1.92, h + 0.01], [h, 1.92, h + 0.01], [h, 2.16, h], [-h, 2.16, h], "matte", WHOLE),
        quad(cloth, [h, 1.92, h], [-h, 1.92, h], [-h, 2.16, h - 0.01], [h, 2.16, h - 0.01], "matte", {
          ...WHOLE,
          airy: true,
        }),
      ),
      { turn: [0, turn, 0] },
    );
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      joined(
        box(0xb3b6b8, [0.05, 2.15, 0.05], 0, { at: [x * (h - 0.03), 1.08, z * (h - 0.03)], ...WHOLE }),
        box(0x3a3d40, [0.3, 0.1, 0.3], 0.03, { at: [x * (h - 0.03), 0.05, z * (h - 0.03)], ...WHOLE }),
      ),
    ),
  );
  return joined(...[0, 1, 2, 3].map((i) => side((i * Math.PI) / 2)), ...legs);
}

/** The tank along x: radius and place along it. */
const TANK: Flat = [
  [0.01, -1.62],
  [0.5, -1.58],
  [0.66, -1.4],
  [0.7, -1.2],
  [0.7, 1.2],
  [0.66, 1.4],
  [0.5, 1.58],
  [0.01, 1.62],
];

const trailerWheel = (x: number, z: number): Shape => {
  const turn: Vec = [Math.PI / 2, 0, 0];
  return joined(
    cylinder(0x1d1f20, 0.36, 0.36, 0.22, 14, { at: [x, 0.36, z], turn, ...WHOLE }),
    cylinder(0x9a9ea2, 0.17, 0.17, 0.24, 8, { at: [x, 0.36, z], turn, ...WHOLE }),
  );
};

const tap = (x: number): Shape =>
  joined(
    box(0xc9ccce, [0.05, 0.16, 0.05], 0, { at: [x, 0.68, 0.78], ...WHOLE }),
    box(0xc9ccce, [0.05, 0.05, 0.14], 0, { at: [x, 0.76, 0.74], ...WHOLE }),
    box(0x1d4f9c, [0.09, 0.03, 0.03], 0, { at: [x, 0.81, 0.78], ...WHOLE }),
  );

/** A trailer with a tank of drinking water, taps along its side towards +z. */
export function waterTrailer(): Shape {
  const along: Vec = [0, 0, Math.PI / 2];
  const word = lettering(0xf5f4ee, "DRINKING WATER", { height: 0.22, at: [0, 1.42, 0.715] });
  return joined(
    turned(0x3f7fb0, TANK, 20, { at: [0, 1.35, 0], turn: along, finish: "gloss", coarse: 1.4, fine: 0.5 }),
    ...[-1.1, 0, 1.1].map((x) => cylinder(0x6f7679, 0.73, 0.73, 0.08, 20, { at: [x, 1.35, 0], turn: along, ...WHOLE })),
    word,
    placed(word, { turn: [0, Math.PI, 0] }),
    box(0x3a3d40, [3.4, 0.14, 1.2], 0.02, { at: [0, 0.6, 0], ...WHOLE }),
    box(0x3a3d40, [1.3, 0.1, 0.12], 0, { at: [2.2, 0.56, 0], ...WHOLE }),
    cylinder(0x6f7679, 0.04, 0.04, 0.56, 8, { at: [2.7, 0.28, 0], ...WHOLE }),
    box(0xc9ccce, [2.2, 0.06, 0.06], 0, { at: [0, 0.78, 0.7], ...WHOLE }),
    ...[-0.62, 0.62].flatMap((x) => [-0.75, 0.75].map((z) => trailerWheel(x, z))),
    ...[-0.9, -0.45, 0, 0.45, 0.9].map(tap),
  );
}

/** A pallet with packs of water bottles under film. */
export function waterPallet(): Shape {
  const pack = (x: number, y: number, z: number): Shape =>
    joined(
      box([0.34, 0.5, 0.6], [0.38, 0.26, 0.25], 0.03, { at: [x, y, z], finish: "gloss", ...WHOLE }),
      box(0x2a6fb0, [0.384, 0.08, 0.254], 0.02, { at: [x, y, z], ...WHOLE }),
    );
  const packs = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2].flatMap((i) =>
      [0, 1, 2].flatMap((k) =>
        row === 3 && i + k > 2 ? [] : [pack(-0.4 + i * 0.4, 0.28 + row * 0.275, -0.27 + k * 0.27)],
      ),
    ),
  );
  return joined(
    ...[-0.42, 0, 0.42].map((z) => box(0x9a7850, [1.2, 0.02, 0.12], 0, { at: [0, 0.135, z * 0.9], ...WHOLE })),
    ...[-0.52, 0, 0.52].map((x) => box(0x7d6040, [0.12, 0.12, 0.84], 0, { at: [x, 0.06, 0], ...WHOLE })),
    ...packs,
  );
}

/** A generator on wheels with a mast of four lamps. */
export const generator = (): Shape =>
  joined(
    box(0xd9a32a, [1.7, 1, 0.95], 0.05, { at: [0, 0.85, 0], coarse: 1, fine: 0.4 }),
    box(0x26292b, [1.72, 0.12, 0.97], 0, { at: [0, 0.4, 0], ...WHOLE }),
    ...[-0.5, -0.3, -0.1].map((x) => box(0x26292b, [0.12, 0.5, 0.02], 0, { at: [x, 0.9, 0.48], ...WHOLE })),
    box(0x3a3d40, [0.46, 0.34, 0.03], 0, { at: [0.46, 1, 0.48], ...WHOLE }),
    ...[0.34, 0.46, 0.58].map((x) =>
      cylinder(0x1d4f9c, 0.045, 0.045, 0.04, 8, { at: [x, 0.94, 0.5], turn: [Math.PI / 2, 0, 0], ...WHOLE }),
    ),
    lettering(0x1b1d1e, "60 KVA", { height: 0.12, at: [-0.3, 1.24, 0.482] }),
    cylinder(0x55585b, 0.05, 0.05, 0.5, 8, { at: [-0.7, 1.55, 0.2], ...WHOLE }),
    ...[-0.55, 0.55].flatMap((x) =>
      [-0.46, 0.46].map((z) =>
        cylinder(0x1d1f20, 0.26, 0.26, 0.16, 12, { at: [x, 0.26, z], turn: [Math.PI / 2, 0, 0], ...WHOLE }),
      ),
    ),
    box(0x3a3d40, [1, 0.08, 0.1], 0, { at: [1.3, 0.42, 0], ...WHOLE }),
    cylinder(0x8b9093, 0.045, 0.06, 3.6, 8, { at: [0.7, 3, -0.2], ...WHOLE }),
    box(0x8b9093, [1.5, 0.07, 0.07], 0, { at: [0.7, 4.75, -0.2], ...WHOLE }),
    ...[0.1, 0.5, 0.9, 1.3].map((x) =>
      joined(
        box(0x2b2e30, [0.32, 0.24, 0.14], 0.03, { at: [x, 4.6, -0.12], turn: [0.4, 0, 0], ...WHOLE }),
        box([0.98, 0.95, 0.82], [0.27, 0.19, 0.02], 0, {
          at: [x, 4.57, -0.04],
          turn: [0.4, 0, 0],
          finish: "glow",
          ...WHOLE,
        }),
      ),
    ),
  );

/** The boat's sides in plan: how wide it is along its length. */
const beam = (z: number): number => (z < 0.9 ? 0.72 : 0.72 * Math.sqrt(Math.max(0, 1 - ((z - 0.9) / 1.25) ** 2)));

function tubes(): Shape {
  const line = [-1.9, -1.2, -0.4, 0.4, 1, 1.5, 1.9].map((z): Vec => [beam(z), 0.34 + Math.max(0, z - 0.6) * 0.14, z]);
  const rope = line.map(([x, y, z]): Vec => [x + 0.02, y + 0.25, z]);
  const side = joined(
    pipe(0xc8361f, [...line, [0, 0.56, 2.13]], 0.24, 10, 22, { coarse: 1, fine: 0.4 }),
    pipe(0xf0eee6, rope, 0.02, 4, 14, WHOLE),
  );
  const bow = ball(0xc8361f, 0.25, { at: [0, 0.56, 2.1], ...WHOLE }, 10, 8);
  return joined(side, placed(side, { scale: [-1, 1, 1] }), bow);
}

/** An inflatable boat of 4 m with an outboard engine, its bow to +z. */
export const inflatableBoat = (): Shape =>
  joined(
    tubes(),
    box(0x3d4246, [1.2, 0.05, 3], 0, { at: [0, 0.18, -0.3], ...WHOLE }),
    box(0x3d4246, [0.7, 0.05, 0.9], 0, { at: [0, 0.24, 1.5], turn: [-0.1, 0, 0], ...WHOLE }),
    box(0x2b2e30, [1.3, 0.5, 0.06], 0, { at: [0, 0.42, -1.72], ...WHOLE }),
    ...[-0.7, 0.3].map((z) => box(0x8b8f92, [1.2, 0.05, 0.26], 0, { at: [0, 0.5, z], ...WHOLE })),
    box(0x1b1d1e, [0.3, 0.42, 0.42], 0.08, { at: [0, 0.86, -1.92], finish: "gloss", ...WHOLE }),
    box(0x55585b, [0.14, 0.8, 0.16], 0.03, { at: [0, 0.32, -1.94], ...WHOLE }),
    box(0x1b1d1e, [0.05, 0.05, 0.54], 0, { at: [0, 0.93, -1.46], turn: [-0.22, 0, 0], ...WHOLE }),
    ...[-1, 1].flatMap((s) => [
      box(0xb08a52, [0.06, 0.05, 1.7], 0.02, { at: [s * 0.38, 0.56, -0.2], turn: [0, s * 0.1, 0], ...WHOLE }),
      lettering(0xf5f4ee, "RESCUE", { height: 0.16, at: [s * 0.965, 0.36, -0.5], turn: [0, (s * Math.PI) / 2, 0] }),
    ]),
  );
