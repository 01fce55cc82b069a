import { cloudy, noise } from "../noise.ts";
import { mesh } from "../mesh.ts";
import { piece } from "../shape.ts";
import type { Corner, Shape } from "../shape.ts";
import { clamp, hex, mix, smooth } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { APRON, FENCE, fromTrack, inside, LANE, NORTH, PAVED, SOUTH, STREET } from "./rail-yard-layout.ts";

/** How rough the mesh may be: fine where people walk, from the gate to the cars. */
export const roughness = (p: Vec): number => {
  const along = Math.max(0, -72 - p[0], p[0] - 34);
  return 1 + Math.max(0, Math.hypot(along, p[2] * 1.1) - 11) / 9;
};

const BALLAST = hex(0x7d766d);
const PALE = hex(0x928a80);
const OILY = hex(0x4a433c);
const RUSTY = hex(0x6b5141);
const GRASS = hex(0x5f7040);
const DRY = hex(0x938a58);
const CINDER = hex(0x5f5b56);
const CROPS = [0x6c8043, 0x8a8a52, 0x5d7040, 0x4a5f38, 0x9c925c, 0x4f6a3d].map(hex);

function ballast(x: number, z: number): Vec {
  const away = fromTrack(x, z);
  const patch = cloudy(x / 8, z / 8, 2, 31);
  let c = mix(BALLAST, PALE, clamp(patch * 1.5 - 0.35));
  c = mix(c, CINDER, 0.85 * smooth(1.4, 2, away));
  c = mix(c, RUSTY, 0.6 * smooth(0.45, 0.2, Math.abs(away - 0.75)));
  c = mix(c, OILY, 0.55 * smooth(0.62, 0.1, away));
  const weeds = smooth(0.6, 0.75, cloudy(x / 6, z / 3, 2, 37)) * smooth(1.5, 2.2, away);
  return mix(c, GRASS, 0.4 * weeds);
}

function asphalt(x: number, z: number): Vec {
  const grain = cloudy(x / 3.5, z / 2, 2, 51);
  const c = mix(hex(0x4d4e50), hex(0x67676a), clamp(grain * 1.3 - 0.15));
  const track = Math.exp(-(((Math.abs(z) - 0.95) / 0.4) ** 2));
  return inside(x, z, LANE) ? mix(c, hex(0x6c6d70), 0.5 * track) : c;
}

function concrete(x: number, z: number): Vec {
  return mix(hex(0x8f8d86), hex(0xa29f97), clamp(cloudy(x / 6, z / 6, 2, 19) * 1.6 - 0.3));
}

function meadow(x: number, z: number): Vec {
  const near = mix(GRASS, DRY, clamp(cloudy(x / 14, z / 14, 2, 61) * 1.4 - 0.35));
  const crop = CROPS[Math.floor(noise(Math.floor(x / 85), Math.floor(z / 70), 9) * CROPS.length * 0.999)] ?? GRASS;
  return mix(near, crop, smooth(170, 260, Math.hypot(x, z)));
}

const inYard = (x: number, z: number): boolean =>
  inside(x, z, { west: -92, east: 134, north: -24, south: 12.4 }) || (z > -24 && z < -6.6);

/** The colour of the ground before light. */
function colourAt(x: number, z: number): Vec {
  if (inside(x, z, LANE)) return asphalt(x, z);
  if (inside(x, z, PAVED)) return concrete(x, z);
  if (inside(x, z, APRON)) return asphalt(x, z + 40);
  if (inside(x, z, STREET)) return mix(asphalt(x, z), hex(0x5a5b5d), 0.4);
  if (z > STREET.north - 2.2 && z < STREET.south + 2.2) return hex(0xa29d94);
  if (!inYard(x, z)) return meadow(x, z);
  return ballast(x, z);
}

/** The height of the ground: level in the yard and the town, hills far away. */
export function yardHeight(x: number, z: number): number {
  const rise = smooth(190, 620, Math.hypot(x, z * 1.1));
  return rise * (cloudy(x / 190 + 3, z / 190 + 8, 3, 15) * 92 - 14);
}

function corner({ p }: Pick<Corner, "p">): Corner {
  const [x, , z] = p;
  const y = yardHeight(x, z);
  const n: Vec = y === 0 ? [0, 1, 0] : slope(x, z);
  return { p: [x, y, z], n, c: colourAt(x, z) };
}

function slope(x: number, z: number): Vec {
  const [dx, dz] = [yardHeight(x + 4, z) - yardHeight(x - 4, z), yardHeight(x, z + 4) - yardHeight(x, z - 4)];
  const length = Math.hypot(dx, 8, dz);
  return [-dx / length, 8 / length, -dz / length];
}

/** Both sides of an edge between two surfaces, so that it is sharp. */
const edge = (v: number): readonly number[] => [v - 0.02, v + 0.02];

function lines(fixed: readonly number[], low: number, high: number, step: number): readonly number[] {
  const even = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  const out: number[] = [];
  for (let wide = step * 1.3, v = wide; v < 760; wide *= 1.32, v += wide) out.push(v);
  const free = [...out.map((v) => low - v), ...even, ...out.map((v) => high + v)].filter((v) =>
    fixed.every((other) => Math.abs(v - other) > step * 0.2),
  );
  return [...free, ...fixed].toSorted((a, b) => a - b);
}

/** The whole ground: ballast, lane, paving, street, and meadows to the hills. */
export function yardGround(): Shape {
  const across = [...NORTH, ...SOUTH].flatMap((z) =>
    [-2, -1.05, -0.75, -0.45, 0, 0.45, 0.75, 1.05, 2].map((d) => z + d),
  );
  const edges = [LANE, PAVED, APRON, STREET].flatMap(({ north, south }) => [...edge(north), ...edge(south)]);
  const verge = [...edge(-24), ...edge(-6.6), ...edge(STREET.north - 2.2), ...edge(STREET.south + 2.2)];
  const zs = lines([...new Set([...across, ...edges, ...verge])], FENCE.north - 4, 52, 5);
  const sides = [PAVED.west, PAVED.east, APRON.east, -92, 134].flatMap(edge);
  const xs = lines(sides, -92, 64, 4);
  const rows = zs.map((z) => xs.map((x) => corner({ p: [x, 0, z] })));
  return piece(mesh(rows), "matte", { coarse: 60, fine: 0.3 }).map((one) => ({ ...one, roughness, settle: corner }));
}
