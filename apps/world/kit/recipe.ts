import { baked } from "./bake.ts";
import { obstaclesOf } from "./light.ts";
import type { Daylight } from "./light.ts";
import type { ModelNode } from "./model-file.ts";
import { joined, placed } from "./shape.ts";
import type { Shape, Triangle } from "./shape.ts";
import { box } from "./solids.ts";
import { STUDIO } from "./studio.ts";
import { clamp, smooth } from "./vector.ts";
import type { Vec } from "./vector.ts";
import type { Vehicle } from "./vehicle-parts.ts";

/** Drawn towards +x, filed facing +z, as everything that moves is. */
export const facingZ = (shape: Shape): Shape => placed(shape, { turn: [0, -Math.PI / 2, 0] });

const STEP = 0.002;
const floor = (): Shape => box(0x777777, [30, 0.1, 30], 0, { at: [0, -0.051, 0] });

/** A dark soft patch on the ground under something `wide` by `long` metres. */
export function contact(wide: number, long: number, dark = 0.72, soft = 0.5): ModelNode {
  const cells = 12;
  const at = (i: number, j: number): Vec => [
    (i / cells - 0.5) * (wide + soft * 2),
    0.02,
    (j / cells - 0.5) * (long + soft * 2),
  ];
  const spot = (i: number, j: number) => ({ p: at(i, j), n: [0, 1, 0] as const, c: [0.015, 0.017, 0.02] as const });
  const triangles = Array.from({ length: cells * cells }, (_, k): readonly Triangle[] => {
    const [i, j] = [k % cells, Math.floor(k / cells)];
    const [a, b, c, d] = [spot(i, j), spot(i, j + 1), spot(i + 1, j + 1), spot(i + 1, j)];
    return [
      [a, b, c],
      [a, c, d],
    ];
  }).flat();
  const veil = ([x, , z]: Vec): number => {
    const [dx, dz] = [
      Math.max(0, Math.abs(x) - wide / 2 + soft * 0.6),
      Math.max(0, Math.abs(z) - long / 2 + soft * 0.6),
    ];
    return dark * smooth(1, 0, clamp(Math.hypot(dx, dz) / (soft * 1.5)));
  };
  return { name: "shadow", triangles, step: STEP, packed: true, veil };
}

/** A vehicle's nodes: `body`, `light-a`, `light-b` and `shadow`. */
export function vehicleNodes({ body, lightA, lightB }: Vehicle, wide: number, long: number): readonly ModelNode[] {
  const [whole, a, b] = [facingZ(body), facingZ(lightA), facingZ(lightB)];
  const obstacles = obstaclesOf(joined(whole, a, b, floor()));
  const node = (name: string, shape: Shape): ModelNode => ({
    name,
    triangles: baked(shape, STUDIO, obstacles, 0.06),
    step: STEP,
    packed: true,
  });
  return [node("body", whole), node("light-a", a), node("light-b", b), contact(wide, long)];
}

/** Small things, each a node of its own, in plain metres so that they can be thin-instanced. */
export function propNode(name: string, shape: Shape, light: Daylight = STUDIO): ModelNode {
  return {
    name,
    triangles: baked(shape, light, obstaclesOf(joined(shape, floor()), 1.6), 0.07),
    step: 1 / 4096,
    packed: false,
  };
}
