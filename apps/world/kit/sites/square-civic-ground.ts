import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { quad } from "../solids.ts";
import { clamp, hex, mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { cloudy } from "../noise.ts";
import { asphalt, dashes, drain, field, flags, joints, kerb, quadFlat, stripe } from "../town/paving.ts";
import type { Plot } from "../town/paving.ts";
import { HALL } from "./square-civic-hall.ts";
import { EAST_FRONT, SOUTH_FRONT, WEST_FRONT } from "./square-civic-houses.ts";

/** The carriageways lie this much below the square. */
export const ROAD = -0.12;
/** The tram's street runs north and south between these, the other one east and west. */
const TRAM = { west: 30, east: 42 } as const;
const STREET = { north: 24, south: 33 } as const;
/** The lawn at the tram stop. */
const LAWN = { x0: 6, x1: 24, z0: 6, z1: 20 } as const;

const CHALK = 0xd9d7cc;
const at = (y: number) => () => y;

/** The height of what one stands on. */
export function civicHeight(x: number, z: number): number {
  if (Math.abs(x) < 22 && z < HALL.front + 6) return HALL.floor * clamp((HALL.front + 6 - z) / 2.1);
  const onTram = x > TRAM.west && x < TRAM.east;
  const onStreet = z > STREET.north && z < STREET.south;
  return onTram || onStreet ? ROAD : 0;
}

/** The hole of the metro's stairs. */
const METRO: Plot = { x0: 23.8, x1: 27.2, z0: -12.2, z1: -7.2 };

/** The four rectangles that are left of one round a hole. */
const round = ({ x0, x1, z0, z1 }: Plot, hole: Plot): readonly Plot[] => [
  { x0, x1, z0, z1: hole.z0 },
  { x0, x1, z0: hole.z1, z1 },
  { x0, x1: hole.x0, z0: hole.z0, z1: hole.z1 },
  { x0: hole.x1, x1, z0: hole.z0, z1: hole.z1 },
];

/** Pale slabs in a grid of darker bands. */
const slabs = (x: number, z: number): Vec =>
  mix(hex(0x8b867a), hex(0x9d978a), clamp(cloudy(x / 2.7, z / 2.7, 3, 91) * 1.5 - 0.25));

/** Grass after three days of heat: more straw than green. */
const dryLawn = (x: number, z: number): Vec =>
  mix(hex(0x636743), hex(0x958b63), clamp(cloudy(x / 2.1, z / 2.1, 3, 93) * 1.9 - 0.4));

function plaza(): Shape {
  const whole = { x0: WEST_FRONT, x1: TRAM.west, z0: HALL.front + 5.8, z1: STREET.north };
  const bands = [
    ...[-24, -12, 0, 12].map((x) => stripe(0x686560, [x, whole.z0], [x, whole.z1], 0.6, at(0), 0.006)),
    ...[-8, 4, 16].map((z) => stripe(0x686560, [whole.x0, z], [METRO.x0 - 0.4, z], 0.6, at(0), 0.006)),
  ];
  return joined(
    ...round(whole, METRO).map((plot) => field(plot, at(0), slabs, 3)),
    joints({ x0: -30, x1: METRO.x0 - 0.4, z0: -13, z1: 23 }, [1.5, 1.2], at(0), 0x726d63),
    ...bands,
    field({ x0: WEST_FRONT, x1: -22, z0: HALL.front - 4, z1: whole.z0 }, at(0), slabs, 3),
    field({ x0: 22, x1: TRAM.west, z0: HALL.front - 4, z1: whole.z0 }, at(0), slabs, 3),
    field(LAWN, at(0.09), dryLawn, 1.8),
    ...edging(),
    kerb([TRAM.west - 0.08, -24], [TRAM.west - 0.08, STREET.north], -ROAD, at(ROAD)),
    kerb([WEST_FRONT, STREET.north - 0.08], [TRAM.west, STREET.north - 0.08], -ROAD, at(ROAD)),
  );
}

const edging = (): readonly Shape[] => [
  kerb([LAWN.x0, LAWN.z0], [LAWN.x1, LAWN.z0], 0.1, at(0), 0x8c887e),
  kerb([LAWN.x0, LAWN.z1], [LAWN.x1, LAWN.z1], 0.1, at(0), 0x8c887e),
  kerb([LAWN.x0, LAWN.z0], [LAWN.x0, LAWN.z1], 0.1, at(0), 0x8c887e),
  kerb([LAWN.x1, LAWN.z0], [LAWN.x1, LAWN.z1], 0.1, at(0), 0x8c887e),
];

/** Rails in dark grooves. */
const rails = (x: number): Shape =>
  joined(
    stripe(0x2a2b2d, [x, -90], [x, 80], 0.2, at(ROAD), 0.008),
    stripe(0x8d9296, [x, -90], [x, 80], 0.08, at(ROAD), 0.016),
  );

function streets(): Shape {
  const road = at(ROAD);
  const zebra = (x: number, z: number, across: boolean): Shape =>
    joined(
      ...Array.from({ length: 9 }, (_, i) =>
        across
          ? stripe(CHALK, [x + 0.6 + i * 1.3, z - 1.6], [x + 0.6 + i * 1.3, z + 1.6], 0.6, road)
          : stripe(CHALK, [x - 1.6, z + 0.5 + i * 0.98], [x + 1.6, z + 0.5 + i * 0.98], 0.5, road),
      ),
    );
  return joined(
    field({ x0: TRAM.west, x1: TRAM.east, z0: -60, z1: 60 }, road, asphalt, 3.2),
    field({ x0: -80, x1: TRAM.west, z0: STREET.north, z1: STREET.south }, road, asphalt, 3.2),
    field({ x0: TRAM.east, x1: 80, z0: STREET.north, z1: STREET.south }, road, asphalt, 4),
    field({ x0: TRAM.east, x1: EAST_FRONT, z0: -40, z1: STREET.north }, at(0), flags, 3),
    field({ x0: -60, x1: TRAM.west, z0: STREET.south, z1: SOUTH_FRONT }, at(0), flags, 3),
    field({ x0: -60, x1: WEST_FRONT, z0: STREET.north - 2, z1: STREET.north }, at(0), flags, 3),
    kerb([TRAM.east + 0.08, -40], [TRAM.east + 0.08, STREET.north], -ROAD, road),
    kerb([-60, STREET.south + 0.08], [TRAM.west, STREET.south + 0.08], -ROAD, road),
    ...[32.3, 33.75, 37.8, 39.25].map(rails),
    dashes(CHALK, [-60, 28.5], [25, 28.5], 0.12, 3, 4, road),
    stripe(CHALK, [29, 24.6], [29, 28.3], 0.4, road),
    zebra(TRAM.west, 21.8, true),
    zebra(26.6, STREET.north, false),
    ...[-20, -4, 12].map((x) => drain(x, STREET.north + 0.3, road)),
    ...[-14, 2].map((z) => quadFlat(0x3a3c3e, 36, z, 0.7, 0.7, ROAD + 0.012)),
    wide(-80, WEST_FRONT, SOUTH_FRONT, 80),
    wide(-80, WEST_FRONT, -60, STREET.north),
    wide(EAST_FRONT, 80, -60, STREET.north),
    wide(-60, TRAM.west, SOUTH_FRONT, 80),
    wide(TRAM.east, 80, STREET.south, 80),
    wide(WEST_FRONT, TRAM.west, -60, HALL.front - 4),
  );
}

const wide = (x0: number, x1: number, z0: number, z1: number): Shape =>
  quad(0x77776e, [x0, -0.02, z1], [x1, -0.02, z1], [x1, -0.02, z0], [x0, -0.02, z0], "matte", { coarse: 20, fine: 5 });

/** The ground of the square and its streets. */
export const civicGround = (): Shape => joined(plaza(), streets());
