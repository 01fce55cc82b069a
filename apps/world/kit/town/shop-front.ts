import { breadth, lettering } from "../lettering.ts";
import { drawFrom } from "../noise.ts";
import type { Draw } from "../noise.ts";
import { joined } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box, quad } from "../solids.ts";
import type { Paint } from "../solids.ts";
import type { Vec } from "../vector.ts";
import { ledge, panel, pierced, WHOLE } from "./wall.ts";
import type { Opening } from "./wall.ts";

/** A shop on a ground floor: the name over it, its colours, what stands in the window, and whether an awning is out. */
export type Shop = {
  readonly name: string;
  readonly paint: Paint;
  readonly ink: number;
  readonly awning?: readonly [number, number];
  /** The blind is down: closed. */
  readonly shut?: boolean;
};

const GLASS: Vec = [0.02, 0.026, 0.03];
const GOODS: readonly number[] = [0xb9743a, 0x8c3a32, 0x54704a, 0x3d5a78, 0xc9b27a, 0xd8d2c4, 0x6a4a6a];

/** Boxes, jars, busts and cards in a window: shapes and colours that say that somebody sells something. */
function goods(hole: Opening, z: number, lit: boolean, draw: Draw): Shape {
  const count = Math.floor((hole.x1 - hole.x0) / 0.34);
  const glow = (c: number): Vec => {
    const at = (shift: number): number => (((c >> shift) & 255) / 255) ** 2.2 * 0.8;
    return [at(16), at(8) * 0.92, at(0) * 0.75];
  };
  const items = Array.from({ length: count }, (_, i) => {
    const x = hole.x0 + 0.12 + i * 0.34 + draw() * 0.06;
    const w = 0.14 + draw() * 0.14;
    const h = 0.16 + draw() * 0.42;
    const paint = GOODS[Math.floor(draw() * GOODS.length)] ?? 0xffffff;
    return panel(
      lit ? glow(paint) : paint,
      { x0: x, x1: x + w, y0: hole.y0, y1: hole.y0 + h },
      z + 0.012,
      lit ? "glow" : "matte",
    );
  });
  return joined(...items);
}

/** One window of a shop: glass over a panelled stall riser. */
function showcase(hole: Opening, paint: Paint, lit: boolean, shut: boolean, draw: Draw): Shape {
  const z = -0.28;
  const glass = { ...hole, y0: hole.y0 + 0.55 };
  const room: Vec = [0.62, 0.42, 0.2];
  const pane = shut
    ? joined(
        panel(0x8d9194, glass, z),
        ...Array.from({ length: 11 }, (_, i) => {
          const y = glass.y0 + 0.08 + (i * (glass.y1 - glass.y0)) / 11;
          return panel(0x6b6f72, { ...glass, y0: y, y1: y + 0.035 }, z + 0.01);
        }),
      )
    : joined(panel(lit ? room : GLASS, glass, z, lit ? "glow" : "glass"), goods(glass, z, lit, draw));
  const mid = (glass.x0 + glass.x1) / 2;
  return joined(
    panel(paint, { ...hole, y1: glass.y0 }, z + 0.12),
    quad(
      paint,
      [hole.x0, glass.y0, z + 0.12],
      [hole.x1, glass.y0, z + 0.12],
      [hole.x1, glass.y0, z],
      [hole.x0, glass.y0, z],
      "matte",
      WHOLE,
    ),
    pane,
    shut ? [] : panel(paint, { x0: mid - 0.03, x1: mid + 0.03, y0: glass.y0, y1: glass.y1 }, z + 0.03),
    panel(paint, { ...glass, y0: glass.y1 - 0.5, y1: glass.y1 - 0.44 }, z + 0.03),
  );
}

/** A striped awning over a shop, with its valance. */
function awning(x0: number, x1: number, y: number, [a, b]: readonly [number, number]): Shape {
  const [out, drop] = [1.3, 0.55];
  const count = Math.round((x1 - x0) / 0.4);
  const w = (x1 - x0) / count;
  return joined(
    ...Array.from({ length: count }, (_, i): Shape => {
      const [l, r] = [x0 + i * w, x0 + (i + 1) * w];
      const paint = i % 2 === 0 ? a : b;
      const cloth = { coarse: 99, fine: 99 };
      return joined(
        quad(paint, [l, y - drop, out], [r, y - drop, out], [r, y, 0.06], [l, y, 0.06], "matte", cloth),
        quad(
          paint,
          [r, y - drop - 0.02, out],
          [l, y - drop - 0.02, out],
          [l, y - 0.02, 0.06],
          [r, y - 0.02, 0.06],
          "matte",
          cloth,
        ),
        quad(
          paint,
          [l, y - drop - 0.22, out],
          [r, y - drop - 0.22, out],
          [r, y - drop, out],
          [l, y - drop, out],
          "matte",
          cloth,
        ),
      );
    }),
  );
}

