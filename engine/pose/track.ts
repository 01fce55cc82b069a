import { turnApart, turnBetween } from "./turn.ts";
import type { PoseFrame } from "./pack.ts";
import type { Placement, Pose } from "./pose.ts";

/** How far behind the newest frame others are shown, so that one lost frame is not seen. */
export const delayMs = 100;

/** Synthetic bodies come ten times a second and are in no hurry: so far behind, that a lost frame is not seen either. */
const syntheticDelayMs = 250;

/** Least time between two frames that are sent: 20 a second. */
const frameMs = 50;

/** A longer time between two frames is silence, not loss: the body stood still until shortly before the later one. */
const silenceMs = 260;
/** Two frames further apart than this are a teleport, which is not drawn as a flight. */
const leap = 2;
/** How long what a late frame corrects is blended in for. */
const blendMs = 150;
const keptMs = 1500;
/** A frame this far from when it should come is of a sender that began again, with another clock. */
const restartMs = 2000;
/** After the last movement its frame is said twice more, in case it was lost. */
const repeats = [250, 1000];

/** What a sender remembers: its last frame, when it went out, and how often the same was repeated since. */
export interface Sent {
  readonly pose: Pose;
  readonly at: number;
  readonly repeated: number;
}

/**
 * Decides whether a pose is to be sent `now` (ms of any steady clock). At most 20 a second; none while still to 2 mm and
 * half a degree, except two repeats after the last movement. Answers with what to remember; unchanged means: stay silent.
 */
export function sample(last: Sent | undefined, pose: Pose, now: number): Sent | undefined {
  if (last === undefined) return { pose, at: now, repeated: 0 };
  if (now - last.at < frameMs) return last;
  if (!alike(last.pose, pose)) return { pose, at: now, repeated: 0 };
  const wait = repeats[last.repeated];
  return wait === undefined || now - last.at < wait ? last : { pose, at: now, repeated: last.repeated + 1 };
}

/** A pose and when it was so, in ms of one clock. */
export interface PoseSample {
  readonly at: number;
  readonly pose: Pose;
}

/** One seat's movement as it is heard: frames in order of its own clock, and what is still being blended out. */
export interface PoseTrack {
  readonly samples: readonly PoseSample[];
  /** Local time minus the sender's, by the fastest frame; forgets 1 ms a second, as clocks drift. */
  readonly offset: number;
  readonly error: readonly [number, number, number];
  readonly errorAt: number;
}

/** Adds a frame heard at local time `now`. One that comes twice or after its time changes nothing that is shown. */
export function hear(track: PoseTrack | undefined, frame: PoseFrame, now: number): PoseTrack {
  const newest = track?.samples.at(-1);
  if (track === undefined || newest === undefined) return begun(frame, now);
  if (frame.pose.synthetic !== newest.pose.synthetic) return takenOver(track, frame, now);
  const at = unwrapped(frame.tick, now - track.offset);
  if (Math.abs(now - at - track.offset) > restartMs) return begun(frame, now);
  if (track.samples.some((known) => known.at === at)) return track;
  const samples = [...track.samples, { at, pose: frame.pose }]
    .toSorted((one, other) => one.at - other.at)
    .filter((known, i, all) => i >= all.length - 2 || known.at > now - track.offset - keptMs);
  const before = poseAt(track, now)?.head.position;
  const drift = Math.max(0, at - newest.at) / 1000;
  const offset = Math.min(track.offset + drift, now - at);
  const next: PoseTrack = { samples, offset, error: [0, 0, 0], errorAt: now };
  const after = poseAt(next, now)?.head.position;
  if (before === undefined || after === undefined) return next;
  const error = [before[0] - after[0], before[1] - after[1], before[2] - after[2]] as const;
  return Math.hypot(...error) > leap ? next : { ...next, error };
}

