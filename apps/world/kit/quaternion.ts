import type { Vec } from "./vector.ts";

/** A turn as x, y, z, w. */
export type Quaternion = readonly [number, number, number, number];
/** Degrees about x, y and z. */
export type Bend = readonly [number, number, number];

const sineAndCosine = (degrees: number): readonly [number, number] => {
  const a = (degrees * Math.PI) / 360;
  return [Math.sin(a), Math.cos(a)];
};

/** A turn about x first, then y, then z, in degrees. */
export function quaternionOf([x, y, z]: Bend): Quaternion {
  const [[sx, cx], [sy, cy], [sz, cz]] = [sineAndCosine(x), sineAndCosine(y), sineAndCosine(z)];
  return [
    sx * cy * cz - cx * sy * sz,
    cx * sy * cz + sx * cy * sz,
    cx * cy * sz - sx * sy * cz,
    cx * cy * cz + sx * sy * sz,
  ];
}

export function turnedBy([x, y, z, w]: Quaternion, [a, b, c]: Vec): Vec {
  const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
  return [a + w * tx + y * tz - z * ty, b + w * ty + z * tx - x * tz, c + w * tz + x * ty - y * tx];
}

export const product = ([ax, ay, az, aw]: Quaternion, [bx, by, bz, bw]: Quaternion): Quaternion => [
  aw * bx + ax * bw + ay * bz - az * by,
  aw * by - ax * bz + ay * bw + az * bx,
  aw * bz + ax * by - ay * bx + az * bw,
  aw * bw - ax * bx - ay * by - az * bz,
];
