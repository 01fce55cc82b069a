import { lettering } from "./lettering.ts";
import { drawFrom } from "./noise.ts";
import { band } from "./ground-mesh.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, pipe, skin, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { groundHeight, roadHeight, roadMiddle } from "./terrain.ts";
import { add, cross, hex, smooth, sub, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

const PAINT = hex(0xd9d7cc);
const RUBBER = hex(0x1f2022);

const along = (from: number, to: number, d: number, step = 4): readonly (readonly [number, number])[] => {
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i): readonly [number, number] => {
    const x = from + ((to - from) * i) / count;
    return [x, roadMiddle(x) + d];
  });
};

/** Edge lines, the broken middle line and the lay-by's lines. */
export function markings(): Shape {
  const edges = [
    band(PAINT, along(-170, 170, 3.28, 5), 0.13),
    band(PAINT, along(-170, -54, -3.28, 5), 0.13),
    band(PAINT, along(-15, 31, -3.28), 0.13),
    band(PAINT, along(40, 170, -3.28, 5), 0.13),
  ];
  const dashes = Array.from({ length: 44 }, (_, i) => band(PAINT, along(-165 + i * 7.5, -162 + i * 7.5, 0, 3), 0.12));
  const mouth = Array.from({ length: 13 }, (_, i) => band(PAINT, along(-53 + i * 3, -52 + i * 3, -3.28), 0.16));
  const bays = Array.from({ length: 4 }, (_, i) =>
    band(
      PAINT,
      [
        [-50 + i * 3.2, -10.6],
        [-50 + i * 3.2, -6.2],
      ],
      0.1,
      0.035,
    ),
  );
  return joined(...edges, ...dashes, ...mouth, ...bays);
}

const curve = (t: number, points: readonly (readonly [number, number])[]): readonly [number, number] => {
  const [a, b, c, d] = [points[0] ?? [0, 0], points[1] ?? [0, 0], points[2] ?? [0, 0], points[3] ?? [0, 0]];
  const s = 1 - t;
  const at = (i: 0 | 1): number => a[i] * s * s * s + 3 * b[i] * s * s * t + 3 * c[i] * s * t * t + d[i] * t * t * t;
  return [at(0), at(1)];
};

const swerve = (shift: number): Shape =>
  band(
    RUBBER,
    Array.from({ length: 22 }, (_, i) =>
      curve(i / 21, [
        [50, 1.2 + shift],
        [36, 0.6 + shift],
        [25, 1.4 + shift],
        [16.6 + shift * 0.5, 5.2 + shift * 0.2],
      ]),
    ),
    0.26,
    0.024,
  );

const slide = (shift: number): Shape =>
  band(
    RUBBER,
    Array.from({ length: 12 }, (_, i) =>
      curve(i / 11, [
        [2, -1.6 + shift],
        [9, -1.7 + shift],
        [15, -0.6 + shift],
        [19, -1.4 + shift],
      ]),
    ),
    0.17,
    0.024,
  );

/** Tyre marks: the coach's long swerve to the gap, and a car's broken slide. */
export function skids(): Shape {
  return joined(swerve(-1), swerve(1), slide(-0.75), slide(0.75));
}

/** A closed sheet-metal profile swept along places; `tilt` leans it at each place. */
function swept(paint: number, profile: Flat, path: readonly Vec[], tilt: (i: number) => number): Shape {
  const rings = path.map((at, i) => {
    const way = unit(sub(path[Math.min(i + 1, path.length - 1)] ?? at, path[Math.max(0, i - 1)] ?? at));
    const out = unit(cross(way, [0, 1, 0]));
    const up = cross(out, way);
    const [c, s] = [Math.cos(tilt(i)), Math.sin(tilt(i))];
    return profile.map(([o, u]): Vec => add(at, add(times(out, o * c - u * s), times(up, o * s + u * c))));
  });
  const inward = rings.map((ring) => ring.toReversed());
  return skin(paint, inward, 0.6, { coarse: 4, fine: 1.2 });
}

const BEAM: Flat = [
  [0, -0.155],
  [0.06, -0.11],
  [0.06, -0.06],
  [0, 0],
  [0.06, 0.06],
  [0.06, 0.11],
  [0, 0.155],
  [-0.012, 0.15],
  [-0.012, -0.15],
];

