import type { Placement } from "#engine/pose/pose.ts";
import type { Carried } from "../carried/carried.ts";
import type { Point } from "../inputs/aim.ts";
import type { Hanging } from "../panels/board.ts";
import { type Turn, type Vec, product, turned, yawTurn } from "../people/skeleton.ts";
import type { HandState } from "./hands.ts";

const pitched = (angle: number): Turn => [Math.sin(angle / 2), 0, 0, Math.cos(angle / 2)];

/** How a thing hangs at the belt: its face to the eyes. The radio's model stands, the others lie on their backs. */
const leans: Readonly<Record<Carried, number>> = { radio: -0.75, phone: 0.6, tablet: 0.6 };

/** Where a thing of the belt is drawn. */
export function atBelt(thing: Carried, spot: Point, yaw: number): { readonly at: Vec; readonly turn: Turn } {
  const turn = product(yawTurn(yaw), pitched(leans[thing]));
  return { at: thing === "radio" ? lifted(spot, turn, [0, -0.1, 0]) : spot, turn };
}

/** What is in the palm: a rod would go along -z of a grip, and its y points to who holds it. */
const gripped: Readonly<Record<Carried, { readonly turn: Turn; readonly by: Vec }>> = {
  radio: { turn: pitched(-Math.PI / 2), by: [0, -0.06, 0] },
  phone: { turn: [0, 0, 0, 1], by: [0, 0, 0] },
  tablet: { turn: [0, 0, 0, 1], by: [0, 0, 0] },
};

/** Where a thing in a hand is drawn. */
export function inGrip(thing: Carried, { position, rotation }: Placement): { readonly at: Vec; readonly turn: Turn } {
  const { turn, by } = gripped[thing];
  const held = product(rotation, turn);
  return { at: lifted(position, held, by), turn: held };
}

function lifted([x, y, z]: Point, turn: Turn, by: Vec): Vec {
  const [dx, dy, dz] = turned(turn, by);
  return [x + dx, y + dy, z + dz];
}

/** The grip of a hand; of a bare one that has none, its wrist, upright. */
export function gripOf({ grip, joints }: HandState, yaw: number): Placement | undefined {
  const [wrist] = joints;
  if (grip !== undefined || wrist === undefined) return grip;
  return { position: [wrist[0], wrist[1], wrist[2]], rotation: product(yawTurn(yaw), pitched(Math.PI / 2)) };
}

/** Where a hand is when it takes something: between the fingers, or in the palm. */
export function takingAt({ tip, grip }: HandState): Point | undefined {
  return tip ?? grip?.position;
}

/** A board over what is in a hand, turned to the eyes. */
export function overHand([x, y, z]: Point, head: Point, above: number, scale: number): Hanging {
  const [dx, dy, dz] = [head[0] - x, head[1] - (y + above), head[2] - z];
  return {
    middle: [x, y + above, z],
    yaw: Math.atan2(dx, dz),
    lean: Math.atan2(dy, Math.hypot(dx, dz)),
    scale,
  };
}
