import { clearingPoint, crash } from "./crash-scene.ts";
import { barn, church, cottage, farmhouse, fence, gate } from "./farm.ts";
import { layBy, road, roughness, terrain } from "./ground-mesh.ts";
import { drawFrom } from "./noise.ts";
import { cone } from "./props.ts";
import {
  crashBarrier,
  directions,
  kilometrePost,
  markings,
  parkingSign,
  powerPole,
  reflector,
  slopeSign,
  wire,
} from "./roadside.ts";
import { standingSign } from "./scene-gear.ts";
import { joined, mapped, piece, placed } from "./shape.ts";
import type { Corner, Shape, Triangle } from "./shape.ts";
import { groundHeight, LANE_X, roadMiddle } from "./terrain.ts";
import { ball, box, cylinder } from "./solids.ts";
import { hex, mix } from "./vector.ts";
import type { Vec } from "./vector.ts";

const on = (shape: Shape, x: number, z: number, turn = 0, lift = 0): Shape =>
  placed(shape, { at: [x, groundHeight(x, z) + lift, z], turn: [0, turn, 0] });

/** Signs, posts, barriers and lines along the road. */
function roadFurniture(): Shape {
  const markers = [-72, -60, -48, 30, 46, 60, 76].flatMap((x) => [
    on(reflector(), x, roadMiddle(x) + 5.1),
    on(reflector(), x, roadMiddle(x) - 5.1 - (x < -14 && x > -56 ? 8 : 0)),
  ]);
  return joined(
    markings(),
    crashBarrier(-15, 3, -4.35),
    ...markers,
    on(kilometrePost(), -9.6, 5.2),
    on(directions(), -12.2, -6.6, 0.35),
    on(slopeSign(), 41.5, -5.8, 1.25),
    on(parkingSign(), -56.5, -5.4, -0.9),
    ...[
      [34, 2.8],
      [34.4, 1],
      [34.3, -0.9],
    ].map(([x = 0, z = 0]) => on(cone(), x, z)),
  );
}

const lane = (z: number): number => LANE_X + 9 + 4 * Math.sin((z + 4) / 22);

/** The farm lane from the road past the field, its gate, and the buildings at its end. */
function farm(evening: boolean): Shape {
  const rut = (shift: number): Shape => {
    const rows = Array.from({ length: 30 }, (_, i) => -4.4 - i * 2);
    const sides = rows.map((z): readonly [Corner, Corner] => {
      const x = lane(z) + shift;
      const corner = (k: number): Corner => ({
        p: [x + k * 0.45, groundHeight(x + k * 0.45, z) + 0.05, z],
        n: [0, 1, 0],
        c: mix(hex(0x8f8270), hex(0x6f6250), (z * 7.3) % 1),
      });
      return [corner(-1), corner(1)];
    });
    const triangles = sides.flatMap(([a, b], i): readonly Triangle[] => {
      const next = sides[i + 1];
      return next
        ? [
            [a, b, next[1]],
            [a, next[1], next[0]],
          ]
        : [];
    });
    return piece(triangles, "matte", { airy: true });
  };
  const posts = Array.from({ length: 18 }, (_, i): Vec => {
    const z = -8 - i * 2.8;
    const x = lane(z) + 2.6;
    return [x, groundHeight(x, z), z];
  });
  return joined(
    rut(-0.8),
    rut(0.8),
    on(gate(), lane(-9), -9.4, 0.05),
    fence(posts),
    on(farmhouse(evening), 62, -70, -0.35),
    on(barn(), 82, -62, -1.1),
  );
}

/** A village with its church on the far side of the valley, and the power line. */
function backdrop(evening: boolean): Shape {
  const draw = drawFrom(5);
  const houses = Array.from({ length: 13 }, (_, i) => {
    const [x, z] = [-112 + (i % 5) * 17 + draw() * 8, 150 + Math.floor(i / 5) * 15 + draw() * 8];
    return on(
      cottage(
        [0xe6dcc6, 0xd8c7a4, 0xcfc8ba][i % 3] ?? 0xffffff,
        [0x9a4a34, 0x7d4a3a, 0x5c5a5c][i % 3] ?? 0x884433,
        8 + draw() * 4,
        evening,
      ),
      x,
      z,
      draw() * 6,
    );
  });
  const poles: readonly Vec[] = [-90, -52, -14, 24, 62, 100].map((x): Vec => [
    x,
    groundHeight(x, 37 + x * 0.05),
    37 + x * 0.05,
  ]);
  const wires = poles.flatMap(([x, y, z], i) => {
    const next = poles[i + 1];
    return next
      ? [-0.9, 0, 0.9].map((s) => wire([x, y + 8.45, z + s], [next[0], next[1] + 8.45, next[2] + s], 0.9))
      : [];
  });
  return joined(
    on(church(evening), -74, 176, 0.5),
    ...houses,
    ...poles.map((at) => placed(powerPole(), { at, turn: [0, 0.05, 0] })),
    ...wires,
  );
}

/** What lies about in a lay-by where nobody has set up anything: a cup, a bag, a newspaper. */
const litter = (): Shape =>
  joined(
    on(cylinder(0xd8d2c4, 0.04, 0.03, 0.1, 8, { turn: [0, 0.6, Math.PI / 2] }), -24.6, -8.2, 0, 0.04),
    on(ball(0xc9cfd2, 0.13, { scale: [1.2, 0.6, 1] }, 7, 5), -30.4, -9.8, 0.4, 0.06),
    on(box(0xded9cc, [0.42, 0.012, 0.3], 0), -27.2, -7.1, 0.7, 0.02),
  );

/** Where crews meet: its sign, and cones across the road from the west. */
const rendezvous = (): Shape =>
  joined(
    on(standingSign({ board: 0xe9781e, ink: 0x15171a }, ["RVP"]), -43.2, -5.2, 0.4),
    ...[
      [-44.4, 2.9],
      [-44.8, 1.2],
      [-45, -0.8],
      [-44.6, -2.6],
    ].map(([x = 0, z = 0]) => on(cone(), x, z)),
  );

const rough = (shape: Shape): Shape =>
  shape.map((one) => (one.roughness ? one : { ...one, roughness: objectRoughness }));

/**
 * The place at kilometre 41 without what grows there, by day or in the evening: bare ground, what is on it, and the
 * lay-by before and after crews have set up there.
 */
export function site(evening: boolean): {
  readonly ground: Shape;
  readonly built: Shape;
  readonly clearing: Readonly<Record<"none" | "set-up", Shape>>;
} {
  const built = rough(joined(crash(evening), roadFurniture(), farm(evening), backdrop(evening)));
  return {
    ground: terrain(),
    built: joined(road(), layBy(), built),
    clearing: { none: rough(litter()), "set-up": rough(joined(clearingPoint(), rendezvous())) },
  };
}

const objectRoughness = (p: Vec): number => Math.max(1, roughness(p) * 0.7);

/** The ground pressed down by as much as its mesh may be wrong, so that it never hides the sky from itself. */
export const pressed = (ground: Shape): Shape =>
  mapped(ground, ({ p, n, c }) => ({ p: [p[0], p[1] - 0.05 * roughness(p), p[2]], n, c }));
