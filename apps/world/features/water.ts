import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
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
uniform float level;
varying vec3 way;
varying vec3 there;
varying float bed;
void main() {
  bed = position.y;
  // A little above the water the same mesh lies on the ground: it is the dark wet strip beside it. Where the ground is
  // higher, it is a wall that hides the water, or a bridge under which it goes on.
  there = vec3(position.x, bed > level && bed < level + 0.34 ? bed + 0.02 : level, position.z);
  way = there - cameraPosition;
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec3 way;
varying vec3 there;
varying float bed;
uniform float level;
uniform float time;
uniform vec3 sky;
${airy}
${noisy}
float swell(vec2 p) {
  return noise(p * 0.55 + vec2(time * 0.21, time * 0.13)) * 0.6 + noise(p * 1.7 - vec2(time * 0.33, -time * 0.24)) * 0.4;
}
void main() {
  float deep = level - bed;
  float away = length(way);
  // The side of a wall or a bridge is no beach.
  float steep = length(vec2(dFdx(bed), dFdy(bed))) / max(0.0001, length(vec4(dFdx(there.xz), dFdy(there.xz))));
  if (deep < -0.34 || (deep < 0.0 && steep > 0.8)) deep = 1.5;
  if (deep < 0.0) {
    gl_FragColor = vec4(0.01, 0.012, 0.014, 0.45 * smoothstep(-0.32, -0.02, deep));
    return;
  }
  float rough = exp(-away * 0.022);
  vec2 p = there.xz;
  float here = swell(p);
  vec2 slope = vec2(swell(p + vec2(0.12, 0.0)) - here, swell(p + vec2(0.0, 0.12)) - here) * rough * 1.5;
  vec3 normal = normalize(vec3(-slope.x, 1.0, -slope.y));
  vec3 look = way / away;
  float glance = pow(1.0 - clamp(dot(-look, normal), 0.0, 1.0), 4.0);
  vec3 body = mix(vec3(0.16, 0.135, 0.085), vec3(0.055, 0.06, 0.045), smoothstep(0.0, 1.4, deep));
  vec3 colour = mix(body * ambient, sky, 0.08 + 0.78 * glance);
  // A little light on the sides of the ripples that face one.
  colour += sky * max(0.0, slope.x + slope.y) * 0.22 * rough;
  float edge = smoothstep(0.16, 0.0, deep + (noise(p * 2.6 + time * 0.25) - 0.5) * 0.12);
  float lace = smoothstep(0.42, 0.75, noise(p * 5.0 + vec2(-time * 0.2, time * 0.16)));
  colour = mix(colour, vec3(0.62, 0.62, 0.58) * ambient, edge * (0.3 + 0.5 * lace));
  vec3 seen = pow(max(colour, 0.0), vec3(1.0 / 2.2));
  float share = 1.0 - exp(-max(0.0, away - hazeReach.x) / hazeReach.y);
  seen = weathered(mix(seen, haze, min(share, 0.93)), 1.0 - exp(-away * veil.w));
  gl_FragColor = vec4(seen, mix(0.72, 0.97, max(glance, smoothstep(0.0, 0.9, deep))));
}`;

/** Water over the ground, up to its level. */
export interface Water {
  /** Metres above the site's zero. */
  rise(level: number): void;
  at(time: number): void;
  dispose(): void;
}

/** At most so many cells along a side; none is smaller than a metre. */
const most = 72;
/** Under water nobody has measured the bed: it is deep there. */
const unmeasured = -4;

/** Lays water over its area of a place. It is drawn where the ground is lower than its level; one draw. */
export function openWater(scene: Scene, air: Air, ground: Ground, seen: SeenFeature): Water {
  const material = new ShaderMaterial(
    "water",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "level", "time", "sky", ...airUniforms],
      needAlphaBlending: true,
    },
  );
  breathe(material, air);
  // What it mirrors is the sky near the horizon.
  material.setColor3("sky", Color3.FromArray(air.haze.map((part) => part ** 2.2)));
  material.backFaceCulling = false;
  const mesh = painted(sheet(scene, ground, seen), material);
  mesh.alphaIndex = 20;
  return {
    rise: (level) => void material.setFloat("level", level),
    at: (time) => void material.setFloat("time", time),
    dispose() {
      mesh.dispose();
      material.dispose();
    },
  };
}

/** Cells over the area, each corner as high as the ground under it. */
function sheet(scene: Scene, ground: Ground, { at = [0, 0, 0], size = [20, 20] }: SeenFeature): Mesh {
  const [wide, long] = size;
  const [columns, rows] = [cells(wide), cells(long)];
  const positions = new Float32Array((columns + 1) * (rows + 1) * 3);
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const [x, z] = [at[0] + (column / columns - 0.5) * wide, at[2] + (row / rows - 0.5) * long];
      positions.set([x, ground.height(x, z) ?? unmeasured, z], (row * (columns + 1) + column) * 3);
    }
  const indices = Array.from({ length: columns * rows }, (_, i): readonly number[] => {
    const a = Math.floor(i / columns) * (columns + 1) + (i % columns);
    return [a, a + columns + 1, a + 1, a + 1, a + columns + 1, a + columns + 2];
  }).flat();
  const mesh = new Mesh("water", scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, positions);
  mesh.setIndices(Uint16Array.from(indices));
  mesh.alwaysSelectAsActiveMesh = true;
  return mesh;
}

const cells = (metres: number): number => Math.max(1, Math.min(most, Math.ceil(metres)));
