import { detector, drum, foamPad, hoseLine, hoseRoll, overpack, sealingKit, windsock } from "./hazmat-tools.ts";
import { lettering } from "../lettering.ts";
import type { ModelNode } from "../model-file.ts";
import { propNode } from "../recipe.ts";
import { bothSides, joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pipe, quad, slab } from "../solids.ts";
import type { Vec } from "../vector.ts";

const ORANGE = 0xf07d17;
const BLUE = 0x2a5fa8;
const STEEL = 0xaeb4b8;

const tube = (paint: number, through: readonly Vec[], radius: number, steps = 10, sides = 6): Shape =>
  pipe(paint, through, radius, sides, steps);

/** A decontamination shower: an arch frame over a tray, nozzles, a hose. One walks through along z. */
function shower(): Shape {
  const arch = (z: number): Shape =>
    joined(
      ...[-0.75, 0.75].map((x) => cylinder(ORANGE, 0.06, 0.06, 2.3, 10, { at: [x, 1.25, z] })),
      cylinder(ORANGE, 0.06, 0.06, 1.5, 10, { at: [0, 2.4, z], turn: [0, 0, Math.PI / 2] }),
      ...[-0.75, 0.75].flatMap((x) =>
        [0.8, 1.4, 2].map((y) =>
          cylinder(0x6d7478, 0.015, 0.04, 0.1, 8, { at: [x * 0.9, y, z], turn: [0, 0, (Math.sign(x) * Math.PI) / 2] }),
        ),
      ),
      ...[-0.3, 0.3].map((x) => cylinder(0x6d7478, 0.07, 0.02, 0.08, 10, { at: [x, 2.32, z], turn: [Math.PI, 0, 0] })),
    );
  return joined(
    arch(-0.7),
    arch(0.7),
    bothSides(joined(...[-0.75].map((x) => box(ORANGE, [0.05, 0.05, 1.4], 0, { at: [x, 2.38, 0] })))),
    ...[-0.75, 0.75].map((x) => box(0xe8e6df, [0.02, 1.5, 1.2], 0, { at: [x * 1.06, 1.3, 0] })),
    ...[-1, 1].map((s) => box(0x35393c, [1.9, 0.12, 0.06], 0, { at: [0, 0.08, s * 1.1] })),
    ...[-1, 1].map((s) => box(0x35393c, [0.06, 0.12, 2.2], 0, { at: [s * 0.95, 0.08, 0] })),
    box(0x8fb3c4, [1.84, 0.03, 2.14], 0, { at: [0, 0.03, 0], finish: "gloss" }),
    tube(
      0x1b5fa0,
      [
        [0.75, 0.3, 0.7],
        [1.2, 0.05, 0.9],
        [1.8, 0.04, 0.5],
        [2.6, 0.04, 0.9],
      ],
      0.03,
      12,
    ),
  );
}

/** The cloth of the tent, inside and outside. */
function cloth(): Shape {
  const panel = (a: readonly [number, number], b: readonly [number, number], out: boolean): Shape => {
    const ring: readonly [Vec, Vec, Vec, Vec] = [
      [a[0], a[1], 1.9],
      [b[0], b[1], 1.9],
      [b[0], b[1], -1.9],
      [a[0], a[1], -1.9],
    ];
    const [p, q, r, s] = ring;
    return out
      ? quad(0xe9ddc0, s, r, q, p, "matte", { fine: 0.7 })
      : quad(0xd8cdb4, p, q, r, s, "matte", { fine: 0.7 });
  };
  const line = [
    [-1.42, 0.05],
    [-1.4, 1.3],
    [-0.85, 2.26],
    [0, 2.5],
    [0.85, 2.26],
    [1.4, 1.3],
    [1.42, 0.05],
  ] as const;
  return joined(
    ...line.slice(0, -1).flatMap((a, i) => {
      const b = line[i + 1];
      return b ? [panel(a, b, true), panel(a, b, false)] : [];
    }),
  );
}

