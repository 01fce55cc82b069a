/** Where something is and how it is turned: metres in the place, and a unit quaternion x y z w. */
export interface Placement {
  readonly position: readonly [number, number, number];
  readonly rotation: readonly [number, number, number, number];
}

/** What somebody without tracked hands does with them, in the order of their codes on the wire, from 1 on. */
export const gestures = ["radio", "writing", "pointing", "raised-hand"] as const;
export type Gesture = (typeof gestures)[number];

/** One seat's body at one moment: head, and hands where there are controllers or hands. */
export interface Pose {
  readonly head: Placement;
  readonly left?: Placement;
  readonly right?: Placement;
  /** Walking, kneeling and speaking are shown by the avatar. */
  readonly posture: "standing" | "walking" | "kneeling" | "sitting";
  readonly speaking: boolean;
  /** Only where there is no left hand. */
  readonly gesture?: Gesture;
  /**
   * Worked out from the log because no one moves this body. Heights are then over the ground under it, since no log
   * knows the ground.
   */
  readonly synthetic?: true;
}
