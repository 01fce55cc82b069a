import { bakedSite } from "../baked-site.ts";
import type { Daylight } from "../light.ts";
import type { ModelNode } from "../model-file.ts";
import { NIGHT } from "../night.ts";
import { nightSky } from "../night-sky.ts";
import { OAK, tree } from "../plants.ts";
import { joined, mapped } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { SiteLight, SiteSource, SolidBox } from "../site-source.ts";
import { sky } from "../sky.ts";
import { DAY, DUSK } from "../studio.ts";
import { parkedCar } from "../town/parked-car.ts";
import { standing } from "../town/planted.ts";
import { hills } from "../town/horizon.ts";
import { add, times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { civicGround, civicHeight } from "./square-civic-ground.ts";
import { cityHall } from "./square-civic-hall.ts";
import { houses, skyline } from "./square-civic-houses.ts";
import { lamps, signals, things, TREES } from "./square-civic-things.ts";

/** Cars at the kerbs, and those that were left at the crossing. */
const CARS: readonly (readonly [paint: number, stands: readonly (readonly [x: number, z: number, turn: number])[]])[] =
  [
    [
      0xc9ccce,
      [
        [-22, 32, Math.PI],
        [40.6, 9, 1.57],
        [24.6, 26.4, 0.06],
      ],
    ],
    [
      0x2c4a6e,
      [
        [-6, 32, Math.PI],
        [40.6, -13, 1.57],
        [13, 30.6, 3.2],
      ],
    ],
    [
      0x7a2a26,
      [
        [4, 32, Math.PI],
        [35.8, 30.2, 0.5],
      ],
    ],
  ];

const near = (lit: number): Shape => joined(civicGround(), cityHall(lit), houses(lit), things(lit > 0));

function blockOf([x, , z]: Vec): string {
  if (x < -46 || x > 60 || z > 50 || z < -42) return "far";
  const column = x < -18 ? "west" : x < 24 ? "middle" : "east";
  return `${column}-${z < 6 ? "north" : "south"}`;
}

/** The lit windows of the skyline, a hand before the dark ones. */
const farWindows = (): Shape =>
  mapped(
    skyline(0.42).filter(({ finish }) => finish === "glow"),
    (corner) => ({ ...corner, p: add(corner.p, times(corner.n, 0.12)) }),
  );

/**
 * In the dark every surface differs: the square with its lamps on and the square by moonlight are two parts, one of them
 * drawn. Beside lamps the moon casts no shadow that anybody sees.
 */
function nightNodes(): readonly ModelNode[] {
  const lit: Daylight = { ...NIGHT, sunColour: [0, 0, 0], lamps: lamps() };
  const whole = (light: Daylight, built: Shape, name: string, tolerance: number): readonly ModelNode[] =>
    bakedSite({ light, built, blockOf: () => name, tolerance }).map((node) => ({
      ...node,
      name: `part-city--${name}`,
      step: 0.006,
    }));
  const [bright, dim] = [joined(near(0.42), signals(true)), joined(near(0), signals(false))];
  return [
    ...whole(lit, joined(bright, farWindows()), "lit", 0.15),
    ...whole(NIGHT, dim, "dark", 0.22),
    ...bakedSite({ light: NIGHT, built: joined(skyline(0), hills()), blockOf: () => "far", tolerance: 0.12 }),
    { name: "sky", triangles: nightSky(NIGHT.sun, [0.03, 0.026, 0.022]), step: 0.5, packed: true },
  ];
}

function dayNodes(light: Daylight, evening: boolean): readonly ModelNode[] {
  return bakedSite({
    light,
    built: joined(near(0), skyline(0), hills()),
    parts: { "city--lit": signals(true), "city--dark": signals(false) },
    blockOf,
    sky: sky(light, evening),
    tolerance: 0.09,
  });
}

/** Trees of a dry summer. */
const PLANE = { ...OAK, deep: 0x3d4a26, tip: 0x8f9450 };

function nodes(when: SiteLight): readonly ModelNode[] {
  const light = when === "day" ? DAY : when === "dusk" ? DUSK : NIGHT;
  return [
    ...(when === "night" ? nightNodes() : dayNodes(light, when === "dusk")),
    standing(
      "plane",
      tree({ kind: PLANE, seed: 11, height: 9, detail: 0.8 }),
      TREES.map(([x, z, scale], i) => ({ at: [x, civicHeight(x, z), z], turn: (i * 0.37) % 1, scale })),
      light,
    ),
    ...CARS.map(([paint, stands], i) =>
      standing(
        `car-${i}`,
        parkedCar({ paint, estate: i === 0 }),
        stands.map(([x, z, turn]) => ({ at: [x, civicHeight(x, z), z], turn, scale: 1 })),
        light,
      ),
    ),
  ];
}

const solid = (x: number, z: number, halfX: number, halfZ: number, turn = 0): SolidBox => ({
  x,
  z,
  halfX,
  halfZ,
  turn,
});

const SOLIDS: readonly SolidBox[] = [
  solid(0, -28, 21, 8.1),
  solid(-22.8, -17, 0.9, 3.4),
  solid(22.8, -17, 0.9, 3.4),
  solid(-37, 2, 5, 21),
  solid(51, 0, 5, 21),
  solid(4, 41, 30, 5),
  solid(33, 0, 1.4, 13.2),
  solid(25.5, -9.8, 2, 3),
  solid(20.5, -5, 1.7, 1.4, 0.2),
  solid(-10, 9.5, 3.7, 3.7),
  solid(28, 3, 0.5, 2.1),
  solid(28, 16.4, 0.5, 2.1),
  solid(-11.5, -1.5, 0.6, 2),
  ...CARS.flatMap(([, stands]) => stands.map(([x, z, turn]) => solid(x, z, 2.25, 0.95, turn))),
];

/** A modern square before a city hall of glass, with a tram stop, a lawn, and towers on the horizon. */
export const squareCivic: SiteSource = {
  name: "square-civic",
  entry: "sites/square-civic.ts",
  lights: ["day", "dusk", "night"],
  indoor: false,
  parts: { city: ["lit", "dark"] },
  nodes,
  area: { west: -32, east: 46, north: -20, south: 36, step: 1 },
  height: civicHeight,
  solids: SOLIDS,
};
