import { readTurn, writeTurn } from "./turn.ts";
import { type Placement, type Pose, gestures } from "./pose.ts";

/** Bytes of one body on the wire. */
export const frameBytes = 35;

/** Bytes before the frames of a bundle: format, how many, and when. */
export const bundleHeadBytes = 6;

/** One body as it travels: whose (a place in `seatOrder`), when by its sender's clock (ms, wraps at 65,536), and how. */
export interface PoseFrame {
  readonly seatIndex: number;
  readonly tick: number;
  readonly pose: Pose;
}

const format = 1;
const postures = ["standing", "walking", "kneeling", "sitting"] as const;
const seatBits = 0x3ff;
const far = 0x7ffff;

/** The order that seat indexes count in, the same for server, clients and recordings: seat ids by code unit. */
export function seatOrder(seats: Iterable<string>): readonly string[] {
  return [...seats].toSorted((one, other) => (one < other ? -1 : Number(one > other)));
}

/**
 * Packs a body into 35 bytes, big-endian: u16 seat index (10 bits), posture, speaking, hands, synthetic; u8 high bits of x and z;
 * u16 tick; then head, left, right, each three int16 in millimetres and a quaternion of 4 bytes. The head's x and z have
 * 20 bits (± 524 m), because a site is longer than 65 m; a hand's place is written as seen from the head. An absent hand
 * is zero, but for the first byte of an absent left one, which says what the hands do instead (`gestures`, from 1 on).
 * Throws a RangeError on a number that is not finite and on a seat index above 1023.
 */
export function packPose(seatIndex: number, pose: Pose, tick = 0): Uint8Array {
  if (!Number.isInteger(seatIndex) || seatIndex < 0 || seatIndex > seatBits) {
    throw new RangeError(`A seat index is 0 to ${seatBits}, not ${seatIndex}.`);
  }
  const bytes = new Uint8Array(frameBytes);
  const data = new DataView(bytes.buffer);
  const { head, left, right } = pose;
  const [x, y, z] = [
    millimetres(head.position[0], far),
    millimetres(head.position[1]),
    millimetres(head.position[2], far),
  ];
  data.setUint16(
    0,
    seatIndex |
      (postures.indexOf(pose.posture) << 10) |
      (Number(pose.speaking) << 12) |
      (Number(left !== undefined) << 13) |
      (Number(right !== undefined) << 14) |
      (Number(pose.synthetic === true) << 15),
  );
  data.setUint8(2, (((x >> 16) & 15) << 4) | ((z >> 16) & 15));
  data.setUint16(3, Math.floor(tick) & 0xffff);
  data.setUint16(5, x & 0xffff);
  data.setInt16(7, y);
  data.setUint16(9, z & 0xffff);
  writeTurn(data, 11, head.rotation);
  if (left !== undefined) writeHand(data, 15, left, head);
  else if (pose.gesture !== undefined) data.setUint8(15, gestures.indexOf(pose.gesture) + 1);
  if (right !== undefined) writeHand(data, 25, right, head);
  return bytes;
}

/** Reads one frame; undefined unless it is 35 bytes that `packPose` could have written. */
export function unpackPose(bytes: Uint8Array): PoseFrame | undefined {
  if (bytes.length !== frameBytes) return undefined;
  const data = new DataView(bytes.buffer, bytes.byteOffset, frameBytes);
  const who = data.getUint16(0);
  const high = data.getUint8(2);
  const rotation = readTurn(data, 11);
  if (rotation === undefined) return undefined;
  const head: Placement = {
    position: [wide(high >> 4, data.getUint16(5)), data.getInt16(7) / 1000, wide(high & 15, data.getUint16(9))],
    rotation,
  };
  const hasLeft = ((who >> 13) & 1) === 1;
  const code = hasLeft ? 0 : data.getUint8(15);
  const gesture = gestures[code - 1];
  if (code > 0 && gesture === undefined) return undefined;
  const left = readHand(data, 15, head, hasLeft, code > 0 ? 1 : 0);
  const right = readHand(data, 25, head, ((who >> 14) & 1) === 1);
  if (left === "garbage" || right === "garbage") return undefined;
  const pose: Pose = {
    head,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    posture: postures[(who >> 10) & 3] ?? "standing",
    speaking: ((who >> 12) & 1) === 1,
    ...(gesture === undefined ? {} : { gesture }),
    ...(who >> 15 === 1 ? { synthetic: true } : {}),
  };
  return { seatIndex: who & seatBits, tick: data.getUint16(3), pose };
}

