import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, quad, skin, slab } from "../solids.ts";
import type { Flat, Paint } from "../solids.ts";
import { drawFrom, noise } from "../noise.ts";
import { times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { linear } from "../solids.ts";
import { panel, WHOLE } from "../town/wall.ts";
import { lettering } from "../lettering.ts";
import { BANK, BASIN, BED, BRIDGE, deckHeight, FAR_BANK, RAIL, WALL } from "./riverside-land.ts";

const STONE = 0x8b8478;
const COPING = 0xa59e90;
type Spot = readonly [x: number, z: number];

/** Courses of blocks on a face in the plane z = 0: some lighter, some darker, and green below where water has been. */
export function blocks(
  width: number,
  from: number,
  to: number,
  count: number,
  paint: Paint,
  seed: number,
  spread = 0.26,
): Shape {
  const draw = drawFrom(seed);
  const base = linear(paint);
  return joined(
    ...Array.from({ length: count }, () => {
      const [w, h] = [0.4 + draw() * 0.5, 0.28];
      const x = draw() * Math.max(0.01, width - w);
      const y = from + Math.floor((draw() * Math.max(0, to - from - h)) / 0.3) * 0.3;
      return panel(
        times(base, 1 - spread / 2 + spread * draw()),
        { x0: x, x1: x + w, y0: y, y1: y + h },
        0.008,
        "matte",
        {
          ...WHOLE,
          airy: true,
        },
      );
    }),
  );
}

/** A quay wall from one place to another, its face to the left of the way, down to the bed; with a flood wall on top. */
function quay(from: Spot, to: Spot, top: number, seed: number): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const turn = Math.atan2(-(to[1] - from[1]), to[0] - from[0]);
  const count = Math.max(1, Math.round(length / 2.4));
  const step = length / count;
  const stones = Array.from({ length: count }, (_, i) => {
    const shade = times(linear(COPING), 0.9 + 0.2 * noise(i * 3.7, seed, 4));
    return box(shade, [step - 0.015, 0.16, 0.56], 0.02, { at: [(i + 0.5) * step, top - 0.08, 0], ...WHOLE });
  });
  return placed(
    joined(
      box(STONE, [length, top - BED - 0.16, 0.44], 0, {
        at: [length / 2, (top - 0.16 + BED) / 2, 0],
        coarse: 3,
        fine: 0.8,
      }),
      placed(blocks(length, 0, top - 0.18, Math.round(length * 1.3), STONE, seed), {
        at: [length, 0, -0.22],
        turn: [0, Math.PI, 0],
      }),
      placed(blocks(length, -1, top - 0.18, Math.round(length * 1.5), STONE, seed + 1), { at: [0, 0, 0.22] }),
      ...stones,
    ),
    { at: [from[0], 0, from[1]], turn: [0, turn, 0] },
  );
}

/** Where the wall may break. */
const GAP = { from: -9, to: -4.5 } as const;

/** The flood wall and the quays round the basin and along the river. */
export function quays(): Shape {
  const z = BASIN.north - 0.25;
  return joined(
    quay([BASIN.west - 0.2, z], [GAP.from, z], WALL, 1),
    quay([GAP.to, z], [BRIDGE.x - BRIDGE.half, z], WALL, 2),
    quay([BRIDGE.x + BRIDGE.half, z], [BASIN.east + 0.2, z], WALL, 3),
    quay([BASIN.west, BANK], [BASIN.west, z], WALL, 4),
    quay([BASIN.east, z], [BASIN.east, BANK], WALL, 5),
    quay([BASIN.east, BANK], [RAIL.west, BANK], WALL, 6),
    quay([-66, BANK], [BASIN.west, BANK], 0.1, 7),
    box(0x7d7668, [340, 5, 0.6], 0, { at: [0, -1.6, FAR_BANK + 0.3], coarse: 20, fine: 6 }),
    box(COPING, [340, 0.25, 0.9], 0, { at: [0, 1, FAR_BANK + 0.3], coarse: 40, fine: 20 }),
  );
}

const width = GAP.to - GAP.from;

/** The wall between the two ends of the gap, whole. */
export const soundWall = (): Shape => quay([GAP.from, BASIN.north - 0.25], [GAP.to, BASIN.north - 0.25], WALL, 12);