const cap = (at: Vec | undefined): Shape => (at ? box(0x8e9294, [0.05, 0.3, 0.1], 0.02, { at }) : []);

/** A crash barrier along the road at `d` from its middle, with posts every 2 m. `bend` moves places near a gap. */
export function crashBarrier(from: number, to: number, d: number, bend?: (x: number) => Vec): Shape {
  const step = 1;
  const count = Math.round((to - from) / step);
  const side = Math.sign(d);
  const move = (x: number): Vec => bend?.(x) ?? [0, 0, 0];
  const path = Array.from({ length: count + 1 }, (_, i): Vec => {
    const x = from + i * step;
    return add([x, roadHeight(x) + 0.66, roadMiddle(x) + d - side * 0.1], move(x));
  });
  const beam = swept(
    0xa7abad,
    side > 0 ? BEAM.map(([o, u]): readonly [number, number] => [-o, u]).toReversed() : BEAM,
    path,
    (i) => (bend ? smooth(0.2, 2, Math.hypot(...move(from + i * step))) * 0.9 : 0),
  );
  const posts = path.flatMap((at, i) => {
    if (i % 2 === 1) return [];
    const x = from + i * step;
    const pull = move(x);
    const lean = Math.min(1.2, Math.hypot(pull[0], pull[2]) * 0.8);
    const z = roadMiddle(x) + d + side * 0.02;
    return [
      placed(box(0x8e9294, [0.1, 0.95, 0.06], 0.01, { at: [0, 0.3, 0], coarse: 1 }), {
        at: [x, groundHeight(x, z) - 0.05, z],
        turn: [lean * side, 0, pull[0] * -0.3],
      }),
    ];
  });
  return joined(beam, ...posts, cap(path[0]), cap(path.at(-1)));
}

/** The south barrier, torn open where the coach went through: its ends bent down the slope. */
export function tornBarrier(): Shape {
  const west = crashBarrier(-60, 10, 4.35, (x) => {
    const t = smooth(5.5, 10, x);
    return [-0.4 * t, -0.35 * t * t, 2.3 * t * t];
  });
  const east = crashBarrier(20, 68, 4.35, (x) => {
    const t = smooth(23, 20, x);
    return [0.3 * t, 0.25 * t, 1.2 * t * t];
  });
  const torn: readonly Vec[] = (
    [
      [11.5, 8.3],
      [12.6, 8.9],
      [13.9, 9.1],
      [15, 8.6],
      [15.8, 9.3],
    ] as const
  ).map(([x, z], i): Vec => [x, groundHeight(x, z) + 0.16 + 0.1 * (i % 2), z]);
  const posts = (
    [
      [12.3, 6.3, 1.35],
      [14.4, 5.6, 1.1],
      [17.5, 5.2, 0.7],
    ] as const
  ).map(([x, z, lean]) =>
    placed(box(0x7f8385, [0.1, 1, 0.06], 0.01), { at: [x, groundHeight(x, z) + 0.1, z], turn: [lean, 0.3, 0.2] }),
  );
  return joined(
    west,
    east,
    swept(0x9da1a3, BEAM, torn, (i) => i * 0.5),
    ...posts,
  );
}

const post = (height: number): Shape => cylinder(0x9a9ea1, 0.038, 0.038, height, 8, { at: [0, height / 2, 0] });
const board = (paint: number, w: number, h: number, y: number, rim = 0xf2f0ea): Shape =>
  joined(
    box(rim, [w + 0.05, h + 0.05, 0.02], 0.01, { at: [0, y, 0.046] }),
    box(paint, [w, h, 0.022], 0.008, { at: [0, y, 0.05] }),
    box(0x8b8f92, [w * 0.96, h * 0.96, 0.012], 0, { at: [0, y, 0.03] }),
  );

const kilometrePlate = (turn: number): Shape =>
  placed(
    joined(
      box(0x1b6b41, [0.36, 0.62, 0.02], 0.006, { at: [0, 1.02, 0.05] }),
      lettering(0xf5f4ee, "KM", { height: 0.13, at: [0, 1.2, 0.064] }),
      lettering(0xf5f4ee, "41", { height: 0.24, at: [0, 0.94, 0.064], weight: 0.18 }),
    ),
    { turn: [0, turn, 0] },
  );

