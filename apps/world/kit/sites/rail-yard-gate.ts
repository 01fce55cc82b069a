import { lettering } from "../lettering.ts";
import { windsock } from "../prop-sets/hazmat-tools.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, quad } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { FENCE } from "./rail-yard-layout.ts";
import type { Stand } from "./rail-yard-track.ts";

/** One pale, seen from both sides. */
function pale(x: number): Shape {
  const [a, b, low, high, z] = [x - 0.045, x + 0.045, 0.05, 2.1, 0.03];
  const grain = { airy: true, coarse: 5, fine: 4 } as const;
  return joined(
    quad(0x9aa3a3, [a, low, z], [b, low, z], [b, high, z], [a, high, z], "matte", grain),
    quad(0x9aa3a3, [b, low, z], [a, low, z], [a, high, z], [b, high, z], "matte", grain),
  );
}

/** A panel of palisade fence, 3 m along x, 2.1 m high. */
export function fencePanel(): Shape {
  const pales = Array.from({ length: 16 }, (_, i) => pale(-1.42 + i * 0.189));
  const bars = [0.45, 1.75].map((y) => box(0x8b9494, [3, 0.06, 0.04], 0, { at: [0, y, 0], coarse: 5, fine: 4 }));
  return joined(...pales, ...bars, box(0x7d8686, [0.1, 2.3, 0.1], 0, { at: [-1.5, 1.15, 0], coarse: 5, fine: 4 }));
}

function row(from: Vec, to: Vec): readonly Stand[] {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
  const length = Math.hypot(dx, dz);
  const turn = -Math.atan2(dz, dx);
  return Array.from({ length: Math.round(length / 3) }, (_, i): Stand => {
    const t = (i + 0.5) / Math.round(length / 3);
    return { at: [from[0] + dx * t, 0, from[2] + dz * t], turn, scale: 1 };
  });
}

/** Where fence panels stand: all round the yard, open at the gate and where the main tracks leave. */
export const fenceStands = (): readonly Stand[] => {
  const { west, east, north, south } = FENCE;
  return [
    ...row([west, 0, south], [west, 0, 6]),
    ...row([west, 0, -3.2], [west, 0, -6.2]),
    ...row([west, 0, north], [west, 0, -23]),
    ...row([east, 0, south], [east, 0, 8]),
    ...row([west, 0, south], [east, 0, south]),
    ...row([west, 0, north], [east, 0, north]),
  ];
};

function pane(lit: boolean, size: Vec, at: Vec): Shape {
  return joined(
    box(0xe8e6df, [size[0] + 0.1, size[1] + 0.1, size[2] + 0.1], 0, { at }),
    box(
      lit ? [1, 0.78, 0.42] : [0.02, 0.026, 0.03],
      [size[0] + (size[0] > 0.2 ? 0 : 0.12), size[1], size[2] + (size[2] > 0.2 ? 0 : 0.12)],
      0,
      {
        at,
        finish: lit ? "glow" : "glass",
      },
    ),
  );
}

/** The guard hut by the gate, its window to the lane. */
function hut(night: boolean): Shape {
  return joined(
    box(0xc9c3b4, [3.2, 2.6, 2.8], 0.03, { at: [0, 1.36, 0], coarse: 1.5 }),
    box(0x2f5a8a, [3.22, 0.3, 2.82], 0, { at: [0, 0.5, 0] }),
    box(0x4a4d50, [3.8, 0.16, 3.6], 0.03, { at: [0, 2.74, -0.2] }),
    pane(night, [1.7, 1, 0.06], [0.1, 1.65, -1.42]),
    pane(night, [0.06, 1, 1.3], [-1.62, 1.65, -0.3]),
    pane(night, [0.06, 1, 1.3], [1.62, 1.65, -0.3]),
    box(0x3d464d, [0.9, 2.05, 0.06], 0.01, { at: [-0.4, 1.06, 1.42] }),
    box(0xd8d5cc, [0.12, 0.03, 0.06], 0, { at: [-0.1, 1.06, 1.47] }),
    box(0x85888a, [3.4, 0.12, 3], 0, { at: [0, 0.06, 0] }),
    box(0x22252a, [0.5, 0.34, 0.3], 0.02, { at: [0.9, 2.98, 0.4] }),
  );
}

/** The barrier beside the hut, raised. */
const barrier = (): Shape =>
  joined(
    box(0xd23a22, [0.4, 1.1, 0.4], 0.03, { at: [0, 0.55, 0] }),
    ...Array.from({ length: 9 }, (_, i) =>
      placed(box(i % 2 === 0 ? 0xd2301f : 0xf4f1e8, [0.09, 0.6, 0.12], 0, { at: [0, 0.4 + i * 0.6, 0] }), {
        at: [0, 0.9, 0],
        turn: [0.16, 0, 0],
      }),
    ),
    box(0x35393c, [0.3, 0.3, 0.5], 0.03, { at: [0, 0.75, 0.3] }),
  );

/** The sliding gate, pushed back along the fence. */
const leaf = (): Shape =>
  joined(
    box(0x2f5a8a, [0.1, 0.12, 7], 0, { at: [0, 0.3, 0], coarse: 3 }),
    box(0x2f5a8a, [0.1, 0.1, 7], 0, { at: [0, 2, 0], coarse: 3 }),
    ...Array.from({ length: 30 }, (_, i) =>
      box(0x3a6797, [0.04, 1.7, 0.05], 0, { at: [0, 1.15, -3.4 + i * 0.235], airy: true, coarse: 4 }),
    ),
  );

