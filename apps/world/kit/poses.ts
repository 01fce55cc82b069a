import { POSE_TABLE } from "./pose-table.ts";
import type { Bends } from "./bends.ts";
import { product, quaternionOf, turnedBy } from "./quaternion.ts";
import type { Quaternion } from "./quaternion.ts";
import { JOINTS, SKELETON } from "./skeleton.ts";
import type { Joint } from "./skeleton.ts";
import type { Vec } from "./vector.ts";

type Frame = { readonly pelvis: Vec; readonly turns: Readonly<Record<Joint, Quaternion>> };
/** Key frames to blend round and round in `periodMs`; one frame is a still. */
type Pose = { readonly periodMs: number; readonly frames: readonly Frame[] };

/** Soft places of the body that may touch the ground: joint, offset from it, radius. */
const CONTACTS: readonly (readonly [Joint, Vec, number])[] = [
  ["pelvis", [0, -0.03, -0.03], 0.115],
  ["pelvis", [0.08, -0.05, 0], 0.1],
  ["pelvis", [-0.08, -0.05, 0], 0.1],
  ["spine", [0, 0.26, 0], 0.125],
  ["head", [0, 0.15, 0], 0.105],
  ...(["l", "r"] as const).flatMap((s): (readonly [Joint, Vec, number])[] => [
    [`shoulder-${s}`, [0, 0, 0], 0.065],
    [`elbow-${s}`, [0, 0, 0], 0.046],
    [`wrist-${s}`, [0, -0.08, 0], 0.03],
    [`knee-${s}`, [0, 0, 0], 0.06],
    [`ankle-${s}`, [0, -0.06, -0.06], 0.025],
    [`ankle-${s}`, [0, -0.06, 0.14], 0.025],
  ]),
];

/** Sets the pelvis at the height at which the lowest part of the body touches the ground. */
function framed(bends: Bends): Frame {
  const turns = fromJoints((joint) => quaternionOf(bends[joint] ?? [0, 0, 0]));
  const world = new Map<Joint, { readonly at: Vec; readonly turn: Quaternion }>();
  for (const joint of JOINTS) {
    const { parent, offset } = SKELETON[joint];
    const above = parent ? world.get(parent) : undefined;
    if (!above) world.set(joint, { at: [0, 0, 0], turn: turns[joint] });
    else {
      const [x, y, z] = turnedBy(above.turn, offset);
      world.set(joint, {
        at: [above.at[0] + x, above.at[1] + y, above.at[2] + z],
        turn: product(above.turn, turns[joint]),
      });
    }
  }
  const lows = CONTACTS.map(([joint, offset, radius]) => {
    const at = world.get(joint);
    return at ? at.at[1] + turnedBy(at.turn, offset)[1] - radius : 0;
  });
  return { pelvis: [0, -Math.min(...lows), 0], turns };
}

function fromJoints<T>(make: (joint: Joint) => T): Record<Joint, T> {
  return {
    pelvis: make("pelvis"),
    spine: make("spine"),
    head: make("head"),
    "shoulder-l": make("shoulder-l"),
    "elbow-l": make("elbow-l"),
    "wrist-l": make("wrist-l"),
    "shoulder-r": make("shoulder-r"),
    "elbow-r": make("elbow-r"),
    "wrist-r": make("wrist-r"),
    "hip-l": make("hip-l"),
    "knee-l": make("knee-l"),
    "ankle-l": make("ankle-l"),
    "hip-r": make("hip-r"),
    "knee-r": make("knee-r"),
    "ankle-r": make("ankle-r"),
  };
}

/** Every pose by name, grounded: the lowest part of the body is at height 0. */
export const POSES: Readonly<Record<string, Pose>> = Object.fromEntries(
  Object.entries(POSE_TABLE).map(([name, { periodMs, frames }]) => [name, { periodMs, frames: frames.map(framed) }]),
);
