import { cloudy, noise } from "./noise.ts";
import { FIELD, LAY_BY, outside, roadMiddle, rut, SHOULDER } from "./terrain.ts";
import { clamp, hex, mix, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const grassDeep = hex(0x4a5f33);
const grassBright = hex(0x788a4c);
const straw = hex(0xa89c6c);
const verge = hex(0x8b9360);
const gravel = hex(0x9a9184);
const earth = hex(0x5e4630);
const reed = hex(0x4a5a34);
const meadow = hex(0x7f9548);
const woodland = hex(0x3d5230);
const crops: readonly Vec[] = [0x8a9b4e, 0xb9a763, 0x6c8843, 0xa39a5c, 0x5d7a3d, 0xc4b274].map(hex);

/** The soil laid bare where the coach slid to rest. */
const COACH_BED = { west: -3.4, east: 8.8, north: 11.4, south: 14.6 } as const;

/** The farmland colours of the far hills: fields of about 90 by 60 m with dark edges. */
function farmland(x: number, z: number): Vec {
  const [u, v] = [x * 0.94 + z * 0.34, z * 0.94 - x * 0.34];
  const row = Math.floor(v / 62);
  const shifted = u + noise(row, 3, 4) * 60;
  const column = Math.floor(shifted / 95);
  const crop = crops[Math.floor(noise(column * 7.3, row * 5.1, 9) * 11) % crops.length] ?? meadow;
  const wood = smooth(0.6, 0.66, cloudy(x / 150, z / 150, 3, 21));
  return mix(crop, woodland, wood);
}

/** The colour of the soil and grass at a place, before light. */
export function groundColour(x: number, z: number): Vec {
  const d = z - roadMiddle(x);
  const side = Math.abs(d);
  const patch = cloudy(x / 7, z / 7, 4, 31);
  const fleck = cloudy(x / 0.9, z / 0.9, 2, 32);
  let c = mix(grassDeep, grassBright, clamp(patch * 1.7 - 0.35 + (fleck - 0.5) * 0.6));
  c = mix(c, straw, 0.75 * smooth(0.55, 0.8, cloudy(x / 4.3 + 40, z / 4.3, 3, 33)));
  c = mix(c, farmland(x, z), smooth(45, 90, Math.hypot(x * 0.8, z)));
  if (outside(x, z, FIELD) < 6) {
    const stripe = 0.5 + 0.5 * Math.sin(z * 1.21 + cloudy(x / 9, z / 3, 2, 40) * 1.6);
    const stubble = mix(hex(0x9c8f5c), hex(0x77854a), clamp(stripe * 0.75 + patch * 0.7 - 0.2));
    c = mix(c, stubble, smooth(2.5, 0, outside(x, z, FIELD) + (fleck - 0.5) * 2));
  }
  const mown = smooth(8.6, 7.6, side + (fleck - 0.5) * 0.8) * smooth(SHOULDER - 0.4, SHOULDER + 0.3, side);
  c = mix(c, mix(verge, grassBright, patch), 0.75 * mown);
  c = mix(c, gravel, smooth(5.3, 4.7, side + (fleck - 0.5) * 0.9));
  c = mix(c, gravel, 0.85 * smooth(1.3, 0.2, outside(x, z, LAY_BY) + (fleck - 0.5)));
  c = mix(c, reed, 0.8 * smooth(1.9, 0.5, Math.abs(d - 27)) * smooth(140, 60, Math.abs(x)));
  c = mix(c, reed, 0.6 * smooth(1.2, 0.3, Math.abs(d + 6.3)) * smooth(2, 5, outside(x, z, LAY_BY)));
  const torn = smooth(1.5, 0.1, outside(x, z, COACH_BED) + (cloudy(x / 1.1, z / 1.1, 3, 35) - 0.5) * 2.2);
  return mix(c, mix(earth, hex(0x7a5b3c), fleck), clamp(Math.max(rut(x, z) * 1.15, torn * 0.85)));
}
