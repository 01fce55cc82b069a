import type { Period } from "./house.ts";

const white = 0xe9e6dc;

/** A plastered front of about 1880, with stone frames round its windows. */
export const plaster = (wall: number): Period => ({
  wall,
  base: 0x8f897d,
  stone: 0xd9d2c2,
  frame: white,
  leaf: [0.05, 0.09, 0.07],
  roof: 0x4b4a4d,
  window: { bars: "leaves", deep: 0.2, surround: "frame" },
  tall: 0.58,
  wide: 1.05,
  belts: true,
});

/** A grand plastered front with cornices over the windows and corner stones. */
export const grand = (wall: number): Period => ({
  ...plaster(wall),
  window: { bars: "leaves", deep: 0.24, surround: "cornice" },
  quoins: true,
  tall: 0.6,
  wide: 1.12,
});

/** Red or yellow brick of about 1900, with stone lintels and sash windows. */
export const brick = (wall: number): Period => ({
  wall,
  base: 0x6f665c,
  stone: 0xcfc4ae,
  frame: white,
  leaf: [0.12, 0.02, 0.018],
  roof: 0x54423a,
  window: { bars: "sash", deep: 0.16, surround: "lintel" },
  tall: 0.56,
  wide: 1.0,
  bricks: true,
});

/** Old stone with small squares in deep windows. */
export const stone = (wall: number): Period => ({
  wall,
  base: 0x77706a,
  stone: 0xb5aa97,
  frame: 0x3d4a40,
  leaf: [0.1, 0.06, 0.03],
  roof: 0x6b3f30,
  window: { bars: "squares", deep: 0.3, surround: "frame" },
  tall: 0.46,
  wide: 0.95,
});

/** A low cottage, limewashed, with a tiled roof. */
export const cottage = (wall: number): Period => ({
  wall,
  base: 0x6f6a62,
  stone: 0xdcd6c8,
  frame: white,
  leaf: [0.03, 0.08, 0.13],
  roof: 0x8a4a37,
  window: { bars: "cross", deep: 0.16, surround: "none" },
  tall: 0.5,
  wide: 1.0,
});

/** Smooth render and plain wide windows of about 1970. */
export const plain = (wall: number): Period => ({
  wall,
  base: 0x7d7c78,
  stone: 0xc4c1b8,
  frame: 0xf0efea,
  leaf: [0.14, 0.15, 0.16],
  roof: 0x3f4144,
  window: { bars: "plain", deep: 0.12, surround: "none" },
  tall: 0.5,
  wide: 1.6,
});
