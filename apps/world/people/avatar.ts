import type { Placement, Pose } from "#engine/pose/pose.ts";
import { pointing, reached } from "./arm.ts";
import {
  between,
  jointFloats,
  placeIn,
  pose as written,
  product,
  stillAt,
  turned,
  write,
  yawTurn,
} from "./skeleton.ts";
import type { Anatomy, Still, Turn, Vec } from "./skeleton.ts";

/** What is remembered of how a body moves, from frame to frame. */
export interface Gait {
  readonly x: number;
  readonly z: number;
  readonly yaw: number;
  /** How far it has walked in its round of steps, in ms of the walking pose. */
  readonly stride: number;
  /** Metres a second, smoothed. */
  readonly speed: number;
  readonly posture: string;
  readonly since: number;
  readonly from: Still;
}

/** Metres of one round of two steps, and how long the walking pose takes for it. */
const roundMetres = 1.45;
const changeMs = 280;
/** The eyes over the ground when the body stands straight, and in a full crouch. */
const tall = 1.5;
const crouched = 0.95;
/** The head turns this far before the body follows. */
const loose = 0.6;

/**
 * Draws a body under a head, so that the head is where it really is: steps as it moves, crouches as it sinks, arms
 * reaching for the hands where there are any; where there are none, and it goes nowhere, it does what `act` says. Writes the joints to `out` from `start`, answers with what to remember.
 */
export function embodied(
  anatomy: Anatomy,
  gait: Gait | undefined,
  pose: Pose,
  act: string,
  ground: number,
  now: number,
  passedMs: number,
  out: Float32Array,
  start: number,
): Gait {
  const [x, y, z] = pose.head.position;
  const look = turned(pose.head.rotation, [0, 0, -1]);
  const facing = Math.hypot(look[0], look[2]) < 0.05 ? (gait?.yaw ?? 0) : Math.atan2(look[0], look[2]);
  const next = followed(anatomy, gait, pose.posture, { x, z, facing }, now, passedMs);
  const idle = pose.left === undefined && pose.right === undefined ? act : "standing";
  const settled =
    next.posture === "standing"
      ? sunk(anatomy, uprightAt(anatomy, idle, next, now), y - ground)
      : stillAt(anatomy, next.posture, now);
  const still = between(next.from, settled, Math.min(1, (now - next.since) / changeMs));
  written(anatomy, still, { at: [x, ground, z], turn: yawTurn(next.yaw), scale: 1 }, out, start);
  underHead(anatomy, pose.head, out, start);
  reach(anatomy, "l", pose.left, next.yaw, out, start);
  reach(anatomy, "r", pose.right, next.yaw, out, start);
  return next;
}

/** Somebody on their feet: what they do while they stand gives way to steps as they move. */
function uprightAt(anatomy: Anatomy, idle: string, { speed, stride }: Gait, now: number): Still {
  const share = speed / 0.7;
  if (share <= 0.001) return stillAt(anatomy, idle, now);
  const walking = stillAt(anatomy, "walking", stride);
  return share >= 1 ? walking : between(stillAt(anatomy, idle, now), walking, share);
}

function followed(
  anatomy: Anatomy,
  gait: Gait | undefined,
  wanted: Pose["posture"],
  head: { readonly x: number; readonly z: number; readonly facing: number },
  now: number,
  passedMs: number,
): Gait {
  const posture = wanted === "walking" ? "standing" : wanted;
  if (gait === undefined) {
    const from = stillAt(anatomy, posture, now);
    return { x: head.x, z: head.z, yaw: head.facing, stride: 0, speed: 0, posture, since: now - changeMs, from };
  }
  const moved = Math.hypot(head.x - gait.x, head.z - gait.z);
  const speed = passedMs <= 0 || moved > 1.5 ? 0 : (moved / passedMs) * 1000;
  const smoothed = gait.speed + (Math.min(2, speed) - gait.speed) * Math.min(1, passedMs / 160);
  const apart = angle(head.facing - gait.yaw);
  const pull = smoothed > 0.3 ? 6 : Math.abs(apart) > loose ? 4 : 0;
  const changed = posture !== gait.posture;
  return {
    x: head.x,
    z: head.z,
    yaw: gait.yaw + apart * Math.min(1, (pull * passedMs) / 1000),
    stride: gait.stride + (Math.min(moved, 0.2) / roundMetres) * (anatomy.poses["walking"]?.periodMs ?? 1000),
    speed: smoothed,
    posture,
    since: changed ? now : gait.since,
    from: changed ? stillAt(anatomy, gait.posture, now) : gait.from,
  };
}

function sunk(anatomy: Anatomy, still: Still, eyes: number): Still {
  const share = Math.max(0, Math.min(1, (tall - eyes) / (tall - crouched)));
  return share === 0 ? still : between(still, stillAt(anatomy, "crouching", 0), share);
}

/** Moves the whole body so that its head is over the spot where the real head is, and turns the head as it is turned. */
function underHead(anatomy: Anatomy, head: Placement, out: Float32Array, start: number): void {
  const here = start + anatomy.joints.indexOf("head") * jointFloats;
  const [x, , z] = placeIn(out, here);
  const back = turned(head.rotation, [0, 0, 0.09]);
  const [dx, dz] = [head.position[0] + back[0] - x, head.position[2] + back[2] - z];
  for (let i = 0; i < anatomy.joints.length; i += 1) {
    const joint = start + i * jointFloats;
    out[joint] = (out[joint] ?? 0) + dx;
    out[joint + 2] = (out[joint + 2] ?? 0) + dz;
  }
  write(out, here, placeIn(out, here), out[here + 3] ?? 1, product(head.rotation, yawTurn(Math.PI)));
}

function reach(
  anatomy: Anatomy,
  side: "l" | "r",
  hand: Placement | undefined,
  yaw: number,
  out: Float32Array,
  start: number,
): void {
  if (hand === undefined) return;
  const at = (joint: string): number => start + anatomy.joints.indexOf(`${joint}-${side}`) * jointFloats;
  const [shoulder, elbow, wrist] = [at("shoulder"), at("elbow"), at("wrist")];
  const length = (joint: string): number =>
    Math.hypot(...(anatomy.offsets[anatomy.joints.indexOf(`${joint}-${side}`)] ?? [0, 0.27, 0]));
  const out1: Vec = turned(yawTurn(yaw), [side === "l" ? 0.5 : -0.5, -1, -0.35]);
  const arm = reached(placeIn(out, shoulder), hand.position, length("elbow"), length("wrist"), out1);
  const front = turned(yawTurn(yaw), [0, 0, 1]);
  const from = placeIn(out, shoulder);
  write(out, shoulder, from, 1, pointing(from, arm.elbow, front));
  const lower: Turn = pointing(arm.elbow, arm.wrist, front);
  write(out, elbow, arm.elbow, 1, lower);
  write(out, wrist, arm.wrist, 1, lower);
}

const angle = (turn: number): number => Math.atan2(Math.sin(turn), Math.cos(turn));
