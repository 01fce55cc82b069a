import { lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, cylinder, pebble, quad } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { hedge, pickets } from "../town/fences.ts";
import { wallLamp } from "../town/furniture.ts";
import { house } from "../town/house.ts";
import { brick, cottage } from "../town/periods.ts";
import { ledge, panel, WHOLE } from "../town/wall.ts";
import { landHeight } from "./riverside-land.ts";

/** The cottages of Mill Lane: where each begins, how wide it is, its wash and its number. */
const COTTAGES: readonly (readonly [x: number, width: number, wall: number, number: string])[] = [
  [-60, 8.4, 0xd9cfb4, "5"],
  [-51.2, 7.6, 0xb8c0b4, "7"],
  [-43.2, 8.2, 0xd8b89a, "9"],
  [-34.6, 7.4, 0xe2dccb, "10"],
  [-26.8, 8.6, 0xc6a48c, "12"],
];

function cottages(lit: number): Shape {
  return joined(
    ...COTTAGES.map(([x, width, wall, number], i) => {
      const made = house({
        width,
        deep: 6.8,
        floors: [2.9, ...(i % 2 === 0 ? [2.4] : [])],
        bays: i % 2 === 0 ? 3 : 4,
        period: i === 4 ? brick(0x84564a) : cottage(wall),
        roof: "gable",
        rise: 2.6,
        seed: 120 + i * 3,
        chimneys: 1,
        dormers: i % 2 === 0 ? 0 : 2,
        back: true,
        sides: ["left", "right"],
        lit,
      });
      const plate = joined(
        box(0x1b3b73, [0.34, 0.28, 0.02], 0, { at: [width - 0.5, 2.1, 0.02], ...WHOLE }),
        lettering(0xf5f4ee, number, { height: 0.17, at: [width - 0.5, 2.1, 0.035] }),
      );
      return placed(joined(made, plate, placed(wallLamp(lit > 0), { at: [0.5, 2.2, 0] })), { at: [x, 0.3, 13] });
    }),
  );
}

/** A shed of boards with a felted roof, door towards +z. */
const shed = (): Shape =>
  joined(
    box(0x6b5440, [2.2, 2, 1.8], 0, { at: [0, 1, 0], coarse: 2, fine: 0.8 }),
    ...Array.from({ length: 9 }, (_, i) =>
      panel(0x4a392b, { x0: -1.05 + i * 0.25, x1: -1.03 + i * 0.25, y0: 0, y1: 2 }, 0.906),
    ),
    panel(0x3f4f49, { x0: -0.4, x1: 0.4, y0: 0.05, y1: 1.85 }, 0.912),
    box(0x2f3132, [2.5, 0.08, 2.2], 0, { at: [0, 2.1, 0], turn: [0.16, 0, 0], ...WHOLE }),
  );

/** Garden table and chairs, washing on a line, a bench by the river: what stands in the water. */
function belongings(x: number, seed: number): Shape {
  const draw = drawFrom(seed);
  const z = 23.6 + draw() * 1.6;
  const y = landHeight(x, z);
  const chair = (dx: number, turn: number): Shape =>
    placed(
      joined(
        box(0xe6e4dc, [0.42, 0.04, 0.42], 0, { at: [0, 0.44, 0], ...WHOLE }),
        box(0xe6e4dc, [0.42, 0.44, 0.04], 0, { at: [0, 0.68, -0.2], ...WHOLE }),
        ...[-0.18, 0.18].flatMap((a) =>
          [-0.18, 0.18].map((b) => box(0xc9c7bf, [0.04, 0.44, 0.04], 0, { at: [a, 0.22, b], ...WHOLE })),
        ),
      ),
      { at: [dx, 0, 0], turn: [0, turn, 0] },
    );
  return placed(
    joined(
      cylinder(0xe6e4dc, 0.48, 0.48, 0.04, 12, { at: [0, 0.72, 0], ...WHOLE }),
      cylinder(0xc9c7bf, 0.05, 0.05, 0.7, 6, { at: [0, 0.36, 0], ...WHOLE }),
      chair(0.85, -1.5),
      chair(-0.9, 1.4),
    ),
    { at: [x, y, z], turn: [0, draw() * 2, 0] },
  );
}

const washing = (x: number): Shape => {
  const y = landHeight(x, 24.5);
  const cloths = [0xd8d6cf, 0x7d9ab0, 0xb86a5a, 0xe0d9c0, 0x5f7a62];
  return joined(
    ...[-2.2, 2.2].map((dx) => box(0x7a6a55, [0.08, 2, 0.08], 0, { at: [x + dx, y + 1, 24.6], ...WHOLE })),
    box(0x3a3a3a, [4.4, 0.015, 0.015], 0, { at: [x, y + 1.9, 24.6], ...WHOLE }),
    ...cloths.map((c, i) =>
      box(c, [0.55, 0.6 + (i % 3) * 0.14, 0.02], 0, {
        at: [x - 1.5 + i * 0.75, y + 1.55 - (i % 3) * 0.07, 24.6],
        ...WHOLE,
      }),
    ),
  );
};

