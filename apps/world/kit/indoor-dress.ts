import { CLOTH, folded, limb } from "./body.ts";
import { JACKET, jacketAt } from "./dress.ts";
import { lettering } from "./lettering.ts";
import { joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { SKULL } from "./skull.ts";
import { ball, box, pipe, skin } from "./solids.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

/** How far the front of a jacket is forward at a height and so far from its middle. */
export function chestAt(x: number, y: number, out: number): number {
  const { wide, deep, forward } = jacketAt(y);
  return deep * Math.max(0, 1 - Math.abs(x / wide) ** 2.6) ** 0.5 + forward + out;
}

/** A flat piece of cloth on the chest: its corners from the front against the clock, divided once to follow the chest. */
export function onChest(
  paint: Vec | number,
  outline: readonly (readonly [x: number, y: number])[],
  out: number,
): Shape {
  const place = ([x, y]: readonly [number, number], off: number): Vec => [x, y, chestAt(x, y, off)];
  const rings = [outline.map((at) => place(at, out - 0.004)), outline.map((at) => place(at, out))];
  return skin(paint, rings, 0.3);
}

/** A shape and its mirror image to the other side of the body. */
export const mirrored = (shape: Shape): Shape => joined(shape, placed(shape, { scale: [-1, 1, 1] }));

/** Lapels, a shirt with its tie, and buttons: what makes a jacket of a jumper. The cloth is white, for tinting. */
export function blazer(): Shape {
  const coat = folded(limb(CLOTH, JACKET, 14, 0.22), 11, 0.1);
  const lapel = onChest(
    [0.78, 0.78, 0.8],
    [
      [0.004, 0.075],
      [0.066, 0.3],
      [0.09, 0.33],
      [0.068, 0.345],
      [0.078, 0.41],
      [0.052, 0.418],
    ],
    0.016,
  );
  const pocket = onChest(
    [0.72, 0.72, 0.74],
    [
      [0.068, 0.232],
      [0.122, 0.238],
      [0.122, 0.25],
      [0.068, 0.244],
    ],
    0.006,
  );
  const buttons = [0.045, -0.035].map((y) =>
    ball(0x1a1b1e, 0.008, { at: [0.004, y, chestAt(0, y, 0.003)], scale: [1, 1, 0.4] }, 6, 4),
  );
  return joined(coat, mirrored(lapel), pocket, ...buttons);
}

/** The shirt in the opening of a blazer, in its own white, and its collar. */
export function shirtFront(): Shape {
  const front = onChest(
    hex(0xeef0f2),
    [
      [0, 0.082],
      [0.058, 0.31],
      [0.06, 0.425],
      [-0.06, 0.425],
      [-0.058, 0.31],
    ],
    0.01,
  );
  const point = onChest(
    hex(0xf7f8fa),
    [
      [0.012, 0.408],
      [0.046, 0.382],
      [0.066, 0.428],
      [0.03, 0.44],
    ],
    0.017,
  );
  return joined(front, mirrored(point));
}

/** The collar of a shirt under a jumper. */
export const shirtCollar = (): Shape =>
  mirrored(
    onChest(
      hex(0xf2f3f5),
      [
        [0.006, 0.4],
        [0.044, 0.366],
        [0.08, 0.43],
        [0.04, 0.45],
      ],
      0.002,
    ),
  );

/** A tie with its knot, white, for tinting. */
export const tie = (): Shape =>
  joined(
    onChest(
      CLOTH,
      [
        [0, 0.085],
        [0.03, 0.13],
        [0.014, 0.385],
        [-0.014, 0.385],
        [-0.03, 0.13],
      ],
      0.015,
    ),
    box([0.86, 0.86, 0.86], [0.032, 0.032, 0.018], 0.008, { at: [0, 0.4, chestAt(0, 0.4, 0.012)] }),
  );

/** A card on a ribbon round the neck. */
export function lanyard(): Shape {
  const ribbon = pipe(
    0x2a5fa8,
    [
      [-0.07, 0.425, chestAt(0.07, 0.425, -0.004)],
      [-0.052, 0.33, chestAt(0.052, 0.33, 0.003)],
      [-0.012, 0.2, chestAt(0, 0.2, 0.006)],
      [0.012, 0.2, chestAt(0, 0.2, 0.006)],
      [0.052, 0.33, chestAt(0.052, 0.33, 0.003)],
      [0.07, 0.425, chestAt(0.07, 0.425, -0.004)],
    ],
    0.0042,
    4,
    12,
  );
  return joined(ribbon, badge([0, 0.155, chestAt(0, 0.155, 0.012)], 1));
}

/** An identity card: a picture, a name, a coloured head. */
export const badge = (at: Vec, size: number): Shape =>
  placed(
    joined(
      box(0xf6f7f8, [0.056, 0.076, 0.004], 0),
      box(0x2a5fa8, [0.056, 0.018, 0.0052], 0, { at: [0, 0.029, 0] }),
      box(0xb98a6a, [0.02, 0.024, 0.0052], 0, { at: [-0.014, 0.002, 0] }),
      ...[0.008, 0, -0.008].map((y) => box(0x59616b, [0.02, 0.003, 0.0052], 0, { at: [0.012, y, 0] })),
    ),
    { at, scale: size },
  );

/** A dispatcher's headset: a band over the hair, one muffled ear, a microphone before the mouth. */
export function headset(): Shape {
  const band = pipe(
    0x1b1d21,
    Array.from({ length: 9 }, (_, i): Vec => {
      const a = (i / 8) * Math.PI;
      return [Math.cos(a) * 0.088, 0.004 + Math.sin(a) * 0.134, -0.012];
    }),
    0.0058,
    5,
    16,
  );
  const cup = (side: number): Shape =>
    ball(0x24272c, 0.031, { at: [side * 0.085, -0.004, -0.012], scale: [0.5, 1, 1] }, 8, 6);
  const boom = pipe(
    0x1b1d21,
    [
      [0.09, -0.02, 0],
      [0.084, -0.055, 0.05],
      [0.05, -0.072, 0.098],
      [0.024, -0.072, 0.112],
    ],
    0.003,
    4,
    10,
  );
  const mic = ball(0x0e0f11, 0.0095, { at: [0.02, -0.071, 0.113] }, 6, 5);
  return placed(joined(band, cup(1), cup(-1), boom, mic), { at: SKULL });
}

/** Epaulettes, a breast badge and a radio's microphone on a police shirt. */
export function policeShirt(): Shape {
  const dark = 0x1a2136;
  const shoulder = mirrored(
    box(dark, [0.085, 0.008, 0.05], 0.003, { at: [0.135, 0.398, -0.012], turn: [0, 0, -0.42] }),
  );
  const shield = onChest(
    hex(0xc9ced4),
    [
      [0.08, 0.252],
      [0.098, 0.27],
      [0.096, 0.298],
      [0.064, 0.298],
      [0.062, 0.27],
    ],
    0.004,
  );
  const mic = box(0x141619, [0.034, 0.056, 0.026], 0.008, { at: [-0.098, 0.315, chestAt(0.098, 0.315, 0.008)] });
  const word = mapped(lettering(0xeef2f6, "POLICE", { height: 0.022, weight: 0.2 }), ({ p, n, c }) => ({
    p: [p[0] * -1, p[1] + 0.32, -chestAt(p[0], 0.32, 0.004) + 0.004],
    n,
    c,
  }));
  const cord = pipe(
    0x141619,
    [
      [-0.098, 0.29, chestAt(0.098, 0.29, 0.01)],
      [-0.12, 0.22, chestAt(0.12, 0.22, 0.008)],
      [-0.15, 0.1, 0.08],
      [-0.168, -0.04, 0.06],
    ],
    0.0032,
    4,
    10,
  );
  return joined(shoulder, shield, mic, cord, word);
}

/** A tool belt's radio and torch for who works along the line, attached at the pelvis. */
export const hipRadio = (): Shape =>
  joined(
    box(0x17191c, [0.05, 0.1, 0.032], 0.008, { at: [0.172, 0.02, 0.04], turn: [0, 1.1, 0] }),
    box(0x17191c, [0.008, 0.09, 0.008], 0, { at: [0.176, 0.1, 0.03] }),
  );
