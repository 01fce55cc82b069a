import { lettering } from "./lettering.ts";
import { joined, piece, placed } from "./shape.ts";
import type { Corner, Place, Shape, Triangle } from "./shape.ts";
import { box, quad } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

const INK = 0x111214;

const round = (x: number, y: number, rx: number, ry: number, n = 12): Flat =>
  Array.from({ length: n }, (_, i) => {
    const a = (i / n) * Math.PI * 2;
    return [x + Math.cos(a) * rx, y + Math.sin(a) * ry];
  });

const decal = { airy: true, coarse: 9, fine: 9 } as const;

/** A flat patch with a round-about outline, at `z`. */
function flat(paint: number, outline: Flat, z: number): Shape {
  const c = hex(paint);
  const rim = outline.map(([x, y]): Corner => ({ p: [x, y, z], n: [0, 0, 1], c }));
  const [hub] = rim;
  return piece(
    rim.slice(1, -1).flatMap((one, i): readonly Triangle[] => {
      const next = rim[i + 2];
      return hub && next ? [[hub, one, next]] : [];
    }),
    "matte",
    decal,
  );
}

const bar = (paint: number, [w, h]: readonly [number, number], [x, y, z]: Vec): Shape =>
  quad(
    paint,
    [x - w / 2, y - h / 2, z],
    [x + w / 2, y - h / 2, z],
    [x + w / 2, y + h / 2, z],
    [x - w / 2, y + h / 2, z],
    "matte",
    decal,
  );

const turnedBone = (a: number): Shape =>
  placed(
    joined(
      bar(INK, [0.17, 0.018], [0, 0, 0]),
      ...[-0.085, 0.085].flatMap((x) => [-0.012, 0.012].map((y) => flat(INK, round(x, y, 0.015, 0.015, 8), 0))),
    ),
    { at: [0, -0.012, 0.008], turn: [0, 0, a] },
  );

const skull = (): Shape =>
  joined(
    flat(INK, round(0, 0.08, 0.06, 0.054, 16), 0.008),
    bar(INK, [0.062, 0.05], [0, 0.034, 0.009]),
    ...[-0.024, 0.024].map((x) => flat(0xf4f3ee, round(x, 0.072, 0.015, 0.017, 10), 0.012)),
    ...[-0.014, 0, 0.014].map((x) => bar(0xf4f3ee, [0.004, 0.026], [x, 0.02, 0.012])),
    turnedBone(0.42),
    turnedBone(-0.42),
  );

/** The danger label of class 2.3, toxic gas: a white diamond of 35 cm with skull and bones, facing +z. */
export const toxicGasLabel = (): Shape =>
  joined(
    box(0xf4f3ee, [0.35, 0.35, 0.006], 0, { turn: [0, 0, Math.PI / 4] }),
    ...[0, 1, 2, 3].map((i) =>
      placed(bar(INK, [0.325, 0.007], [0, 0.16, 0.005]), {
        turn: [0, 0, Math.PI / 4 + (i * Math.PI) / 2],
      }),
    ),
    skull(),
    lettering(INK, "2", { height: 0.05, at: [0, -0.17, 0.006] }),
  );

/**
 * The orange plate of RID and ADR, facing +z: hazard number over substance number, each digit 10 cm high. A `_` in the
 * substance number is a digit that dirt has covered.
 */
export function orangePlate(hazard: string, substance: string): Shape {
  const digits = Array.from(substance).map((digit, i): Shape => {
    const x = (i - (substance.length - 1) / 2) * 0.088;
    return digit === "_" ? smear(x) : lettering(INK, digit, { height: 0.1, weight: 0.15, at: [x, -0.072, 0.009] });
  });
  const top = lettering(INK, hazard, { height: 0.1, weight: 0.15, at: [0, 0.077, 0.009] });
  const edges = [
    ...[0.1425, 0, -0.1425].map((y) => bar(INK, [0.4, 0.015], [0, y, 0.008])),
    ...[-0.1925, 0.1925].map((x) => bar(INK, [0.015, 0.3], [x, 0, 0.008])),
  ];
  return joined(box(0xf07d17, [0.4, 0.3, 0.008], 0), ...edges, top, ...digits);
}

const smear = (x: number): Shape =>
  joined(
    flat(0x3a2c20, round(x, -0.07, 0.045, 0.066, 11), 0.012),
    flat(0x4a3a2a, round(x + 0.03, -0.1, 0.05, 0.022, 9), 0.0135),
    flat(0x3a2c20, round(x - 0.03, -0.03, 0.04, 0.016, 9), 0.0135),
  );

/** Plate and label as a tank car carries them on each side, facing +z. */
export const tankPlates = (place: Place = {}): Shape =>
  placed(
    joined(placed(orangePlate("26", "10_7"), { at: [0, 0, 0] }), placed(toxicGasLabel(), { at: [0.58, 0, 0] })),
    place,
  );
