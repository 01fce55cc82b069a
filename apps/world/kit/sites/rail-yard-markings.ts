import { lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
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

/** A flat round stain. */
function blot(paint: Paint, x: number, z: number, radius: number): Shape {
  const at = (i: number): Vec => {
    const a = (i / 8) * Math.PI * 2;
    return [x + Math.cos(a) * radius, 0.009, z - Math.sin(a) * radius * 0.7];
  };
  return joined(
    quad(paint, at(0), at(1), at(2), at(3), "matte", { airy: true }),
    quad(paint, at(0), at(3), at(4), at(7), "matte", { airy: true }),
    quad(paint, at(4), at(5), at(6), at(7), "matte", { airy: true }),
  );
}

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
  // Where wheels run, the asphalt is darker; cracks are sealed with tar.
  const worn = [-1, 1].map((s) => strip(0x58595b, -84, 60, s * 0.84 - 0.2, s * 0.84 + 0.2, 0.008));
  const draw = drawFrom(12);
  const tar = Array.from({ length: 26 }, (_, i) => {
    const [x, z, reach] = [-82 + i * 5.3 + draw() * 3, -1.9 + draw() * 1.2, 0.7 + draw() * 1.9];
    return strip(0x2c2d2f, x, x + 0.07, z, Math.min(2, z + reach), 0.014);
  });
  const patches = [strip(0x3d3e40, -52, -47.6, -1.8, 0.2, 0.012), strip(0x454648, -20, -17.5, 0.2, 1.9, 0.012)];
  return joined(...dashes, ...words, keepClear, stop, ...worn, ...tar, ...patches, ...lids);
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
  const draw = drawFrom(5);
  // No two slabs are of one pour; where vehicles stood, there is oil.
  const slabs = Array.from({ length: 20 }, (_, i) => {
    const [x, z, tone] = [west + (i % 5) * 5, north + Math.floor(i / 5) * 5.2, 0.3 + 0.075 * draw()];
    return strip([tone, tone * 0.985, tone * 0.94], x + 0.03, x + 4.97, z + 0.03, Math.min(south, z + 5.17), 0.006);
  });
  const oil = Array.from({ length: 22 }, () => {
    const [x, z, r] = [west + 1 + draw() * 23, north + 1 + draw() * 18.5, 0.12 + draw() ** 2 * 0.5];
    return blot(0x6f6b63, x, z, r);
  });
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
  return joined(...slabs, ...oil, ...across, ...along, channel, ...grate, ...frame, words);
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
