import { drawFrom, noise } from "./noise.ts";
import type { Draw } from "./noise.ts";
import { bent, joined, painted, piece } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { pebble, skin } from "./solids.ts";
import { add, clamp, cross, hex, mix, sub, times, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** The greens of a kind of tree, from deep inside the crown to the tips. */
export type Foliage = { readonly deep: number; readonly tip: number; readonly bark: number };
export const OAK: Foliage = { deep: 0x2f4a22, tip: 0x86a044, bark: 0x86705a };
export const ASH: Foliage = { deep: 0x3a5a2a, tip: 0xa0b252, bark: 0x958876 };
export const BEECH: Foliage = { deep: 0x5a4a1e, tip: 0xc98f37, bark: 0x9a8f82 };
export const THORN: Foliage = { deep: 0x2c3f1f, tip: 0x6c8438, bark: 0x75624e };
export const WOOD: Foliage = { deep: 0x2f4527, tip: 0x7f9650, bark: 0x7d6a56 };
export const RUSSET: Foliage = { deep: 0x554018, tip: 0xae8440, bark: 0x84705c };
const SPRUCE: Foliage = { deep: 0x1d3524, tip: 0x4a6b40, bark: 0x7a6450 };

const onBall = (draw: Draw): Vec => {
  const y = draw() * 2 - 1;
  const a = draw() * Math.PI * 2;
  const r = Math.sqrt(1 - y * y);
  return [r * Math.cos(a), y, r * Math.sin(a)];
};

/** A tapering limb through places, thick at the start. */
function branch(bark: Vec, through: readonly Vec[], thick: number, thin: number, sides: number): Shape {
  const rings = through.map((at, i) => {
    const along = unit(sub(through[Math.min(i + 1, through.length - 1)] ?? at, through[Math.max(0, i - 1)] ?? at));
    const u = unit(cross(along, Math.abs(along[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1]));
    const v = cross(along, u);
    const r = thick + ((thin - thick) * i) / (through.length - 1);
    return Array.from({ length: sides }, (_, k): Vec => {
      const a = (-k / sides) * Math.PI * 2;
      return add(at, add(times(u, Math.cos(a) * r), times(v, Math.sin(a) * r)));
    });
  });
  return skin(bark, rings, -0.2, { open: true, coarse: 2.5, fine: 0.5 });
}

/** A leafy spray: a bent four-sided patch that faces `out`. */
function spray(at: Vec, out: Vec, size: number, c: Vec, crown: Vec, draw: Draw): readonly Triangle[] {
  const lean = unit(add(out, times(onBall(draw), 0.75)));
  const u = unit(cross(lean, onBall(draw)));
  const v = cross(lean, u);
  const n = unit(add(times(out, 0.6), times(unit(sub(at, crown)), 0.8)));
  const corner = (a: number, b: number, lift: number, k: number): Corner => ({
    p: add(at, add(add(times(u, a * size), times(v, b * size)), times(lean, lift * size))),
    n,
    c: times(c, k),
  });
  const [p, q, r, s] = [
    corner(-0.6, 0, -0.12, 0.86),
    corner(0, -0.42, 0.1, 1),
    corner(0.62, 0.06, -0.16, 1.1),
    corner(0.04, 0.44, 0.08, 0.96),
  ];
  return [
    [p, q, r],
    [p, r, s],
  ];
}

/** A round mass of leaves: sprays over a dark core. */
function clump(at: Vec, radius: number, squash: number, sprays: number, kind: Foliage, crown: Vec, draw: Draw): Shape {
  const [deep, tip] = [hex(kind.deep), hex(kind.tip)];
  const leaves = Array.from({ length: sprays }, (): readonly Triangle[] => {
    const out = onBall(draw);
    const place = add(at, [out[0] * radius, out[1] * radius * squash, out[2] * radius]);
    const high = 0.5 + 0.5 * out[1];
    const shade = mix(deep, tip, Math.min(1, 0.12 + 0.62 * high + 0.3 * draw()));
    return spray(place, out, radius * (sprays > 20 ? 0.46 + 0.24 * draw() : 0.8 + 0.3 * draw()), shade, crown, draw);
  }).flat();
  const core = pebble(mix(deep, tip, 0.5), radius * (sprays > 20 ? 0.68 : 0.86), sprays > 20 ? 1 : 0, {
    at,
    scale: [1, squash, 1],
    finish: "leaf",
    coarse: 9,
  });
  return joined(core, piece(leaves, "leaf"));
}

export type Growth = {
  readonly kind: Foliage;
  readonly seed: number;
  readonly height: number;
  readonly detail: number;
};

/** A broad-leaved tree; `detail` 1 has about 1300 triangles, 0.3 a third of that. */
export function tree({ kind, seed, height, detail }: Growth): Shape {
  const draw = drawFrom(seed);
  const bark = hex(kind.bark);
  const trunkTop = height * (0.3 + 0.06 * draw());
  const lean: Vec = [(draw() - 0.5) * 0.5, 0, (draw() - 0.5) * 0.5];
  const fork: Vec = add([0, trunkTop, 0], lean);
  const r = 0.026 * height;
  const parts: Shape[] = [
    branch(
      bark,
      [
        [0, -0.4, 0],
        [lean[0] * 0.2, trunkTop * 0.35, lean[2] * 0.1],
        fork,
        add(fork, [lean[0], height * 0.25, lean[2]]),
      ],
      r * 1.5,
      r * 0.5,
      detail > 0.6 ? 9 : 5,
    ),
  ];
  const crown: Vec = add(fork, [0, height * 0.3, 0]);
  const wide = height * 0.32;
  const clumps = Math.round(5 + 8 * detail);
  for (let i = 0; i < clumps; i++) {
    const turn = (i * 2.4 + draw() * 0.7) % (Math.PI * 2);
    const level = (i + 0.5) / clumps;
    const spread = wide * Math.sin(Math.PI * Math.min(0.94, 0.22 + level * 0.74)) * (0.66 + 0.24 * draw());
    const at: Vec = add(fork, [Math.cos(turn) * spread, height * (0.04 + 0.54 * level), Math.sin(turn) * spread]);
    const size = height * (0.115 + 0.05 * draw()) * (1.12 - level * 0.28) * (detail < 0.2 ? 1.35 : 1);
    if (detail > 0.4 && i % 2 === 0)
      parts.push(
        branch(bark, [add(fork, [0, height * 0.02 * i * 0.4, 0]), mix(fork, at, 0.5), at], r * 0.5, r * 0.14, 5),
      );
    parts.push(clump(at, size, 0.78, Math.round(8 + 52 * detail), kind, crown, draw));
  }
  return joined(...parts);
}

/** A tree for the distance: one billowing crown on a short stem, some 120 or 300 triangles. */
export function farTree(kind: Foliage, seed: number, height: number, detail: 0 | 1): Shape {
  const draw = drawFrom(seed);
  const [deep, tip] = [hex(kind.deep), hex(kind.tip)];
  const lobes = Array.from({ length: detail ? 4 : 5 }, (_, i): Shape => {
    const a = i * 2.5 + draw();
    const out = i === 0 ? 0 : height * (0.15 + 0.05 * draw());
    const at: Vec = [Math.cos(a) * out, height * (i === 0 ? 0.72 : 0.42 + 0.16 * draw()), Math.sin(a) * out];
    const round = pebble([1, 1, 1], height * (0.2 + 0.05 * draw()), detail, {
      finish: "leaf",
      at,
      scale: [1, 0.92, 1],
    });
    const lobe = bent(
      round,
      (p) => add(at, times(sub(p, at), 0.8 + 0.42 * noise(p[0] * 1.7 + seed, p[1] * 1.9 + p[2] * 1.3, i))),
      0.9,
    );
    const shade = 0.85 + 0.3 * draw();
    return painted(lobe, (p, n) => {
      const high = clamp(p[1] / height);
      return times(
        mix(deep, tip, clamp(0.08 + 0.75 * high * high + 0.25 * n[1])),
        shade * (0.9 + 0.25 * noise(p[0] * 2.3, p[1] * 2.1 + p[2])),
      );
    });
  });
  return joined(
    branch(
      hex(kind.bark),
      [
        [0, -0.6, 0],
        [0, height * 0.25, 0],
        [0, height * 0.5, 0],
      ],
      height * 0.035,
      height * 0.02,
      5,
    ),
    ...lobes,
  );
}

/** A bush or a stretch of hedge. */
export function bush(kind: Foliage, seed: number, size: number, detail: number): Shape {
  const draw = drawFrom(seed);
  const parts = Array.from({ length: 3 + Math.round(draw() * 2) }, (_, i) => {
    const a = i * 2.2 + draw();
    const at: Vec = [Math.cos(a) * size * 0.42, size * (0.34 + 0.22 * draw()), Math.sin(a) * size * 0.42];
    return clump(at, size * (0.36 + 0.14 * draw()), 0.9, Math.round(7 + 22 * detail), kind, [0, size * 0.2, 0], draw);
  });
  return joined(...parts);
}

/** A spruce: whorls of drooping boughs round a stem. */
export function spruce(seed: number, height: number, detail: number): Shape {
  const draw = drawFrom(seed);
  const [deep, tip] = [hex(SPRUCE.deep), hex(SPRUCE.tip)];
  const whorls = Math.round(7 + 6 * detail);
  const triangles: Triangle[] = [];
  for (let i = 0; i < whorls; i++) {
    const level = i / whorls;
    const y = height * (0.1 + 0.86 * level);
    const reach = height * 0.21 * (1 - level) ** 0.85 + 0.12;
    const boughs = Math.round(7 + 6 * detail - level * 3);
    for (let k = 0; k < boughs; k++) {
      const a = ((k + draw() * 0.7 + i * 0.5) / boughs) * Math.PI * 2;
      const out: Vec = [Math.cos(a), 0, Math.sin(a)];
      const side: Vec = [-Math.sin(a), 0, Math.cos(a)];
      const long = reach * (0.78 + 0.35 * draw());
      const n = unit(add(out, [0, 0.85, 0]));
      const corner = (f: number, s: number, drop: number, c: Vec): Corner => ({
        p: add(add(times(out, f * long), times(side, s * long)), [0, y - drop * long, 0]),
        n,
        c,
      });
      const shade = mix(deep, tip, 0.15 + 0.5 * draw());
      const root = corner(0.04, 0, -0.16, times(deep, 0.6));
      const [left, right, end] = [
        corner(0.58, 0.34, 0.3, mix(deep, shade, 0.6)),
        corner(0.58, -0.34, 0.3, mix(deep, shade, 0.6)),
        corner(1, 0, 0.5, mix(shade, tip, 0.4)),
      ];
      triangles.push([root, left, end], [root, end, right]);
    }
  }
  return joined(
    branch(
      hex(SPRUCE.bark),
      [
        [0, -0.4, 0],
        [0, height * 0.5, 0],
        [0, height * 0.99, 0],
      ],
      height * 0.02,
      0.02,
      5,
    ),
    piece(triangles, "leaf"),
  );
}

/** A patch of grass half a metre across: blades that rise from the ground's own colour to a lighter tip. */
export function grassPatch(seed: number, height: number, root: Vec, tip: Vec): Shape {
  const draw = drawFrom(seed);
  const triangles = Array.from({ length: 11 }, (_, i): Triangle => {
    const tuft = i % 3;
    const [tx, tz] = [Math.cos(tuft * 2.3) * 0.17, Math.sin(tuft * 2.3) * 0.17];
    const a = draw() * Math.PI * 2;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const d = draw() * height * 0.3;
    const w = height * (0.034 + 0.03 * draw());
    const tall = height * (0.55 + 0.6 * draw());
    const lean = height * (0.12 + 0.42 * draw());
    const base: Vec = [tx + c * d, -0.05, tz + s * d];
    const dark = times(root, 0.82);
    return [
      { p: add(base, [-s * w, 0, c * w]), n: [0, 1, 0], c: dark },
      { p: add(base, [s * w, 0, -c * w]), n: [0, 1, 0], c: dark },
      { p: add(base, [c * lean, tall, s * lean]), n: [0, 1, 0], c: mix(root, tip, 0.5 + 0.5 * draw()) },
    ];
  });
  return piece(triangles, "leaf", { airy: true });
}
