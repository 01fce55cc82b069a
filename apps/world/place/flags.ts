import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { PinKind } from "#engine/exercise/pin-words.ts";
import { type PinLine, pinLines } from "../../shared/panels/pin-model.ts";
import { sightOf } from "../../shared/panels/sight.ts";
import type { Tag } from "../people/tags.ts";
import type { Here, Standing } from "../world-state.ts";
import { inWaiting, painted, standAt } from "./meshes.ts";

/** The flag of each kind; what kind it is stands on its tag in words too. */
const colours: Readonly<Record<PinKind, string>> = {
  danger: "#f0483c",
  people: "#f2b134",
  "way-in": "#3cc07c",
  "meeting-point": "#4f9bf5",
  equipment: "#b58cf0",
  remark: "#eef4f6",
};

/** Metres over the ground: the top of a flag, and where its words begin. */
const [top, words] = [1.8, 1.9];

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 world0;
attribute vec4 world1;
uniform vec3 cameraPosition;
uniform mat4 viewProjection;
varying vec4 ink;
void main() {
  // 0 the pole, 1 the cloth, 2 the disc on the ground, 3 the dark rim round pole and cloth.
  vec3 to = cameraPosition - world0.xyz;
  vec3 right = normalize(vec3(to.z, 0.0, -to.x));
  bool flat_ = position.z == 2.0;
  vec3 there = world0.xyz + (flat_ ? vec3(position.x, 0.03, position.y) : right * position.x + vec3(0.0, position.y, 0.0));
  gl_Position = viewProjection * vec4(there, 1.0);
  if (position.z < 1.5) gl_Position.z -= 0.0004 * gl_Position.w;
  ink = position.z == 1.0 ? vec4(world1.rgb, 1.0)
    : flat_ ? vec4(world1.rgb, 0.55)
    : position.z == 0.0 ? vec4(0.93, 0.95, 0.96, 1.0) : vec4(0.03, 0.07, 0.09, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec4 ink;
void main() { gl_FragColor = ink; }`;

/** The pins of the shared map where they stand, for everybody in the place: a flag each, all of them in one draw. */
export interface Flags {
  /** Shows those of the place that stands; answers with what is to be read over them. */
  update(world: Pick<Standing, "plan" | "feed" | "here" | "ground">): readonly Tag[];
}

/** Opens the flags of a scene; none stands at first. */
export function openFlags(scene: Scene): Flags {
  const mesh = flagMesh(scene);
  let known: { readonly pins: unknown; readonly here: Here; readonly tags: readonly Tag[] } | undefined;
  return {
    update({ plan, feed, here, ground }) {
      const view = feed.view.value;
      if (known?.pins === view.pins && known.here === here) return known.tags;
      const lines = pinLines(sightOf(plan, view, 0)).filter(({ zone }) => plan.zones[zone]?.place === here.place);
      const flags = lines.map((line) => ({
        line,
        at: [line.x, ground.height(line.x, line.y) ?? 0, line.y] as const,
        colour: colours[view.pins[line.id]?.kind ?? "remark"],
      }));
      const all = new Float32Array(flags.length * 16);
      for (const [i, { at, colour }] of flags.entries()) all.set([...at, 1, ...shares(colour), 1], i * 16);
      standAt(mesh, all);
      const tags = flags.map(({ line, at: [x, y, z], colour }) => tagOf(line, [x, y + words, z], colour));
      known = { pins: view.pins, here, tags };
      return tags;
    },
  };
}

function tagOf({ what, text, by }: PinLine, at: Tag["at"], colour: string): Tag {
  return { at, name: what, under: text ?? by, colour, speaks: false };
}

/** Red, green and blue of a colour, 0 to 1. */
function shares(colour: string): readonly number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
}

function flagMesh(scene: Scene): Mesh {
  const mesh = new Mesh("flags", scene);
  const places: number[] = [];
  const indices: number[] = [];
  const add = (corners: readonly (readonly [number, number])[], code: number): void => {
    const first = places.length / 3;
    for (const [x, y] of corners) places.push(x, y, code);
    for (let i = 2; i < corners.length; i += 1) indices.push(first, first + i - 1, first + i);
  };
  add(ring(0.28), 2);
  add(rectangle(-0.035, 0, 0.035, top + 0.02), 3);
  add([...cloth(0.022)], 3);
  add(rectangle(-0.018, 0, 0.018, top), 0);
  add([...cloth(0)], 1);
  mesh.setVerticesData(VertexBuffer.PositionKind, places);
  mesh.setIndices(indices);
  const material = new ShaderMaterial(
    "flags",
    scene,
    { vertexSource, fragmentSource },
    { attributes: ["position"], uniforms: ["cameraPosition", "viewProjection"], needAlphaBlending: true },
  );
  material.backFaceCulling = false;
  material.forceDepthWrite = true;
  mesh.alphaIndex = 300;
  return inWaiting(painted(mesh, material));
}

function rectangle(left: number, low: number, right: number, high: number): readonly (readonly [number, number])[] {
  return [
    [left, low],
    [right, low],
    [right, high],
    [left, high],
  ];
}

/** A pennant to the right of its pole, `by` larger all round. */
function cloth(by: number): readonly (readonly [number, number])[] {
  return [
    [0.018, top - 0.46 - by * 2],
    [0.62 + by * 2.4, top - 0.23],
    [0.018, top + by * 2],
  ];
}

function ring(radius: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 16 }, (_, i) => {
    const turn = (i / 16) * Math.PI * 2;
    return [Math.cos(turn) * radius, Math.sin(turn) * radius] as const;
  });
}
