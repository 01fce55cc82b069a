import { limb } from "./body.ts";
import { joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { faceAt, features, flush, hollow, SKULL, skullPlace } from "./skull.ts";
import { laid } from "./laid.ts";
import { ball, skin } from "./solids.ts";
import { smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const SKIN: Vec = [1, 1, 1];
const LIPS: Vec = [0.74, 0.46, 0.43];
const EAR: Vec = [0.92, 0.84, 0.81];

/** Heights and turns at which the head has corners: close together where the face is. */
const heights = [
  -0.1215, -0.117, -0.101, -0.088, -0.0765, -0.068, -0.0595, -0.051, -0.0435, -0.0385, -0.0325, -0.025, -0.014, -0.002,
  0.008, 0.018, 0.029, 0.042, 0.066, 0.094, 0.1155,
];
const turns = [0, 4.5, 9, 13.5, 19, 26, 34, 44, 58, 78, 104, 140];

/** All the way round, against the clock seen from above: from the left ear over the back to the right and the face. */
const round: readonly number[] = [...turns.toReversed().map((turn) => -turn), ...turns.slice(1), 180].map(
  (turn) => (turn * Math.PI) / 180,
);

/** Head and neck with a modelled face, to be tinted with a skin colour. Its origin is the base of the neck. */
export function head(): Shape {
  const rings = heights.map((y) =>
    round.map((turn): Vec => {
      const [x, , z] = skullPlace(y, turn);
      return z > 0.02 && Math.cos(turn) > 0 ? [x, y, z + features(x, y)] : [x, y, z];
    }),
  );
  const skull = mapped(skin(SKIN, rings, -1), ({ p, n }) => {
    const front = smooth(0.02, 0.05, p[2]);
    const [socket, cheek] = [hollow(p[0], p[1]) * front, flush(p[0], p[1]) * front];
    const jaw = smooth(-0.05, -0.115, p[1]) * 0.07;
    return {
      p,
      n,
      c: [1 - socket * 0.2 - jaw, 1 - cheek * 0.11 - socket * 0.26 - jaw, 1 - cheek * 0.12 - socket * 0.26 - jaw],
    };
  });
  const neck = limb(
    SKIN,
    [
      [-0.05, 0.063, 0.06, -0.004],
      [0, 0.056, 0.056, -0.004],
      [0.05, 0.0535, 0.055, 0],
      [0.1, 0.054, 0.06, 0.002],
      [0.13, 0.05, 0.052, 0],
    ],
    14,
    0,
  );
  return joined(placed(joined(skull, lips(), bothWays(ear())), { at: SKULL }), neck);
}

/** The upper lip with its bow, and the fuller lower one. */
const lips = (): Shape =>
  joined(
    laid(
      LIPS,
      faceAt,
      [
        [-0.0235, -0.0595],
        [-0.012, -0.0602],
        [0, -0.0612],
        [0.012, -0.0602],
        [0.0235, -0.0595],
        [0.0125, -0.0553],
        [0.0045, -0.0531],
        [0, -0.0543],
        [-0.0045, -0.0531],
        [-0.0125, -0.0553],
      ],
      { lift: 0.0009, swell: 0.0016 },
    ),
    laid(
      LIPS,
      faceAt,
      [
        [-0.021, -0.0603],
        [-0.0125, -0.0662],
        [0, -0.0689],
        [0.0125, -0.0662],
        [0.021, -0.0603],
        [0.0105, -0.0612],
        [0, -0.0618],
        [-0.0105, -0.0612],
      ],
      { lift: 0.0009, swell: 0.0026 },
    ),
  );

const ear = (): Shape =>
  joined(
    ball(EAR, 0.03, { at: [0.0745, -0.004, -0.012], scale: [0.26, 1, 0.6], turn: [0.16, 0.42, 0.1] }, 8, 6),
    ball(
      [0.72, 0.56, 0.52],
      0.019,
      { at: [0.0795, 0.0005, -0.009], scale: [0.26, 1, 0.56], turn: [0.16, 0.5, 0.1] },
      6,
      5,
    ),
  );

export const bothWays = (shape: Shape): Shape => joined(shape, placed(shape, { scale: [-1, 1, 1] }));
