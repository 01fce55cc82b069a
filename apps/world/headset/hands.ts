import type { Placement } from "#engine/pose/pose.ts";

type Point = readonly [number, number, number];

/** One controller or hand in one frame. */
export interface HandState {
  readonly side: "left" | "right" | "none";
  /** Where it points from and to (a unit vector); absent while it is not tracked. */
  readonly ray?: { readonly from: Point; readonly direction: Point };
  readonly grip?: Placement;
  /** Trigger pulled or fingers pinched. */
  readonly select: boolean;
  readonly squeeze: boolean;
  /** Thumbstick: right and down are positive. */
  readonly stick: { readonly x: number; readonly y: number };
  readonly lowerButton: boolean;
  readonly upperButton: boolean;
  /** The tip of the index finger of a real hand. */
  readonly tip?: Point;
  /** It is only there while it pinches, and points where the eyes looked: a headset that tells no gaze otherwise. */
  readonly passing: boolean;
  /** The joints of a real hand: place and radius, metres. Empty for a controller. */
  readonly joints: readonly (readonly [number, number, number, number])[];
  /** The controller itself, which can be shaken. */
  readonly pad?: Gamepad;
}

/** A hand is the same from frame to frame by its side and by what it is, however many there are. */
export function keyOf({ side, passing, joints }: Pick<HandState, "side" | "passing" | "joints">): string {
  return `${side} ${passing ? "passing" : joints.length > 0 ? "bare" : "holding"}`;
}

/** Reads every tracked controller and hand. In the right-handed place, a reference space's metres are the place's own. */
export function readHands(session: XRSession, frame: XRFrame, space: XRReferenceSpace): readonly HandState[] {
  return [...session.inputSources].map((source): HandState => {
    const aim = frame.getPose(source.targetRaySpace, space)?.transform;
    const grip = source.gripSpace && frame.getPose(source.gripSpace, space)?.transform;
    const pad = source.gamepad;
    const passing = source.targetRayMode === "transient-pointer";
    const tip = source.hand ? tipOf(source.hand, frame, space) : undefined;
    const pressed = (button: number): boolean => pad?.buttons[button]?.pressed ?? false;
    return {
      side: source.handedness,
      ...(aim ? { ray: { from: pointOf(aim.position), direction: forwardOf(aim.orientation) } } : {}),
      ...(grip ? { grip: { position: pointOf(grip.position), rotation: turnOf(grip.orientation) } } : {}),
      ...(tip === undefined ? {} : { tip }),
      ...(pad === undefined ? {} : { pad }),
      passing,
      select: passing || pressed(0) || (pad?.buttons[0]?.value ?? 0) > 0.6,
      squeeze: pressed(1),
      stick: { x: pad?.axes[2] ?? 0, y: pad?.axes[3] ?? 0 },
      lowerButton: pressed(4),
      upperButton: pressed(5),
      joints: source.hand ? jointsOf(source.hand, frame, space) : [],
    };
  });
}

function tipOf(hand: XRHand, frame: XRFrame, space: XRReferenceSpace): Point | undefined {
  const joint = hand.get("index-finger-tip");
  const pose = joint === undefined ? undefined : frame.getJointPose?.(joint, space);
  return pose ? pointOf(pose.transform.position) : undefined;
}

function jointsOf(hand: XRHand, frame: XRFrame, space: XRReferenceSpace): HandState["joints"] {
  return [...hand.values()].flatMap((joint) => {
    const pose = frame.getJointPose?.(joint, space);
    if (!pose) return [];
    const { x, y, z } = pose.transform.position;
    return [[x, y, z, pose.radius ?? 0.008] as const];
  });
}

const pointOf = ({ x, y, z }: DOMPointReadOnly): Point => [x, y, z];
const turnOf = ({ x, y, z, w }: DOMPointReadOnly): Placement["rotation"] => [x, y, z, w];

/** Where something turned so looks: straight ahead is -z. */
function forwardOf({ x, y, z, w }: DOMPointReadOnly): Point {
  return [-2 * (x * z + w * y), -2 * (y * z - w * x), -(1 - 2 * (x * x + y * y))];
}
