import { wreckedCar } from "./car.ts";
import { wreckedCoach } from "./coach.ts";
import { drawFrom } from "./noise.ts";
import { cone, holdall, suitcase, warningTriangle } from "./props.ts";
import { groundSheet } from "./rescue-gear.ts";
import { standingSign } from "./scene-gear.ts";
import { debris, skids, tornBarrier } from "./roadside.ts";
import { bent, divided, joined, painted, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { box, quad } from "./solids.ts";
import { groundHeight, groundNormal, roadHeight } from "./terrain.ts";
import { hex, tint } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** Where the coach lies: the middle of its lower side on the slope, and how it is turned. */
export const COACH = { x: 2.3, z: 13.2, yaw: 0.07 } as const;
/** Where the two cars stand on the road. */
export const CARS = [
  { x: 21.5, z: -1.4, turn: -0.5 },
  { x: 28.5, z: 2.3, turn: 2.5 },
] as const;

/** On its left side, wheels to the road, roof down the slope, nose uphill to the west. */
function coachOnSlope(evening: boolean): Shape {
  const centred = placed(wreckedCoach(evening), { at: [0, -1.8, 1.2] });
  const slope = Math.atan2(-groundNormal(COACH.x, COACH.z, 2)[2], groundNormal(COACH.x, COACH.z, 2)[1]);
  const fall = Math.PI / 2 - slope;
  const at: Vec = [COACH.x, groundHeight(COACH.x, COACH.z) - 0.1, COACH.z];
  return placed(centred, { turn: [-fall, Math.PI + COACH.yaw, -0.03], at });
}

const onGround = (shape: Shape, x: number, z: number, turn: Vec, lift = 0): Shape =>
  placed(shape, { at: [x, groundHeight(x, z) + lift, z], turn });
const dyed = (shape: Shape, paint: number): Shape => painted(shape, (_p, _n, c) => tint(c, hex(paint)));

const cloth = (x: number, z: number, paint: number, i: number): Shape =>
  bent(
    divided(box(paint, [0.7, 0.012, 0.5], 0, { at: [x, 0, z], turn: [0, i, 0] }), 0.14),
    ([px, y, pz]) => [px, y + groundHeight(px, pz) + 0.05 + 0.04 * Math.sin(px * 9 + i) * Math.sin(pz * 8), pz],
    0.2,
  );

/** Where bags lie: most between the barrier and the coach, some beyond it. */
const BAGS: readonly (readonly [number, number])[] = [
  [11.4, 6.4],
  [12.8, 9.4],
  [9.9, 7.2],
  [10.6, 12.6],
  [12.2, 11.3],
  [11.2, 15],
  [6.4, 17.2],
  [4.2, 16.4],
  [-1.2, 16.7],
  [9.2, 16.6],
  [13.6, 13.4],
  [-4.8, 14.4],
  [7.9, 18.8],
  [-6.8, 13.2],
  [12.9, 7.5],
];

/** Suitcases, bags and clothes thrown out between the barrier and the coach. */
function luggage(): Shape {
  const draw = drawFrom(41);
  const paints = [0x8f2f35, 0x2b4a6b, 0x3a3d42, 0xb88a3a, 0x4a6b4f, 0x6d4a72, 0xc06a35, 0x1f2a33];
  const bags = BAGS.map(([x, z], i) => {
    const one = dyed(i % 3 === 2 ? holdall() : suitcase(), paints[i % paints.length] ?? 0x444444);
    const flat = i % 3 === 0;
    return onGround(
      one,
      x,
      z,
      flat ? [-1.45, draw() * 6, draw() * 0.2] : [0.25 * draw() + 0.2, draw() * 6, 0.15],
      flat ? 0.13 : 0.02,
    );
  });
  const clothes = [
    [10.9, 9.8, 0xd9d2c2],
    [12.1, 13.2, 0x7d2f3f],
    [7.2, 16.9, 0x3a5a7d],
    [-3.2, 16.2, 0xc9a23a],
  ].map(([x = 0, z = 0, paint = 0], i) => cloth(x, z, paint, i));
  const papers = Array.from({ length: 14 }, (_, i) => {
    const [x, z] = [7.5 + draw() * 6.5, 6.2 + draw() * 11];
    return onGround(
      box(i % 3 ? 0xece7da : 0x9fb7c9, [0.21, 0.004, 0.29], 0),
      x,
      z,
      [draw() * 0.3, draw() * 6, draw() * 0.3],
      0.05,
    );
  });
  return joined(
    ...bags,
    ...clothes,
    ...papers,
    onGround(seat(), 10.2, 14.2, [0.6, 0.8, 1.3], 0.3),
    onGround(seat(), -6.1, 15.1, [-1.3, 2.2, 0.2], 0.25),
  );
}

/** A double coach seat torn loose. */
const seat = (): Shape =>
  joined(
    ...[-0.24, 0.24].flatMap((x) => [
      box(0x2f5a6b, [0.44, 0.14, 0.46], 0.05, { at: [x, 0.42, 0] }),
      box(0x2f5a6b, [0.44, 0.72, 0.13], 0.06, { at: [x, 0.82, -0.24], turn: [-0.2, 0, 0] }),
      box(0xe09a2a, [0.36, 0.16, 0.14], 0.05, { at: [x, 1.14, -0.3], turn: [-0.2, 0, 0] }),
    ]),
    box(0x2a2d30, [0.9, 0.34, 0.08], 0.01, { at: [0, 0.18, 0] }),
  );

/** The casualty clearing point on the lay-by: three numbered sheets, tape of cones, a sign. */
export function clearingPoint(): Shape {
  const lanes = [
    ["1", 0xc4281e, -29.6],
    ["2", 0xe2b51a, -26.4],
    ["3", 0x2a8a48, -23.2],
  ] as const;
  const sheets = lanes.map(([word, paint, x]) => {
    const sheet = onGround(dyed(groundSheet(), 0xffffff), x, -7.9, [0, 0, -0.025], 0.03);
    const flag = standingSign({ board: paint, ink: word === "2" ? 0x151515 : 0xf6f4ee }, [word]);
    return joined(sheet, placed(flag, { at: [x, groundHeight(x, -10.6), -10.6], scale: [0.62, 0.72, 0.7] }));
  });
  const cones = [
    [-31.6, -5.2],
    [-28.6, -5],
    [-25.4, -5],
    [-22.2, -5],
    [-20.6, -7.6],
  ].map(([x = 0, z = 0]) => onGround(cone(), x, z, [0, x, 0], 0.02));
  return joined(
    ...sheets,
    ...cones,
    onGround(standingSign({ board: 0x1c7a3c, ink: 0xf5f4ee }, ["CASUALTY", "CLEARING"]), -20.4, -9.6, [0, 0.25, 0], 0),
  );
}

/** A patch of fluid on the road: fuel, coolant, or the sheen of oil. */
function puddle(x: number, z: number, rx: number, rz: number, paint: number): Shape {
  const at = (a: number, k: number): Vec => [
    x + Math.cos(a) * rx * k * (1 + 0.16 * Math.sin(a * 3 + x)),
    roadHeight(x + Math.cos(a) * rx * k) + 0.026,
    z + Math.sin(a) * rz * k * (1 + 0.12 * Math.cos(a * 4)),
  ];
  return joined(
    ...Array.from({ length: 18 }, (_, i) =>
      quad(
        paint,
        at((i / 18) * 6.2832, 0.01),
        at(((i + 1) / 18) * 6.2832, 0.01),
        at(((i + 1) / 18) * 6.2832, 1),
        at((i / 18) * 6.2832, 1),
        "gloss",
        { airy: true },
      ),
    ),
  );
}

/** Everything the crash left: coach, cars, torn barrier, marks, debris, luggage. */
export function crash(evening: boolean): Shape {
  const [first, second] = CARS;
  const car = (shape: Shape, at: { readonly x: number; readonly z: number; readonly turn: number }): Shape =>
    onGround(shape, at.x, at.z, [0, at.turn, -0.025], 0.02);
  return joined(
    coachOnSlope(evening),
    car(wreckedCar({ paint: 0xa23a2c, number: "KM 2914", lit: evening }, true), first),
    car(wreckedCar({ paint: 0x4f6f8f, estate: true, number: "ZR 7710", lit: evening }, false), second),
    tornBarrier(),
    skids(),
    debris(22, 0, 5.5, 60, 3),
    debris(15.5, 4.6, 4, 46, 5),
    debris(10.5, 9.5, 4.2, 40, 7),
    debris(-4.5, 13.4, 2.6, 30, 9),
    puddle(20.2, -0.6, 1.2, 0.8, 0x1b1c1e),
    puddle(27.4, 1.6, 0.9, 0.6, 0x24262a),
    luggage(),
    onGround(warningTriangle(), 46, -2.6, [0, Math.PI / 2, 0], 0.02),
  );
}
