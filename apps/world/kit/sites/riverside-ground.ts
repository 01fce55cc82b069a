import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { hex, mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import {
  asphalt,
  dashes,
  drain,
  earth,
  field,
  flags,
  joints,
  kerb,
  lawn,
  puddle,
  setts,
  stripe,
} from "../town/paving.ts";
import type { Plot } from "../town/paving.ts";
import { hills } from "../town/horizon.ts";
import { BANK, BASIN, BED, BRIDGE, CUT, cutHeight, FAR_BANK, landHeight, PAVEMENT } from "./riverside-land.ts";

const CHALK = 0xd2d0c6;
const at = (y: number) => () => y;

/** Wet ground is darker than dry. */
const wet =
  (colour: (x: number, z: number) => Vec, share = 0.3) =>
  (x: number, z: number): Vec =>
    mix(colour(x, z), [0.03, 0.032, 0.035], share);

function bridgeStreet(): Shape {
  const road: Plot = { x0: -80, x1: 25, z0: -3.2, z1: 3.2 };
  const north: Plot = { x0: -39, x1: 25, z0: -7, z1: -3.2 };
  const promenade = [
    { x0: BASIN.west, x1: BRIDGE.x - BRIDGE.half, z0: 3.2, z1: 8.3 },
    { x0: BRIDGE.x + BRIDGE.half, x1: 25, z0: 3.2, z1: 8.3 },
  ];
  const middle = (x: number, z: number): number => landHeight(x, z);
  return joined(
    field(road, at(0), wet(asphalt), 3, "gloss"),
    field(north, at(PAVEMENT), wet(flags), 2.6),
    joints({ ...north, x0: -20, x1: 24 }, [0.9, 0.63], at(PAVEMENT)),
    ...promenade.flatMap((plot) => [
      field(plot, at(PAVEMENT), wet(setts), 2.6),
      joints(plot, [0.72, 0.42], at(PAVEMENT), 0x56514b),
    ]),
    kerb([-39, -3.12], [25, -3.12], PAVEMENT, at(0)),
    kerb([BASIN.west, 3.12], [BRIDGE.x - BRIDGE.half, 3.12], PAVEMENT, at(0)),
    kerb([BRIDGE.x + BRIDGE.half, 3.12], [25, 3.12], PAVEMENT, at(0)),
    dashes(CHALK, [-78, 0], [22, 0], 0.11, 3, 4.5, at(0)),
    stripe(CHALK, [-39, -2.85], [22, -2.85], 0.08, at(0)),
    stripe(CHALK, [-16, 2.85], [7.5, 2.85], 0.08, at(0)),
    ...Array.from({ length: 8 }, (_, i) => stripe(CHALK, [-3.6 + i * 0.9, -2.7], [-3.6 + i * 0.9, 2.7], 0.5, at(0))),
    field({ x0: BRIDGE.x - BRIDGE.half, x1: BRIDGE.x + BRIDGE.half, z0: 3.2, z1: BRIDGE.to }, middle, wet(setts), 2.4),
    joints({ x0: BRIDGE.x - 3.1, x1: BRIDGE.x + 3.1, z0: 3.4, z1: 30 }, [0.9, 0.6], middle, 0x56514b),
    ...[-30, -12, 4, 20].map((x) => drain(x, -2.95, at(0))),
    puddle(-6, -2.1, 1.3, 0.45, at(0), 3),
    puddle(5.2, 1.9, 1.7, 0.5, at(0), 5),
    puddle(-14, 2.2, 1.1, 0.4, at(0), 8),
    puddle(1.5, 5.6, 1.0, 0.7, at(PAVEMENT), 11),
  );
}

/** The station square, the road into the cutting, and the quay south of it. */
function stationSquare(): Shape {
  const ramp: Plot = { x0: CUT.west, x1: 64, z0: CUT.north, z1: CUT.south };
  const down = (x: number): number => cutHeight(x);
  return joined(
    field({ x0: 25, x1: 45.5, z0: -24, z1: CUT.north }, at(0), wet(asphalt), 3, "gloss"),
    field({ x0: 25, x1: CUT.west, z0: CUT.north, z1: CUT.south }, at(0), wet(asphalt), 2.5, "gloss"),
    field({ x0: 25, x1: 46, z0: CUT.south, z1: BANK }, at(0), wet(setts), 3),
    field(ramp, down, wet(asphalt, 0.4), 2, "gloss"),
    dashes(CHALK, [26, 14], [44, 14], 0.11, 2, 2, down),
    ...[CUT.north + 0.5, CUT.south - 0.5].map((z) => stripe(CHALK, [27, z], [46, z], 0.1, down)),
    ...Array.from({ length: 5 }, (_, i) => stripe(CHALK, [28.5 + i * 2.6, -11], [28.5 + i * 2.6, -6], 0.1, at(0))),
    stripe(CHALK, [28.5, -11], [38.9, -11], 0.1, at(0)),
    puddle(29.5, 6, 1.6, 0.9, at(0), 15),
    puddle(33.5, -2, 1.2, 0.8, at(0), 18),
    puddle(27.6, 20.5, 1.3, 0.9, at(0), 21),
  );
}

/** Mill Lane between its houses and its gardens. */
function millLane(): Shape {
  const wide = { x0: -64, x1: BASIN.west };
  return joined(
    field({ x0: -80, x1: BASIN.west, z0: 3.2, z1: 5.5 }, landHeight, wet(flags), 2.6),
    kerb([-80, 3.12], [BASIN.west, 3.12], PAVEMENT, at(0)),
    field({ ...wide, z0: 5.5, z1: 14.6 }, landHeight, wet(flags), 3),
    field({ ...wide, z0: 14.6, z1: 19 }, landHeight, wet(setts, 0.4), 2.6, "gloss"),
    joints({ x0: -60, x1: BASIN.west, z0: 14.6, z1: 19 }, [0.84, 0.55], landHeight, 0x4c4843),
    field({ ...wide, z0: 19, z1: 20.5 }, landHeight, wet(lawn), 2.5),
    field({ ...wide, z0: 20.5, z1: BANK }, landHeight, wet(lawn, 0.25), 2),
    puddle(-31, 16.2, 1.9, 0.6, at(0.3), 25),
    puddle(-38.5, 17.6, 1.4, 0.5, at(0.3), 28),
    puddle(-25, 17.2, 1.1, 0.6, at(0.3), 31),
  );
}

/** The drive, lawn and path before Linden House. */
function forecourt(): Shape {
  return joined(
    field({ x0: -80, x1: -39, z0: -18.4, z1: -3.2 }, at(0.02), wet(lawn), 3),
    field({ x0: -66, x1: -42, z0: -9.5, z1: -4.4 }, at(0.05), wet(asphalt), 3, "gloss"),
    ...[-64.5, -46.5].map((x) => field({ x0: x, x1: x + 3.6, z0: -4.6, z1: -3 }, at(0.045), wet(asphalt), 2, "gloss")),
    field({ x0: -57, x1: -50.5, z0: -18.2, z1: -9.3 }, at(0.07), wet(flags), 2.2),
    joints({ x0: -57, x1: -50.5, z0: -18, z1: -9.4 }, [0.9, 0.6], at(0.07)),
    field({ x0: -69, x1: -40, z0: -18.4, z1: -16.6 }, at(0.06), wet(flags), 2.6),
    ...[-62, -58.8].map((x) => stripe(CHALK, [x, -9.3], [x, -6.9], 0.1, at(0.05))),
    puddle(-54, -6.5, 1.8, 0.7, at(0.05), 35),
    puddle(-60.5, -5.4, 1.2, 0.5, at(0.05), 38),
  );
}

const wide = (paint: Paint, { x0, x1, z0, z1 }: Plot, y: number): Shape =>
  quad(paint, [x0, y, z1], [x1, y, z1], [x1, y, z0], [x0, y, z0], "matte", { coarse: 40, fine: 12 });

/** What is under the water and beyond the houses. */
function surroundings(): Shape {
  const mud = mix(hex(0x5b4a36), hex(0x3d3428), 0.4);
  return joined(
    wide(mud, { x0: -170, x1: 170, z0: BANK, z1: FAR_BANK }, BED),
    wide(mud, { x0: BASIN.west, x1: BASIN.east, z0: BASIN.north, z1: BANK }, BED),
    wide(0x59614c, { x0: -170, x1: -39, z0: -150, z1: -18.4 }, -0.05),
    wide(0x66675f, { x0: -39, x1: 25, z0: -150, z1: -7 }, -0.05),
    wide(0x66675f, { x0: 25, x1: 170, z0: -150, z1: -24 }, -0.05),
    wide(0x59614c, { x0: -170, x1: -80, z0: -18.4, z1: BANK }, -0.04),
    wide(0x59614c, { x0: -80, x1: -64, z0: 5.5, z1: BANK }, 0.05),
    wide(0x59614c, { x0: 55, x1: 170, z0: -24, z1: CUT.north }, 0),
    wide(0x59614c, { x0: 55, x1: 170, z0: CUT.south, z1: BANK }, 0),
    wide(0x59614c, { x0: 64, x1: 170, z0: CUT.north, z1: CUT.south }, 0),
    wide(0x6a6f58, { x0: -170, x1: 170, z0: FAR_BANK, z1: 240 }, 0.9),
    field({ x0: -34, x1: -16, z0: -30, z1: -17.5 }, at(-0.02), earth, 6),
  );
}

/** All the ground, from the street to the far bank. */
export const ground = (): Shape =>
  joined(bridgeStreet(), stationSquare(), millLane(), forecourt(), surroundings(), hills());
