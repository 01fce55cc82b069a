import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import type { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Vector4 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "./air.ts";
import { airUniforms, airy, breathe } from "./paint.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
#ifdef COLOURED
attribute vec4 color;
#endif
#ifdef PICTURED
attribute vec2 uv;
#endif
#ifdef INSTANCES
attribute vec4 world0;
attribute vec4 world1;
attribute vec4 world2;
attribute vec4 world3;
#endif
uniform mat4 world;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
varying vec4 tone;
varying vec2 at;
varying vec3 way;
void main() {
  vec4 there = world * vec4(position, 1.0);
#ifdef INSTANCES
  there = mat4(world0, world1, world2, world3) * there;
#endif
  tone = vec4(1.0);
#ifdef COLOURED
  tone = color;
#endif
  at = vec2(0.0);
#ifdef PICTURED
  at = uv;
#endif
  way = there.xyz - cameraPosition;
  gl_Position = viewProjection * there;
}`;

const fragmentSource = `
precision highp float;
varying vec4 tone;
varying vec2 at;
varying vec3 way;
uniform vec4 base;
uniform float cut;
#ifdef PICTURED
uniform sampler2D picture;
#endif
${airy}
void main() {
  vec4 colour = base * tone;
#ifdef PICTURED
  vec4 texel = texture2D(picture, at);
  colour *= vec4(pow(texel.rgb, vec3(2.2)), texel.a);
#endif
  if (colour.a < cut) discard;
#ifdef SHADED
  // What its author has not lit is lit a little from above, so that its sides can be told apart.
  vec3 normal = normalize(cross(dFdx(way), dFdy(way)));
  colour.rgb *= 0.72 + 0.2 * normal.y + 0.08 * normal.x;
#endif
  gl_FragColor = vec4(shown(colour.rgb, way), colour.a);
}`;

/** How a material of an author's model is drawn: of all that glTF knows, its base colour. */
export interface OwnCoat {
  /** Red, green, blue and how whole it is; linear. */
  readonly base: readonly number[];
  readonly picture: Texture | undefined;
  readonly coloured: boolean;
  /** Its author has put the light into its colours. */
  readonly lit: boolean;
  readonly blend: boolean;
  /** Parts less whole than this are left out; 0 leaves out none. */
  readonly cut: number;
  readonly twoSided: boolean;
}

/** A simple unlit material for an author's model: base colour × picture × the corners' colours, in the place's air. */
export function ownPaint(scene: Scene, air: Air, coat: OwnCoat): ShaderMaterial {
  const { picture, coloured, lit, blend } = coat;
  const defines = [
    ...(coloured ? ["COLOURED"] : []),
    ...(picture === undefined ? [] : ["PICTURED"]),
    ...(lit ? [] : ["SHADED"]),
  ];
  const material = new ShaderMaterial(
    "own",
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", ...(coloured ? ["color"] : []), ...(picture === undefined ? [] : ["uv"])],
      uniforms: ["world", "viewProjection", "cameraPosition", "base", "cut", ...airUniforms],
      samplers: picture === undefined ? [] : ["picture"],
      defines,
      needAlphaBlending: blend,
    },
  );
  const [r = 1, g = 1, b = 1, a = 1] = coat.base;
  material.setVector4("base", new Vector4(r, g, b, a));
  material.setFloat("cut", coat.cut);
  if (picture !== undefined) material.setTexture("picture", picture);
  material.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  material.backFaceCulling = !coat.twoSided;
  breathe(material, air);
  return material;
}
