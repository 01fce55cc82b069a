import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ShaderMaterial } from "@babylonjs/core/Materials/shaderMaterial.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3, Vector4 } from "@babylonjs/core/Maths/math.vector.js";
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
#ifdef TREMBLES
uniform vec2 shimmer;
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
#ifdef TREMBLES
  // Hot air bends the light of what is far away and low: by a few minutes of arc, slowly.
  float far = smoothstep(18.0, 90.0, length(way.xz)) * smoothstep(14.0, 1.0, there.y - cameraPosition.y + 2.0);
  gl_Position.y += gl_Position.w * far * shimmer.x * 0.0022 * sin(there.x * 1.7 + there.y * 5.0 + there.z * 1.3 + shimmer.y * 3.1);
#endif
#ifdef BEHIND
  gl_Position = gl_Position.xyww;
#endif
}`;

/** Shared by everything that stands in the place: linear colour from the corners, haze with distance, then shown. */
export const airy = `
uniform vec3 haze;
uniform vec2 hazeReach;
uniform vec3 ambient;
uniform vec4 tint;
uniform vec4 veil;
vec3 weathered(vec3 colour, float share) {
  colour = mix(colour, vec3(dot(colour, vec3(0.3, 0.59, 0.11))), tint.w) * tint.rgb;
  return mix(colour, veil.rgb, share);
}
vec3 shown(vec3 linear, vec3 way) {
  vec3 colour = pow(linear * ambient, vec3(1.0 / 2.2));
  float away = length(way);
  float share = 1.0 - exp(-max(0.0, away - hazeReach.x) / hazeReach.y);
  colour = mix(colour, haze, min(share, 0.93));
#ifdef BEHIND
  // Nearer to the horizon there is more of it to look through.
  float cover = veil.w * mix(0.8, 1.0, smoothstep(0.5, 0.0, way.y / max(away, 0.001)));
  return weathered(colour, cover);
#else
  return weathered(colour, 1.0 - exp(-away * veil.w));
#endif
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
  /** Baked where it stands, with its haze: neither the time of day nor distance changes it again; the weather does. */
  readonly finished?: boolean;
  /** Shines by itself, such as a lamp. */
  readonly own?: boolean;
  /** Drawn behind everything, however far that is: the sky. */
  readonly behind?: boolean;
  /** Has the sun of the air in its uniforms `sun` and `sunColour`. */
  readonly sunlit?: boolean;
}

/** The names of the uniforms that `breathe` sets. */
export const airUniforms = ["haze", "hazeReach", "ambient", "tint", "veil"] as const;

/** The one material of baked things. Unlit: the light stands in the corners' colours. */
export function paint(name: string, scene: Scene, air: Air, coat: Coat = {}): ShaderMaterial {
  const material = new ShaderMaterial(
    name,
    scene,
    { vertexSource, fragmentSource },
    {
      attributes: ["position", "color"],
      uniforms: ["world", "viewProjection", "cameraPosition", "strength", "shimmer", ...airUniforms],
      defines: coat.behind ? ["BEHIND"] : coat.finished ? ["TREMBLES"] : [],
      needAlphaBlending: coat.blend ?? false,
    },
  );
  breathe(material, air, coat);
  material.setFloat("strength", 1);
  material.setVector2("shimmer", { x: 0, y: 0 });
  material.sideOrientation = Constants.MATERIAL_CounterClockWiseSideOrientation;
  material.backFaceCulling = !coat.blend;
  if (coat.blend || coat.behind) material.disableDepthWrite = true;
  if (coat.onTop) material.depthFunction = 519;
  return material;
}

/** The materials of each scene that breathe its air, and how they are coated. */
const breathing = new WeakMap<Scene, Map<ShaderMaterial, Coat>>();

/** Gives a material the air it fades into, now and whenever the scene's air changes. */
export function breathe(material: ShaderMaterial, air: Air, coat: Coat = {}): void {
  const scene = material.getScene();
  const all = breathing.get(scene) ?? new Map<ShaderMaterial, Coat>();
  breathing.set(scene, all.set(material, coat));
  material.onDisposeObservable.addOnce(() => all.delete(material));
  // What it is drawn with never changes: Babylon need not put its shader's name together for every draw.
  material.checkReadyOnlyOnce = true;
  inhale(material, air, coat);
}

/** Changes the air of a scene: everything in it is seen through the new one from the next frame on. */
export function changeAir(scene: Scene, air: Air): void {
  // Where there is no sky, there is the haze.
  scene.clearColor = Color4.FromArray([...air.haze, 1]);
  for (const [material, coat] of breathing.get(scene) ?? []) inhale(material, air, coat);
}

function inhale(material: ShaderMaterial, air: Air, { finished, own, behind, sunlit, onTop }: Coat): void {
  const { tint, grey, veil, thick, cover } = air.weather;
  material.setColor3("haze", Color3.FromArray(air.haze));
  material.setVector2("hazeReach", { x: finished ? 1e6 : air.hazeFrom, y: air.hazeTo });
  material.setColor3("ambient", finished || own ? Color3.White() : Color3.FromArray(air.ambient));
  // A lamp, or what is only shown to the wearer, is not greyer in the rain.
  const plain = own === true || onTop === true;
  material.setVector4("tint", plain ? new Vector4(1, 1, 1, 0) : new Vector4(tint[0], tint[1], tint[2], grey));
  material.setVector4("veil", new Vector4(veil[0], veil[1], veil[2], behind ? cover : onTop ? 0 : thick));
  if (sunlit !== true) return;
  material.setVector3("sun", Vector3.FromArray(air.sun));
  material.setColor3("sunColour", Color3.FromArray(air.sunColour));
}
