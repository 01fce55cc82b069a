import { skullAt, SKULL } from "./head.ts";
import { bent, joined, mapped, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { ball, dome, skin } from "./solids.ts";
import { clamp, lerp, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";

const STRAND: Vec = [1, 1, 1];

type Cut = {
  /** How far hair stands off the skull, as a share of its size, on top. */
  readonly full: number;
  /** The height of the hairline over the brow and at the nape, on the unit ball. */
  readonly brow: number;
  readonly nape: number;
  readonly curl?: number;
};

/** Hair over the skull down to a hairline that is high over the face and low at the nape, thin at its edge. */
function cap({ full, brow, nape, curl = 0 }: Cut): Shape {
  return bent(
    dome(STRAND, 1, 0.68, {}, 20, 8),
    ([x, y, z]) => {
      const temple = 0.12 * Math.exp(-(((Math.abs(x) - 0.62) / 0.2) ** 2)) * smooth(0.1, 0.6, z);
      const sideburn = 0.5 * smooth(0.86, 0.97, Math.abs(x)) * smooth(-0.35, 0.1, z);
      const line = lerp(nape, brow, smooth(-0.25, 0.62, z)) + temple - sideburn + 0.03 * Math.sin(x * 14);
      const height = Math.max(y, line);
      const round = Math.sqrt(Math.max(0, 1 - height * height)) / (Math.hypot(x, z) || 1);
      const thick = full * lerp(0.2, 1, smooth(0, 0.4, y - line)) + 0.015;
      const strand = 0.012 * Math.sin(Math.atan2(x, z) * 15 + y * 4);
      const curls = curl * Math.sin(x * 17) * Math.sin(y * 15 + 1) * Math.sin(z * 16);
      return skullAt([x * round, height, z * round], thick + (strand + curls) * smooth(0, 0.25, y - line));
    },
    -1,
  );
}

export type HairStyle = "short" | "long" | "bun" | "curly" | "balding";

const STYLES: Readonly<Record<HairStyle, () => Shape>> = {
  short: () => cap({ full: 0.12, brow: 0.56, nape: -0.3 }),
  curly: () => cap({ full: 0.26, brow: 0.52, nape: -0.32, curl: 0.07 }),
  bun: () => joined(cap({ full: 0.07, brow: 0.58, nape: -0.3 }), ball(STRAND, 0.04, { at: [0, 0.055, -0.118] }, 8, 6)),
  long: () => joined(cap({ full: 0.12, brow: 0.54, nape: -0.3 }), fall()),
  balding: () =>
    bent(
      cap({ full: 0.05, brow: 0.5, nape: -0.3 }),
      (p) => {
        const bare = smooth(0.035, 0.06, p[1] + p[2] * 0.35);
        return [p[0] * (1 - 0.2 * bare), p[1] * (1 - 0.25 * bare), p[2] * (1 - 0.2 * bare)];
      },
      -1,
    ),
};

/** A head of hair, white for tinting, attached where the head is. */
export function hair(style: HairStyle): Shape {
  return placed(shaded(STYLES[style]()), { at: SKULL });
}

/** Locks are a little darker between one another and towards the neck. */
const shaded = (shape: Shape): Shape =>
  mapped(shape, ({ p, n }) => {
    const lock = 0.5 + 0.5 * Math.sin(Math.atan2(p[0], p[2]) * 15 + p[1] * 40);
    const k = clamp(0.74 + 0.18 * lock + 1.2 * p[1], 0.55, 1);
    return { p, n, c: [k, k, k] };
  });

/** Hair that falls behind the ears to the shoulders. */
function fall(): Shape {
  const rings = [0.05, 0, -0.06, -0.12, -0.17].map((y, i) => {
    const wide = 0.088 + 0.006 * Math.sin(i * 1.3) - (i === 4 ? 0.016 : 0);
    const outer = Array.from({ length: 11 }, (_, j): Vec => {
      const a = Math.PI * (-0.04 + (1.08 * j) / 10);
      return [Math.cos(a) * wide, y, -Math.sin(a) * (0.108 - i * 0.004) - 0.012];
    });
    const inner = outer.map(([x, , z]): Vec => [x * 0.8, y, z * 0.72 - 0.004]).toReversed();
    return [...outer, ...inner].toReversed();
  });
  return skin(
    STRAND,
    rings.toReversed().map((ring) => ring.toReversed()),
    0.1,
  );
}
