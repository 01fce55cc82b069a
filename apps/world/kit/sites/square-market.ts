import { bakedSite } from "../baked-site.ts";
import type { Lamp } from "../light.ts";
import { lettering } from "../lettering.ts";
import type { ModelNode } from "../model-file.ts";
import { NIGHT } from "../night.ts";
import { nightSky } from "../night-sky.ts";
import { ASH, tree } from "../plants.ts";
import { marketStall, noticeBoard } from "../prop-sets/town-street.ts";
import { gazebo } from "../prop-sets/town-aid.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { SiteLight, SiteSource, SolidBox } from "../site-source.ts";
import { sky } from "../sky.ts";
import { box, quad } from "../solids.ts";
import { DAY } from "../studio.ts";
import { fountain } from "../town/fountain.ts";
import { bench, bicycle, bollard, cycleHoop, LANTERN, lantern, litterBin, planter } from "../town/furniture.ts";
import { hills } from "../town/horizon.ts";
import { field, flags, joints, setts, stripe } from "../town/paving.ts";
import { standing } from "../town/planted.ts";
import { panel, WHOLE } from "../town/wall.ts";
import { hex, mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { townHall } from "./square-market-hall.ts";
import { FRONTS, marketHouses, townBehind } from "./square-market-houses.ts";

const flat = (): number => 0;
const on = (shape: Shape, x: number, z: number, turn = 0): Shape =>
  placed(shape, { at: [x, 0, z], turn: [0, turn, 0] });

/** Setts with bands of paler stone that meet at the fountain, and pavements of slabs along the fronts. */
function ground(): Shape {
  const warm = (x: number, z: number): Vec => mix(setts(x, z), hex(0x8a7c68), 0.35);
  const inner = { x0: FRONTS.west + 3, x1: FRONTS.east - 3, z0: -18, z1: FRONTS.south - 3 };
  const spokes = Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * Math.PI * 2 + Math.PI / 8;
    return stripe(
      0x9b917f,
      [Math.cos(a) * 4.6, Math.sin(a) * 4.6],
      [Math.cos(a) * 16.5, Math.sin(a) * 16.5],
      0.42,
      flat,
      0.01,
    );
  });
  const ring = Array.from({ length: 32 }, (_, i) => {
    const [a, b] = [(i / 32) * Math.PI * 2, ((i + 1) / 32) * Math.PI * 2];
    return stripe(0x9b917f, [Math.cos(a) * 5, Math.sin(a) * 5], [Math.cos(b) * 5, Math.sin(b) * 5], 0.5, flat, 0.012);
  });
  return joined(
    field(inner, flat, warm, 2.6),
    joints({ x0: inner.x0, x1: inner.x1, z0: inner.z0, z1: inner.z1 }, [1, 0.6], flat, 0x5f584e),
    field({ x0: FRONTS.west, x1: inner.x0, z0: -24, z1: FRONTS.south }, flat, flags, 3),
    field({ x0: inner.x1, x1: FRONTS.east, z0: -24, z1: FRONTS.south }, flat, flags, 3),
    field({ x0: inner.x0, x1: inner.x1, z0: inner.z1, z1: FRONTS.south }, flat, flags, 3),
    field({ x0: inner.x0, x1: inner.x1, z0: -24, z1: inner.z0 }, flat, flags, 3),
    ...spokes,
    ...ring,
    quad(0x6f6a60, [-4, -0.01, 90], [3, -0.01, 90], [3, -0.01, 23], [-4, -0.01, 23], "matte", { coarse: 8, fine: 3 }),
    quad(0x6f6a60, [14, -0.01, -20], [34, -0.01, -20], [34, -0.01, -70], [14, -0.01, -70], "matte", {
      coarse: 10,
      fine: 4,
    }),
    quad(0x6f6a60, [-34, -0.01, -20], [-14, -0.01, -20], [-14, -0.01, -70], [-34, -0.01, -70], "matte", {
      coarse: 10,
      fine: 4,
    }),
  );
}

/** A white tent with a green cross and a table. */
function firstAid(): Shape {
  const cross = (z: number, turn: number): Shape =>
    placed(
      joined(
        box(0x1c7a3c, [0.9, 0.9, 0.02], 0, { ...WHOLE }),
        panel(0xf5f4ee, { x0: -0.1, x1: 0.1, y0: -0.32, y1: 0.32 }, 0.02),
        panel(0xf5f4ee, { x0: -0.32, x1: 0.32, y0: -0.1, y1: 0.1 }, 0.022),
      ),
      { at: [-1.2, 1.4, z], turn: [0, turn, 0] },
    );
  return joined(
    gazebo(),
    box(0xe9e6da, [3, 1.9, 0.03], 0, { at: [0, 0.98, -1.46], coarse: 1.5, fine: 0.5 }),
    cross(1.44, 0),
    box(0xd9d6cc, [1.5, 0.05, 0.7], 0, { at: [0.4, 0.74, -0.7], ...WHOLE }),
    ...[-0.25, 1.05].map((x) => box(0x6b7073, [0.05, 0.72, 0.6], 0, { at: [x, 0.36, -0.7], ...WHOLE })),
    lettering(0x1c5a34, "FIRST AID", { height: 0.16, at: [0, 2.04, 1.53] }),
  );
}

