import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import { cardMesh } from "../place/card.ts";
import { standAt } from "../place/meshes.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
uniform float time;
uniform vec4 kind;
varying vec2 spot;
varying float near;
// A box that goes with the eye: what leaves it on one side comes in on the other.
const vec3 box1 = vec3(22.0, 11.0, 22.0);
void main() {
  vec3 fall = vec3(kind.x, -kind.y, 0.0);
  float own = 0.85 + 0.3 * world0.w;
  vec3 sway = kind.w > 0.0 ? vec3(sin(time * 0.9 + world0.w * 40.0), 0.0, cos(time * 0.7 + world0.w * 60.0)) * 0.3 : vec3(0.0);
  vec3 p = mod(world0.xyz * box1 + fall * time * own + sway - cameraPosition, box1) - box1 * 0.5;
  near = length(p);
  spot = position.xy;
  vec3 right = normalize(vec3(p.z, 0.0, -p.x) + vec3(0.0001, 0.0, 0.0));
  bool flake = kind.w > 0.0;
  vec3 along = flake ? vec3(0.0, 1.0, 0.0) : normalize(-fall);
  vec2 half1 = flake ? kind.zw * 0.5 : vec2(0.0055, kind.z);
  vec3 there = cameraPosition + p + right * spot.x * half1.x + along * spot.y * half1.y;
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 spot;
varying float near;
uniform vec3 colour;
uniform vec4 kind;
void main() {
  float dense = kind.w > 0.0 ? smoothstep(1.0, 0.3, length(spot)) * 0.9 : (1.0 - abs(spot.x)) * 0.5;
  dense *= smoothstep(0.4, 1.6, near) * smoothstep(11.0, 7.0, near);
  gl_FragColor = vec4(colour, dense);
}`;

/** Drops or flakes round whoever looks. */
export interface Falling {
  at(time: number): void;
  dispose(): void;
}

/** How it is blown and falls (metres a second), how long a drop or how wide a flake is, and a flake's height or 0. */
const kinds = {
  rain: { how: [1.1, 8.5, 0.2, 0], count: 1300, shade: 0.82 },
  snow: { how: [0.35, 1.1, 0.045, 0.055], count: 1100, shade: 1 },
} as const;

/** Lets rain or snow fall; one draw, and nothing to be worked out for each drop. */
export function openFalling(scene: Scene, air: Air, what: keyof typeof kinds): Falling {
  const material = new ShaderMaterial(
    "falling",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "time", "kind", "colour"],
      needAlphaBlending: true,
    },
  );
  const { how, count, shade } = kinds[what];
  const [x, y, z, w] = how;
  material.setVector4("kind", { x, y, z, w });
  material.setColor3(
    "colour",
    Color3.FromArray(air.weather.veil.map((part) => Math.min(1, part * 1.15 * shade + 0.08))),
  );
  const mesh = cardMesh(scene, "falling", material);
  mesh.alphaIndex = 400;
  standAt(mesh, scattered(count));
  return {
    at: (time) => void material.setFloat("time", time),
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

function scattered(count: number): Float32Array {
  const all = new Float32Array(count * 16);
  for (let i = 0; i < count; i += 1)
    all.set([(i * 0.7548777) % 1, (i * 0.5698403) % 1, (i * 0.618034) % 1, (i * 0.414214) % 1], i * 16);
  return all;
}
