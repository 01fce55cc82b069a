import { tankPlates } from "./hazard-plates.ts";
import { lettering } from "./lettering.ts";
import { cloudy } from "./noise.ts";
import { bogie, endGear, ladder, rearGear, underframe } from "./rolling-stock.ts";
import { bothSides, divided, joined, painted, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, cylinder, turned } from "./solids.ts";
import { hex, mix, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const SHELL = 0xd6d6d0;
const YELLOW = 0xe0b022;
/** The tank: its radius, half its length between the ends, and the height of its axis over the rails. */
const TANK = { radius: 1.32, half: 5.3, axis: 2.66 } as const;

const profile = (grow: number): readonly (readonly [number, number])[] => {
  const { radius, half } = TANK;
  const r = radius + grow;
  return [
    [0.001, -half - 0.62],
    [r * 0.45, -half - 0.56],
    [r * 0.8, -half - 0.36],
    [r * 0.97, -half - 0.1],
    [r, -half + 0.1],
    [r, half - 0.1],
    [r * 0.97, half + 0.1],
    [r * 0.8, half + 0.36],
    [r * 0.45, half + 0.56],
    [0.001, half + 0.62],
  ];
};

const along = { turn: [0, 0, -Math.PI / 2] as Vec, at: [0, TANK.axis, 0] as Vec };

/** The shell with road dirt below, and the orange band of tanks for liquefied gas at the height of the axis (RID 5.3.5). */
function shell(): Shape {
  const body = turned(SHELL, profile(0), 24, { ...along, finish: "gloss", coarse: 3, fine: 0.3 });
  const banded = divided(body, 2.7);
  const dirt = hex(0x6e6459);
  const dirty = painted(banded, (p, _n, c) => {
    const low = smooth(2.2, 1.3, p[1]) * 0.45;
    const streak = smooth(0.55, 0.8, cloudy(p[0] * 1.6, p[1] * 0.4 + p[2], 2, 5)) * 0.3;
    return mix(c, dirt, Math.min(0.6, low + streak * smooth(3.9, 2.6, p[1])));
  });
  return joined(dirty, band());
}

function band(): Shape {
  const { radius, half, axis } = TANK;
  const [length, tall] = [half * 2 + 0.1, 0.3];
  return bothSides(
    joined(
      ...[-1, 0, 1].map((k) =>
        box(0xe7761a, [length, tall / 3 + 0.004, 0.01], 0, {
          at: [0, axis + (k * tall) / 3, Math.sqrt(radius ** 2 - ((k * tall) / 3) ** 2) + 0.006],
          turn: [(-k * tall) / 3 / radius, 0, 0],
          coarse: 2,
          airy: true,
        }),
      ),
    ),
  );
}

/** The valve housing on top with its guard rails, the walkway and the ladders. */
function top(): Shape {
  const y = TANK.axis + TANK.radius;
  const rail = joined(
    ...[-1.2, 0, 1.2].map((x) => box(YELLOW, [0.04, 1, 0.04], 0, { at: [x, y + 0.55, 0.86] })),
    ...[0.55, 1.03].map((h) => box(YELLOW, [2.44, 0.04, 0.04], 0, { at: [0, y + h, 0.86] })),
  );
  return joined(
    turned(
      0xb9b9b2,
      [
        [0.42, y - 0.08],
        [0.42, y + 0.22],
        [0.46, y + 0.22],
        [0.46, y + 0.28],
        [0.3, y + 0.36],
        [0.001, y + 0.38],
      ],
      16,
    ),
    ...[-0.18, 0.18].map((x) => cylinder(0x7c3b2a, 0.05, 0.06, 0.16, 8, { at: [x, y + 0.42, 0.1] })),
    bothSides(box(0x8b8d8c, [2.6, 0.04, 0.5], 0, { at: [0, y + 0.04, 0.66] })),
    bothSides(rail),
    bothSides(placed(ladder(3.9, 11), { at: [1.5, 1.12, 1.4] })),
    bothSides(box(0xd8d5cc, [0.4, 0.035, 0.5], 0, { at: [1.5, y + 0.1, 1.15] })),
  );
}

/** Saddles, end struts and the box beam that carry the tank. */
const saddles = (): Shape =>
  joined(
    ...[-4.6, -1.6, 1.6, 4.6].map((x) => box(0x33302d, [0.26, 0.34, 2], 0.02, { at: [x, 1.34, 0] })),
    ...[-4.6, 4.6].map((x) =>
      bothSides(box(0x33302d, [0.22, 0.7, 0.1], 0.01, { at: [x, 1.55, 0.98], turn: [0.3, 0, 0] })),
    ),
  );

function marks(car: string): Shape {
  const z = TANK.radius;
  const side = joined(
    lettering(0x1f3f7a, "NORDBAHN", {
      height: 0.3,
      weight: 0.2,
      at: [-3, TANK.axis + 0.52, z - 0.09],
      turn: [-0.4, 0, 0],
    }),
    lettering(0x24262a, `33 80 7801 0${car}-3`, {
      height: 0.15,
      weight: 0.16,
      at: [-3.1, TANK.axis - 0.42, z - 0.055],
      turn: [0.32, 0, 0],
    }),
    tankPlates({ at: [2.3, TANK.axis - 0.42, z + 0.02] }),
    box(0x33302d, [1.1, 0.05, 0.26], 0, { at: [2.55, TANK.axis - 0.68, z - 0.1] }),
    lettering(0x24262a, "26.4 T", { height: 0.1, at: [4.6, TANK.axis - 0.45, z - 0.06], turn: [0.34, 0, 0] }),
  );
  return joined(side, placed(side, { turn: [0, Math.PI, 0] }));
}

/** A four-axle tank car for pressurised gas, 13.2 m over its buffers; `car` is the end of its number. */
export const tankCar = (car: string): Shape =>
  joined(shell(), top(), saddles(), underframe(6), marks(car), bogie(4.3), bogie(-4.3), endGear(6.05), rearGear(-6.05));
