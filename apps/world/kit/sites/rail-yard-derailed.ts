import { drawFrom, noise } from "../noise.ts";
import { bent, joined, painted, piece, placed } from "../shape.ts";
import type { Corner, Shape, Triangle } from "../shape.ts";
import { ball, box, cylinder, pebble, pipe } from "../solids.ts";
import { tankCar } from "../tank-car.ts";
import { hex, mix } from "../vector.ts";
import type { Vec } from "../vector.ts";
import { CARS, RAIL } from "./rail-yard-layout.ts";

const [ELEVEN, TWELVE, THIRTEEN] = CARS;

/** A tank car standing or leaning where the derailment left it. */
function standing({ car, x, z, turn, lean, lift }: (typeof CARS)[number]): Shape {
  return placed(placed(tankCar(car), { turn: [lean, 0, 0] }), { at: [x, RAIL + lift, z], turn: [0, turn, 0] });
}

/** Car twelve on its side: the tank on the ballast, its wheels towards the lane. */
const lying = (): Shape =>
  placed(placed(tankCar(TWELVE.car), { at: [0, -2.66, 0], turn: [0, 0, 0] }), {
    at: [TWELVE.x, 1.28, TWELVE.z],
    turn: [-Math.PI / 2 + 0.12, TWELVE.turn, 0.02],
  });

/** Ballast thrown up in a bank, as a heap with a ragged foot: `long` by `wide` metres. */
function heap(x: number, z: number, long: number, wide: number, tall: number, turn: number): Shape {
  const [rings, around] = [4, 16];
  const c = hex(0x7b6f62);
  const corner = (i: number, k: number): Corner => {
    const a = (k / around) * Math.PI * 2;
    const r = (i / rings) * (0.8 + 0.35 * noise(Math.cos(a) * 2 + x, Math.sin(a) * 2 + z, 3));
    const y = tall * (1 - (i / rings) ** 1.6) * (0.8 + 0.4 * noise(k * 1.3, i * 2.1 + x, 5));
    return {
      p: [Math.cos(a) * r * long, i === rings ? -0.04 : y, Math.sin(a) * r * wide],
      n: [0, 1, 0],
      c: mix(c, hex(0x5d5046), noise(k * 2.2, i * 3.1 + z, 7)),
    };
  };
  const triangles = Array.from({ length: rings * around }, (_, n): readonly Triangle[] => {
    const [i, k] = [Math.floor(n / around), n % around];
    const [p, q, r, s] = [corner(i, k), corner(i + 1, k), corner(i + 1, k + 1), corner(i, k + 1)];
    return i === 0
      ? [[p, r, q]]
      : [
          [p, r, q],
          [p, s, r],
        ];
  }).flat();
  return bent(
    placed(piece(triangles, "matte", { coarse: 3, fine: 0.3 }), { at: [x, 0, z], turn: [0, turn, 0] }),
    (p) => p,
    0.3,
  );
}

/** Broken sleepers and stones round the cars. */
function debris(): Shape {
  const draw = drawFrom(17);
  const timber = Array.from({ length: 13 }, () =>
    box(0x5b4a3b, [0.24, 0.14, 0.9 + draw() * 1.3], 0.01, {
      at: [-2 + draw() * 30, 0.08 + draw() * 0.12, -8.2 + draw() * 4.6],
      turn: [draw() * 0.3 - 0.15, draw() * 3, draw() * 0.3],
    }),
  );
  const stones = Array.from({ length: 70 }, () =>
    pebble(0x8b8074, 0.04 + draw() * 0.06, 0, {
      at: [-6 + draw() * 36, 0.02, -7.5 + draw() * 5.4],
      turn: [draw() * 3, draw() * 3, 0],
      airy: true,
      coarse: 3,
    }),
  );
  const spring = pipe(
    0x4a3a30,
    [
      [3, 0.2, -3.4],
      [4.4, 0.3, -3.1],
      [5.6, 0.12, -3.4],
    ],
    0.05,
    5,
    8,
  );
  return joined(...timber, ...stones, spring);
}

