import { bent, bothSides, divided, joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, box, cylinder, pipe, slab } from "./solids.ts";
import type { Flat } from "./solids.ts";
import { GLASS, onSides, TRIM } from "./vehicle-parts.ts";
import { smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const pod = ([x, y, z]: Vec): Vec => {
  const nose = 0.45 * smooth(0.6, 2.6, x) + 0.75 * smooth(-1.1, -2.4, x);
  const top = 0.35 * smooth(1.6, 2.5, y);
  return [x, y, z * (1 - nose) * (1 - top)];
};

const HULL: Flat = [
  [-2.3, 1.5],
  [-1.4, 0.72],
  [1.4, 0.66],
  [2.3, 0.92],
  [2.62, 1.25],
  [2.1, 1.5],
  [1.2, 2.15],
  [0.2, 2.4],
  [-1.4, 2.36],
  [-2.4, 2.1],
];

/** The cabin and its windscreen. */
function cabin(): Shape {
  const hull = bent(divided(slab(0xf0d21f, HULL, 1.8, 0.2, { finish: "gloss", coarse: 0.5 }), 0.24), pod, 0.4);
  const screen = bent(
    divided(
      slab(
        GLASS,
        [
          [1.0, 1.25],
          [2.42, 1.2],
          [2.5, 1.28],
          [2.06, 1.52],
          [1.24, 2.13],
          [1.0, 2.17],
        ],
        1.83,
        0.02,
        { finish: "glass", coarse: 0.3 },
      ),
      0.2,
    ),
    (p) => {
      const [x, y, z] = pod(p);
      return [x + 0.015, y + 0.01, z];
    },
    0.4,
  );
  return joined(hull, screen);
}

/** Side windows, stripe and word. */
function sides(): Shape {
  const doors = bent(
    divided(
      bothSides(
        slab(
          GLASS,
          [
            [-0.5, 1.5],
            [0.72, 1.5],
            [0.72, 2.1],
            [-0.5, 2.16],
          ],
          0.02,
          0,
          { at: [0, 0, 0.915], finish: "glass", coarse: 0.3 },
        ),
      ),
      0.2,
    ),
    pod,
    0.4,
  );
  const stripe = bent(
    divided(
      joined(
        bothSides(
          slab(
            0xc3271d,
            [
              [-2.1, 1.1],
              [1.9, 1.0],
              [2.2, 1.14],
              [-2.2, 1.32],
            ],
            0.02,
            0,
            { at: [0, 0, 0.912] },
          ),
        ),
        onSides(0x14582b, "AMBULANCE", 0.2, -0.4, 0.88, 0.915),
      ),
      0.2,
    ),
    pod,
    0.4,
  );
  return joined(doors, stripe);
}

const skids = (): Shape =>
  bothSides(
    joined(
      pipe(
        TRIM,
        [
          [-1.9, 0.05, 1],
          [-0.5, 0.05, 1],
          [1.3, 0.05, 1],
          [1.7, 0.2, 1],
        ],
        0.05,
        6,
        16,
      ),
      ...[-1.2, 0.9].map((x) =>
        pipe(
          TRIM,
          [
            [x, 0.06, 1],
            [x, 0.45, 0.82],
            [x, 0.75, 0.4],
          ],
          0.04,
          6,
          8,
        ),
      ),
    ),
  );

/** The cabin, boom, fin, skids and mast of a rescue helicopter of 10 m, nose towards +x. */
export function helicopterBody(): Shape {
  const boom = cylinder(0xf0d21f, 0.34, 0.14, 4.4, 12, {
    at: [-4.3, 1.92, 0],
    turn: [0, 0, Math.PI / 2 - 0.05],
    finish: "gloss",
  });
  const fin = slab(
    0xc3271d,
    [
      [-6.2, 1.7],
      [-6.9, 3],
      [-6.5, 3.05],
      [-5.7, 2],
    ],
    0.14,
    0.04,
    { finish: "gloss" },
  );
  const tailplane = box(0xc3271d, [0.5, 0.06, 2], 0.02, { at: [-5.9, 1.95, 0], finish: "gloss" });
  const engine = box(0xe2c51c, [2, 0.5, 0.9], 0.2, { at: [-0.6, 2.55, 0], finish: "gloss" });
  const mast = cylinder(TRIM, 0.09, 0.12, 0.5, 10, { at: [-0.2, 2.95, 0] });
  return joined(cabin(), sides(), boom, fin, tailplane, engine, mast, skids());
}

/** Four blades about the mast; the node turns about y. Its origin is on the mast. */
export const rotor = (): Shape =>
  joined(
    ...[0, 1, 2, 3].map((i) =>
      placed(box(0x2a2d31, [4.7, 0.03, 0.26], 0.01, { at: [2.5, 0, 0], turn: [0.06, 0, -0.02] }), {
        turn: [0, (i * Math.PI) / 2 + 0.4, 0],
      }),
    ),
    ball(TRIM, 0.22, { scale: [1, 0.6, 1] }, 10, 8),
  );

/** Two blades of the tail rotor, at the tail's left side. */
export const tailRotor = (): Shape =>
  joined(box(0x2a2d31, [0.14, 1.7, 0.03], 0.01, {}), box(0x2a2d31, [1.7, 0.14, 0.03], 0.01, {}));
