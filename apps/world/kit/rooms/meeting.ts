import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, capsule, cylinder, pipe, slab } from "../solids.ts";
import type { Flat, Paint } from "../solids.ts";
import { onDesk } from "./console.ts";
import { bottle, mug, pad, papers } from "./desk-things.ts";
import { patch, shining, words } from "./drawing.ts";
import { fitting, put, together } from "./fitting.ts";
import type { Fitting } from "./fitting.ts";
import { swivelChair } from "./seating.ts";

const CUPS = [0xc8472f, 0xe8e2d2, 0x2f5f9a, 0x3d7a55, 0xd9a53a] as const;

/** A folded card with the name of whoever sits there, read from both sides. */
function nameCard(name: string): Shape {
  const side = (turn: number): Shape =>
    placed(
      joined(
        box(0xf6f4ec, [0.26, 0.1, 0.003], 0),
        words(0x1c222b, name, [0, 0], Math.min(0.045, 0.22 / name.length), { layer: 2 }),
      ),
      { at: [0, 0.046, turn === 0 ? 0.021 : -0.021], turn: [turn === 0 ? -0.43 : 0.43, turn, 0] },
    );
  return joined(side(0), side(Math.PI));
}

/** An open laptop whose screen faces +z. */
export const laptop = (shown: Shape = []): Shape =>
  joined(
    box(0x8f959a, [0.34, 0.016, 0.23], 0.006, { at: [0, 0.009, 0] }),
    box(0x2b2e32, [0.3, 0.004, 0.11], 0, { at: [0, 0.0185, -0.03], airy: true }),
    box(0x6f757a, [0.1, 0.003, 0.06], 0, { at: [0, 0.0185, 0.07], airy: true }),
    placed(
      joined(
        box(0x8f959a, [0.34, 0.23, 0.01], 0.004),
        placed(shining(joined(patch([0.02, 0.03, 0.05], [0, 0], 0.32, 0.205, 0), shown)), { at: [0, 0, 0.0055] }),
      ),
      { at: [0, 0.125, -0.15], turn: [-0.3, 0, 0] },
    ),
  );

/** A star-shaped telephone for a whole table. */
const conferencePhone = (): Shape => {
  const star: Flat = Array.from({ length: 12 }, (_, i): readonly [number, number] => {
    const a = (i / 12) * Math.PI * 2;
    const r = i % 4 === 0 ? 0.15 : i % 2 === 0 ? 0.1 : 0.09;
    return [Math.cos(a) * r, Math.sin(a) * r];
  });
  return joined(
    slab(0x26292d, star, 0.045, 0.012, { at: [0, 0.026, 0], turn: [-Math.PI / 2, 0, 0] }),
    box([0.24, 0.4, 0.36], [0.07, 0.003, 0.035], 0, { at: [0, 0.0505, -0.03], finish: "glow", airy: true }),
    cylinder(0x3c4146, 0.05, 0.05, 0.01, 14, { at: [0, 0.05, 0.04] }),
  );
};

