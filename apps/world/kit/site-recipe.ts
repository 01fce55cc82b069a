import { baked } from "./bake.ts";
import type { Baked } from "./bake.ts";
import { blocksOf } from "./baked-site.ts";
import { CARS } from "./crash-scene.ts";
import { obstaclesOf } from "./light.ts";
import type { Daylight, Lamp } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { NIGHT } from "./night.ts";
import { nightSky } from "./night-sky.ts";
import { groves, shadesOf } from "./planting.ts";
import type { Grove } from "./planting.ts";
import { joined } from "./shape.ts";
import { pressed, site } from "./site.ts";
import type { SiteLight } from "./site-source.ts";
import { box } from "./solids.ts";
import { sky } from "./sky.ts";
import { DAY, DUSK } from "./studio.ts";
import { groundHeight } from "./terrain.ts";
import { times } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** The culling blocks: six near ones by west–east and north–south, and the far ring. */
function blockOf([x, , z]: Vec): string {
  if (Math.abs(x) > 62 || z > 44 || z < -40) return "far";
  const column = x < -13 ? "a" : x < 14 ? "b" : "c";
  return `${column}-${z < 4.5 ? "north" : "south"}`;
}

/** Lamps of the evening: the headlights still burning on the cars, the coach's inside, the farmhouse. */
function eveningLamps(night: boolean): readonly Lamp[] {
  const strong = night ? 1.7 : 1;
  const beams = CARS.map(({ x, z, turn }): Lamp => {
    const aim: Vec = [Math.cos(turn), -0.08, -Math.sin(turn)];
    return {
      at: [x + aim[0] * 2.5, groundHeight(x, z) + 0.75, z + aim[2] * 2.5],
      colour: times([7, 6, 4.3], strong),
      reach: night ? 34 : 24,
      aim,
    };
  });
  return [
    ...beams,
    { at: [1, groundHeight(1, 13) + 1.4, 10.4], colour: times([0.7, 0.5, 0.28], strong), reach: night ? 8 : 6 },
    { at: [-26.4, groundHeight(-26, -7) + 3.6, -9.5], colour: times([1.5, 1.35, 1.1], strong), reach: 17 },
    { at: [60, groundHeight(60, -64) + 3, -65], colour: [1.2, 0.7, 0.3], reach: 16 },
  ];
}

function lightOf(when: SiteLight): Daylight {
  if (when === "day") return DAY;
  return { ...(when === "dusk" ? DUSK : NIGHT), lamps: eveningLamps(when === "night") };
}

/** The ground people can stand on, every 2 m, as a mesh for picking. */
function groundMesh(): readonly Baked[] {
  const c: Vec = [0.5, 0.5, 0.5];
  const spot = (x: number, z: number) => ({ p: [x, groundHeight(x, z), z] as const, c });
  const triangles: Baked[] = [];
  for (let x = -60; x < 50; x += 2)
    for (let z = -30; z < 34; z += 2) {
      const [p, q, r, s] = [spot(x, z), spot(x, z + 2), spot(x + 2, z + 2), spot(x + 2, z)];
      triangles.push([p, q, r], [p, r, s]);
    }
  return triangles;
}

/** One kind of plant, lit alone on open ground in the haze of its distance, and where it stands. */
function groveNode({ name, shape, away, stands }: Grove, light: Daylight): ModelNode {
  const there = { ...light, hazeFrom: light.hazeFrom - away, lamps: [] };
  const alone = obstaclesOf(joined(shape, box(0x777777, [16, 0.1, 16], 0, { at: [0, -0.2, 0] })));
  return { name: `plant-${name}`, triangles: baked(shape, there, alone), step: 0.008, packed: true, stands };
}

/**
 * The place's nodes: `block-…` for what is near, `far`, `plant-…` drawn many times, `part-…`, `sky`, and the plain `ground`
 * for picking.
 */
export function siteNodes(when: SiteLight): readonly ModelNode[] {
  const evening = when !== "day";
  const light = lightOf(when);
  const { ground, built, clearing } = site(evening);
  const plants = groves();
  const obstacles = obstaclesOf(joined(pressed(ground), built, shadesOf(plants)));
  const lit = [...baked(ground, light, obstacles, 0.085), ...baked(built, light, obstacles)];
  return [
    ...blocksOf(lit, blockOf),
    ...plants.map((grove) => groveNode(grove, light)),
    ...Object.entries(clearing).map(([value, shape]): ModelNode => {
      const around = obstaclesOf(joined(pressed(ground), built, shape));
      return { name: `part-clearing--${value}`, triangles: baked(shape, light, around), step: 0.004, packed: true };
    }),
    { name: "sky", triangles: when === "night" ? nightSky(NIGHT.sun) : sky(light, evening), step: 0.5, packed: true },
    { name: "ground", triangles: groundMesh(), step: 0.01, packed: true },
  ];
}
