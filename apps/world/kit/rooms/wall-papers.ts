import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";
import type { Paint } from "../solids.ts";
import { area, disc, hung, patch, stroke, words } from "./drawing.ts";
import type { Point } from "./drawing.ts";
import { wallOf } from "./shell.ts";
import type { RoomPlan, Side } from "./shell.ts";

/** Puts what is made for a wall at z = 0 on a wall of a room, so far along it: an x for north and south, a z for west and east. */
export function onWall(plan: RoomPlan, side: Side): (shape: Shape, along: number) => Shape {
  const { at, turn } = wallOf(plan, side);
  const across = side === "north" || side === "south";
  return (shape, along) => placed(shape, { at: across ? [along, 0, at[2]] : [at[0], 0, along], turn: [0, turn, 0] });
}

const framed = (wide: number, high: number, drawn: Shape, middle: number, frame: Paint = 0x8d9297): Shape =>
  joined(
    box(frame, [wide + 0.03, high + 0.03, 0.014], 0.003, { at: [0, middle, 0.007] }),
    hung(joined(patch(0xfbfaf5, [0, 0], wide, high, 0), drawn), middle, 0.0148),
  );

/** The way out of a room, framed: its walls and doors seen from above, and an arrow from the middle to the first way out. */
export function escapePlan(plan: RoomPlan, middle = 1.62): Shape {
  const k = Math.min(0.36 / plan.width, 0.23 / plan.depth);
  const [w, d] = [(plan.width / 2) * k, (plan.depth / 2) * k];
  const low = -0.02;
  const sides: readonly Side[] = ["north", "south", "east", "west"];
  const doors = sides.flatMap((side) => {
    const { at, turn } = wallOf(plan, side);
    return (plan.openings[side] ?? [])
      .filter(({ kind, exit = true }) => kind === "door" && exit)
      .map(({ x }): Point => [(at[0] + Math.cos(turn) * x) * k, low - (at[2] - Math.sin(turn) * x) * k]);
  });
  const [first = [0, low - d] as const] = doors;
  const [c, s] = [(first[0] * 0.82) / 1, low + (first[1] - low) * 0.82];
  const a = Math.atan2(first[1] - low, first[0]);
  const tip = (turn: number, long: number): Point => [c + Math.cos(a + turn) * long, s + Math.sin(a + turn) * long];
  return framed(
    0.42,
    0.32,
    joined(
      words(0x1c7a3c, "ESCAPE PLAN", [0, 0.128], 0.022),
      stroke(
        0x2b2d30,
        [
          [-w, low - d],
          [w, low - d],
          [w, low + d],
          [-w, low + d],
          [-w, low - d],
        ],
        0.005,
        1,
      ),
      ...doors.map((at) => disc(0x1c7a3c, at, 0.012, 3, 8)),
      stroke(
        0x1c7a3c,
        [
          [0, low],
          [c, s],
        ],
        0.007,
        2,
      ),
      area(0x1c7a3c, [tip(0, 0.024), tip(2.3, 0.016), tip(-2.3, 0.016)], 3),
      disc(0x1d3f8f, [0, low], 0.009, 3, 10),
    ),
    middle,
  );
}

/** A month on the wall with one day marked. */
export function calendar(marked: number, middle = 1.6): Shape {
  const at = (day: number): Point => [((day % 7) - 3) * 0.048, 0.07 - Math.floor(day / 7) * 0.055];
  return framed(
    0.38,
    0.46,
    joined(
      patch(0x2c4a63, [0, 0.18], 0.38, 0.1),
      words(0xf6f5ee, "M T W T F S S", [0, 0.18], 0.03),
      ...Array.from({ length: 31 }, (_, day) =>
        words(day % 7 > 4 ? 0xb5221b : 0x1c222b, String(day + 1), at(day), 0.02),
      ),
      stroke(0xb5221b, ring(at(marked - 1), 0.024), 0.004, 4),
    ),
    middle,
  );
}

const ring = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 13 }, (_, i): Point => {
    const a = (i / 12) * Math.PI * 2;
    return [x + Math.cos(a) * radius, y + Math.sin(a) * radius];
  });

/** A poster with a coloured head and a few lines. */
export const poster = (title: string, lines: readonly string[], head: Paint, middle = 1.58): Shape =>
  framed(
    0.5,
    0.7,
    joined(
      patch(head, [0, 0.27], 0.5, 0.16),
      words(0xf6f5ee, title, [0, 0.27], Math.min(0.06, 0.42 / (title.length * 0.85))),
      ...lines.flatMap((line, i) => [
        disc(head, [-0.2, 0.1 - i * 0.12], 0.016, 2, 10),
        words(0x1c222b, line, [-0.165, 0.1 - i * 0.12], Math.min(0.036, 0.36 / (line.length * 0.85)), { left: true }),
      ]),
    ),
    middle,
    0xe6e2d6,
  );
