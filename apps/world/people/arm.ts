import type { Vec } from "./skeleton.ts";

/**
 * Where the elbow is when a hand reaches for a place: as far below and outside the line from shoulder to hand as the
 * arm's two lengths allow. A hand out of reach is drawn where the arm ends. `bend` is the way the elbow points.
 */
export function reached(
  shoulder: Vec,
  hand: Vec,
  upper: number,
  lower: number,
  bend: Vec,
): { readonly elbow: Vec; readonly wrist: Vec } {
  const way = sub(hand, shoulder);
  const far = Math.hypot(...way);
  const most = (upper + lower) * 0.999;
  const length = Math.max(Math.abs(upper - lower) + 0.01, Math.min(most, far));
  const along = scaled(way, 1 / (far || 1));
  const wrist = add(shoulder, scaled(along, length));
  const share = (length * length + upper * upper - lower * lower) / (2 * length);
  const out = Math.sqrt(Math.max(0, upper * upper - share * share));
  const level = dot(bend, along);
  const side = sub(bend, scaled(along, level));
  const size = Math.hypot(...side) || 1;
  return { elbow: add(add(shoulder, scaled(along, share)), scaled(side, out / size)), wrist };
}

/** The turn that lets a limb, which hangs along -y, point from one place to another, its front towards `front`. */
export function pointing(from: Vec, to: Vec, front: Vec): readonly [number, number, number, number] {
  const down = unit(sub(to, from));
  const y = scaled(down, -1);
  const z0 = sub(front, scaled(y, dot(front, y)));
  const z = Math.hypot(...z0) < 1e-4 ? unit(cross([1, 0, 0], y)) : unit(z0);
  const x = cross(y, z);
  return fromAxes(x, y, z);
}

/** The turn whose axes these are. */
function fromAxes(x: Vec, y: Vec, z: Vec): readonly [number, number, number, number] {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4];
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2;
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s];
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2;
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s];
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2;
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s];
}

const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const scaled = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec): Vec => scaled(a, 1 / (Math.hypot(...a) || 1));
