import { deflateSync } from "node:zlib";
import { chunk } from "./png.ts";
import type { Soup } from "./read-nodes.ts";
import { cross, dot, sub, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** Where a picture is taken from; `angle` is the height of the view in radians. */
export type Camera = { readonly eye: Vec; readonly to: Vec; readonly angle: number };
/** A picture of three bytes a dot: red, green, blue. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

const shown = (linear: number): number => Math.min(1, Math.max(0, linear)) ** (1 / 2.2);

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
  return Uint8Array.from({ length: width * height * 3 }, (_, n) => {
    const [i, k] = [Math.floor(n / 3), n % 3];
    const [x, y] = [(i % width) * scale, Math.floor(i / width) * scale];
    let sum = 0;
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) sum += shown(colour[((y + dy) * width * scale + x + dx) * 3 + k] ?? 0);
    return Math.round((sum / scale ** 2) * 255);
  });
}

/** Lays pictures of one size out in rows, with a margin of `gap` dots of white. */
export function laidOut(pictures: readonly Picture[], columns: number, gap = 4): Picture {
  const [one] = pictures;
  const [w, h] = [one?.width ?? 1, one?.height ?? 1];
  const rows = Math.ceil(pictures.length / columns);
  const [width, height] = [columns * (w + gap) + gap, rows * (h + gap) + gap];
  const dots = new Uint8Array(width * height * 3).fill(255);
  for (const [n, { dots: small }] of pictures.entries()) {
    const [left, top] = [gap + (n % columns) * (w + gap), gap + Math.floor(n / columns) * (h + gap)];
    for (let y = 0; y < h; y++) dots.set(small.subarray(y * w * 3, (y + 1) * w * 3), ((top + y) * width + left) * 3);
  }
  return { width, height, dots };
}

/** A colour of a picture in steps of eight, and how many dots have it. */
type Tone = { readonly c: Vec; readonly many: number };

function tonesOf(dots: Uint8Array): readonly Tone[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < dots.length; i += 3) counts.set(keyAt(dots, i), (counts.get(keyAt(dots, i)) ?? 0) + 1);
  return [...counts].map(([key, many]) => ({ c: [key >> 10, (key >> 5) & 31, key & 31], many }));
}

const keyAt = (dots: Uint8Array, i: number): number =>
  (((dots[i] ?? 0) >> 3) << 10) | (((dots[i + 1] ?? 0) >> 3) << 5) | ((dots[i + 2] ?? 0) >> 3);

const weight = (tones: readonly Tone[]): number => tones.reduce((sum, { many }) => sum + Math.sqrt(many), 0);

/** The channel in which tones differ most, and by how much. */
function widest(tones: readonly Tone[]): { readonly axis: 0 | 1 | 2; readonly wide: number } {
  const spans = ([0, 1, 2] as const).map((axis) => {
    const values = tones.map(({ c }) => c[axis]);
    return { axis, wide: Math.max(...values) - Math.min(...values) };
  });
  return spans.toSorted((one, other) => other.wide - one.wide)[0] ?? { axis: 0, wide: 0 };
}

/** Parts the tones into at most 256 boxes by halving the widest again and again (median cut). */
function boxesOf(tones: readonly Tone[]): readonly (readonly Tone[])[] {
  const rank = (box: readonly Tone[]): number => widest(box).wide * weight(box);
  const boxes = [{ tones, rank: rank(tones) }];
  while (boxes.length < 256) {
    const next = boxes.reduce((best, box) => (box.rank > best.rank ? box : best), boxes[0] ?? { tones: [], rank: 0 });
    if (next.rank === 0) break;
    const { axis } = widest(next.tones);
    const sorted = next.tones.toSorted((one, other) => one.c[axis] - other.c[axis]);
    const middle = Math.ceil(sorted.length / 2);
    const halves = [sorted.slice(0, middle), sorted.slice(middle)];
    boxes.splice(boxes.indexOf(next), 1, ...halves.map((half) => ({ tones: half, rank: rank(half) })));
  }
  return boxes.map((box) => box.tones);
}

/** The picture as a PNG with a palette of its own (PNG, 3rd edition: colour type 3). */
export function palettePng({ width, height, dots }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const boxes = boxesOf(tonesOf(dots));
  const palette = Uint8Array.from(boxes.flatMap(meanOf));
  const indexOf = new Map(boxes.flatMap((box, i) => box.map(({ c: [r, g, b] }) => [(r << 10) | (g << 5) | b, i])));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(keyAt(dots, (y * width + x) * 3)) ?? 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

/** The colour that stands for a box of tones, 0 to 255 a channel. */
function meanOf(box: readonly Tone[]): Vec {
  const all = box.reduce((sum, { many }) => sum + many, 0);
  const mean = (axis: 0 | 1 | 2): number =>
    Math.min(255, Math.round((box.reduce((sum, { c, many }) => sum + c[axis] * many, 0) / all) * 8.23));
  return [mean(0), mean(1), mean(2)];
}
