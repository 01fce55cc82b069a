import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { VertexBuffer } from "@babylonjs/core/Meshes/buffer.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { Matrix } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { AdvancedDynamicTexture } from "@babylonjs/gui/2D/advancedDynamicTexture.js";
import { type Hanging, axesOf } from "./board.ts";
import { type Size, pixel, sheet } from "./sheet.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec2 uv;
uniform mat4 world;
uniform mat4 viewProjection;
varying vec2 at;
void main() {
  at = uv;
  gl_Position = viewProjection * world * vec4(position, 1.0);
}`;

const fragmentSource = `
precision highp float;
varying vec2 at;
uniform sampler2D page;
void main() {
  gl_FragColor = texture2D(page, at);
}`;

/** A sheet that hangs in the place; what is on its texture is drawn by Babylon's GUI when it has changed. */
export interface TabletMesh {
  readonly texture: AdvancedDynamicTexture;
  hang(hanging: Hanging | undefined): void;
  dispose(): void;
}

/** Makes a sheet of so many pixels. */
export function makeTablet(scene: Scene, name: string, size: Size = sheet): TabletMesh {
  const { width, height } = size;
  const texture = new AdvancedDynamicTexture(name, width, height, scene, true, Texture.TRILINEAR_SAMPLINGMODE);
  texture.anisotropicFilteringLevel = 8;
  const mesh = plane(scene, name);
  const material = overAll(scene, name, texture);
  mesh.material = material;
  return {
    texture,
    hang(hanging) {
      mesh.setEnabled(hanging !== undefined);
      if (hanging !== undefined)
        mesh.freezeWorldMatrix(hungMatrix(hanging, width * pixel * hanging.scale, height * pixel * hanging.scale));
    },
    dispose() {
      material.dispose();
      texture.dispose();
      mesh.dispose();
    },
  };
}

/** A square a metre wide, hidden. */
function plane(scene: Scene, name: string): Mesh {
  const mesh = new Mesh(name, scene);
  mesh.setVerticesData(VertexBuffer.PositionKind, [-0.5, -0.5, 0, 0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, 0.5, 0]);
  mesh.setVerticesData(VertexBuffer.UVKind, [0, 0, 1, 0, 1, 1, 0, 1]);
  mesh.setIndices([0, 1, 2, 0, 2, 3]);
  mesh.alphaIndex = 1000;
  mesh.isPickable = false;
  mesh.alwaysSelectAsActiveMesh = true;
  mesh.setEnabled(false);
  return mesh;
}

/** Drawn over everything, so that nothing in the place hides what one must read. */
function overAll(scene: Scene, name: string, page: Texture): ShaderMaterial {
  const material = new ShaderMaterial(
    name,
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "uv"],
      uniforms: ["world", "viewProjection"],
      samplers: ["page"],
      needAlphaBlending: true,
    },
  );
  material.setTexture("page", page);
  material.backFaceCulling = false;
  material.disableDepthWrite = true;
  material.depthFunction = 519;
  return material;
}

function hungMatrix(hanging: Hanging, wide: number, tall: number): Matrix {
  const { right, up, out } = axesOf(hanging);
  const across = right.map((part) => part * wide);
  const upwards = up.map((part) => part * tall);
  return Matrix.FromArray([...across, 0, ...upwards, 0, ...out, 0, ...hanging.middle, 1]);
}
