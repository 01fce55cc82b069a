import { drawFrom } from "../noise.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { times } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { panel, WHOLE } from "./wall.ts";

/** A front of glass in a grid: so many bays wide, floors of one height. */
export type GlassFront = {
  readonly width: number;
  readonly floors: number;
  readonly storey: number;
  readonly bays: number;
  readonly mullion: Paint;
  readonly spandrel: Paint;
  readonly seed: number;
  /** The share of bays with light behind them. */
  readonly lit: number;
};

const GLASS: Vec = [0.03, 0.05, 0.06];
const OFFICE: Vec = [0.86, 0.84, 0.66];

/** The front in the plane z = 0, from the origin to the right and up: panes with blinds, spandrels, mullions that stand out. */
export function glassFront({ width, floors, storey, bays, mullion, spandrel, seed, lit }: GlassFront): Shape {
  const draw = drawFrom(seed);
  const pitch = width / bays;
  const cells = Array.from({ length: floors * bays }, (_, k): Shape => {
    const [i, j] = [k % bays, Math.floor(k / bays)];
    const hole = { x0: i * pitch, x1: (i + 1) * pitch, y0: j * storey + 0.62, y1: (j + 1) * storey };
    const burns = draw() < lit;
    const blind = draw();
    const shade = 0.8 + 0.5 * draw();
    const pane = burns
      ? panel(times(OFFICE, 0.45 + 0.5 * draw()), hole, 0, "glow")
      : panel(times(GLASS, shade), hole, 0, "glass");
    const drop = hole.y1 - (hole.y1 - hole.y0) * (0.25 + 0.5 * draw());
    const cloth: Vec = burns ? [0.5, 0.48, 0.38] : [0.36, 0.38, 0.38];
    return blind < 0.24 ? joined(pane, panel(cloth, { ...hole, y0: drop }, 0.01, burns ? "glow" : "matte")) : pane;
  });
  const bands = Array.from({ length: floors }, (_, j) =>
    box(spandrel, [width, 0.62, 0.1], 0, { at: [width / 2, j * storey + 0.31, 0], coarse: 8, fine: 2 }),
  );
  const posts = Array.from({ length: bays + 1 }, (_, i) =>
    box(mullion, [0.09, floors * storey, 0.2], 0, {
      at: [i * pitch, (floors * storey) / 2, 0.06],
      ...WHOLE,
      airy: true,
    }),
  );
  return joined(...cells, ...bands, ...posts);
}

/** A block of flats or offices for the skyline: rows of windows on four sides, balconies on two, a plant room on top. */
export function tower(width: number, deep: number, floors: number, paint: Paint, lit: number, seed: number): Shape {
  const draw = drawFrom(seed);
  const storey = 3;
  const high = floors * storey + 1.2;
  const side = (wide: number, balconies: boolean): Shape => {
    const bays = Math.round(wide / 3.4);
    return joined(
      ...Array.from({ length: bays * floors }, (_, k): Shape => {
        const [i, j] = [k % bays, Math.floor(k / bays)];
        const x = ((i + 0.5) * wide) / bays;
        const hole = { x0: x - 1.1, x1: x + 1.1, y0: j * storey + 1.1, y1: j * storey + 2.6 };
        const burns = draw() < lit;
        return burns
          ? panel(times([0.9, 0.66, 0.34], 0.35 + 0.6 * draw()), hole, 0.05, "glow")
          : panel([0.03, 0.04, 0.05], hole, 0.05, "glass");
      }),
      ...(balconies
        ? Array.from({ length: floors }, (_, j) =>
            box(times([0.4, 0.4, 0.38], 0.9 + 0.2 * draw()), [wide * 0.94, 1, 0.9], 0, {
              at: [wide / 2, j * storey + 0.75, 0.45],
              coarse: 40,
              fine: 20,
            }),
          )
        : []),
    );
  };
  return placed(
    joined(
      box(paint, [width, high, deep], 0, { at: [width / 2, high / 2, -deep / 2], coarse: 24, fine: 8 }),
      box(paint, [width * 0.4, 2.6, deep * 0.5], 0, { at: [width / 2, high + 1.3, -deep / 2], coarse: 24, fine: 8 }),
      side(width, true),
      placed(side(width, false), { at: [width, 0, -deep], turn: [0, Math.PI, 0] }),
      placed(side(deep, false), { at: [width, 0, 0], turn: [0, Math.PI / 2, 0] }),
      placed(side(deep, false), { at: [0, 0, -deep], turn: [0, -Math.PI / 2, 0] }),
    ),
    { at: [-width / 2, 0, deep / 2] },
  );
}
