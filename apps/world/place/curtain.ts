import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { cardMesh } from "./card.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }`;

const fragmentSource = `
precision highp float;
uniform float dark;
void main() { gl_FragColor = vec4(0.02, 0.04, 0.05, dark); }`;

/** Darkness before every eye, screen or headset, while one place gives way to another. What one holds is before it. */
export interface Curtain {
  /** 0 to 1. */
  draw(dark: number): void;
}

/** Hangs the curtain; it is drawn only while it is not open. */
export function openCurtain(scene: Scene): Curtain {
  const material = new ShaderMaterial(
    "curtain",
    scene,
    { vertexSource, fragmentSource },
    { attributes: ["position"], uniforms: ["dark"], needAlphaBlending: true },
  );
  const mesh = cardMesh(scene, "curtain", material);
  material.depthFunction = 519;
  mesh.alphaIndex = 850;
  return {
    draw(dark) {
      mesh.setEnabled(dark > 0.001);
      material.setFloat("dark", dark);
    },
  };
}