/** The wall broken down to the promenade: torn ends, and its stones on the setts. */
export function breachedWall(): Shape {
  const draw = drawFrom(31);
  const z = BASIN.north - 0.25;
  const rubble = Array.from({ length: 34 }, () => {
    const s = 0.16 + 0.34 * draw() ** 2;
    const [x, dz] = [GAP.from + 0.3 + draw() * (width - 0.6), draw() ** 1.4 * 3.4];
    return box(times(linear(draw() < 0.3 ? COPING : STONE), 0.75 + 0.4 * draw()), [s * 1.5, s * 0.8, s], 0.02, {
      at: [x, 0.1 + s * 0.3, z - dz],
      turn: [draw() * 0.5, draw() * 3, draw() * 0.5],
      ...WHOLE,
    });
  });
  const stump = (x: number, high: number, wide: number): Shape =>
    box(times(linear(STONE), 0.9), [wide, high - BED, 0.44], 0, { at: [x, (high + BED) / 2, z], coarse: 3, fine: 1 });
  return joined(
    stump(GAP.from + 0.35, 0.5, 0.7),
    stump(GAP.from + 0.95, 0.22, 0.5),
    stump(GAP.to - 0.3, 0.42, 0.6),
    stump((GAP.from + GAP.to) / 2 + 0.2, -0.12, width - 1.8),
    ...rubble,
  );
}

/** The gauge of the river before the promenade: a board on a pile, whose marks are decimetres; the wall's top is at 1.9. */
export function gauge(): Shape {
  const [first, last] = [12, 24];
  const yOf = (decimetres: number): number => decimetres / 10 - 1.9 + WALL;
  const marks = Array.from({ length: last - first }, (_, i) => {
    const [level, y] = [first + i, yOf(first + i)];
    const paint = level >= 19 ? 0xa81c1c : 0x16181a;
    const number = lettering(paint, (level / 10).toFixed(1), { at: [0.14, y + 0.1, 0.035], height: 0.15, weight: 0.2 });
    return joined(
      box(paint, [0.17, 0.05, 0.01], 0, { at: [-0.2, y + 0.025, 0.032], ...WHOLE }),
      level % 2 === 0 ? joined(number, box(paint, [0.56, 0.012, 0.01], 0, { at: [0, y, 0.032], ...WHOLE })) : [],
    );
  });
  const top = yOf(last);
  return placed(
    joined(
      box(0x4c4238, [0.26, top + 0.3 - BED, 0.26], 0.02, {
        at: [0, (top + 0.3 + BED) / 2, -0.16],
        coarse: 1,
        fine: 0.4,
      }),
      box(0xf1f0ea, [0.6, top + 1.4, 0.05], 0.01, { at: [0, (top - 1.4) / 2, 0], coarse: 0.6, fine: 0.3 }),
      box(0x1d3f78, [0.86, 0.24, 0.05], 0.01, { at: [0, top + 0.16, 0.01], ...WHOLE }),
      lettering(0xffffff, "GAUGE M", { at: [0, top + 0.16, 0.045], height: 0.13 }),
      ...marks,
    ),
    { at: [1.6, 0, BASIN.north + 1.3], turn: [0, Math.PI, 0] },
  );
}

const SPAN = 8.4;
const PIER = 2.4;
const START = BRIDGE.from + 0.4;

/** The outline of the bridge's side, along the river's width and up: a hump with four arches cut out below. */
function sideOutline(): Flat {
  const top = Array.from({ length: 25 }, (_, i): readonly [number, number] => {
    const z = BRIDGE.to - ((BRIDGE.to - BRIDGE.from) * i) / 24;
    return [z, deckHeight(z) - 0.05];
  });
  const arches = [0, 1, 2, 3].flatMap((k) => {
    const from = START + k * (SPAN + PIER);
    const crown = deckHeight(from + SPAN / 2) - 0.85;
    return Array.from({ length: 13 }, (_, i): readonly [number, number] => {
      const a = Math.PI - (Math.PI * i) / 12;
      return [from + SPAN / 2 + (Math.cos(a) * SPAN) / 2, -1.1 + Math.sin(a) * (crown + 1.1)];
    });
  });
  const feet: readonly (readonly [number, number])[] = [0, 1, 2].flatMap((k) => {
    const z = START + k * (SPAN + PIER) + SPAN;
    return [[z, BED] as const, [z + PIER, BED] as const];
  });
  const lower: (readonly [number, number])[] = [
    [BRIDGE.from, BED],
    [START, BED],
  ];
  [0, 1, 2, 3].forEach((k) => {
    lower.push(...arches.slice(k * 13, k * 13 + 13));
    lower.push(...feet.slice(k * 2, k * 2 + 2));
  });
  lower.push([START + 4 * SPAN + 3 * PIER, BED], [BRIDGE.to, BED]);
  return [...lower, ...top];
}

