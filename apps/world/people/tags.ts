import { DynamicTexture } from "@babylonjs/core/Materials/Textures/dynamicTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { settings } from "../../shared/settings/device-settings.ts";
import { inWaiting, painted, standAt } from "../place/meshes.ts";
import type { Mark } from "../panels/panel.ts";
import { tagFade, tagFont } from "./legible.ts";
import type { Vec } from "./skeleton.ts";
import { stacked } from "./stacked.ts";
import { cell, drawCell } from "./tag-cell.ts";

/** Something to read that hangs in the place: a name and an agency, or a triage tag. */
export interface Tag {
  readonly at: Vec;
  readonly name: string;
  readonly under: string;
  /** The agency's colour, as CSS. */
  readonly colour: string;
  /** Whoever's name it is speaks now. */
  readonly speaks: boolean;
  readonly mark?: Mark;
}

const size = { width: cell.width * cell.columns, height: 2048 } as const;
const tagCount = cell.columns * cell.rows;

const vertexSource = `
precision highp float;
attribute vec2 position;
attribute vec4 world0;
attribute vec4 world1;
uniform vec3 cameraPosition;
uniform mat4 viewProjection;
varying vec2 at;
varying float strength;
void main() {
  // Upright, and turned to each eye.
  vec3 to = cameraPosition - world0.xyz;
  vec3 right = normalize(vec3(to.z, 0.0, -to.x));
  vec3 there = world0.xyz + right * position.x * world0.w + vec3(0.0, position.y * world1.x, 0.0);
  at = world1.yz + vec2(position.x + 0.5, 0.5 - position.y) * vec2(${cell.width / size.width}, ${cell.height / size.height});
  strength = world1.w;
  gl_Position = viewProjection * vec4(there, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 at;
varying float strength;
uniform sampler2D atlas;
void main() {
  vec4 colour = texture2D(atlas, at);
  gl_FragColor = vec4(colour.rgb, colour.a * strength);
}`;

/** Every tag of the place: one texture, one draw. */
export interface Tags {
  /** Shows these tags to an eye; those beyond the count or the reach are left out, the nearest first. */
  show(tags: readonly Tag[], eye: Vec): void;
  dispose(): void;
}

/** A drawn tag: which cell it has, how much of it, and when it was shown last. */
interface Cell {
  readonly place: number;
  readonly share: number;
  used: number;
}

/** How much larger letters are where somebody has asked for larger ones. */
const larger = { normal: 1, large: 1.3, largest: 1.6 } as const;

/** Opens the atlas. The page's type must have been loaded. */
export function openTags(scene: Scene): Tags {
  const atlas = new DynamicTexture("tags", size, scene, true, Texture.TRILINEAR_SAMPLINGMODE);
  atlas.hasAlpha = true;
  atlas.anisotropicFilteringLevel = 4;
  atlas.update(false);
  const mesh = quad(scene, atlas);
  const cells = new Map<string, Cell>();
  let turn = 0;
  const cellOf = (tag: Tag): Cell => {
    const strong = settings.value.reading.contrast === "high";
    const parts = [
      tag.name,
      tag.under,
      tag.colour,
      tag.speaks,
      strong,
      tag.mark?.code,
      tag.mark?.colour,
      tag.mark?.shape,
    ];
    const key = parts.join("\u0001");
    const known = cells.get(key);
    if (known !== undefined) {
      known.used = turn;
      return known;
    }
    const place = freeCell(cells, turn);
    const fresh = { place, share: draw(atlas, tag, place, strong), used: turn };
    cells.set(key, fresh);
    return fresh;
  };
  return {
    show(tags, eye) {
      turn += 1;
      const near = nearest(tags, eye).map((one) => ({ ...one, cell: cellOf(one.tag) }));
      standAt(mesh, hung(near, eye));
    },
    dispose() {
      mesh.material?.dispose();
      mesh.dispose();
      atlas.dispose();
    },
  };
}

/** A tag in reach, with what is drawn of it. */
interface Near {
  readonly tag: Tag;
  readonly away: number;
  readonly cell: Cell;
}

/** How tags hang for an eye: none over another, the farthest first, so that a nearer one would cover it. */
function hung(near: readonly Near[], eye: Vec): Float32Array {
  const plates = near.map(({ tag, away, cell: { share } }) => {
    const tall = tallAt(away);
    return { at: tag.at, wide: ((tall * cell.width) / cell.height) * share, tall };
  });
  const heights = stacked(plates, eye);
  const matrices = new Float32Array(near.length * 16);
  for (const [i, { tag, away, cell: of }] of near.entries()) {
    const [x, y, z] = [tag.at[0], heights[i] ?? tag.at[1], tag.at[2]];
    const tall = tallAt(away);
    const [u, v] = [(of.place % cell.columns) * cell.width, Math.floor(of.place / cell.columns) * cell.height];
    const looks = [(tall * cell.width) / cell.height, tall, u / size.width, v / size.height, tagFade(away)];
    matrices.set([x, y + tall / 2, z, ...looks], (near.length - 1 - i) * 16);
  }
  return matrices;
}

function tallAt(away: number): number {
  return (tagFont(away) * larger[settings.value.reading.text] * cell.height) / cell.font;
}

/** The tags that are in reach, the nearest first. */
function nearest(tags: readonly Tag[], eye: Vec): readonly { readonly tag: Tag; readonly away: number }[] {
  return tags
    .map((tag) => ({ tag, away: Math.hypot(tag.at[0] - eye[0], tag.at[1] - eye[1], tag.at[2] - eye[2]) }))
    .filter(({ away }) => tagFade(away) > 0)
    .toSorted((one, other) => one.away - other.away)
    .slice(0, tagCount);
}

function draw(atlas: DynamicTexture, tag: Tag, place: number, strong: boolean): number {
  const pen = atlas.getContext();
  if (!(pen instanceof CanvasRenderingContext2D)) return 1;
  const [x, y] = [(place % cell.columns) * cell.width, Math.floor(place / cell.columns) * cell.height];
  const share = drawCell(pen, tag, x, y, { strong });
  atlas.update(false);
  return share;
}

function freeCell(cells: Map<string, { readonly place: number; readonly used: number }>, turn: number): number {
  if (cells.size < tagCount) return cells.size;
  const [oldest] = [...cells].filter(([, { used }]) => used < turn).toSorted(([, a], [, b]) => a.used - b.used);
  if (oldest === undefined) return 0;
  cells.delete(oldest[0]);
  return oldest[1].place;
}

function quad(scene: Scene, atlas: DynamicTexture): Mesh {
  const mesh = new Mesh("tags", scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, [-0.5, -0.5, 0, 0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, 0.5, 0]);
  mesh.setIndices([0, 1, 2, 0, 2, 3]);
  const material = new ShaderMaterial(
    "tags",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["cameraPosition", "viewProjection"],
      samplers: ["atlas"],
      needAlphaBlending: true,
    },
  );
  material.setTexture("atlas", atlas);
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  // After the ground's patches, before anything one holds.
  mesh.alphaIndex = 500;
  return inWaiting(painted(mesh, material));
}
