import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { cardMesh } from "../place/card.ts";
import { standAt } from "../place/meshes.ts";
import type { EasedFeature } from "./eased.ts";
import { noisy } from "./noisy.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
attribute vec4 world1;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec2 spot;
varying vec3 kind;
void main() {
  vec3 to = cameraPosition - world0.xyz;
  vec3 right = normalize(vec3(to.z, 0.0, -to.x) + vec3(0.0001, 0.0, 0.0));
  spot = position.xy;
  kind = vec3(world0.w, world1.z, world1.w);
  // A glow lies on the ground; a tongue stands and looks at one.
  vec3 there = world1.w > 0.5
    ? world0.xyz + vec3(spot.x, 0.0, spot.y) * world1.x
    : world0.xyz + right * spot.x * world1.x * 0.5 + vec3(0.0, (spot.y * 0.5 + 0.47) * world1.y, 0.0);
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 spot;
varying vec3 kind;
uniform float time;
${noisy}
void main() {
  if (kind.z > 0.5) {
    // Slower than anything that harms, and never dark.
    float near = max(0.0, 1.0 - length(spot));
    float breath = 0.85 + 0.15 * noise(vec2(time * 0.9, kind.x));
    gl_FragColor = vec4(vec3(1.0, 0.42, 0.1) * near * near * 0.6 * kind.y * breath, 1.0);
    return;
  }
  float up = spot.y * 0.5 + 0.5;
  float waver = noise(vec2(kind.x * 37.0 + spot.x * 1.3, up * 2.2 - time * 1.5)) - 0.5;
  float rough = noise(vec2(spot.x * 3.0 + kind.x * 91.0, up * 3.6 - time * 2.1));
  float across = abs(spot.x + waver * 0.75 * up) * (1.0 + up * 1.5);
  float hot = (1.0 - across) * (1.02 - up) * 1.35 - rough * 0.62 * up;
  hot = clamp(hot, 0.0, 1.0) * smoothstep(0.0, 0.05 + 0.16 * rough, up);
  if (hot < 0.01) discard;
  vec3 colour = mix(vec3(0.55, 0.06, 0.0), vec3(1.0, 0.38, 0.05), smoothstep(0.0, 0.4, hot));
  colour = mix(colour, vec3(1.0, 0.83, 0.38), smoothstep(0.35, 0.85, hot));
  gl_FragColor = vec4(colour * smoothstep(0.0, 0.3, hot) * kind.y, 1.0);
}`;

/** Shows the flames of everything that burns, and their light on the ground; one draw. */
export interface Flames {
  show(fires: readonly EasedFeature[]): void;
  at(time: number): void;
  dispose(): void;
}

/** Readies the flames of a place. They shine by themselves: neither hour nor weather changes them. */
export function openFlames(scene: Scene): Flames {
  const material = new ShaderMaterial(
    "flames",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "time"],
      needAlphaBlending: true,
    },
  );
  material.alphaMode = Constants.ALPHA_ONEONE;
  const mesh = cardMesh(scene, "flames", material);
  mesh.alphaIndex = 290;
  return {
    show(fires) {
      const rows = fires.flatMap(tongues);
      const all = new Float32Array(rows.length * 16);
      for (const [i, row] of rows.entries()) all.set(row, i * 16);
      standAt(mesh, all);
    },
    at: (time) => void material.setFloat("time", time),
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

/** Place and seed; width, height, strength, and whether it is the glow. */
function tongues({ seen, strength }: EasedFeature): readonly (readonly number[])[] {
  const [x, y, z] = seen.at ?? [0, 0, 0];
  const [wide, deep] = seen.size ?? [2, 2];
  const area = wide * deep;
  const count = Math.max(5, Math.min(36, Math.round(6 + area * 1.6)));
  const tall = (0.9 + Math.sqrt(area) * 0.75) * (0.35 + 0.65 * strength);
  const flames = Array.from({ length: count }, (_, i): readonly number[] => {
    const [u, v] = [(i * 0.618034) % 1, (i * 0.754877) % 1];
    const inner = 1 - Math.hypot(u - 0.5, v - 0.5);
    const size = tall * inner * (0.7 + 0.5 * ((i * 0.569) % 1));
    const at = [x + (u - 0.5) * wide * 0.86, y - 0.05, z + (v - 0.5) * deep * 0.86, (i * 0.37) % 1];
    return [...at, size * 0.62, size, Math.min(1, strength * 2), 0];
  });
  const reach = 1.5 + Math.max(wide, deep) * 1.5;
  return [...flames, [x, y + 0.06, z, 0.5, reach, 0, Math.min(1, strength * 1.5), 1]];
}