/** A person's own body takes over from a synthetic one, or the other way: another clock, and one movement to the eye. */
function takenOver(track: PoseTrack, frame: PoseFrame, now: number): PoseTrack {
  const before = poseAt(track, now)?.head.position;
  const [x, , z] = frame.pose.head.position;
  const next = begun(frame, now);
  if (before === undefined || Math.hypot(before[0] - x, before[2] - z) > leap) return next;
  // Their heights are not of one kind.
  return { ...next, error: [before[0] - x, 0, before[2] - z] };
}

function begun(frame: PoseFrame, now: number): PoseTrack {
  const samples = [{ at: frame.tick, pose: frame.pose }];
  return { samples, offset: now - frame.tick, error: [0, 0, 0], errorAt: now };
}

/**
 * The body as it is to be drawn at local time `now`: 100 ms behind what was heard, a synthetic one 250 ms; still when
 * nothing is heard.
 */
export function poseAt(track: PoseTrack, now: number): Pose | undefined {
  const behind = track.samples[0]?.pose.synthetic === true ? syntheticDelayMs : delayMs;
  const pose = interpolate(track.samples, now - track.offset - behind);
  const left = 1 - (now - track.errorAt) / blendMs;
  if (pose === undefined || left <= 0) return pose;
  const [x, y, z] = track.error;
  return shifted(pose, [x * left, y * left, z * left]);
}

/** The pose at a time between recorded ones, sorted by time; the first before them, the last after them. */
export function interpolate(samples: readonly PoseSample[], at: number): Pose | undefined {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.at ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  const from = samples[low - 1] ?? samples[0];
  const to = samples[low];
  if (from === undefined || to === undefined || to === from) return from?.pose;
  const span = to.at - from.at > silenceMs ? delayMs : to.at - from.at;
  const share = 1 - (to.at - at) / span;
  if (share <= 0 || apart(from.pose.head, to.pose.head) > leap) return from.pose;
  return between(from.pose, to.pose, share);
}

function between(one: Pose, other: Pose, share: number): Pose {
  const left = placedBetween(one.left, other.left, share);
  const right = placedBetween(one.right, other.right, share);
  const { posture, gesture } = share < 0.5 ? one : other;
  return {
    head: placementBetween(one.head, other.head, share),
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    posture,
    speaking: one.speaking || other.speaking,
    ...(gesture === undefined ? {} : { gesture }),
    ...(other.synthetic === undefined ? {} : { synthetic: other.synthetic }),
  };
}

function placedBetween(one: Placement | undefined, other: Placement | undefined, share: number): Placement | undefined {
  if (one === undefined || other === undefined) return share < 0.5 ? one : other;
  return placementBetween(one, other, share);
}

function placementBetween(one: Placement, other: Placement, share: number): Placement {
  const along = (axis: 0 | 1 | 2): number => one.position[axis] + (other.position[axis] - one.position[axis]) * share;
  return { position: [along(0), along(1), along(2)], rotation: turnBetween(one.rotation, other.rotation, share) };
}

function shifted(pose: Pose, by: readonly [number, number, number]): Pose {
  const move = ({ position, rotation }: Placement): Placement => ({
    position: [position[0] + by[0], position[1] + by[1], position[2] + by[2]],
    rotation,
  });
  return {
    ...pose,
    head: move(pose.head),
    ...(pose.left === undefined ? {} : { left: move(pose.left) }),
    ...(pose.right === undefined ? {} : { right: move(pose.right) }),
  };
}

function alike(one: Pose, other: Pose): boolean {
  return (
    one.posture === other.posture &&
    one.speaking === other.speaking &&
    one.gesture === other.gesture &&
    still(one.head, other.head) &&
    still(one.left, other.left) &&
    still(one.right, other.right)
  );
}

function still(one: Placement | undefined, other: Placement | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return apart(one, other) < 0.002 && turnApart(one.rotation, other.rotation) < Math.PI / 360;
}

function apart({ position: one }: Placement, { position: other }: Placement): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** The sender's clock near `about` that ends in these 16 bits. */
function unwrapped(tick: number, about: number): number {
  return tick + Math.round((about - tick) / 0x10000) * 0x10000;
}
