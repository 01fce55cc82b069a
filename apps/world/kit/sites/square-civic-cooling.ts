import { lettering } from "../lettering.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, quad } from "../solids.ts";
import { add } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { WHOLE } from "../town/wall.ts";

/** A sail of cloth between three poles, for shade. */
function sail(points: readonly [Vec, Vec, Vec], paint: number): Shape {
  const [a, b, c] = points;
  const mid = (p: Vec, q: Vec, sag: number): Vec => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2 - sag, (p[2] + q[2]) / 2];
  const centre: Vec = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3 - 0.5, (a[2] + b[2] + c[2]) / 3];
  const rim = [a, mid(a, b, 0.3), b, mid(b, c, 0.3), c, mid(c, a, 0.3)].map((p): Vec =>
    add(p, [(centre[0] - p[0]) * 0.03, 0, (centre[2] - p[2]) * 0.03]),
  );
  const top = rim.map((p, i): Shape => {
    const q = rim[(i + 1) % rim.length] ?? p;
    return joined(
      quad(paint, centre, q, p, p, "matte", WHOLE),
      quad(
        paint,
        add(centre, [0, -0.02, 0]),
        add(p, [0, -0.02, 0]),
        add(q, [0, -0.02, 0]),
        add(q, [0, -0.02, 0]),
        "matte",
        WHOLE,
      ),
    );
  });
  return joined(
    ...top,
    ...points.map((p) =>
      cylinder(0xc9ccce, 0.06, 0.08, p[1] + 0.3, 8, { at: [p[0], (p[1] + 0.3) / 2, p[2]], ...WHOLE }),
    ),
  );
}

const set = (shape: Shape, x: number, z: number, turn: number): Shape =>
  placed(shape, { at: [x, 0, z], turn: [0, turn, 0] });

/** A folding table with lists on it. */
const table = (): Shape =>
  joined(
    box(0xd9d6cc, [1.8, 0.05, 0.75], 0, { at: [0, 0.74, 0], ...WHOLE }),
    ...[-0.8, 0.8].flatMap((a) =>
      [-0.3, 0.3].map((b) => box(0x6b7073, [0.04, 0.72, 0.04], 0, { at: [a, 0.36, b], ...WHOLE })),
    ),
    ...[-0.5, -0.1, 0.34].map((a, i) =>
      box(0xf6f4ec, [0.22, 0.012 + i * 0.02, 0.3], 0, { at: [a, 0.775, 0.05], turn: [0, i * 0.3 - 0.3, 0], ...WHOLE }),
    ),
  );

/** A camp bed with a pillow. */
const cot = (): Shape =>
  joined(
    box(0x4f6a52, [0.72, 0.05, 1.9], 0.02, { at: [0, 0.4, 0], ...WHOLE }),
    box(0xd9d9d0, [0.5, 0.1, 0.34], 0.04, { at: [0, 0.47, -0.72], ...WHOLE }),
    ...[-0.7, 0, 0.7].map((b) => box(0x8b9093, [0.7, 0.38, 0.03], 0, { at: [0, 0.2, b], ...WHOLE })),
  );

const chair = (): Shape =>
  joined(
    box(0xdedcd4, [0.44, 0.04, 0.42], 0, { at: [0, 0.44, 0], ...WHOLE }),
    box(0xdedcd4, [0.44, 0.42, 0.04], 0, { at: [0, 0.68, -0.2], turn: [-0.12, 0, 0], ...WHOLE }),
    ...[-0.19, 0.19].map((a) => box(0xb9b7b0, [0.04, 0.42, 0.4], 0, { at: [a, 0.21, 0], ...WHOLE })),
  );

const banner = (): Shape =>
  joined(
    box(0x1f6a86, [3.6, 0.7, 0.05], 0.02, { at: [0, 2.5, 0], ...WHOLE }),
    lettering(0xf5f4ee, "COOLING POINT", { height: 0.3, at: [0, 2.5, 0.03] }),
    lettering(0xf5f4ee, "COOLING POINT", { height: 0.3, at: [0, 2.5, -0.03], turn: [0, Math.PI, 0] }),
    ...[-1.8, 1.8].map((x) => cylinder(0xc9ccce, 0.04, 0.05, 2.9, 8, { at: [x, 1.45, 0], ...WHOLE })),
  );

/** The cooling point under its sails: tables with lists, chairs, camp beds, a banner. */
export function coolingPoint(): Shape {
  const near: readonly [Vec, Vec, Vec] = [
    [-21, 3.4, -4],
    [-12, 4.2, -5.5],
    [-15, 3.2, 3.5],
  ];
  const far: readonly [Vec, Vec, Vec] = [
    [-20, 3.9, 4],
    [-21.4, 3.2, -3.2],
    [-14.4, 3.6, 3],
  ];
  const chairs = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const [column, row] = [i % 4, Math.floor(i / 4)];
    return set(
      chair(),
      -18.6 + column * 0.85 + row * 0.2,
      0.1 + row * 1.4 + (column % 2) * 0.2,
      Math.PI + 0.3 - column * 0.2,
    );
  });
  return joined(
    sail(near, 0xe6d9b8),
    sail(far, 0xc98f52),
    set(table(), -11.4, -2.6, 0.3),
    set(table(), -11.6, -0.4, 0.1),
    ...chairs,
    ...[-19.4, -17.9, -16.4].map((x, i) => set(cot(), x, -2.6 - i * 0.2, 0.1 - i * 0.07)),
    set(banner(), -11.2, 2.2, 0.7),
  );
}
