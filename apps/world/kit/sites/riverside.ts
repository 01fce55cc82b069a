import { bakedSite } from "../baked-site.ts";
import { GREY_DAY, greySky } from "../grey-light.ts";
import type { Daylight } from "../light.ts";
import type { ModelNode } from "../model-file.ts";
import { NIGHT } from "../night.ts";
import { nightSky } from "../night-sky.ts";
import { ASH, farTree, OAK, tree, WOOD } from "../plants.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { SiteLight, SiteSource, SolidBox } from "../site-source.ts";
import { parkedCar } from "../town/parked-car.ts";
import { standing } from "../town/planted.ts";
import type { Stand } from "../town/planted.ts";
import { lerp } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { breachedWall, gauge, oldBridge, quays, soundWall } from "./riverside-bank.ts";
import { ground } from "./riverside-ground.ts";
import { careWindows, homes } from "./riverside-homes.ts";
import { BANK, BASIN, BRIDGE, CUT, landHeight, RAIL } from "./riverside-land.ts";
import { railway, STUCK, stuckCar } from "./riverside-railway.ts";
import { backRow, farRow, northRow } from "./riverside-row.ts";
import { FAR_TREES, FRUIT, furniture, lamps, TREES } from "./riverside-street.ts";

/** Cars that stand along the kerb and in the square, by their paint. */
const CARS: readonly (readonly [paint: number, stands: readonly (readonly [x: number, z: number, turn: number])[]])[] =
  [
    [
      0x8d9499,
      [
        [-29, -2.2, 0],
        [16.5, -2.2, 0],
        [32.4, -8.6, 1.57],
      ],
    ],
    [
      0x5a1f1f,
      [
        [10.2, -2.15, 0],
        [-47.5, 16.2, 3.14],
      ],
    ],
    [
      0x2b3033,
      [
        [-23.5, -2.2, 0.02],
        [37.6, -8.4, -1.57],
        [-21.5, 15.6, 0],
      ],
    ],
  ];

const built = (lit: number): Shape =>
  joined(
    ground(),
    northRow(lit),
    backRow(lit),
    farRow(lit),
    quays(),
    oldBridge(),
    gauge(),
    railway(lit),
    stuckCar(),
    homes(lit),
    furniture(lit > 0),
  );

/** Town trees after rain: a deeper green than in the sun. */
const LIME = { ...ASH, deep: 0x2f4426, tip: 0x71834a };

/** Near blocks by west, middle and east, north and south of the street; the rest is far. */
function blockOf([x, , z]: Vec): string {
  if (Math.abs(x) > 70 || z > 34 || z < -26) return "far";
  const column = x < -19 ? "west" : x < 24.6 ? "middle" : "east";
  return `${column}-${z < 3.2 ? "north" : "south"}`;
}

const lightOf = (when: SiteLight): Daylight => (when === "day" ? GREY_DAY : { ...NIGHT, lamps: lamps() });

const plant = (spots: typeof TREES): readonly Stand[] =>
  spots.map(([x, z, scale], i) => ({ at: [x, z > BANK ? 0.9 : landHeight(x, z), z], turn: (i * 1.7) % 6.28, scale }));

function nodes(when: SiteLight): readonly ModelNode[] {
  const light = lightOf(when);
  const night = when !== "day";
  return [
    ...bakedSite({
      light,
      built: built(night ? 0.42 : 0),
      parts: {
        "wall--sound": soundWall(),
        "wall--breached": breachedWall(),
        "linden--lit": careWindows(true),
        "linden--dark": careWindows(false),
      },
      blockOf,
      sky: night ? nightSky(NIGHT.sun, [0.07, 0.05, 0.03]) : greySky(),
      tolerance: 0.1,
    }),
    standing("lime", tree({ kind: LIME, seed: 7, height: 8.5, detail: 0.75 }), plant(TREES), light),
    standing("wood", farTree(WOOD, 5, 11, 0), plant(FAR_TREES), { ...light, hazeFrom: -20 }),
    standing(
      "apple",
      tree({ kind: { ...OAK, tip: 0x66784a }, seed: 21, height: 7, detail: 0.45 }),
      plant(FRUIT),
      light,
    ),
    ...CARS.map(([paint, stands], i) =>
      standing(
        `car-${i}`,
        parkedCar({ paint, estate: i === 1 }),
        stands.map(([x, z, turn]) => ({ at: [x, landHeight(x, z), z], turn, scale: 1 })),
        light,
        night ? [{ at: [0, 6, 3], colour: [1.3, 1.05, 0.7], reach: 14 }] : [],
      ),
    ),
  ];
}

const box = (x0: number, x1: number, z0: number, z1: number): SolidBox => ({
  x: lerp(x0, x1, 0.5),
  z: lerp(z0, z1, 0.5),
  halfX: (x1 - x0) / 2,
  halfZ: (z1 - z0) / 2,
  turn: 0,
});

const [west, east] = [BRIDGE.x - BRIDGE.half, BRIDGE.x + BRIDGE.half];
const SOLIDS: readonly SolidBox[] = [
  box(-39, 24.6, -17, -6.9),
  box(BASIN.west - 0.4, west + 0.4, 8.2, BANK),
  box(east - 0.4, BASIN.east + 0.3, 8.2, BANK),
  box(west, west + 0.5, 3.6, 47),
  box(east - 0.5, east, 3.6, 47),
  box(-67, west, BANK - 0.3, 47),
  box(east, 47, BANK - 0.3, 47),
  box(-60, -18, 6, 13.2),
  box(-66, -42, -30, -18),
  box(CUT.west, RAIL.west, CUT.north - 0.5, CUT.north),
  box(CUT.west, RAIL.west, CUT.south, CUT.south + 0.5),
  box(39, 46, -24, -3),
  box(RAIL.west - 0.4, 56, -24, CUT.north),
  box(RAIL.west - 0.4, 56, CUT.south, BANK),
  box(STUCK.x - 2.3, STUCK.x + 2.3, STUCK.z - 1, STUCK.z + 1),
  ...CARS.flatMap(([, stands]) => stands.map(([x, z, turn]) => ({ x, z, halfX: 2.25, halfZ: 0.95, turn }))),
];

/** A street along a flood wall, with the basin, the old bridge, an underpass, low houses and a care home by the river. */
export const riverside: SiteSource = {
  name: "riverside",
  entry: "sites/riverside.ts",
  lights: ["day", "night"],
  indoor: false,
  parts: { wall: ["sound", "breached"], linden: ["lit", "dark"] },
  nodes,
  area: { west: -66, east: 46, north: -17, south: 46, step: 1 },
  height: landHeight,
  solids: SOLIDS,
};