const LANTERNS: readonly (readonly [x: number, z: number])[] = [
  [-9, -9],
  [9, -9],
  [-9, 9],
  [9, 9],
  [-19, 0],
  [19, 0],
  [-17, 19],
  [17, 19],
  [-17, -17],
  [17, -17],
];
const TREES: readonly (readonly [x: number, z: number, scale: number])[] = [
  [14, -12, 0.9],
  [18.4, -9, 0.72],
  [-14.6, -13, 0.84],
  [-15, 14.6, 0.82],
  [15.4, 14.2, 0.9],
];
const BENCHES: readonly (readonly [x: number, z: number, turn: number])[] = [
  [0, 6.6, Math.PI],
  [-6.6, 0, Math.PI / 2],
  [6.6, 0, -Math.PI / 2],
  [12, -9.6, 0],
  [15.6, -13.6, -0.8],
  [-13, 12, 2.4],
  [13, 12, -2.4],
];

function things(lit: boolean): Shape {
  return joined(
    on(fountain(true), 0, 0),
    ...LANTERNS.map(([x, z]) => on(lantern(lit), x, z)),
    ...BENCHES.map(([x, z, turn]) => on(bench(), x, z, turn)),
    on(noticeBoard(), -12, 3, Math.PI / 2 - 0.3),
    on(firstAid(), 13.5, 2.5, -Math.PI / 2 + 0.2),
    ...[
      [-17, -9, 1.57],
      [-17, -4.6, 1.57],
      [-16.8, 8.6, 1.5],
    ].map(([x = 0, z = 0, turn = 0]) => on(marketStall(), x, z, turn)),
    ...[
      [-8.4, 9.6],
      [9.6, -8.4],
      [18, 3],
    ].map(([x = 0, z = 0]) => on(litterBin(), x, z)),
    ...[-3.6, -2.2, -0.8, 0.6, 2].map((x) => on(bollard(), x, 22.6)),
    ...[-10, 10].map((x) => on(planter(0x8a7f6c), x, -17)),
    ...[18.2, 19.2, 20.2].map((z) => on(cycleHoop(), 20.6, z - 4)),
    placed(bicycle(0x2c5d8a), { at: [20.7, 0, 14.4], turn: [0, 0, 0.05] }),
    placed(bicycle(0x4a7a3a), { at: [20.5, 0, 16.4], turn: [0, 0.1, -0.05] }),
  );
}

const lamps = (): readonly Lamp[] => [
  ...LANTERNS.map(([x, z]): Lamp => ({ at: [x, LANTERN[1], z], colour: [2.6, 1.8, 0.9], reach: 12 })),
  ...[-10.5, -3.5, 3.5, 10.5].map((x): Lamp => ({ at: [x, 3.4, -22.6], colour: [1.5, 1, 0.5], reach: 8 })),
  ...[15, 6, -8].map((z): Lamp => ({ at: [-22, 2.5, z], colour: [1.1, 0.75, 0.38], reach: 7 })),
  ...[-16, 3, 11].map((z): Lamp => ({ at: [22, 2.5, z], colour: [1.1, 0.75, 0.38], reach: 7 })),
];

const blockOf = ([x, , z]: Vec): string => {
  if (Math.abs(x) > 35 || z > 36 || z < -36) return "far";
  return `${x < -9 ? "west" : x < 9 ? "middle" : "east"}-${z < 2 ? "north" : "south"}`;
};

function nodes(when: SiteLight): readonly ModelNode[] {
  const night = when !== "day";
  const light = night ? { ...NIGHT, lamps: lamps() } : DAY;
  const lit = night ? 0.45 : 0;
  return [
    ...bakedSite({
      light,
      built: joined(ground(), townHall(lit), marketHouses(lit), townBehind(lit), things(night), hills()),
      blockOf,
      sky: night ? nightSky(NIGHT.sun, [0.07, 0.05, 0.03]) : sky(DAY, false),
      tolerance: 0.1,
    }),
    standing(
      "lime",
      tree({ kind: ASH, seed: 17, height: 9, detail: 0.9 }),
      TREES.map(([x, z, scale], i) => ({ at: [x, 0, z], turn: (i * 0.31) % 1, scale })),
      light,
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
  solid(0, -29, 14.2, 4.8),
  ...[-14, -10, -6, -2, 2, 6, 10, 14].map((x) => solid(x, -21, 0.5, 0.4)),
  solid(-28.6, 0, 4.6, 21.5),
  solid(28.6, 0, 4.6, 21.5),
  solid(11.7, 28.6, 8.8, 4.6),
  solid(-11.7, 28.6, 8.8, 4.6),
  solid(0, 0, 3.7, 3.7),
  solid(-12, 3, 0.2, 1.2, Math.PI / 2 - 0.3),
  solid(13.9, 2.5, 0.6, 1.2, 0.2),
  ...[-9, -4.6, 8.6].map((z) => solid(-17, z, 1.1, 1.6)),
];

/** An old market square: a town hall with an arcade and a clock tower, a fountain, stalls, benches under trees. */
export const squareMarket: SiteSource = {
  name: "square-market",
  entry: "sites/square-market.ts",
  lights: ["day", "night"],
  indoor: false,
  parts: {},
  nodes,
  area: { west: -24, east: 24, north: -24, south: 24, step: 1 },
  height: flat,
  solids: SOLIDS,
};
