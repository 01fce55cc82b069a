import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Matrix, Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Placement } from "#engine/pose/pose.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
uniform mat4 world;
uniform mat4 viewProjection;
varying vec2 out1;
void main() {
  out1 = position.xy;
  gl_Position = viewProjection * world * vec4(position, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 out1;
uniform float narrow;
uniform float dark;
void main() {
  float edge = smoothstep(0.34, 0.62, length(out1)) * narrow;
  gl_FragColor = vec4(0.02, 0.04, 0.05, max(edge, dark));
}`;

/** A dark ring before the eyes, for comfort when the view moves, and darkness for what should not be seen. */
export interface Vignette {
  /** In this frame: the head, whether the view moves by itself, and how dark all of it is to be, 0 to 1. */
  frame(head: Placement, moving: boolean, dark: number, passedMs: number): void;
  /** Closes the eyes for a moment, as at a jump. */
  blink(): void;
  dispose(): void;
}

const blinkMs = 180;

/** Makes the ring; it is only drawn while there is something to hide. */
export function openVignette(scene: Scene): Vignette {
  const mesh = new Mesh("vignette", scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, [-2, -2, -0.4, 2, -2, -0.4, 2, 2, -0.4, -2, 2, -0.4]);
  mesh.setIndices([0, 1, 2, 0, 2, 3]);
  const material = new ShaderMaterial(
    "vignette",
    scene,
    { vertexSource, fragmentSource },
    { attributes: ["position"], uniforms: ["world", "viewProjection", "narrow", "dark"], needAlphaBlending: true },
  );
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  material.depthFunction = 519;
  mesh.material = material;
  mesh.alphaIndex = 900;
  mesh.isPickable = false;
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.setEnabled(false);
  let [narrow, closed] = [0, 0];
  return {
    frame({ position, rotation }, moving, dark, passedMs) {
      narrow += ((moving ? 1 : 0) - narrow) * Math.min(1, passedMs / 120);
      closed = Math.max(0, closed - passedMs / blinkMs);
      const shade = Math.max(dark, Math.min(1, closed * 1.6));
      mesh.setEnabled(narrow > 0.01 || shade > 0.01);
      material.setFloat("narrow", narrow).setFloat("dark", shade);
      const turn = Quaternion.FromArray(rotation);
      mesh.freezeWorldMatrix(Matrix.Compose(Vector3.One(), turn, Vector3.FromArray(position)));
    },
    blink() {
      closed = 1;
    },
    dispose() {
      material.dispose();
      mesh.dispose();
    },
  };
}
