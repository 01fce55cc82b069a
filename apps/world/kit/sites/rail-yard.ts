import { baked } from "../bake.ts";
import { blocksOf } from "../baked-site.ts";
import { containerWagon, coveredWagon } from "../goods-wagons.ts";
import { obstaclesOf } from "../light.ts";
import type { Daylight } from "../light.ts";
import type { ModelNode } from "../model-file.ts";
import { NIGHT } from "../night.ts";
import { nightSky } from "../night-sky.ts";
import { farTree, grassPatch, WOOD } from "../plants.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { shunter } from "../shunter.ts";
import type { SiteLight, SiteSource, SolidBox } from "../site-source.ts";
import { sky } from "../sky.ts";
import { box } from "../solids.ts";
import { DAY } from "../studio.ts";
import { hex } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { buildings } from "./rail-yard-buildings.ts";
import { derailed, openLeak, pluggedLeak, quietLeak } from "./rail-yard-derailed.ts";
import { fencePanel, fenceStands, gate, windsocks } from "./rail-yard-gate.ts";
import { roughness, yardGround, yardHeight } from "./rail-yard-ground.ts";
import { CARS, NORTH, RAIL, SOUTH, WAREHOUSE } from "./rail-yard-layout.ts";
import { markings } from "./rail-yard-markings.ts";
import { isolationTape, masts, tapeReady, yardLamps } from "./rail-yard-masts.ts";
import { stones, treeStands, weedStands } from "./rail-yard-scatter.ts";
import { town } from "./rail-yard-town.ts";
import { rails, sleeper, sleeperStands, stoneStands } from "./rail-yard-track.ts";
import type { Stand } from "./rail-yard-track.ts";

/** Something of which many stand in the yard, all lit alike. */
interface Kind {
  readonly name: string;
  readonly shape: Shape;
  readonly stands: readonly Stand[];
  /** Whether what stands there keeps sun and sky from the ground. */
  readonly shades?: boolean;
}

const onRails = (z: number, ...xs: readonly number[]): readonly Stand[] =>
  xs.map((x) => ({ at: [x, RAIL, z], turn: 0, scale: 1 }));

const SHUNTER = { x: -19, z: SOUTH[0] } as const;

function kinds(): readonly Kind[] {
  return [
    { name: "wagon", shape: coveredWagon(), shades: true, stands: WAGONS },
    { name: "container", shape: containerWagon(0x2a5f94, "NORDLINE"), shades: true, stands: CONTAINERS },
    { name: "sleeper", shape: sleeper(0x9b968c, false), stands: sleeperStands("concrete") },
    { name: "timber", shape: sleeper(0x5f4e3f, true), stands: sleeperStands("wood") },
    { name: "stones", shape: stones(), stands: stoneStands(270) },
    { name: "fence", shape: fencePanel(), stands: fenceStands() },
    { name: "weeds", shape: grassPatch(31, 0.34, hex(0x5f7040), hex(0xa3ab62)), stands: weedStands(420) },
    { name: "tree", shape: farTree(WOOD, 21, 10, 1), shades: true, stands: treeStands() },
  ];
}

const WAGONS = [...onRails(NORTH[0], 47, 57.8), ...onRails(SOUTH[1], 3, 13.8), ...onRails(NORTH[1], 50, 60.8)];
const CONTAINERS = [...onRails(NORTH[2], -23, -12.2, -1.4), ...onRails(NORTH[3], 30, 40.8)];

/** Blocks from the gate to the east, each with its south; the town and the hills are far. */
function blockOf([x, , z]: Vec): string {
  if (z > 37 || z < -33 || x > 66 || x < -88) return "far";
  if (x < -42) return "gate";
  if (z > 7.5) return "ramp";
  return x < -15 ? "line" : x < 17 ? "cars" : "east";
}

/** How much rougher than the ground's the mesh of what stands on it may be: thin things take no shadows at all. */
const rough = (shape: Shape, least: number): Shape =>
  shape.map((one) => ({ ...one, roughness: (p: Vec) => Math.max(least, roughness(p)) }));
const [SOLID, THIN, DISTANT] = [2.3, 4.5, 30];

function built(night: boolean): Shape {
  const engine = placed(shunter(), { at: [SHUNTER.x, RAIL, SHUNTER.z] });
  const solid = joined(derailed(), engine, gate(night), buildings(night), markings());
  return joined(rough(solid, SOLID), rough(joined(rails(), masts()), THIN), rough(town(night), DISTANT));
}

