import { DynamicTexture } from "@babylonjs/core/Materials/Textures/dynamicTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { type SiteModel, siteModel } from "../../shared/panels/site-model.ts";
import { sightBySecond } from "../panels/sight-by-second.ts";
import { turned, yawTurn } from "../people/skeleton.ts";
import { airUniforms, airy, breathe } from "../place/paint.ts";
import type { Standing } from "../world-state.ts";
import { fitted, type MapFit } from "./map-fit.ts";
import { drawLegend } from "./map-legend.ts";
import { drawMap, mapRoom } from "./map-picture.ts";
import { type TableTop, tableSheet } from "./table-top.ts";

/** Pixels of the map: 870 a metre, so that its smallest words have capitals of a degree at 1.2 m. */
const size = { width: 1536, height: 1012 } as const;
const markSize = 3;
const foot = 132;
const page = { x: 0, y: 0, width: size.width, height: size.height - foot } as const;
const below = { x: 0, y: page.height, width: size.width, height: foot } as const;

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec2 uv;
uniform mat4 world;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec2 at;
varying vec3 way;
void main() {
  vec4 there = world * vec4(position, 1.0);
  at = uv;
  way = there.xyz - cameraPosition;
  gl_Position = viewProjection * there;
}`;

const fragmentSource = `
precision highp float;
varying vec2 at;
varying vec3 way;
uniform sampler2D page;
${airy}
void main() {
  gl_FragColor = vec4(shown(pow(texture2D(page, at).rgb, vec3(2.2)), way), 1.0);
}`;

/** The shared map on the tables of a place. */
export interface MapTables {
  /** Shows it on these tables, drawn anew when something on it has changed. */
  show(tops: readonly TableTop[]): void;
  /** Which place's map it is, and how that lies on the table: shares of it into metres. */
  readonly shown: ShownMap | undefined;
  dispose(): void;
}

interface ShownMap {
  readonly site: SiteModel;
  /** Metres of the place to one metre of the table. */
  readonly ratio: number;
  toMetres(across: number, down: number): ReturnType<MapFit["toMetres"]>;
}

/** Lays the map on tables. All of them show one texture, and nothing is done in a frame in which nothing has changed. */
export function openMapTables(scene: Scene, world: Standing): MapTables {
  const sight = sightBySecond(world);
  const texture = new DynamicTexture("map", size, scene, true, Texture.TRILINEAR_SAMPLINGMODE);
  texture.anisotropicFilteringLevel = 16;
  const material = paperOf(scene, world.air, texture);
  const kept: Kept = { texture, material, meshes: [], tops: undefined, seen: undefined, key: "", shown: undefined };
  return {
    show(tops) {
      if (kept.tops !== tops) stand(scene, kept, tops);
      const { place, draft } = world.onTable;
      const now = sight();
      if (kept.seen?.sight === now && kept.seen.place === place && kept.seen.draft === draft) return;
      kept.seen = { sight: now, place, draft };
      const site = siteModel(now, place);
      const key = JSON.stringify([site, draft]);
      if (site === undefined || key === kept.key) return;
      kept.key = key;
      const fit = fitted(site.frame, mapRoom(page, markSize));
      const toMetres: ShownMap["toMetres"] = (across, down) => fit.toMetres(across * size.width, down * size.height);
      kept.shown = { site, ratio: size.width / tableSheet.wide / fit.scale, toMetres };
      const pen = texture.getContext();
      if (!(pen instanceof CanvasRenderingContext2D)) return;
      drawMap(pen, { site, draft }, page, markSize);
      drawLegend(pen, site, below, markSize);
      texture.update(true);
    },
    get shown() {
      return kept.shown;
    },
    dispose() {
      for (const mesh of kept.meshes) mesh.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

interface Kept {
  readonly texture: DynamicTexture;
  readonly material: ShaderMaterial;
  meshes: readonly Mesh[];
  tops: readonly TableTop[] | undefined;
  /** What it was drawn from last. */
  seen: { readonly sight: unknown; readonly place: unknown; readonly draft: unknown } | undefined;
  key: string;
  shown: ShownMap | undefined;
}

function stand(scene: Scene, kept: Kept, tops: readonly TableTop[]): void {
  for (const mesh of kept.meshes) mesh.dispose();
  kept.tops = tops;
  kept.meshes = tops.map((top) => sheetOn(scene, top, kept.material));
}

function sheetOn(scene: Scene, { id, middle, yaw }: TableTop, material: ShaderMaterial): Mesh {
  const mesh = new Mesh(`map on ${id}`, scene);
  const corner = (across: number, down: number): readonly number[] => {
    const [x, , z] = turned(yawTurn(yaw), [across * tableSheet.wide, 0, down * tableSheet.deep]);
    return [middle[0] + x, middle[1], middle[2] + z];
  };
  mesh.setVerticesData(VertexBuffer.PositionKind, [
    ...corner(-0.5, 0.5),
    ...corner(0.5, 0.5),
    ...corner(0.5, -0.5),
    ...corner(-0.5, -0.5),
  ]);
  mesh.setVerticesData(VertexBuffer.UVKind, [0, 0, 1, 0, 1, 1, 0, 1]);
  mesh.setIndices([0, 1, 2, 0, 2, 3]);
  mesh.material = material;
  mesh.isPickable = false;
  mesh.freezeWorldMatrix();
  return mesh;
}

/** Paper in the light of the room. */
function paperOf(scene: Scene, air: Standing["air"], texture: DynamicTexture): ShaderMaterial {
  const material = new ShaderMaterial(
    "map",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "uv"],
      uniforms: ["world", "viewProjection", "cameraPosition", ...airUniforms],
      samplers: ["page"],
    },
  );
  material.setTexture("page", texture);
  material.backFaceCulling = false;
  breathe(material, air);
  return material;
}
