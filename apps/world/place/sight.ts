import type { Point } from "../inputs/aim.ts";

/** Whose eyes the place is drawn for: where they are, and what may be in view at all. */
export interface Sight {
  readonly eye: Point;
  readonly forward: Point;
  /** Whether something at a place may be seen; `wide` metres of it may reach into the view from its edge. */
  ahead(at: Point, wide?: number): boolean;
}

/** The cosine of half the angle that is drawn: 64 degrees, more than half of what any headset shows. */
const edge = Math.cos((64 * Math.PI) / 180);

/** The sight of eyes at a place, looking one way. Looking straight up or down, everything round is at the edge of it. */
export function sightFrom(eye: Point, forward: Point): Sight {
  const size = Math.hypot(forward[0], forward[2]);
  return {
    eye,
    forward,
    ahead(at, wide = 1.5) {
      // Asked of every tree and body in every frame: nothing is made here that has to be tidied up.
      const dx = at[0] - eye[0];
      const dz = at[2] - eye[2];
      const away = Math.sqrt(dx * dx + dz * dz);
      if (size < 0.5 || away <= wide) return true;
      // What is wide reaches in from behind the edge by its own angle.
      const reach = Math.min(1, wide / away);
      return (dx * forward[0] + dz * forward[2]) / (away * size) > edge - reach;
    },
  };
}
