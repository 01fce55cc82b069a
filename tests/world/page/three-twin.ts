import type { Material } from "@babylonjs/core/Materials/material.js";
import { Mesh as BabylonMesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene as BabylonScene } from "@babylonjs/core/scene.js";
import {
  ArrayCamera,
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DynamicDrawUsage,
  FloatType,
  InstancedMesh,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Vector4,
  WebGLRenderer,
} from "three";

/** What Babylon draws in a frame, drawn by three.js for two eyes as it does in WebXR. */
export interface Twin {
  /** Draws a frame; answers how many draw calls both eyes took. */
  frame(): number;
  dispose(): void;
}

/** A row of joints and colours for each body, sent to the card in every frame as ours is. */
const rows = { width: 43, height: 96 } as const;

/** Makes the twin of what a scene has drawn last: the same corners, instances, and kinds of material. */
export function threeTwin(scene: BabylonScene, width: number, height: number): Twin {
  const renderer = new WebGLRenderer({ antialias: true });
  renderer.setSize(width, height, false);
  const twin = new Scene();
  const paints = new Map<Material | null, MeshBasicMaterial>();
  const active = scene.getActiveMeshes();
  for (const mesh of active.data.slice(0, active.length)) {
    if (mesh instanceof BabylonMesh && mesh.geometry !== null) twin.add(twinOf(mesh, paintOf(mesh, paints)));
  }
  const moving = twin.children.filter((one) => one instanceof InstancedMesh);
  const joints = new DataTexture(new Float32Array(rows.width * rows.height * 4), rows.width, rows.height);
  joints.type = FloatType;
  const eyes = new ArrayCamera([eyeAt(0, width, height), eyeAt(width / 2, width, height)]);
  return {
    frame() {
      joints.needsUpdate = true;
      renderer.initTexture(joints);
      for (const one of moving) one.instanceMatrix.needsUpdate = true;
      renderer.render(twin, eyes);
      return renderer.info.render.calls;
    },
    dispose() {
      renderer.dispose();
      // A browser keeps few cards at once, and takes the oldest away for a new one.
      renderer.forceContextLoss();
    },
  };
}

function twinOf(mesh: BabylonMesh, paint: MeshBasicMaterial): Object3D {
  const geometry = new BufferGeometry();
  const places = Float32Array.from(mesh.getVerticesData("position") ?? []);
  geometry.setAttribute("position", new BufferAttribute(places, 3));
  geometry.setAttribute("color", new BufferAttribute(new Float32Array(places.length), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(mesh.getIndices() ?? []), 1));
  const made = mesh.hasThinInstances
    ? new InstancedMesh(geometry, paint, mesh.thinInstanceCount)
    : new Mesh(geometry, paint);
  if (made instanceof InstancedMesh) made.instanceMatrix.setUsage(DynamicDrawUsage);
  // What is not in sight was left out already, when Babylon chose what to draw.
  made.frustumCulled = false;
  made.matrixAutoUpdate = false;
  return made;
}

function paintOf(mesh: BabylonMesh, paints: Map<Material | null, MeshBasicMaterial>): MeshBasicMaterial {
  const transparent = mesh.material?.needAlphaBlending() === true;
  const paint = paints.get(mesh.material) ?? new MeshBasicMaterial({ vertexColors: true, transparent });
  paints.set(mesh.material, paint);
  return paint;
}

function eyeAt(left: number, width: number, height: number): PerspectiveCamera & { viewport: Vector4 } {
  const viewport = new Vector4(left, 0, width / 2, height);
  return Object.assign(new PerspectiveCamera(90, width / 2 / height, 0.05, 1500), { viewport });
}
