import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { SeenFeature } from "#engine/exercise/seen-place.ts";
import type { Ground } from "../moving/ground.ts";
import type { Air } from "../place/air.ts";
import { painted } from "../place/meshes.ts";
import { airUniforms, airy, breathe } from "../place/paint.ts";
import { noisy } from "./noisy.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
uniform vec3 middle;
varying vec3 way;
varying vec2 out1;
void main() {
  out1 = position.xz - middle.xz;
  way = position - cameraPosition;
  gl_Position = viewProjection * vec4(position, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec3 way;
varying vec2 out1;
uniform float radius;
${airy}
${noisy}
void main() {
  float far = length(out1) + (noise(out1 * 0.7) - 0.5) * radius * 0.5 + (noise(out1 * 2.3) - 0.5) * 0.35;
  float wet = smoothstep(radius * 0.86, radius * 0.86 - 0.25, far);
  if (wet < 0.01) discard;
  float glance = pow(1.0 - clamp(-normalize(way).y, 0.0, 1.0), 3.0);
  float film = noise(out1 * 1.1 + 7.0) * 6.2832;
  vec3 sheen = 0.5 + 0.5 * cos(film + vec3(0.0, 2.1, 4.2));
  vec3 colour = vec3(0.012, 0.012, 0.016) + sheen * 0.02 + glance * vec3(0.3, 0.34, 0.4);
  gl_FragColor = vec4(shown(colour, way), wet * 0.86);
}`;

/** Something that has run out over the ground. */
export interface Spill {
  spread(radius: number): void;
  dispose(): void;
}

/** Lays what has run out on the ground, whose slope it follows; one draw. */
export function openSpill(scene: Scene, air: Air, ground: Ground, seen: SeenFeature): Spill {
  const material = new ShaderMaterial(
    "spill",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "middle", "radius", ...airUniforms],
      needAlphaBlending: true,
    },
  );
  breathe(material, air);
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  const [x, y, z] = seen.at ?? [0, 0, 0];
  material.setVector3("middle", { x, y, z });
  const mesh = painted(disc(scene, ground, [x, y, z], Math.max(2, (seen.radius ?? 4) * 1.4)), material);
  mesh.alphaIndex = 30;
  return {
    spread: (radius) => void material.setFloat("radius", radius),
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

const rings = 10;
const around = 28;

function disc(scene: Scene, ground: Ground, [x, y, z]: readonly [number, number, number], radius: number): Mesh {
  const positions = [x, (ground.height(x, z) ?? y) + 0.025, z];
  const indices: number[] = [];
  for (let ring = 1; ring <= rings; ring += 1)
    for (let i = 0; i < around; i += 1) {
      const [turn, out] = [(i / around) * Math.PI * 2, (ring / rings) * radius];
      const [px, pz] = [x + Math.cos(turn) * out, z + Math.sin(turn) * out];
      positions.push(px, (ground.height(px, pz) ?? y) + 0.025, pz);
      const here = 1 + (ring - 1) * around;
      const [a, b] = [here + i, here + ((i + 1) % around)];
      if (ring === 1) indices.push(0, a, b);
      else indices.push(a - around, a, b, a - around, b, b - around);
    }
  const mesh = new Mesh("spill", scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, positions);
  mesh.setIndices(indices);
  mesh.alwaysSelectAsActiveMesh = true;
  return mesh;
}
