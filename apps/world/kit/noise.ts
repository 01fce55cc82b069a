import { lerp } from "./vector.ts";

/** A number in [0, 1) that depends only on two whole numbers and a seed. */
function cell(ix: number, iz: number, seed: number): number {
  let h = Math.imul(ix, 374761393) ^ Math.imul(iz, 668265263) ^ Math.imul(seed, 2147483629);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise in [0, 1] with features about one unit wide. */
export function noise(x: number, z: number, seed = 0): number {
  const [ix, iz] = [Math.floor(x), Math.floor(z)];
  const [fx, fz] = [x - ix, z - iz];
  const [sx, sz] = [fx * fx * (3 - 2 * fx), fz * fz * (3 - 2 * fz)];
  const near = lerp(cell(ix, iz, seed), cell(ix + 1, iz, seed), sx);
  const far = lerp(cell(ix, iz + 1, seed), cell(ix + 1, iz + 1, seed), sx);
  return lerp(near, far, sz);
}

/** Noise with `octaves` layers of finer detail, in [0, 1]. */
export function cloudy(x: number, z: number, octaves = 4, seed = 0): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0, k = 1; i < octaves; i++, k *= 0.5) {
    sum += k * noise(x / k, z / k, seed + i * 17);
    weight += k;
  }
  return sum / weight;
}

/** Draws numbers in [0, 1) that are the same on every run. */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
