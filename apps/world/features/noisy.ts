/** Soft noise from 0 to 1 for shaders: cheap, and the same on every card. */
export const noisy = `
float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float noise(vec2 p) {
  vec2 whole = floor(p);
  vec2 part = fract(p);
  part = part * part * (3.0 - 2.0 * part);
  return mix(
    mix(hash(whole), hash(whole + vec2(1.0, 0.0)), part.x),
    mix(hash(whole + vec2(0.0, 1.0)), hash(whole + vec2(1.0, 1.0)), part.x),
    part.y);
}`;
