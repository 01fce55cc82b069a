import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import type { Screen } from "./desk-things.ts";
import { disc, patch, stroke, way, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { INK, list, sheet } from "./screens-dispatch.ts";

/** Three forecasts of the river in metres over hours, which do not agree, and the top of the wall. */
export function riverCurves({ wide, high }: Screen): Shape {
  const [w, h] = [wide * 0.4, high * 0.34];
  const at = (t: number, level: number): Point => [-w + t * 2 * w, -high * 0.34 + level * 2 * h * 0.9];
  const curve = (paint: Vec, crest: number, when: number, name: string): Shape => {
    const level = (t: number): number => 0.22 + (crest - 0.22) * Math.exp(-(((t - when) / 0.32) ** 2));
    const points = Array.from({ length: 19 }, (_, i) => at(i / 18, level(i / 18)));
    const end = at(1, level(1));
    return joined(
      stroke(paint, points, high * 0.012, 3),
      words(paint, name, [end[0] + wide * 0.035, end[1]], high * 0.034),
    );
  };
  return joined(
    sheet({ wide, high }, "RIVER AT OLD BRIDGE"),
    ...[0, 0.25, 0.5, 0.75, 1].map((v) => stroke([0.06, 0.08, 0.1], [at(0, v), at(1, v)], high * 0.004, 1)),
    ...[0, 0.25, 0.5, 0.75, 1].map((v, i) =>
      words(INK.dim, ["100", "130", "160", "190", "220"][i] ?? "", [-w - wide * 0.05, at(0, v)[1]], high * 0.03),
    ),
    ...["NOW", "+2", "+4", "+6"].map((hour, i) =>
      words(INK.dim, hour, [at(i / 3.2, 0)[0], -high * 0.42], high * 0.032),
    ),
    stroke(INK.red, [at(0, 0.75), at(1, 0.75)], high * 0.008, 2),
    words(INK.red, "TOP OF WALL", [-w + wide * 0.12, at(0, 0.75)[1] + high * 0.035], high * 0.034),
    curve(INK.cyan, 0.62, 0.7, "A"),
    curve(INK.amber, 0.7, 0.55, "B"),
    curve(INK.light, 0.95, 0.85, "C"),
  );
}

const RAILS = [
  way("-1,0.5 1,0.5"),
  way("-1,0.1 1,0.1"),
  way("-0.8,-0.3 0.85,-0.3"),
  way("-0.6,-0.7 0.7,-0.7"),
  way("-1,0.1 -0.8,-0.3 -0.6,-0.7"),
  way("1,0.1 0.85,-0.3 0.7,-0.7"),
  way("-0.55,0.5 -0.4,0.1"),
  way("0.4,0.1 0.55,0.5"),
];
const SECTIONS = ["OCCUPIED", "CLEAR", "BLOCKED"] as const;

/** The tracks of a yard: rails between signals, a train on one, a closed section. */
export function trackPlan({ wide, high }: Screen): Shape {
  const [w, h] = [wide * 0.44, high * 0.36];
  const rail = (paint: Vec, points: readonly Point[], layer = 2): Shape =>
    stroke(
      paint,
      points.map(([x, y]): Point => [x * w, y * h]),
      high * 0.016,
      layer,
    );
  const signal = (x: number, y: number, paint: Vec): Shape =>
    disc(paint, [x * w, y * h + high * 0.035], high * 0.016, 4, 8);
  return joined(
    sheet({ wide, high }, "YARD 7"),
    ...RAILS.map((points) => rail(INK.dim, points)),
    rail(INK.red, way("-0.1,-0.3 0.42,-0.3"), 3),
    rail(INK.amber, way("-0.8,0.5 -0.2,0.5"), 3),
    rail(INK.green, way("0.1,0.1 0.9,0.1"), 3),
    words(INK.light, "7 CARS", [0.16 * w, -0.3 * h + high * 0.045], high * 0.036),
    signal(-0.85, 0.5, INK.red),
    signal(0.85, 0.5, INK.red),
    signal(-0.2, 0.1, INK.green),
    signal(0.55, -0.3, INK.red),
    signal(-0.55, -0.3, INK.red),
    ...SECTIONS.map((word, i) =>
      joined(
        patch(
          [INK.amber, INK.green, INK.red][i] ?? INK.dim,
          [(-0.85 + i * 0.7) * w, -high * 0.42],
          wide * 0.03,
          high * 0.025,
          2,
        ),
        words(INK.dim, word, [(-0.78 + i * 0.7) * w, -high * 0.42], high * 0.03, { left: true }),
      ),
    ),
  );
}

/** Lines of a city's railway with their stations; trains of the first so many lines stand. */
export function lineBoard({ wide, high }: Screen, standing: number): Shape {
  const colours = [INK.blue, INK.red, INK.green, INK.amber, INK.cyan, [0.5, 0.2, 0.7]] as const;
  return joined(
    sheet({ wide, high }, "LINES"),
    ...colours.map((paint, i) => {
      const y = high * (0.3 - i * 0.135);
      const stands = i < standing;
      const stop = (k: number): Point => [wide * (-0.34 + k * 0.085), y];
      return joined(
        words(paint, `L ${i + 1}`, [-wide * 0.45, y], high * 0.05, { left: true }),
        stroke(paint, [stop(0), stop(7)], high * 0.014, 1),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((k) => disc(INK.light, stop(k), high * 0.014, 2, 8)),
        patch(
          stands ? INK.red : INK.green,
          [stop(2 + ((i * 3) % 5))[0] + wide * 0.04, y],
          wide * 0.036,
          high * 0.04,
          3,
        ),
        words(stands ? INK.red : INK.green, stands ? "STANDS" : "RUNS", [wide * 0.31, y], high * 0.042, { left: true }),
      );
    }),
  );
}

/** Pressures by district, as on any day or falling in the north. */
export function pressures({ wide, high }: Screen, falling: boolean): Shape {
  const rows = [
    ["NORTH", falling ? 0.3 : 0.7],
    ["CENTRE", falling ? 0.58 : 0.72],
    ["MILLSIDE", falling ? 0.6 : 0.7],
    ["SOUTH", 0.74],
    ["ST ANNA", falling ? 0.5 : 0.68],
    ["TOWERS", falling ? 0.16 : 0.62],
  ] as const;
  return joined(
    sheet({ wide, high }, "PRESSURE  BAR"),
    ...rows.map(([name, share], i) => {
      const y = high * (0.3 - i * 0.135);
      const paint = share < 0.35 ? INK.red : share < 0.55 ? INK.amber : INK.green;
      return joined(
        words(INK.light, name, [-wide * 0.46, y], high * 0.042, { left: true }),
        patch(INK.panel, [wide * 0.1, y], wide * 0.5, high * 0.07, 1),
        patch(paint, [wide * (-0.15 + share * 0.25), y], wide * 0.5 * share, high * 0.07, 2),
        words(INK.light, (share * 7).toFixed(1), [wide * 0.4, y], high * 0.042),
      );
    }),
  );
}

/** The pumps of both pump houses: on the mains, or those in the north without current. */
export function pumps(screen: Screen, current: boolean): Shape {
  const mains = current ? "MAINS" : "ENGINE";
  const north = [1, 2, 3, 4].map((i) => ({
    mark: current ? INK.green : INK.red,
    cells: [`NORTH ${i}`, current ? "RUNS" : "NO CURRENT", current ? mains : "-"],
  }));
  const south = [
    { mark: INK.green, cells: ["SOUTH 1", "RUNS", mains] },
    { mark: current ? INK.green : INK.amber, cells: ["SOUTH 2", current ? "RUNS" : "IN TURNS", mains] },
  ];
  return list(screen, "PUMPS", [0.07, 0.4, 0.76], [...north, ...south]);
}

const CROSSINGS = ["RING / NORTH", "MILL LANE", "OLD BRIDGE", "STATION", "SCHOOL", "ST ANNA"] as const;

/** The great crossings: with their lights, or dark and nobody sent there yet. */
export const crossings = (screen: Screen, lit: boolean): Shape =>
  list(
    screen,
    "CROSSINGS",
    [0.07, 0.5, 0.76],
    CROSSINGS.map((name) => ({ mark: lit ? INK.green : INK.red, cells: [name, lit ? "LIGHTS" : "DARK", "-"] })),
  );

/** One feeder of the grid: its line, its switch, its lamp. */
function feeder({ wide, high }: Screen, name: string, x: number, live: boolean): Shape {
  const paint = live ? INK.green : INK.red;
  const [w, top, low] = [wide * 0.02, high * 0.055, -high * 0.015];
  const frame: readonly Point[] = [
    [x - w, top],
    [x + w, top],
    [x + w, low],
    [x - w, low],
    [x - w, top],
  ];
  return joined(
    stroke(
      live ? INK.green : INK.dim,
      [
        [x, high * 0.2],
        [x, -high * 0.22],
      ],
      high * 0.012,
      1,
    ),
    patch(live ? INK.green : INK.dark, [x, high * 0.02], wide * 0.04, high * 0.07, 3),
    stroke(paint, frame, high * 0.008, 4),
    disc(paint, [x, -high * 0.25], high * 0.026, 3, 10),
    words(INK.light, name, [x, -high * 0.35], Math.min(high * 0.035, (wide * 0.135) / name.length)),
  );
}

const FEEDERS = ["NORTH", "ST ANNA", "WATER", "LINES", "SOUTH", "CENTRE"] as const;

/** The grid as a diagram: bars, feeders, a lamp for each. `lit` of six feeders are live. */
export function gridDiagram(screen: Screen, lit: number): Shape {
  const { wide, high } = screen;
  const bar = high * 0.2;
  const incoming = (x: number): Shape =>
    stroke(
      x < 0 && lit > 0 ? INK.green : INK.red,
      [
        [x * wide, bar + high * 0.14],
        [x * wide, bar],
      ],
      high * 0.014,
      2,
    );
  return joined(
    sheet(screen, "GRID  110 KV"),
    stroke(
      lit > 0 ? INK.green : INK.dim,
      [
        [-wide * 0.45, bar],
        [wide * 0.45, bar],
      ],
      high * 0.02,
      2,
    ),
    incoming(-0.25),
    incoming(0.25),
    ...FEEDERS.map((name, i) => feeder(screen, name, wide * (-0.4 + i * 0.16), i < lit)),
  );
}
