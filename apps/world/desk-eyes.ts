import { Matrix, Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { aimed } from "./inputs/aim.ts";
import type { Point, Ray, Target } from "./inputs/aim.ts";
import type { Act } from "./inputs/intent.ts";
import { openKeyboard } from "./inputs/keyboard.ts";
import { openPointer } from "./inputs/pointer.ts";
import { handFrame } from "./place-frame.ts";
import { pace } from "./moving/me.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./world-state.ts";
import { walkOn } from "./walking-on.ts";

/** How far away something may be and still be meant by pointing, in metres. */
const reach = 45;

/** Somebody at a screen: keyboard, mouse and finger, and a camera where they stand. */
export interface DeskEyes {
  /** Moves and looks; once a frame while no headset is worn. */
  frame(now: number, passedMs: number): void;
  eye(): Point;
  dispose(): void;
}

/** Opens the eyes on a canvas, which gets the keyboard when it has the focus. */
export function openDeskEyes(canvas: HTMLCanvasElement, { scene, eye }: Stage, world: Standing, act: Act): DeskEyes {
  const look = (x: number, y: number): Target | undefined =>
    aimed(rayAt(canvas, scene, x, y), world.cast.bodies(), world.ground, reach)?.target;
  const use = (): void => {
    if (world.aim !== undefined && world.aim.kind !== "ground") act({ intent: "use", target: world.aim });
  };
  const pin = (): void => {
    const aim = world.aim?.kind === "ground" ? undefined : world.aim;
    act({ intent: "pin", target: aim ?? look(canvas.clientWidth / 2, canvas.clientHeight / 2) ?? ahead(world) });
  };
  const keyboard = openKeyboard(canvas, act, use, pin);
  const closePointer = openPointer(canvas, act, look);
  return {
    frame(now, passedMs) {
      const before = world.me;
      keyboard.held(passedMs, pace);
      walkOn(world, before, now, passedMs);
      const { x, z, floor, height, yaw, pitch } = world.me;
      eye.position.set(x, floor + height, z);
      const turn = Quaternion.RotationYawPitchRoll(yaw, pitch, 0);
      eye.rotationQuaternion?.copyFrom(turn);
      eye.computeWorldMatrix();
      handFrame(world);
    },
    eye: () => [world.me.x, world.me.floor + world.me.height, world.me.z],
    dispose() {
      keyboard.dispose();
      closePointer();
    },
  };
}

/** The ground a few steps ahead: what is meant where one looks over the ground into the distance. */
function ahead({ me: { x, z, yaw, floor }, ground }: Standing): Target {
  const [toX, toZ] = [x - Math.sin(yaw) * 3, z - Math.cos(yaw) * 3];
  return { kind: "ground", at: [toX, ground.height(toX, toZ) ?? floor, toZ] };
}

/** The ray through a place of the canvas, in CSS pixels. */
function rayAt(canvas: HTMLCanvasElement, scene: Stage["scene"], x: number, y: number): Ray {
  const camera = scene.activeCamera;
  const [nx, ny] = [(x / canvas.clientWidth) * 2 - 1, 1 - (y / canvas.clientHeight) * 2];
  const through = Matrix.Invert(camera?.getTransformationMatrix() ?? Matrix.Identity());
  const near = Vector3.TransformCoordinates(new Vector3(nx, ny, -1), through);
  const far = Vector3.TransformCoordinates(new Vector3(nx, ny, 1), through);
  const way = far.subtract(near).normalize();
  return { from: [near.x, near.y, near.z], direction: [way.x, way.y, way.z] };
}
