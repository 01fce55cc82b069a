import { lettering } from "./lettering.ts";
import { noise } from "./noise.ts";
import { as, bent, bothSides, divided, joined, painted, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { arch, box, cylinder, quad, slab } from "./solids.ts";
import { GLASS, LAMP, numberPlate, onEnd, onSides, plate, rect, seam, TAIL, TRIM, wheel } from "./vehicle-parts.ts";
import { hex, mix, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const CREAM = 0xe7e0cf;
const TEAL = 0x17697a;
const AMBER = 0xe09a2a;
const CRACK = 0xc7d3d6;
const SIDE = 1.26;
const HALF = 5.9;

const rounded = ([x, y, z]: Vec): Vec => {
  const nose = 0.1 * smooth(4.9, HALF, x) ** 2 + 0.06 * smooth(-5.3, -HALF, x) ** 2;
  const shoulder = 0.06 * smooth(2.5, 3.4, y);
  return [x + 0.14 * (1 - (z / SIDE) ** 2) * smooth(5.4, 5.9, x), y, z * (1 - nose - shoulder)];
};

const pillars = (): Shape =>
  bothSides(
    joined(
      ...[-5.7, -4.3, -2.75, -1.2, 0.35, 1.9, 3.45, 4.75].map((x) =>
        box(TRIM, [0.1, 1.3, 0.04], 0.01, { at: [x, 2.12, SIDE - 0.012] }),
      ),
    ),
  );

function shell(): Shape {
  const lower = slab(
    CREAM,
    [
      [-5.8, 0.36],
      ...arch(-3.3, 0.5, 0.62, 0.34),
      ...arch(3.5, 0.5, 0.62, 0.34),
      [5.7, 0.34],
      [5.86, 0.5],
      [HALF, 1.1],
      [HALF, 1.5],
      [-5.9, 1.5],
      [-5.9, 0.5],
    ],
    SIDE * 2,
    0.05,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  const band = slab(
    GLASS,
    [
      [-5.86, 1.48],
      [5.9, 1.48],
      [5.62, 2.76],
      [-5.82, 2.76],
    ],
    SIDE * 2 - 0.05,
    0.05,
    { finish: "glass", coarse: 0.4, fine: 0.15 },
  );
  const top = slab(
    CREAM,
    [
      [-5.84, 2.72],
      [5.62, 2.72],
      [5.5, 3.02],
      [5.2, 3.22],
      [-5.5, 3.26],
      [-5.8, 3.1],
    ],
    SIDE * 2,
    0.1,
    { finish: "gloss", coarse: 0.8, fine: 0.12 },
  );
  return bent(divided(joined(lower, band, top, pillars()), 0.9), rounded, 0.8);
}

const rise = (x: number): number => 0.5 * smooth(-5.6, 1, x);

function livery(): Shape {
  const z = SIDE + 0.006;
  const swoosh = (paint: number, low: number, high: number): Shape => {
    return joined(
      ...Array.from({ length: 22 }, (_, i): Shape => {
        const [a, b] = [-5.8 + i * 0.5, -5.8 + (i + 1) * 0.5];
        return quad(
          paint,
          [a, low + rise(a), z],
          [b, low + rise(b), z],
          [b, high + rise(b), z],
          [a, high + rise(a), z],
          "gloss",
          { airy: true },
        );
      }),
    );
  };
  const name = onSides(TEAL, "NORDLINE", 0.3, 0.1, 0.74, z + 0.004, 0.19);
  return bent(
    joined(bothSides(joined(swoosh(TEAL, 0.74, 0.94), swoosh(AMBER, 0.66, 0.71))), divided(name, 0.3)),
    rounded,
    -1,
  );
}

function details(): Shape {
  const z = SIDE + 0.004;
  const sides = bothSides(
    joined(
      ...[-2.3, -0.9, 0.5, 1.9].map((x) => joined(seam(x, 0.42, x, 1.36, z), seam(x, 1.36, x + 1.4, 1.36, z))),
      seam(4.35, 0.42, 4.35, 2.7, z),
      seam(5.3, 0.42, 5.3, 2.6, z),
      box(TAIL, [0.06, 0.5, 0.16], 0.03, { at: [-5.9, 1.1, 1.1], finish: "gloss" }),
      box(LAMP, [0.2, 0.24, 0.44], 0.08, { at: [5.84, 0.86, 0.86], finish: "gloss" }),
      box(TRIM, [0.14, 0.44, 0.16], 0.05, { at: [6.06, 2.5, 1.22] }),
      box(TRIM, [0.5, 0.05, 0.05], 0.01, { at: [5.84, 2.78, 1.2] }),
      box(0x0c0d0e, [1.2, 0.6, 0.4], 0.1, { at: [3.5, 0.6, 0.95] }),
      box(0x0c0d0e, [1.2, 0.6, 0.4], 0.1, { at: [-3.3, 0.6, 0.95] }),
    ),
  );
  const ends = joined(
    box(TRIM, [0.2, 0.3, 2.3], 0.06, { at: [5.82, 0.5, 0] }),
    box(TRIM, [0.2, 0.3, 2.4], 0.06, { at: [-5.84, 0.52, 0] }),
    box(0x0f1113, [0.06, 0.24, 1.7], 0.02, { at: [5.66, 2.92, 0] }),
    onEnd(0xf0a929, "41 LINDEN", 0.13, [5.75, 2.92, 0], true),
    onEnd(TEAL, "NORDLINE", 0.22, [-5.915, 1.9, 0], false),
    numberPlate("NL 4107", [5.96, 0.55, 0], true),
    numberPlate("NL 4107", [-5.955, 0.55, 0], false),
  );
  const roof = joined(
    box(0xd5cfbf, [2.2, 0.16, 1.7], 0.07, { at: [-2.2, 3.3, 0] }),
    box(0xd5cfbf, [1.6, 0.12, 1.5], 0.05, { at: [2.6, 3.27, 0] }),
    box(TRIM, [0.7, 0.04, 0.7], 0.01, { at: [0.4, 3.26, 0] }),
    lettering(TEAL, "NL 41", { height: 0.5, at: [4.35, 3.245, 0], turn: [-Math.PI / 2, Math.PI / 2, 0] }),
  );
  return joined(sides, bent(divided(ends, 0.5), rounded, 0.8), roof);
}

const axle = (x: number): Shape =>
  joined(
    cylinder(0x1d1c1b, 0.09, 0.09, 2, 10, { at: [x, 0.48, 0], turn: [Math.PI / 2, 0, 0] }),
    box(0x1d1c1b, [0.4, 0.34, 0.5], 0.08, { at: [x, 0.46, 0] }),
  );

/** What a road sees when a coach lies down: rails, axles, tanks, shaft, exhaust. */
function underside(): Shape {
  const dark = 0x3d3833;
  const rails = bothSides(box(dark, [11, 0.18, 0.1], 0.02, { at: [0, 0.36, 0.45] }));
  const ribs = Array.from({ length: 13 }, (_, i) =>
    box(0x57504a, [0.1, 0.12, 2.2], 0.01, { at: [-5.3 + i * 0.88, 0.4, 0] }),
  );
  const belly = box(0x8a8178, [11.4, 0.06, 2.3], 0, { at: [0, 0.48, 0] });
  const shaft = cylinder(0x5b5751, 0.05, 0.05, 4, 8, { at: [-1.2, 0.33, 0], turn: [0, 0, Math.PI / 2] });
  const tank = box(0x56595c, [1.3, 0.4, 0.6], 0.14, { at: [1.3, 0.34, 0.82] });
  const bottles = [0, 0.3].map((dz) =>
    cylinder(0x343a3e, 0.12, 0.12, 1, 10, { at: [0.4, 0.33, -0.9 + dz], turn: [0, 0, Math.PI / 2] }),
  );
  const exhaust = joined(
    cylinder(0x7a5b45, 0.15, 0.15, 1.2, 10, { at: [-4.3, 0.32, 0.6], turn: [0, 0, Math.PI / 2] }),
    cylinder(0x7a5b45, 0.05, 0.05, 1.2, 8, { at: [-5.3, 0.32, 0.6], turn: [0, 0, Math.PI / 2] }),
  );
  const engine = box(0x2f2e2c, [1.4, 0.4, 1.3], 0.06, { at: [-4.9, 0.36, 0] });
  return placed(joined(rails, ...ribs, belly, axle(3.5), axle(-3.3), shaft, tank, ...bottles, exhaust, engine), {
    at: [0, -0.155, 0],
  });
}

const tyres = (): Shape =>
  bothSides(
    joined(
      ...[3.5, -3.3].map((x) => placed(wheel(0.5, 0.32, 8), { at: [x, 0.5, 1.06] })),
      placed(wheel(0.5, 0.3, 8), { at: [-3.3, 0.5, 0.72] }),
    ),
  );

/** A whole coach of 11.8 m on its wheels. */
export const coach = (): Shape => joined(shell(), livery(), details(), underside(), tyres());

const crush = ([x, y, z]: Vec): Vec => {
  const nose = smooth(4.7, 5.9, x) * smooth(0.6, -1, z / SIDE);
  const jag = (noise(y * 3, z * 3 + 5, 3) - 0.5) * 0.3;
  const roof = smooth(2.2, 3.3, y) * smooth(-6, 5, x);
  const dent = 0.14 * Math.exp(-(((x - 1.2) / 0.9) ** 2)) * smooth(1.4, 2.8, y) * smooth(0, 1.2, z);
  return [x - nose * (0.45 + jag), y - roof * 0.12 - dent, z + roof * 0.22 + jag * nose * 0.3];
};

/** The coach after it rolled: nose stove in, roof pressed, glass broken out or starred, mud and scrapes low on its left side. */
export function wreckedCoach(evening: boolean): Shape {
  const whole = joined(shell(), livery(), details(), starredGlass(0.35, 2.2, 3), starredGlass(-0.62, 1.9, 8));
  const body = bent(divided(whole, 0.75), crush, 0.82);
  const mud = hex(0x5a4733);
  const marked = painted(body, (p, _n, c) => {
    const broken = p[0] < 5 && c[0] < 0.02 && c[2] < 0.03 && noise(p[0] * 9, p[1] * 9 + p[2] * 9, 12) > 0.6;
    if (broken) return hex(0xa9bcc0);
    const low = smooth(-0.4, -1.2, p[2]) * smooth(0.42, 0.6, noise(p[0] * 1.6, p[1] * 6, 14));
    const streak = smooth(0.6, 0.72, noise(p[0] * 0.7, p[1] * 9 + p[2] * 2, 15)) * 0.55;
    return mix(c, mud, Math.min(0.9, low + streak * smooth(3, 0.4, p[1])));
  });
  const holes = bothSides(joined(...[-2.0, -0.42, 2.68].map((x, i) => jaggedHole(x, i, evening))));
  return joined(as(marked, { coarse: 1, fine: 0.2 }), bent(holes, crush, -1), underside(), tyres());
}

/** Cracks that run out from where something struck the windscreen. */
function starredGlass(z: number, y: number, seed: number): Shape {
  const arms = Array.from({ length: 13 }, (_, i): Shape => {
    const a = (i / 13) * Math.PI * 2 + noise(i * 3, seed) * 0.4;
    const long = 0.3 + 0.75 * noise(i * 2.3, seed * 3);
    const kink = a + (noise(i * 1.7, seed + 4) - 0.5) * 0.7;
    const [u, v] = [Math.cos(a) * long * 0.5, Math.sin(a) * long * 0.5];
    return joined(
      seam(0, 0, u, v, 0, 0.02, CRACK),
      seam(u, v, u + Math.cos(kink) * long * 0.5, v + Math.sin(kink) * long * 0.5, 0, 0.011, CRACK),
    );
  });
  const star = placed(joined(...arms), { turn: [0, Math.PI / 2, 0], at: [0, y, -z] });
  return bent(star, ([, py, pz]) => rounded([5.915 - (py - 1.48) * 0.218, Math.min(2.7, py), pz]), -1);
}

/** A window with the glass gone: a black star-shaped opening with splinters left in the frame. */
function jaggedHole(x: number, seed: number, evening: boolean): Shape {
  const rim = Array.from({ length: 18 }, (_, i): readonly [number, number] => {
    const a = (i / 18) * Math.PI * 2;
    const k = 0.7 + 0.3 * noise(i * 1.7, seed * 5, 3) * (i % 2);
    return [x + Math.cos(a) * 0.66 * k, 2.12 + Math.sin(a) * 0.54 * k];
  });
  return joined(
    evening
      ? plate([0.42, 0.24, 0.09], rim, SIDE - 0.012, { finish: "glow" })
      : plate([0.004, 0.004, 0.005], rim, SIDE - 0.012),
    plate(0xb9c8ca, rect(x - 0.68, 1.5, x + 0.68, 1.53), SIDE - 0.004),
  );
}
