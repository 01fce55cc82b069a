import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { type Turn, product, yawTurn } from "../people/skeleton.ts";
import type { Standing } from "../world-state.ts";
import { openCarriedMeshes } from "./carried-meshes.ts";
import type { Carried } from "./carried.ts";

/** What somebody at a screen has in the hand, in the lower left corner of what they see. */
export interface InView {
  draw(thing: Carried | undefined): void;
}

/** How far before the eye it is, in metres, and how far towards the corner of the picture: 1 is its edge. */
const before = 0.62;
const [aside, down] = [0.74, 0.86];

const pitched = (angle: number): Turn => [Math.sin(angle / 2), 0, 0, Math.cos(angle / 2)];
/** The radio stands; a phone lies on its back in its model and is held up. */
const tilts: Readonly<Record<Carried, Turn>> = {
  radio: product(yawTurn(0.35), pitched(-0.15)),
  phone: product(yawTurn(0.3), pitched(1.25)),
  tablet: product(yawTurn(0.3), pitched(1.25)),
};
const lifts: Readonly<Record<Carried, number>> = { radio: 0, phone: 0.09, tablet: 0.1 };

/** Opens it for the eye of a scene. */
export function openInView(scene: Scene, world: Standing): InView {
  const meshes = openCarriedMeshes(scene, world.air, world.kinds);
  const at = new Vector3();
  return {
    draw(thing) {
      const eye = scene.activeCamera;
      if (thing === undefined || eye === null) return meshes.show([]);
      const high = Math.tan(eye.fov / 2) * before;
      const wide = high * scene.getEngine().getAspectRatio(eye);
      const turn = eye.absoluteRotation;
      at.set(-wide * aside, -high * down + lifts[thing], -before);
      at.rotateByQuaternionToRef(turn, at).addInPlace(eye.globalPosition);
      const [x, y, z, w] = [turn.x, turn.y, turn.z, turn.w];
      meshes.show([{ thing, at: [at.x, at.y, at.z], turn: product([x, y, z, w], tilts[thing]), meant: false }]);
    },
  };
}