/** A board on two posts, facing west. */
function board(lines: readonly string[], paint: number, ink: number, width: number): Shape {
  const tall = 0.42 * lines.length + 0.2;
  return joined(
    box(paint, [0.05, tall, width], 0, { at: [0, 1.5 + tall / 2, 0] }),
    box(ink, [0.02, 0.03, width - 0.12], 0, { at: [-0.03, 1.56, 0], airy: true }),
    ...lines.map((line, i) =>
      lettering(ink, line, {
        height: i === 0 ? 0.28 : 0.2,
        weight: 0.18,
        at: [-0.035, 1.5 + tall - 0.32 - i * 0.42, 0],
        turn: [0, -Math.PI / 2, 0],
      }),
    ),
    ...[-1, 1].map((s) => cylinder(0x8b9096, 0.04, 0.04, 2.4, 8, { at: [0.05, 1.2, s * (width / 2 - 0.3)] })),
  );
}

/** A yellow warning triangle with a bolt, on a post. */
const wireWarning = (): Shape =>
  joined(
    cylinder(0x8b9096, 0.03, 0.03, 2.2, 8, { at: [0.04, 1.1, 0] }),
    box(0xf2c21f, [0.03, 0.5, 0.5], 0, { at: [0, 2, 0] }),
    lettering(0x15171a, "25 KV", { height: 0.14, weight: 0.2, at: [-0.02, 2, 0], turn: [0, -Math.PI / 2, 0] }),
  );

/** A red hydrant with its cap and a sign. */
const hydrant = (): Shape =>
  joined(
    cylinder(0xb3261e, 0.1, 0.12, 0.8, 12, { at: [0, 0.4, 0] }),
    cylinder(0xb3261e, 0.02, 0.13, 0.14, 12, { at: [0, 0.86, 0] }),
    ...[0, Math.PI / 2, Math.PI].map((a) =>
      cylinder(0xd8d5cc, 0.055, 0.055, 0.14, 10, {
        at: [Math.cos(a) * 0.15, 0.6, Math.sin(a) * 0.15],
        turn: [0, -a, Math.PI / 2],
      }),
    ),
  );

/** The plan of the yard under its little roof, to be read from the lane (from -z). */
function plan(): Shape {
  const z = -0.06;
  const track = (y: number, x0: number, x1: number): Shape =>
    box(0x24507f, [x1 - x0, 0.016, 0.01], 0, { at: [(x0 + x1) / 2, y, z], airy: true });
  return joined(
    ...[-0.75, 0.75].map((x) => box(0x6d7476, [0.08, 2.1, 0.08], 0, { at: [x, 1.05, 0] })),
    box(0xf2efe6, [1.7, 1, 0.06], 0, { at: [0, 1.55, 0] }),
    box(0x4a4d50, [1.9, 0.06, 0.4], 0, { at: [0, 2.14, 0] }),
    lettering(0x15171a, "YARD PLAN", { height: 0.12, weight: 0.18, at: [0, 1.92, -0.035], turn: [0, Math.PI, 0] }),
    ...[1.74, 1.66, 1.58, 1.5].map((y, i) => track(y, -0.7 + (i % 2) * 0.16, 0.7)),
    ...[1.34, 1.26].map((y, i) => track(y, -0.4 + i * 0.2, 0.6)),
    box(0xe8c32a, [1.3, 0.05, 0.01], 0, { at: [0.05, 1.42, z], airy: true }),
    box(0xb3261e, [0.3, 0.1, 0.01], 0, { at: [-0.1, 1.15, z], airy: true }),
    cylinder(0xc9281e, 0.035, 0.035, 0.012, 12, { at: [0.66, 1.42, z - 0.006], turn: [Math.PI / 2, 0, 0] }),
  );
}

/** Windsocks at the gate and by the line, for a wind that comes from `from` degrees off the west, to the north. */
export const windsocks = (from: number): Shape =>
  joined(
    ...[
      [-58, -3.7],
      [-33, 12.9],
    ].map(([x = 0, z = 0]) =>
      placed(windsock(), { at: [x, 0, z], turn: [0, Math.PI / 2 - (from * Math.PI) / 180, 0], scale: [1.9, 1.5, 1.9] }),
    ),
  );

/** Gate, hut, barrier, boards, hydrants and the lamp of the gate. */
export function gate(night: boolean): Shape {
  const lamp = joined(
    cylinder(0x6a7074, 0.05, 0.07, 4.6, 8, { at: [0, 2.3, 0] }),
    box(0x35393c, [0.7, 0.1, 0.26], 0.02, { at: [0.3, 4.6, 0] }),
    box(night ? [1, 0.9, 0.6] : [0.85, 0.86, 0.8], [0.5, 0.03, 0.2], 0, { at: [0.34, 4.54, 0], finish: "glow" }),
  );
  return joined(
    placed(hut(night), { at: [-76.4, 0, 5] }),
    placed(barrier(), { at: [-79.4, 0, 2.9] }),
    placed(leaf(), { at: [-83.5, 0, 6.7] }),
    placed(lamp, { at: [-79.6, 0, 4.6] }),
    placed(board(["YARD 7", "NORDBAHN FREIGHT"], 0x1f3f7a, 0xf4f1e8, 3.6), { at: [-84.6, 0, 8.6] }),
    placed(board(["NO ENTRY", "RAILWAY LAND"], 0xf4f1e8, 0xb3261e, 2.6), { at: [-84.4, 0, -4.9] }),
    placed(plan(), { at: [-71.4, 0, 3.6] }),
    placed(wireWarning(), { at: [-72, 0, -3.6] }),
    placed(wireWarning(), { at: [-16, 0, -2.55] }),
    placed(hydrant(), { at: [-62, 0, 3.2] }),
    placed(hydrant(), { at: [-37, 0, 14] }),
    ...[-3.2, 3.2].map((z) => box(0x6d7476, [0.22, 2.6, 0.22], 0.02, { at: [-84, 1.3, z] })),
  );
}
