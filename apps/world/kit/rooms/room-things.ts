import { breadth, lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ball, box, capsule, cylinder, pipe, quad, slab, turned } from "../solids.ts";
import type { Flat, Paint } from "../solids.ts";
import { mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

const SPINES = [0x2d4f7c, 0x7b2f2c, 0x3d6b4a, 0xd9d4c6, 0x2b2d30, 0xb8862f, 0x5d4a78] as const;

/** A row of folders with labels on their backs, from x = 0 to `wide`, standing on y = 0 and facing +z. */
function folders(wide: number, seed: number): Shape {
  const draw = drawFrom(seed);
  const row: Shape[] = [];
  for (let x = 0; x < wide - 0.09;) {
    const thick = 0.05 + Math.floor(draw() * 2) * 0.025;
    const lean = draw() > 0.9 ? 0.12 : 0;
    if (draw() > 0.1)
      row.push(
        box(SPINES[Math.floor(draw() * SPINES.length)] ?? 0x777777, [thick - 0.004, 0.31, 0.26], 0, {
          at: [x + thick / 2, 0.155, 0],
          turn: [0, 0, -lean],
        }),
        quad(
          0xe9e6dc,
          [x + 0.012, 0.16, 0.1315],
          [x + thick - 0.012, 0.16, 0.1315],
          [x + thick - 0.012, 0.26, 0.1315],
          [x + 0.012, 0.26, 0.1315],
          "matte",
          { airy: true },
        ),
      );
    x += thick;
  }
  return joined(...row);
}

/** An open shelf 0.9 m wide with folders on its boards, its back at z = 0. */
export function shelf(seed: number, high = 1.9, paint: Paint = 0xc7ab82): Fitting {
  const boards = Math.round(high / 0.38);
  const shape = joined(
    box(paint, [0.025, high, 0.34], 0.004, { at: [-0.45, high / 2, 0.17] }),
    box(paint, [0.025, high, 0.34], 0.004, { at: [0.45, high / 2, 0.17] }),
    box(paint, [0.9, high, 0.012], 0, { at: [0, high / 2, 0.008] }),
    ...Array.from({ length: boards + 1 }, (_, i) =>
      box(paint, [0.88, 0.024, 0.33], 0, { at: [0, 0.06 + (i / boards) * (high - 0.08), 0.17] }),
    ),
    ...Array.from({ length: boards }, (_, i) =>
      placed(folders(0.86, seed + i), { at: [-0.43, 0.074 + (i / boards) * (high - 0.08), 0.16] }),
    ),
  );
  return { ...fitting(shape), solids: [{ x: 0, z: 0.17, halfX: 0.46, halfZ: 0.18, turn: 0 }] };
}

/** A cupboard with two doors, its back at z = 0. */
export function cupboard(high = 1.2, wide = 1, paint: Paint = 0xd6d2c6): Fitting {
  const leaf = (side: number): Shape =>
    joined(
      box(paint, [wide / 2 - 0.008, high - 0.1, 0.018], 0.003, { at: [(side * wide) / 4, high / 2 + 0.03, 0.45] }),
      box(0x6f7479, [0.014, 0.14, 0.02], 0.005, { at: [side * 0.05, high * 0.62, 0.468] }),
    );
  const shape = joined(
    box(paint, [wide, high - 0.06, 0.44], 0.004, { at: [0, high / 2 + 0.03, 0.22] }),
    box(0x3b3d40, [wide - 0.04, 0.06, 0.4], 0, { at: [0, 0.03, 0.21] }),
    leaf(-1),
    leaf(1),
  );
  return { ...fitting(shape), solids: [{ x: 0, z: 0.23, halfX: wide / 2, halfZ: 0.24, turn: 0 }] };
}

/** A plant in a pot, as tall as given: long leaves that bend over. */
export function potPlant(tall: number, seed: number): Fitting {
  const draw = drawFrom(seed);
  const leaves = Array.from({ length: 16 }, (_, i) => {
    const a = i * 2.4 + draw();
    const [out, up] = [tall * (0.16 + draw() * 0.26), tall * (0.55 + draw() * 0.45)];
    const paint: Vec = mix([0.05, 0.17, 0.05], [0.14, 0.3, 0.08], draw());
    const [dx, dz] = [Math.cos(a), Math.sin(a)];
    const wide = tall * 0.035;
    const at = (t: number, side: number): Vec => [
      dx * out * t * t - dz * side * wide * Math.sin(Math.PI * (0.1 + 0.9 * t)),
      0.26 + (up - 0.26) * (1.5 * t - 0.5 * t * t * t),
      dz * out * t * t + dx * side * wide * Math.sin(Math.PI * (0.1 + 0.9 * t)),
    ];
    return joined(
      ...[0, 0.33, 0.66].flatMap((t) => [
        quad(paint, at(t, -1), at(t, 1), at(t + 0.33, 1), at(t + 0.33, -1), "leaf", { airy: true }),
        quad(paint, at(t, 1), at(t, -1), at(t + 0.33, -1), at(t + 0.33, 1), "leaf", { airy: true }),
      ]),
    );
  });
  return fitting(
    joined(
      turned(
        0xa5573a,
        [
          [0.001, 0],
          [0.12, 0],
          [0.16, 0.28],
          [0.175, 0.28],
          [0.175, 0.3],
          [0.14, 0.3],
        ],
        16,
      ),
      cylinder(0x2c2018, 0.15, 0.15, 0.01, 14, { at: [0, 0.27, 0] }),
      ...leaves,
    ),
    [0.34, 0.34],
  );
}

/** Hooks on a wall at z = 0 with coats, a bag and an umbrella; `coats` are their colours. */
export function coatHooks(coats: readonly Paint[]): Shape {
  const wide = coats.length * 0.36 + 0.1;
  const coat = (paint: Paint, i: number): Shape => {
    const x = (i - (coats.length - 1) / 2) * 0.36;
    const outline: Flat = [
      [-0.15, 0],
      [0.16, 0.02],
      [0.13, 0.5],
      [0.19, 0.3],
      [0.23, 0.33],
      [0.16, 0.78],
      [0.04, 0.9],
      [-0.04, 0.9],
      [-0.16, 0.78],
      [-0.22, 0.31],
      [-0.18, 0.28],
      [-0.12, 0.5],
    ];
    return joined(
      slab(paint, outline, 0.11, 0.03, { at: [x, 0.76 + (i % 3) * 0.02, 0.085], turn: [0, (i % 2) * 0.25 - 0.1, 0] }),
      box(0x1d1f22, [0.012, 0.5, 0.004], 0, { at: [x + 0.01, 1.12, 0.144], turn: [0, (i % 2) * 0.25 - 0.1, 0] }),
    );
  };
  return joined(
    box(0xb08d5e, [wide, 0.1, 0.022], 0.005, { at: [0, 1.68, 0.011] }),
    ...Array.from({ length: coats.length + 1 }, (_, i) =>
      cylinder(0x55595e, 0.01, 0.01, 0.08, 8, {
        at: [(i - coats.length / 2) * 0.34, 1.66, 0.05],
        turn: [Math.PI / 2, 0, 0],
      }),
    ),
    ...coats.map(coat),
  );
}

/** A waste paper bin with crumpled sheets. */
export const bin = (paint: Paint = 0x3e4348): Shape =>
  joined(
    turned(
      paint,
      [
        [0.001, 0.005],
        [0.11, 0.005],
        [0.14, 0.3],
        [0.146, 0.3],
        [0.132, 0.29],
        [0.11, 0.05],
      ],
      14,
    ),
    ball(0xe8e6df, 0.05, { at: [0.03, 0.24, 0.02] }, 6, 5),
    ball(0xdcd9d0, 0.045, { at: [-0.04, 0.22, -0.03] }, 6, 5),
  );

/** A floor-standing copier with a tray of paper. */
export const copier = (): Fitting =>
  fitting(
    joined(
      box(0xdfe0de, [0.58, 0.62, 0.56], 0.015, { at: [0, 0.34, 0] }),
      ...[0.16, 0.3, 0.44].map((y) => box(0xcfd1cf, [0.54, 0.12, 0.012], 0.004, { at: [0, y, 0.285] })),
      ...[0.16, 0.3, 0.44].map((y) => box(0x8a8e92, [0.16, 0.02, 0.014], 0.004, { at: [0, y + 0.03, 0.292] })),
      box(0x3c4146, [0.58, 0.14, 0.5], 0.01, { at: [0, 0.75, -0.02] }),
      box(0xe9e9e6, [0.6, 0.16, 0.56], 0.02, { at: [0, 0.92, 0] }),
      box(0xd0d2d1, [0.5, 0.05, 0.42], 0.012, { at: [-0.03, 1.02, -0.03] }),
      box(0x23262a, [0.2, 0.02, 0.12], 0.006, { at: [0.2, 1.0, 0.26], turn: [0.5, 0, 0] }),
      box([0.16, 0.36, 0.6], [0.14, 0.004, 0.07], 0, {
        at: [0.2, 1.013, 0.262],
        turn: [0.5, 0, 0],
        finish: "glow",
        airy: true,
      }),
      box(0xf4f2ea, [0.21, 0.02, 0.29], 0, { at: [0, 0.7, 0.05] }),
    ),
    [0.62, 0.6],
  );

/** A socket outlet strip and a cable duct along a wall at z = 0, with sockets every so often. */
export function duct(long: number): Shape {
  const count = Math.max(1, Math.round(long / 1.3));
  return joined(
    box(0xe6e4dc, [long, 0.1, 0.045], 0.006, { at: [0, 0.84, 0.022] }),
    ...Array.from({ length: count }, (_, i) => {
      const x = ((i + 0.5) / count - 0.5) * long;
      return joined(
        box(0xf3f2ec, [0.15, 0.075, 0.008], 0.003, { at: [x, 0.84, 0.047] }),
        ...[-0.038, 0.038].map((dx) =>
          cylinder(0xcfcec8, 0.021, 0.021, 0.004, 10, {
            at: [x + dx, 0.84, 0.051],
            turn: [Math.PI / 2, 0, 0],
            airy: true,
          }),
        ),
        ...[-0.038, 0.038].flatMap((dx) =>
          [-0.008, 0.008].map((s) =>
            box(0x2a2a2a, [0.004, 0.004, 0.002], 0, { at: [x + dx + s, 0.84, 0.0545], airy: true }),
          ),
        ),
      );
    }),
  );
}

/** A sign on a wall at z = 0: a board with one line. */
export function wallSign(line: string, high = 0.09, board: Paint = 0x2c4a63, ink: Paint = 0xf6f5ee): Shape {
  return joined(
    box(board, [breadth(line, high) + high * 1.6, high * 2.1, 0.014], 0.004, { at: [0, 0, 0.007] }),
    lettering(ink, line, { height: high, weight: 0.16, at: [0, 0, 0.0155] }),
  );
}

/** A fire extinguisher on its hook at a wall at z = 0, with its sign. */
export const wallExtinguisher = (): Shape =>
  joined(
    capsule(0xc8241c, 0.075, 0.36, { at: [0, 0.42, 0.1], finish: "gloss" }, 12),
    cylinder(0x1b1c1e, 0.02, 0.03, 0.06, 8, { at: [0, 0.7, 0.1] }),
    pipe(
      0x1b1c1e,
      [
        [0, 0.7, 0.1],
        [0.08, 0.66, 0.13],
        [0.09, 0.4, 0.14],
      ],
      0.012,
      5,
      8,
    ),
    box(0xc8241c, [0.16, 0.16, 0.006], 0, { at: [0, 1.25, 0.003] }),
    box(0xf7f5ee, [0.03, 0.09, 0.002], 0, { at: [0, 1.24, 0.0075], airy: true }),
  );