/** The same frame under another seat index: the relay says whose it is, never the sender. */
export function withSeat(frame: Uint8Array, seatIndex: number): Uint8Array {
  // Not `slice`: of a Node buffer that is a window into memory that others use.
  const bytes = new Uint8Array(frame);
  const data = new DataView(bytes.buffer);
  data.setUint16(0, (data.getUint16(0) & ~seatBits) | (seatIndex & seatBits));
  return bytes;
}

/**
 * Joins up to 255 frames under a head of 6 bytes: u8 format 1, u8 count, u32 exercise time in ms. Bundles may stand one
 * after another, as they do in a recording.
 */
export function bundlePoses(at: number, frames: readonly Uint8Array[]): Uint8Array {
  if (frames.length > 255) throw new RangeError(`A bundle holds 255 frames, not ${frames.length}.`);
  const bytes = new Uint8Array(bundleHeadBytes + frames.length * frameBytes);
  const data = new DataView(bytes.buffer);
  data.setUint8(0, format);
  data.setUint8(1, frames.length);
  data.setUint32(2, at);
  for (const [i, frame] of frames.entries()) {
    if (frame.length !== frameBytes) throw new RangeError(`A frame is ${frameBytes} bytes, not ${frame.length}.`);
    bytes.set(frame, bundleHeadBytes + i * frameBytes);
  }
  return bytes;
}

/** What a bundle holds. */
export interface PoseBundle {
  readonly at: number;
  readonly frames: readonly PoseFrame[];
}

/** Reads bundles that stand one after another; undefined as soon as any byte is not of a bundle. */
export function unpackPoses(bytes: Uint8Array): readonly PoseBundle[] | undefined {
  const bundles: PoseBundle[] = [];
  for (let start = 0; start < bytes.length;) {
    if (bytes.length - start < bundleHeadBytes) return undefined;
    const data = new DataView(bytes.buffer, bytes.byteOffset + start, bundleHeadBytes);
    if (data.getUint8(0) !== format) return undefined;
    const first = start + bundleHeadBytes;
    const end = first + data.getUint8(1) * frameBytes;
    if (end > bytes.length) return undefined;
    const frames: PoseFrame[] = [];
    for (let i = first; i < end; i += frameBytes) {
      const frame = unpackPose(bytes.subarray(i, i + frameBytes));
      if (frame === undefined) return undefined;
      frames.push(frame);
    }
    bundles.push({ at: data.getUint32(2), frames });
    start = end;
  }
  return bundles;
}

function millimetres(metres: number, limit = 0x7fff): number {
  if (!Number.isFinite(metres)) throw new RangeError("A pose has a number that is not finite.");
  return Math.max(-limit, Math.min(limit, Math.round(metres * 1000)));
}

function wide(high: number, low: number): number {
  const value = (high << 16) | low;
  return (value > far ? value - 0x100000 : value) / 1000;
}

function writeHand(data: DataView, start: number, hand: Placement, head: Placement): void {
  for (const axis of [0, 1, 2] as const) {
    data.setInt16(start + axis * 2, millimetres(hand.position[axis] - Math.round(head.position[axis] * 1000) / 1000));
  }
  writeTurn(data, start + 6, hand.rotation);
}

/** Of an absent hand all bytes but the first `used` are zero. */
function readHand(
  data: DataView,
  start: number,
  head: Placement,
  there: boolean,
  used = 0,
): Placement | "garbage" | undefined {
  if (!there) {
    for (let i = start + used; i < start + 10; i += 1) if (data.getUint8(i) !== 0) return "garbage";
    return undefined;
  }
  const rotation = readTurn(data, start + 6);
  if (rotation === undefined) return "garbage";
  const along = (axis: 0 | 1 | 2): number => head.position[axis] + data.getInt16(start + axis * 2) / 1000;
  return { position: [along(0), along(1), along(2)], rotation };
}
