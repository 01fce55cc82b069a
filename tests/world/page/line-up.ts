import { TargetCamera } from "@babylonjs/core/Cameras/targetCamera.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { coarseGarments } from "../../../apps/world/people/coarser.ts";
import { openCrowd } from "../../../apps/world/people/crowd.ts";
import type { Look } from "../../../apps/world/people/figure.ts";
import { anatomyOf, pose, stillAt, yawTurn } from "../../../apps/world/people/skeleton.ts";
import type { PoseFile } from "../../../apps/world/people/skeleton.ts";
import { sewn } from "../../../apps/world/people/tailor.ts";
import { type Light, airOf } from "../../../apps/world/place/air.ts";
import { cornersOf } from "../../../apps/world/place/corners.ts";
import { readModel } from "../../../apps/world/place/read-model.ts";
import peopleUrl from "../../../apps/world/models/people.glb?url";
import posesUrl from "../../../apps/world/models/poses.json?url";

/** Somebody in a line-up: how they look, where they stand, which way they turn (degrees), and when in their pose. */
export interface Shown {
  readonly look: Look;
  readonly at: readonly [number, number, number];
  readonly turn: number;
  readonly ms: number;
}

/** People alone before a plain ground, as the world draws them. */
export interface LineUp {
  readonly poses: PoseFile;
  /** Draws these, seen from a place towards another. */
  draw(shown: readonly Shown[], from: readonly number[], to: readonly number[], fov?: number): Promise<void>;
}

/** Readies people alone in a scene of their own; the engine's other scenes rest from now on. */
export async function openLineUp(engine: AbstractEngine, light: Light): Promise<LineUp> {
  engine.stopRenderLoop();
  const scene = new Scene(engine);
  scene.useRightHandedSystem = true;
  scene.clearColor = new Color4(0.46, 0.5, 0.53, 1);
  const eye = new TargetCamera("eye", new Vector3(0, 1.6, 3), scene);
  eye.minZ = 0.05;
  const air = airOf(light);
  const [file, poses] = await Promise.all([
    fetch(peopleUrl).then((answer) => answer.arrayBuffer()),
    fetch(posesUrl).then((answer): Promise<PoseFile> => answer.json()),
  ]);
  const meshes = await readModel(scene, new Uint8Array(file));
  const parts = new Map(meshes.map((mesh) => [mesh.name, cornersOf(mesh)]));
  for (const mesh of meshes) mesh.dispose();
  const garments = sewn(poses, parts);
  const crowd = openCrowd(scene, air, [...garments, ...coarseGarments(garments)]);
  const anatomy = anatomyOf(poses);
  let rows: number[] = [];
  return {
    poses,
    async draw(shown, from, to, fov = 0.8) {
      for (const row of rows) crowd.free(row);
      rows = shown.flatMap(({ look, at, turn, ms }) => {
        const row = crowd.take();
        if (row === undefined) return [];
        crowd.wear(row, look.garments);
        crowd.tint(row, look.tints);
        crowd.fade(row, 1);
        const root = { at, turn: yawTurn((turn * Math.PI) / 180), scale: look.scale };
        pose(anatomy, stillAt(anatomy, look.pose, ms), root, crowd.joints, crowd.jointsStart(row));
        return [row];
      });
      crowd.touch();
      crowd.flush();
      eye.position.set(from[0] ?? 0, from[1] ?? 0, from[2] ?? 0);
      eye.setTarget(Vector3.FromArray([...to]));
      eye.fov = fov;
      await scene.whenReadyAsync();
      for (let i = 0; i < 3; i += 1) scene.render();
    },
  };
}
