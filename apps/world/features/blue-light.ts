import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Ground } from "../moving/ground.ts";
import { slopeTurn } from "../people/slope.ts";
import { turned } from "../people/skeleton.ts";
import type { Vec } from "../people/skeleton.ts";
import { cardMesh } from "../place/card.ts";
import { standAt } from "../place/meshes.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
attribute vec4 world2;
attribute vec4 world3;
uniform mat4 viewProjection;
varying vec2 spot;
void main() {
  spot = position.xy;
  gl_Position = viewProjection * vec4(world3.xyz + world0.xyz * spot.x + world2.xyz * spot.y, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 spot;
void main() {
  float near = max(0.0, 1.0 - length(spot));
  gl_FragColor = vec4(vec3(0.05, 0.13, 0.5) * near * near, 1.0);
}`;

/** The light of blue lamps on the ground round them, after dark. */
export interface Blue {
  show(beacons: readonly Vec[]): void;
  dispose(): void;
}

/** Metres it reaches. */
const reach = 8;

/** Readies the light; one draw while any lamp is lit. */
export function openBlue(scene: Scene, ground: Ground): Blue {
  const material = new ShaderMaterial(
    "blue-light",
    scene,
    { vertexSource, fragmentSource },
    { attributes: ["position"], uniforms: ["viewProjection"], needAlphaBlending: true },
  );
  material.alphaMode = Constants.ALPHA_ONEONE;
  const mesh = cardMesh(scene, "blue-light", material);
  mesh.alphaIndex = 60;
  let before = "";
  return {
    show(beacons) {
      const key = beacons.join();
      if (key === before) return;
      before = key;
      const all = new Float32Array(beacons.length * 16);
      for (const [i, beacon] of beacons.entries()) all.set(patch(ground, beacon), i * 16);
      standAt(mesh, all);
    },
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

function patch(ground: Ground, [x, y, z]: Vec): readonly number[] {
  const at: Vec = [x, ground.height(x, z) ?? y, z];
  const slope = slopeTurn(ground, at, 3);
  const [right, ahead] = [turned(slope, [reach, 0, 0]), turned(slope, [0, 0, reach])];
  return [...right, 0, 0, 0, 0, 0, ...ahead, 0, at[0], at[1] + 0.07, at[2], 1];
}
