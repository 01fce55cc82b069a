import { crc32, deflateSync } from "node:zlib";
import type { Soup } from "./read-nodes.ts";
import { cross, dot, sub, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** Where a picture is taken from; `angle` is the height of the view in radians. */
export type Camera = { readonly eye: Vec; readonly to: Vec; readonly angle: number };
/** A picture of one byte a dot: an index into the palette. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Red, green and blue in steps of a sixth: enough for pictures as small as a thumb. */
const STEPS = 6;
const shown = (linear: number): number => Math.min(1, Math.max(0, linear)) ** (1 / 2.2);
const indexOf = ([r, g, b]: Vec): number =>
  [r, g, b].reduce((index, v) => index * STEPS + Math.round(shown(v) * (STEPS - 1)), 0);

const NEAR = 0.05;
type Pixel = readonly [x: number, y: number, near: number, c: Vec];

/** Draws triangles as a camera sees them; sides that look away are left out unless the view is from within. */
export function pictureOf(soup: Soup, camera: Camera, width: number, height: number, ground: Vec): Picture {
  const scale = 2;
  const [w, h] = [width * scale, height * scale];
  const depth = new Float32Array(w * h);
  const colour = new Float32Array(w * h * 3);
  for (let i = 0; i < w * h; i++) colour.set(ground, i * 3);
  const project = projector(camera, w, h);
  for (let i = 0; i + 2 < soup.length; i += 3) {
    const corners = soup.slice(i, i + 3).map(({ p, c }) => project(p, c));
    const [a, b, c] = corners;
    if (a && b && c) fill(a, b, c, w, h, depth, colour);
  }
  return { width, height, dots: shrunk(colour, width, height, scale) };
}

function projector({ eye, to, angle }: Camera, w: number, h: number): (p: Vec, c: Vec) => Pixel | undefined {
  const ahead = unit(sub(to, eye));
  const right = unit(cross(ahead, [0, 1, 0]));
  const up = cross(right, ahead);
  const zoom = h / 2 / Math.tan(angle / 2);
  return (p, c) => {
    const way = sub(p, eye);
    const far = dot(way, ahead);
    if (far < NEAR) return undefined;
    return [w / 2 + (dot(way, right) / far) * zoom, h / 2 - (dot(way, up) / far) * zoom, 1 / far, c];
  };
}

function fill(a: Pixel, b: Pixel, c: Pixel, w: number, h: number, depth: Float32Array, colour: Float32Array): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  if (area >= 0) return;
  const [west, east] = [
    Math.max(0, Math.ceil(Math.min(a[0], b[0], c[0]))),
    Math.min(w - 1, Math.max(a[0], b[0], c[0])),
  ];
  const [north, south] = [
    Math.max(0, Math.ceil(Math.min(a[1], b[1], c[1]))),
    Math.min(h - 1, Math.max(a[1], b[1], c[1])),
  ];
  for (let y = north; y <= south; y++)
    for (let x = west; x <= east; x++) {
      const v = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area;
      const u = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area;
      const t = 1 - u - v;
      if (t < 0 || u < 0 || v < 0) continue;
      const near = t * a[2] + v * b[2] + u * c[2];
      const i = y * w + x;
      if (near <= (depth[i] ?? 0)) continue;
      depth[i] = near;
      for (const k of [0, 1, 2] as const) colour[i * 3 + k] = t * a[3][k] + v * b[3][k] + u * c[3][k];
    }
}

function shrunk(colour: Float32Array, width: number, height: number, scale: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) * scale, Math.floor(i / width) * scale];
    const mean = ([0, 1, 2] as const).map((k) => {
      let sum = 0;
      for (let dy = 0; dy < scale; dy++)
        for (let dx = 0; dx < scale; dx++) sum += shown(colour[((y + dy) * width * scale + x + dx) * 3 + k] ?? 0);
      return (sum / scale ** 2) ** 2.2;
    });
    return indexOf([mean[0] ?? 0, mean[1] ?? 0, mean[2] ?? 0]);
  });
}

/** Lays pictures of one size out in rows, with a margin of `gap` dots of white. */
export function laidOut(pictures: readonly Picture[], columns: number, gap = 4): Picture {
  const [one] = pictures;
  const [w, h] = [one?.width ?? 1, one?.height ?? 1];
  const rows = Math.ceil(pictures.length / columns);
  const [width, height] = [columns * (w + gap) + gap, rows * (h + gap) + gap];
  const dots = new Uint8Array(width * height).fill(indexOf([1, 1, 1]));
  for (const [n, { dots: small }] of pictures.entries()) {
    const [left, top] = [gap + (n % columns) * (w + gap), gap + Math.floor(n / columns) * (h + gap)];
    for (let y = 0; y < h; y++) dots.set(small.subarray(y * w, (y + 1) * w), (top + y) * width + left);
  }
  return { width, height, dots };
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The picture as a PNG with a palette (PNG, 3rd edition: colour type 3). */
export function palettePng({ width, height, dots }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const level = (i: number): number => Math.round(((i % STEPS) / (STEPS - 1)) * 255);
  const palette = Uint8Array.from({ length: STEPS ** 3 * 3 }, (_, n) => {
    const [i, channel] = [Math.floor(n / 3), n % 3];
    return level(Math.floor(i / STEPS ** (2 - channel)));
  });
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}
