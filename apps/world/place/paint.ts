import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "./sky.ts";

const vertexSource = `
precision highp float;
attribute vec3 position;
attribute vec4 color;
uniform mat4 world;
uniform mat4 viewProjection;
uniform vec3 cameraPosition;
#ifdef INSTANCES
attribute vec4 world0;
attribute vec4 world1;
attribute vec4 world2;
attribute vec4 world3;
#endif
#ifdef TINTED
attribute vec4 tint;
#endif
varying vec4 shade;
varying vec3 way;
void main() {
  vec4 there = vec4(position, 1.0);
#ifdef INSTANCES
  there = mat4(world0, world1, world2, world3) * there;
#endif
  there = world * there;
  way = there.xyz - cameraPosition;
  shade = color;
#ifdef TINTED
  shade *= tint;
#endif
  gl_Position = viewProjection * there;
}`;

/** Shared by everything that stands in the place: linear colour from the corners, haze with distance, then shown. */
export const airy = `
uniform vec3 haze;
uniform vec2 hazeReach;
vec3 shown(vec3 linear, vec3 way) {
  vec3 colour = pow(linear, vec3(1.0 / 2.2));
  float share = 1.0 - exp(-max(0.0, length(way) - hazeReach.x) / hazeReach.y);
  return mix(colour, haze, min(share, 0.93));
}`;

const fragmentSource = `
precision highp float;
varying vec4 shade;
varying vec3 way;
${airy}
uniform float strength;
void main() {
  gl_FragColor = vec4(shown(shade.rgb, way), shade.a * strength);
}`;

/** How something is painted: plain, seen through, or with a tint for each instance. */
export interface Coat {
  readonly blend?: boolean;
  readonly tinted?: boolean;
  /** Drawn over everything, such as a pointer. */
  readonly onTop?: boolean;
}

/** The one material of baked things. Unlit: the light stands in the corners' colours. */
export function paint(name: string, scene: Scene, air: Air, coat: Coat = {}): ShaderMaterial {
  const material = new ShaderMaterial(
    name,
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "color", ...(coat.tinted ? ["tint"] : [])],
      uniforms: ["world", "viewProjection", "cameraPosition", "haze", "hazeReach", "strength"],
      defines: coat.tinted ? ["TINTED"] : [],
      needAlphaBlending: coat.blend ?? false,
    },
  );
  breathe(material, air);
  material.setFloat("strength", 1);
  material.backFaceCulling = !coat.blend;
  if (coat.blend) material.disableDepthWrite = true;
  if (coat.onTop) material.depthFunction = 519;
  return material;
}

/** Gives a material the air it fades into. */
export function breathe(material: ShaderMaterial, air: Air): void {
  material.setColor3("haze", Color3.FromArray(air.haze));
  material.setVector2("hazeReach", { x: air.hazeFrom, y: air.hazeTo });
}
