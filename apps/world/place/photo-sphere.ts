import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { PlanZone } from "#engine/plan/plan.ts";
import { pictureAddress } from "../../shared/picture-address.ts";
import { placeZones } from "../moving/reach.ts";
import { cardMesh } from "./card.ts";
import { FileMissing, fetched } from "./fetched.ts";
import { airUniforms, airy, breathe } from "./paint.ts";
import type { Plot, Scenery } from "./scenery.ts";
import { zoneRings } from "./zone-rings.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec3 way;
void main() {
  // A dome that goes with the eye: what was photographed is far away wherever one stands.
  way = position;
  gl_Position = (viewProjection * vec4(cameraPosition + position * 900.0, 1.0)).xyww;
}`;

const fragmentSource = `
precision highp float;
varying vec3 way;
uniform sampler2D photo;
${airy}
void main() {
  vec3 look = normalize(way);
  // Its middle is seen looking along +x; what lies to the right of it is south.
  vec2 at = vec2(atan(look.z, look.x) / 6.2831853 + 0.5, 0.5 - asin(clamp(look.y, -1.0, 1.0)) / 3.1415927);
  gl_FragColor = vec4(weathered(textureLod(photo, at, 0.0).rgb, 0.0), 1.0);
}`;

/** As many bytes as a photo may have. */
const most = 8_000_000;

/** Puts a photo sphere round whoever stands there, on a level floor on which the zones are marked. */
export async function raisePhoto(
  { scene, air, plan, tally, moving }: Plot,
  place: string,
  media: string,
): Promise<Scenery> {
  const bytes = await fetched(pictureAddress(plan.exercise, media), media, tally, most);
  const photo = await textureOf(scene, bytes, media);
  const material = new ShaderMaterial(
    "photo",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position"],
      uniforms: ["viewProjection", "cameraPosition", ...airUniforms],
      samplers: ["photo"],
      defines: ["BEHIND"],
    },
  );
  material.setTexture("photo", photo);
  breathe(material, air, { finished: true, behind: true });
  const dome = domeMesh(scene, material);
  const zones = placeZones(plan.zones, place);
  const rings = zoneRings(scene, zones);
  return {
    ground: {
      height: (x, z) => (within(zones, x, z) ? 0 : undefined),
      free: (x, z) =>
        within(zones, x, z) && !moving().some((solid) => Math.hypot(solid.x - x, solid.z - z) < solid.halfX),
    },
    look: () => undefined,
    show: () => undefined,
    tremble: () => undefined,
    dispose() {
      for (const one of [dome, material, photo, rings]) one.dispose();
    },
  };
}

/** A few steps beyond the zones one can still stand. */
function within(zones: readonly PlanZone[], x: number, z: number): boolean {
  return zones.length === 0
    ? Math.hypot(x, z) < 12
    : zones.some(({ centre, radius }) => Math.hypot(centre[0] - x, centre[2] - z) < radius + 6);
}

async function textureOf(scene: Scene, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Texture> {
  const url = URL.createObjectURL(new Blob([bytes]));
  try {
    return await new Promise<Texture>((resolve, reject) => {
      const made: Texture = new Texture(url, scene, {
        noMipmap: true,
        invertY: false,
        samplingMode: Texture.BILINEAR_SAMPLINGMODE,
        onLoad: () => resolve(made),
        onError: (message) => {
          made.dispose();
          reject(new FileMissing(name, message));
        },
      });
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

const [around, up] = [48, 24];

function domeMesh(scene: Scene, material: ShaderMaterial): Mesh {
  const dome = cardMesh(scene, "photo", material);
  const positions: number[] = [];
  for (let row = 0; row <= up; row += 1)
    for (let i = 0; i <= around; i += 1) {
      const [turn, tilt] = [(i / around) * Math.PI * 2, (row / up - 0.5) * Math.PI];
      positions.push(Math.cos(turn) * Math.cos(tilt), Math.sin(tilt), Math.sin(turn) * Math.cos(tilt));
    }
  const indices = Array.from({ length: around * up }, (_, i) => {
    const a = Math.floor(i / around) * (around + 1) + (i % around);
    return [a, a + 1, a + around + 1, a + 1, a + around + 2, a + around + 1];
  }).flat();
  dome.setVerticesData(VertexBuffer.PositionKind, positions);
  dome.setIndices(indices);
  dome.setEnabled(true);
  return dome;
}
