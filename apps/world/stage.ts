import { TargetCamera } from "@babylonjs/core/Cameras/targetCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { usualScaling } from "./sharpness.ts";

/** The engine, the scene and the eye of somebody without a headset. Right-handed: the place's own metres. */
export interface Stage {
  readonly engine: AbstractEngine;
  readonly scene: Scene;
  readonly eye: TargetCamera;
}

/** An engine for a canvas; undefined where the browser has no WebGL 2. At most 1.5 pixels to a CSS pixel. */
export function openEngine(canvas: HTMLCanvasElement): Engine | undefined {
  try {
    const engine = new Engine(canvas, true, {
      audioEngine: false,
      powerPreference: "high-performance",
      stencil: false,
      doNotHandleContextLost: true,
    });
    if (engine.version < 2) {
      engine.dispose();
      return undefined;
    }
    engine.setHardwareScalingLevel(usualScaling());
    return engine;
  } catch {
    return undefined;
  }
}

/** An empty scene with an eye at standing height. */
export function openStage(engine: AbstractEngine): Stage {
  const scene = new Scene(engine);
  scene.useRightHandedSystem = true;
  scene.skipPointerMovePicking = true;
  scene.detachControl();
  scene.autoClear = true;
  scene.clearColor = new Color4(0.05, 0.09, 0.11, 1);
  const eye = new TargetCamera("eye", new Vector3(0, 1.65, 0), scene);
  eye.rotationQuaternion = Quaternion.Identity();
  eye.minZ = 0.08;
  eye.maxZ = 1500;
  eye.fov = 1.05;
  return { engine, scene, eye };
}
