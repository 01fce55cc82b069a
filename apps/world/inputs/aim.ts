import type { CasualtyId, SeatId } from "#engine/ids.ts";
import type { Ground } from "../moving/ground.ts";

export type Point = readonly [number, number, number];

/** Where something points from, and to: a unit vector. */
export interface Ray {
  readonly from: Point;
  readonly direction: Point;
}

/** What can be meant by pointing. */
export type Target =
  | { readonly kind: "casualty"; readonly casualty: CasualtyId }
  | { readonly kind: "person"; readonly seat: SeatId }
  | { readonly kind: "prop"; readonly prop: string }
  /** A thing of the place that is used as one's own of its kind is: a radio, a phone, a tablet. */
  | { readonly kind: "thing"; readonly thing: "radio" | "phone" | "tablet"; readonly prop: string }
  | { readonly kind: "ground"; readonly at: Point };

/** A body to be pointed at: a line with a radius round it. */
export interface Body {
  readonly target: Target;
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
}

/** What a ray meets, and how far away. */
export interface Hit {
  readonly target: Target;
  readonly distance: number;
}

/** The nearest body a ray meets within `reach` metres and before it meets the ground; else the ground; else nothing. */
export function aimed(ray: Ray, bodies: readonly Body[], ground: Ground | undefined, reach: number): Hit | undefined {
  const floor = ground === undefined ? undefined : groundHit(ray, ground, reach);
  let best: Hit | undefined = floor;
  for (const body of bodies) {
    const distance = bodyHit(ray, body);
    // A body lies on the ground: let it win where the ray meets both within a hand's breadth.
    const limit = (best?.target.kind === "ground" ? best.distance + 0.35 : best?.distance) ?? reach;
    if (distance !== undefined && distance <= Math.min(limit, reach)) best = { target: body.target, distance };
  }
  return best;
}

/** How far along a ray a body is met; undefined when it passes by. Widened by a third of a degree for shaky hands. */
export function bodyHit({ from, direction }: Ray, body: Omit<Body, "target">): number | undefined {
  const along: Point = [body.to[0] - body.from[0], body.to[1] - body.from[1], body.to[2] - body.from[2]];
  const away: Point = [from[0] - body.from[0], from[1] - body.from[1], from[2] - body.from[2]];
  const [b, c, d, e] = [dot(direction, along), dot(along, along), dot(direction, away), dot(along, away)];
  const det = c - b * b;
  const t = Math.max(0, det < 1e-9 ? -d : (b * e - c * d) / det);
  const s = c < 1e-9 ? 0 : Math.max(0, Math.min(1, (b * t + e) / c));
  const on: Point = [body.from[0] + along[0] * s, body.from[1] + along[1] * s, body.from[2] + along[2] * s];
  const far = Math.max(0, dot(direction, [on[0] - from[0], on[1] - from[1], on[2] - from[2]]));
  const gap = Math.hypot(
    from[0] + direction[0] * far - on[0],
    from[1] + direction[1] * far - on[1],
    from[2] + direction[2] * far - on[2],
  );
  return gap <= body.radius + far * 0.006 && far > 0.05 ? Math.max(0, far - body.radius) : undefined;
}

/** How far along a ray the ground is met. */
export function groundHit({ from, direction }: Ray, ground: Ground, reach: number): Hit | undefined {
  const at = (t: number): Point => [from[0] + direction[0] * t, from[1] + direction[1] * t, from[2] + direction[2] * t];
  const above = (t: number): number => {
    const [x, y, z] = at(t);
    return y - (ground.height(x, z) ?? -Infinity);
  };
  let before = 0;
  for (let t = 0.25; t <= reach; t += Math.max(0.25, t * 0.06)) {
    if (above(t) <= 0) {
      let [low, high] = [before, t];
      for (let i = 0; i < 14; i += 1) {
        const middle = (low + high) / 2;
        if (above(middle) > 0) low = middle;
        else high = middle;
      }
      return { target: { kind: "ground", at: at(high) }, distance: high };
    }
    before = t;
  }
  return undefined;
}

const dot = (one: Point, other: Point): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