function kindNode({ name, shape, stands }: Kind, light: Daylight): ModelNode {
  const alone = obstaclesOf(joined(shape, box(0x777777, [20, 0.1, 20], 0, { at: [0, -0.2, 0] })));
  const open = { ...light, hazeFrom: light.hazeFrom - 25, lamps: [] };
  return {
    name: `plant-${name}`,
    triangles: baked(rough(shape, name === "fence" ? THIN : 3), open, alone, 0.14),
    step: 0.004,
    packed: true,
    stands,
  };
}

/** The light of the yard: by night with its lamps, and what they give to everything that stands under them. */
const lightOf = (when: SiteLight): Daylight => (when === "night" ? { ...NIGHT, lamps: yardLamps() } : DAY);

function nodes(when: SiteLight): readonly ModelNode[] {
  const night = when === "night";
  const light = lightOf(when);
  const all = kinds();
  const shades = all.flatMap(({ shape, stands, shades: dark }) =>
    dark ? stands.flatMap(({ at, turn, scale }) => placed(shape, { at, turn: [0, turn, 0], scale })) : [],
  );
  const [ground, things] = [yardGround(), built(night)];
  const obstacles = obstaclesOf(joined(ground, things, shades));
  const lit = [...baked(ground, light, obstacles, 0.14), ...baked(things, light, obstacles, 0.13)];
  const part = (name: string, shape: Shape): ModelNode => ({
    name: `part-${name}`,
    triangles: baked(rough(shape, THIN), light, obstaclesOf(joined(things, shape)), 0.1),
    step: 0.004,
    packed: true,
  });
  return [
    ...blocksOf(lit, blockOf),
    part("leak--open", openLeak()),
    part("leak--quiet", quietLeak()),
    part("leak--plugged", pluggedLeak()),
    part("wind--west", windsocks(0)),
    part("wind--north-west", windsocks(45)),
    part("wind--north", windsocks(90)),
    part("tape--none", tapeReady()),
    part("tape--up", isolationTape()),
    ...all.map((kind) => kindNode(kind, light)),
    { name: "sky", triangles: night ? nightSky(NIGHT.sun) : sky(light, false), step: 0.5, packed: true },
  ];
}

const [ELEVEN, TWELVE, THIRTEEN] = CARS;

/** What one cannot walk through. */
const SOLIDS: readonly SolidBox[] = [
  { x: ELEVEN.x, z: ELEVEN.z, halfX: 6.6, halfZ: 1.5, turn: ELEVEN.turn },
  { x: TWELVE.x, z: TWELVE.z, halfX: 6.6, halfZ: 2, turn: TWELVE.turn },
  { x: THIRTEEN.x, z: THIRTEEN.z, halfX: 6.6, halfZ: 1.5, turn: THIRTEEN.turn },
  { x: SHUNTER.x, z: SHUNTER.z, halfX: 5, halfZ: 1.5, turn: 0 },
  ...[...WAGONS, ...CONTAINERS].map(({ at: [x, , z] }) => ({ x, z, halfX: 5.3, halfZ: 1.45, turn: 0 })),
  {
    x: (WAREHOUSE.west + WAREHOUSE.east) / 2 - 2,
    z: (12.4 + WAREHOUSE.south) / 2,
    halfX: 22.5,
    halfZ: (WAREHOUSE.south - 12.4) / 2,
    turn: 0,
  },
  { x: -76.4, z: 5, halfX: 1.7, halfZ: 1.5, turn: 0 },
  { x: -52, z: -30.5, halfX: 4.2, halfZ: 2.4, turn: 0 },
  { x: 17, z: 36, halfX: 101, halfZ: 0.2, turn: 0 },
  { x: -84, z: 21, halfX: 0.2, halfZ: 15, turn: 0 },
  { x: -84, z: -4.7, halfX: 0.2, halfZ: 1.5, turn: 0 },
];

/** A freight yard beside a town: the gate to the west, three tank cars off the rails, the warehouse, the street behind the fence. */
export const railYard: SiteSource = {
  name: "rail-yard",
  entry: "sites/rail-yard.ts",
  lights: ["day", "night"],
  indoor: false,
  parts: { leak: ["open", "quiet", "plugged"], tape: ["none", "up"], wind: ["west", "north-west", "north"] },
  nodes,
  area: { west: -82, east: 60, north: -26, south: 42, step: 2 },
  height: yardHeight,
  solids: SOLIDS,
};
