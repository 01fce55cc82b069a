import { cloudy } from "./noise.ts";
import { clamp, lerp, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** Half the width of the carriageway, and of the carriageway with its hard shoulders. */
export const ROAD = 3.5;
export const SHOULDER = 4.6;

/** The lay-by and the flat field, as rectangles in x and z. */
export const LAY_BY = { west: -54, east: -16, north: -12, south: -3.2 } as const;
export const FIELD = { west: 6, east: 42, north: -34, south: -8.5 } as const;
export const LANE_X = 36;

/** Where the middle of the road lies: straight past the crash, bending along the hillside further out. */
export function roadMiddle(x: number): number {
  const out = Math.max(0, Math.abs(x) - 75);
  const bend = 0.0034 * Math.min(out, 160) ** 2 + Math.max(0, out - 160) * 1.09;
  return x > 0 ? bend * 0.55 : -bend * 0.5;
}

/** The road falls 25 mm a metre eastwards near the crash, and levels out far away. */
export function roadHeight(x: number): number {
  const s = Math.abs(x);
  const run = s < 80 ? s : s - clamp(s - 80, 0, 80) ** 2 / 160 - Math.max(0, s - 160);
  return -0.025 * run * Math.sign(x);
}

/** How far a rectangle is from a place: 0 inside. */
export function outside(x: number, z: number, r: { west: number; east: number; north: number; south: number }): number {
  return Math.hypot(Math.max(r.west - x, 0, x - r.east), Math.max(r.north - z, 0, z - r.south));
}

/** The fall below the road on the south side, `d` metres from the middle of the road. */
function embankment(d: number): number {
  if (d < SHOULDER) return 0;
  const fall = 0.3 * Math.max(0, d - 5.6) - 0.3 * Math.max(0, d - 24) + 0.08 * smooth(SHOULDER, 6, d);
  const ditch = 0.55 * smooth(24.5, 26.5, d) * smooth(29.5, 27.5, d);
  return -fall - ditch - 0.045 * Math.max(0, d - 29);
}

/** The rise above the road on the north side: a shallow ditch, a bank, then the hillside. */
function hillside(d: number, x: number): number {
  if (d < SHOULDER) return 0;
  const ditch = 0.4 * smooth(4.8, 6, d) * smooth(7.8, 6.6, d) * smooth(0.5, 3, Math.abs(x - LANE_X));
  return -ditch + 1.1 * smooth(7.2, 14, d) + 0.11 * Math.max(0, d - 14);
}

/** The places where the coach ploughed the verge. */
export function rut(x: number, z: number): number {
  const t = clamp((z - 4.6) / 8.5);
  const path = 17 - 9.5 * t ** 0.8;
  const across = Math.abs(x - path);
  const wheels = smooth(0.5, 0.2, Math.abs(across - 1));
  return smooth(4.4, 5.4, z) * smooth(14.5, 11.5, z) * Math.max(wheels, 0.45 * smooth(2.3, 1.2, across));
}

const far = (x: number, z: number): number => {
  const distance = Math.hypot(x, z);
  const hills = cloudy(x / 210 + 9, z / 210 + 4, 3, 5);
  const rise = smooth(120, 560, distance);
  const south = lerp(48, 62, smooth(-150, 150, z));
  return rise * (hills * south * 1.5 - 8) + smooth(55, 140, distance) * (cloudy(x / 60, z / 60, 2, 8) - 0.5) * 5;
};

/** The height of the ground in metres at any place. Flat across the road, the lay-by and the field. */
export function groundHeight(x: number, z: number): number {
  const road = roadHeight(x);
  const d = z - roadMiddle(x);
  let y = road + (d > 0 ? embankment(d) : hillside(-d, x)) + far(x, z) * smooth(8, 70, Math.abs(d));
  const grass = smooth(SHOULDER, 7, Math.abs(d));
  y += grass * ((cloudy(x / 9, z / 9, 2, 2) - 0.5) * 0.5 + (cloudy(x / 1.7, z / 1.7, 2, 3) - 0.5) * 0.12);
  y = lerp(road, y, smooth(0, 7, outside(x, z, LAY_BY)));
  y = lerp(-0.55 + (cloudy(x / 3, z / 3, 2, 7) - 0.5) * 0.08, y, smooth(0, 5, outside(x, z, FIELD)));
  return y - 0.16 * rut(x, z);
}

/** The outward direction of the ground. */
export function groundNormal(x: number, z: number, step = 0.25): Vec {
  const dx = groundHeight(x + step, z) - groundHeight(x - step, z);
  const dz = groundHeight(x, z + step) - groundHeight(x, z - step);
  const length = Math.hypot(dx, 2 * step, dz);
  return [-dx / length, (2 * step) / length, -dz / length];
}
