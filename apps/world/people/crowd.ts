import { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { airUniforms, airy, breathe } from "../place/paint.ts";
import type { Air } from "../place/air.ts";
import { detailAt, wornAt } from "./coarser.ts";
import type { Detail } from "./coarser.ts";
import { jointFloats } from "./skeleton.ts";
import type { Vec } from "./skeleton.ts";
import type { Garment } from "./tailor.ts";
import { tintNames } from "./tint-names.ts";
import type { TintName } from "./tint-names.ts";

type Tints = Readonly<Partial<Record<TintName, Vec>>>;

/** Joints of the skeleton, and one more for what lies on the ground at the body's root. */
const jointCount = 16;
const rowTexels = jointCount * 2 + tintNames.length + 1;
const rowFloats = rowTexels * 4;
const rowCount = 96;

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
  whole = texel(${jointCount * 2 + tintNames.length}, row).x;
  shade = color.rgb * texel(${jointCount * 2} + int(hang.y + 0.5), row).rgb;
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

/** Everybody's bodies: one texture of joints and colours for all, and one draw for each garment that somebody wears. */
export interface Crowd {
  /** A free row; undefined when 96 people are drawn already. */
  take(): number | undefined;
  free(row: number): void;
  /** The joints of a row, to be written in place; call `touch` afterwards. */
  readonly joints: Float32Array;
  jointsStart(row: number): number;
  tint(row: number, tints: Tints): void;
  /** How much of a body is drawn, 0 to 1: what is missing is left out dot by dot. */
  fade(row: number, whole: number): void;
  /** What a row wears, by garment name; unknown names are left out. */
  wear(row: number, garments: readonly string[]): void;
  /** How far a row is from the eye, in metres, and whether it is before it: those far away are drawn coarsely. */
  distance(row: number, away: number, ahead: boolean): void;
  touch(): void;
  /** Sends what has changed to the card; once a frame. */
  flush(): void;
  dispose(): void;
}

/** Opens a crowd that can wear the garments. */
export function openCrowd(scene: Scene, air: Air, garments: readonly Garment[]): Crowd {
  const data = new Float32Array(rowFloats * rowCount);
  const texture = RawTexture.CreateRGBATexture(
    data,
    rowTexels,
    rowCount,
    scene,
    false,
    false,
    Texture.NEAREST_SAMPLINGMODE,
    Constants.TEXTURETYPE_FLOAT,
  );
  const material = clothOf(scene, air, texture);
  const meshes = new Map(garments.map((garment) => [garment.name, garmentMesh(scene, garment, material)]));
  const wearing = new Map<number, readonly string[]>();
  const freeRows = Array.from({ length: rowCount }, (_, i) => rowCount - 1 - i);
  const dirty = { rows: true, worn: new Set<string>() };
  const owned = new Map<number, readonly string[]>();
  const details = new Map<number, Detail>();
  const put = (row: number, names: readonly string[]): void => {
    for (const name of [...(wearing.get(row) ?? []), ...names]) dirty.worn.add(name);
    if (names.length === 0) wearing.delete(row);
    else wearing.set(row, names);
  };
  const wear = (row: number, names: readonly string[]): void => {
    owned.set(row, names);
    put(row, wornAt(names, details.get(row) ?? "fine"));
  };
  return {
    take: () => freeRows.pop(),
    free(row) {
      wear(row, []);
      freeRows.push(row);
    },
    joints: data,
    jointsStart: (row) => row * rowFloats,
    tint(row, tints) {
      const start = row * rowFloats + jointCount * jointFloats;
      for (const [i, name] of tintNames.entries()) data.set([...(tints[name] ?? [1, 1, 1]), 1], start + i * 4);
      dirty.rows = true;
    },
    fade(row, whole) {
      const place = row * rowFloats + (jointCount * 2 + tintNames.length) * 4;
      if (data[place] === Math.fround(whole)) return;
      data[place] = whole;
      dirty.rows = true;
    },
    wear,
    distance(row, away, ahead) {
      const was = details.get(row) ?? "fine";
      const is = detailAt(away, was, ahead);
      if (was === is) return;
      details.set(row, is);
      wear(row, owned.get(row) ?? []);
    },
    touch() {
      dirty.rows = true;
    },
    flush() {
      if (dirty.rows) texture.update(data);
      dirty.rows = false;
      for (const name of dirty.worn)
        dress(
          meshes.get(name),
          [...wearing].filter(([, names]) => names.includes(name)),
        );
      dirty.worn.clear();
    },
    dispose() {
      for (const mesh of meshes.values()) mesh.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

function clothOf(scene: Scene, air: Air, rows: RawTexture): ShaderMaterial {
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
  breathe(material, air);
  material.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  material.setVector3("sun", Vector3.FromArray(air.sun));
  material.setColor3("sunColour", Color3.FromArray(air.sunColour));
  material.setTexture("rows", rows);
  return material;
}

function garmentMesh(scene: Scene, garment: Garment, material: ShaderMaterial): Mesh {
  const mesh = new Mesh(garment.name, scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, garment.positions);
  mesh.setVerticesData(VertexBuffer.ColorKind, garment.colours, false, 4);
  mesh.setVerticesData(VertexBuffer.NormalKind, garment.normals);
  mesh.setVerticesData("hang", garment.hangs, false, 2);
  mesh.setIndices(garment.indices);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.doNotSyncBoundingInfo = true;
  mesh.freezeWorldMatrix();
  mesh.setEnabled(false);
  return mesh;
}

/** An instance's matrix carries nothing but the row it is drawn from. */
function dress(mesh: Mesh | undefined, wearers: readonly (readonly [number, readonly string[]])[]): void {
  if (mesh === undefined) return;
  const matrices = new Float32Array(wearers.length * 16);
  for (const [i, [row]] of wearers.entries()) matrices[i * 16] = row;
  mesh.setEnabled(wearers.length > 0);
  if (wearers.length > 0) mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
}
