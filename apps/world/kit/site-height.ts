import { CARS, COACH } from "./crash-scene.ts";
import { drawFrom } from "./noise.ts";
import { groundHeight, roadMiddle } from "./terrain.ts";

/** The named parts of the place: middle and half width in metres. */
const ZONES = [
  { id: "road-west", x: -38, z: 0, half: 4.2 },
  { id: "bus-front", x: -4, z: 8, half: 3.6 },
  { id: "bus-rear", x: 8, z: 10, half: 3.8 },
  { id: "slope", x: 2, z: 20, half: 4 },
  { id: "barrier", x: -14, z: -3, half: 3.4 },
  { id: "clearing", x: -26, z: -7, half: 4.4 },
  { id: "field", x: 22, z: -16, half: 4.5 },
  { id: "rvp", x: -46, z: -7.5, half: 4 },
] as const;

/** What one cannot walk through: boxes by middle, half sizes and turn about y (radians). */
const SOLIDS = [
  { id: "coach", x: COACH.x, z: COACH.z, halfX: 6.1, halfZ: 1.75, turn: COACH.yaw },
  ...CARS.map(({ x, z, turn }, i) => ({ id: `car-${i + 1}`, x, z, halfX: 2.3, halfZ: 1, turn })),
  { id: "barrier-south-west", x: -25, z: 4.35, halfX: 35, halfZ: 0.15, turn: 0 },
  { id: "barrier-south-east", x: 44, z: 4.35, halfX: 24, halfZ: 0.15, turn: 0 },
  { id: "barrier-north", x: -6, z: -4.35, halfX: 9, halfZ: 0.15, turn: 0 },
] as const;

const AREA = { west: -60, east: 50, north: -30, south: 34, step: 1 } as const;

function free(x: number, z: number, margin: number): boolean {
  return SOLIDS.every((solid) => {
    const [c, s] = [Math.cos(solid.turn), Math.sin(solid.turn)];
    const [dx, dz] = [x - solid.x, z - solid.z];
    const [u, v] = [dx * c - dz * s, dx * s + dz * c];
    return Math.abs(u) > solid.halfX + margin || Math.abs(v) > solid.halfZ + margin;
  });
}

/** Free places to stand or lie in a zone, at least 1.7 m apart, each facing the zone's middle. */
function spotsOf(
  { x, z, half }: (typeof ZONES)[number],
  seed: number,
): readonly (readonly [x: number, z: number, turn: number])[] {
  const draw = drawFrom(seed * 131 + 7);
  const spots: (readonly [number, number, number])[] = [];
  for (let i = 0; i < 900 && spots.length < 14; i++) {
    const [px, pz] = [x + (draw() * 2 - 1) * half, z + (draw() * 2 - 1) * half];
    const apart = spots.every(([ox, oz]) => Math.hypot(ox - px, oz - pz) > 1.7);
    if (apart && free(px, pz, 0.75)) spots.push([px, pz, Math.atan2(x - px, z - pz)]);
  }
  return spots;
}

/** Where vehicles may stand: on the road by the cordon, in the lay-by, and the helicopter on the field. Turn 0 faces +z. */
const PARKING = [
  { id: "road-1", x: -35, z: 1.7, turn: Math.PI / 2 },
  { id: "road-2", x: -48, z: 1.7, turn: Math.PI / 2 },
  { id: "road-3", x: -6.5, z: -1.6, turn: Math.PI / 2 },
  { id: "road-4", x: 6, z: 1.7, turn: Math.PI / 2 - 0.12 },
  { id: "bay-1", x: -48.4, z: -8.4, turn: 0 },
  { id: "bay-2", x: -45.2, z: -8.4, turn: 0 },
  { id: "bay-3", x: -42, z: -8.4, turn: 0 },
  { id: "bay-4", x: -36, z: -6.2, turn: Math.PI / 2 },
  { id: "field-1", x: 22, z: -18, turn: 2.2 },
] as const;

const short = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;

/**
 * The text of `site-height.json`. `heights[row * columns + column]` is the ground in centimetres at
 * x = west + column * step, z = north + row * step; between, blend the four corners.
 */
export function siteHeightFile(source: string): string {
  const columns = (AREA.east - AREA.west) / AREA.step + 1;
  const rows = (AREA.south - AREA.north) / AREA.step + 1;
  const heights = Array.from({ length: columns * rows }, (_, i) =>
    Math.round(
      groundHeight(AREA.west + (i % columns) * AREA.step, AREA.north + Math.floor(i / columns) * AREA.step) * 100,
    ),
  );
  const zones = ZONES.map((zone, i) => ({ ...zone, spots: spotsOf(zone, i + 1) }));
  const file = {
    source,
    ...AREA,
    columns,
    rows,
    zones,
    solids: SOLIDS,
    parking: PARKING,
    road: { middle: roadMiddle(0), half: 3.5 },
  };
  const head = JSON.stringify(file, short, 1);
  return `${head.slice(0, -2)},\n "heights": [${heights.join(",")}]\n}\n`;
}