/** The ring of stones round each arch, on the face at x. */
function rings(x: number, sign: number): Shape {
  return joined(
    ...[0, 1, 2, 3].map((k) => {
      const mid = START + k * (SPAN + PIER) + SPAN / 2;
      const crown = deckHeight(mid) - 0.85;
      const at = (a: number, out: number): Vec => [
        x,
        -1.1 + Math.sin(a) * (crown + 1.1 + out),
        mid + Math.cos(a) * (SPAN / 2 + out),
      ];
      return joined(
        ...Array.from({ length: 17 }, (_, i) => {
          const [a, b] = [(i / 17) * Math.PI + 0.012, ((i + 1) / 17) * Math.PI - 0.012];
          const shade = times(linear(0xa39b8a), 0.88 + 0.24 * noise(i * 2.7, k * 5.1, 6));
          const corners: readonly [Vec, Vec, Vec, Vec] = [at(a, 0), at(a, 0.5), at(b, 0.5), at(b, 0)];
          const [p, q, r, s] = sign > 0 ? corners.toReversed() : corners;
          return p && q && r && s ? quad(shade, p, q, r, s, "matte", WHOLE) : [];
        }),
      );
    }),
  );
}

/** A pier's pointed end against the stream, with a sloping cap. */
function cutwater(z: number, sign: number): Shape {
  const face = BRIDGE.x + sign * BRIDGE.half;
  const ring = (y: number, out: number): readonly Vec[] => {
    const points: readonly Vec[] = [
      [face, y, z],
      [face + sign * out, y, z + PIER / 2],
      [face, y, z + PIER],
    ];
    return sign > 0 ? points.toReversed() : points;
  };
  return skin(0x847c70, [ring(BED, 1.7), ring(0.85, 1.7), ring(1.45, 0.05)], 0.3, { coarse: 3, fine: 1 });
}

/** Parapet on one side: a wall that follows the hump, with a coping. */
function parapet(sign: number): Shape {
  const x = BRIDGE.x + sign * (BRIDGE.half - 0.2);
  const [from, to, count] = [3.9, 53, 26];
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const [a, b] = [from + ((to - from) * i) / count, from + ((to - from) * (i + 1)) / count];
      const mid = (a + b) / 2;
      const [ya, yb] = [deckHeight(a), deckHeight(b)];
      const lean = Math.atan2(yb - ya, b - a);
      const y = (ya + yb) / 2;
      const shade = times(linear(COPING), 0.92 + 0.16 * noise(i * 3.1, sign * 4, 5));
      return joined(
        box(STONE, [0.38, 1, (b - a) * 1.02], 0, {
          at: [x, y + 0.42, mid],
          turn: [-lean, 0, 0],
          coarse: 2.5,
          fine: 0.8,
        }),
        a < BRIDGE.from
          ? box(STONE, [0.36, y + 0.3, b - a], 0, { at: [x, y / 2 - 0.1, mid], coarse: 2, fine: 0.8 })
          : [],
        box(shade, [0.5, 0.16, b - a - 0.02], 0.02, { at: [x, y + 0.98, mid], turn: [-lean, 0, 0], ...WHOLE }),
      );
    }),
    box(STONE, [0.7, 1.6, 0.7], 0, { at: [x, deckHeight(4) + 0.7, 4], ...WHOLE }),
    box(COPING, [0.84, 0.2, 0.84], 0.03, { at: [x, deckHeight(4) + 1.58, 4], ...WHOLE }),
  );
}

/** The old bridge of four arches. */
export function oldBridge(): Shape {
  const body = placed(slab(STONE, sideOutline(), BRIDGE.half * 2, 0, { coarse: 3, fine: 0.9 }), {
    turn: [0, -Math.PI / 2, 0],
    at: [BRIDGE.x, 0, 0],
  });
  const piers = [0, 1, 2].map((k) => START + k * (SPAN + PIER) + SPAN);
  return joined(
    body,
    parapet(1),
    parapet(-1),
    rings(BRIDGE.x + BRIDGE.half + 0.012, 1),
    rings(BRIDGE.x - BRIDGE.half - 0.012, -1),
    ...piers.flatMap((z) => [cutwater(z, 1), cutwater(z, -1)]),
  );
}