function gardens(): Shape {
  const fences = [-60, -51, -43, -34.4, -26.6, -18].map((x) => {
    const y = landHeight(x, 25);
    return placed(pickets(6, 0xcfc9b8), { at: [x, y, 21], turn: [0, -Math.PI / 2, 0] });
  });
  const fronts = COTTAGES.map(([x, width]) => placed(hedge(width - 2, 0.9), { at: [x, 0.28, 20.9] }));
  return joined(
    box(0x7d7568, [0.4, 1.9, 7.2], 0, { at: [-64.2, 0.6, 23.6], coarse: 3, fine: 1 }),
    ...fences,
    ...fronts,
    ...[-56, -39, -30].map((x, i) => belongings(x, 140 + i)),
    washing(-47.5),
    washing(-22),
    placed(shed(), { at: [-53.2, landHeight(-53, 25), 25], turn: [0, 0.3, 0] }),
    placed(shed(), { at: [-36, landHeight(-36, 25.4), 25.4], turn: [0, -0.2, 0] }),
    ...[-58.5, -41.2, -32.6, -19.6].map((x, i) =>
      pebble([0.06, 0.1, 0.035], 0.6 + 0.1 * i, 1, {
        at: [x, landHeight(x, 22.6) + 0.4, 22.6],
        finish: "leaf",
        ...WHOLE,
      }),
    ),
    ...[-55, -37, -24].map((x) =>
      box(0x5b4632, [2.4, 0.26, 1], 0.02, { at: [x, landHeight(x, 22.2) + 0.1, 22.2], ...WHOLE }),
    ),
  );
}

/** The care home: four floors, a wide entrance under a canopy, and on its right the open cellar. */
const CARE = { x: -66, z: -18.4, width: 24, floor: 3.1 } as const;

function careHome(lit: number): Shape {
  const body = house({
    width: CARE.width,
    deep: 12,
    floors: [3.4, CARE.floor, CARE.floor, CARE.floor],
    bays: 8,
    period: {
      ...brick(0x9c6f5a),
      bricks: true,
      tall: 0.5,
      wide: 1.5,
      window: { bars: "leaves", deep: 0.14, surround: "lintel" },
      frame: 0xf0eee6,
    },
    roof: "parapet",
    rise: 0.7,
    seed: 160,
    sides: ["left", "right"],
    lit,
  });
  const bands = [3.4, 6.5, 9.6].map((y) => ledge(0xd8d0be, { x0: 0, x1: CARE.width, y0: y - 0.12, y1: y + 0.1 }, 0.07));
  const sign = joined(
    box(0x2e5a4a, [5.4, 0.8, 0.08], 0.03, { at: [12.2, 3.25, 4.52], ...WHOLE }),
    lettering(0xf5f2e6, "LINDEN HOUSE", { height: 0.42, at: [12.2, 3.34, 4.57] }),
    lettering(0xd8e6d8, "CARE HOME", { height: 0.15, at: [12.2, 3.0, 4.57] }),
  );
  return placed(joined(body, ...bands, sign, entrance(lit > 0), cellar(lit > 0)), { at: [CARE.x, 0.06, CARE.z] });
}

/** Glass doors that slide, a canopy on posts, benches, and the bags that staff have carried out. */
function entrance(lit: boolean): Shape {
  const glass: Vec = lit ? [0.7, 0.55, 0.34] : [0.34, 0.3, 0.22];
  const bag = (x: number, z: number, paint: number, turn: number): Shape =>
    box(paint, [0.62, 0.4, 0.34], 0.09, { at: [x, 0.24, z], turn: [0, turn, 0], ...WHOLE });
  return joined(
    box(0xd8d0be, [4.6, 3, 0.2], 0, { at: [12.2, 1.5, 0.08], ...WHOLE }),
    panel(glass, { x0: 10.4, x1: 14, y0: 0.05, y1: 2.6 }, 0.2, "glow"),
    ...[10.4, 11.3, 12.2, 13.1, 14].map((x) => box(0x4a5254, [0.08, 2.6, 0.08], 0, { at: [x, 1.32, 0.22], ...WHOLE })),
    box(0x4a5254, [3.7, 0.1, 0.1], 0, { at: [12.2, 2.1, 0.22], ...WHOLE }),
    box(0x5a6264, [6.4, 0.22, 4.4], 0.03, { at: [12.2, 3.05, 2.3], ...WHOLE }),
    box(0xf0ede2, [6, 0.02, 4], 0, { at: [12.2, 2.93, 2.3], finish: lit ? "glow" : "matte", ...WHOLE }),
    ...[9.4, 15].map((x) => cylinder(0x6b7375, 0.09, 0.09, 3, 8, { at: [x, 1.5, 4.2], ...WHOLE })),
    bag(10.2, 1.5, 0x6a2f35, 0.3),
    bag(10.7, 1.95, 0x2f4a6a, -0.5),
    bag(10.15, 2.2, 0x3d3d40, 1.1),
    bag(14.5, 1.4, 0x4f5a3a, 0.1),
    box(0x3d3d40, [0.46, 0.66, 0.26], 0.05, { at: [14.4, 0.36, 2.1], turn: [0, 0.6, 0], ...WHOLE }),
    box(0xd6d2c4, [0.5, 0.34, 0.4], 0.02, { at: [9.9, 0.2, 3.1], turn: [0, 0.5, 0], ...WHOLE }),
    wheelchair(14.6, 3.2, 2.4),
  );
}

