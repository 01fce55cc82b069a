import { DynamicTexture } from "@babylonjs/core/Materials/Textures/dynamicTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { typeface } from "../panels/typeface.ts";
import { drawMark } from "../panels/mark-shape.ts";
import type { Mark } from "../panels/panel.ts";
import { tagFade, tagFont } from "./legible.ts";
import type { Vec } from "./skeleton.ts";

/** Something to read that hangs in the place: a name and an agency, or a triage tag. */
export interface Tag {
  readonly at: Vec;
  readonly name: string;
  readonly under: string;
  /** The agency's colour, as CSS. */
  readonly colour: string;
  readonly mark?: Mark;
}

/** Cells of the atlas, in pixels: two lines of text each. */
const cell = { width: 512, height: 112, columns: 2, rows: 18, font: 40 } as const;
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

/** Opens the atlas. The page's type must have been loaded. */
export function openTags(scene: Scene): Tags {
  const atlas = new DynamicTexture("tags", size, scene, true, Texture.TRILINEAR_SAMPLINGMODE);
  atlas.hasAlpha = true;
  atlas.anisotropicFilteringLevel = 4;
  atlas.update(false);
  const mesh = quad(scene, atlas);
  const cells = new Map<string, { readonly place: number; used: number }>();
  let turn = 0;
  const placeOf = (tag: Tag): number => {
    const key = [tag.name, tag.under, tag.colour, tag.mark?.code, tag.mark?.colour, tag.mark?.shape].join("\u0001");
    const known = cells.get(key);
    if (known !== undefined) {
      known.used = turn;
      return known.place;
    }
    const place = freeCell(cells, turn);
    cells.set(key, { place, used: turn });
    draw(atlas, tag, place);
    return place;
  };
  return {
    show(tags, eye) {
      turn += 1;
      const near = tags
        .map((tag) => ({ tag, away: Math.hypot(tag.at[0] - eye[0], tag.at[1] - eye[1], tag.at[2] - eye[2]) }))
        .filter(({ away }) => tagFade(away) > 0)
        .toSorted((one, other) => one.away - other.away)
        .slice(0, tagCount)
        .toReversed();
      const matrices = new Float32Array(near.length * 16);
      for (const [i, { tag, away }] of near.entries()) {
        const place = placeOf(tag);
        const tall = (tagFont(away) * cell.height) / cell.font;
        const wide = (tall * cell.width) / cell.height;
        const [u, v] = [(place % cell.columns) * cell.width, Math.floor(place / cell.columns) * cell.height];
        const [x, y, z] = tag.at;
        matrices.set([x, y + tall / 2, z, wide, tall, u / size.width, v / size.height, tagFade(away)], i * 16);
      }
      mesh.setEnabled(near.length > 0);
      if (near.length > 0) mesh.thinInstanceSetBuffer("matrix", matrices, 16, false);
    },
    dispose() {
      mesh.material?.dispose();
      mesh.dispose();
      atlas.dispose();
    },
  };
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
  mesh.material = material;
  // After the ground's patches, before anything one holds.
  mesh.alphaIndex = 500;
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.doNotSyncBoundingInfo = true;
  mesh.isPickable = false;
  mesh.freezeWorldMatrix();
  mesh.setEnabled(false);
  return mesh;
}

function draw(atlas: DynamicTexture, tag: Tag, place: number): void {
  const pen = atlas.getContext();
  if (!(pen instanceof CanvasRenderingContext2D)) return;
  const [x, y] = [(place % cell.columns) * cell.width, Math.floor(place / cell.columns) * cell.height];
  pen.clearRect(x, y, cell.width, cell.height);
  if (tag.mark !== undefined) drawMark(pen, tag.mark, x + cell.width / 2 - 54, y + 2, 108, typeface);
  else drawName(pen, tag, x, y);
  atlas.update(false);
}

function drawName(pen: CanvasRenderingContext2D, tag: Tag, x: number, y: number): void {
  pen.font = `680 ${cell.font}px ${typeface}`;
  const name = fitted(pen, tag.name, cell.width - 60);
  const nameWide = pen.measureText(name).width;
  pen.font = `500 ${cell.font}px ${typeface}`;
  const under = fitted(pen, tag.under, cell.width - 60);
  const wide = Math.max(nameWide, pen.measureText(under).width) + 44;
  const left = x + (cell.width - wide) / 2;
  const [top, tall] = tag.under === "" ? [y + 48, cell.height - 52] : [y + 2, cell.height - 6];
  pen.beginPath();
  pen.roundRect(left, top, wide, tall, 14);
  pen.fillStyle = "rgb(9 23 29 / 86%)";
  pen.fill();
  pen.fillStyle = tag.colour;
  pen.beginPath();
  pen.roundRect(left, top, 12, tall, [14, 0, 0, 14]);
  pen.fill();
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.font = `680 ${cell.font}px ${typeface}`;
  pen.fillStyle = "#ffffff";
  pen.fillText(name, left + 26, tag.under === "" ? y + 79 : y + 32);
  if (tag.under === "") return;
  pen.font = `500 ${cell.font}px ${typeface}`;
  pen.fillStyle = "#d6e3e8";
  pen.fillText(under, left + 26, y + 80);
}

function fitted(pen: CanvasRenderingContext2D, text: string, most: number): string {
  let shown = text;
  while (shown.length > 1 && pen.measureText(shown).width > most) shown = `${shown.slice(0, -2)}…`;
  return shown;
}