/** The kilometre post: "km" is written by its shape and the number 41, on both faces. */
export function kilometrePost(): Shape {
  return joined(
    cylinder(0xe6e4dc, 0.06, 0.06, 1.4, 10, { at: [0, 0.66, 0] }),
    kilometrePlate(Math.PI / 2 + 0.2),
    kilometrePlate(-Math.PI / 2 - 0.2),
  );
}

/** A direction sign facing +z. */
export function directions(): Shape {
  const lines = ["LINDEN   12", "ALTMARK  38"];
  return joined(
    ...[-0.7, 0.7].map((x) => placed(post(2.6), { at: [x, 0, 0] })),
    board(0x1d4f9c, 2.3, 0.95, 2.05),
    ...lines.map((line, i) =>
      lettering(0xf5f4ee, line, { height: 0.2, weight: 0.17, at: [0, 2.26 - i * 0.42, 0.064] }),
    ),
  );
}

const triangle = (k: number): Flat => [
  [-0.5 * k, 0],
  [0.5 * k, 0],
  [0, 0.87 * k],
];

const triangularPlate = (k: number, z: number, paint: number): Shape =>
  slab(paint, triangle(k), 0.016, 0.002, { at: [0, 1.75 + (1 - k) * 0.29, z] });

/** A warning triangle on a post: a slope sign with its number, facing +z. */
export function slopeSign(): Shape {
  return joined(
    post(2.5),
    triangularPlate(1, 0.05, 0xc4231b),
    triangularPlate(0.78, 0.056, 0xf4f2ea),
    lettering(0x141414, "8/", { height: 0.2, at: [0, 2.02, 0.068] }),
  );
}

/** A blue parking sign facing +z. */
export const parkingSign = (): Shape =>
  joined(
    post(2.4),
    board(0x1d4f9c, 0.6, 0.6, 2.1),
    lettering(0xf5f4ee, "P", { height: 0.42, weight: 0.2, at: [0, 2.1, 0.064] }),
  );

/** A roadside reflector post. */
export const reflector = (): Shape =>
  joined(
    box(0xf0eee6, [0.1, 0.95, 0.08], 0.03, { at: [0, 0.42, 0] }),
    box(0x17181a, [0.102, 0.22, 0.082], 0, { at: [0, 0.74, 0] }),
    box(0xe0a028, [0.104, 0.1, 0.05], 0, { at: [0, 0.74, 0] }),
  );

/** Bits of glass, plastic and bodywork over a patch of road or verge. */
export function debris(x: number, z: number, radius: number, count: number, seed: number): Shape {
  const draw = drawFrom(seed);
  const paints = [0x9fb4b8, 0x2a2d30, 0xb8bcbf, 0x7d2a22, 0x1e3f66, 0xd9d5c9, 0xa9c2c6];
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const a = draw() * Math.PI * 2;
      const d = radius * Math.sqrt(draw());
      const [px, pz] = [x + Math.cos(a) * d, z + Math.sin(a) * d * 0.7];
      const s = 0.03 + 0.13 * draw() ** 3;
      return box(paints[i % paints.length] ?? 0x888888, [s * (1 + draw()), 0.012 + s * 0.12, s], 0, {
        at: [px, groundHeight(px, pz) + 0.03, pz],
        turn: [draw() * 0.4, draw() * 3, draw() * 0.4],
        coarse: 9,
      });
    }),
  );
}

/** A wooden power pole with a cross arm. */
export const powerPole = (): Shape =>
  joined(
    cylinder(0x6b5846, 0.1, 0.15, 9, 8, { at: [0, 4.2, 0], coarse: 3 }),
    box(0x5e4d3d, [0.12, 0.12, 2], 0.01, { at: [0, 8.2, 0] }),
    ...[-0.9, 0, 0.9].map((z) => cylinder(0xd8d2c2, 0.04, 0.06, 0.2, 6, { at: [0, 8.36, z] })),
  );

export const wire = (from: Vec, to: Vec, sag: number): Shape =>
  pipe(0x2c2d2f, [from, add(times(add(from, to), 0.5), [0, -sag, 0]), to], 0.018, 3, 8, { coarse: 99, airy: true });
