import { CARS, COACH } from "../crash-scene.ts";
import { siteNodes } from "../site-recipe.ts";
import type { SiteSource, SolidBox } from "../site-source.ts";
import { groundHeight } from "../terrain.ts";

/** What one cannot walk through: the coach, the cars, the crash barriers. */
const SOLIDS: readonly SolidBox[] = [
  { x: COACH.x, z: COACH.z, halfX: 6.1, halfZ: 1.75, turn: COACH.yaw },
  ...CARS.map(({ x, z, turn }) => ({ x, z, halfX: 2.3, halfZ: 1, turn })),
  { x: -25, z: 4.35, halfX: 35, halfZ: 0.15, turn: 0 },
  { x: 44, z: 4.35, halfX: 24, halfZ: 0.15, turn: 0 },
  { x: -6, z: -4.35, halfX: 9, halfZ: 0.15, turn: 0 },
];

/** A country road on a slope, a coach on its side below the barrier, a lay-by and a field. */
export const kilometre41: SiteSource = {
  name: "kilometre-41",
  entry: "sites/kilometre-41.ts",
  lights: ["day", "dusk", "night"],
  indoor: false,
  parts: { clearing: ["none", "set-up"] },
  nodes: siteNodes,
  area: { west: -60, east: 50, north: -30, south: 34, step: 1 },
  height: groundHeight,
  solids: SOLIDS,
};
