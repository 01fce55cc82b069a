import { turnBetween } from "#engine/pose/turn.ts";

export type Vec = readonly [number, number, number];
export type Turn = readonly [number, number, number, number];

/** One still of a pose: where the pelvis is above the ground between the feet, and how each joint is turned. */
export interface Still {
  readonly pelvis: Vec;
  readonly turns: readonly Turn[];
}

interface WrittenFrame {
  readonly pelvis: Vec;
  readonly turns: Readonly<Record<string, Turn>>;
}

interface Worn {
  readonly part: string;
  readonly joint: string;
  readonly tint: string;
  readonly scale?: number;
}

/** `poses.json` as the art kit writes it. */
export interface PoseFile {
  readonly skeleton: readonly { readonly name: string; readonly parent: string | null; readonly offset: Vec }[];
  readonly poses: Readonly<Record<string, { readonly periodMs: number; readonly frames: readonly WrittenFrame[] }>>;
  readonly body: readonly Worn[];
  readonly outfits: Readonly<
    Record<
      string,
      {
        readonly sleeves?: "short";
        readonly tints: Readonly<Partial<Record<string, Vec>>>;
        readonly wears: readonly Worn[];
      }
    >
  >;
  readonly wardrobe: {
    readonly skin: readonly Vec[];
    readonly pale: Vec;
    readonly hair: readonly Vec[];
    readonly top: readonly Vec[];
    readonly bottom: readonly Vec[];
  };
}

/** The skeleton, made ready: joints in order, parents before children, and every pose's stills. */
export interface Anatomy {
  readonly joints: readonly string[];
  readonly parents: readonly number[];
  readonly offsets: readonly Vec[];
  readonly poses: Readonly<Record<string, { readonly periodMs: number; readonly stills: readonly Still[] }>>;
}

const straight: Turn = [0, 0, 0, 1];

/** Reads the skeleton and the poses of the file. */
export function anatomyOf(file: PoseFile): Anatomy {
  const joints = file.skeleton.map(({ name }) => name);
  const stillOf = (frame: WrittenFrame): Still => ({
    pelvis: frame.pelvis,
    turns: joints.map((joint) => frame.turns[joint] ?? straight),
  });
  return {
    joints,
    parents: file.skeleton.map(({ parent }) => (parent === null ? -1 : joints.indexOf(parent))),
    offsets: file.skeleton.map(({ offset }) => offset),
    poses: Object.fromEntries(
      Object.entries(file.poses).map(([name, { periodMs, frames }]) => [
        name,
        { periodMs, stills: frames.map(stillOf) },
      ]),
    ),
  };
}

/** A pose at a time in its round, eased from still to still; an unknown pose is standing. */
export function stillAt(anatomy: Anatomy, name: string, ms: number): Still {
  const held = anatomy.poses[name] ?? anatomy.poses["standing"];
  const first = held?.stills[0];
  if (held === undefined || first === undefined) throw new Error("The pose file has no standing pose.");
  if (held.periodMs === 0 || held.stills.length === 1) return first;
  const place = ((((ms / held.periodMs) % 1) + 1) % 1) * held.stills.length;
  const from = held.stills[Math.floor(place) % held.stills.length] ?? first;
  const to = held.stills[(Math.floor(place) + 1) % held.stills.length] ?? first;
  const share = place - Math.floor(place);
  return between(from, to, share * share * (3 - 2 * share));
}

/** The still a share of the way from one to another. */
export function between(one: Still, other: Still, share: number): Still {
  if (share <= 0) return one;
  if (share >= 1) return other;
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    pelvis: [
      mix(one.pelvis[0], other.pelvis[0]),
      mix(one.pelvis[1], other.pelvis[1]),
      mix(one.pelvis[2], other.pelvis[2]),
    ],
    turns: one.turns.map((turn, i) => turnBetween(turn, other.turns[i] ?? straight, share)),
  };
}

/** Where a body stands: on the ground between its feet, how it is turned (no turn faces +z), and its size. */
export interface Root {
  readonly at: Vec;
  readonly turn: Turn;
  readonly scale: number;
}

/** A turn about the upright, radians to the left. */
export const yawTurn = (yaw: number): Turn => [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)];

/** Numbers a joint takes: place, size, and a turn. */
export const jointFloats = 8;

/**
 * Writes every joint of a still, standing at a root, into `out` from `start`: x y z scale, then the turn. Numbers alone:
 * this is done for everybody in every frame, and makes nothing that has to be tidied up.
 */
export function pose(anatomy: Anatomy, still: Still, root: Root, out: Float32Array, start: number): void {
  const { at, turn: facing, scale } = root;
  for (let i = 0; i < anatomy.joints.length; i += 1) {
    const parent = anatomy.parents[i] ?? -1;
    const own = still.turns[i] ?? straight;
    const here = start + i * jointFloats;
    // What it hangs from: another joint, or for the first the root.
    const above = start + parent * jointFloats;
    const hangs = parent >= 0;
    const offset = hangs ? (anatomy.offsets[i] ?? nowhere) : still.pelvis;
    const ax = hangs ? num(out, above + 4) : facing[0];
    const ay = hangs ? num(out, above + 5) : facing[1];
    const az = hangs ? num(out, above + 6) : facing[2];
    const aw = hangs ? num(out, above + 7) : facing[3];
    const tx = 2 * (ay * offset[2] - az * offset[1]);
    const ty = 2 * (az * offset[0] - ax * offset[2]);
    const tz = 2 * (ax * offset[1] - ay * offset[0]);
    out[here] = (hangs ? num(out, above) : at[0]) + (offset[0] + aw * tx + ay * tz - az * ty) * scale;
    out[here + 1] = (hangs ? num(out, above + 1) : at[1]) + (offset[1] + aw * ty + az * tx - ax * tz) * scale;
    out[here + 2] = (hangs ? num(out, above + 2) : at[2]) + (offset[2] + aw * tz + ax * ty - ay * tx) * scale;
    out[here + 3] = scale;
    out[here + 4] = aw * own[0] + ax * own[3] + ay * own[2] - az * own[1];
    out[here + 5] = aw * own[1] - ax * own[2] + ay * own[3] + az * own[0];
    out[here + 6] = aw * own[2] + ax * own[1] - ay * own[0] + az * own[3];
    out[here + 7] = aw * own[3] - ax * own[0] - ay * own[1] - az * own[2];
  }
}

const nowhere: Vec = [0, 0, 0];

/** The place of a joint that was written. */
export const placeIn = (out: Float32Array, here: number): Vec => [
  num(out, here),
  num(out, here + 1),
  num(out, here + 2),
];
const num = (out: Float32Array, i: number): number => out[i] ?? 0;

/** Writes one joint. */
export function write(out: Float32Array, here: number, at: Vec, scale: number, turn: Turn): void {
  out.set(at, here);
  out[here + 3] = scale;
  out.set(turn, here + 4);
}

/** A direction turned. */
export function turned([x, y, z, w]: Turn, [a, b, c]: Vec): Vec {
  const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
  return [a + w * tx + y * tz - z * ty, b + w * ty + z * tx - x * tz, c + w * tz + x * ty - y * tx];
}

/** One turn after another: first the right one. */
export const product = ([ax, ay, az, aw]: Turn, [bx, by, bz, bw]: Turn): Turn => [
  aw * bx + ax * bw + ay * bz - az * by,
  aw * by - ax * bz + ay * bw + az * bx,
  aw * bz + ax * by - ay * bx + az * bw,
  aw * bw - ax * bx - ay * by - az * bz,
];