/** The three tank cars, the ballast they ploughed up, what broke off. */
export const derailed = (): Shape =>
  joined(
    standing(ELEVEN),
    lying(),
    standing(THIRTEEN),
    heap(2.2, -6.2, 2.6, 1.2, 0.5, 0.3),
    heap(13.4, -11.2, 3, 1.4, 0.62, 0.5),
    heap(16.8, -6.6, 1.8, 0.9, 0.4, -0.3),
    heap(29.8, -6.6, 1.6, 1, 0.36, 0.2),
    debris(),
  );

/** Where car thirteen leaks: the flange at the west end of its tank, on the side of the lane. */
const LEAK: Vec = [THIRTEEN.x - 5.2, 1.9, THIRTEEN.z + 0.1];

/** A pale crust on the ballast, ragged, thin at its rim. */
function crust(x: number, z: number, radius: number, seed: number): Shape {
  const around = 26;
  const [pale, edge] = [hex(0xd8d9c4), hex(0x8f8c79)];
  const at = (i: number, k: number): Corner => {
    const a = (k / around) * Math.PI * 2;
    const r = radius * i * 0.5 * (0.66 + 0.55 * noise(Math.cos(a) * 1.8 + seed, Math.sin(a) * 1.8 + seed, 9));
    const y = i === 0 ? 0.1 : i === 1 ? 0.06 + 0.06 * noise(k * 1.7, seed, 4) : 0.012;
    return {
      p: [x + Math.cos(a) * r * 1.3, y, z + Math.sin(a) * r],
      n: [0, 1, 0],
      c: mix(pale, edge, i === 2 ? 1 : noise(k * 1.3, i + seed, 6) * 0.5),
    };
  };
  const triangles = Array.from({ length: 2 * around }, (_, n): readonly Triangle[] => {
    const [i, k] = [Math.floor(n / around), n % around];
    const [p, q, r, s] = [at(i, k), at(i + 1, k), at(i + 1, k + 1), at(i, k + 1)];
    return i === 0
      ? [[p, r, q]]
      : [
          [p, r, q],
          [p, s, r],
        ];
  }).flat();
  return piece(triangles, "matte", { airy: true, coarse: 2, fine: 0.4 });
}

const frost = (): Shape =>
  painted(
    ball(0xeef2f0, 0.55, { at: [LEAK[0] + 0.04, LEAK[1] + 0.1, LEAK[2]], scale: [0.26, 1, 1] }, 14, 10),
    (p, _n, c) => mix(c, hex(0xb9c4c4), noise(p[1] * 6, p[2] * 6, 2)),
  );

/** The jet of the open leak in thin streaks, frost round the flange, and fresh crust on the ballast. */
export function openLeak(): Shape {
  const draw = drawFrom(6);
  const streaks = Array.from({ length: 22 }, () => {
    const [aside, fall, long] = [(draw() - 0.5) * 0.7, 0.25 + draw() * 0.5, 0.8 + draw() * 1.1];
    return cylinder(0xf0f3ee, 0.002 + draw() * 0.02, 0.015, long, 4, {
      at: [LEAK[0] - 0.1 - long * 0.42, LEAK[1] - long * fall * 0.42, LEAK[2] + aside * long * 0.42],
      turn: [aside, 0, Math.PI / 2 + fall],
      finish: "leaf",
      airy: true,
    });
  });
  return joined(...streaks, frost(), crust(LEAK[0] - 0.8, LEAK[2] + 0.6, 3.4, 2));
}

/** The leak when the car has grown cold: no jet and no frost, only the crust, grey already. */
export const quietLeak = (): Shape => crust(LEAK[0] - 0.8, LEAK[2] + 0.6, 3.4, 2);

/** The leak closed: a yellow sealing bag strapped round the end of the tank, wedges, an old crust. */
export const pluggedLeak = (): Shape =>
  joined(
    box(0xe3b81f, [0.3, 0.8, 1.1], 0.1, { at: [LEAK[0] - 0.12, LEAK[1] + 0.1, LEAK[2]] }),
    ...[-0.3, 0.3].map((z) =>
      box(0x2c2f33, [0.34, 0.9, 0.09], 0.02, { at: [LEAK[0] - 0.14, LEAK[1] + 0.1, LEAK[2] + z] }),
    ),
    box(0xb53a22, [0.1, 0.1, 0.2], 0.02, { at: [LEAK[0] - 0.3, LEAK[1] + 0.3, LEAK[2] + 0.3] }),
    crust(LEAK[0] - 0.8, LEAK[2] + 0.6, 3.2, 2),
  );
