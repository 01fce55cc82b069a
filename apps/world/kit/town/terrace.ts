import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import type { Vec } from "../vector.ts";
import { house } from "./house.ts";
import type { HousePlan } from "./house.ts";

/** Houses of one row, from left to right. */
export type Terrace = readonly Omit<HousePlan, "lit" | "deep">[];

/** Houses wall to wall: from a place along +x, their fronts facing +z. */
export function terrace(plans: Terrace, deep: number, lit: number, [west, y, z]: Vec = [0, 0, 0]): Shape {
  let x = west;
  return joined(
    ...plans.map((plan) => {
      const made = placed(house({ ...plan, deep, lit }), { at: [x, y, z] });
      x += plan.width;
      return made;
    }),
  );
}
