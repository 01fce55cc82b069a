import { CLOTH, folded, limb } from "./body.ts";
import type { Ring } from "./body.ts";
import { JACKET } from "./dress.ts";
import { chestAt } from "./indoor-dress.ts";
import { joined, placed } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { SKULL } from "./skull.ts";
import { box, skin } from "./solids.ts";
import { hex } from "./vector.ts";
import type { Vec } from "./vector.ts";

const RUBBER: readonly Ring[] = JACKET.map(([y, x, z, f = 0]): Ring => [y - 0.01, x + 0.02, z + 0.026, f]);

/** A protective suit's roomy trunk with its seam, and the breathing set inside that makes its back stand out. */
export function hazmatTrunk(): Shape {
  const suit = folded(limb(CLOTH, RUBBER, 12, 0.3), 15, 0.2);
  const set = box([0.94, 0.94, 0.94], [0.26, 0.36, 0.16], 0.07, { at: [0, 0.2, -0.19] });
  const seam = box(0x2b2e30, [0.014, 0.46, 0.01], 0, {
    at: [0.07, 0.14, chestAt(0.07, 0.14, 0.026)],
    turn: [0, 0.2, 0],
  });
  return joined(suit, set, seam);
}

/** The hood of a protective suit with its window. The wearer's face is behind it. */
export function hazmatHood(): Shape {
  const rings: readonly Ring[] = [
    [-0.17, 0.15, 0.135, -0.01],
    [-0.11, 0.128, 0.128, 0],
    [-0.03, 0.122, 0.134, 0.004],
    [0.06, 0.119, 0.132, 0.004],
    [0.125, 0.094, 0.106, 0],
    [0.158, 0.05, 0.058, -0.004],
    [0.166, 0.012, 0.014, -0.004],
  ];
  const hood = folded(limb(CLOTH, rings, 12, 0.12), 16, 0.12);
  const window = (out: number, wide: number, high: number): readonly Vec[] =>
    Array.from({ length: 14 }, (_, i): Vec => {
      const a = (i / 14) * Math.PI * 2;
      const [c, s] = [Math.cos(a), Math.sin(a)];
      const x = Math.sign(c) * Math.abs(c) ** 0.6 * wide;
      return [x, Math.sign(s) * Math.abs(s) ** 0.6 * high - 0.012, 0.151 - x * x * 4.4 + out];
    });
  const frame = skin(
    0x24282a,
    [window(-0.034, 0.096, 0.084), window(0, 0.092, 0.08), window(0.002, 0.08, 0.068)],
    0.2,
    { open: true },
  );
  const panes = [
    window(-0.004, 0.083, 0.071),
    window(0, 0.08, 0.068),
    window(0.003, 0.042, 0.036),
    window(0.003, 0.01, 0.009),
  ];
  const pane = skin(0x1f3d4a, panes, 0.2, { finish: "gloss" });
  const glare = skin(0x86b4c4, [window(0.004, 0.02, 0.046), window(0.0052, 0.017, 0.042)], 0.2, { finish: "gloss" });
  return placed(joined(hood, frame, pane, placed(glare, { at: [-0.032, 0.006, 0.001], turn: [0, 0, 0.24] })), {
    at: SKULL,
  });
}

/** A roomy leg or sleeve of a protective suit with its taped end. */
export const hazmatLimb = (length: number, radius: number): Shape =>
  folded(
    joined(
      limb(
        CLOTH,
        [
          [-length, radius * 0.8, radius * 0.84],
          [-length * 0.7, radius * 0.98, radius * 1.04],
          [-length * 0.3, radius * 1.06, radius * 1.1],
          [0.03, radius, radius * 1.04],
        ],
        10,
      ),
      limb(
        hex(0x3a4146),
        [
          [-length + 0.004, radius * 0.96, radius * 1],
          [-length + 0.05, radius, radius * 1.05],
        ],
        10,
      ),
    ),
    17,
    0.18,
  );
