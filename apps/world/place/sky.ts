import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** The air of a time of day, colours as they are shown: what the sky is painted with and what distance fades into. */
export interface Air {
  readonly zenith: readonly [number, number, number];
  readonly horizon: readonly [number, number, number];
  readonly haze: readonly [number, number, number];
  /** Towards the sun. */
  readonly sun: readonly [number, number, number];
  readonly sunColour: readonly [number, number, number];
  /** Distance in metres at which haze begins, and over which it takes all but a third. */
  readonly hazeFrom: number;
  readonly hazeTo: number;
}

const vertexSource = `
precision highp float;
attribute vec3 position;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec3 way;
void main() {
  way = position;
  vec4 far = viewProjection * vec4(position * 900.0 + cameraPosition, 1.0);
  gl_Position = far.xyww;
}`;

const fragmentSource = `
precision highp float;
varying vec3 way;
uniform vec3 zenith;
uniform vec3 horizon;
uniform vec3 haze;
uniform vec3 sun;
uniform vec3 sunColour;
float grain(vec2 at) { return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453); }
void main() {
  vec3 to = normalize(way);
  float up = max(to.y, 0.0);
  vec3 colour = mix(horizon, zenith, pow(up, 0.55));
  colour = mix(haze, colour, smoothstep(0.0, 0.16, up));
  float near = max(dot(to, sun), 0.0);
  colour += sunColour * (0.12 * pow(near, 6.0) + 0.25 * pow(near, 60.0) + 0.9 * smoothstep(0.9994, 0.9998, near));
  colour += (grain(gl_FragCoord.xy) - 0.5) / 160.0;
  gl_FragColor = vec4(colour, 1.0);
}`;

/** The sky all round: a gradient with a sun, drawn behind everything, always about the viewer. One draw. */
export function raiseSky(scene: Scene, air: Air): Mesh {
  const sky = new Mesh("sky", scene);
  const { positions, indices } = dome(24, 10);
  sky.setVerticesData(VertexBuffer.PositionKind, positions);
  sky.setIndices(indices);
  const material = new ShaderMaterial(
    "sky",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "zenith", "horizon", "haze", "sun", "sunColour"],
    },
  );
  for (const name of ["zenith", "horizon", "haze", "sunColour"] as const) {
    material.setColor3(name, Color3.FromArray(air[name]));
  }
  material.setVector3("sun", Vector3.FromArray(air.sun).normalize());
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  sky.material = material;
  sky.alwaysSelectAsActiveMesh = true;
  sky.isPickable = false;
  sky.freezeWorldMatrix();
  return sky;
}

function dome(around: number, up: number): { readonly positions: Float32Array; readonly indices: Uint16Array } {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let ring = 0; ring <= up; ring += 1) {
    const height = -0.35 + (ring / up) * (Math.PI / 2 + 0.35);
    for (let i = 0; i <= around; i += 1) {
      const turn = (i / around) * Math.PI * 2;
      positions.push(Math.cos(height) * Math.cos(turn), Math.sin(height), Math.cos(height) * Math.sin(turn));
    }
  }
  for (let ring = 0; ring < up; ring += 1) {
    for (let i = 0; i < around; i += 1) {
      const a = ring * (around + 1) + i;
      const b = a + around + 1;
      indices.push(a, b, a + 1, b, b + 1, a + 1);
    }
  }
  return { positions: new Float32Array(positions), indices: new Uint16Array(indices) };
}
