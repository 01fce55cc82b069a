import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from "three";
import { MeshBVH, SAH } from "three-mesh-bvh";
import type { Corner, Finish, Shape } from "./shape.ts";
import { add, clamp, cross, dot, mix, smooth, sub, size, times, tint, unit } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** A lamp: its colour falls to nothing at `reach` metres; with `aim` it is a beam. */
export type Lamp = { readonly at: Vec; readonly colour: Vec; readonly reach: number; readonly aim?: Vec };

/** The light of one time of day, in linear colour. `sun` points towards the sun. */
export type Daylight = {
  readonly sun: Vec;
  readonly sunColour: Vec;
  readonly zenith: Vec;
  readonly horizon: Vec;
  readonly bounce: Vec;
  readonly exposure: number;
  readonly haze: Vec;
  readonly hazeFrom: number;
  readonly hazeTo: number;
  readonly lamps: readonly Lamp[];
};

/** How much of the hemisphere over a corner is open sky above, sky at the side, and lit ground. Adds up to at most 1. */
export type Openness = { readonly up: number; readonly side: number; readonly below: number };

/** What stands in the way of light. */
export interface Obstacles {
  /** Whether a ray leaves the scene without touching anything within `reach` metres. */
  clear(from: Vec, towards: Vec, reach: number): boolean;
  openness(corner: Corner, rough?: boolean): Openness;
}

type Caster = (from: Vec, towards: Vec, far: number) => number;

const RAYS = 30;
const FAR = 7;
const hemisphere = (rays: number): readonly Vec[] =>
  Array.from({ length: rays }, (_, i) => {
    const u = (i + 0.5) / rays;
    const turn = i * 2.399963;
    return [Math.sqrt(u) * Math.cos(turn), Math.sqrt(u) * Math.sin(turn), Math.sqrt(1 - u)];
  });
const FULL = hemisphere(RAYS);
/** Leaves are many, small and never split: a rough guess is enough. */
const ROUGH = hemisphere(10);

/** The obstacles made by every piece that is not airy; what is further than `reach` metres hides no sky. */
export function obstaclesOf(shape: Shape, reach = FAR): Obstacles {
  const solid = shape.filter((one) => !one.airy).flatMap((one) => one.triangles);
  const geometry = new BufferGeometry();
  const places = new Float32Array(solid.length * 9);
  solid.forEach((triangle, i) => triangle.forEach(({ p }, k) => places.set(p, i * 9 + k * 3)));
  geometry.setAttribute("position", new BufferAttribute(places, 3));
  const tree = new MeshBVH(geometry, { strategy: SAH });
  const ray = new Ray();
  const cast: Caster = (from, towards, far) => {
    ray.origin = new Vector3(...from);
    ray.direction = new Vector3(...towards);
    return tree.raycastFirst(ray, DoubleSide, 0, far)?.distance ?? Infinity;
  };
  const known = new Map<string, Openness>();
  return {
    clear: (from, towards, far) => cast(from, towards, far) === Infinity,
    openness(corner, rough = false) {
      const key = [...corner.p, ...corner.n].map((v) => Math.round(v * 250)).join();
      const found = known.get(key) ?? opennessAt(corner, cast, reach, rough ? ROUGH : FULL);
      known.set(key, found);
      return found;
    },
  };
}

function opennessAt({ p, n }: Corner, cast: Caster, reach: number, rays: readonly Vec[]): Openness {
  const across = unit(cross(Math.abs(n[1]) < 0.99 ? [0, 1, 0] : [1, 0, 0], n));
  const along = cross(n, across);
  const from = add(p, times(n, startOf(p)));
  let [up, side, below] = [0, 0, 0];
  for (const [a, b, c] of rays) {
    const towards = add(add(times(across, a), times(along, b)), times(n, c));
    const distance = cast(from, towards, reach);
    const near = distance === Infinity ? 1 : 0.55 * (distance / reach) ** 0.55;
    const height = towards[1];
    if (height > 0.02) {
      up += near * Math.sqrt(height);
      side += near * (1 - Math.sqrt(height));
    } else below += distance === Infinity ? 1 : 0.35 + 0.65 * near;
  }
  return { up: up / rays.length, side: side / rays.length, below: below / rays.length };
}

/** Rays start a little off the surface: more where the mesh is rough, far from the middle of a place. */
const startOf = (p: Vec): number => 0.015 + 0.002 * Math.max(0, Math.hypot(p[0], p[2]) - 6);
export const surfaceStart = ({ p, n }: Corner): Vec => add(p, times(n, startOf(p)));

