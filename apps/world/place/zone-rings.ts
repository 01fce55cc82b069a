import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { PlanZone } from "#engine/plan/plan.ts";
import { cardMesh } from "./card.ts";
import { standAt } from "./meshes.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec2 spot;
varying float radius;
void main() {
  radius = world0.w;
  spot = position.xy * (radius + 0.4);
  gl_Position = viewProjection * vec4(world0.x + spot.x, world0.y + 0.02, world0.z + spot.y, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 spot;
varying float radius;
void main() {
  float far = length(spot);
  float line = smoothstep(0.09, 0.03, abs(far - radius));
  float inside = smoothstep(radius, radius * 0.2, far) * 0.1;
  gl_FragColor = vec4(mix(vec3(0.05, 0.1, 0.12), vec3(0.93, 0.98, 1.0), line), max(inside, line * 0.8));
}`;

/** Marks zones on a level floor, where nothing else shows how far one may go; one draw. */
export function zoneRings(scene: Scene, zones: readonly PlanZone[]): { dispose(): void } {
  const material = new ShaderMaterial(
    "zones",
    scene,
    { vertexSource, fragmentSource },
    { attributes: ["position"], uniforms: ["viewProjection", "cameraPosition"], needAlphaBlending: true },
  );
  const mesh = cardMesh(scene, "zones", material);
  mesh.alphaIndex = 10;
  const all = new Float32Array(zones.length * 16);
  for (const [i, { centre, radius }] of zones.entries()) all.set([centre[0], 0, centre[2], radius], i * 16);
  standAt(mesh, all);
  return {
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}
