import { lettering } from "../lettering.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { LANE, PAVED, STREET } from "./rail-yard-layout.ts";

const PAINT = 0xd2cfc2;
const YELLOW = 0xd9b52a;
const JOINT = 0x6a6760;
const UP = 0.025;

/** A flat strip on the ground. */
const strip = (paint: Paint, west: number, east: number, north: number, south: number, up = UP): Shape =>
  quad(paint, [west, up, south], [east, up, south], [east, up, north], [west, up, north], "matte", {
    airy: true,
    coarse: 8,
    fine: 0.6,
  });

/** Edge lines of the lane, its words, and the lids of the cable trough beside it. */
function lane(): Shape {
  const dashes = Array.from({ length: 24 }, (_, i) => -80 + i * 6).flatMap((x) => [
    strip(YELLOW, x, x + 3.4, LANE.north + 0.1, LANE.north + 0.22),
    strip(YELLOW, x, x + 3.4, LANE.south - 0.22, LANE.south - 0.1),
  ]);
  const word = (text: string, x: number): Shape =>
    lettering(PAINT, text, { height: 1, weight: 0.14, at: [x, UP, 0], turn: [-Math.PI / 2, -Math.PI / 2, 0] });
  const words = [-60, -4].flatMap((x) => [word("LANE", x), word("FIRE", x + 1.7)]);
  const keepClear = word("STOP", -74.6);
  const lids = Array.from({ length: 92 }, (_, i) => -62 + i * 1.02).map((x) =>
    box(0x98948b, [0.98, 0.07, 0.46], 0, { at: [x, 0.02, -2.5], airy: true, coarse: 3, fine: 0.8 }),
  );
  const stop = strip(PAINT, -73.4, -73, LANE.north + 0.3, LANE.south - 0.3);
  const patches = [strip(0x3d3e40, -52, -47.6, -1.8, 0.2, 0.012), strip(0x454648, -20, -17.5, 0.2, 1.9, 0.012)];
  return joined(...dashes, ...words, keepClear, stop, ...patches, ...lids);
}

/** Joints of the concrete, its drain, and the white frames that keep the corner free. */
function paving(): Shape {
  const { west, east, north, south } = PAVED;
  const across = [1, 2, 3, 4].map((i) => strip(JOINT, west + i * 5 - 0.03, west + i * 5 + 0.03, north, south, 0.012));
  const along = [1, 2, 3].map((i) => strip(JOINT, west, east, north + i * 5.2 - 0.03, north + i * 5.2 + 0.03, 0.012));
  const grate = Array.from({ length: 26 }, (_, i) =>
    strip(0x2e3032, west + 12.36, west + 12.84, north + 1.4 + i * 0.68, north + 1.75 + i * 0.68, 0.018),
  );
  const channel = strip(0x55534e, west + 12.3, west + 12.9, north + 1, south - 1, 0.01);
  const frame = [
    strip(PAINT, -64, -44.6, 7.5, 7.62),
    strip(PAINT, -64, -44.6, 20.4, 20.52),
    strip(PAINT, -64, -63.88, 7.5, 20.5),
    strip(PAINT, -44.72, -44.6, 7.5, 20.5),
  ];
  const words = lettering(PAINT, "KEEP CLEAR", {
    height: 1,
    weight: 0.14,
    at: [-54, UP, 19.4],
    turn: [-Math.PI / 2, 0, 0],
  });
  return joined(...across, ...along, channel, ...grate, ...frame, words);
}

const street = (): Shape =>
  joined(
    ...Array.from({ length: 40 }, (_, i) => strip(PAINT, -150 + i * 8, -147 + i * 8, 43.1, 43.3, 0.05)),
    ...[STREET.north - 0.12, STREET.south].map((z) =>
      box(0x8b8780, [300, 0.24, 0.14], 0, { at: [0, 0.02, z], coarse: 40, fine: 4 }),
    ),
  );

/** What is painted on the ground and let into it. */
export const markings = (): Shape => joined(lane(), paving(), street());
