import { clamp, lerp, smooth } from "../vector.ts";

/*
 * The lie of the land by the river, in metres; y = 0 is the carriageway of Bridge Street. The wall's top is at WALL,
 * which is a level of 1.9 m at Old Bridge: a level L of the gauge is at y = L - 1.9 + WALL.
 */

/** The top of the flood wall. */
export const WALL = 0.75;
/** The bed of the river and the basin. */
export const BED = -3;
/** The basin between its three quays, and where the river's own bank runs. */
export const BASIN = { west: -17, east: 25, north: 8.8 } as const;
export const BANK = 27;
/** The far quay. */
export const FAR_BANK = 56;
/** The old bridge: its middle line, half its width, where it springs and where it lands. */
export const BRIDGE = { x: 12, half: 3.6, from: 9.5, to: 52.5 } as const;
/** The cutting of the road under the railway. */
export const CUT = { west: 32, low: 46, north: 10.4, south: 17.6, deep: -2 } as const;
/** The railway's embankment. */
export const RAIL = { west: 46, east: 55, top: 3.6 } as const;
export const PAVEMENT = 0.12;

/** The roadway of the bridge and the ramp up to it. */
export function deckHeight(z: number): number {
  if (z < BRIDGE.from)
    return 1 * smooth(3, BRIDGE.from, z) + PAVEMENT * smooth(3.2, 3.6, z) * smooth(BRIDGE.from, 5, z);
  const t = clamp((z - BRIDGE.from) / (BRIDGE.to - BRIDGE.from));
  return 1 + 1.15 * Math.sin(Math.PI * t) ** 1;
}

const inCut = (x: number, z: number): boolean => x > CUT.west && x < 64 && z > CUT.north && z < CUT.south;

/** The road in the cutting: down from the square, level under the railway. */
export const cutHeight = (x: number): number => CUT.deep * clamp((x - CUT.west) / (CUT.low - CUT.west));

/** Mill Lane and what is round it: a little above the street, with gardens that fall to the river. */
function millLand(z: number): number {
  if (z < 9) return lerp(0.1, 0.3, smooth(5.5, 9, z));
  if (z < 20.5) return 0.3;
  return lerp(0.3, -0.2, smooth(20.5, 23, z));
}

/** The height of what one stands on. */
export function landHeight(x: number, z: number): number {
  if (Math.abs(x - BRIDGE.x) < BRIDGE.half && z > 3) return deckHeight(z);
  if (z > BANK) return BED;
  if (z > BASIN.north && x > BASIN.west && x < BASIN.east) return BED;
  if (inCut(x, z)) return cutHeight(x);
  if (x < BASIN.west && z > 5.5) return millLand(z);
  if (x > BASIN.east) return 0;
  if (z > 3.2 || z < -3.2) return x > 25 ? 0 : PAVEMENT;
  return 0;
}
