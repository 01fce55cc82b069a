import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { WebXRExperienceHelper } from "@babylonjs/core/XR/webXRExperienceHelper.js";
import { WebXRManagedOutputCanvasOptions } from "@babylonjs/core/XR/webXRManagedOutputCanvas.js";
import { WebXRState } from "@babylonjs/core/XR/webXRTypes.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Placement } from "#engine/pose/pose.ts";
import type { Spot } from "../moving/ground.ts";
import { usualScaling } from "../sharpness.ts";
import { readHands } from "./hands.ts";
import type { HandState } from "./hands.ts";

/** What a headset's wearer does, frame by frame. */
export interface HeadsetFrame {
  readonly head: Placement;
  readonly hands: readonly HandState[];
}

/** A headset session that can be entered again and again. */
export interface Headset {
  readonly inside: boolean;
  /** The session, while there is one. */
  readonly session: XRSession | undefined;
  /** The space its poses are in: the place's own metres. */
  space(): XRReferenceSpace;
  /** Enters standing at a spot whose ground is at a height; resolves with the first frame drawn inside. */
  enter(spot: Spot, height: number, yaw: number): Promise<void>;
  leave(): Promise<void>;
  /** Puts the wearer's head over a spot, `lift` metres higher than their real head is above the floor. */
  stand(spot: Spot, height: number, lift: number): void;
  /** Turns the wearer about their own head, degrees to the left. */
  turn(degrees: number): void;
  /** The real height of the head above the real floor, in metres. */
  realHeight(): number;
  dispose(): void;
}

/**
 * Readies a headset; nothing is asked of the network. `onFrame` runs in every frame of a session, before it is drawn;
 * `onLeave` when a session has ended, however it ended.
 */
export async function openHeadset(
  scene: Scene,
  onFrame: (frame: HeadsetFrame) => void,
  onLeave: () => void,
): Promise<Headset> {
  const experience = await WebXRExperienceHelper.CreateAsync(scene);
  const wanted = { position: new Vector3(), yaw: 0 };
  readyCamera(experience, wanted);
  tellFrames(experience, onFrame);
  experience.onStateChangedObservable.add((state) => {
    if (state === WebXRState.NOT_IN_XR) onLeave();
  });
  const inside = (): boolean => experience.state === WebXRState.IN_XR;
  const { sessionManager, camera } = experience;
  return {
    get inside() {
      return inside();
    },
    get session() {
      return inside() ? sessionManager.session : undefined;
    },
    space: () => sessionManager.referenceSpace,
    enter(spot, height, yaw) {
      wanted.position.set(spot.x, height, spot.z);
      wanted.yaw = yaw;
      return enter(experience);
    },
    leave: () => experience.exitXRAsync(),
    stand(spot, height, lift) {
      camera.position.set(spot.x, height + camera.realWorldHeight + lift, spot.z);
    },
    turn(degrees) {
      const by = Quaternion.RotationAxis(Vector3.UpReadOnly, (degrees * Math.PI) / 180);
      by.multiplyToRef(camera.rotationQuaternion.clone(), camera.rotationQuaternion);
    },
    realHeight: () => camera.realWorldHeight,
    dispose: () => experience.dispose(),
  };
}

/** Has the wearer begin where it is wanted: only with the first pose is it known where the head is. */
function readyCamera(
  { camera, onInitialXRPoseSetObservable }: WebXRExperienceHelper,
  wanted: { readonly position: Vector3; readonly yaw: number },
): void {
  camera.minZ = 0.05;
  camera.maxZ = 1500;
  onInitialXRPoseSetObservable.add(() => {
    camera.position.copyFrom(wanted.position);
    Quaternion.FromEulerAnglesToRef(0, wanted.yaw, 0, camera.rotationQuaternion);
  });
}

function tellFrames(experience: WebXRExperienceHelper, onFrame: (frame: HeadsetFrame) => void): void {
  const { sessionManager, camera } = experience;
  sessionManager.onXRFrameObservable.add((frame) => {
    if (experience.state !== WebXRState.IN_XR) return;
    const { position: p, rotationQuaternion: q } = camera;
    const head: Placement = { position: [p.x, p.y, p.z], rotation: [q.x, q.y, q.z, q.w] };
    onFrame({ head, hands: readHands(sessionManager.session, frame, sessionManager.referenceSpace) });
  });
}

/** Enters, and waits for the first frame drawn inside. */
async function enter(experience: WebXRExperienceHelper): Promise<void> {
  const { sessionManager } = experience;
  const engine = sessionManager.scene.getEngine();
  // What was too much in front of the screen is too much for two eyes.
  const share = usualScaling() / engine.getHardwareScalingLevel();
  const drawn = WebXRManagedOutputCanvasOptions.GetDefaults(engine);
  drawn.canvasOptions = { ...drawn.canvasOptions, framebufferScaleFactor: share };
  const target = sessionManager.getWebXRRenderTarget(drawn);
  await experience.enterXRAsync("immersive-vr", "local-floor", target, { optionalFeatures: ["hand-tracking"] });
  // The edge of what a lens shows may be drawn more coarsely.
  sessionManager.fixedFoveation = share < 1 ? 1 : 0.5;
  if (experience.state === WebXRState.IN_XR) return;
  await new Promise<void>((resolve) => {
    const seen = experience.onStateChangedObservable.add(() => {
      seen.remove();
      resolve();
    });
  });
}
