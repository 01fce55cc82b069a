import { isGrass, roughness } from "./ground-mesh.ts";
import { groundColour } from "./ground-colour.ts";
import { cloudy, drawFrom, noise } from "./noise.ts";
import { ASH, BEECH, bush, OAK, spruce, standing, THORN, tree, tuft } from "./plants.ts";
import type { Foliage } from "./plants.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { FIELD, groundHeight, groundNormal, LAY_BY, outside, roadMiddle } from "./terrain.ts";
import { hex, mix } from "./vector.ts";

/** Trees near enough to be looked at: place, kind, height. */
const TREES: readonly (readonly [x: number, z: number, kind: Foliage, height: number])[] = [
  [-16, 20, OAK, 11],
  [-22, 27, ASH, 9.5],
  [-31, 24, ASH, 10.5],
  [17, 28.5, OAK, 12],
  [27, 25, BEECH, 9],
  [36, 29, ASH, 10.5],
  [4.5, 30.5, ASH, 8.6],
  [-8, 31, THORN, 6.2],
  [-43, 21, OAK, 12],
  [48, 22, OAK, 10],
  [-20, -17, BEECH, 10.5],
  [-27, -18.5, ASH, 11],
  [-34, -17, OAK, 11.5],
  [-41, -19, BEECH, 9.6],
  [-49, -17, ASH, 10.5],
  [-13, -22, OAK, 12.5],
  [1, -24, ASH, 10],
  [-3, -13.5, THORN, 5.4],
  [45, -12, OAK, 11.5],
  [49, -26, ASH, 10],
  [5, -37, OAK, 12],
];

const seedAt = (x: number, z: number): number => Math.abs(Math.round(x * 31 + z * 17)) + 1;

function nearTrees(): readonly Shape[] {
  return TREES.map(([x, z, kind, height]) =>
    standing(
      tree({ kind, seed: seedAt(x, z), height, detail: Math.hypot(x, z) < 36 ? 0.85 : 0.5 }),
      [x, groundHeight(x, z), z],
      x,
    ),
  );
}

/** Hedges round the field, bushes along ditch and bank. */
function hedges(): readonly Shape[] {
  const rows: (readonly [number, number, number])[] = [];
  for (let x = FIELD.west - 2; x < FIELD.east + 3; x += 1.9) rows.push([x, FIELD.north - 2, 2]);
  for (let z = FIELD.north; z < FIELD.south - 4; z += 1.9)
    rows.push([FIELD.east + 2.4, z, 1.9], ...(z < -16 ? [[FIELD.west - 2.4, z, 1.8] as const] : []));
  const loose: readonly (readonly [number, number, number])[] = [
    [-11, 17.5, 1.5],
    [-13, 14, 1.1],
    [14.5, 21, 1.6],
    [18, 17.5, 1.2],
    [22, 21, 1.7],
    [-26, 15, 1.4],
    [-34, 12, 1.1],
    [30, 14, 1.3],
    [-14, -15, 1.7],
    [-17.5, -14, 1.4],
    [-24, -15, 1.8],
    [-31, -14.5, 1.5],
    [-38, -15, 1.9],
    [-46, -14.5, 1.6],
    [-57, -12, 1.8],
    [-58, 9, 1.5],
    [44, 9, 1.4],
    [53, 7.5, 1.7],
    [-8.5, 26, 1.3],
    [9, 26.6, 1.2],
    [-1, -17, 1.4],
  ];
  return [...rows, ...loose].map(([x, z, size]) =>
    standing(
      bush(
        noise(x, z, 3) > 0.55 ? ASH : THORN,
        seedAt(x, z),
        size * (0.85 + 0.3 * noise(x * 2, z)),
        Math.hypot(x, z) < 30 ? 0.7 : 0.15,
      ),
      [x, groundHeight(x, z) - 0.1, z],
      x * 3,
    ),
  );
}

/** Woods and tree lines that close the view. */
function farTrees(): readonly Shape[] {
  const draw = drawFrom(77);
  const stock = [OAK, ASH, BEECH].flatMap((kind, k) =>
    [1, 2].map((i) => tree({ kind, seed: 300 + k * 9 + i, height: 10, detail: 0.02 })),
  );
  const firs = [1, 2].map((i) => spruce(400 + i, 11, 0.1));
  const shapes: Shape[] = [];
  const plant = (x: number, z: number, dark: boolean): void => {
    const all = dark ? firs : stock;
    const one = all[Math.floor(draw() * all.length)];
    if (one)
      shapes.push(
        placed(one, { at: [x, groundHeight(x, z) - 0.2, z], turn: [0, draw() * 6, 0], scale: 0.75 + draw() * 0.5 }),
      );
  };
  for (let i = 0; i < 60; i++) {
    const x = -120 + i * 4.2 + draw() * 3;
    if (draw() > 0.25) plant(x, 46 + 8 * cloudy(x / 40, 3, 2) + draw() * 4 + Math.abs(x) * 0.14, false);
  }
  for (let i = 0; i < 46; i++) {
    const x = -96 + draw() * 84;
    plant(x, -26 - draw() * 26 - Math.abs(x + 50) * 0.06, draw() > 0.45);
  }
  for (let i = 0; i < 90; i++) {
    const a = draw() * Math.PI * 2;
    const d = 95 + draw() * 150;
    const [x, z] = [Math.cos(a) * d, Math.sin(a) * d];
    if (cloudy(x / 60, z / 60, 2, 66) > 0.48 && Math.abs(z - roadMiddle(x)) > 14) plant(x, z, draw() > 0.6);
  }
  return shapes;
}

/** Grass where people look down at it: thick by the road and the coach, thin further off. */
function grasses(count: number): Shape {
  const draw = drawFrom(12);
  const tufts: Shape[] = [];
  const straw = hex(0xc9bd7a);
  const lush = hex(0x9db357);
  while (tufts.length < count) {
    const [x, z] = [-44 + draw() * 88, -16 + draw() * 46];
    const near = Math.hypot((x - 1) * 0.7, z - 9);
    if (!isGrass(x, z) || draw() > 1.5 - near / 24 || outside(x, z, FIELD) < 0.5) continue;
    if (outside(x, z, LAY_BY) < 1.2 || cloudy(x / 3.1, z / 3.1, 2, 90) < 0.44) continue;
    const tall = Math.abs(z) < 8 ? 0.2 : 0.34;
    const ground = groundColour(x, z);
    const tip = mix(lush, straw, noise(x / 2, z / 2, 91));
    tufts.push(
      placed(
        tuft(tufts.length + 1, tall * (0.7 + 0.7 * draw()), ground, groundNormal(x, z), mix(ground, tip, 0.7), 5),
        { at: [x, groundHeight(x, z), z] },
      ),
    );
  }
  return joined(...tufts);
}

/** All that grows. */
export const planting = (): Shape =>
  joined(...nearTrees(), ...hedges(), ...farTrees(), grasses(2200)).map((one) => ({ ...one, roughness }));
