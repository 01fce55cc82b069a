/** Metres in the place: x, and z which grows towards the viewer when x grows to the right. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** A chair: where hips rest, and where whoever sits there looks to (radians about y, 0 faces +z). */
export type Chair = readonly [x: number, y: number, z: number, turn: number];

/** The ground as far as anyone walks on it. */
export interface Ground {
  /** Height in metres; undefined outside the height-field. */
  height(x: number, z: number): number | undefined;
  /** Whether a person can stand there: not in a vehicle, a wall, or outside the height-field. */
  free(x: number, z: number): boolean;
  /** The chairs that stand there; none where nothing is said. */
  chairs?(): readonly Chair[];
}

/** The steepest rise that is walked, as metres up a metre. */
const steepest = 0.75;

/** Whether a step between two spots is walked: both free, and not too steep. */
function canStep(ground: Ground, from: Spot, to: Spot): boolean {
  if (!ground.free(to.x, to.z)) return false;
  const rise = (ground.height(to.x, to.z) ?? Infinity) - (ground.height(from.x, from.z) ?? 0);
  return Math.abs(rise) <= steepest * Math.max(0.1, Math.hypot(to.x - from.x, to.z - from.z));
}

/**
 * Where a walker comes who wants to move by so much: there, or along the obstacle as far as it lets him, or nowhere.
 * Long moves are walked in steps of 0.2 m, so that nothing thin is jumped over. One that stands in an obstacle may leave it.
 */
export function walked(ground: Ground, from: Spot, by: Spot): Spot {
  const far = Math.hypot(by.x, by.z);
  const count = Math.max(1, Math.ceil(far / 0.2));
  const part = { x: by.x / count, z: by.z / count };
  let at = from;
  for (let i = 0; i < count; i += 1) {
    const stuck = !ground.free(at.x, at.z);
    const next = [
      { x: at.x + part.x, z: at.z + part.z },
      { x: at.x + part.x, z: at.z },
      { x: at.x, z: at.z + part.z },
    ].find((spot) => stuck || canStep(ground, at, spot));
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** The free spot nearest to one that is wanted, looked for in rings up to 8 m; the wanted one when there is none. */
export function nearestFree(ground: Ground, wanted: Spot): Spot {
  if (ground.free(wanted.x, wanted.z)) return wanted;
  for (let radius = 0.4; radius <= 8; radius += 0.4) {
    const count = Math.ceil(radius * 12);
    for (let i = 0; i < count; i += 1) {
      const turn = (i / count) * Math.PI * 2;
      const spot = { x: wanted.x + Math.cos(turn) * radius, z: wanted.z + Math.sin(turn) * radius };
      if (ground.free(spot.x, spot.z)) return spot;
    }
  }
  return wanted;
}

/** The same ground, walked only where `inside` holds. */
export function fenced(ground: Ground, inside: (x: number, z: number) => boolean): Ground {
  return { height: ground.height, free: (x, z) => inside(x, z) && ground.free(x, z) };
}