/** A meeting table along x with chairs on both long sides, and what people have put on it. */
export function meetingTable(
  long: number,
  deep: number,
  names: readonly string[],
  chair: Paint,
  top: Paint = 0x9c6b43,
): Fitting {
  const each = Math.ceil(names.length / 2);
  const seats = names.map((name, i) => {
    const near = i < each;
    const x = ((near ? i : i - each) + 0.5 - each / 2) * (long / each);
    const turn = near ? 0 : Math.PI;
    const z = (near ? 1 : -1) * (deep / 2);
    const own = joined(
      onDesk(nameCard(name), 0, -0.3),
      i % 2 === 0 ? onDesk(papers([0.08, -0.1], "PLAN"), -0.08, -0.1) : onDesk(pad(), 0.02, -0.12, 0.1),
      ...(i % 3 === 0 ? [onDesk(laptop(), 0.02, -0.18)] : []),
      onDesk(i % 2 === 0 ? mug(CUPS[i % CUPS.length] ?? 0xffffff) : bottle(), 0.26, -0.14),
    );
    return put(
      together(fitting(own), put(swivelChair(chair, ((i * 37) % 7) * 0.09 - 0.27), [0, 0, 0.42])),
      [x, 0, z],
      turn,
    );
  });
  const foot = (x: number): Shape =>
    joined(
      box(0x5a4334, [0.12, 0.66, deep * 0.5], 0.02, { at: [x, 0.36, 0] }),
      box(0x4b382c, [0.2, 0.05, deep * 0.75], 0.02, { at: [x, 0.028, 0] }),
    );
  return together(
    fitting(
      joined(
        box(top, [long, 0.04, deep], 0.016, { at: [0, 0.72, 0], coarse: 0.6 }),
        foot(-long * 0.34),
        foot(long * 0.34),
        box(0x5a4334, [long * 0.7, 0.12, 0.05], 0.01, { at: [0, 0.6, 0] }),
        onDesk(conferencePhone(), 0, 0, 0.4),
      ),
      [long, deep],
    ),
    ...seats,
  );
}

/** A handheld radio standing in its charger, with its lamp. */
const standingRadio = (x: number): Shape =>
  joined(
    box(0x1d1f22, [0.06, 0.13, 0.035], 0.01, { at: [x, 0.13, 0] }),
    cylinder(0x15171a, 0.006, 0.007, 0.11, 6, { at: [x + 0.018, 0.24, 0] }),
    box([0.14, 0.34, 0.3], [0.034, 0.022, 0.002], 0, { at: [x, 0.16, 0.0185], finish: "glow", airy: true }),
    box([0.1, 0.7, 0.2], [0.008, 0.008, 0.002], 0, { at: [x, 0.05, 0.052], finish: "glow", airy: true }),
  );

/** A charger for hand radios with `radios` of its `slots` taken. */
export function chargerRack(slots: number, radios: number): Shape {
  const x = (i: number): number => (i + 0.5 - slots / 2) * 0.1;
  return joined(
    box(0x33383d, [slots * 0.1 + 0.04, 0.07, 0.1], 0.012, { at: [0, 0.035, 0] }),
    ...Array.from({ length: slots }, (_, i) =>
      box(0x15171a, [0.07, 0.012, 0.045], 0, { at: [x(i), 0.07, 0], airy: true }),
    ),
    ...Array.from({ length: radios }, (_, i) => standingRadio(x(i))),
    pipe(
      0x17181a,
      [
        [slots * 0.05, 0.03, -0.05],
        [slots * 0.05 + 0.06, 0.02, -0.12],
        [slots * 0.05 + 0.04, 0.006, -0.2],
      ],
      0.005,
      5,
      6,
    ),
  );
}

/** An urn of coffee with cups, on a tray. */
export const coffeeUrn = (): Shape =>
  joined(
    box(0x4b5157, [0.5, 0.015, 0.34], 0.006, { at: [0, 0.008, 0] }),
    cylinder(0xc3c8cb, 0.12, 0.12, 0.34, 18, { at: [-0.08, 0.2, 0], finish: "gloss" }),
    cylinder(0x2b2d30, 0.125, 0.125, 0.03, 18, { at: [-0.08, 0.03, 0] }),
    cylinder(0x2b2d30, 0.06, 0.122, 0.04, 18, { at: [-0.08, 0.39, 0] }),
    capsule(0x2b2d30, 0.02, 0.02, { at: [-0.08, 0.43, 0] }, 8),
    box(0x2b2d30, [0.03, 0.03, 0.06], 0.008, { at: [-0.08, 0.1, 0.14] }),
    ...[0, 1, 2, 3].map((i) =>
      placed(mug(CUPS[i] ?? 0xffffff), {
        at: [0.12 + (i % 2) * 0.09, 0.015, -0.08 + Math.floor(i / 2) * 0.11],
        turn: [0, i, 0],
        scale: 0.85,
      }),
    ),
  );