/** A shop front of `width` by `height` in the plane z = 0: two windows, a set-back door, pilasters, a lettered fascia. */
export function shopFront(width: number, height: number, shop: Shop, lit: boolean, seed: number): Shape {
  const draw = drawFrom(seed);
  const top = height - 0.85;
  const pier = 0.3;
  const doorWide = 1.15;
  const side = draw() < 0.5 ? 0.36 : 0.64;
  const doorX = pier + (width - 2 * pier - doorWide) * side;
  const left = { x0: pier, x1: doorX - 0.12, y0: 0, y1: top };
  const right = { x0: doorX + doorWide + 0.12, x1: width - pier, y0: 0, y1: top };
  const entry = { x0: doorX, x1: doorX + doorWide, y0: 0, y1: top };
  const size = Math.min(0.42, (0.42 * (width - 1.2)) / breadth(shop.name, 0.42));
  return joined(
    pierced(shop.paint, width, height, [left, right, entry], seed, { coarse: 4, fine: 1 }),
    showcase(left, shop.paint, lit, shop.shut === true, draw),
    showcase(right, shop.paint, lit, shop.shut === true, draw),
    doorway(entry, shop.paint, lit),
    ledge(shop.paint, { x0: 0.1, x1: width - 0.1, y0: top + 0.12, y1: height - 0.12 }, 0.1),
    ledge(0xd8d3c6, { x0: 0, x1: width, y0: height - 0.12, y1: height }, 0.24),
    ...[0, width - pier].map((x) =>
      ledge(shop.paint, { x0: x + 0.04, x1: x + pier - 0.04, y0: 0, y1: height - 0.12 }, 0.06),
    ),
    lettering(shop.ink, shop.name, { height: size, weight: 0.18, at: [width / 2, (top + height) / 2, 0.112] }),
    shop.awning ? awning(pier, width - pier, top + 0.1, shop.awning) : [],
  );
}

/** A shop's glazed door, set back. */
function doorway(hole: Opening, paint: Paint, lit: boolean): Shape {
  const z = -0.7;
  const glass = { x0: hole.x0 + 0.14, x1: hole.x1 - 0.14, y0: 0.5, y1: 2.05 };
  return joined(
    quad(paint, [hole.x0, 0, 0], [hole.x0, 0, z], [hole.x0, hole.y1, z], [hole.x0, hole.y1, 0], "matte", WHOLE),
    quad(paint, [hole.x1, 0, z], [hole.x1, 0, 0], [hole.x1, hole.y1, 0], [hole.x1, hole.y1, z], "matte", WHOLE),
    quad(0x8f8a80, [hole.x0, 0.03, 0], [hole.x1, 0.03, 0], [hole.x1, 0.03, z], [hole.x0, 0.03, z], "matte", WHOLE),
    quad(
      paint,
      [hole.x0, hole.y1, z],
      [hole.x1, hole.y1, z],
      [hole.x1, hole.y1, 0],
      [hole.x0, hole.y1, 0],
      "matte",
      WHOLE,
    ),
    panel(paint, hole, z),
    panel(lit ? [0.7, 0.48, 0.22] : GLASS, glass, z + 0.01, lit ? "glow" : "glass"),
    panel(lit ? [0.6, 0.4, 0.18] : GLASS, { ...glass, y0: 2.2, y1: hole.y1 - 0.1 }, z + 0.01, lit ? "glow" : "glass"),
    box(0xb7a56a, [0.04, 0.4, 0.05], 0, { at: [hole.x1 - 0.2, 1.1, z + 0.05], ...WHOLE }),
    panel(0xf2efe6, { x0: hole.x0 + 0.4, x1: hole.x0 + 0.72, y0: 1.5, y1: 1.72 }, z + 0.02),
  );
}
