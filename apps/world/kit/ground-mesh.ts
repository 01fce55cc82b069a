import { cloudy, noise } from "./noise.ts";
import { parts } from "./bake.ts";
import { mesh } from "./mesh.ts";
import { middle, piece } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { groundColour } from "./ground-colour.ts";
import { groundHeight, groundNormal, LAY_BY, outside, ROAD, roadHeight, roadMiddle, SHOULDER } from "./terrain.ts";
import { clamp, hex, mix, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** How rough the mesh may be: fine round the coach, coarse on the hills. */
export const roughness = (p: Vec): number => {
  const d = Math.hypot(p[0] * 0.8, p[2] - 5);
  return 1 + Math.max(0, d - 13) / 13;
};

/** The ground is pressed down a little under road and lay-by, which lie on it. */
function soil(x: number, z: number): number {
  const away = 0.06 + 0.012 * Math.max(0, Math.hypot(x, z) - 40);
  const lane = smooth(SHOULDER + 0.05, SHOULDER - 0.5, Math.abs(z - roadMiddle(x)));
  const bay = smooth(0.1, -0.4, Math.max(LAY_BY.west - x, x - LAY_BY.east, LAY_BY.north - z, z - LAY_BY.south));
  return groundHeight(x, z) - away * Math.max(lane, bay);
}

const onGround = ({ p }: Pick<Corner, "p">): Corner => ({
  p: [p[0], soil(p[0], p[2]), p[2]],
  n: groundNormal(p[0], p[2], 0.25 * roughness(p)),
  c: groundColour(p[0], p[2]),
});

/** Lines from the middle outwards: every `step` metres to `near`, then ever wider to `end`. */
function lines(centre: number, near: number, step: number, end: number): readonly number[] {
  const half: number[] = [];
  for (let v = step / 2, wide = step; v < end; v += wide) {
    half.push(v);
    if (v > near) wide *= 1.28;
  }
  return [...half.map((v) => centre - v).toReversed(), ...half.map((v) => centre + v)];
}

/** The whole ground, from the crash to the hills on the horizon. */
export function terrain(): Shape {
  const [xs, zs] = [lines(0, 60, 5, 760), lines(5, 45, 5, 760)];
  const rows = zs.map((z) => xs.map((x) => onGround({ p: [x, 0, z] })));
  return piece(shaped(mesh(rows)), "matte", { coarse: 3, fine: 0.3 }).map((one) => ({
    ...one,
    roughness,
    settle: onGround,
  }));
}

/** Splits the first wide grid until it follows the ground, so that it hides no sky from places just above it. */
function shaped(triangles: readonly Triangle[]): readonly Triangle[] {
  const made = new Map<string, Corner | undefined>();
  const halve = (a: Corner, b: Corner): Corner | undefined => {
    const key = [a.p[0] + b.p[0], a.p[2] + b.p[2]].join();
    if (made.has(key)) return made.get(key);
    const flat = middle(a, b);
    const rough = roughness(flat.p);
    const corner = onGround(flat);
    const length = Math.hypot(a.p[0] - b.p[0], a.p[2] - b.p[2]);
    const off = Math.abs(corner.p[1] - flat.p[1]);
    const keep = length > 3.6 * rough || (length > 0.5 * rough && off > 0.025 * rough);
    made.set(key, keep ? corner : undefined);
    return keep ? corner : undefined;
  };
  let current = triangles;
  for (let pass = 0; pass < 7; pass++) current = current.flatMap((triangle) => parts(triangle, halve));
  return current;
}

const asphalt = hex(0x4a4c4f);
const worn = hex(0x5c5d5e);
const patched = hex(0x37393c);

function roadColour(x: number, z: number): Vec {
  const d = z - roadMiddle(x);
  const grain = cloudy(x / 2.4, z / 0.9, 3, 51);
  const track = Math.exp(-(((Math.abs(Math.abs(d) - 1.75) - 0.75) / 0.34) ** 2));
  let c = mix(asphalt, worn, clamp(0.25 + (grain - 0.5) * 1.1 + track * 0.35));
  if (x > -29 && x < -20.4 && d > 0.2 && d < 3.2) c = mix(c, patched, 0.75);
  if (x > 31 && x < 34 && d < -0.1 && d > -3.3) c = mix(c, patched, 0.6);
  const dusty = smooth(ROAD - 0.1, SHOULDER, Math.abs(d)) * (0.35 + 0.5 * noise(x / 1.3, z / 1.3, 52));
  return mix(c, hex(0x8d8577), clamp(dusty));
}

const onRoad = ({ p }: Pick<Corner, "p">): Corner => ({
  p: [p[0], roadHeight(p[0]) + 0.012 + 0.004 * smooth(5, 3, Math.abs(p[2] - roadMiddle(p[0]))), p[2]],
  n: [0.025, 0.9997, 0],
  c: roadColour(p[0], p[2]),
});

/** A carpet over rows of flat places; corners are put on a surface by `settle`. */
function carpet(
  rows: readonly (readonly (readonly [number, number])[])[],
  settle: (corner: Pick<Corner, "p">) => Corner,
  grain: { coarse: number; fine: number },
): Shape {
  const corners = rows.map((row) => row.map(([x, z]) => settle({ p: [x, 0, z] })));
  return piece(mesh(corners), "matte", grain).map((one) => ({
    ...one,
    airy: true,
    roughness,
    settle: (corner: Corner) => settle(corner),
  }));
}

const stations = (): readonly number[] => {
  const near = Array.from({ length: 41 }, (_, i) => -80 + i * 4);
  const out = Array.from({ length: 22 }, (_, i) => 80 + (i + 1) * 9);
  return [...out.map((x) => -x).toReversed(), ...near, ...out];
};

export function road(): Shape {
  const across = [SHOULDER, ROAD, 0, -ROAD, -SHOULDER].toReversed();
  return carpet(
    across.map((d) => stations().map((x): readonly [number, number] => [x, roadMiddle(x) + d])),
    onRoad,
    { coarse: 3.2, fine: 0.24 },
  );
}

const onBay = ({ p }: Pick<Corner, "p">): Corner => {
  const grain = cloudy(p[0] / 1.8, p[2] / 1.8, 3, 61);
  return {
    p: [p[0], roadHeight(p[0]) + 0.02, p[2]],
    n: [0.025, 0.9997, 0],
    c: mix(hex(0x55565a), hex(0x6a6862), clamp(grain * 1.3 - 0.15)),
  };
};

const layByEdge = (x: number): number =>
  LAY_BY.north + 0.5 + 7 * smooth(7, 0, Math.min(x - LAY_BY.west, LAY_BY.east - x));

/** The surfaced lay-by, with slanted ends. */
export function layBy(): Shape {
  const xs = Array.from({ length: 13 }, (_, i) => LAY_BY.west + ((LAY_BY.east - LAY_BY.west) * i) / 12);
  return carpet(
    [0, 0.5, 1].map((t) =>
      xs.map((x): readonly [number, number] => [x, layByEdge(x) + (-SHOULDER + 0.1 - layByEdge(x)) * t]),
    ),
    onBay,
    { coarse: 3, fine: 0.24 },
  );
}

/** A band of paint, rubber or dirt lying on the road or the lay-by, through places, `wide` metres. */
export function band(c: Vec, through: readonly (readonly [number, number])[], wide: number, lift = 0.03): Shape {
  const sides = through.map(([x, z], i) => {
    const [a, b] = [through[Math.max(0, i - 1)] ?? [x, z], through[Math.min(through.length - 1, i + 1)] ?? [x, z]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [nx, nz] = [(-(b[1] - a[1]) / length) * (wide / 2), ((b[0] - a[0]) / length) * (wide / 2)];
    const corner = (k: number): Corner => ({
      p: [x + nx * k, roadHeight(x) + lift, z + nz * k],
      n: [0.025, 0.9997, 0],
      c,
    });
    return [corner(-1), corner(1)] as const;
  });
  const triangles = sides.flatMap(([a, b], i): readonly Triangle[] => {
    const next = sides[i + 1];
    return next
      ? [
          [a, b, next[1]],
          [a, next[1], next[0]],
        ]
      : [];
  });
  return piece(triangles, "matte", { airy: true, coarse: 5, fine: 0.3 }).map((one) => ({ ...one, roughness }));
}

/** Whether a place is free grass: not road, lay-by, lane or the ploughed track. */
export const isGrass = (x: number, z: number): boolean =>
  Math.abs(z - roadMiddle(x)) > SHOULDER + 0.5 &&
  outside(x, z, LAY_BY) > 1 &&
  Math.abs(x - 36) + (z > -4 ? 9 : 0) > 2.6;
