import { bent, joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, dome, skin, turned } from "./solids.ts";
import { skullAt, SKULL, skullPlace } from "./skull.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

const shell = (paint: number | Vec, share: number, out: number): Shape =>
  bent(dome(paint, 1, share, {}, 18, 7), (p) => skullAt(p, out), -1);

/** A flat brim: an ellipse round the head, longer towards `front` and `back`. */
function brim(paint: number | Vec, wide: number, front: number, back: number, drop: number): Shape {
  const ring = (k: number, y: number): readonly Vec[] =>
    Array.from({ length: 18 }, (_, i): Vec => {
      const a = (-i / 18) * Math.PI * 2;
      const z = Math.sin(a) * (Math.sin(a) > 0 ? front : back) * k;
      return [Math.cos(a) * wide * k, y - (k > 0.9 ? drop : 0), z];
    });
  return skin(
    paint,
    [ring(0.72, 0.004), ring(1, 0), ring(1, 0.008), ring(0.72, 0.018)].toReversed().map((r) => r.toReversed()),
    0.4,
    { open: true },
  );
}

/** A jet-style fire helmet with visor, comb and neck cloth; white, so that rank can tint it. */
export function fireHelmet(): Shape {
  const top = placed(joined(shell([1, 1, 1], 0.58, 0.34), brim([0.92, 0.92, 0.92], 0.122, 0.152, 0.15, 0.012)), {
    at: [0, 0.032, -0.004],
  });
  const comb = bent(box([0.95, 0.95, 0.95], [0.024, 0.03, 0.2], 0.01, { at: [0, 0.178, -0.01] }), ([x, y, z]) => [
    x,
    y - z * z * 3.2,
    z,
  ]);
  const visor = goggles();
  const cloth = skin(
    0x2c2a26,
    [-0.13, -0.06, 0.02]
      .map((y, i) => {
        const outer = Array.from({ length: 9 }, (_, j): Vec => {
          const a = Math.PI * (j / 8);
          return [Math.cos(a) * (0.092 + i * 0.004), y, -Math.sin(a) * (0.106 + i * 0.006) - 0.01];
        });
        return [...outer, ...outer.map(([x, , z]): Vec => [x * 0.93, y, z * 0.93]).toReversed()].toReversed();
      })
      .map((r) => r.toReversed())
      .toReversed(),
    0.3,
  );
  const plate = box(0xe9c22c, [0.05, 0.045, 0.008], 0.003, { at: [0, 0.085, 0.128], turn: [-0.5, 0, 0] });
  const stripe = bent(box(0xd9d9d2, [0.004, 0.02, 0.13], 0, { at: [0.118, 0.05, -0.02] }), ([x, y, z]) => [
    x - z * z * 2.4,
    y,
    z,
  ]);
  return placed(joined(top, comb, visor, cloth, plate, stripe, placed(stripe, { scale: [-1, 1, 1] })), { at: SKULL });
}

/** A dark visor pushed up over the brim, from temple to temple. */
function goggles(): Shape {
  const turns = [-78, -60, -40, -20, 0, 20, 40, 60, 78].map((turn) => (turn * Math.PI) / 180);
  const ring = (y: number, out: number): readonly Vec[] => {
    const outer = turns.map((turn) => skullPlace(y, turn, out));
    return [...outer, ...outer.map(([x, h, z]): Vec => [x * 0.95, h, z * 0.95]).toReversed()].toReversed();
  };
  const glass = skin(0x1c2328, [ring(0.022, 0.42), ring(0.036, 0.44), ring(0.05, 0.42)], 0.2, { finish: "gloss" });
  return placed(glass, { at: [0, 0.032, -0.002] });
}

/** A police peaked cap with a chequered band. */
export function policeCap(): Shape {
  const navy = 0x141a2b;
  const crown = turned(
    navy,
    [
      [0.101, 0.05],
      [0.106, 0.085],
      [0.128, 0.118],
      [0.132, 0.128],
      [0.118, 0.137],
      [0.002, 0.146],
    ],
    20,
    { scale: [0.94, 1, 1.12] },
  );
  const band = turned(
    hex(0xeceae4),
    [
      [0.1022, 0.05],
      [0.1058, 0.078],
    ],
    20,
    { scale: [0.945, 1, 1.125] },
  );
  const chequers = mapped(band, ({ p, n, c }) => ({ p, n, c }));
  const squares = Array.from({ length: 20 }, (_, i) => {
    const a = (i / 20) * Math.PI * 2;
    const y = 0.057 + (i % 2) * 0.014;
    return box(0x101010, [0.032, 0.014, 0.004], 0, {
      at: [Math.sin(a) * 0.0985, y, Math.cos(a) * 0.1175],
      turn: [0, a, 0],
    });
  });
  const peak = bent(
    box(0x0c0d12, [0.17, 0.008, 0.08], 0.003, { at: [0, 0.052, 0.13] }),
    ([x, y, z]) => [x, y - (z - 0.09) * 0.2 - x * x * 1.2, z - x * x * 7],
    0.5,
  );
  const badge = box(0xc9cdd2, [0.026, 0.03, 0.008], 0.004, { at: [0, 0.097, 0.13], turn: [-0.25, 0, 0] });
  return placed(joined(crown, chequers, ...squares, peak, badge), {
    at: [SKULL[0], SKULL[1] + 0.006, SKULL[2] - 0.006],
    turn: [-0.09, 0, 0],
  });
}

const ridge = (x: number): Shape =>
  bent(
    box([0.9, 0.9, 0.9], [0.016, 0.016, 0.17], 0.006, { at: [x, 0.168 - Math.abs(x) * 0.7, -0.01] }),
    ([a, y, z]) => [a, y - z * z * 3, z],
  );

const strap = (x: number): Shape =>
  box(0x2a2c30, [0.004, 0.15, 0.014], 0, { at: [x * 0.074, -0.045, 0.014], turn: [-0.22, 0, x * -0.13] });

/** A light rescue helmet, white for tinting, with a chin strap and a headlamp. */
export function rescueHelmet(): Shape {
  const top = placed(joined(shell([1, 1, 1], 0.54, 0.3), brim([0.9, 0.9, 0.9], 0.106, 0.142, 0.13, 0.006)), {
    at: [0, 0.034, 0],
  });
  const lamp = box(0x22262a, [0.045, 0.032, 0.026], 0.008, { at: [0, 0.088, 0.124] });
  const lens = ball(0xfff2cf, 0.012, { at: [0, 0.088, 0.138], finish: "glow" }, 8, 6);
  return placed(joined(top, ridge(0), ridge(0.045), ridge(-0.045), lamp, lens, strap(1), strap(-1)), { at: SKULL });
}
