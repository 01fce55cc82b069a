import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { Air } from "./air.ts";

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
varying vec4 shade;
varying vec3 way;
void main() {
  vec4 there = world * vec4(position, 1.0);
  shade = color;
#ifdef INSTANCES
  // The first column's spare number is how strongly an instance shines.
  shade *= world0.w;
  there = mat4(vec4(world0.xyz, 0.0), vec4(world1.xyz, 0.0), vec4(world2.xyz, 0.0), world3) * there;
#endif
  way = there.xyz - cameraPosition;
  gl_Position = viewProjection * there;
#ifdef BEHIND
  gl_Position = gl_Position.xyww;
#endif
}`;

/** Shared by everything that stands in the place: linear colour from the corners, haze with distance, then shown. */
export const airy = `
uniform vec3 haze;
uniform vec2 hazeReach;
uniform vec3 ambient;
vec3 shown(vec3 linear, vec3 way) {
  vec3 colour = pow(linear * ambient, vec3(1.0 / 2.2));
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

/** How something is painted: seen through, over everything else such as a pointer, or in its own light. */
export interface Coat {
  readonly blend?: boolean;
  readonly onTop?: boolean;
  /** Baked where it stands, with its haze: neither the time of day nor distance changes it again. */
  readonly finished?: boolean;
  /** Shines by itself, such as a lamp. */
  readonly own?: boolean;
  /** Drawn behind everything, however far that is: the sky. */
  readonly behind?: boolean;
}

/** The names of the uniforms that `breathe` sets. */
export const airUniforms = ["haze", "hazeReach", "ambient"] as const;

/** The one material of baked things. Unlit: the light stands in the corners' colours. */
export function paint(name: string, scene: Scene, air: Air, coat: Coat = {}): ShaderMaterial {
  const material = new ShaderMaterial(
    name,
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "color"],
      uniforms: ["world", "viewProjection", "cameraPosition", "strength", ...airUniforms],
      defines: coat.behind ? ["BEHIND"] : [],
      needAlphaBlending: coat.blend ?? false,
    },
  );
  const plain = { ...air, ambient: [1, 1, 1] as const };
  breathe(material, coat.finished ? { ...plain, hazeFrom: 1e6 } : coat.own ? plain : air);
  material.setFloat("strength", 1);
  material.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  material.backFaceCulling = !coat.blend;
  if (coat.blend || coat.behind) material.disableDepthWrite = true;
  if (coat.onTop) material.depthFunction = 519;
  return material;
}

/** Gives a material the air it fades into. */
export function breathe(material: ShaderMaterial, air: Air): void {
  material.setColor3("haze", Color3.FromArray(air.haze));
  material.setVector2("hazeReach", { x: air.hazeFrom, y: air.hazeTo });
  material.setColor3("ambient", Color3.FromArray(air.ambient));
}
