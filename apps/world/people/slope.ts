import type { Ground } from "../moving/ground.ts";
import type { Turn, Vec } from "./skeleton.ts";

/** The turn that lays something flat on the slope at a place: the upright is leant to the ground's own. */
export function slopeTurn(ground: Ground, [x, y, z]: Vec, reach = 0.7): Turn {
  const height = (dx: number, dz: number): number => ground.height(x + dx, z + dz) ?? y;
  const dx = (height(reach, 0) - height(-reach, 0)) / (2 * reach);
  const dz = (height(0, reach) - height(0, -reach)) / (2 * reach);
  const size = Math.hypot(dx, 1, dz);
  const [nx, ny, nz] = [-dx / size, 1 / size, -dz / size];
  // From straight up to the ground's upright, the short way.
  const w = Math.sqrt((1 + ny) / 2);
  return [nz / (2 * w), 0, -nx / (2 * w), w];
}