/** How much of the sun reaches a corner: 0 or 1 on solid things, shares between on leaves; a face turned away is dark. */
export function sunshine(corner: Corner, finish: Finish, light: Daylight, obstacles: Obstacles): number {
  if (size(light.sunColour) === 0) return 0;
  if (finish === "leaf") {
    const clear = LEAF_RAYS.filter((aside) => {
      const towards = unit(add(light.sun, aside));
      return obstacles.clear(add(corner.p, times(towards, 0.45)), towards, 60);
    });
    return clear.length / LEAF_RAYS.length;
  }
  if (dot(corner.n, light.sun) <= 0.01) return 0;
  return obstacles.clear(surfaceStart(corner), light.sun, 220) ? 1 : 0;
}

/** What reaches a corner straight: a share of the sun, and the lamps with nothing between. */
export type Reach = { readonly sunny: number; readonly lamps: readonly Lamp[] };

/** The lamps that reach a corner. */
export const lampsOn = (corner: Corner, light: Daylight, obstacles: Obstacles): readonly Lamp[] =>
  light.lamps.filter((lamp) => {
    const way = sub(lamp.at, corner.p);
    const distance = size(way);
    return distance < lamp.reach && obstacles.clear(surfaceStart(corner), times(way, 1 / distance), distance - 0.1);
  });

/** Light finds its way through leaves from about the sun, not from one point. */
const LEAF_RAYS: readonly Vec[] = [
  [0, 0, 0],
  [0.25, 0, 0.1],
  [-0.25, 0.1, -0.1],
  [0.1, 0.1, -0.25],
  [-0.1, 0, 0.25],
];

const skyAt = (light: Daylight, height: number): Vec =>
  height < 0
    ? mix(light.horizon, light.bounce, clamp(-height * 6))
    : mix(light.horizon, light.zenith, Math.sqrt(clamp(height)));

/** The finished colour of a corner, tone-mapped and still linear. */
export function finished(
  corner: Corner,
  finish: Finish,
  open: Openness,
  { sunny, lamps }: Reach,
  light: Daylight,
): Vec {
  if (finish === "glow") return corner.c;
  const facing = dot(corner.n, light.sun);
  const sun = finish === "leaf" ? 0.34 + 0.42 * Math.max(0, facing) : Math.max(0, facing);
  let lit = add(
    add(times(light.zenith, open.up), times(light.horizon, open.side)),
    times(light.bounce, open.below + 0.06),
  );
  if (sunny > 0) lit = add(lit, times(light.sunColour, sun * sunny));
  for (const lamp of lamps) lit = add(lit, fromLamp(lamp, corner));
  let colour = tint(corner.c, lit);
  const openShare = clamp(open.up + open.side + open.below);
  if (finish === "glass" || finish === "gloss") colour = add(colour, mirrored(corner, finish, openShare, sunny, light));
  return hazed(corner.p, toned(times(colour, light.exposure)), light);
}

function mirrored({ p, n }: Corner, finish: Finish, open: number, sunny: number, light: Daylight): Vec {
  const flat = unit([n[0], 0, n[2]]);
  const view: Vec = Math.abs(n[1]) > 0.95 ? [0.4, -0.6, 0.4] : unit([-flat[0], -0.22, -flat[2]]);
  const back = sub(view, times(n, 2 * dot(view, n)));
  const sky = skyAt(light, back[1]);
  if (finish === "gloss") {
    const glint = sunny > 0 ? Math.max(0, dot(unit(back), light.sun)) ** 14 : 0;
    return add(times(sky, 0.07 * open), times(light.sunColour, 0.25 * glint));
  }
  const streak = smooth(0.35, 0.9, Math.sin((p[0] + p[2]) * 1.9 + p[1] * 2.6));
  return times(sky, (0.09 + 0.24 * streak) * (0.3 + 0.7 * open));
}

function fromLamp(lamp: Lamp, { p, n }: Corner): Vec {
  const way = sub(lamp.at, p);
  const distance = size(way);
  if (distance > lamp.reach) return [0, 0, 0];
  const facing = Math.max(0, dot(n, times(way, 1 / (distance || 1)))) * 0.85 + 0.15;
  const beam = lamp.aim ? smooth(0.72, 0.97, -dot(unit(way), lamp.aim)) : 1;
  const fade = (1 - distance / lamp.reach) ** 2;
  return times(lamp.colour, facing * beam * fade);
}

const filmCurve = (v: number): number =>
  0.007 + 0.993 * clamp((v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14));

/** A film-like curve: bright colours roll off instead of clipping; black is lifted, as eight bits are few in the dark. */
export function toned(c: Vec): Vec {
  return [filmCurve(c[0]), filmCurve(c[1]), filmCurve(c[2])];
}

function hazed(p: Vec, c: Vec, light: Daylight): Vec {
  const distance = Math.hypot(p[0], p[2]);
  const share = 1 - Math.exp(-Math.max(0, distance - light.hazeFrom) / light.hazeTo);
  return mix(c, light.haze, clamp(share, 0, 0.93));
}
