import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, capsule, cylinder, pipe, turned } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { patch, stroke, words } from "./drawing.ts";
import { fitting } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";

/** Posts with belts between them along x, to queue between. */
export function queueRail(posts: number, apart = 1.4): Fitting {
  const x = (i: number): number => (i - (posts - 1) / 2) * apart;
  const long = (posts - 1) * apart;
  return fitting(
    joined(
      ...Array.from({ length: posts }, (_, i) =>
        joined(
          turned(
            0x2b2e32,
            [
              [0.17, 0],
              [0.17, 0.02],
              [0.05, 0.05],
              [0.025, 0.07],
            ],
            14,
            { at: [x(i), 0, 0] },
          ),
          cylinder(0xb7bcc0, 0.025, 0.025, 0.9, 10, { at: [x(i), 0.5, 0], finish: "gloss" }),
          cylinder(0x2b2e32, 0.034, 0.034, 0.1, 10, { at: [x(i), 0.96, 0] }),
        ),
      ),
      box(0x8c2f26, [long, 0.05, 0.004], 0, { at: [0, 0.95, 0] }),
    ),
    [long + 0.3, 0.2],
  );
}

/** A machine that gives out numbers. */
export const ticketMachine = (): Fitting =>
  fitting(
    joined(
      box(0x2f6fb0, [0.36, 1.2, 0.24], 0.03, { at: [0, 0.6, 0] }),
      box(0xe9e6dc, [0.3, 0.28, 0.03], 0.01, { at: [0, 1.05, 0.115], turn: [-0.3, 0, 0] }),
      placed(joined(words(0x1c222b, "NUMBER", [0, 0.05], 0.04), patch(0xc8472f, [0, -0.05], 0.12, 0.06)), {
        at: [0, 1.05, 0.135],
        turn: [-0.3, 0, 0],
      }),
      box(0xfaf8f0, [0.08, 0.1, 0.002], 0, { at: [0, 0.84, 0.13], turn: [0.3, 0, 0] }),
    ),
    [0.4, 0.3],
  );

/** A stack of forms in a stand. */
export function formStand(titles: readonly string[]): Shape {
  return joined(
    ...titles.map((title, i) =>
      placed(
        joined(
          box(0xd5dbdc, [0.23, 0.05, 0.06], 0.004, { at: [0, -0.14, 0.01] }),
          box(0xfaf8f0, [0.21, 0.29, 0.016], 0),
          placed(
            joined(
              words(0x1c222b, title, [0, 0.105], Math.min(0.03, 0.19 / title.length)),
              ...Array.from({ length: 5 }, (_, k) =>
                stroke(
                  0x8a9098,
                  [
                    [-0.085, 0.06 - k * 0.03],
                    [0.085, 0.06 - k * 0.03],
                  ],
                  0.004,
                ),
              ),
            ),
            { at: [0, 0, 0.009] },
          ),
        ),
        { at: [(i - (titles.length - 1) / 2) * 0.25, 0.17, 0], turn: [-0.25, 0, 0] },
      ),
    ),
  );
}

/** A row of `count` joined seats for those who wait, facing +z. */
export function waitingBench(count: number, paint: Paint): Fitting {
  const x = (i: number): number => (i - (count - 1) / 2) * 0.56;
  return {
    ...fitting(
      joined(
        box(0x55595e, [count * 0.56, 0.05, 0.06], 0.01, { at: [0, 0.38, 0] }),
        ...[-count * 0.2, count * 0.2].map((px) =>
          joined(
            box(0x55595e, [0.05, 0.36, 0.05], 0, { at: [px, 0.19, 0] }),
            box(0x55595e, [0.05, 0.04, 0.5], 0.01, { at: [px, 0.02, 0] }),
          ),
        ),
        ...Array.from({ length: count }, (_, i) =>
          joined(
            box(paint, [0.5, 0.05, 0.46], 0.02, { at: [x(i), 0.43, 0.02] }),
            box(paint, [0.48, 0.4, 0.04], 0.02, { at: [x(i), 0.68, -0.23], turn: [-0.16, 0, 0] }),
          ),
        ),
      ),
      [count * 0.56, 0.5],
    ),
    seats: Array.from({ length: count }, (_, i) => [x(i), 0.46, 0.04, 0] as const),
  };
}

/** A folding camp bed with a blanket and a bag, along z, its head at -z. */
export const campBed = (blanket: Paint = 0x8a5a4a): Fitting =>
  fitting(
    joined(
      box(0x4f6152, [0.68, 0.025, 1.88], 0.01, { at: [0, 0.4, 0] }),
      ...[-0.34, 0.34].map((x) => capsule(0xa9afb3, 0.016, 1.86, { at: [x, 0.4, 0], turn: [Math.PI / 2, 0, 0] }, 6)),
      ...[-0.7, 0, 0.7].flatMap((z) => [
        pipe(
          0xa9afb3,
          [
            [-0.34, 0.4, z],
            [-0.1, 0.15, z],
            [0.34, 0.01, z],
          ],
          0.012,
          5,
          4,
        ),
        pipe(
          0xa9afb3,
          [
            [0.34, 0.4, z],
            [0.1, 0.15, z],
            [-0.34, 0.01, z],
          ],
          0.012,
          5,
          4,
        ),
      ]),
      box(0xf2f0ea, [0.46, 0.09, 0.3], 0.04, { at: [0, 0.45, -0.74] }),
      box(blanket, [0.66, 0.04, 1.0], 0.016, { at: [0, 0.43, 0.38] }),
      box(blanket, [0.5, 0.08, 0.3], 0.03, { at: [0.02, 0.48, 0.1] }),
    ),
    [0.7, 1.9],
  );