/** An inflatable tent of 4 by 3 m along z, open at both ends, DECON over its mouth. */
function tent(): Shape {
  const hoop = (z: number): Shape =>
    tube(
      ORANGE,
      [
        [-1.5, 0.05, z],
        [-1.48, 1.3, z],
        [-0.9, 2.35, z],
        [0, 2.6, z],
        [0.9, 2.35, z],
        [1.48, 1.3, z],
        [1.5, 0.05, z],
      ],
      0.16,
      16,
      8,
    );
  const board = (turn: number): Shape =>
    placed(
      joined(
        box(0xe8c32a, [1.6, 0.36, 0.03], 0, { at: [0, 2.92, 2.02] }),
        lettering(0x15171a, "DECON", { height: 0.24, weight: 0.2, at: [0, 2.92, 2.04] }),
      ),
      { turn: [0, turn, 0] },
    );
  return joined(
    ...[-1.9, 0, 1.9].map(hoop),
    cloth(),
    board(0),
    board(Math.PI),
    box(0x3d4a52, [2.8, 0.02, 3.9], 0, { at: [0, 0.02, 0] }),
    ...[-0.4, 0.4].map((x) => box(0xe9e6dc, [0.02, 1.9, 3.4], 0, { at: [x, 1, 0] })),
  );
}

const pool = (): Shape =>
  joined(
    ...[0.12, 0.34].map((y) =>
      tube(
        y < 0.2 ? 0x23528f : BLUE,
        Array.from({ length: 13 }, (_, i): Vec => [
          Math.cos((i / 12) * Math.PI * 2) * 1.3,
          y,
          Math.sin((i / 12) * Math.PI * 2) * 1.3,
        ]),
        0.13,
        28,
        8,
      ),
    ),
    cylinder(0x7fb0c4, 1.25, 1.25, 0.02, 24, { at: [0, 0.24, 0], finish: "gloss" }),
  );

/** A protective suit on its hanger: hood with a window, gloves, boots. */
const suit = (x: number): Shape =>
  placed(
    joined(
      slab(
        0xd8c72e,
        [
          [-0.16, 0.42],
          [-0.13, 0.42],
          [-0.02, 0.8],
          [0.02, 0.8],
          [0.13, 0.42],
          [0.16, 0.42],
          [0.2, 1.0],
          [0.22, 1.34],
          [0.4, 0.9],
          [0.46, 0.94],
          [0.3, 1.5],
          [0.12, 1.58],
          [0.12, 1.84],
          [-0.12, 1.84],
          [-0.12, 1.58],
          [-0.3, 1.5],
          [-0.46, 0.94],
          [-0.4, 0.9],
          [-0.22, 1.34],
          [-0.2, 1.0],
        ],
        0.24,
        0.05,
      ),
      box([0.05, 0.07, 0.09], [0.17, 0.12, 0.01], 0.004, { at: [0, 1.72, 0.125], finish: "glass" }),
      ...[-1, 1].map((s) => box(0x26302a, [0.1, 0.16, 0.12], 0.03, { at: [s * 0.44, 0.85, 0] })),
      ...[-1, 1].map((s) => box(0x26302a, [0.13, 0.34, 0.3], 0.04, { at: [s * 0.13, 0.3, 0.03] })),
    ),
    { at: [x, 0, 0], turn: [0, 0.9, 0], scale: 0.95 },
  );

const rack = (): Shape =>
  joined(
    ...[-0.9, 0.9].flatMap((x) => [
      box(STEEL, [0.04, 1.9, 0.04], 0, { at: [x, 0.98, 0] }),
      box(STEEL, [0.05, 0.04, 0.7], 0, { at: [x, 0.04, 0] }),
    ]),
    box(STEEL, [1.84, 0.04, 0.04], 0, { at: [0, 1.92, 0] }),
    ...[-0.55, 0, 0.55].map(suit),
  );

/** What hazardous-materials teams set up and carry. */
export const hazmatSet = (): readonly ModelNode[] => [
  propNode("decon-shower", shower()),
  propNode("decon-tent", tent()),
  propNode("inflatable-pool", pool()),
  propNode("drum", drum()),
  propNode("overpack", overpack()),
  propNode("gas-detector", detector()),
  propNode("windsock", windsock()),
  propNode("suit-rack", rack()),
  propNode("sealing-kit", sealingKit()),
  propNode("hose-line", hoseLine()),
  propNode("hose-roll", hoseRoll()),
  propNode("foam-pad", foamPad()),
];
