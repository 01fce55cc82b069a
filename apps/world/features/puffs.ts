import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "../place/air.ts";
import { cardMesh } from "../place/card.ts";
import { standAt } from "../place/meshes.ts";
import { airUniforms, airy, breathe } from "../place/paint.ts";
import { noisy } from "./noisy.ts";

/** A soft cloud that is born, drifts and goes, over and over. */
export interface Puff {
  /** Where it is born, and how far it drifts in a life. */
  readonly at: readonly [number, number, number];
  readonly drift: readonly [number, number, number];
  /** Seconds; and where in its life it is at the beginning, 0 to 1. */
  readonly period: number;
  readonly seed: number;
  /** Metres across at birth and at the end. */
  readonly from: number;
  readonly to: number;
  /** How dense, 0 to 1. */
  readonly dense: number;
  /** Linear. */
  readonly colour: readonly [number, number, number];
  /** Lies on the ground: as high as this share of its width; 0 floats. */
  readonly flat: number;
}

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
attribute vec4 world1;
attribute vec4 world2;
attribute vec4 world3;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
uniform float time;
varying vec2 spot;
varying vec3 way;
varying vec4 tone;
varying vec2 life;
varying float lies;
void main() {
  float t = fract(time / world1.w + world0.w);
  float flat1 = world3.w;
  vec3 centre = world0.xyz + world1.xyz * vec3(t, 1.0 - (1.0 - t) * (1.0 - t), t);
  float size = mix(world2.x, world2.y, t);
  vec3 to = cameraPosition - centre;
  vec3 right = normalize(vec3(to.z, 0.0, -to.x) + vec3(0.0001, 0.0, 0.0));
  vec3 up = flat1 > 0.0 ? vec3(0.0, 1.0, 0.0) : normalize(cross(normalize(to), right));
  spot = position.xy;
  float turn = flat1 > 0.0 ? 0.0 : world0.w * 6.2832 + (world0.w - 0.5) * 1.6 * t;
  vec2 turned = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * spot;
  vec3 there = flat1 > 0.0
    ? centre + right * spot.x * size * 0.5 + up * (spot.y * 0.5 + 0.42) * size * flat1
    : centre + (right * turned.x + up * turned.y) * size * 0.5;
  way = there - cameraPosition;
  float fade = smoothstep(0.0, 0.18, t) * (1.0 - smoothstep(0.5, 1.0, t));
  // Nobody is blinded: what one stands in is thinner.
  tone = vec4(world3.rgb, world2.z * fade * mix(0.4, 1.0, smoothstep(0.6, 5.0, length(way))));
  life = vec2(world0.w * 91.7, t);
  lies = flat1;
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 spot;
varying vec3 way;
varying vec4 tone;
varying vec2 life;
varying float lies;
${airy}
${noisy}
void main() {
  float rough = noise(spot * 1.7 + life.x + vec2(0.0, -life.y * 1.4)) * 0.65 + noise(spot * 4.1 - life.x) * 0.35;
  float out1 = length(spot) + (rough - 0.5) * 0.75;
  float dense = smoothstep(0.98, 0.2, out1) * tone.a;
  if (dense < 0.004) discard;
  float lit = 0.72 + 0.28 * spot.y + (rough - 0.5) * 0.3;
  gl_FragColor = vec4(shown(tone.rgb * lit, way), dense);
}`;

/** Shows the puffs of everything that smokes and drifts; one draw. */
export interface Puffs {
  show(puffs: readonly Puff[]): void;
  /** Seconds of any steady clock. */
  at(time: number): void;
  dispose(): void;
}

/** Readies the puffs of a place. */
export function openPuffs(scene: Scene, air: Air): Puffs {
  const material = new ShaderMaterial(
    "puffs",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "time", ...airUniforms],
      needAlphaBlending: true,
    },
  );
  breathe(material, air);
  const mesh = cardMesh(scene, "puffs", material);
  mesh.alphaIndex = 300;
  return {
    show(puffs) {
      const all = new Float32Array(puffs.length * 16);
      for (const [i, one] of puffs.entries())
        all.set(
          [...one.at, one.seed, ...one.drift, one.period, one.from, one.to, one.dense, 0, ...one.colour, one.flat],
          i * 16,
        );
      standAt(mesh, all);
    },
    at: (time) => void material.setFloat("time", time),
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}
