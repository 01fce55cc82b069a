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
// Which way the water runs, how fast from 0 to 1, and whether it rains on it; and how far it has come.
uniform vec4 run;
uniform float come;
${airy}
${noisy}
// Along the way it runs, and across.
vec2 carried(vec2 p) {
  return vec2(dot(p, run.xy) - come, dot(p, vec2(-run.y, run.x)));
}
float swell(vec2 p) {
  vec2 q = carried(p);
  float chop = noise(p * 1.7 - vec2(time * 0.33, -time * 0.24));
  float folds = noise(q * vec2(0.5, 0.95) + vec2(time * 0.21, time * 0.13));
  return folds * (0.6 + 0.9 * run.z) + chop * 0.4;
}
// Foam is drawn out into lines by the current.
float foamAt(vec2 q) {
  float lines = noise(vec2(q.x * 0.16, q.y * 0.8 + noise(q * 0.22) * 1.6));
  float lace = noise(q * vec2(1.9, 4.2) + vec2(time * 0.2, -time * 0.16));
  return smoothstep(0.46, 0.7, lines * (0.62 + 0.5 * lace)) * run.z;
}
// Branches and flotsam: one in a few of the fields the water is laid out in; 1 is wood.
float woodAt(vec2 q) {
  vec2 fields = q / vec2(7.0, 2.4);
  vec2 field = floor(fields);
  float lot = hash(field);
  if (lot > 0.2) return 0.0;
  vec2 at = (fields - field - 0.5) * vec2(7.0, 2.4) + (vec2(hash(field + 7.1), hash(field + 3.7)) - 0.5) * vec2(4.0, 1.2);
  float turn = (hash(field + 1.3) - 0.5) * 1.3 + sin(time * 0.4 + lot * 90.0) * 0.12;
  at = vec2(at.x * cos(turn) + at.y * sin(turn), at.y * cos(turn) - at.x * sin(turn));
  float long1 = 0.25 + lot * 4.5;
  float trunk = length(vec2(max(0.0, abs(at.x) - long1), at.y));
  vec2 fork = vec2(at.x - long1 * 0.3 - at.y * 0.6, at.y - 0.18);
  float twig = length(vec2(max(0.0, abs(fork.x) - 0.05), max(0.0, abs(fork.y) - 0.2)));
  return smoothstep(0.075, 0.05, min(trunk, twig + 0.03));
}
// Rings of the drops that fall on it.
float ringsAt(vec2 p) {
  vec2 field = floor(p * 3.1);
  float beat = time * 0.9 + hash(field) * 9.0;
  vec2 middle = vec2(hash(field + floor(beat)), hash(field + 5.3 + floor(beat))) * 0.4 + 0.3;
  float age = fract(beat);
  float off = length(fract(p * 3.1) - middle) - age * 0.34;
  return smoothstep(0.035, 0.0, abs(off)) * (1.0 - age) * step(hash(field + 2.9), 0.6);
}
void main() {
  float deep = level - bed;
  float away = length(way);
  // The side of a wall or a bridge is no beach.
  float steep = length(vec2(dFdx(bed), dFdy(bed))) / max(0.0001, length(vec4(dFdx(there.xz), dFdy(there.xz))));
  if (deep < -0.34 || (deep < 0.0 && steep > 0.45)) deep = 1.5;
  if (deep < 0.0) {
    gl_FragColor = vec4(0.01, 0.012, 0.014, 0.45 * smoothstep(-0.32, -0.02, deep));
    return;
  }
  float rough = exp(-away * 0.022);
  vec2 p = there.xz;
  vec2 q = carried(p);
  float here = swell(p);
  vec2 slope = vec2(swell(p + vec2(0.12, 0.0)) - here, swell(p + vec2(0.0, 0.12)) - here) * rough * 1.5;
  vec3 normal = normalize(vec3(-slope.x, 1.0, -slope.y));
  vec3 look = way / away;
  float glance = pow(1.0 - clamp(dot(-look, normal), 0.0, 1.0), 4.0);
  // Flood water is earth: it lets nothing through, and silt boils up in it in paler clouds.
  float silt = noise(q * vec2(0.07, 0.26) + 3.0) * 0.6 + here * 0.3;
  vec3 body = mix(vec3(0.33, 0.2, 0.085), vec3(0.23, 0.13, 0.05), smoothstep(0.0, 1.2, deep)) * (0.55 + 0.75 * silt);
  // What it mirrors: banks and houses low down, the sky above them.
  vec3 back = reflect(look, normal);
  float over = smoothstep(0.04, 0.34, back.y + (noise(back.xz * 5.0 + p * 0.07) - 0.5) * 0.22);
  vec3 mirrored = sky * mix(vec3(0.26, 0.23, 0.18), vec3(1.0), over);
  vec3 colour = mix(body * ambient, mirrored, (0.05 + 0.7 * glance) * mix(1.0, 0.42, run.z));
  // A little light on the sides of the ripples that face one.
  colour += sky * max(0.0, slope.x + slope.y) * 0.2 * rough;
  vec3 scum = vec3(0.56, 0.5, 0.4) * ambient;
  float edge = smoothstep(0.16, 0.0, deep + (noise(p * 2.6 + time * 0.25) - 0.5) * 0.12);
  float lace = smoothstep(0.42, 0.75, noise(p * 5.0 + vec2(-time * 0.2, time * 0.16)));
  float foam = edge * (0.3 + 0.5 * lace);
  if (run.z > 0.0 && away < 90.0) {
    foam = max(foam, foamAt(q) * 0.85);
    colour = mix(colour, vec3(0.032, 0.022, 0.013) * ambient, woodAt(q) * smoothstep(80.0, 40.0, away));
  }
  colour = mix(colour, scum, foam);
  if (run.w > 0.0 && away < 16.0) colour += sky * ringsAt(p) * 0.22 * smoothstep(16.0, 5.0, away);
  vec3 seen = pow(max(colour, 0.0), vec3(1.0 / 2.2));
  float share = 1.0 - exp(-max(0.0, away - hazeReach.x) / hazeReach.y);
  seen = weathered(mix(seen, haze, min(share, 0.93)), 1.0 - exp(-away * veil.w));
  gl_FragColor = vec4(seen, mix(0.7, 0.99, max(glance, smoothstep(0.0, 0.5, deep))));
}`;

/** Water over the ground, up to its level. */
export interface Water {
  /** Metres above the site's zero. */
  rise(level: number): void;
  /** Where it runs to in radians, 0 is +x, counter-clockwise from above; and how fast, 0 to 1. */
  flow(heading: number, strength: number): void;
  /** Seconds of any steady clock; and whether it rains. */
  at(time: number, rains: boolean): void;
  dispose(): void;
}

/** At most so many cells along a side; none is smaller than a metre. */
const most = 72;
/** Under water nobody has measured the bed: it is deep there. */
const unmeasured = -4;
/** Metres a second at full strength: a river in flood. */
const torrent = 2.2;

/** Lays water over its area of a place. It is drawn where the ground is lower than its level; one draw. */
export function openWater(scene: Scene, air: Air, ground: Ground, seen: SeenFeature): Water {
  const material = new ShaderMaterial(
    "water",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", "level", "time", "sky", "run", "come", ...airUniforms],
      needAlphaBlending: true,
    },
  );
  breathe(material, air);
  // What it mirrors is the sky near the horizon.
  material.setColor3("sky", Color3.FromArray(air.haze.map((part) => part ** 2.2)));
  material.backFaceCulling = false;
  const mesh = painted(sheet(scene, ground, seen), material);
  mesh.alphaIndex = 20;
  const current = { x: 1, y: 0, speed: 0, come: 0, last: 0 };
  return {
    rise: (level) => void material.setFloat("level", level),
    flow(heading, strength) {
      current.x = Math.cos(heading);
      current.y = -Math.sin(heading);
      current.speed = strength;
    },
    at(time, rains) {
      const { x, y, speed, last } = current;
      current.come += Math.max(0, time - last) * speed * torrent;
      current.last = time;
      material.setFloat("time", time);
      material.setFloat("come", current.come);
      material.setVector4("run", { x, y, z: speed, w: rains ? 1 : 0 });
    },
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