/** An empty wheelchair. */
function wheelchair(x: number, z: number, turn: number): Shape {
  const big = [-0.3, 0.3].map((s) =>
    cylinder(0x222426, 0.3, 0.3, 0.04, 14, { at: [s, 0.3, -0.1], turn: [0, 0, Math.PI / 2], ...WHOLE }),
  );
  return placed(
    joined(
      ...big,
      ...[-0.24, 0.24].map((s) =>
        cylinder(0x222426, 0.1, 0.1, 0.04, 10, { at: [s, 0.1, 0.34], turn: [0, 0, Math.PI / 2], ...WHOLE }),
      ),
      box(0x2b3f63, [0.46, 0.06, 0.44], 0, { at: [0, 0.5, 0.05], ...WHOLE }),
      box(0x2b3f63, [0.46, 0.46, 0.05], 0, { at: [0, 0.78, -0.2], turn: [-0.1, 0, 0], ...WHOLE }),
      ...[-0.26, 0.26].map((s) => box(0x8b9093, [0.03, 0.04, 0.4], 0, { at: [s, 0.72, 0], ...WHOLE })),
      box(0x8b9093, [0.4, 0.03, 0.2], 0, { at: [0, 0.12, 0.5], ...WHOLE }),
    ),
    { at: [x, 0.02, z], turn: [0, turn, 0] },
  );
}

/** The open door over the cellar steps, with light and water in it. */
function cellar(lit: boolean): Shape {
  const [x0, x1] = [18.6, 20];
  const light: Vec = lit ? [0.86, 0.7, 0.34] : [0.62, 0.5, 0.24];
  return joined(
    box(0x8f897d, [2.2, 2.5, 0.9], 0, { at: [19.3, 1.2, 0.4], coarse: 1.5, fine: 0.6 }),
    box(0x4b4a4d, [2.5, 0.12, 1.2], 0, { at: [19.3, 2.5, 0.45], turn: [0.12, 0, 0], ...WHOLE }),
    panel([0.02, 0.019, 0.016], { x0, x1, y0: 0.02, y1: 2.1 }, 0.862),
    panel(light, { x0: x0 + 0.1, x1: x1 - 0.5, y0: 0.02, y1: 1.5 }, 0.866, "glow"),
    panel(
      [light[0] * 0.4, light[1] * 0.4, light[2] * 0.4],
      { x0: x1 - 0.5, x1: x1 - 0.1, y0: 0.02, y1: 1.9 },
      0.866,
      "glow",
    ),
    ...[0.2, 0.55, 0.9].map((y) =>
      panel([0.05, 0.045, 0.035], { x0: x0 + 0.1, x1: x1 - 0.1, y0: y, y1: y + 0.06 }, 0.87),
    ),
    box(0x4f6a62, [0.06, 2.05, 1.2], 0, { at: [x1 + 0.1, 1.05, 1.4], turn: [0, 0.35, 0], ...WHOLE }),
    lettering(0x2a2d30, "CELLAR", { height: 0.14, at: [19.3, 2.26, 0.862] }),
    quad(0x55564f, [18.2, 0.02, 2.4], [20.4, 0.02, 2.4], [20.4, 0.02, 0.86], [18.2, 0.02, 0.86], "matte", WHOLE),
  );
}

/** The windows of Linden House with their lamps on or off, to lay over those of its walls. */
export function careWindows(lit: boolean): Shape {
  const draw = drawFrom(163);
  const pitch = CARE.width / 8;
  return placed(
    joined(
      ...Array.from({ length: 32 }, (_, i) => {
        const [bay, floor] = [i % 8, Math.floor(i / 8)];
        const y = floor === 0 ? 0.98 : 3.4 + (floor - 1) * CARE.floor + 0.82;
        const warm = 0.5 + 0.35 * draw();
        if (draw() < 0.22 || (floor === 0 && bay > 2 && bay < 5)) return [];
        const x = (bay + 0.5) * pitch;
        return panel(
          lit ? [warm, warm * 0.78, warm * 0.46] : [0.014, 0.02, 0.026],
          { x0: x - 0.66, x1: x + 0.66, y0: y, y1: y + (floor === 0 ? 1.4 : 1.36) },
          -0.125,
          lit ? "glow" : "glass",
        );
      }),
    ),
    { at: [CARE.x, 0.06, CARE.z] },
  );
}

/** Mill Lane, its gardens, and the care home. */
export const homes = (lit: number): Shape => joined(cottages(lit), gardens(), careHome(lit));
