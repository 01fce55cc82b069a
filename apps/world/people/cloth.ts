import type { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { airUniforms, airy, breathe } from "../place/paint.ts";
import type { Air } from "../place/air.ts";
import { rowParts } from "./crowd-rows.ts";
import type { Garment } from "./tailor.ts";
import { inWaiting, painted } from "../place/meshes.ts";

const vertexSource = `
precision highp float;
precision highp sampler2D;
attribute vec3 position;
attribute vec4 color;
attribute vec3 normal;
attribute vec2 hang;
attribute vec4 world0;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
uniform sampler2D rows;
uniform vec3 sun;
uniform vec3 sunColour;
varying vec3 shade;
varying vec3 way;
varying float whole;
vec3 turned(vec4 turn, vec3 p) { return p + 2.0 * cross(turn.xyz, cross(turn.xyz, p) + turn.w * p); }
vec4 texel(int x, int y) { return texelFetch(rows, ivec2(x, y), 0); }
void main() {
  int row = int(world0.x + 0.5);
  int joint = int(hang.x + 0.5) * 2;
  vec4 place = texel(joint, row);
  vec4 turn = texel(joint + 1, row);
  vec3 there = turned(turn, position * place.w) + place.xyz;
  vec3 out1 = turned(turn, normal);
  whole = texel(${rowParts.whole}, row).x;
  shade = color.rgb * texel(${rowParts.tints} + int(hang.y + 0.5), row).rgb;
  // The kit shades parts softly from all sides; the sky above, the ground below and the sun make them round.
  shade *= 0.74 + 0.22 * out1.y + sunColour * max(0.0, dot(out1, sun));
  way = there - cameraPosition;
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec3 shade;
varying vec3 way;
varying float whole;
${airy}
void main() {
  float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  if (whole <= grain) discard;
  gl_FragColor = vec4(shown(shade, way), 1.0);
}`;

/** The one material of everybody: `rows` says how each body stands and is coloured. */
export function clothOf(scene: Scene, air: Air, rows: RawTexture): ShaderMaterial {
  const material = new ShaderMaterial(
    "cloth",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "color", "normal", "hang"],
      uniforms: ["viewProjection", "cameraPosition", "sun", "sunColour", ...airUniforms],
      samplers: ["rows"],
    },
  );
  breathe(material, air, { sunlit: true });
  material.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  material.setTexture("rows", rows);
  return material;
}

/** A garment to be drawn for everybody who wears it; hidden until somebody does. */
export function garmentMesh(scene: Scene, garment: Garment, material: ShaderMaterial): Mesh {
  const mesh = new Mesh(garment.name, scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, garment.positions);
  mesh.setVerticesData(VertexBuffer.ColorKind, garment.colours, false, 4);
  mesh.setVerticesData(VertexBuffer.NormalKind, garment.normals);
  mesh.setVerticesData("hang", garment.hangs, false, 2);
  mesh.setIndices(garment.indices);
  return inWaiting(painted(mesh, material));
}
