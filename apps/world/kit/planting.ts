import { groundColour } from "./ground-colour.ts";
import { isGrass } from "./ground-mesh.ts";
import { cloudy, drawFrom, noise } from "./noise.ts";
import { ASH, BEECH, bush, farTree, grassPatch, OAK, RUSSET, spruce, THORN, tree, WOOD } from "./plants.ts";
import { placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { FIELD, groundHeight, LAY_BY, outside, roadMiddle } from "./terrain.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** Where one plant of a kind stands. Turns are small, since a kind is lit once for all that stand. */
type Stand = { readonly at: Vec; readonly turn: number; readonly scale: number };
/** One kind of plant and all its places; `away` is how far they are, for the haze. */
export type Grove = {
  readonly name: string;
  readonly shape: Shape;
  readonly away: number;
  readonly stands: readonly Stand[];
};

type Kind = "oak" | "ash" | "beech";

/** Trees near enough to be looked at: place, kind, scale. */
const TREES: readonly (readonly [x: number, z: number, kind: Kind, scale: number])[] = [
  [-16, 20, "oak", 1],
  [-22, 27, "ash", 0.9],
  [-31, 24, "ash", 1.05],
  [17, 28.5, "oak", 1.1],
  [27, 25, "beech", 0.9],
  [36, 29, "ash", 1.05],
  [4.5, 30.5, "ash", 0.82],
  [-8, 31, "beech", 0.75],
  [-43, 21, "oak", 1.12],
  [48, 22, "oak", 0.95],
  [-20, -17, "beech", 1],
  [-27, -18.5, "ash", 1.1],
  [-34, -17, "oak", 1.1],
  [-41, -19, "beech", 0.9],
  [-49, -17, "ash", 1],
  [-13, -22, "oak", 1.2],
  [1, -24, "ash", 1],
  [-3, -14.5, "beech", 0.55],
  [46, -12, "oak", 1.1],
  [50, -26, "ash", 1],
  [5, -38, "oak", 1.15],
  [-57, 19, "ash", 1.1],
  [-62, -16, "oak", 1],
];

function stand(x: number, z: number, scale: number, sink = 0.1): Stand {
  return { at: [x, groundHeight(x, z) - sink * scale, z], turn: (noise(x * 3.1, z * 2.3, 8) - 0.5) * 1.1, scale };
}

const nearTrees = (kind: Kind): readonly Stand[] =>
  TREES.filter(([, , one]) => one === kind).map(([x, z, , scale]) => stand(x, z, scale));

/** Bushes one by one along ditch, bank and lane. */
const BUSHES: readonly (readonly [x: number, z: number, scale: number])[] = [
  [-11, 17.5, 1.1],
  [-13.2, 14, 0.8],
  [14.5, 21, 1.1],
  [18, 17.5, 0.85],
  [22, 21, 1.2],
  [-26, 15, 1],
  [-34, 12, 0.8],
  [30, 14, 0.9],
  [-14, -15, 1.2],
  [-17.5, -14.2, 1],
  [-24, -15, 1.3],
  [-31, -14.5, 1.05],
  [-38, -15, 1.35],
  [-46, -14.5, 1.1],
  [-57, -12, 1.3],
  [-58, 9, 1.05],
  [42, 10, 1],
  [53, 7.8, 1.2],
  [-8.5, 26, 0.9],
  [9, 26.6, 0.85],
  [-1, -17, 1],
  [28, 27, 0.9],
  [-20, 31, 1.2],
];

/** Hedges round the field, and the single bushes. */
function hedges(): readonly Stand[] {
  const rows: (readonly [number, number, number])[] = [...BUSHES];
  for (let x = FIELD.west - 2; x < FIELD.east + 3; x += 1.7) rows.push([x, FIELD.north - 2, 1.25]);
  for (let z = FIELD.north; z < FIELD.south - 4; z += 1.7) {
    rows.push([FIELD.east + 2.4, z, 1.15]);
    if (z < -16) rows.push([FIELD.west - 2.4, z, 1.1]);
  }
  return rows.map(([x, z, scale]) => stand(x, z, scale * (0.8 + 0.4 * noise(x * 2, z, 3))));
}

type FarKind = "broad" | "russet" | "fir";

/** Woods and tree lines that close the view. */
function farTrees(): readonly (Stand & { readonly kind: FarKind })[] {
  const draw = drawFrom(77);
  const stands: (Stand & { readonly kind: FarKind })[] = [];
  const plant = (x: number, z: number, kind: FarKind): void => {
    if (Math.abs(z - roadMiddle(x)) > 13)
      stands.push({ ...stand(x, z, 0.7 + draw() * 0.5, 0.3), turn: (draw() - 0.5) * 1.4, kind });
  };
  for (let i = 0; i < 52; i++) {
    const x = -120 + i * 4.8 + draw() * 3;
    if (draw() > 0.2)
      plant(x, 45 + 8 * cloudy(x / 40, 3, 2) + draw() * 4 + Math.abs(x) * 0.14, draw() > 0.3 ? "broad" : "russet");
  }
  for (let i = 0; i < 44; i++) {
    const x = -96 + draw() * 84;
    plant(x, -26 - draw() * 26 - Math.abs(x + 50) * 0.06, draw() > 0.45 ? "fir" : "broad");
  }
  for (let i = 0; i < 150; i++) {
    const [a, d] = [draw() * Math.PI * 2, 90 + draw() * 210];
    const [x, z] = [Math.cos(a) * d, Math.sin(a) * d];
    if (cloudy(x / 60, z / 60, 2, 66) > 0.5) plant(x, z, draw() > 0.6 ? "fir" : "broad");
  }
  return stands;
}

/** Grass where people look down at it: thick by the road and the coach, thin further off. Dry patches take the other kind. */
function grasses(count: number): { readonly green: readonly Stand[]; readonly dry: readonly Stand[] } {
  const draw = drawFrom(12);
  const [green, dry]: [Stand[], Stand[]] = [[], []];
  while (green.length + dry.length < count) {
    const [x, z] = [-46 + draw() * 92, -16 + draw() * 48];
    const near = Math.hypot((x - 1) * 0.62, z - 10);
    if (!isGrass(x, z) || draw() > 1.5 - near / 24 || outside(x, z, FIELD) < 0.5) continue;
    if (outside(x, z, LAY_BY) < 1.2 || cloudy(x / 3.1, z / 3.1, 2, 90) < 0.42) continue;
    const short = Math.abs(z) < 8.4 ? 0.62 : 1;
    const one = {
      at: [x, groundHeight(x, z) - 0.02, z] as const,
      turn: draw() * 6.28,
      scale: short * (0.7 + 0.6 * draw()),
    };
    const [r, g] = groundColour(x, z);
    (r > g * 0.86 ? dry : green).push(one);
  }
  return { green, dry };
}

/** What the harvest left on the field: rows of stubble, thinner away from the road. */
function stubble(): readonly Stand[] {
  const draw = drawFrom(44);
  const stands: Stand[] = [];
  for (let row = FIELD.north + 1; row < FIELD.south - 0.5; row += 1.5)
    for (let x = FIELD.west + 1; x < FIELD.east - 1; x += 1.2) {
      const at: Vec = [x + draw() * 0.5, groundHeight(x, row), row + draw() * 0.22];
      if (draw() < 0.8 - Math.abs(row + 12) * 0.035)
        stands.push({ at, turn: draw() * 6.28, scale: 0.42 + 0.3 * draw() });
    }
  return stands;
}

/** Every kind that grows at the place, with its stands. */
export function groves(): readonly Grove[] {
  const far = farTrees();
  const band = (kind: FarKind, near: number, end: number): readonly Stand[] =>
    far.filter(
      ({ at, kind: one }) => one === kind && Math.hypot(at[0], at[2]) >= near && Math.hypot(at[0], at[2]) < end,
    );
  const { green, dry } = grasses(1900);
  const [broad, plain, russet] = [farTree(WOOD, 21, 10, 1), farTree(WOOD, 23, 10, 0), farTree(RUSSET, 22, 9, 1)];
  return [
    { name: "oak", shape: tree({ kind: OAK, seed: 5, height: 11, detail: 0.68 }), away: 0, stands: nearTrees("oak") },
    { name: "ash", shape: tree({ kind: ASH, seed: 9, height: 10, detail: 0.6 }), away: 0, stands: nearTrees("ash") },
    {
      name: "beech",
      shape: tree({ kind: BEECH, seed: 14, height: 10, detail: 0.6 }),
      away: 0,
      stands: nearTrees("beech"),
    },
    { name: "bush", shape: bush(THORN, 3, 1.6, 0.25), away: 0, stands: hedges() },
    { name: "wood", shape: broad, away: 55, stands: band("broad", 0, 90) },
    { name: "wood-far", shape: plain, away: 150, stands: band("broad", 90, 999) },
    { name: "russet", shape: russet, away: 70, stands: band("russet", 0, 999) },
    { name: "fir", shape: spruce(4, 12, 0.35), away: 50, stands: band("fir", 0, 90) },
    { name: "fir-far", shape: spruce(4, 12, 0.05), away: 150, stands: band("fir", 90, 999) },
    { name: "grass", shape: grassPatch(31, 0.34, hex(0x5b7038), hex(0x93a854)), away: 0, stands: green },
    {
      name: "grass-dry",
      shape: grassPatch(32, 0.38, hex(0x7d7a48), hex(0xc4b677)),
      away: 0,
      stands: [...dry, ...stubble()],
    },
  ];
}

/** The plants as they stand, for the shadows they cast; grass and far woods cast none that matter. */
export function shadesOf(all: readonly Grove[]): Shape {
  return all
    .filter(({ name }) => !name.startsWith("grass") && !name.endsWith("-far"))
    .flatMap(({ shape, stands }) =>
      stands.flatMap(({ at, turn, scale }) => placed(shape, { at, turn: [0, turn, 0], scale })),
    );
}
